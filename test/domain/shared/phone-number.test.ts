import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { phoneDigits, readPhone } from '../../../src/domain/shared/phone-number.js';

/** Numbers here are PTS's fiction series and public short numbers only; other shapes are put together from their parts. */
const shown = (display: string) => display.replace(/ /g, '\u00a0');

const WRITTEN: readonly (readonly [written: string, display: string, href: string])[] = [
  // every fiction series
  ['0701740605', '070-174 06 05', 'tel:+46701740605'],
  ['0313900600', '031-390 06 00', 'tel:+46313900600'],
  ['0406280400', '040-628 04 00', 'tel:+46406280400'],
  ['0846500400', '08-465 004 00', 'tel:+46846500400'],
  ['0980319200', '0980-31 92 00', 'tel:+46980319200'],
  // however it is written
  ['070-174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['070 - 174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['070-1740605', '070-174 06 05', 'tel:+46701740605'],
  ['070/174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['070.174.06.05', '070-174 06 05', 'tel:+46701740605'],
  ['(070) 174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['  0980\u201331\u00a092\u00a000 ', '0980-31 92 00', 'tel:+46980319200'],
  ['0980\u201131\u202f92\u202f00', '0980-31 92 00', 'tel:+46980319200'],
  ['0980\u221231 92 00', '0980-31 92 00', 'tel:+46980319200'],
  ['\u202a0980-31 92 00\u202c', '0980-31 92 00', 'tel:+46980319200'],
  ['0980\u00ad-31 92\u200b 00', '0980-31 92 00', 'tel:+46980319200'],
  ['+46 70-174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['+46 (0)70-174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['+46(0) 980 31 92 00', '0980-31 92 00', 'tel:+46980319200'],
  ['(+46) 8 465 004 00', '08-465 004 00', 'tel:+46846500400'],
  ['+46 070 174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['0046 70 174 06 05', '070-174 06 05', 'tel:+46701740605'],
  ['0046 (0)31 390 06 00', '031-390 06 00', 'tel:+46313900600'],
  ['00 46 31 390 06 00', '031-390 06 00', 'tel:+46313900600'],
  // short numbers, as established
  ['112', '112', 'tel:112'],
  ['1177', '1177', 'tel:1177'],
  ['1 177', '1177', 'tel:1177'],
  ['11313', '113 13', 'tel:11313'],
  ['113 13', '113 13', 'tel:11313'],
  ['114-14', '114 14', 'tel:11414'],
  ['116111', '116 111', 'tel:116111'],
  ['90101', '90101', 'tel:90101'],
  ['901 01', '90101', 'tel:90101'],
  ['90390', '90390', 'tel:90390'],
  ['+46 112', '112', 'tel:112'],
  ['+46 116 111', '116 111', 'tel:116111'],
  // services
  ['010 456 67 00', '010-456 67 00', 'tel:+46104566700'],
  ['020505050', '020-50 50 50', 'tel:+4620505050'],
  ['020-600650', '020-60 06 50', 'tel:+4620600650'],
  ['0771-220060', '0771-22 00 60', 'tel:+46771220060'],
  ['08-331231', '08-33 12 31', 'tel:+468331231'],
];

const THREE_DIGIT_AREAS =
  '011 013 016 018 019 021 023 026 031 033 035 036 040 042 044 046 054 060 063 090 010 070 072 073 076 079';
const GROUPED: readonly (readonly [area: string, ...groups: string[]])[] = [
  ...THREE_DIGIT_AREAS.split(' ').flatMap((area) => [
    [area, '123', '45'] as const,
    [area, '12', '34', '56'] as const,
    [area, '123', '45', '67'] as const,
  ]),
  ['08', '12', '34', '56'],
  ['08', '123', '45', '67'],
  ['08', '550', '123', '45'],
  ['0159', '123', '45'],
  ['0159', '12', '34', '56'],
  ['0920', '12', '34', '56'],
  ['0611', '123', '45'],
  ['0200', '12', '34', '56'],
  ['0770', '12', '34', '56'],
];

describe('phone-number', () => {
  for (const [written, display, href] of WRITTEN) {
    it(`shows ${JSON.stringify(written)} as ${display} and dials ${href}`, () => {
      expect(readPhone(written)).to.deep.equal({ href, display: shown(display) });
    });
  }

  it('groups every length after every kind of area code', () => {
    for (const [area, ...groups] of GROUPED) {
      const digits = area + groups.join('');
      const expected = { href: `tel:+46${digits.slice(1)}`, display: shown(`${area}-${groups.join(' ')}`) };
      expect(readPhone(digits), digits).to.deep.equal(expected);
    }
  });

  it('leaves a foreign number as its owner wrote it', () => {
    const finnish = ['+358', '16', '123 456'].join(' ');
    expect(readPhone(` ${finnish} `)).to.deep.equal({ href: 'tel:+35816123456', display: finnish });
    expect(readPhone(`00${finnish.slice(1)}`)?.href).to.equal('tel:+35816123456');
    expect(readPhone(finnish.replace(' ', ' (0)'))?.href).to.equal('tel:+35816123456');
  });

  it('shows a shape it does not know as written, still possible to dial', () => {
    const long = ['0980', '31 92 00', '99'].join(' ');
    expect(readPhone(long)).to.deep.equal({ href: `tel:+46${long.replace(/ /g, '').slice(1)}`, display: long });
    expect(readPhone('46 00 40')).to.deep.equal({ href: 'tel:460040', display: '46 00 40' });
    expect(readPhone('465 004 00')).to.deep.equal({ href: 'tel:46500400', display: '465 004 00' });
  });

  it('does not make a link of what nobody can dial', () => {
    const texts = [
      '',
      ' ',
      '-',
      '+',
      '12',
      '+46',
      '+46 0',
      '00',
      'Ring 0980-31 92 00',
      '0980-31 92 00 (växel)',
      '112/1177',
      '112, 1177',
    ];
    const more = [
      '1+46',
      '++46 70 174 06 05',
      '+0701740605',
      '000000000000',
      `0${'1'.repeat(15)}`,
      `+${'1'.repeat(16)}`,
      '٠٧٠١٧٤٠٦٠٥',
    ];
    for (const text of [...texts, ...more, '070-174 06 05 / 070-174 06 06', '<b>112</b>', 'tel:112', '112\u0000']) {
      expect(readPhone(text), JSON.stringify(text)).to.equal(undefined);
    }
  });

  it('compares two ways of writing a number by their digits', () => {
    for (const same of ['08-33 12 31', '+46 8 33 12 31', '0046833 12 31', '+46 (0)8-33 12 31']) {
      expect(phoneDigits(same), same).to.equal('08331231');
    }
    expect(phoneDigits('+46 116 117')).to.equal('116117');
    expect(phoneDigits('+358 116 117')).to.equal('+358116117');
  });

  it('never throws, and links only to digits, whatever an editor writes', () => {
    const anything = fc.array(fc.nat(0xffff), { maxLength: 20 }).map((codes) => String.fromCharCode(...codes));
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789 -+()/.\u00a0\u2013\u200ex'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), anything, signs), (text) => {
        const phone = readPhone(text);
        if (!phone) return;
        expect(phone.href).to.match(/^tel:\+?[0-9]{3,15}$/);
        expect(phone.display).to.match(/[0-9]/);
        expect(phone.display).to.equal(phone.display.trim());
      }),
      { numRuns: 400 },
    );
  });

  it('shows exactly the digits that were written, in every national number', () => {
    const national = fc.tuple(
      fc.constantFrom('08', '090', '010', '020', '070', '0980', '0159', '0771'),
      fc.stringMatching(/^\d{5,8}$/),
    );
    fc.assert(
      fc.property(national, fc.constantFrom('-', ' ', '', '/', '\u2013'), ([area, rest], between) => {
        const phone = readPhone(`${area}${between}${rest}`);
        expect(phone?.display.replace(/\D/g, '')).to.equal(area + rest);
        expect(phone?.href).to.equal(`tel:+46${area.slice(1)}${rest}`);
      }),
      { numRuns: 200 },
    );
  });

  it('reads its own display as the same number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(0[1-9]\d{6,8}|1\d{2,5})$/), (digits) => {
        const phone = readPhone(digits);
        expect(readPhone(phone?.display ?? '')).to.deep.equal(phone);
      }),
      { numRuns: 200 },
    );
  });
});
