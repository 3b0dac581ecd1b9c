/** The frame of every page of the inbox, and the pages without messages: signing in, and what went wrong. */
import { html, type Html } from './html.js';

export interface Frame {
  readonly title: string;
  readonly body: Html;
  /** The menu; absent for who is not let in. */
  readonly menu?: Menu;
  /** Loads itself again at once, see `Inbox` about links from elsewhere. */
  readonly again?: boolean;
}

export interface Menu {
  readonly here: Place;
  readonly suspected: number;
  readonly logOut: Html | undefined;
}

export type Place = 'inbox' | 'suspected' | 'pages' | 'deletions';

const PLACES: readonly (readonly [Place, string, string])[] = [
  ['inbox', './', 'Inkorg'],
  ['suspected', './?ko=skrap', 'Misstänkt skräp'],
  ['pages', 'sidor', 'Sidor'],
  ['deletions', 'gallring', 'Gallring och export'],
];

export const page = ({ title, body, menu, again }: Frame): string =>
  html`<!doctype html>
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${again && html`<meta http-equiv="refresh" content="0" />`}
        <title>${title} – Kommentarer</title>
        <link rel="icon" href="ikon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="inkorg.css" />
      </head>
      <body>
        <a class="skip" href="#innehall">Hoppa till innehållet</a>
        <header class="top">
          <div class="wrap">
            <p class="brand">${ICON} Kommentarer</p>
            ${menu && menuOf(menu)}
          </div>
        </header>
        <main class="wrap" id="innehall" tabindex="-1">${body}</main>
      </body>
    </html>`.text;

const menuOf = ({ here, suspected, logOut }: Menu): Html =>
  html`${logOut}
    <nav aria-label="Meny">
      <ul>
        ${PLACES.map(
          ([place, href, name]) =>
            html`<li>
              <a href="${href}" ${place === here && html`aria-current="page"`}
                >${name}${place === 'suspected' && suspected > 0 && html` <span class="count">${suspected}</span>`}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;

const drawing = (lines: Html): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    ${lines}
  </svg>`;

/** Lucide's message-square-text, thumbs-up, thumbs-down, circle-check, undo-2, flag, shield-alert and inbox (ISC licence). */
export const ICON = drawing(
  html`<path
      d="M22 17a2 2 0 0 1-2 2H6.828a2 2 0 0 0-1.414.586l-2.202 2.202A.71.71 0 0 1 2 21.286V5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2z"
    /><path d="M7 11h10M7 15h6M7 7h8" />`,
);
export const ICONS = {
  yes: drawing(
    html`<path
        d="M15 5.88 14 10h5.83a2 2 0 0 1 1.92 2.56l-2.33 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.76a2 2 0 0 0 1.79-1.11L12 2a3.13 3.13 0 0 1 3 3.88Z"
      /><path d="M7 10v12" />`,
  ),
  no: drawing(
    html`<path
        d="M9 18.12 10 14H4.17a2 2 0 0 1-1.92-2.56l2.33-8A2 2 0 0 1 6.5 2H20a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-2.76a2 2 0 0 0-1.79 1.11L12 22a3.13 3.13 0 0 1-3-3.88Z"
      /><path d="M17 14V2" />`,
  ),
  done: drawing(html`<circle cx="12" cy="12" r="10" /><path d="m9 12 2 2 4-4" />`),
  back: drawing(html`<path d="M9 14 4 9l5-5" /><path d="M4 9h10.5a5.5 5.5 0 0 1 0 11H11" />`),
  action: drawing(
    html`<path
      d="M4 22V4a1 1 0 0 1 .4-.8A6 6 0 0 1 8 2c3 0 5 2 7.333 2q2 0 3.067-.8A1 1 0 0 1 20 4v10a1 1 0 0 1-.4.8A6 6 0 0 1 16 16c-3 0-5-2-8-2a6 6 0 0 0-4 1.528"
    />`,
  ),
  warning: drawing(
    html`<path
        d="M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z"
      /><path d="M12 8v4M12 16h.01" />`,
  ),
  inbox: drawing(
    html`<path d="M22 12h-6l-2 3h-4l-2-3H2" /><path
        d="M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z"
      />`,
  ),
} as const;

export const FAVICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0b6270"/><path d="M18 15a1.500 1.500 0 0 1-1.500 1.500H9l-3 3V6.500A1.500 1.500 0 0 1 7.500 5h9A1.500 1.500 0 0 1 18 6.500z" fill="none" stroke="#fff" stroke-width="1.800" stroke-linejoin="round"/></svg>`;

/** The form that signs in, with what went wrong the last time. */
export const logInPage = (fault?: string): string =>
  page({
    title: fault ? 'Fel: Logga in' : 'Logga in',
    body: html`<div class="narrow">
      <h1>Logga in</h1>
      <p>Här läser webbredaktionen det som besökarna har skrivit. Den som sköter mottagaren har nyckeln.</p>
      <form method="post" action="logga-in" class="card">
        <label for="nyckel">Nyckel</label>
        ${fault && html`<p class="fault" id="fel">${ICONS.warning} ${fault}</p>`}
        <input
          id="nyckel"
          name="nyckel"
          type="password"
          autocomplete="current-password"
          required
          ${fault && html`aria-invalid="true" aria-describedby="fel"`}
        />
        <button class="main">Logga in</button>
      </form>
    </div>`,
  });

/** Something that cannot be done, said plainly, with a way on. */
export const faultPage = (title: string, text: string, menu?: Menu): string =>
  page({
    title,
    ...(menu && { menu }),
    body: html`<div class="narrow">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="./">Till inkorgen</a></p>
    </div>`,
  });

/** For who comes by a link in a letter: the browser holds the cookie back until the page is loaded from the page itself. */
export const againPage = (): string =>
  page({
    title: 'Öppnar inkorgen',
    again: true,
    body: html`<div class="narrow">
      <h1>Öppnar inkorgen</h1>
      <p><a href="">Fortsätt</a></p>
    </div>`,
  });
