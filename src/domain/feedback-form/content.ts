/**
 * The feedback form (`feedback-form`): who reads what is sent, where it goes, and the words around it. One language a
 * document. This schema is the single source of its shape.
 */
import * as v from 'valibot';
import { identifier, isoDate, languageTag, ownTranslation, plainText, titled, webAddress } from '../shared/schema.js';
import { LONGEST_COMMENT } from './message.js';

export const MODES = ['useful', 'comment', 'both'] as const;
/** `useful`: one press, yes or no, and then a comment if one likes. `comment`: a comment alone. `both`: either. */
export type FeedbackMode = (typeof MODES)[number];

const words = v.looseObject({
  emergency: v.optional(titled(v.array(plainText(60)), 'Ord om nödläge', 'Då visas 112 först.')),
  need: v.optional(titled(v.array(plainText(60)), 'Ord om vård', 'Då visas 1177 och era kontaktvägar.')),
});
/** Words by which a comment is seen to be about somebody's health, beside those that the form knows. */
export type CareWords = v.InferOutput<typeof words>;

export const feedbackForm = v.looseObject({
  $schema: v.optional(v.string()),
  kind: titled(v.literal('feedback-form'), 'Sort', 'Alltid feedback-form.'),
  version: titled(v.literal(1), 'Version', 'Alltid 1.'),
  lang: titled(languageTag, 'Språk'),
  translation: ownTranslation,
  recipient: v.optional(
    titled(
      plainText(80),
      'Mottagare (måste finnas)',
      'Vem som läser, så att det passar efter ”läses av”: webbredaktionen på Region Exempel.',
    ),
  ),
  endpoint: v.optional(
    titled(
      webAddress,
      'Mottagarens adress',
      'Dit svaren skickas. På er egen webbplats, eller mailto: med en e-postadress. Elementets attribut endpoint går före.',
    ),
  ),
  question: v.optional(titled(plainText(120), 'Fråga', 'Annars: Hade du nytta av innehållet på den här sidan?')),
  commentHeading: v.optional(titled(plainText(80), 'Rubrik för kommentaren', 'Annars: Kommentera sidan.')),
  promptAfterYes: v.optional(titled(plainText(120), 'Efter Ja', 'Annars: Vad var bra, och vad kan bli bättre?')),
  promptAfterNo: v.optional(titled(plainText(120), 'Efter Nej', 'Annars: Vad saknade du?')),
  careNotice: v.optional(
    titled(plainText(300), 'Vårdupplysning', 'Varför man inte ska söka vård i formuläret. Annars står vår text.'),
  ),
  contacts: v.optional(
    titled(v.array(identifier), 'Kontakter', 'Id i kontaktregistret: dit den som behöver vård ska vända sig.'),
  ),
  privacyUrl: v.optional(titled(webAddress, 'Så behandlar vi uppgifter', 'Sidan som berättar det.')),
  accessibilityUrl: v.optional(titled(webAddress, 'Anmäl bristande tillgänglighet', 'Er sida för det.')),
  retention: v.optional(titled(plainText(200), 'Hur länge det sparas', 'En mening, som er gallringsplan säger.')),
  formPage: v.optional(
    titled(
      webAddress,
      'Fristående formulärsida',
      'Där hela sidan är ett formulär (WebForms) länkar texten utan skript dit i stället.',
    ),
  ),
  maxLength: v.optional(
    titled(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LONGEST_COMMENT)),
      'Högsta antal tecken',
      'Annars 1 000.',
    ),
  ),
  words: v.optional(titled(words, 'Egna ord om hälsa', 'Läggs till dem som formuläret redan känner.')),
  sources: v.optional(
    titled(
      v.array(
        v.looseObject({
          name: titled(plainText(160), 'Vem säger det'),
          url: v.optional(titled(webAddress, 'Var')),
          date: v.optional(titled(isoDate, 'När')),
        }),
      ),
      'Källor',
    ),
  ),
  updated: v.optional(titled(isoDate, 'Uppdaterad')),
  reviewBy: v.optional(titled(isoDate, 'Granska senast')),
  example: v.optional(titled(v.boolean(), 'Exempel')),
});
// An interface, not a type: a class that names it in its heritage would make TypeScript resolve it too early.
export interface FeedbackForm extends v.InferOutput<typeof feedbackForm> {}
