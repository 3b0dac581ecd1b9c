/** What a reader is told of the language of a widget, with a way to the Swedish text. Fetched on pages in another language. */
import { html, nothing } from 'lit';
import type { LanguageController } from '../../controllers/language.js';
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
  /** The language that its texts are in, where they are all in one. */
  readonly lang?: string;
  /** Whether a person has written or reviewed the translation. */
  readonly isReviewed: boolean;
  /** Whether the Swedish text has been changed since. */
  readonly isOutdated: boolean;
}

const sameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split('-')[0] === other.toLowerCase().split('-')[0];

/** Why the texts are not what the reader might take them for, most important first. */
function sentences({ tag, locale }: LanguageController, content: ShownContent | undefined): string[] {
  const isOwn = sameLanguage(locale, tag);
  const isContentSwedish = content?.lang !== undefined && sameLanguage(content.lang, 'sv');
  const isContentOwn = !content?.lang || sameLanguage(content.lang, tag);
  return [
    ...(isOwn ? [] : [shownInText()]),
    ...(isReviewed(locale) && (content?.isReviewed ?? true) ? [] : [machineText()]),
    ...(isOwn && isContentSwedish && !isContentOwn ? [swedishOnlyText()] : []),
    ...(content?.isOutdated && isContentOwn ? [newerText()] : []),
  ];
}

/**
 * Nothing while the words of the reader's language are on their way, since what it would say lasts a moment.
 * @param content what is shown, once it is
 */
export function translationNote(language: LanguageController, content: ShownContent | undefined): unknown {
  const { prefersSwedish } = language;
  const own = interfaceLocale(language.pageTag);
  const told = prefersSwedish || language.isWaiting ? [] : sentences(language, content);
  if (!told.length && !prefersSwedish) return nothing;
  const toggle = (): void => {
    language.prefersSwedish = !prefersSwedish;
  };
  const isSwedish = language.locale === 'sv' && !prefersSwedish;
  // The way back is written for whoever reads the other language.
  const label = prefersSwedish ? withLocale(own, translationLabel) : swedishLabel();
  return html`<div class="small muted translation" part="translation" role="note">
    ${told.map((each) => html`<p>${each}</p>`)}
    ${
      isSwedish
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
