/**
 * The care flow (`care-finder`): a tree of plain questions that ends in one answer, and a region's overrides of the
 * national one (`care-finder-overrides`), merged when publishing. It is navigation, not a medical device: the schema has
 * no number, no free text, no score and no rule that combines answers (DESIGN part 1; docs/care-rules.md). One language a
 * document. These schemas are the single source of their shape.
 */
import * as v from 'valibot';
import { identifier, isoDate, languageTag, ownTranslation, plainText, titled, webAddress } from '../shared/schema.js';
import { CARE_LEVELS } from './levels.js';

const optionFields = {
  id: titled(identifier, 'Id', 'Namnet som regioners ändringar hänvisar till. Ändra det inte.'),
  text: titled(plainText(100), 'Svar'),
  textForOther: v.optional(titled(plainText(100), 'Svar när det gäller någon annan')),
  to: titled(identifier, 'Leder till', 'Id för nästa fråga eller för utfallet.'),
  ownChoice: v.optional(
    titled(
      v.boolean(),
      'Eget val',
      'Invånaren ber själv om egenvårdsråd. Bara ett sådant svar får leda till egenvård.',
    ),
  ),
  unsure: v.optional(titled(v.boolean(), 'Osäker', 'Svaret ”Jag vet inte” eller ”Jag är osäker”.')),
};
const option = v.looseObject(optionFields);
export type Option = v.InferOutput<typeof option>;

const partLang = v.optional(
  titled(
    languageTag,
    'Språk',
    'Om texten är på ett annat språk än resten. Vid fara för liv: sv tills någon har granskat.',
  ),
);

const questionTexts = {
  text: titled(plainText(120), 'Fråga'),
  textForOther: v.optional(titled(plainText(120), 'Fråga när det gäller någon annan')),
  help: v.optional(titled(v.array(plainText(200)), 'Hjälp', 'Korta rader under frågan.')),
};

const question = v.looseObject({
  id: titled(identifier, 'Id', 'Namnet som svar leder till. Ändra det inte.'),
  lang: partLang,
  ...questionTexts,
  options: titled(v.array(option), 'Svar', 'Högst nio, i den ordning de ska stå.'),
  urgency: v.optional(
    titled(v.boolean(), 'Handlar om hur bråttom det är', 'Då måste ett av svaren vara ”Jag är osäker”.'),
  ),
  locked: v.optional(titled(v.boolean(), 'Låst', 'En region får översätta texten men inte ändra den.')),
});
export type Question = v.InferOutput<typeof question>;

const outcomeTexts = {
  name: titled(plainText(80), 'Rubrik', 'En uppmaning, till exempel Ring 1177.'),
  actions: titled(v.array(plainText(200)), 'Gör så här', 'I den ordning man ska göra det.'),
  when: titled(plainText(120), 'När'),
  contacts: titled(v.array(identifier), 'Kontakter', 'Id i kontaktregistret, i ordning.'),
  ifWorse: titled(plainText(300), 'Om det blir värre', 'Alltid med 112 eller 1177.'),
};

const outcome = v.looseObject({
  id: titled(identifier, 'Id', 'Namnet som svar leder till. Ändra det inte.'),
  lang: partLang,
  level: titled(v.picklist(CARE_LEVELS), 'Vårdnivå'),
  ...outcomeTexts,
  locked: v.optional(titled(v.boolean(), 'Låst', 'En region får översätta texten men inte ändra den.')),
  sensitive: v.optional(
    titled(v.boolean(), 'Känsligt', 'Våld, psykisk ohälsa eller beroende. Lämnar aldrig guiden, inte som länk heller.'),
  ),
});
export type Outcome = v.InferOutput<typeof outcome>;

const term = v.looseObject({
  indefinite: titled(plainText(40), 'Obestämd form', 'Till exempel hälsocentral, som i ”din hälsocentral”.'),
  definite: v.optional(titled(plainText(40), 'Bestämd form', 'Till exempel hälsocentralen.')),
});
/** A region's own word, with its inflection: `{{pv}}` and `{{pv.definite}}` in a text. */
export type Term = v.InferOutput<typeof term>;

const approval = v.looseObject({
  role: titled(plainText(100), 'Roll', 'Till exempel chefläkare. Aldrig ett namn.'),
  organization: titled(plainText(100), 'Organisation'),
  date: titled(isoDate, 'Datum'),
});

const source = v.looseObject({
  name: titled(plainText(160), 'Vem säger det'),
  url: v.optional(titled(webAddress, 'Var')),
  date: v.optional(titled(isoDate, 'När')),
});

/** What a flow and a region's overrides both say about themselves; the region's own goes before. */
const about = {
  approval: v.optional(titled(approval, 'Medicinskt granskad', 'Utan den står det Utkast – inte medicinskt granskat.')),
  sources: v.optional(titled(v.array(source), 'Källor')),
  updated: v.optional(titled(isoDate, 'Uppdaterad')),
  reviewBy: v.optional(titled(isoDate, 'Granska senast')),
  example: v.optional(titled(v.boolean(), 'Exempel')),
};

export const careFlow = v.looseObject({
  $schema: v.optional(v.string()),
  kind: titled(v.literal('care-finder'), 'Sort', 'Alltid care-finder.'),
  version: titled(v.literal(1), 'Version', 'Alltid 1.'),
  lang: titled(languageTag, 'Språk'),
  translation: ownTranslation,
  edition: titled(plainText(40), 'Utgåva', 'Till exempel 2026.1. Står på utskrifter och på underskriften.'),
  name: titled(plainText(80), 'Namn', 'Till exempel Hitta rätt vård.'),
  description: v.optional(titled(plainText(300), 'Beskrivning', 'Visas först, under namnet.')),
  note: v.optional(titled(plainText(300), 'Fotnot', 'Vad guiden inte gör.')),
  terms: v.optional(titled(v.record(identifier, term), 'Ord', 'Regionens egna ord.')),
  start: titled(identifier, 'Första frågan', 'Alltid frågan om fara för liv.'),
  questions: titled(v.array(question), 'Frågor'),
  outcomes: titled(v.array(outcome), 'Utfall'),
  ...about,
});
// An interface, not a type: a class that names it in its heritage would make TypeScript resolve it too early.
export interface CareFlow extends v.InferOutput<typeof careFlow> {}

const optional = <T extends v.ObjectEntries>(entries: T): { [K in keyof T]: v.OptionalSchema<T[K], undefined> } =>
  Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, v.optional(schema)])) as {
    [K in keyof T]: v.OptionalSchema<T[K], undefined>;
  };

const optionOf = {
  question: titled(identifier, 'Fråga', 'Id för frågan.'),
  option: titled(identifier, 'Svar', 'Id för svaret.'),
};

export const careFlowOverrides = v.looseObject({
  $schema: v.optional(v.string()),
  kind: titled(v.literal('care-finder-overrides'), 'Sort', 'Alltid care-finder-overrides.'),
  version: titled(v.literal(1), 'Version', 'Alltid 1.'),
  lang: titled(languageTag, 'Språk'),
  translation: ownTranslation,
  edition: v.optional(titled(plainText(40), 'Utgåva', 'Regionens egen, till exempel 2026.1-norrbotten.')),
  baseEdition: v.optional(titled(plainText(40), 'Bygger på', 'Den nationella utgåva som ändringarna är skrivna för.')),
  name: v.optional(titled(plainText(80), 'Namn')),
  description: v.optional(titled(plainText(300), 'Beskrivning')),
  terms: v.optional(titled(v.record(identifier, term), 'Byt ord')),
  hide: v.optional(titled(v.array(identifier), 'Dölj utfall', 'Svar som ledde dit leder till 1177 i stället.')),
  repoint: v.optional(
    titled(v.array(v.looseObject({ ...optionOf, to: titled(identifier, 'Leder i stället till') })), 'Led om'),
  ),
  questions: v.optional(
    titled(
      v.array(v.looseObject({ id: titled(identifier, 'Id'), ...optional(questionTexts) })),
      'Ändra frågor',
      'Bara det som är annorlunda, och inte i låsta frågor.',
    ),
  ),
  outcomes: v.optional(
    titled(
      v.array(v.looseObject({ id: titled(identifier, 'Id'), ...optional(outcomeTexts) })),
      'Ändra utfall',
      'Bara det som är annorlunda. I låsta utfall bara kontakter som läggs till.',
    ),
  ),
  add: v.optional(
    titled(
      v.looseObject({
        questions: v.optional(titled(v.array(question), 'Nya frågor')),
        outcomes: v.optional(titled(v.array(outcome), 'Nya utfall')),
        options: v.optional(
          titled(
            v.array(v.looseObject({ question: optionOf.question, ...optionFields })),
            'Nya svar',
            'Ställs före svaret ”Jag vet inte” i frågan.',
          ),
        ),
      }),
      'Lägg till',
    ),
  ),
  ...about,
});
export type CareFlowOverrides = v.InferOutput<typeof careFlowOverrides>;
