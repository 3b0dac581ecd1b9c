/** The card's words. One function a kind of code; a new code without words does not compile. */
import { isolated } from '../../localization/bidi.js';
import { msg, str } from '@lit/localize';
import type { ResolvedContact } from '../../domain/contact-card/channels.js';
import type { ChannelKind } from '../../domain/contact-card/content.js';
import type { DayPlan, HoursStatus } from '../../domain/contact-card/opening-hours.js';
import type { EveCode, HolidayCode } from '../../domain/contact-card/swedish-holidays.js';
import { addDays, stockholmDate, stockholmMinutes } from '../../domain/shared/stockholm-time.js';
import { clockText, dateText, intervalsText, weekdayText } from '../../localization/time-text.js';

/** What a row says when the content gives it no text of its own. */
export function channelText(kind: ChannelKind): string {
  switch (kind) {
    case 'e-service':
      return msg('Logga in på 1177', { desc: 'Link to the e-service at 1177.se' });
    case 'phone':
      return msg('Ring', { desc: 'Heading of a telephone number' });
    case 'sms':
      return msg('Skicka sms', { desc: 'Heading of a number for text messages' });
    case 'text-relay':
      return msg('Texttelefoni', { desc: 'The text relay service for people who are deaf or hard of hearing' });
    case 'video-relay':
      return msg('Bildtelefoni med tolk', { desc: 'The video relay service with a sign language interpreter' });
    case 'visit':
      return msg('Besök oss', { desc: 'Heading of a visiting address' });
    case 'web':
      return msg('Läs mer på webben', { desc: 'Link to a web page' });
    case 'email':
      return msg('Skicka e-post', { desc: 'Heading of a mail address' });
    case 'person':
      return msg('Kontaktperson', { desc: 'Heading of a named person' });
    case 'care-contact':
      return msg('Din fasta kontakt', { desc: 'Fast vårdkontakt: the one person a patient can always turn to' });
    case 'digital-help':
      return msg('Få hjälp att använda 1177', { desc: 'Help for people who find the digital services hard' });
  }
}

export function responsibleText(responsible: NonNullable<ResolvedContact['responsible']>): string {
  switch (responsible) {
    case 'region':
      return msg('Regionen ansvarar', { desc: 'Who runs the unit' });
    case 'municipality':
      return msg('Kommunen ansvarar', { desc: 'Who runs the unit' });
    case 'together':
      return msg('Regionen och kommunen ansvarar tillsammans', { desc: 'Who runs the unit' });
  }
}

export function purposeText(purpose: NonNullable<ResolvedContact['purpose']>): string {
  switch (purpose) {
    case 'care':
      return msg('Kontakt i vården', { desc: 'What a named person is the contact for' });
    case 'press':
      return msg('Presskontakt', { desc: 'A contact for journalists, not for patients' });
    case 'feedback':
      return msg('Synpunkter', { desc: 'A contact for comments and complaints' });
  }
}

/** The few words in the badge: the state itself. */
export function statusText(status: HoursStatus): string {
  switch (status.state) {
    case 'open':
      return status.isAlways
        ? msg('Öppet dygnet runt', { desc: 'Open around the clock' })
        : msg('Öppet nu', { desc: 'Badge: open now' });
    case 'closed':
      return msg('Stängt nu', { desc: 'Badge: closed now' });
    case 'by-appointment':
      return msg('Endast tidsbokning', { desc: 'Badge: one must book a time; neither open nor closed' });
    case 'temporarily-closed':
      return msg('Tillfälligt stängt', { desc: 'Badge: closed for a while' });
    case 'unknown':
      return msg('Se öppettider på 1177.se', { desc: 'Link text when we do not know the opening hours' });
  }
}

/**
 * What follows the badge: when that changes. Empty where there is nothing to add.
 * @param isExplained whether the holiday that closes it today is named
 */
export function statusChangeText(status: HoursStatus, now: number, isExplained = true): string {
  switch (status.state) {
    case 'open': {
      if (status.closes === undefined) return '';
      const time = clockText(stockholmMinutes(status.closes));
      const days = daysBetween(now, status.closes);
      // Midnight tonight belongs to today for whoever reads it.
      if (days === 0 || (days === 1 && stockholmMinutes(status.closes) === 0)) {
        const end = days === 0 ? time : midnight();
        return msg(str`stänger ${end}`, { desc: 'After the badge "open now"; the value is a time such as kl. 17' });
      }
      const day = dayText(days, stockholmDate(status.closes));
      return msg(str`stänger ${day} ${time}`, { desc: 'After the badge "open now": a day and a time' });
    }
    case 'closed':
      return opensText(status, now, isExplained);
    case 'temporarily-closed': {
      if (!status.through) return '';
      const date = dateText(status.through);
      return msg(str`till och med ${date}`, { desc: 'After the badge "temporarily closed": the last closed day' });
    }
    case 'by-appointment':
    case 'unknown':
      return '';
  }
}

function opensText(status: Extract<HoursStatus, { state: 'closed' }>, now: number, isExplained: boolean): string {
  if (status.opens === undefined) return '';
  const time = clockText(stockholmMinutes(status.opens));
  const days = daysBetween(now, status.opens);
  const text =
    days === 0
      ? msg(str`öppnar ${time}`, { desc: 'After the badge "closed now": a time later today' })
      : opensOnText(dayText(days, stockholmDate(status.opens)), time);
  const named = isExplained && days > 0 && status.today.named;
  if (!named) return text;
  const name = namedDayText(named);
  return msg(str`${text} (${name} i dag)`, {
    desc: 'When it opens, and the holiday that explains why it is closed today',
  });
}

const opensOnText = (day: string, time: string): string =>
  msg(str`öppnar ${day} ${time}`, { desc: 'After the badge "closed now": a day and a time' });

const midnight = (): string => msg('vid midnatt', { desc: 'At midnight, as a time something closes' });

/** `i dag`, `i morgon`, `måndag`, and from a week on `måndag 7 december`. */
export function dayText(daysAhead: number, date: string): string {
  if (daysAhead === 0) return msg('i dag', { desc: 'Today, inside a sentence' });
  if (daysAhead === 1) return msg('i morgon', { desc: 'Tomorrow, inside a sentence' });
  const weekday = weekdayText(date);
  return daysAhead < 7 ? weekday : `${weekday} ${dateText(date, false)}`;
}

function daysBetween(from: number, to: number): number {
  const last = stockholmDate(to);
  let days = 0;
  for (let date = stockholmDate(from); date < last; date = addDays(date, 1)) days += 1;
  return days;
}

/** `Telefontid i dag kl. 8–11 och 13–15.30`, the line under a number with hours of its own. */
export function todayText(kind: ChannelKind, plan: DayPlan): string {
  if (plan.state !== 'ordinary') return '';
  const isPhone = kind === 'phone';
  if (!plan.intervals.length) {
    return isPhone
      ? msg('Ingen telefontid i dag', { desc: 'Under a telephone number that nobody answers today' })
      : msg('Stängt i dag', { desc: 'Under an address or other way that is closed today' });
  }
  const hours = intervalsText(plan.intervals);
  return isPhone
    ? msg(str`Telefontid i dag ${hours}`, {
        desc: 'Under a telephone number; the value is hours such as kl. 8–11 och 13–15.30',
      })
    : msg(str`Öppet i dag ${hours}`, { desc: 'Under an address or other way; the value is hours' });
}

/** The hours of one row in the week. */
export function planText(plan: DayPlan): string {
  if (plan.state === 'temporarily-closed') return msg('Tillfälligt stängt', { desc: 'Badge: closed for a while' });
  if (plan.state === 'unknown') return msg('Ingen uppgift', { desc: 'A day for which no opening hours are known' });
  if (!plan.intervals.length) return msg('Stängt', { desc: 'A day without opening hours' });
  const [first] = plan.intervals;
  if (first && first.opens === 0 && first.closes === 1440)
    return msg('Dygnet runt', { desc: 'A day that is open for 24 hours' });
  return intervalsText(plan.intervals);
}

export function namedDayText(code: HolidayCode | EveCode): string {
  switch (code) {
    case 'new-years-day':
      return msg('nyårsdagen', { desc: 'Swedish holiday, 1 January, lower case inside a sentence' });
    case 'epiphany':
      return msg('trettondedag jul', { desc: 'Swedish holiday, 6 January' });
    case 'good-friday':
      return msg('långfredagen', { desc: 'Swedish holiday' });
    case 'easter-day':
      return msg('påskdagen', { desc: 'Swedish holiday' });
    case 'easter-monday':
      return msg('annandag påsk', { desc: 'Swedish holiday' });
    case 'may-day':
      return msg('första maj', { desc: 'Swedish holiday, 1 May' });
    case 'ascension-day':
      return msg('Kristi himmelsfärdsdag', { desc: 'Swedish holiday' });
    case 'whit-sunday':
      return msg('pingstdagen', { desc: 'Swedish holiday' });
    case 'national-day':
      return msg('nationaldagen', { desc: 'Swedish holiday, 6 June' });
    case 'midsummer-day':
      return msg('midsommardagen', { desc: 'Swedish holiday' });
    case 'all-saints-day':
      return msg('alla helgons dag', { desc: 'Swedish holiday' });
    case 'christmas-day':
      return msg('juldagen', { desc: 'Swedish holiday, 25 December' });
    case 'boxing-day':
      return msg('annandag jul', { desc: 'Swedish holiday, 26 December' });
    case 'twelfth-night-eve':
      return msg('trettondagsafton', { desc: 'The day before a Swedish holiday, 5 January' });
    case 'maundy-thursday':
      return msg('skärtorsdagen', { desc: 'The Thursday before Easter' });
    case 'easter-eve':
      return msg('påskafton', { desc: 'The Saturday of Easter' });
    case 'walpurgis-eve':
      return msg('valborgsmässoafton', { desc: '30 April' });
    case 'ascension-eve':
      return msg('dagen före Kristi himmelsfärdsdag', { desc: 'The Wednesday before Ascension Day' });
    case 'ascension-bridge-day':
      return msg('klämdag', { desc: 'The Friday after Ascension Day, on which many places are closed' });
    case 'whitsun-eve':
      return msg('pingstafton', { desc: 'The Saturday of Whitsun' });
    case 'midsummer-eve':
      return msg('midsommarafton', { desc: 'The Friday of Midsummer' });
    case 'all-saints-eve':
      return msg('allhelgonaafton', { desc: 'The Friday before All Saints’ Day' });
    case 'christmas-eve':
      return msg('julafton', { desc: '24 December' });
    case 'new-years-eve':
      return msg('nyårsafton', { desc: '31 December' });
  }
}

export const chooseAreaLabel = (): string => msg('Var bor du?', { desc: 'Label of the choice of area' });
export const unknownAreaText = (): string =>
  msg('Vet inte', { desc: 'The choice for a resident who does not know the area' });
export function areaChosenText(area: string): string {
  area = isolated(area);
  return msg(str`Visar kontakter för ${area}`, { desc: 'Said to screen readers when an area has been chosen' });
}
export const allAreasChosenText = (): string =>
  msg('Visar kontakter för hela regionen', { desc: 'Said to screen readers when no area is chosen any more' });

export const weekHeading = (): string =>
  msg('Öppettider de närmaste sju dagarna', { desc: 'Button that opens the table of hours' });
export const visitHoursHeading = (): string => msg('Besök', { desc: 'Heading of the visiting hours' });
export const phoneHoursHeading = (): string => msg('Telefon', { desc: 'Heading of the telephone hours' });
export const todayMark = (): string => msg('i dag', { desc: 'Today, inside a sentence' });
export const byAppointmentNote = (): string =>
  msg('Boka tid innan du kommer.', { desc: 'Beside the badge "by appointment only"' });
export const expiredNote = (): string =>
  msg('Vi är inte säkra på öppettiderna.', { desc: 'When the opening hours in the content are past their date' });

export const saveLabel = (): string => msg('Spara kontakten', { desc: 'Button: downloads a vCard' });
export const printLabel = (): string => msg('Skriv ut', { desc: 'Button: prints the card' });
export function copyLabel(number: string): string {
  number = isolated(number);
  return msg(str`Kopiera ${number}`, { desc: 'Button: copies the telephone number' });
}
export function copiedText(number: string): string {
  number = isolated(number);
  return msg(str`${number} är kopierat`, { desc: 'Said once when the number is on the clipboard' });
}
export const copyFailedText = (): string =>
  msg('Det gick inte att kopiera. Markera numret och kopiera det själv.', { desc: 'When the clipboard refuses' });
export const actionFailedText = (): string =>
  msg('Det gick inte just nu. Försök igen.', { desc: 'When saving or printing could not start' });
export const mapLabel = (): string => msg('Visa på karta', { desc: 'Link to a map of the address' });
export const unnamedText = (): string => msg('Kontakt', { desc: 'Heading of a contact whose name is missing' });
export const exampleText = (): string =>
  msg('Exempel. Uppgifterna är påhittade.', { desc: 'On demonstration content, so that nobody tries the numbers' });

export const loadingText = (): string => msg('Hämtar kontaktuppgifter …', { desc: 'While the content is on its way' });
export const failedText = (): string =>
  msg('Kontaktuppgifterna kan inte visas just nu.', { desc: 'When the content could not be fetched or read' });
