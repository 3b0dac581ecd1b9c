import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { languageChain, textIn } from '../../../src/domain/shared/localized-text.js';

describe('localized-text', () => {
  const CHAINS: readonly (readonly [tag: string, chain: string])[] = [
    ['sv', 'sv'],
    ['SV', 'sv'],
    ['sv-SE', 'sv-se sv'],
    ['sv-FI', 'sv-fi sv'],
    ['sv-x-lattlast', 'sv-x-lattlast sv'],
    ['en', 'en sv'],
    ['en-GB', 'en-gb en sv'],
    ['fi', 'fi sv'],
    ['fit', 'fit fi sv'],
    ['fit-SE', 'fit-se fit fi sv'],
    ['se', 'se sv'],
    ['smj', 'smj sv'],
    ['fa-AF', 'fa-af fa sv'],
    ['zh-Hant-TW', 'zh-hant-tw zh sv'],
  ];
  for (const [tag, chain] of CHAINS) {
    it(`reads for somebody who has ${tag}: ${chain}`, () => {
      expect(languageChain(tag)).to.deep.equal(chain.split(' '));
    });
  }

  it('always ends in Swedish, and names no language twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/)), (tag) => {
        const chain = languageChain(tag);
        expect(chain[chain.length - 1] === 'sv' || chain.includes('sv')).to.equal(true);
        expect(new Set(chain).size).to.equal(chain.length);
      }),
    );
  });

  const names = {
    sv: 'Hälsocentral',
    fi: 'Terveyskeskus',
    en: 'Health centre',
    'sv-x-lattlast': 'Här får du vård',
    ar: 'مركز صحي',
  };
  const CHOICES: readonly (readonly [reader: string, lang: string])[] = [
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['sv-x-lattlast', 'sv-x-lattlast'],
    ['SV-X-LATTLAST', 'sv-x-lattlast'],
    ['fit', 'fi'],
    ['fi-FI', 'fi'],
    ['se', 'sv'],
    ['en-US', 'en'],
    ['ar-SY', 'ar'],
    ['de', 'sv'],
    ['', 'sv'],
  ];
  for (const [reader, lang] of CHOICES) {
    it(`gives a reader of "${reader}" the text in ${lang}, marked as such`, () => {
      expect(textIn(names, reader, 'sv')).to.deep.equal({ text: names[lang as keyof typeof names], lang });
    });
  }

  it('marks a text that names no language with the language of its document, whatever the reader has', () => {
    expect(textIn(' Hälsocentral ', 'en', 'sv')).to.deep.equal({ text: 'Hälsocentral', lang: 'sv' });
    expect(textIn('مركز صحي', 'sv', 'ar')).to.deep.equal({ text: 'مركز صحي', lang: 'ar' });
  });

  it('falls back to the language of the document, then to whatever there is, never to nothing', () => {
    expect(textIn({ en: 'Centre', ar: 'مركز' }, 'fi', 'ar')).to.deep.equal({ text: 'مركز', lang: 'ar' });
    expect(textIn({ en: 'Centre', ar: 'مركز' }, 'fi', 'AR')).to.deep.equal({ text: 'مركز', lang: 'ar' });
    expect(textIn({ so: 'Xarun' }, 'fi', 'sv')).to.deep.equal({ text: 'Xarun', lang: 'so' });
  });

  it('keeps the tag as the document writes it', () => {
    expect(textIn({ 'fa-AF': 'مرکز' }, 'FA-af', 'sv')).to.deep.equal({ text: 'مرکز', lang: 'fa-AF' });
  });

  it('has nothing to say of a text that is not there', () => {
    expect(textIn(undefined, 'sv', 'sv')).to.equal(undefined);
    expect(textIn({}, 'sv', 'sv')).to.equal(undefined);
  });

  it('only ever gives a text of the document, with its own language', () => {
    const tag = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,2}$/);
    fc.assert(
      fc.property(
        fc.dictionary(tag, fc.string({ minLength: 1 }), { minKeys: 1 }),
        tag,
        tag,
        (value, reader, document) => {
          const spoken = textIn(value, reader, document);
          expect(value).to.have.own.property(spoken?.lang ?? '?');
          expect(spoken?.text).to.equal(value[spoken?.lang ?? '?']?.trim());
          // Nobody who can read the text is given another.
          if (Object.hasOwn(value, reader)) expect(spoken?.lang.toLowerCase()).to.equal(reader.toLowerCase());
        },
      ),
    );
  });
});
