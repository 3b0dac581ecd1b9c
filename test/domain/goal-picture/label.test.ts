import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { drawn, placeLabel, placeLabels, textWidth, wrap, type Field } from '../../../src/domain/goal-picture/label.js';
import { heardName, NAMES, names, shownName } from '../../support/goal-picture.names.js';

const lines = (text: string, most: number): string => wrap(text, most).lines.map(drawn).join(' | ');

/** A square field with the middle in 0, 0. */
const square = (side: number): Field => ({
  width: side,
  contains: (x, y) => Math.abs(x) <= side / 2 && Math.abs(y) <= side / 2,
  places: [
    [0, 0],
    [0, 10],
  ],
});

describe('textWidth', () => {
  it('gives wide letters more room than narrow ones', () => {
    expect(textWidth('mmmm')).to.be.greaterThan(textWidth('nnnn'));
    expect(textWidth('nnnn')).to.be.greaterThan(textWidth('llll'));
    expect(textWidth('W')).to.be.greaterThan(textWidth('w'));
  });

  it('gives none to what is not seen, and more than a square to signs', () => {
    expect(textWidth('folk\u00adhälsa')).to.equal(textWidth('folkhälsa'));
    expect(textWidth('a\u030a')).to.equal(textWidth('a'));
    expect(textWidth('👍')).to.be.greaterThan(1);
    expect(textWidth('漢')).to.be.greaterThan(1);
    expect(textWidth('')).to.equal(0);
  });

  it('is the sum of its letters', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        expect(textWidth(one + other)).to.be.closeTo(textWidth(one) + textWidth(other), 0.001);
      }),
    );
  });
});

describe('wrap', () => {
  for (const [promise, text, most, expected] of [
    ['keeps what fits on one line', 'Nära vård', 20, 'Nära vård'],
    ['breaks between words before it divides one', 'Nära mig på bästa sätt', 8, 'Nära mig på | bästa sätt'],
    ['keeps words together that the author has tied', 'Nära\u00a0mig på bästa', 7, 'Nära\u00a0mig | på bästa'],
    ['breaks after a hyphen and adds none', 'Nära-vård-samverkan', 9, 'Nära-vård- | samverkan'],
    ['breaks after a slash', 'Samverkan/utveckling', 8.2, 'Samverkan/ | utveckling'],
    ['follows the author’s soft hyphens first', 'Befolk\u00adningshälsan', 9, 'Befolk- | ningshälsan'],
    ['divides a compound where it is put together', 'Samverkansperspektivet', 9, 'Samverkans- | perspektivet'],
    ['divides before the last consonant ahead of a vowel', 'Delaktighet', 6, 'Delaktig- | het'],
    ['does not leave a letter or two alone', 'Invånare', 5, 'Invå- | nare'],
    ['cuts what has no better place', 'Tttttttttttt', 4, 'Ttttt- | ttttttt'],
    ['cuts no sign in two halves', '👍👍👍👍', 3.2, '👍👍- | 👍👍'],
    ['reads several spaces as one', '  Nära \n  vård ', 20, 'Nära vård'],
  ] as const) {
    it(promise, () => {
      expect(lines(text, most)).to.equal(expected);
    });
  }

  it('counts the words that it has divided, not the ones that the author had', () => {
    expect(wrap('Nära-vård-samverkan', 9).divisions).to.equal(0);
    expect(wrap('Samverkansperspektivet', 9).divisions).to.equal(1);
    expect(wrap('Nära vård', 20).divisions).to.equal(0);
  });

  it('loses and adds nothing, and writes no line wider than it may', () => {
    fc.assert(
      fc.property(names, fc.double({ min: 2.6, max: 30, noNaN: true }), (name, most) => {
        const wrapped = wrap(name, most);
        expect(shownName({ lines: wrapped.lines })).to.equal(heardName(name));
        for (const line of wrapped.lines) expect(textWidth(drawn(line)), drawn(line)).to.be.at.most(most);
        for (const { text } of wrapped.lines)
          expect(text, 'half a sign').to.not.match(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});

describe('placeLabel', () => {
  it('writes as large as it can, and a short name no larger than the text beside the picture', () => {
    const sizes = [400, 160, 130, 120].map((side) => placeLabel({ name: 'Samverkansperspektivet' }, square(side)).size);
    expect(sizes).to.deep.equal([...sizes].sort((one, other) => other - one));
    expect(sizes[0]).to.equal(17);
    expect(placeLabel({ name: 'Vi' }, square(400)).size).to.equal(17);
  });

  it('writes smaller before it divides a word', () => {
    const name = 'Delaktighet';
    const side = textWidth(name) * 13;
    const label = placeLabel({ name }, square(side));
    expect(label.lines.map(drawn)).to.deep.equal([name]);
    expect(label.size).to.be.below(17);
  });

  it('gives up the symbol before a word is divided, and shows it where there is room', () => {
    const wide = placeLabel({ name: 'Trygghet', icon: 'safety' }, square(160));
    expect(wide.icon?.y).to.be.below(wide.y);
    const low: Field = { ...square(130), contains: (x, y) => Math.abs(x) <= 65 && Math.abs(y) <= 18 };
    const label = placeLabel({ name: 'Trygghet', icon: 'safety' }, low);
    expect(label.icon).to.equal(undefined);
    expect(label.lines.map(drawn)).to.deep.equal(['Trygghet']);
    expect(placeLabel({ name: 'Trygghet' }, square(160)).icon).to.equal(undefined);
  });

  it('takes the best place where the name fits', () => {
    const name = 'Trygghet';
    const notInTheMiddle: Field = {
      ...square(160),
      contains: (_, y) => y > 0 && y < 60,
      places: [
        [0, 0],
        [0, 30],
      ],
    };
    expect(placeLabel({ name }, notInTheMiddle).y).to.be.within(30, 40);
    const onlyLessGood: Field = { ...notInTheMiddle, places: [[0, 0]], lessGood: [[7, 30]] };
    expect(placeLabel({ name }, onlyLessGood).x).to.equal(7);
  });

  it('shows the beginning, inside the field, where the whole name does not fit, and says so', () => {
    for (const name of NAMES) {
      for (const side of [44, 60, 90, 130, 200]) {
        const field = square(side);
        const label = placeLabel({ name, icon: 'home' }, field);
        const shown = shownName(label);
        expect(
          label.isCut ? heardName(name).startsWith(shown) : shown === heardName(name),
          `${shown} of ${name}`,
        ).to.equal(true);
        expect(Boolean(label.isCut), name).to.equal(drawn(label.lines.at(-1)!).endsWith('…'));
        for (const line of label.lines) expect(textWidth(drawn(line)) * label.size).to.be.at.most(side);
        expect(label.lines.map(drawn).join(''), 'half a sign').to.not.match(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
        );
      }
    }
  });

  it('shows dots where there is room for nothing', () => {
    const label = placeLabel({ name: 'Trygghet' }, { width: 200, contains: () => false, places: [[3, 4]] });
    expect(label).to.deep.include({ isCut: true, x: 3 });
    expect(label.lines.map(drawn)).to.deep.equal(['…']);
  });

  it('has nothing to say where there is no name', () => {
    expect(placeLabel({ name: '' }, square(100)).lines.map(drawn).join('')).to.equal('');
  });
});

describe('placeLabels', () => {
  it('keeps names of one rank to much the same size', () => {
    const labels = placeLabels([{ name: 'Vi' }, { name: 'Samverkansperspektivet' }], (index) =>
      square(index ? 130 : 400),
    );
    const [short, long] = labels.map(({ size }) => size) as [number, number];
    expect(long).to.be.below(17);
    expect(short - long).to.be.within(0, 1.5);
  });

  it('asks for the field of each name', () => {
    const asked: number[] = [];
    placeLabels([{ name: 'A' }, { name: 'B' }, { name: 'C' }], (index) => {
      asked.push(index);
      return square(200);
    });
    expect(asked).to.deep.equal([0, 1, 2]);
  });
});
