import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseGoalPicture } from '../../../src/domain/goal-picture/goal-picture.js';
import { TRANSLATION_METHODS } from '../../../src/domain/shared/schema.js';
import {
  isOutdated,
  isReviewed,
  isSwedish,
  translationOf,
  type Translation,
} from '../../../src/domain/shared/translation.js';

const machine: Translation = { method: 'machine', date: '2026-11-25', sourceUpdated: '2026-11-03' };
const human: Translation = { method: 'human', date: '2026-11-25' };
const reviewed: Translation = { ...machine, method: 'machine-reviewed', reviewer: 'språkgranskare, Region Exempel' };

const tags = fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,3}$/);
const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const translations: fc.Arbitrary<Translation> = fc.record(
  { method: fc.constantFrom(...TRANSLATION_METHODS), date: dates, sourceUpdated: dates },
  { requiredKeys: ['method', 'date'] },
);

describe('translationOf', () => {
  it('is what a document in one language says of itself, except of a part that is kept in Swedish', () => {
    expect(translationOf({ translation: machine }, 'fi')).to.equal(machine);
    expect(translationOf({ translation: machine }, 'sv')).to.equal(undefined);
    expect(translationOf({}, 'fi')).to.equal(undefined);
  });

  it('is the entry of the language that the text is in', () => {
    const document = { translations: { en: machine, 'fa-AF': human, fi: reviewed, 'sv-x-lattlast': machine } };
    const CASES: readonly (readonly [lang: string, entry: Translation | undefined])[] = [
      ['en', machine],
      ['EN', machine],
      ['en-GB', machine],
      ['fi', reviewed],
      ['fa-af', human],
      ['fa', undefined],
      // Meänkieli is read by those who read Finnish, but it is not Finnish.
      ['fit', undefined],
      ['sv', undefined],
      ['sv-SE', undefined],
      ['sv-x-lattlast', machine],
      ['', undefined],
    ];
    for (const [lang, entry] of CASES) expect(translationOf(document, lang), lang).to.equal(entry);
  });

  it('is never anything but one of the entries, and nothing for Swedish, whatever it is asked', () => {
    fc.assert(
      fc.property(fc.dictionary(tags, translations), fc.oneof(tags, fc.string()), (all, lang) => {
        const found = translationOf({ translations: all }, lang);
        if (isSwedish(lang)) expect(found).to.equal(undefined);
        if (found) expect(Object.values(all)).to.include(found);
        const exact = Object.entries(all).find(([tag]) => tag.toLowerCase() === lang.toLowerCase());
        if (exact && !isSwedish(lang)) expect(found).to.equal(exact[1]);
      }),
    );
  });
});

describe('isReviewed', () => {
  it('is false for a machine’s text whatever else is wrong in the entry', () => {
    for (const date of ['i går', '', null, 5, undefined]) {
      const document = {
        kind: 'goal-picture',
        lang: 'fi',
        name: 'X',
        parts: [{ id: 'a', name: 'A' }],
        translation: { method: 'machine', date },
      };
      const { value } = parseGoalPicture(document);
      expect(isReviewed(translationOf(value!, 'fi')), String(date)).to.equal(false);
    }
  });

  it('is false only where a machine is named and no person', () => {
    expect(isReviewed(machine)).to.equal(false);
    for (const each of [human, reviewed, undefined]) expect(isReviewed(each)).to.equal(true);
  });
});

describe('isOutdated', () => {
  it('is true when the Swedish text was changed after the one that was translated', () => {
    expect(isOutdated(machine, '2026-11-04')).to.equal(true);
    expect(isOutdated(machine, '2026-11-03')).to.equal(false);
    expect(isOutdated(machine, '2026-11-02')).to.equal(false);
  });

  it('claims nothing where a date is not known', () => {
    for (const [each, updated] of [
      [human, '2026-11-04'],
      [machine, undefined],
      [undefined, '2026-11-04'],
    ] as const) {
      expect(isOutdated(each, updated)).to.equal(false);
    }
  });

  it('follows the calendar, and is never true both ways', () => {
    fc.assert(
      fc.property(dates, dates, (source, updated) => {
        const outdated = isOutdated({ ...human, sourceUpdated: source }, updated);
        expect(outdated).to.equal(Date.parse(source) < Date.parse(updated));
        expect(outdated && isOutdated({ ...human, sourceUpdated: updated }, source)).to.equal(false);
      }),
    );
  });
});
