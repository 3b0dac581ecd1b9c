import '../../src/define/contact-card.js';
import { itObeysTheWidgetLaws } from '../suites/widget.suite.js';
import { card, cardsOfExamples, cardStates, RICHEST } from '../support/contact-card.cases.js';

itObeysTheWidgetLaws({
  tag: 'nv-contact-card',
  define: () => import('../../src/define/contact-card.js'),
  cases: [...cardStates, ...(await cardsOfExamples())],
  richest: card('richest', RICHEST),
});
