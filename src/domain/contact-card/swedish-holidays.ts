/**
 * Sweden's public holidays and the eves around them, computed for any year of the Gregorian calendar.
 * Source: Lag (1989:253) om allmänna helgdagar, as amended by 2004:1320: National Day came, Whit Monday (annandag pingst)
 * went. Ordinary Sundays are holidays in that law too, but not here: the weekly hours already know them.
 */

/** In the order of the year. */
export const HOLIDAYS = [
  'new-years-day',
  'epiphany',
  'good-friday',
  'easter-day',
  'easter-monday',
  'may-day',
  'ascension-day',
  'whit-sunday',
  'national-day',
  'midsummer-day',
  'all-saints-day',
  'christmas-day',
  'boxing-day',
] as const;
export type HolidayCode = (typeof HOLIDAYS)[number];

/** Days that no law names but that many units close or shorten; `ascension-bridge-day` is the Friday after Ascension. */
export const EVES = [
  'twelfth-night-eve',
  'maundy-thursday',
  'easter-eve',
  'walpurgis-eve',
  'ascension-eve',
  'ascension-bridge-day',
  'whitsun-eve',
  'midsummer-eve',
  'all-saints-eve',
  'christmas-eve',
  'new-years-eve',
] as const;
export type EveCode = (typeof EVES)[number];

/** Days after Easter Day; or [month, day]; or [month, day, weekday]: the first such weekday (0 Sunday) from that date on. */
type Rule = number | readonly [month: number, day: number, weekday?: number];
type RulesFor<Codes> = { readonly [Place in keyof Codes]: Rule };

/** One rule a code, in the order of HOLIDAYS. Midsummer Day: Saturday 20–26 June. All Saints' Day: Saturday 31 October–6 November. */
const HOLIDAY_RULES: RulesFor<typeof HOLIDAYS> = [
  [1, 1],
  [1, 6],
  -2,
  0,
  1,
  [5, 1],
  39,
  49,
  [6, 6],
  [6, 20, 6],
  [10, 31, 6],
  [12, 25],
  [12, 26],
];

/** One rule a code, in the order of EVES. */
const EVE_RULES: RulesFor<typeof EVES> = [
  [1, 5],
  -3,
  -1,
  [4, 30],
  38,
  40,
  48,
  [6, 19, 5],
  [10, 30, 5],
  [12, 24],
  [12, 31],
];

/** The holidays of a date `YYYY-MM-DD`; two may fall on one day (1 May 2008 is May Day and Ascension Day). */
export function holidaysOn(date: string): HolidayCode[] {
  return matching(date, HOLIDAYS, HOLIDAY_RULES);
}

/** The eves of a date `YYYY-MM-DD`; two may fall on one day (30 April 2008 is Walpurgis and the eve of Ascension). */
export function evesOn(date: string): EveCode[] {
  return matching(date, EVES, EVE_RULES);
}

function matching<Code>(date: string, codes: readonly Code[], rules: readonly Rule[]): Code[] {
  const day = new Date(date);
  const year = day.getUTCFullYear();
  const sinceEaster = (+day - easter(year)) / 864e5;
  return codes.filter((_, place) => {
    const rule = rules[place];
    if (typeof rule !== 'object') return rule === sinceEaster;
    const [month, from, weekday] = rule;
    const late = (+day - Date.UTC(year, month - 1, from)) / 864e5;
    return weekday ? late >= 0 && late < 7 && day.getUTCDay() === weekday : !late;
  });
}

/**
 * Easter Day as epoch ms (UTC midnight). The ecclesiastical full moon and the Sunday after it, after J. Oudin 1940
 * (Explanatory Supplement to the Astronomical Almanac, 1992, p. 582); valid for every Gregorian year.
 */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = century - (century >> 2);
  const epact = (skipped - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - +(epact > 28 || (epact > 27 && golden > 10));
  return Date.UTC(year, 2, 28 + moon - ((year + (year >> 2) + moon + 2 - skipped) % 7));
}
