/**
 * The contact register (`contacts`): one document a region, to which cards, finder outcomes and feedback forms refer by
 * id, so that one changed number changes every page. This schema is the single source of its shape.
 * Field names are schema.org's where it has one (`telephone`, `opens`, `jobTitle`, `streetAddress`).
 */
import * as v from 'valibot';
import {
  clockTime,
  identifier,
  isoDate,
  languageTag,
  localizedText,
  plainText,
  titled,
  translation,
  whole,
  webAddress,
} from '../shared/schema.js';
import { WEEKDAYS, type Weekday } from '../shared/stockholm-time.js';
import { EVES } from './swedish-holidays.js';

export { WEEKDAYS, type Weekday };

export const CHANNEL_KINDS = [
  'e-service',
  'phone',
  'sms',
  'text-relay',
  'video-relay',
  'visit',
  'web',
  'email',
  'person',
  'care-contact',
  'digital-help',
] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const interval = v.looseObject({
  opens: titled(clockTime, 'Öppnar', 'Klockslag, till exempel 08:00.'),
  closes: titled(clockTime, 'Stänger', 'Klockslag. Samma tid som öppnar, eller tidigare, betyder nästa dag.'),
});
const intervals = v.array(interval);

const week = v.array(
  v.looseObject({
    days: titled(v.array(v.picklist(WEEKDAYS)), 'Dagar', 'Vilka veckodagar tiderna gäller.'),
    intervals: titled(intervals, 'Tider', 'Flera tider samma dag går bra. En tom lista betyder stängt.'),
  }),
);

const dayRule = v.union([v.picklist(['closed', 'as-sunday']), intervals]);

export const openingHours = whole(
  v.looseObject({
    alwaysOpen: v.optional(titled(v.boolean(), 'Dygnet runt', 'Öppet dygnet runt, alla dagar.')),
    byAppointment: v.optional(titled(v.boolean(), 'Endast tidsbokning', 'Man måste boka tid innan man kommer.')),
    temporarilyClosed: v.optional(
      titled(
        v.looseObject({
          from: v.optional(titled(isoDate, 'Från och med')),
          through: v.optional(titled(isoDate, 'Till och med')),
          reason: v.optional(titled(localizedText(), 'Orsak')),
        }),
        'Tillfälligt stängt',
      ),
    ),
    week: v.optional(titled(week, 'Vanlig vecka')),
    seasons: v.optional(
      titled(
        v.array(
          v.looseObject({
            name: v.optional(titled(localizedText(60), 'Namn', 'Till exempel Sommartider.')),
            from: titled(isoDate, 'Från och med'),
            through: titled(isoDate, 'Till och med'),
            week: titled(week, 'Vecka under perioden'),
          }),
        ),
        'Perioder',
        'Andra tider under en del av året, till exempel sommaren.',
      ),
    ),
    exceptions: v.optional(
      titled(
        v.array(
          v.looseObject({
            date: titled(isoDate, 'Datum'),
            intervals: titled(intervals, 'Tider', 'En tom lista betyder stängt.'),
            note: v.optional(titled(localizedText(), 'Förklaring', 'Till exempel planeringsdag.')),
          }),
        ),
        'Avvikande dagar',
      ),
    ),
    redDays: v.optional(
      titled(dayRule, 'Röda dagar', 'Stängt, som en söndag, eller egna tider. Utan regel gäller vanlig vecka.'),
    ),
    eves: v.optional(
      titled(
        v.record(v.picklist(EVES), dayRule),
        'Aftnar',
        'En regel för varje afton som avviker. Utan regel gäller vanlig vecka.',
      ),
    ),
    halfDays: v.optional(
      titled(
        v.record(v.picklist([...EVES, 'day-before-red-day']), clockTime),
        'Halvdagar',
        'När det stänger tidigare: klockslaget då dagen slutar.',
      ),
    ),
    validThrough: v.optional(
      titled(isoDate, 'Gäller till och med', 'Efter den dagen säger kortet inte längre öppet eller stängt.'),
    ),
  }),
);
export type OpeningHours = v.InferOutput<typeof openingHours>;
export type Interval = v.InferOutput<typeof interval>;
export type Week = v.InferOutput<typeof week>;
export type DayRule = v.InferOutput<typeof dayRule>;

const channel = v.looseObject({
  kind: titled(v.picklist(CHANNEL_KINDS), 'Sort', 'Vilket slags kontaktväg det är.'),
  id: v.optional(titled(identifier, 'Namn för sammanslagning', 'Behövs bara när det finns flera av samma sort.')),
  label: v.optional(titled(localizedText(100), 'Text', 'Det som står på raden. Utan text används en färdig.')),
  telephone: v.optional(titled(plainText(40), 'Telefonnummer')),
  email: v.optional(titled(plainText(254), 'E-postadress')),
  url: v.optional(titled(webAddress, 'Webbadress')),
  address: v.optional(
    titled(
      v.looseObject({
        streetAddress: v.optional(titled(plainText(100), 'Gatuadress')),
        postalCode: v.optional(titled(plainText(10), 'Postnummer')),
        addressLocality: v.optional(titled(plainText(60), 'Ort')),
      }),
      'Adress',
    ),
  ),
  mapUrl: v.optional(titled(webAddress, 'Länk till karta')),
  name: v.optional(titled(plainText(100), 'Namn', 'Personens namn.')),
  jobTitle: v.optional(titled(localizedText(100), 'Titel')),
  responseTime: v.optional(titled(localizedText(), 'Svarstid', 'Till exempel: Svar inom en arbetsdag.')),
  note: v.optional(titled(localizedText(300), 'Bra att veta')),
  hours: v.optional(titled(openingHours, 'Tider för just den här kontaktvägen')),
  checked: v.optional(titled(isoDate, 'Kontrollerad', 'När någon senast provade att numret eller länken stämmer.')),
  hidden: v.optional(titled(v.boolean(), 'Dölj', 'Visa inte kontaktvägen här.')),
});
export type Channel = v.InferOutput<typeof channel>;

/** What a layer (area, municipality) may say otherwise than the entry itself; the nearest filled value wins. */
const values = {
  name: v.optional(titled(localizedText(120), 'Namn')),
  category: v.optional(titled(localizedText(60), 'Verksamhet', 'Till exempel Hälsocentral.')),
  jobTitle: v.optional(titled(localizedText(100), 'Titel', 'För en person.')),
  description: v.optional(titled(localizedText(400), 'Beskrivning')),
  responsible: v.optional(
    titled(
      v.picklist(['region', 'municipality', 'together']),
      'Vem ansvarar',
      'Regionen, kommunen eller båda tillsammans.',
    ),
  ),
  channels: v.optional(
    titled(v.array(channel), 'Kontaktvägar', 'I den ordning de ska visas. Digitalt först, men alltid en väg till.'),
  ),
  hours: v.optional(titled(openingHours, 'Öppettider', 'När man kan besöka mottagningen.')),
};

const contact = v.looseObject({
  id: titled(identifier, 'Id', 'Namnet som sidor hänvisar till. Ändra det inte.'),
  type: titled(
    v.picklist(['care-unit', 'person', 'crisis-line', 'service']),
    'Slag',
    'En vårdmottagning, en person, en stödlinje eller en annan tjänst.',
  ),
  purpose: v.optional(
    titled(v.picklist(['care', 'press', 'feedback']), 'Syfte', 'För en person: till exempel presskontakt.'),
  ),
  inherits: v.optional(
    titled(identifier, 'Ärver från', 'Id för en kontakt vars uppgifter gäller där den här saknar egna.'),
  ),
  ...values,
  local: v.optional(
    titled(
      v.array(v.looseObject({ area: titled(identifier, 'Område'), ...values })),
      'Lokala uppgifter',
      'Det som är annorlunda i ett område eller en kommun.',
    ),
  ),
  example: v.optional(
    titled(
      v.boolean(),
      'Exempel',
      'Uppgifterna är påhittade. Falskt för ett riktigt nummer i ett register av exempel.',
    ),
  ),
  checked: v.optional(titled(isoDate, 'Kontrollerad')),
});
export type Contact = v.InferOutput<typeof contact>;

const area = v.looseObject({
  id: titled(identifier, 'Id'),
  name: titled(localizedText(80), 'Namn'),
  within: v.optional(titled(identifier, 'Ligger i', 'Id för området som en kommun ligger i.')),
  modelArea: v.optional(titled(v.boolean(), 'Modellområde')),
});
export type Area = v.InferOutput<typeof area>;

export const register = v.looseObject({
  $schema: v.optional(v.string()),
  kind: titled(v.literal('contacts'), 'Sort', 'Alltid contacts.'),
  version: titled(v.literal(1), 'Version', 'Alltid 1.'),
  lang: titled(languageTag, 'Språk', 'Språket för texter som inte anger något annat.'),
  translations: v.optional(
    titled(
      v.record(languageTag, translation),
      'Översättningar',
      'För varje språk utom svenska: hur texterna på det är översatta.',
    ),
  ),
  region: v.optional(
    titled(
      v.looseObject({
        name: titled(plainText(80), 'Namn', 'Till exempel Region Norrbotten.'),
        url: v.optional(titled(webAddress, 'Webbplats')),
      }),
      'Region',
    ),
  ),
  areas: v.optional(titled(v.array(area), 'Områden och kommuner')),
  contacts: titled(v.array(contact), 'Kontakter'),
  source: v.optional(
    titled(
      v.looseObject({
        name: titled(localizedText(120), 'Vem säger det'),
        url: v.optional(titled(webAddress, 'Var')),
        date: v.optional(titled(isoDate, 'När')),
      }),
      'Källa',
    ),
  ),
  updated: v.optional(titled(isoDate, 'Uppdaterad')),
  reviewBy: v.optional(titled(isoDate, 'Granska senast')),
  example: v.optional(titled(v.boolean(), 'Exempel', 'Alla uppgifter är påhittade.')),
});
// An interface, not a type: a class that names it in its heritage would make TypeScript resolve it too early.
export interface Register extends v.InferOutput<typeof register> {}
