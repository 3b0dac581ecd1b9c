import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isReceipt } from '../../../src/domain/feedback-form/receipt.js';

const KEY = '0123456789abcdef0123456789abcdef';

describe('a receipt', () => {
  it('says that the message with this key is kept', () => {
    expect(isReceipt({ version: 1, received: KEY }, KEY)).to.equal(true);
    expect(isReceipt({ version: 1, received: KEY, more: 'later' }, KEY)).to.equal(true);
  });

  it('is never of another message, of another version, or anything else', () => {
    for (const answer of [
      undefined,
      null,
      '',
      KEY,
      true,
      [],
      {},
      [{ version: 1, received: KEY }],
      { received: KEY },
      { version: 2, received: KEY },
      { version: '1', received: KEY },
      { version: 1, received: KEY.toUpperCase() },
      { version: 1, received: [KEY] },
      { version: 1, received: '' },
      { version: 1 },
    ])
      expect(isReceipt(answer, KEY), JSON.stringify(answer)).to.equal(false);
  });

  it('is not found in whatever may come', () => {
    fc.assert(fc.property(fc.jsonValue(), (answer) => !isReceipt(answer, KEY)));
  });
});
