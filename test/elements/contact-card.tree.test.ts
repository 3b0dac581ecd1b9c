import '../../src/define/contact-card.js';
import { itReadsAs } from '../suites/accessibility-tree.suite.js';
import type { WidgetCase } from '../suites/widget.suite.js';
import { withoutConnection, withSilentServer } from '../support/connection.js';
import { AREA_CHOICE, card, cardsOfExamples, cardStates, inEnglish, RICHEST } from '../support/contact-card.cases.js';

const during = (circumstance: () => () => void, each: WidgetCase): WidgetCase => ({
  ...each,
  async arrange() {
    const end = circumstance();
    try {
      return await each.arrange();
    } finally {
      end();
    }
  },
});

itReadsAs({
  tag: 'nv-contact-card',
  cases: [
    ...cardStates,
    during(withSilentServer, card('on its way', { src: '/content/x.json?silent', impatient: true })),
    during(
      withSilentServer,
      card('on its way, with the page’s own text', {
        src: '/content/x.json?silent',
        fallback: 'Ring växeln.',
        impatient: true,
      }),
    ),
    during(withoutConnection, card('without a connection', { src: '/content/x.json?offline' })),
    card('the week open', RICHEST, {
      then: (each) => each.button('Öppettider de närmaste sju dagarna').click(),
    }),
    card(
      'the week open, in English',
      { ...RICHEST, lang: 'en' },
      {
        async then(each) {
          await inEnglish(each);
          each.button('Opening hours for the next seven days').click();
        },
      },
    ),
    card('an area chosen', AREA_CHOICE, { then: (each) => each.chooseArea('norra') }),
    ...(await cardsOfExamples()),
  ],
});
