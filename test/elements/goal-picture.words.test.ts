/**
 * Words stay inside their fields in real browsers, measured letter by letter on a page whose font is the widest there is
 * here. What the domain tests show for the widths we assume, this shows for the widths there are.
 */
import { expect } from '@open-wc/testing';
import '../../src/define/goal-picture.js';
import { textWidth } from '../../src/domain/goal-picture/label.js';
import { engine, skipBecause, viewport } from '../support/commands.js';
import { arrangeGoalPicture, type GoalPictureHarness } from '../support/goal-picture.harness.js';
import { heardName, NAMES } from '../support/goal-picture.names.js';

interface Named {
  readonly name: string;
  readonly icon?: string;
}
const longest = (await (await fetch('/content/edge/goal-picture/longest.json')).json()) as {
  readonly centre: Named;
  readonly parts: readonly Named[];
};
const LONGEST = [longest.centre, ...longest.parts].map(({ name }) => name);
/** What a page with such a font would be set in; the heading font of many authorities' sites, and its free twin. */
const FONTS = ['Verdana', 'DejaVu Sans'];
const SAMPLE = LONGEST.join(' ');

const ICONS = ['hospital', 'people', 'home', 'person', 'life', 'safety', 'support', 'place'];

const content = (form: string, count: number, names: readonly string[]): object => ({
  kind: 'goal-picture',
  version: 1,
  lang: 'sv',
  name: 'Målbild',
  form,
  ...(form !== 'fields' && { centre: { id: 'mitten', name: names[0], icon: 'life' } }),
  parts: Array.from({ length: count }, (_, index) => ({
    id: `del-${index}`,
    name: names[(index + 1) % names.length],
    icon: ICONS[index],
  })),
});

/** Width in the font's sizes, as this browser draws it. */
function measured(text: string, family: string): number {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  context.font = `bold 100px "${family}", monospace`;
  return context.measureText(text).width / 100;
}

const widest = [...FONTS].sort((one, other) => measured(SAMPLE, other) - measured(SAMPLE, one))[0] as string;

/** Of what we take the widest font to need. Arial and its kin need four fifths. */
const SHARE = measured(SAMPLE, widest) / textWidth(SAMPLE);

/** How far a letter may reach out: the rounding of outlines to a tenth. */
const TOLERANCE = 0.2;

/** Letters that are not wholly in their field. */
function lettersOutside(picture: GoalPictureHarness): string[] {
  return picture.tabs.flatMap((tab) => {
    const shape = tab.querySelector('.shape') as SVGPathElement;
    const lines = [...tab.querySelectorAll<SVGTSpanElement>('text > tspan:not(.heard)')];
    const letters = lines.flatMap((line) =>
      Array.from({ length: line.getNumberOfChars() }, (_, index) => ({ line, index })),
    );
    return letters.flatMap(({ line, index }) => {
      const { x, y, width, height } = line.getExtentOfChar(index);
      if (width < 0.1) return [];
      const corners = [x + TOLERANCE, x + width - TOLERANCE].flatMap((across) =>
        [y + TOLERANCE, y + height - TOLERANCE].map((down) => new DOMPoint(across, down)),
      );
      const isInside = corners.every((corner) => shape.isPointInFill(corner));
      return isInside ? [] : [`${(line.textContent ?? '')[index]} of "${line.textContent}"`];
    });
  });
}

/** Pairs of names of which one is written over the other. */
function overlaps(picture: GoalPictureHarness): string[] {
  const boxes = picture.tabs.flatMap((tab, owner) =>
    [...tab.querySelectorAll<SVGTSpanElement>('text > tspan:not(.heard)')].map((line) => {
      const extents = Array.from({ length: line.getNumberOfChars() }, (_, index) => line.getExtentOfChar(index));
      return {
        owner,
        said: line.textContent ?? '',
        left: Math.min(...extents.map(({ x }) => x)),
        right: Math.max(...extents.map(({ x, width }) => x + width)),
        top: Math.min(...extents.filter(({ width }) => width > 0).map(({ y }) => y)),
        bottom: Math.max(...extents.filter(({ width }) => width > 0).map(({ y, height }) => y + height)),
      };
    }),
  );
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.owner !== other.owner &&
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `"${one.said}" and "${other.said}"`),
  );
}

describe('words in the picture', function () {
  this.timeout(60_000);
  const isWide = SHARE > 0.88;
  const NARROW = `no wide font here: ${widest} needs ${SHARE.toFixed(2)} of what is reckoned with`;
  const canAsk = 'isPointInFill' in SVGGeometryElement.prototype;

  before(() => viewport(1400, 900));

  it('are measured in a font that is wide, and no wider than we take the widest to be', function () {
    if (!isWide) skipBecause(this, NARROW);
    console.log(`measured in ${widest}, ${SHARE.toFixed(2)} of what is reckoned with`);
    for (const word of [...LONGEST, ...NAMES]
      .flatMap((name) => name.split(/[ \u00ad]/))
      .filter((each) => /^[\p{Script=Latin}-]+$/u.test(each))) {
      expect(measured(word, widest), word).to.be.at.most(textWidth(word) + 0.01);
    }
  });

  for (const form of ['wheel', 'fields', 'hub']) {
    for (const room of ['30em', '52em', '80em']) {
      it(`stay in their fields and off one another: ${form}, ${room} of room, one to eight of the longest names`, async function () {
        if (!isWide) skipBecause(this, NARROW);
        if (!canAsk) skipBecause(this, `${engine()} cannot say what lies in a shape`);
        const picture = await arrangeGoalPicture({ content: content(form, 1, LONGEST), room, font: `"${widest}"` });
        for (let count = 1; count <= 8; count += 1) {
          picture.element.content = content(form, count, LONGEST);
          await picture.settled();
          expect(picture.tabs.length, 'the picture is shown').to.equal(count + (form === 'fields' ? 0 : 1));
          expect(lettersOutside(picture), `${count} parts`).to.deep.equal([]);
          expect(overlaps(picture), `${count} parts`).to.deep.equal([]);
        }
      });
    }

    for (const dir of ['ltr', 'rtl'] as const) {
      it(`stay there whatever they are written in: ${form}, ${dir}`, async function () {
        if (!isWide) skipBecause(this, NARROW);
        if (!canAsk) skipBecause(this, `${engine()} cannot say what lies in a shape`);
        const picture = await arrangeGoalPicture({
          content: content(form, 4, NAMES),
          room: '34em',
          font: `"${widest}"`,
          dir,
        });
        for (let first = 0; first < NAMES.length; first += 4) {
          const names = [...NAMES.slice(first), ...NAMES.slice(0, first)];
          picture.element.content = content(form, 4, names);
          await picture.settled();
          const shown = names.slice(form === 'fields' ? 1 : 0, 5);
          expect(picture.labels).to.deep.equal(shown.map(heardName));
          expect(lettersOutside(picture)).to.deep.equal([]);
          expect(overlaps(picture)).to.deep.equal([]);
        }
      });
    }
  }

  it('bears the reader’s own letter spacing: the lines are set for none', async function () {
    const picture = await arrangeGoalPicture({ content: content('wheel', 4, LONGEST), room: '40em' });
    const before = (picture.tabs[1]?.querySelector('text') as SVGTextElement).getComputedTextLength();
    picture.element.style.setProperty('letter-spacing', '0.12em');
    picture.element.style.setProperty('word-spacing', '0.16em');
    const after = (picture.tabs[1]?.querySelector('text') as SVGTextElement).getComputedTextLength();
    expect(after).to.be.closeTo(before, 0.5);
  });
});
