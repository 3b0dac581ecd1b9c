import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { groupWeek } from '../../../src/domain/contact-card/opening-hours.js';
import type { OpeningHours } from '../../../src/domain/contact-card/content.js';
import {
  hintsAtHours,
  hoursOf,
  readHoursLine,
  type HoursRule,
  type HoursWords,
} from '../../../src/domain/contact-card/hours-text.js';
import { weekGroupText } from '../../../src/elements/contact-card/contact-card.ordinary.strings.js';
import { contactWords } from '../../../src/elements/contact-card/contact-card.page.strings.js';
import { WEEKDAYS, type Weekday } from '../../../src/domain/shared/stockholm-time.js';
import { ensureLocale, withLocale, type Locale } from '../../../src/localization/localize.js';

const wordsIn = (locale: Locale): HoursWords[] => withLocale(locale, contactWords).map(({ hours }) => hours);
const SWEDISH = wordsIn('sv');

/** The hours that lines say together; undefined where one of them, or all together, is not understood. */
function read(text: string | readonly string[], words = SWEDISH): OpeningHours | undefined {
  const rules: HoursRule[] = [];
  for (const line of [text].flat()) {
    const found = readHoursLine(line, words);
    if (!found) return undefined;
    rules.push(...found.rules);
  }
  return hoursOf(rules);
}

/** `mon-fri 08:00-17:00, …`: what the hours say, whatever way they are put. */
const said = (hours: OpeningHours | undefined): string | undefined =>
  hours &&
  [
    ...(hours.alwaysOpen ? ['always'] : []),
    ...(hours.byAppointment ? ['by appointment'] : []),
    ...groupWeek(hours.week ?? [])
      .filter(({ intervals }) => intervals.length)
      .map(
        ({ first, last, intervals }) =>
          `${first.slice(0, 3)}-${last.slice(0, 3)} ${intervals.map(({ opens, closes }) => `${opens / 60}-${closes / 60}`).join('+')}`,
      ),
    ...(hours.redDays ? [`red ${JSON.stringify(hours.redDays)}`] : []),
  ].join(', ');

const OFFICE = 'mon-fri 8-17';
const UNDERSTOOD: readonly (readonly [string | readonly string[], string])[] = [
  ['måndag–fredag kl. 8–17', OFFICE],
  ['mån-fre 8-17', OFFICE],
  ['Måndag till fredag kl 08.00–17.00', OFFICE],
  ['MÅN – FRE: 08:00 – 17:00.', OFFICE],
  ['Mån.–fre. kl.\u00a08–17', OFFICE],
  ['må-fr 8-17', OFFICE],
  ['Måndagar till fredagar klockan 8 till klockan 17', OFFICE],
  ['Öppettider: måndag - fredag 8 - 17', OFFICE],
  ['Vi har öppet måndag t.o.m. fredag 8-17', OFFICE],
  ['mån, tis, ons, tors och fre 8–17', OFFICE],
  ['måndag/tisdag/onsdag/torsdag/fredag 8–17', OFFICE],
  ['mån 8–17, tis 8–17, ons 8–17, tor 8–17, fre 8–17', OFFICE],
  ['vardagar 8–16.30', 'mon-fri 8-16.5, red "closed"'],
  ['Vardag 8–16.30', 'mon-fri 8-16.5, red "closed"'],
  ['Helgfria vardagar kl. 8–12 samt 13–16', 'mon-fri 8-12+13-16, red "closed"'],
  ['vardagar 8–12, vardagar 13–16', 'mon-fri 8-12+13-16, red "closed"'],
  ['vardagar 8–17, lördag 10–14', 'mon-fri 8-17, sat-sat 10-14, red "closed"'],
  ['vardagar 7–21 och helger 9–18', 'mon-fri 7-21, sat-sun 9-18, red [{"opens":"09:00","closes":"18:00"}]'],
  ['vardagar 8–17, helger stängt', 'mon-fri 8-17, red "closed"'],
  ['måndag–fredag kl. 8–17, lördag kl. 10–14', 'mon-fri 8-17, sat-sat 10-14'],
  [['mån–fre 8–17', 'lör, sön stängt'], OFFICE],
  [['mån–tor 8–17', 'fre 8–15', 'Lördag och söndag: Stängt.'], 'mon-thu 8-17, fri-fri 8-15'],
  ['mån, ons, fre 8–11 och 13–15.30', 'mon-mon 8-11+13-15.5, wed-wed 8-11+13-15.5, fri-fri 8-11+13-15.5'],
  ['alla dagar 7–22', 'mon-sun 7-22'],
  ['måndag–söndag dygnet runt', 'mon-sun 0-24'],
  ['fredag–lördag kl. 22–02', 'fri-sat 22-26'],
  ['måndag–fredag 8–17; röda dagar stängt', 'mon-fri 8-17, red "closed"'],
  ['måndag–lördag 8–17, helgdagar 10–14', 'mon-sat 8-17, red [{"opens":"10:00","closes":"14:00"}]'],
  ['Dygnet runt', 'always'],
  ['Öppet dygnet runt', 'always'],
  ['Endast tidsbokning', 'by appointment'],
  ['Boka tid innan du kommer.', 'by appointment'],
  [['Endast tidsbokning', 'mån–fre 8–17'], 'by appointment, mon-fri 8-17'],
];

const NOT_UNDERSTOOD: readonly (string | readonly string[])[] = [
  '',
  'Välkommen!',
  '8–17',
  'måndag–fredag',
  'mån–fre 8',
  'mån–fre från 8',
  'mån–fre ca 8–17',
  'mån–fre 8–17 jämna veckor',
  'mån–fre 8–17 (lunchstängt 12–13)',
  'mån–fre 8–17 utom onsdagar',
  'första måndagen i månaden 8–17',
  'mån–fre 25–17',
  'mån–fre 8.60–17',
  'mån–fre 8.5–17',
  'mån–fre 8–17–19',
  'fre–mån 8–17',
  'mån–vardagar 8–17',
  'mån, mån 8–17',
  'mån–fre 8–12 och 11–15',
  // Five in the afternoon, or five the next morning?
  'mån–fre 8–5',
  'mån–fre 11–10',
  'mån–fre 8–17 pm',
  'juni–augusti 8–16',
  'm-f 8-17',
  'Stängt',
  'lör, sön stängt',
  'måndag–fredag stängt',
  ['mån–fre 8–17', 'onsdag 8–19'],
  ['mån–fre 8–17', 'onsdag stängt'],
  ['Dygnet runt', 'mån–fre 8–17'],
  ['mån–fre 8–17', 'lördagar udda veckor 10–14'],
  'Öppet nu',
  'Stängt 12–13',
];

describe('opening hours in words', () => {
  for (const [text, expected] of UNDERSTOOD) {
    it(`are understood: ${[text].flat().join(' | ')}`, () => expect(said(read(text))).to.equal(expected));
  }

  for (const text of NOT_UNDERSTOOD) {
    it(`are not guessed: ${[text].flat().join(' | ') || 'nothing'}`, () => expect(read(text)).to.equal(undefined));
  }

  it('say of what they are, or only that', () => {
    const of = (text: string): unknown => {
      const found = readHoursLine(text, SWEDISH);
      return found && [found.of, found.rules.length];
    };
    expect(of('Telefontid: vardagar 8–11')).to.deep.equal(['phone', 1]);
    expect(of('Telefontider mån 8–11')).to.deep.equal(['phone', 1]);
    expect(of('Öppet mån 8–11')).to.deep.equal(['open', 1]);
    expect(of('Öppettider:')).to.deep.equal(['open', 0]);
    expect(of('TELEFONTID')).to.deep.equal(['phone', 0]);
    expect(of('mån 8–11')).to.deep.equal([undefined, 1]);
    expect(of('Öppettiderna varierar')).to.equal(undefined);
  });

  it('are hinted at by days, clocks and words of being closed, and not by numbers to ring', () => {
    for (const text of [
      'Lördagar ibland',
      'Stängt i juli',
      'Lunchstängt 12–13',
      'kl 08.30',
      'Jämna veckor',
      'på helgerna',
      'ons. udda',
    ]) {
      expect(hintsAtHours(text, SWEDISH), text).to.equal(true);
    }
    for (const text of [
      'Välkommen!',
      'Ring 0980-31 92 00.',
      'Vi hjälper dig som har ont.',
      'Storgatan 12, 981 31 Kiruna',
      'Du är fri att välja.',
    ]) {
      expect(hintsAtHours(text, SWEDISH), text).to.equal(false);
    }
  });

  describe('as our snippets print them', function () {
    this.timeout(30_000);
    before(() => ensureLocale('en'));

    const clock = (minutes: number): string =>
      [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, '0')).join(':');
    /**
     * Up to three openings of a day, in order and apart; the last may run into the next day. Not one that opens in the
     * morning and runs until just before it opens again: printed as `11–10`, a reader takes that for a slip, and so do we.
     */
    const intervals = fc
      .uniqueArray(fc.nat(1440 / 5), { minLength: 2, maxLength: 6 })
      .map((times) => times.map((each) => each * 5).sort((a, b) => a - b))
      .chain((times) => {
        const [first = 0] = times;
        const pairs = times.flatMap((opens, index) => (index % 2 ? [] : [[opens, times[index + 1]] as const]));
        return fc
          .nat(Math.min(first, 595) / 5)
          .map((overnight) =>
            pairs.flatMap(([opens, closes = overnight * 5]) =>
              opens === closes || (opens === 1440 && closes === 0)
                ? []
                : [{ opens: clock(opens), closes: clock(closes) }],
            ),
          );
      })
      .filter((list) => list.length > 0);
    const weeks = fc
      .array(
        fc.record({
          days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 }),
          intervals,
        }),
        { minLength: 1, maxLength: 4 },
      )
      .map((groups) => {
        const taken = new Set<Weekday>();
        return groups.map((group) => {
          const days = group.days.filter((day) => !taken.has(day));
          for (const day of days) taken.add(day);
          return { ...group, days };
        });
      });

    for (const locale of ['sv', 'en'] as const) {
      it(`are read back as the same week (${locale})`, () => {
        fc.assert(
          fc.property(weeks, fc.boolean(), (week, isList) => {
            const groups = groupWeek(week);
            const lines = withLocale(locale, () => groups.filter((group) => group.intervals.length).map(weekGroupText));
            const back = read(isList ? lines : lines.join(', '), wordsIn(locale));
            expect(back?.week && groupWeek(back.week), lines.join(' | ')).to.deep.equal(groups);
          }),
          { numRuns: 500 },
        );
      });
    }

    it('lose nothing to what stands around them: whatever else a line says, it is not hours', () => {
      fc.assert(
        fc.property(fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }), fc.boolean(), (more, isAfter) => {
          const line = isAfter ? `mån–fre 8–17 ${more}` : `${more} mån–fre 8–17`;
          const found = read(line);
          if (
            /\p{L}/u.test(more) &&
            !/^[\s.,:;!/&-]*(må?|må?n|to|on|och|kl|ti?|fre?|lö?r?|sö?n?|samt|till?)/iu.test(more)
          )
            expect(found, line).to.equal(undefined);
        }),
      );
    });
  });
});
