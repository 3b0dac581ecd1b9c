import { expect } from '@open-wc/testing';
import { CARE_NUMBERS, numberPolicy } from '../../../src/domain/shared/care-numbers.js';
import { readPhone } from '../../../src/domain/shared/phone-number.js';

const POLICIES: Record<ReturnType<typeof numberPolicy>, readonly string[]> = {
  'compiled-in': ['112', '1177', '1 177', ' 112 ', '+46 112'],
  certain: [
    '113 13',
    '11313',
    '114 14',
    '010-456 67 00',
    '+46 10 456 67 00',
    '0046104566700',
    '116 111',
    '90101',
    '901 01',
  ],
  'to-verify': ['90390', '903 90', '020-50 50 50', '+46 20 50 50 50', '116 016'],
  refused: [
    '0771-22 00 60',
    '0771220060',
    '+46 771 22 00 60',
    '0046 (0)771-22 00 60',
    '08-33 12 31',
    '+46 8 331231',
    '116 117',
    '116117',
    '+46 116117',
  ],
  region: ['070-174 06 05', '08-465 004 00', '+358 116 117', '118 118', '', 'constructor', '__proto__'],
};

describe('care-numbers', () => {
  it('carries 112 and 1177 in itself, ready to dial', () => {
    expect([...CARE_NUMBERS]).to.deep.equal(['112', '1177']);
    expect(CARE_NUMBERS.map((number) => readPhone(number)?.href)).to.deep.equal(['tel:112', 'tel:1177']);
  });

  for (const [policy, numbers] of Object.entries(POLICIES)) {
    it(`treats as ${policy}, however written: ${numbers.filter(Boolean).join(', ')}`, () => {
      for (const number of numbers) expect(numberPolicy(number), number).to.equal(policy);
    });
  }

  it('refuses a closed number inside a sentence too', () => {
    expect(numberPolicy('Ring 0771-22 00 60')).to.equal('refused');
  });
});
