import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { draftProblems, excerpt, lengthOf, openSpots, spotOf } from '../../../src/domain/feedback-form/draft.js';
import { findPersonalData } from '../../../src/domain/feedback-form/personal-data.js';

const NUMBER = '19121212-1212';
const NONE = new Set<string>();
const problems = (text: string, most = 1000, cleared: ReadonlySet<string> = NONE): string[] =>
  draftProblems(text, most, openSpots(text, cleared)).map((each) =>
    each.code === 'too-long' ? `too-long by ${each.by}` : each.code === 'empty' ? 'empty' : each.found.kind,
  );

describe('what hinders a comment', () => {
  it('is that there is none', () => {
    for (const text of ['', ' ', '\n\t\u00a0']) expect(problems(text)).to.deep.equal(['empty']);
    expect(problems('.')).to.deep.equal([]);
  });

  it('is that it is too long, and by how much', () => {
    expect(problems('x'.repeat(10), 10)).to.deep.equal([]);
    expect(problems('x'.repeat(13), 10)).to.deep.equal(['too-long by 3']);
  });

  it('is counted alike whichever line ends the browser writes', () => {
    expect(lengthOf('a\r\nb')).to.equal(lengthOf('a\nb'));
    expect(problems('a\r\nb', 3)).to.deep.equal([]);
  });

  it('is each spot of personal data, in the order of the text', () => {
    expect(problems(`Skriv till exempel@region.example, ${NUMBER}.`)).to.deep.equal([
      'email',
      'personal-identity-number',
    ]);
  });

  it('is told together, so that nobody mends one thing at a time', () => {
    expect(problems(`Mitt nummer är ${NUMBER}.`, 5)).to.deep.equal(['too-long by 24', 'personal-identity-number']);
  });
});

describe('what the writer has said is not personal data', () => {
  it('is not asked about again, wherever it stands', () => {
    const text = `Ärendet heter ${NUMBER}.`;
    const [found] = openSpots(text, NONE);
    const cleared = new Set([spotOf(text, found as NonNullable<typeof found>)]);
    expect(openSpots(text, cleared)).to.deep.equal([]);
    expect(openSpots(`Hej! ${text} Och ${NUMBER} igen.`, cleared)).to.deep.equal([]);
  });

  it('says nothing of anything else', () => {
    const text = `Ärendet heter ${NUMBER}.`;
    const [found] = openSpots(text, NONE);
    const cleared = new Set([spotOf(text, found as NonNullable<typeof found>)]);
    expect(problems(`${text} Min post är exempel@region.example.`, 1000, cleared)).to.deep.equal(['email']);
    expect(problems(`${text} Mitt är 19121213-1211.`, 1000, cleared)).to.have.lengthOf(
      findPersonalData('Mitt är 19121213-1211.').length,
    );
  });
});

describe('the words around a spot', () => {
  const shown = (text: string, around?: number): string => {
    const [found] = findPersonalData(text);
    if (!found) throw new Error(`Nothing is found in "${text}".`);
    const { before, spot, after } = excerpt(text, found, around);
    return `${before}[${spot}]${after}`;
  };

  it('are whole words, with a sign where more is left out', () => {
    expect(
      shown(`Jag hittar inte telefontiden någonstans. Mitt nummer är ${NUMBER} och jag heter som ni redan vet.`),
    ).to.equal(`… någonstans. Mitt nummer är [${NUMBER}] och jag heter som ni redan …`);
  });

  it('are all there are in a short text', () => {
    expect(shown(`Nr ${NUMBER}.`)).to.equal(`Nr [${NUMBER}].`);
  });

  it('are one line', () => {
    expect(shown(`Hej\n\nNr:\n${NUMBER}\n\nHej`)).to.equal(`Hej Nr: [${NUMBER}] Hej`);
  });

  it('show the spot as it was written, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (before, after) => {
        const text = `${before} ${NUMBER} ${after}`;
        const start = before.length + 1;
        const cut = excerpt(text, { kind: 'personal-identity-number', start, end: start + NUMBER.length });
        expect(cut.spot).to.equal(NUMBER);
        expect(cut.before.length).to.be.at.most(32);
        expect(cut.after.length).to.be.at.most(32);
        expect(cut.before + cut.after).to.not.match(/[\n\r]/);
      }),
    );
  });
});
