/** The card as people meet it: every contact of every readable example, and its states. For the suites in test/suites/. */
import { html, waitUntil } from '@open-wc/testing';
import type { WidgetCase } from '../suites/widget.suite.js';
import { arrangeCard, type CardHarness, type CardWishes } from './contact-card.harness.js';
import { examples, REGIONS } from './examples.js';

interface More {
  readonly example?: string;
  readonly isFailure?: boolean;
  /** What the resident, or the network, does before one looks. */
  then?(card: CardHarness): unknown;
}

export const card = (name: string, wishes: CardWishes, { then, ...more }: More = {}): WidgetCase => ({
  name,
  ...more,
  async arrange() {
    const arranged = await arrangeCard(wishes);
    await then?.(arranged);
    await arranged.element.updateComplete;
    return arranged.element;
  },
});

const failure = (name: string, wishes: CardWishes, more: More = {}): WidgetCase =>
  card(name, wishes, { isFailure: true, ...more });

/** With most of what the card can show. */
export const RICHEST: CardWishes = {
  src: '/content/norrbotten/contacts.json',
  contactId: 'exempelstadens-halsocentral',
};

export const AREA_CHOICE: CardWishes = {
  src: '/content/norrbotten/contacts.json',
  contactId: 'din-halsocentral',
  chooseArea: true,
};

/** A contact as an editor writes it in a page. */
export const PAGE = html`<h2>Låtsasfors hälsocentral</h2>
  <p>Hälsocentral</p>
  <p>Vi hjälper dig som bor i Låtsasfors.</p>
  <ul>
    <li>Telefon: <a href="tel:0980-319200">0980-31 92 00</a>, vardagar 8–11</li>
    <li>Besöksadress: Storgatan 1, 981 31 Låtsasfors</li>
    <li>E-post: <a href="mailto:latsasfors@region.example">latsasfors@region.example</a></li>
  </ul>
  <p><strong>Öppettider</strong></p>
  <p>Vardagar 8–17</p>`;

/**
 * Every contact of every example. Regions copy the national ones word for word (test/package/examples.test.mjs holds
 * that): those are shown once.
 */
export async function cardsOfExamples(): Promise<WidgetCase[]> {
  const all = await examples();
  const national = new Set(all.find(({ name }) => name === 'national/contacts')?.contactIds);
  const isCopy = (name: string, contactId: string): boolean =>
    REGIONS.some((region) => name === `${region}/contacts`) && national.has(contactId);
  return all.flatMap(({ name, address, contactIds }) =>
    contactIds
      .filter((contactId) => !isCopy(name, contactId))
      .map((contactId) =>
        card(
          `${name} ${contactId}`,
          { src: address, contactId, ...(name === 'edge/rtl' && { lang: 'ar', dir: 'rtl' as const }) },
          { example: name },
        ),
      ),
  );
}

export const inEnglish = ({ element }: CardHarness): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('.nv')?.getAttribute('lang') === 'en', 'the words should come');

export const cardStates: readonly WidgetCase[] = [
  failure('no address at all', {}),
  failure('a file that is not there', { src: '/content/ingen.json' }),
  failure('a file that is not JSON', { src: '/content/edge/malformed.json' }),
  failure('a file of a newer version', { src: '/content/edge/newer-version.json', contactId: 'x' }),
  failure('another kind of document', { content: { kind: 'goal-picture', version: 1 } }),
  failure('a wrong id', { src: '/content/norrbotten/contacts.json', contactId: 'finns-inte' }),
  failure('an origin that is not allowed', { src: 'https://any.example/contacts.json' }),
  failure(
    'a failure with preview',
    { src: '/content/ingen.json', preview: true },
    { then: (failed) => waitUntil(() => failed.notice !== '', 'the notice should come') },
  ),
  failure('the page’s own text while it fails', { src: '/content/ingen.json', fallback: 'Ring växeln.' }),
  card('the page’s own text as content', { fallback: PAGE }),
  card('compact', { ...RICHEST, variant: 'compact' }),
  card('with the choice of area', AREA_CHOICE),
  card('in English', { ...RICHEST, lang: 'en' }, { then: inEnglish }),
  card('right to left', { src: '/content/edge/rtl.json', contactId: 'markaz', lang: 'ar', dir: 'rtl' }),
  card('closed, at night', { ...RICHEST, now: '2026-11-24T03:00:00+01:00' }),
  card('on Christmas Eve', { ...RICHEST, now: '2026-12-24T12:00:00+01:00' }),
];
