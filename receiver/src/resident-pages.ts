/** What a resident without script reads: the thanks, and what went wrong, with every word still there. */
import { createHash } from 'node:crypto';
import { LONGEST_COMMENT } from '../../src/domain/feedback-form/message.js';
import { Html, html } from './html.js';
import type { PlainMessage } from './reception.js';
import type { RefusalCode } from './refusals.js';

const STYLE = `
body { font: 1.125rem/1.5 system-ui, sans-serif; color: #1c1c1c; background: #fff; max-width: 38em; margin: 0 auto; padding: 1.5rem }
a { color: #00549e }
label { display: block; font-weight: 600 }
textarea { font: inherit; box-sizing: border-box; width: 100%; min-height: 12em; padding: .5em; border: 1px solid #595959 }
button { font: inherit; padding: .6em 1.2em; margin-top: 1em; border: 2px solid #00549e; color: #fff; background: #00549e }
a:focus-visible, button:focus-visible, textarea:focus-visible { outline: 3px solid #1c1c1c; outline-offset: 2px }
@media (prefers-color-scheme: dark) {
  body { color: #f2f2f2; background: #1c1c1c }
  a { color: #8cc8ff }
  textarea { color: inherit; background: #000; border-color: #a6a6a6 }
  a:focus-visible, button:focus-visible, textarea:focus-visible { outline-color: #f2f2f2 }
}
`;

/** Sent with each of these pages. The one style sheet is allowed by its digest, and nothing else is. */
export const PAGE_HEADERS = {
  'content-security-policy':
    `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; ` +
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  // Not no-referrer: with it a form on the page would be sent without its origin.
  'referrer-policy': 'same-origin',
  'x-robots-tag': 'noindex',
} as const;

/** Numbers that stand on every page: whoever wrote to the wrong place must find the right one. */
const CARE = html`<h2>Behöver du vård eller råd?</h2>
  <p>Det du skriver här läses inte av vården.</p>
  <ul>
    <li>Vid fara för liv: ring <a href="tel:112">112</a>.</li>
    <li>För råd om vård: ring <a href="tel:1177">1177</a> eller gå till <a href="https://www.1177.se/">1177.se</a>.</li>
  </ul>`;

const page = (title: string, body: Html): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${new Html(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${body} ${CARE}
        </main>
      </body>
    </html> `.text;

export const thanksPage = (): string =>
  page(
    'Tack!',
    html`<p>Vi har tagit emot det du skickade. Du får inget svar.</p>
      <p>Du kan stänga sidan, eller gå tillbaka i webbläsaren.</p>`,
  );

const AGAIN = 'Gå tillbaka i webbläsaren. Texten brukar finnas kvar där.';

const REASONS: Readonly<Record<RefusalCode, string>> = {
  malformed: `Det som kom fram gick inte att läsa. ${AGAIN}`,
  'forbidden-origin': 'Webbplatsen som du kom från får inte skicka hit.',
  'not-found': 'Den här adressen leder ingenstans.',
  'not-a-post': 'Hit skickas kommentarer från sidorna på webbplatsen. Gå tillbaka till sidan som du kom från.',
  'too-large': `Det du skickade var för stort. ${AGAIN}`,
  'unknown-type': `Formuläret på sidan är gjort på ett sätt som vi inte kan läsa. ${AGAIN}`,
  invalid: 'Du har inte skrivit något än.',
  'key-reused': AGAIN,
  'challenge-required': AGAIN,
  'proof-refused': AGAIN,
  'too-many': 'Det har kommit mycket härifrån på kort tid. Vänta en minut och försök igen.',
  unexpected: 'Felet är vårt. Försök igen om en stund.',
  unavailable: 'Vi kan inte spara något just nu. Felet är vårt. Försök igen om en stund.',
};

/** @param message what was sent, as far as it could be read: it stands in a form, ready to be sent again */
export function refusalPage(code: RefusalCode, message?: PlainMessage): string {
  const length = message?.comment?.length ?? 0;
  const reason =
    length > LONGEST_COMMENT
      ? `Texten är ${length} tecken lång. Det får plats ${LONGEST_COMMENT}. Korta den och skicka igen.`
      : REASONS[code];
  // Whoever may not send from there still has the words.
  const kept = message && (code === 'forbidden-origin' ? copyOf(message) : retryForm(message));
  return page(
    'Det gick inte att skicka',
    html`<p>${reason}</p>
      ${kept}`,
  );
}

const copyOf = ({ comment }: PlainMessage): Html | undefined =>
  comment === undefined
    ? undefined
    : html`<label for="comment">Det här skrev du. Kopiera texten om du vill spara den.</label>
        <textarea id="comment" readonly>${comment}</textarea>`;

function retryForm({ page: about, lang, useful, comment }: PlainMessage): Html {
  return html`<form method="post" action="feedback" accept-charset="utf-8">
    <input type="hidden" name="page" value="${about}" />
    <input type="hidden" name="lang" value="${lang}" />
    ${useful !== undefined && html`<input type="hidden" name="useful" value="${useful ? 'ja' : 'nej'}" />`}
    <label for="comment">Din kommentar</label>
    <textarea id="comment" name="comment" autocomplete="off">${comment ?? ''}</textarea>
    <button>Skicka</button>
  </form>`;
}
