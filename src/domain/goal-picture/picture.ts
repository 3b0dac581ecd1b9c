/**
 * The geometry of the picture: where each part's field lies and where its name stands. Pure: names and a width in, shapes
 * out; the same data gives the same picture everywhere. A unit is a sixteenth of the reader's text size.
 */
import type { PictureForm } from './content.js';
import { placeLabel, placeLabels, type Field, type Label, type Named } from './label.js';

export interface Shape {
  /** The outline, as the `d` of an SVG path; to be filled by the even-odd rule. */
  readonly outline: string;
  readonly label: Label;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly centre?: Shape;
  readonly parts: readonly Shape[];
  /** Lines from the hub to its parts, to be drawn under them, as the `d` of one SVG path. */
  readonly spokes?: string;
}

export interface PictureWishes {
  readonly form: Exclude<PictureForm, 'list'>;
  /** Needed for a wheel and a hub. */
  readonly centre?: Named | undefined;
  /** One to eight. */
  readonly parts: readonly Named[];
  /** In units. Fields for names need about 400. */
  readonly width: number;
  /** Whether the order goes against the clock, for languages that are read from the right. */
  readonly isMirrored?: boolean;
}

/** From a field's edge to its words. */
const MARGIN = 9;
type Place = readonly [x: number, y: number];

const NAMELESS: Named = { name: '' };
const TURN = 2 * Math.PI;
const UP = -TURN / 4;

export function drawPicture(wishes: PictureWishes): Picture {
  switch (wishes.form) {
    case 'wheel':
      return drawWheel(wishes);
    case 'fields':
      return drawFields(wishes);
    case 'hub':
      return drawHub(wishes);
  }
}

/** Parts as sectors around a centre. Four stand in the corners, where words have the most room. */
function drawWheel({ centre = NAMELESS, parts, width, isMirrored }: PictureWishes): Picture {
  const outer = width / 2 - 2;
  const inner = outer * (parts.length > 5 ? 0.36 : 0.39);
  const middle = width / 2;
  const step = TURN / parts.length;
  // With an even number a border stands upright; with an odd one the first part does.
  const start = parts.length % 2 ? UP - step / 2 : UP;
  const flip = (x: number): number => (isMirrored ? width - x : x);
  const fieldOf = (index: number): Field => {
    const at = start + (index + 0.5) * step;
    const placesAt = (turn: number): Place[] =>
      [0.52, 0.48, 0.56, 0.44, 0.6, 0.4, 0.65].map((share) => {
        const distance = inner + (outer - inner) * share;
        return [flip(middle + distance * Math.cos(at + turn * step)), middle + distance * Math.sin(at + turn * step)];
      });
    return {
      width: outer,
      contains: (x, y) => {
        const [dx, dy] = [flip(x) - middle, y - middle];
        const distance = Math.hypot(dx, dy);
        if (distance < inner + MARGIN || distance > outer - MARGIN) return false;
        if (parts.length === 1) return true;
        const fromBorder = step / 2 - Math.abs(wrapAngle(Math.atan2(dy, dx) - at));
        // How far it is straight across to the nearer border, unless that one lies behind.
        return fromBorder > 0 && (distance * Math.sin(fromBorder) > MARGIN || fromBorder > TURN / 4);
      },
      places: placesAt(0),
      lessGood: [0.1, -0.1, 0.2, -0.2].flatMap(placesAt),
    };
  };
  const labels = placeLabels(parts, fieldOf);
  return {
    width,
    height: width,
    centre: disc(centre, middle, middle, inner - 7),
    parts: labels.map((label, index) => ({
      outline: sector(middle, inner, outer, start + index * step, start + (index + 1) * step, Boolean(isMirrored)),
      label,
    })),
  };
}

/** Parts as fields that go into one another: perspectives on the same thing. */
function drawFields({ parts, width, isMirrored }: PictureWishes): Picture {
  const count = parts.length;
  const shrink = count > 1 ? 2 * Math.sin(Math.PI / count) : 0;
  // Neighbours are this many radii apart: the fewer they are, the more they may share.
  const apart = count <= 3 ? 1.56 : 1.7;
  const half = width / 2 - 2;
  const distance = count > 1 ? half / (1 + shrink / apart) : 0;
  const radius = count > 1 ? (distance * shrink) / apart : half * 0.62;
  const start = count === 2 ? Math.PI : count === 4 ? UP - TURN / 8 : UP;
  const places = parts.map((_, index) => {
    const at = start + (index * TURN) / count;
    return [distance * Math.cos(at) * (isMirrored ? -1 : 1), distance * Math.sin(at)] as const;
  });
  const [left, right] = extent(
    places.map(([x]) => x),
    radius + 2,
  );
  const [top, bottom] = extent(
    places.map(([, y]) => y),
    radius + 2,
  );
  // The picture is as wide as it may be whatever its form, so that names have the most room.
  const scale = count > 1 ? Math.min(width / (right - left), (width * 0.92) / (bottom - top)) : 1;
  const fields = places.map(([x, y]) => ({ x: (x - left) * scale, y: (y - top) * scale }));
  const reach = radius * scale;
  const centre = { x: -left * scale, y: -top * scale };
  const labels = placeLabels(parts, (index) => {
    const { x, y } = fields[index] as { x: number; y: number };
    const others = fields.filter((_, other) => other !== index);
    const placesAt = (turn: number): Place[] => {
      const at = Math.atan2(y - centre.y, x - centre.x) + turn;
      return [0.14, 0.2, 0.28, 0.08, 0.36, 0, 0.44, 0.5].map((out) =>
        count > 1 ? [x + out * reach * Math.cos(at), y + out * reach * Math.sin(at)] : [x, y],
      );
    };
    return {
      width: 2 * reach,
      contains: (px, py) =>
        Math.hypot(px - x, py - y) < reach - MARGIN &&
        others.every((other) => Math.hypot(px - other.x, py - other.y) > reach + 3),
      places: placesAt(0),
      lessGood: [0.6, -0.6].flatMap(placesAt),
    };
  });
  return {
    width: (right - left) * scale,
    height: (bottom - top) * scale,
    parts: labels.map((label, index) => {
      const { x, y } = fields[index] as { x: number; y: number };
      return { outline: circle(x, y, reach), label };
    }),
  };
}

/** Parts around a hub that works with each of them. */
function drawHub({ centre = NAMELESS, parts, width, isMirrored }: PictureWishes): Picture {
  const count = parts.length;
  const hub = Math.max(72, width * 0.165);
  const spoke = width * 0.045;
  const isSquare = count === 4;
  const half = width / 2 - 2;
  const across = Math.sin(Math.PI / count);
  // The outermost point of a part: four stand in the corners.
  const reachOf = (distance: number): number => half - distance * (isSquare ? Math.SQRT1_2 : 1);
  let distance = hub + spoke + 30;
  while (reachOf(distance) > distance - hub - spoke || (count > 1 && reachOf(distance) > distance * across - 5)) {
    distance += 1;
  }
  const radius = Math.max(30, reachOf(distance));
  const start = count === 2 ? Math.PI : isSquare ? UP - TURN / 8 : UP;
  const places = parts.map((_, index) => {
    const at = start + (index * TURN) / count;
    return { x: distance * Math.cos(at) * (isMirrored ? -1 : 1), y: distance * Math.sin(at) };
  });
  const [top, bottom] = extent([...places.map(({ y }) => y)], radius + 2);
  const [high, low] = [Math.min(top, -hub - 2), Math.max(bottom, hub + 2)];
  const middle = width / 2;
  const at = (index: number): Place => {
    const { x, y } = places[index] as { x: number; y: number };
    return [middle + x, y - high];
  };
  return {
    width,
    height: low - high,
    centre: disc(centre, middle, -high, hub),
    parts: placeLabels(parts, (index) => fieldIn(at(index), radius)).map((label, index) => ({
      outline: circle(...at(index), radius),
      label,
    })),
    spokes: places.map(({ x, y }) => `M${near(middle)} ${near(-high)}l${near(x)} ${near(y)}`).join(''),
  };
}

const disc = (named: Named, x: number, y: number, radius: number): Shape => ({
  outline: circle(x, y, radius),
  label: placeLabel(named, fieldIn([x, y], radius)),
});

const fieldIn = ([x, y]: Place, radius: number): Field => ({
  width: 2 * radius,
  contains: (px, py) => Math.hypot(px - x, py - y) < radius - MARGIN + 1,
  places: [-3, 0, 4, -8].map((down) => [x, y + down]),
});

const near = (value: number): number => Math.round(value * 10) / 10;

/** Two halves whose ends are exactly a diameter apart: rounded by itself, it would make them bulge. */
const circle = (x: number, y: number, radius: number): string => {
  const r = near(radius);
  return `M${near(x - r)} ${near(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
};

function sector(middle: number, inner: number, outer: number, from: number, to: number, isMirrored: boolean): string {
  const point = (radius: number, at: number): string =>
    `${near(middle + radius * Math.cos(at) * (isMirrored ? -1 : 1))} ${near(middle + radius * Math.sin(at))}`;
  if (to - from > TURN - 0.001) return circle(middle, middle, outer) + circle(middle, middle, inner);
  const large = to - from > Math.PI ? 1 : 0;
  const [out, back] = isMirrored ? [0, 1] : [1, 0];
  return (
    `M${point(outer, from)}A${near(outer)} ${near(outer)} 0 ${large} ${out} ${point(outer, to)}` +
    `L${point(inner, to)}A${near(inner)} ${near(inner)} 0 ${large} ${back} ${point(inner, from)}z`
  );
}

const wrapAngle = (angle: number): number => angle - TURN * Math.round(angle / TURN);

const extent = (values: readonly number[], around: number): readonly [number, number] => [
  Math.min(...values) - around,
  Math.max(...values) + around,
];
