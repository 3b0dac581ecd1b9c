/**
 * What a web editor pastes: readable HTML first, made from the content, correct without script and without style; the
 * loader turns it into the widget. Pure but for the words, which must be loaded for the language asked for.
 */
import { parseCareFlow } from '../domain/care-finder/flow.js';
import { findContact, parseRegister } from '../domain/contact-card/register.js';
import { parseFeedbackForm } from '../domain/feedback-form/feedback-form.js';
import { parseGoalPicture } from '../domain/goal-picture/goal-picture.js';
import { textIn, type SpokenText } from '../domain/shared/localized-text.js';
import type { LocalizedText } from '../domain/shared/schema.js';
import { unnamedText } from '../elements/contact-card/contact-card.strings.js';
import { commentHeading } from '../elements/feedback-form/feedback-form.strings.js';
import { adviceCall } from '../elements/shared/care-numbers.strings.js';
import { currentLocale, directionOf, ensureLocale, withLocale } from '../localization/localize.js';
import { interfaceLocale } from '../localization/interface-locale.js';
import { careParagraph } from './care.js';
import { FRAME, SANDBOX } from './form-d.js';
import { careFinderFallback } from './care-finder.fallback.js';
import { contactCardFallback } from './contact-card.fallback.js';
import { feedbackFormFallback } from './feedback-form.fallback.js';
import { goalPictureFallback } from './goal-picture.fallback.js';
import { escaped, link, markedAs } from './html.js';

export const SNIPPET_FORMS = ['a', 'b', 'b-inline', 'c', 'd'] as const;
export type SnippetForm = (typeof SNIPPET_FORMS)[number];

export interface SnippetOptions {
  readonly widget: 'care-finder' | 'contact-card' | 'feedback-form' | 'goal-picture';
  /**
   * `a`: the element itself, for editors that take any HTML. `b`: a `div` with `data-nv`, which survives filters.
   * `b-inline`: the same with a single link inside, for editors that move headings and lists out of a `div`. `c`: a plain
   * link, which survives everything. `d`: a frame with a page that `writePage` has written, as the last resort.
   */
  readonly form: SnippetForm;
  /** For `b-inline` and `c`: the page that the link leads to where our script does not run. For `d`: the page in the frame. */
  readonly page?: string;
  /** The content document, parsed from JSON. */
  readonly document: unknown;
  /** For the care finder and the feedback form: the contact register, parsed from JSON. Its address is the attribute `contacts`. */
  readonly contacts?: unknown;
  /**
   * The address at which the page will find it. Without one the goal picture is what is written in the page, for the
   * editor to go on with; a contact card needs one.
   */
  readonly src?: string;
  /** The widget's other attributes, `contact-id` among them. An empty value is a boolean attribute. */
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** The page's language. Its words must be loaded (`ensureLocale`); Swedish always is. */
  readonly lang?: string;
  /** Today, `2026-11-03`: decides whether numbers that must be verified each year may be written. */
  readonly today: string;
}

export { ensureLocale };

/** Writes the snippet. Content that cannot be read gives the same snippet with 112 and 1177 alone. */
export function writeSnippet(options: SnippetOptions): string {
  const { widget, form, document, contacts, src, page = '', attributes = {}, lang = 'sv', today } = options;
  // Without an address the page's own text is the contact, and there is no other to choose.
  const named = src ? attributes : { ...attributes, 'contact-id': undefined };
  const given = Object.entries({ src, ...named }).filter((each): each is [string, string] => each[1] !== undefined);
  const written = given
    .map(([name, value]) => ` ${form === 'a' ? '' : 'data-nv-'}${name}="${escaped(value)}"`)
    .join('');
  return withLocale(interfaceLocale(lang), () => {
    // 112 and 1177 stand beside: inside there is room for one link.
    if (form === 'b-inline')
      return `<div data-nv="${widget}"${written}>${link(page, linkName(options))}</div>\n${careParagraph()}`;
    if (form === 'c') {
      const asked = given.map(([name, value]) => `;${name}${value && `=${encoded(value)}`}`).join('');
      return `<p>${link(`${page}#nv-${widget}${asked}`, linkName(options))}</p>\n${careParagraph()}`;
    }
    if (form === 'd') return `${frame(page, linkText(options).text)}\n${careParagraph()}`;
    const inside = WRITERS[widget](document, { attributes, lang, today, base: 'https://region.example/', contacts });
    return form === 'a'
      ? `<nv-${widget}${written}>\n${inside}\n</nv-${widget}>`
      : `<div data-nv="${widget}"${written}>\n${inside}\n</div>`;
  });
}

/** The height is what it has until, or unless, the loader on the host page follows the page inside. */
const frame = (page: string, title: string): string =>
  `<iframe src="${escaped(page)}${FRAME}" title="${escaped(title)}" width="100%" height="640" loading="lazy" sandbox="${SANDBOX}"></iframe>`;

export interface PageOptions extends Omit<SnippetOptions, 'form' | 'page'> {
  /** The loader's address, `/nara-vard/0.1.0/nara-vard.js`; `page.css` lies beside it. */
  readonly loader: string;
  /** The page's title and main heading; without one the title is what the content is called, and the widget's heading stands alone. */
  readonly title?: string | undefined;
  /** Origins of the pages that may hold this one in a frame and be told its height: `https://www.region.example`. */
  readonly hosts?: readonly string[] | undefined;
}

/**
 * Writes a page of its own, for a link (form C) to lead to and a frame (form D) to hold: complete without script, and
 * without inline style or script. Content that cannot be read gives the page with 112 and 1177 alone.
 */
export function writePage({ loader, title, hosts = [], ...options }: PageOptions): string {
  const { lang = 'sv' } = options;
  const name = title ?? withLocale(interfaceLocale(lang), () => linkText(options).text);
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(name)}</title>`,
    ...(hosts.length ? [`<meta name="nara-vard-hosts" content="${escaped(hosts.join(' '))}">`] : []),
    `<link rel="stylesheet" href="${escaped(loader.replace(/[^/]*$/, 'page.css'))}">`,
    `<script type="module" src="${escaped(loader)}"></script>`,
  ];
  const heading = title ? `<h1>${escaped(title)}</h1>\n` : '';
  return `<!doctype html>
<html lang="${escaped(lang)}"${directionOf(interfaceLocale(lang)) === 'rtl' ? ' dir="rtl"' : ''}>
<head>
${lines.join('\n')}
</head>
<body>
<main>
${heading}${writeSnippet({ ...options, form: 'a' })}
</main>
</body>
</html>
`;
}

/** As a value may stand in the fragment of a link: `/` and `:` are plain there, and are read more easily so. */
const encoded = (value: string): string => encodeURIComponent(value).replace(/%2F/g, '/').replace(/%3A/g, ':');

/** What the link is called: the name of what it leads to, in the content's own words. */
function linkText({ widget, document, attributes = {}, lang = 'sv' }: Omit<SnippetOptions, 'form'>): SpokenText {
  const named = (own: LocalizedText | undefined, ownLang: string | undefined, ours: string): SpokenText =>
    textIn(own, lang, ownLang ?? lang) ?? { text: ours, lang: currentLocale() };
  switch (widget) {
    case 'contact-card': {
      const { value } = parseRegister(document);
      return named(value && findContact(value, attributes['contact-id'])?.name, value?.lang, unnamedText());
    }
    case 'care-finder': {
      const { value } = parseCareFlow(document);
      return named(value?.name, value?.lang, adviceCall());
    }
    case 'goal-picture': {
      const { value } = parseGoalPicture(document);
      return named(value?.name, value?.lang, adviceCall());
    }
    case 'feedback-form': {
      const { value } = parseFeedbackForm(document);
      return named(value?.commentHeading, value?.lang, commentHeading());
    }
  }
}

function linkName(options: Omit<SnippetOptions, 'form'>): string {
  const { text, lang } = linkText(options);
  return markedAs(lang, escaped(text));
}

const WRITERS = {
  'care-finder': careFinderFallback,
  'contact-card': contactCardFallback,
  'feedback-form': feedbackFormFallback,
  'goal-picture': goalPictureFallback,
};
