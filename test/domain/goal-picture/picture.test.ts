import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  drawn,
  ICON_SIZE,
  LINE_HEIGHT,
  textWidth,
  type Label,
  type Named,
} from '../../../src/domain/goal-picture/label.js';
import { drawPicture, type Picture, type PictureWishes, type Shape } from '../../../src/domain/goal-picture/picture.js';
import { heardName, names, shownName } from '../../support/goal-picture.names.js';

// --- the fields, read from what is drawn and from nothing else -------------------------------------------------------

type Point = readonly [x: number, y: number];
type Polygon = readonly Point[];

/** In how many steps an arc is walked: at most a sixth of a unit beside it, in the largest picture. */
const STEPS = 64;

/** The outline as polygons; knows the few path commands that the pictures are drawn with. */
function polygonsOf(path: string): Polygon[] {
  const marks = path.match(/[A-Za-z]|-?\d+(?:\.\d+)?/g) ?? [];
  const polygons: Point[][] = [];
  let [x, y, at, command] = [0, 0, 0, ''];
  const next = (): number => Number(marks[at++]);
  while (at < marks.length) {
    if (/[A-Za-z]/.test(marks[at] as string)) command = marks[at++] as string;
    if (command === 'z') continue;
    if (command === 'M') {
      [x, y] = [next(), next()];
      polygons.push([[x, y]]);
    } else if (command === 'L') {
      [x, y] = [next(), next()];
      polygons.at(-1)?.push([x, y]);
    } else if (command === 'A' || command === 'a') {
      const radius = next();
      at += 2;
      const [large, sweep] = [next(), next()];
      const [dx, dy] = command === 'a' ? [next(), next()] : [next() - x, next() - y];
      polygons.at(-1)?.push(...arc([x, y], [x + dx, y + dy], radius, Boolean(large), Boolean(sweep)));
      [x, y] = [x + dx, y + dy];
    } else {
      throw new Error(`What does "${command}" mean in ${path}?`);
    }
  }
  return polygons;
}

/** SVG 1.1, F.6.5, for circles: the middle lies to the right of the way when a short arc bends with the clock. */
function arc([x, y]: Point, [toX, toY]: Point, radius: number, isLarge: boolean, isClockwise: boolean): Point[] {
  const [dx, dy] = [toX - x, toY - y];
  const chord = Math.hypot(dx, dy);
  const away = Math.sqrt(Math.max(0, radius ** 2 - chord ** 2 / 4)) * (isLarge === isClockwise ? -1 : 1);
  const [cx, cy] = [(x + toX) / 2 - (away * dy) / chord, (y + toY) / 2 + (away * dx) / chord];
  const from = Math.atan2(y - cy, x - cx);
  let turn = Math.atan2(toY - cy, toX - cx) - from;
  if (isClockwise && turn <= 0) turn += 2 * Math.PI;
  if (!isClockwise && turn >= 0) turn -= 2 * Math.PI;
  return Array.from({ length: STEPS }, (_, step) => {
    const angle = from + (turn * (step + 1)) / STEPS;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
}

/** By the even-odd rule, as it is filled. */
function isIn(polygons: readonly Polygon[], [x, y]: Point): boolean {
  let inside = false;
  for (const polygon of polygons) {
    polygon.forEach(([x1, y1], index) => {
      const [x2, y2] = polygon.at(index - 1) as Point;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
  }
  return inside;
}

const middleOf = (polygons: readonly Polygon[]): Point => {
  const points = polygons.flat();
  return [
    points.reduce((sum, [x]) => sum + x, 0) / points.length,
    points.reduce((sum, [, y]) => sum + y, 0) / points.length,
  ];
};

interface Box {
  readonly what: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From above an Å to below a g. */
const ASCENT = 0.93;
const DESCENT = 0.24;

function boxesOf({ lines, x, y, size, icon }: Label): Box[] {
  const boxes = lines.map((line, index) => {
    const half = (textWidth(drawn(line)) * size) / 2;
    const base = y + index * size * LINE_HEIGHT;
    return {
      what: drawn(line),
      left: x - half,
      right: x + half,
      top: base - ASCENT * size,
      bottom: base + DESCENT * size,
    };
  });
  if (!icon) return boxes;
  const half = ICON_SIZE / 2;
  return [
    ...boxes,
    { what: 'symbol', left: icon.x - half, right: icon.x + half, top: icon.y - half, bottom: icon.y + half },
  ];
}

/** Points round its edge; close enough for no border to pass between two of them unseen. */
function edgeOf({ left, top, right, bottom }: Box): Point[] {
  const across = Array.from({ length: 7 }, (_, index) => left + ((right - left) * index) / 6);
  const middle = (top + bottom) / 2;
  return [
    ...across.flatMap((x): Point[] => [
      [x, top],
      [x, bottom],
    ]),
    [left, middle],
    [right, middle],
  ];
}

const doOverlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const shapesOf = ({ centre, parts }: Picture): readonly Shape[] => (centre ? [centre, ...parts] : parts);
const namesOf = ({ centre, parts }: PictureWishes): readonly string[] =>
  [...(centre ? [centre] : []), ...parts].map(({ name }) => name);

// --- what is drawn ---------------------------------------------------------------------------------------------------

const FORMS = ['wheel', 'fields', 'hub'] as const;
const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

const named: fc.Arbitrary<Named> = fc.record({ name: names, icon: fc.option(fc.constant('home'), { nil: undefined }) });

const wishes = (form: PictureWishes['form'], count: number): fc.Arbitrary<PictureWishes> =>
  fc.record({
    form: fc.constant(form),
    centre: form === 'fields' ? fc.constant(undefined) : named,
    parts: fc.array(named, { minLength: count, maxLength: count }),
    width: fc.integer({ min: 400, max: 560 }),
    isMirrored: fc.boolean(),
  });

/** Eight different fields each way, and names that are easy to place. */
const plain = (form: PictureWishes['form'], count: number, rest: Partial<PictureWishes> = {}): PictureWishes => ({
  form,
  centre: form === 'fields' ? undefined : { name: 'Mitten' },
  parts: Array.from({ length: count }, (_, index) => ({ name: `Del ${index + 1}` })),
  width: 480,
  ...rest,
});

function faultsOf(wish: PictureWishes): string[] {
  const picture = drawPicture(wish);
  const shapes = shapesOf(picture);
  const fields = shapes.map(({ outline }) => polygonsOf(outline));
  const boxes = shapes.map(({ label }) => boxesOf(label));
  const faults: string[] = [];
  if (/NaN|Infinity|undefined/.test(JSON.stringify(picture)) || JSON.stringify(picture).includes('null')) {
    faults.push('a number is missing');
  }
  shapes.forEach(({ label }, index) => {
    const name = namesOf(wish)[index] as string;
    const shown = shownName(label);
    if (!shown) faults.push(`"${name}" has no label`);
    if (label.isCut ? !heardName(name).startsWith(shown) : shown !== heardName(name)) {
      faults.push(`"${name}" is said as "${shown}"`);
    }
    if (label.size < 12.5) faults.push(`"${name}" is too small: ${label.size}`);
    for (const box of boxes[index] as Box[]) {
      const points = edgeOf(box);
      if (points.some(([x, y]) => x < 0 || y < 0 || x > picture.width || y > picture.height)) {
        faults.push(`"${box.what}" of "${name}" reaches out of the picture`);
      }
      fields.forEach((field, other) => {
        if (other === index) {
          if (!points.every((point) => isIn(field, point))) faults.push(`"${box.what}" of "${name}" leaves its field`);
        } else if (points.some((point) => isIn(field, point))) {
          faults.push(`"${box.what}" of "${name}" stands in the field of another`);
        }
      });
      for (const other of boxes.slice(index + 1).flat()) {
        if (doOverlap(box, other)) faults.push(`"${box.what}" and "${other.what}" overlap`);
      }
    }
  });
  return faults;
}

describe('drawPicture', () => {
  for (const form of FORMS) {
    describe(form, () => {
      for (const count of COUNTS) {
        it(`keeps every name whole or begun, large enough, in its own field and away from the others: ${count}`, function () {
          this.timeout(60_000);
          fc.assert(
            fc.property(wishes(form, count), (wish) => {
              expect(faultsOf(wish)).to.deep.equal([]);
            }),
            { numRuns: 10 },
          );
        });
      }

      it('draws as many fields as there are parts, and a centre where there is one', () => {
        for (const count of COUNTS) {
          const { parts, centre } = drawPicture(plain(form, count));
          expect(parts.length).to.equal(count);
          expect(Boolean(centre)).to.equal(form !== 'fields');
        }
      });

      it('fits its own size', () => {
        for (const count of COUNTS) {
          for (const width of [400, 480, 560]) {
            const picture = drawPicture(plain(form, count, { width }));
            const points = shapesOf(picture).flatMap(({ outline }) => polygonsOf(outline).flat());
            const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
            expect(Math.min(...xs, ...ys), `${count} at ${width}`).to.be.at.least(0);
            expect(Math.max(...xs), `${count} at ${width}`).to.be.at.most(picture.width);
            expect(Math.max(...ys), `${count} at ${width}`).to.be.at.most(picture.height);
            expect(picture.width).to.be.at.most(width + 0.001);
          }
        }
      });

      it('puts the parts in order with the clock, the first at the top or on the reader’s first side', () => {
        for (const count of COUNTS.slice(2)) {
          const picture = drawPicture(plain(form, count));
          const middles = picture.parts.map(({ outline }) => middleOf(polygonsOf(outline)));
          const middle: Point = [
            middles.reduce((sum, [x]) => sum + x, 0) / count,
            middles.reduce((sum, [, y]) => sum + y, 0) / count,
          ];
          const angles = middles.map(([x, y]) => Math.atan2(y - middle[1], x - middle[0]));
          const steps = angles.map((angle, index) => {
            const next = angles[(index + 1) % count] as number;
            return (next - angle + 4 * Math.PI) % (2 * Math.PI);
          });
          for (const step of steps) expect(step).to.be.closeTo((2 * Math.PI) / count, 0.15);
          expect((middles[0] as Point)[1], 'the first is in the upper half').to.be.below(middle[1]);
        }
      });

      it('is the mirror image of itself for those who read from the right', () => {
        for (const count of COUNTS) {
          const shapes = shapesOf(drawPicture(plain(form, count)));
          const picture = drawPicture(plain(form, count, { isMirrored: true }));
          shapesOf(picture).forEach(({ outline, label }, index) => {
            const { outline: there, label: thatLabel } = shapes[index] as Shape;
            const mirrored = polygonsOf(there)
              .flat()
              .map(([x, y]): Point => [picture.width - x, y]);
            const points = polygonsOf(outline).flat();
            for (const [x, y] of mirrored) {
              const nearest = Math.min(...points.map(([px, py]) => Math.hypot(px - x, py - y)));
              expect(nearest, `field ${index} of ${count}`).to.be.below(0.5);
            }
            expect(label.x).to.be.closeTo(picture.width - thatLabel.x, 0.5);
            expect(label.y).to.be.closeTo(thatLabel.y, 0.5);
          });
        }
      });

      it('is the same for the same words in the same room', () => {
        fc.assert(
          fc.property(
            fc.nat(7).chain((more) => wishes(form, more + 1)),
            (wish) => {
              expect(drawPicture(structuredClone(wish))).to.deep.equal(drawPicture(wish));
            },
          ),
          { numRuns: 4 },
        );
      });

      it('gives names of one rank much the same size', () => {
        const parts = [{ name: 'Vi' }, { name: 'Samverkansperspektivet' }, { name: 'Nära' }, { name: 'Delaktighet' }];
        const sizes = drawPicture(plain(form, 4, { parts })).parts.map(({ label }) => label.size);
        expect(Math.max(...sizes) - Math.min(...sizes)).to.be.at.most(1.5);
      });
    });
  }

  it('has fields that a press cannot mistake: those of a wheel and of a hub share nothing', () => {
    for (const form of ['wheel', 'hub'] as const) {
      for (const count of COUNTS) {
        const fields = shapesOf(drawPicture(plain(form, count))).map(({ outline }) => polygonsOf(outline));
        // Not on the diagonals, which are borders.
        for (let x = 4.3; x < 480; x += 12) {
          for (let y = 6.9; y < 480; y += 12) {
            expect(fields.filter((field) => isIn(field, [x, y])).length, `${form} ${count} at ${x},${y}`).to.be.at.most(
              1,
            );
          }
        }
      }
    }
  });

  it('has fields that go into one another, each with a ground of its own', () => {
    for (const count of COUNTS.slice(1)) {
      const fields = drawPicture(plain('fields', count)).parts.map(({ outline }) => polygonsOf(outline));
      const owners = Array.from({ length: 1600 }, (_, index): Point => [
        (index % 40) * 12,
        Math.floor(index / 40) * 12,
      ]).map((point) => fields.flatMap((field, owner) => (isIn(field, point) ? [owner] : [])));
      expect(
        owners.some((each) => each.length > 1),
        `${count} share some ground`,
      ).to.equal(true);
      fields.forEach((_, owner) => {
        expect(owners.filter((each) => each.length === 1 && each[0] === owner).length).to.be.greaterThan(9);
      });
    }
  });

  it('joins the hub with each of its parts', () => {
    for (const count of COUNTS) {
      const picture = drawPicture(plain('hub', count));
      const spokes = [...(picture.spokes ?? '').matchAll(/M([-\d.]+) ([-\d.]+)l([-\d.]+) ([-\d.]+)/g)].map((match) =>
        match.slice(1).map(Number),
      ) as [number, number, number, number][];
      expect(spokes.length).to.equal(count);
      const centre = polygonsOf((picture.centre as Shape).outline);
      spokes.forEach(([x, y, dx, dy], index) => {
        expect(isIn(centre, [x, y]), 'it begins in the hub').to.equal(true);
        const part = polygonsOf((picture.parts[index] as Shape).outline);
        expect(isIn(part, [x + dx, y + dy]), 'it ends in its part').to.equal(true);
      });
    }
    for (const form of ['wheel', 'fields'] as const) expect(drawPicture(plain(form, 3)).spokes).to.equal(undefined);
  });
});
