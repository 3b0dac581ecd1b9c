/**
 * The goal picture (`goal-picture`): a region's målbild as data, from which both the picture and the text are made, so
 * that they cannot disagree. One language a document. This schema is the single source of its shape.
 */
import * as v from 'valibot';
import { identifier, isoDate, languageTag, ownTranslation, plainText, titled, webAddress } from '../shared/schema.js';

/** How the picture is drawn: parts around a centre, fields that overlap, a hub with spokes, or no picture at all. */
export const PICTURE_FORMS = ['wheel', 'fields', 'hub', 'list'] as const;
export type PictureForm = (typeof PICTURE_FORMS)[number];

export const AUDIENCES = ['resident', 'collaboration', 'staff'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What an icon stands for, not what it looks like: the drawing may be exchanged, the meaning not. */
export const PART_ICONS = [
  'life',
  'strength',
  'safety',
  'coordination',
  'home',
  'people',
  'person',
  'staff',
  'hospital',
  'dental',
  'municipality',
  'support',
  'digital',
  'place',
  'health',
  'economy',
] as const;
export type PartIcon = (typeof PART_ICONS)[number];

/** `proposed`, `adopted` and `revised` have happened; `awaited` is still to be decided. */
export const DECISION_STATUSES = ['proposed', 'adopted', 'revised', 'awaited'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

const link = v.looseObject({
  text: titled(plainText(120), 'Länktext'),
  url: v.optional(titled(webAddress, 'Adress', 'Utan adress visas texten utan länk.')),
});
export type ContentLink = v.InferOutput<typeof link>;

const block = v.union([
  plainText(1500),
  v.looseObject({ list: titled(v.array(plainText(300)), 'Lista', 'En punkt på varje rad.') }),
]);
/** A paragraph, or a list. */
export type Block = v.InferOutput<typeof block>;

const body = (description?: string) => titled(v.array(block), 'Text', description ?? 'Stycken och listor, i ordning.');

const partFields = {
  id: titled(identifier, 'Id', 'Namnet som länkar till delen använder. Ändra det inte.'),
  name: titled(plainText(80), 'Namn'),
  lang: v.optional(titled(languageTag, 'Språk', 'Om delen är skriven på ett annat språk än resten.')),
  icon: v.optional(titled(v.picklist(PART_ICONS), 'Symbol', 'Vad symbolen ska föreställa.')),
  audience: v.optional(
    titled(v.array(v.picklist(AUDIENCES)), 'För vem', 'Invånare, samverkan eller medarbetare. Utan val: för alla.'),
  ),
  motto: v.optional(titled(plainText(120), 'Motto', 'Till exempel: Jag är experten i mitt liv!')),
  lead: v.optional(titled(plainText(400), 'Ingress', 'En eller två meningar som säger det viktigaste.')),
  body: v.optional(body()),
  meaning: v.optional(
    titled(v.array(plainText(300)), 'Det kan betyda för dig', 'Vad en invånare kan märka av, i korta meningar.'),
  ),
  links: v.optional(titled(v.array(link), 'Länkar')),
  action: v.optional(
    titled(
      v.looseObject({
        kind: titled(v.picklist(['contact', 'guide']), 'Sort', 'Vägen till en kontakt, eller till vårdguiden.'),
        text: titled(plainText(80), 'Text'),
        url: titled(webAddress, 'Adress', 'Sidan med kontaktkortet eller vårdguiden.'),
      }),
      'Gå vidare',
      'En väg från delen till en kontakt eller till guiden Vart vänder jag mig?',
    ),
  ),
};
const part = v.looseObject(partFields);
export type Part = v.InferOutput<typeof part>;

const decision = v.looseObject({
  by: titled(plainText(120), 'Vem', 'Den som beslutar, till exempel Regionfullmäktige.'),
  status: titled(v.picklist(DECISION_STATUSES), 'Läge', 'Föreslagen, antagen, reviderad eller inte beslutad än.'),
  date: v.optional(titled(isoDate, 'Datum')),
  note: v.optional(titled(plainText(200), 'Förklaring')),
});
export type Decision = v.InferOutput<typeof decision>;

const years = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999));

const span = v.looseObject({
  name: titled(plainText(80), 'Var', 'Till exempel I hela landet.'),
  least: titled(years, 'Minst antal år'),
  most: titled(years, 'Högst antal år'),
  startYear: v.optional(titled(years, 'Räknat från år', 'Utan startår vet ingen när tiden är slut.')),
  note: v.optional(titled(plainText(200), 'Förklaring')),
});
/** How long the change is expected to take somewhere. */
export type TimeSpan = v.InferOutput<typeof span>;

const area = v.looseObject({
  name: titled(plainText(80), 'Namn'),
  modelArea: v.optional(titled(v.boolean(), 'Modellområde', 'Här provas nya arbetssätt först.')),
  text: v.optional(titled(plainText(400), 'Text')),
});

const quotation = v.looseObject({
  text: titled(plainText(500), 'Citat', 'Utan talstreck och citattecken.'),
  role: titled(plainText(100), 'Vem som säger det', 'Rollen, till exempel regionråd.'),
  date: v.optional(titled(isoDate, 'Datum')),
  fictional: v.optional(titled(v.boolean(), 'Påhittat')),
});
export type Quotation = v.InferOutput<typeof quotation>;

const source = v.looseObject({
  name: titled(plainText(160), 'Vem säger det'),
  url: v.optional(titled(webAddress, 'Var')),
  date: v.optional(titled(isoDate, 'När')),
});
export type Source = v.InferOutput<typeof source>;

export const goalPicture = v.looseObject({
  $schema: v.optional(v.string()),
  kind: titled(v.literal('goal-picture'), 'Sort', 'Alltid goal-picture.'),
  version: titled(v.literal(1), 'Version', 'Alltid 1.'),
  lang: titled(languageTag, 'Språk', 'Språket som målbilden är skriven på.'),
  translation: ownTranslation,
  name: titled(plainText(120), 'Namn', 'Till exempel Målbild för nära vård i Norrbotten.'),
  description: v.optional(titled(plainText(500), 'Beskrivning', 'Visas först, under namnet.')),
  form: v.optional(
    titled(v.picklist(PICTURE_FORMS), 'Bild', 'Hjul, fält som går in i varandra, nav med ekrar, eller bara en lista.'),
  ),
  centre: v.optional(titled(part, 'Mitten', 'Det som de andra delarna samlas kring.')),
  centreNoun: v.optional(titled(plainText(40), 'Vad mitten kallas', 'Till exempel Navet.')),
  partNoun: v.optional(
    titled(
      v.looseObject({
        one: titled(plainText(40), 'Ental', 'Till exempel delområde.'),
        other: titled(plainText(40), 'Flertal', 'Till exempel delområden.'),
      }),
      'Vad en del kallas',
    ),
  ),
  parts: titled(v.array(part), 'Delar', 'En till åtta, i den ordning de ska läsas.'),
  about: v.optional(
    titled(
      v.looseObject({
        is: v.optional(titled(v.array(plainText(300)), 'Vad nära vård är')),
        isNot: v.optional(titled(v.array(plainText(300)), 'Vad nära vård inte är')),
      }),
      'Vad nära vård är – och inte är',
    ),
  ),
  thought: v.optional(titled(body('En tanke att ta med sig. Det finns inget att fylla i.'), 'Vad är viktigt för dig?')),
  background: v.optional(titled(body(), 'Bakgrund')),
  areas: v.optional(titled(v.array(area), 'Områden')),
  timeline: v.optional(titled(v.array(span), 'Så lång tid kan det ta')),
  decisions: v.optional(titled(v.array(decision), 'Beslut', 'Vem som har beslutat, och vem som ännu inte har det.')),
  quotations: v.optional(titled(v.array(quotation), 'Citat')),
  furtherReading: v.optional(titled(v.array(link), 'Vill du veta mer?')),
  sources: v.optional(titled(v.array(source), 'Källor')),
  updated: v.optional(titled(isoDate, 'Uppdaterad')),
  reviewBy: v.optional(titled(isoDate, 'Granska senast')),
  example: v.optional(titled(v.boolean(), 'Exempel', 'Innehållet är skrivet för att visa komponenten.')),
});
// An interface, not a type: a class that names it in its heritage would make TypeScript resolve it too early.
export interface GoalPicture extends v.InferOutput<typeof goalPicture> {}
