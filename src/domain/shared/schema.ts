/**
 * The pieces that every content schema is built from. One schema a content kind gives the TypeScript type, the table that
 * the parser reads (`schema-table`), and the published JSON Schema; titles and descriptions are Swedish, since editors
 * read them in their tools.
 */
import * as v from 'valibot';
import { isDate, patternOf, type Format } from './formats.js';

/** A schema with a Swedish title and description for editors' tools. */
export function titled<T extends v.GenericSchema>(schema: T, title: string, description?: string): T {
  // The metadata changes neither input nor output, so the narrower type of the schema stands.
  return v.pipe(schema, v.metadata({ title, ...(description && { description }) })) as unknown as T;
}

/** A group of fields that is right altogether or not used at all. */
export function whole<T extends v.GenericSchema>(schema: T): T {
  return v.pipe(schema, v.metadata({ whole: true })) as unknown as T;
}

const formatted = (format: Format) => v.pipe(v.string(), v.regex(patternOf(format)), v.metadata({ writtenAs: format }));

/** Short text in one language. Text over the limit is kept and reported: the editor shortens it, the resident loses nothing. */
export const plainText = (most: number) => v.pipe(v.string(), v.maxLength(most));

export const languageTag = formatted('language');

/** Text in the document's language, or keyed by language tag. */
export const localizedText = (most = 200) => v.union([plainText(most), v.record(languageTag, plainText(most))]);
export type LocalizedText = string | { readonly [language: string]: string };

export const isoDate = v.pipe(formatted('date'), v.check(isDate));
export const clockTime = formatted('time');
export const identifier = formatted('identifier');
/** A web address. Its scheme is judged by `readLink`, not by the shape. */
export const webAddress = plainText(2000);

export const TRANSLATION_METHODS = ['human', 'machine', 'machine-reviewed'] as const;

/** How a text was translated from the Swedish one. What it means for a reader: `translation.ts`. */
export const translation = v.looseObject({
  method: titled(
    v.picklist(TRANSLATION_METHODS),
    'Hur',
    'Av en människa, av en dator, eller av en dator och sedan granskad av en människa.',
  ),
  reviewer: v.optional(
    titled(
      plainText(100),
      'Granskad av',
      'Roll och organisation, till exempel språkgranskare, Region Exempel. Aldrig ett namn.',
    ),
  ),
  // Needed, says `verify.ts`, but a slip in it must not hide from a reader that a machine wrote the text.
  date: v.optional(titled(isoDate, 'Datum (måste finnas)', 'När översättningen gjordes eller granskades.')),
  sourceUpdated: v.optional(
    titled(isoDate, 'Svenska texten från', 'Det datum som den svenska texten hade i updated när den översattes.'),
  ),
});
export type Translation = v.InferOutput<typeof translation>;

/** How a document in one language was translated. */
export const ownTranslation = v.optional(
  titled(translation, 'Översättning', 'Hur innehållet är översatt. Svenskt innehåll har ingen.'),
);
