// What the words of docs/cms.md mean.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { verdict } from './verdict.mjs';

const LINKS = ['Boka https://region.example/boka', 'Ring 112 tel:112', 'Ring 1177 tel:1177'];

/** A card of one way, untouched; what differs is given. */
const reading = ({ plain = {}, live = {} } = {}) => ({
  name: 'Hälsocentralen',
  plain: {
    words: 'Hälsocentralen Boka Fara för liv? Ring 112. Ring 1177.',
    links: LINKS,
    headings: ['h2 Hälsocentralen'],
    items: 1,
    folds: ['Öppettider'],
    controls: [],
    frames: [],
    ...plain,
  },
  live: {
    isReady: true,
    widgets: [{ tag: 'nv-contact-card', attributes: { src: '/k.json', 'choose-area': '' }, text: 'Öppet nu' }],
    outside: '',
    calls: ['tel:112', 'tel:1177'],
    ...live,
  },
});
const [, ...CARE] = LINKS;
const dead = { isReady: false, widgets: [], outside: 'Hälsocentralen Boka Fara för liv? Ring 112. Ring 1177.' };

const CASES = [
  ['whole', 'nothing', {}],
  [
    'whole',
    'another attribute on the element',
    {
      live: {
        widgets: [{ ...reading().live.widgets[0], attributes: { src: '/k.json', 'choose-area': '', class: 'x' } }],
      },
    },
  ],
  ['widget: folds', 'what was folded', { plain: { folds: [] } }],
  ['widget: outside', 'the text beside the widget too', { live: { outside: 'Hälsocentralen' } }],
  ['widget: links', 'a way, where the widget has it', { plain: { links: CARE } }],
  ['text', 'the tag', { live: dead }],
  ['text', 'an attribute', { live: { widgets: [{ ...reading().live.widgets[0], attributes: { src: '/k.json' } }] } }],
  ['text', 'what the widget says', { live: { widgets: [{ ...reading().live.widgets[0], text: 'Fel' }] } }],
  ['text', 'a second widget', { live: { widgets: [...reading().live.widgets, ...reading().live.widgets] } }],
  ['hurt: links', 'a way, and the widget', { plain: { links: CARE }, live: dead }],
  ['hurt: words', 'the name, and the widget', { plain: { words: 'Boka Ring 112 Ring 1177' }, live: dead }],
  ['hurt', '112 for those without script', { plain: { links: LINKS.filter((link) => !link.endsWith(':112')) } }],
  ['hurt', '1177 for those with script', { live: { calls: ['tel:112'] } }],
  [
    'empty',
    'everything',
    { plain: { words: '', links: [] }, live: { isReady: false, widgets: [], outside: '', calls: [] } },
  ],
];

describe('the verdict of a snippet that lost', () => {
  for (const [expected, lost, changed] of CASES) {
    it(`${lost}: ${expected}`, () => assert.equal(verdict(reading(), reading(changed)), expected));
  }
});
