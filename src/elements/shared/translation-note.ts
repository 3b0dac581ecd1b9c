/** What a reader is told of the language of a widget, with a way to the Swedish text. Fetched on pages in another language. */
import { html, nothing, type ReactiveElement } from 'lit';
import { readDocument } from '../../controllers/content.js';
import type { LanguageController } from '../../controllers/language.js';
import {
  isOutdated,
  isReviewed as isTextReviewed,
  isSwedish,
  translationOf,
  type Translated,
} from '../../domain/shared/translation.js';
import { interfaceLocale } from '../../localization/interface-locale.js';
import { directionOf, isReviewed, withLocale } from '../../localization/localize.js';
import {
  machineText,
  newerText,
  shownInText,
  swedishLabel,
  swedishOnlyText,
  translationLabel,
} from './translation.strings.js';

export interface ShownContent {
  /** The document, once it is here. */
  readonly content?: unknown;
  /** The address of the same document in Swedish, where that is another one. */
  readonly swedish?: string | undefined;
}

type Document = Translated & { readonly kind?: string; readonly lang?: string; readonly updated?: string };

/** When the Swedish documents were last changed, by address; asked for once on a page, and only for a translation. */
const swedishUpdated = new Map<string, string | undefined>();

const sameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];

/** Why the texts are not what the reader might take them for, most important first. */
function sentences({ tag, locale }: LanguageController, document: Document, updated: string | undefined): string[] {
  const isOwn = sameLanguage(locale, tag);
  // A register has texts in several languages; the others are in one.
  const lang = document.kind === 'contacts' ? undefined : document.lang;
  const translation = translationOf(document, lang ?? tag);
  return [
    ...(isOwn ? [] : [shownInText()]),
    ...(isReviewed(locale) && isTextReviewed(translation) ? [] : [machineText()]),
    ...(isOwn && lang && isSwedish(lang) && !sameLanguage(lang, tag) ? [swedishOnlyText()] : []),
    ...(isOutdated(translation, updated) ? [newerText()] : []),
  ];
}

async function askForDay(host: ReactiveElement, swedish: string): Promise<void> {
  let updated: string | undefined;
  try {
    updated = ((await readDocument(swedish, host.baseURI)) as Document | null)?.updated;
  } catch {
    // Nothing is claimed of what cannot be seen.
  }
  swedishUpdated.set(swedish, updated);
  host.requestUpdate();
}

/** The day of the Swedish text that a translation was made from; a document with a file of its own for each is asked for it. */
function dayOfSwedish(host: ReactiveElement, document: Document, swedish: string | undefined): string | undefined {
  if (document.kind === 'contacts') return document.updated;
  if (!swedish || !document.translation?.sourceUpdated) return undefined;
  if (!swedishUpdated.has(swedish)) void askForDay(host, swedish);
  return swedishUpdated.get(swedish);
}

/**
 * Nothing while the words of the reader's language are on their way, since what it would say lasts a moment.
 * @param host the widget, which is drawn again when more is known
 */
export function translationNote(
  host: ReactiveElement,
  language: LanguageController,
  { content, swedish }: ShownContent,
): unknown {
  const { prefersSwedish } = language;
  const own = interfaceLocale(language.pageTag);
  const document = (content ?? {}) as Document;
  const told =
    prefersSwedish || language.isWaiting ? [] : sentences(language, document, dayOfSwedish(host, document, swedish));
  if (!told.length && !prefersSwedish) return nothing;
  const toggle = (): void => {
    language.prefersSwedish = !prefersSwedish;
  };
  const isAllSwedish = language.locale === 'sv' && !prefersSwedish && isSwedish(document.lang ?? 'sv');
  // The way back is written for whoever reads the other language.
  const label = prefersSwedish ? withLocale(own, translationLabel) : swedishLabel();
  return html`<div class="small muted translation" part="translation" role="note">
    ${told.map((each) => html`<p>${each}</p>`)}
    ${
      isAllSwedish
        ? nothing
        : html`<p>
            <button
              class="link-button"
              lang=${prefersSwedish ? own : nothing}
              dir=${prefersSwedish ? directionOf(own) : nothing}
              @click=${toggle}
            >
              ${label}
            </button>
          </p>`
    }
  </div>`;
}
