/** The page about deletion: what the law says, how the receiver is set, what has been deleted, and the way to export it all. */
import { html } from './html.js';
import { page, type Menu } from './inbox.frame.js';
import { numberText } from './inbox.strings.js';
import type { DeletionRecord } from './store.js';
import { dateText, momentText } from './swedish-time.js';
import { stockholmDate } from '../../src/domain/shared/stockholm-time.js';

export interface DeletionsView {
  readonly deletions: readonly DeletionRecord[];
  readonly retentionDays: number | undefined;
  readonly menu: Menu;
}

/** Two long dates stand beside each other, on a phone too: they may break between day and month. */
const loose = (text: string): string => text.replaceAll('\u00a0', ' ');

export const deletionsPage = ({ deletions, retentionDays, menu }: DeletionsView): string =>
  page({
    title: 'Gallring och export',
    menu,
    body: html`<h1>Gallring och export</h1>
      <p class="lead">
        Det som någon skickar till en region är en allmän handling. Det får raderas först när regionen har fattat ett
        gallringsbeslut som säger det.
      </p>
      <section class="section">
        <h2>Hämta allt som fil</h2>
        <p>
          Filen öppnas i Excel. Den har alla kommentarer och svar, också det som misstänks vara skräp. Hämta den innan
          något gallras, om det ska sparas någon annanstans.
        </p>
        <p><a class="button" href="export.csv?allt=ja">Hämta allt som fil</a></p>
      </section>
      <section class="section">
        <h2>Så är gallringen inställd</h2>
        ${
          retentionDays === undefined
            ? html`<p><strong>Inget raderas.</strong> Allt sparas tills regionen bestämmer något annat.</p>`
            : html`<p>
                <strong>Det som är äldre än ${numberText(retentionDays)} dagar raderas en gång om dygnet.</strong> Varje
                gallring skrivs upp här nedanför.
              </p>`
        }
        <p>Den som sköter mottagaren ändrar inställningen.</p>
      </section>
      <section class="section">
        <h2>Gallrat</h2>
        ${
          deletions.length === 0
            ? html`<p>Inget har gallrats.</p>`
            : html`<table>
                <caption class="hidden">
                  Gallringar, den senaste först
                </caption>
                <thead>
                  <tr>
                    <th scope="col">Gallrat</th>
                    <th scope="col">Kom in före</th>
                    <th scope="col">Antal</th>
                  </tr>
                </thead>
                <tbody>
                  ${[...deletions].reverse().map(
                    ({ at, before, count }) =>
                      html`<tr>
                        <td>${loose(momentText(at))}</td>
                        <td>${loose(dateText(stockholmDate(Date.parse(before))))}</td>
                        <td class="number">${numberText(count)}</td>
                      </tr>`,
                  )}
                </tbody>
              </table>`
        }
      </section>`,
  });
