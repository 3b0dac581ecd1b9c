/**
 * The words by which a contact is written into a page, and read from it. Apart from the others: what a page says in its
 * own text is read by a chunk that only such pages fetch.
 */
import { msg } from '@lit/localize';
import type { ChannelKind } from '../../domain/contact-card/content.js';
import type { ContactWords } from '../../domain/contact-card/outline.js';
import { WEEKDAYS } from '../../domain/shared/stockholm-time.js';
import { inOwnAndSwedish } from '../shared/page-words.js';
import { hoursHeading, otherHoursText, redDaysText, weekdayName } from './contact-card.ordinary.strings.js';
import * as words from './contact-card.strings.js';

/** The words of the language that `msg()` answers in, and the Swedish ones. */
export const contactWords = inOwnAndSwedish(makeWords);

function makeWords(): ContactWords {
  const channel = (kind: ChannelKind): string => words.channelText(kind);
  return {
    channels: {
      'e-service': channel('e-service'),
      phone: channel('phone'),
      sms: channel('sms'),
      'text-relay': channel('text-relay'),
      'video-relay': channel('video-relay'),
      visit: channel('visit'),
      web: channel('web'),
      email: channel('email'),
      person: channel('person'),
      'care-contact': channel('care-contact'),
      'digital-help': channel('digital-help'),
    },
    responsible: {
      region: words.responsibleText('region'),
      municipality: words.responsibleText('municipality'),
      together: words.responsibleText('together'),
    },
    purposes: {
      care: words.purposeText('care'),
      press: words.purposeText('press'),
      feedback: words.purposeText('feedback'),
    },
    unnamed: words.unnamedText(),
    map: words.mapLabel(),
    example: words.exampleText(),
    otherHours: otherHoursText(),
    nouns: { visit: listed(visitNouns()), phone: listed(phoneNouns()), email: listed(mailNouns()) },
    hours: {
      days: WEEKDAYS.map((_, index) => weekdayName(index).toLowerCase()),
      weekdays: listed(weekdayNouns()),
      weekend: listed(weekendNouns()),
      everyDay: listed(everyDayNouns()),
      redDays: listed(`${redDaysText()}, ${redDayNouns()}`),
      until: listed(untilWords()),
      and: listed(andWords()),
      at: listed(atWords()),
      closed: listed(closedText()),
      always: listed([alwaysText(), words.statusText({ state: 'open', isAlways: true }), alwaysWords()].join()),
      appointment: listed(
        [words.statusText({ state: 'by-appointment' }), words.byAppointmentNote(), appointmentWords()].join(),
      ),
      open: listed(`${hoursHeading()}, ${openWords()}`),
      phone: listed(phoneHoursWords()),
      hints: listed(hintWords()),
    },
  };
}

/** Words that mean the same, as the translator writes them: with commas between. */
const listed = (texts: string): string[] =>
  texts
    .toLowerCase()
    .split(',')
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter(Boolean);

export const closedText = (): string => msg('Stängt', { desc: 'A day without opening hours' });
const alwaysText = (): string => msg('Dygnet runt', { desc: 'A day that is open for 24 hours' });

// What editors may have written themselves: each message lists ways to say the same, in small letters.
const visitNouns = (): string =>
  msg('besöksadress, adress, gatuadress, besök, här finns vi, hitta hit', {
    desc: 'Read, never shown: what editors write before a street address; small letters, commas between',
  });
const phoneNouns = (): string =>
  msg('telefon, tel, telefonnummer, telefonnr, tfn, ring, ring oss', {
    desc: 'Read, never shown: what editors write before a telephone number; small letters, commas between',
  });
const mailNouns = (): string =>
  msg('e-post, epost, e-postadress, mejl, mail, e-mail, mejla oss', {
    desc: 'Read, never shown: what editors write before a mail address; small letters, commas between',
  });
const weekdayNouns = (): string =>
  msg('vardagar, vardag, vard, helgfria vardagar, helgfri vardag', {
    desc: 'Read, never shown: Monday to Friday except holidays; small letters, commas between',
  });
const weekendNouns = (): string =>
  msg('helger, helg, helgen', {
    desc: 'Read, never shown: Saturday, Sunday and holidays; small letters, commas between',
  });
const everyDayNouns = (): string =>
  msg('alla dagar, varje dag, dagligen, alla veckans dagar', {
    desc: 'Read, never shown: every day; small letters, commas between',
  });
const redDayNouns = (): string =>
  msg('röd dag, helgdagar, helgdag', {
    desc: 'Read, never shown: public holidays; small letters, commas between',
  });
const untilWords = (): string =>
  msg('till, t.o.m, tom, till och med', {
    desc: 'Read, never shown: between the first and the last of days or times; small letters, commas between',
  });
const andWords = (): string =>
  msg('och, samt', { desc: 'Read, never shown: between days or times; small letters, commas between' });
const atWords = (): string =>
  msg('kl, klockan, från, från kl, från klockan', {
    desc: 'Read, never shown: before a time; small letters, commas between',
  });
const alwaysWords = (): string =>
  msg('hela dygnet', {
    desc: 'Read, never shown: around the clock; small letters, commas between',
  });
const appointmentWords = (): string =>
  msg('tidsbokning, endast bokade besök, efter tidsbokning, endast efter tidsbokning', {
    desc: 'Read, never shown: one must book a time; small letters, commas between',
  });
const openWords = (): string =>
  msg('öppettid, öppet, vi har öppet, besökstider, besökstid, mottagningen är öppen, vanliga öppettider', {
    desc: 'Read, never shown: what editors write before opening hours; small letters, commas between',
  });
const phoneHoursWords = (): string =>
  msg('telefontider, telefontid, vi svarar, telefonen är öppen', {
    desc: 'Read, never shown: what editors write before telephone hours; small letters, commas between',
  });
const hintWords = (): string =>
  msg('stäng, öppet, öppettid, öppen, tidsbok, helgdag, helger, helgen, lunch, udda, jämn, sommartid, telefontid', {
    desc: 'Read, never shown: beginnings of words by which a sentence says something of opening hours; small letters, commas between',
  });
