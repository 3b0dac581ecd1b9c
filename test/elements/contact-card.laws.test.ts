import '../../src/define/contact-card.js';
import { arrangeCard, type CardWishes } from '../support/contact-card.harness.js';
import { examples } from '../support/examples.js';
import { itObeysTheWidgetLaws, type WidgetCase } from '../suites/widget.suite.js';

const card = (name: string, wishes: CardWishes, isFailure = false): WidgetCase => ({
  name,
  isFailure,
  arrange: async () => (await arrangeCard(wishes)).element,
});

const ready = (await examples()).flatMap(({ name, address, contactIds }) =>
  contactIds.map((contactId) =>
    card(`${name} ${contactId}`, {
      src: address,
      contactId,
      ...(name === 'edge/rtl' && { lang: 'ar', dir: 'rtl' as const }),
    }),
  ),
);

const states = [
  card('no address at all', {}, true),
  card('a file that is not there', { src: '/content/ingen.json' }, true),
  card('a file that is not JSON', { src: '/content/edge/malformed.json' }, true),
  card('a file of a newer version', { src: '/content/edge/newer-version.json', contactId: 'x' }, true),
  card('another kind of document', { content: { kind: 'goal-picture', version: 1 } }, true),
  card('a wrong id', { src: '/content/norrbotten/contacts.json', contactId: 'finns-inte' }, true),
  card('an origin that is not allowed', { src: 'https://any.example/contacts.json' }, true),
  card('a failure with preview', { src: '/content/ingen.json', preview: true }, true),
  card('the page’s own text while it fails', { src: '/content/ingen.json', fallback: 'Ring växeln.' }, true),
  card('compact', {
    src: '/content/norrbotten/contacts.json',
    contactId: 'exempelstadens-halsocentral',
    variant: 'compact',
  }),
  card('with the choice of area', {
    src: '/content/norrbotten/contacts.json',
    contactId: 'din-halsocentral',
    chooseArea: true,
  }),
  card('in English', {
    src: '/content/norrbotten/contacts.json',
    contactId: 'exempelstadens-halsocentral',
    lang: 'en',
  }),
  card('right to left', { src: '/content/edge/rtl.json', contactId: 'markaz', lang: 'ar', dir: 'rtl' }),
  card('closed, at night', {
    src: '/content/norrbotten/contacts.json',
    contactId: 'exempelstadens-halsocentral',
    now: '2026-11-24T03:00:00+01:00',
  }),
  card('on Christmas Eve', {
    src: '/content/norrbotten/contacts.json',
    contactId: 'exempelstadens-halsocentral',
    now: '2026-12-24T12:00:00+01:00',
  }),
];

itObeysTheWidgetLaws({
  tag: 'nv-contact-card',
  define: () => import('../../src/define/contact-card.js'),
  cases: [...states, ...ready],
  richest: card('richest', { src: '/content/norrbotten/contacts.json', contactId: 'exempelstadens-halsocentral' }),
});
