import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ContactWay, ResolvedContact } from '../../../src/domain/contact-card/channels.js';
import { contactVCard } from '../../../src/domain/contact-card/vcard.js';

interface Property {
  readonly name: string;
  readonly types: string;
  /** Between unescaped semicolons. */
  readonly values: readonly string[];
}

/** A small reader of RFC 2426: unfolds lines, parts them at the first colon, unescapes values. */
function readVCard(text: string): Property[] {
  expect(text.endsWith('\r\n'), 'ends with a line end').to.equal(true);
  const lines = text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n');
  return lines.map((line) => {
    const [, name = '', types = '', value = ''] =
      /^([A-Z-]+)(?:;([^:]*))?:([^]*)$/.exec(line) ?? expect.fail(`not a property: ${line}`);
    const values = [''];
    for (const [part] of value.matchAll(/\\[^]|[^]/gu)) {
      if (part === ';') values.push('');
      else values[values.length - 1] += !part.startsWith('\\') ? part : /n/i.test(part) ? '\n' : part.slice(1);
    }
    return { name, types, values };
  });
}

const octets = (text: string) => new TextEncoder().encode(text).length;
const contactOf = (rest: Partial<ResolvedContact> = {}): ResolvedContact => ({
  id: 'a',
  type: 'care-unit',
  ways: [],
  example: false,
  ...rest,
});
const way = (rest: Partial<ContactWay>): ContactWay => ({ kind: 'phone', key: 'x', ...rest });
const properties = (contact: ResolvedContact, lang = 'sv') => readVCard(contactVCard(contact, lang, 'sv'));
const valueOf = (contact: ResolvedContact, name: string) =>
  properties(contact).find((each) => each.name === name)?.values;
const named = (name: string) => contactVCard(contactOf({ name }), 'sv', 'sv');

describe('vcard', () => {
  it('says all there is of a contact', () => {
    const contact = contactOf({
      name: 'Exempelstadens hälsocentral',
      jobTitle: 'Pressansvarig',
      hours: { alwaysOpen: true },
      ways: [
        way({ href: 'tel:+46980319200', display: '0980-31 92 00' }),
        way({ kind: 'sms', href: 'sms:+46980319201', display: '0980-31 92 01' }),
        way({ kind: 'email', href: 'mailto:v%C3%A5rd@example.org', display: 'vård@example.org' }),
        way({ kind: 'visit', display: 'Storgatan 1, 012 30 Exempelstaden' }),
        way({ kind: 'web', href: 'https://www.1177.se/?a=1,2;3' }),
        way({ kind: 'care-contact', name: 'Anna' }),
      ],
    });
    const told = properties(contact).map(({ name, types, values }) =>
      [name, types, ...values].filter(Boolean).join('|'),
    );
    expect(told).to.deep.equal([
      'BEGIN|VCARD',
      'VERSION|3.0',
      'FN|Exempelstadens hälsocentral',
      'N|Exempelstadens hälsocentral',
      'ORG|Exempelstadens hälsocentral',
      'TITLE|Pressansvarig',
      'TEL|TYPE=WORK,VOICE|+46980319200',
      'TEL|TYPE=WORK,MSG|+46980319201',
      'EMAIL|TYPE=WORK|vård@example.org',
      'ADR|TYPE=WORK|Storgatan 1, 012 30 Exempelstaden',
      'URL|https://www.1177.se/?a=1,2|3',
      'END|VCARD',
    ]);
  });

  it('puts the street where address books look for it: third of seven parts; the name first of five', () => {
    const contact = contactOf({ name: 'A; B', ways: [way({ kind: 'visit', display: 'Storgatan 1; uppgång B' })] });
    expect(valueOf(contact, 'ADR')).to.deep.equal(['', '', 'Storgatan 1; uppgång B', '', '', '', '']);
    expect(valueOf(contact, 'N')).to.deep.equal(['A; B', '', '', '', '']);
  });

  it('calls a person no organisation, and leaves hours out: nobody updates what is saved', () => {
    const names = properties(contactOf({ type: 'person', name: 'Anna', hours: { alwaysOpen: true } })).map(
      ({ name }) => name,
    );
    expect(names).to.deep.equal(['BEGIN', 'VERSION', 'FN', 'N', 'END']);
  });

  it('speaks one language', () => {
    const contact = contactOf({
      name: { sv: 'Hälsocentral', fi: 'Terveyskeskus' },
      jobTitle: { sv: 'Chef', en: 'Head' },
    });
    const said = (lang: string) =>
      properties(contact, lang)
        .filter(({ name }) => /^(FN|TITLE)$/.test(name))
        .map(({ values }) => values[0]);
    expect(said('fi')).to.deep.equal(['Terveyskeskus', 'Chef']);
    expect(said('en')).to.deep.equal(['Hälsocentral', 'Head']);
  });

  it('never has a blank name: the category or, at last, the id stands in', () => {
    expect(valueOf(contactOf({ category: 'Hälsocentral' }), 'FN')).to.deep.equal(['Hälsocentral']);
    expect(valueOf(contactOf(), 'FN')).to.deep.equal(['a']);
    expect(valueOf(contactOf(), 'ORG')).to.deep.equal(['a']);
  });

  for (const text of [
    'a,b',
    'a;b',
    'a\\b',
    'a\\nb',
    'a\nb',
    'å, ä; ö\\',
    '\\',
    ';;;',
    ',',
    'a:b',
    'TEL:112',
    'n',
    '\\\\n',
    ' a',
    'é́',
    '👩🏽‍⚕️',
  ]) {
    it(`brings ${JSON.stringify(text)} through whole`, () => {
      expect(valueOf(contactOf({ name: text }), 'FN')).to.deep.equal([text.trim()]);
    });
  }

  for (const attack of [
    'x\r\nEND:VCARD',
    'x\nEND:VCARD\nBEGIN:VCARD',
    'x\rTEL:112',
    'x\u0085TEL:112',
    'x\u2028TEL:112',
    'x\u2029END:VCARD',
    'x\u000bTEL:112',
    'x\fTEL:112',
    'x\u0000',
    'x\r\n TEL:112',
    'x\\\r\nTEL:112',
  ]) {
    it(`lets nobody add a line by ${JSON.stringify(attack)}`, () => {
      const everywhere = contactOf({
        name: attack,
        jobTitle: attack,
        ways: [
          way({ kind: 'visit', display: attack }),
          way({ kind: 'email', href: 'mailto:a@example.org', display: attack }),
        ],
      });
      const text = contactVCard(everywhere, 'sv', 'sv');
      // Also for readers that take any control character or Unicode line end for a new line.
      const lines = text.split(/\r\n|[\p{Cc}\p{Zl}\p{Zp}]/u).filter((line) => !line.startsWith(' '));
      expect(lines.map((line) => line.replace(/[:;].*/, ''))).to.deep.equal([
        'BEGIN',
        'VERSION',
        'FN',
        'N',
        'ORG',
        'TITLE',
        'ADR',
        'EMAIL',
        'END',
        '',
      ]);
    });
  }

  for (const [title, character] of Object.entries({
    'a å': 'å',
    'an ö of two parts': 'o\u0308',
    'a dash': '–',
    'an emoji': '🚑',
    'a family': '👨‍👩‍👧',
    Arabic: 'ص',
    'a comma': ',',
    'a line end': '\n',
  })) {
    it(`folds at 75 octets and never inside ${title}`, () => {
      for (let before = 1; before < 80; before++) {
        const name = `${'x'.repeat(before)}${character.repeat(60)}x`;
        const text = named(name);
        for (const line of text.split('\r\n')) expect(octets(line), line).to.be.at.most(75);
        expect(text).to.not.match(/\ufffd/);
        // A lone half would come back as U+FFFD.
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).to.equal(text);
        expect(valueOf(contactOf({ name }), 'FN')).to.deep.equal([name]);
      }
    });
  }

  it('does not fold before it must', () => {
    expect(named('x'.repeat(72))).to.include(`\r\nFN:${'x'.repeat(72)}\r\n`);
    expect(named('x'.repeat(73))).to.include(`\r\nFN:${'x'.repeat(72)}\r\n x\r\n`);
  });

  it('brings any text through whole, but for control characters, in lines of at most 75 octets', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({
        unit: fc.constantFrom('\\', ';', ',', '\n', '\r', ' ', 'n', 'å', '🚑', 'END:VCARD', ':'),
        maxLength: 80,
      }),
    );
    const plain = (value: string) =>
      value
        .trim()
        .replace(/\r/g, '')
        .replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');
    fc.assert(
      fc.property(text, text, text, (name, jobTitle, address) => {
        const contact = contactOf({ name, jobTitle, ways: [way({ kind: 'visit', display: `x${address}` })] });
        const card = contactVCard(contact, 'sv', 'sv');
        for (const line of card.split('\r\n')) expect(octets(line)).to.be.at.most(75);
        expect(valueOf(contact, 'FN')).to.deep.equal([plain(name) || 'a']);
        expect(valueOf(contact, 'TITLE')?.[0] ?? '').to.equal(plain(jobTitle));
        expect(valueOf(contact, 'ADR')?.[2]).to.equal(plain(`x${address}.`).slice(0, -1));
        expect(card.match(/^END:VCARD\r$/gm)).to.have.length(1);
      }),
      { numRuns: 500 },
    );
  });
});
