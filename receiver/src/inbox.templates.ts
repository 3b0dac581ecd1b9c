/** The pages with messages: the list, the pages of the website, and what was deleted. */
import { html, type Html } from './html.js';
import { keptFields, STATES, writeFilter, type Filter, type State } from './inbox.filters.js';
import { ICONS, page, type Menu } from './inbox.frame.js';
import {
  answerText,
  languageText,
  numberText,
  pageLink,
  pageName,
  personalDataTexts,
  QUEUE_NAMES,
  shareOf,
  shareText,
  STATE_NAMES,
  stateText,
  suspicionText,
} from './inbox.strings.js';
import type { Feedback, PageShare } from './store.js';
import { momentText } from './swedish-time.js';

const NBSP = '\u00a0';

export interface ListView {
  readonly filter: Filter;
  readonly messages: readonly Feedback[];
  /** The answers that comments go on from, by key. */
  readonly firsts: ReadonlyMap<string, Feedback>;
  readonly counts: Readonly<Record<State, number>>;
  readonly pages: readonly string[];
  /** How many of the pages are not offered, since a menu of thousands helps nobody. */
  readonly pagesLeftOut: number;
  readonly hasOlder: boolean;
  /** The message that was just marked and no longer belongs here. */
  readonly gone: Feedback | undefined;
  readonly proof: string | undefined;
  readonly menu: Menu;
}

export function listPage(view: ListView): string {
  const { filter, messages, gone } = view;
  const queue = QUEUE_NAMES[filter.queue];
  const rows = messages.map((message) => messageItem(message, view));
  if (gone) {
    const place = messages.findIndex(({ id }) => id < gone.id);
    rows.splice(place < 0 ? rows.length : place, 0, goneItem(gone, view));
  }
  return page({
    title: gone ? `${goneText(gone, filter)} – ${queue}` : `${queue}: ${STATE_NAMES[filter.state]}`,
    menu: view.menu,
    body: html`<h1>${queue}</h1>
      ${
        filter.queue === 'suspected' &&
        html`<p class="lead">
          Det här såg ut som skräppost när det kom. Inget är raderat. Flytta det som är skrivet av en människa till
          inkorgen.
        </p>`
      }
      ${stateTabs(view)} ${pageForm(view)}
      ${
        rows.length > 0
          ? html`<ol class="messages" role="list">
              ${rows}
            </ol>`
          : emptyText(filter)
      }
      ${older(view)}`,
  });
}

const stateTabs = ({ filter, counts }: ListView): Html =>
  html`<nav class="tabs" aria-label="Läge">
    <ul role="list">
      ${STATES.map((state) => {
        const { beforeId: _, ...rest } = filter;
        return html`<li>
          <a href="./${writeFilter({ ...rest, state })}" ${state === filter.state && html`aria-current="true"`}
            >${STATE_NAMES[state]} <span class="count">${numberText(counts[state])}</span></a
          >
        </li>`;
      })}
    </ul>
  </nav>`;

const pageForm = ({ filter, pages, pagesLeftOut }: ListView): Html =>
  html`<form class="filter" method="get" action="./">
    ${keptFields(filter).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <div class="field">
      <label for="sida">Sida på webbplatsen</label>
      <select id="sida" name="sida" ${pagesLeftOut > 0 && html`aria-describedby="fler"`}>
        <option value="">Alla sidor</option>
        ${pages.map(
          (address) =>
            html`<option value="${address}" ${address === filter.page && html`selected`}>${pageName(address)}</option>`,
        )}
      </select>
      ${
        pagesLeftOut > 0 &&
        html`<p class="hint" id="fler">
          ${numberText(pagesLeftOut)} sidor till finns under <a href="sidor">Sidor</a>.
        </p>`
      }
    </div>
    <label class="check">
      <input type="checkbox" name="svar" value="ja" ${filter.answers && html`checked`} />
      Visa också svar utan kommentar
    </label>
    <button>Visa</button>
    <a class="export" href="export.csv${writeFilter({ ...filter })}">Hämta urvalet som fil</a>
  </form>`;

function messageItem(message: Feedback, view: ListView): Html {
  const { id, receivedAt, comment, lang } = message;
  const first = view.firsts.get(message.follows ?? '');
  const useful = first?.useful ?? message.useful;
  const state = stateText(message);
  return html`<li
    class="message ${message.done ? 'is-done' : message.needsAction && 'is-action'}"
    id="nr-${id}"
    tabindex="-1"
  >
    <article aria-labelledby="rubrik-${id}">
      <header>
        <h2 id="rubrik-${id}"><time datetime="${receivedAt}">${momentText(receivedAt)}</time></h2>
        <p class="meta">Nr${NBSP}${id} <span aria-hidden="true">·</span> ${languageText(lang)}</p>
        ${
          state &&
          html`<p class="chip ${message.done ? 'done' : 'action'}">
            ${message.done ? ICONS.done : ICONS.action}${state}
          </p>`
        }
      </header>
      <p class="page"><span class="label">Sida:</span> ${pageText(message.page)}</p>
      ${
        useful !== undefined &&
        html`<p class="answer">
          ${useful ? ICONS.yes : ICONS.no}<span>
            <span class="label">Hade nytta av sidan:</span> <strong>${answerText(useful)}</strong>${
              first && html`<span class="meta"> (svarade först, nr${NBSP}${first.id})</span>`
            }</span
          >
        </p>`
      }
      ${
        comment === undefined
          ? html`<p class="meta">Ingen kommentar.</p>`
          : html`<blockquote class="comment" lang="${lang}" dir="auto">${comment}</blockquote>`
      }
      ${notes(message)}
    </article>
    ${markForm(message, view)}
  </li>`;
}

function pageText(address: string): Html {
  const link = pageLink(address);
  const name = html`<bdi>${breakable(pageName(address))}</bdi>`;
  return link === undefined ? name : html`<a href="${link}" rel="noreferrer noopener">${name}</a>`;
}

/** A long address breaks after its slashes first. */
const breakable = (name: string): readonly Html[] => name.split(/(?<=\/)/).map((part) => html`${part}<wbr />`);

function notes({ comment, flags, notPersonalData, suspicions }: Feedback): Html | undefined {
  const lines = [
    ...(suspicions.length > 0 ? [`Misstänkt skräp: ${suspicionText(suspicions)}.`] : []),
    ...personalDataTexts(comment ?? '', flags),
    ...(notPersonalData ? ['Den som skrev svarade att det inte är en personuppgift.'] : []),
  ];
  return lines.length === 0
    ? undefined
    : html`<ul class="notes" role="list">
        ${lines.map((line) => html`<li>${ICONS.warning}<span>${line}</span></li>`)}
      </ul>`;
}

function markForm(message: Feedback, { filter, proof }: ListView): Html {
  const { id, done, needsAction, suspicions } = message;
  const button = (mark: string, icon: Html, text: string) =>
    html`<button name="mark" value="${mark}">${icon} ${text}<span class="hidden"> nummer ${id}</span></button>`;
  const back = ICONS.back;
  return html`<form method="post" action="markera" class="marks">
    ${hidden(proof, id, filter)} ${suspicions.length > 0 && button('inkorg', ICONS.inbox, 'Flytta till inkorgen')}
    ${
      done
        ? button('ny', back, 'Inte klar')
        : html`${button('klar', ICONS.done, 'Markera som klar')}
          ${needsAction ? button('ny', back, 'Behöver ingen åtgärd') : button('atgard', ICONS.action, 'Behöver åtgärd')}`
    }
  </form>`;
}

const hidden = (proof: string | undefined, id: number, filter: Filter): Html =>
  html`<input type="hidden" name="bevis" value="${proof ?? ''}" />
    <input type="hidden" name="nr" value="${id}" />
    <input type="hidden" name="urval" value="${writeFilter(filter)}" />`;

function goneText({ id, suspicions, done, needsAction }: Feedback, filter: Filter): string {
  if (filter.queue === 'suspected' && suspicions.length === 0) return `Nr ${id} är flyttat till inkorgen`;
  return `Nr ${id} ${done ? 'är markerat som klart' : needsAction ? 'behöver åtgärd' : 'ligger nu bland nya'}`;
}

/** What was marked leaves a line where it stood, so that the place is kept and the mark can be taken back. */
const goneItem = (gone: Feedback, { filter, proof }: ListView): Html =>
  html`<li class="gone" id="nr-${gone.id}" tabindex="-1">
    <p>${ICONS.done} ${goneText(gone, filter)}.</p>
    ${
      gone.suspicions.length === 0 &&
      filter.queue === 'inbox' &&
      html`<form method="post" action="markera">
        ${hidden(proof, gone.id, filter)}
        <button name="mark" value="${filter.state === 'action' ? 'atgard' : filter.state === 'done' ? 'klar' : 'ny'}">
          ${ICONS.back} Ångra<span class="hidden"> nummer ${gone.id}</span>
        </button>
      </form>`
    }
  </li>`;

const older = ({ filter, messages, hasOlder }: ListView): Html | undefined =>
  hasOlder || filter.beforeId
    ? html`<nav class="older" aria-label="Bläddra">
        ${filter.beforeId && html`<a href="./${writeFilter({ ...filter, beforeId: 0 })}">Till de nyaste</a>`}
        ${
          hasOlder &&
          html`<a class="next" href="./${writeFilter({ ...filter, beforeId: messages.at(-1)?.id ?? 0 })}"
            >Visa 50 äldre</a
          >`
        }
      </nav>`
    : undefined;

const EMPTY: Readonly<Record<State, readonly [string, string]>> = {
  new: ['Inga nya kommentarer', 'Allt är läst. När någon skriver på webbplatsen kommer det hit.'],
  action: ['Inget behöver åtgärd', 'Här samlas det som någon har märkt med ”Behöver åtgärd”.'],
  done: ['Inget är markerat som klart', 'Här samlas det som någon har märkt med ”Markera som klar”.'],
  all: ['Inga kommentarer än', 'När någon skriver på webbplatsen kommer det hit.'],
};

function emptyText(filter: Filter): Html {
  const [title, text] =
    filter.queue === 'suspected' && filter.state !== 'done'
      ? ['Inget misstänkt skräp', 'Det som ser ut som skräppost hamnar här i stället för i inkorgen. Inget raderas.']
      : EMPTY[filter.state];
  return html`<div class="empty">
    ${ICONS.inbox}
    <h2>${title}</h2>
    <p>${text}</p>
    ${filter.page && html`<p>Du ser bara en sida. <a href="./${writeFilter({ ...filter, page: '' })}">Visa alla sidor</a></p>`}
  </div>`;
}

export interface PagesView {
  readonly shares: readonly PageShare[];
  readonly menu: Menu;
}

/** Most to do first; among equals the page that helped fewest. */
export const byNeed = (a: PageShare, b: PageShare): number =>
  b.needsAction - a.needsAction ||
  b.open - a.open ||
  (shareOf(a) ?? 1) - (shareOf(b) ?? 1) ||
  a.page.localeCompare(b.page, 'sv');

const MOST_ROWS = 500;

/** @param shares sorted by need */
export const pagesPage = ({ shares, menu }: PagesView): string =>
  page({
    title: 'Sidor',
    menu,
    body: html`<h1>Sidor</h1>
      <p class="lead">Överst står de sidor som har mest att göra. Hur stor andel som hade nytta visas från fem svar.</p>
      ${
        shares.length === 0
          ? html`<div class="empty">
              ${ICONS.inbox}
              <h2>Inga svar än</h2>
              <p>När någon svarar eller skriver på en sida syns sidan här.</p>
            </div>`
          : sharesTable(shares.slice(0, MOST_ROWS))
      }
      ${
        shares.length > MOST_ROWS &&
        html`<p class="after">
          Här syns ${numberText(MOST_ROWS)} av ${numberText(shares.length)} sidor. Svaren om alla sidor finns i
          <a href="export.csv?allt=ja">filen med allt</a>.
        </p>`
      }`,
  });

/** The roles are spelled out: on a narrow screen the rows are stacked, and a browser would then forget the table. */
const sharesTable = (shares: readonly PageShare[]): Html =>
  html`<table class="shares" role="table">
    <caption class="hidden">
      Svar och kommentarer för varje sida
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${['Sida', 'Hade nytta', 'Behöver åtgärd', 'Nya', 'Kommentarer'].map(
          (name) => html`<th scope="col" role="columnheader">${name}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${shares.map((share) => {
        const filter: Filter = { queue: 'inbox', state: 'all', page: share.page, answers: false };
        const cell = (name: string, value: number, state: State) =>
          html`<td role="cell" class="number">
            <span class="label" aria-hidden="true">${name}: </span>${
              value > 0
                ? html`<a href="./${writeFilter({ ...filter, state })}"
                    >${numberText(value)}<span class="hidden"> ${name.toLowerCase()}, ${pageName(share.page)}</span></a
                  >`
                : '0'
            }
          </td>`;
        return html`<tr role="row">
          <th scope="row" role="rowheader">${pageText(share.page)}</th>
          <td role="cell" class="share">${shareBar(share)}<span>${shareText(share)}</span></td>
          ${cell('Behöver åtgärd', share.needsAction, 'action')} ${cell('Nya', share.open - share.needsAction, 'new')}
          ${cell('Kommentarer', share.comments, 'all')}
        </tr>`;
      })}
    </tbody>
  </table>`;

/** Drawn by attributes: the page's policy forbids styles inside it. */
function shareBar(share: PageShare): Html | undefined {
  const useful = shareOf(share);
  return useful === undefined
    ? undefined
    : html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="rest" width="100" height="8" />
        <rect class="part" width="${Math.round(useful * 100)}" height="8" />
      </svg>`;
}

export const logOutForm = (proof: string | undefined): Html =>
  html`<form method="post" action="logga-ut">
    <input type="hidden" name="bevis" value="${proof ?? ''}" />
    <button class="quiet">Logga ut</button>
  </form>`;
