import type { BandBox, ClusterBox, EventBox, Layout } from './layout';
import type { Shape, ShapePart } from './marks/shapes';
import type { Picture, PlacedText } from './picture';
import type { Domain, TimeScale } from './scale';

/*
 * Time from right to left. All is laid out as time runs, from left to right, and turned over as the last step before it is
 * drawn: places, not pictures, so that words, numbers and glyphs stay as they are.
 */

/** A stretch of the surface seen from its other side, u. */
export function mirrorDomain({ start, end }: Domain, bounds: Domain): Domain {
  const sum = bounds.start + bounds.end;
  return { start: sum - end, end: sum - start };
}

/** The same scale with its range turned over. */
export function mirrorScale(scale: TimeScale): TimeScale {
  const { widthPx } = scale;
  return {
    ...scale,
    mirrored: true,
    uToX: (u) => widthPx - scale.uToX(u),
    timeToX: (ms) => widthPx - scale.timeToX(ms),
    xToTime: (x) => scale.xToTime(widthPx - x),
  };
}

/** Boxes of marks and bands; axis and `asOf` are turned over with the picture. */
export function mirrorLayout(layout: Layout, widthPx: number): Layout {
  const flip = (x: number) => widthPx - x;
  const point = ({ x, y }: { x: number; y: number }) => ({ x: flip(x), y });
  return {
    ...layout,
    bands: layout.bands.map((band) => mirrorBand(band, widthPx)),
    events: layout.events.map((box) => mirrorEvent(box, widthPx)),
    clusters: layout.clusters.map((box): ClusterBox => ({ ...box, x: flip(box.x) })),
    arcs: layout.arcs.map((arc) => ({ ...arc, from: point(arc.from), to: point(arc.to) })),
  };
}

/** What lies around the marks. */
export function mirrorPicture(picture: Picture): Picture {
  const { widthPx, hatch, asOfX, asOfText } = picture;
  const flip = (x: number) => widthPx - x;
  const place = <T extends { readonly x: number }>(placed: T): T => ({ ...placed, x: flip(placed.x) });
  return {
    ...picture,
    hatch: hatch && { x0: flip(hatch.x1), x1: flip(hatch.x0) },
    asOfX: asOfX === undefined ? undefined : flip(asOfX),
    // The arrow points to where it is: the past lies on the right.
    asOfText: asOfText && place<PlacedText>({ ...asOfText, text: asOfText.text.replace(/^‹ (.*)$/, '$1 ›') }),
    rules: picture.rules.map(place),
    ticks: picture.ticks.map(place),
    contextRules: picture.contextRules.map(place),
    contexts: picture.contexts.map(place),
    contextAnchor: 'end',
    bands: picture.bands.map((band) => ({ ...place(band), band: mirrorBand(band.band, widthPx) })),
  };
}

function mirrorBand(band: BandBox, widthPx: number): BandBox {
  return { ...band, x0: widthPx - band.x1, x1: widthPx - band.x0 };
}

function mirrorEvent(box: EventBox, widthPx: number): EventBox {
  const { label } = box;
  return {
    ...box,
    x: widthPx - box.x,
    left: -box.right,
    right: -box.left,
    shape: mirrorShape(box.shape),
    shapeKey: `${box.shapeKey}|mirrored`,
    label: label && { ...label, x: -label.x, anchor: label.anchor === 'start' ? 'end' : 'start' },
  };
}

const shapes = new WeakMap<Shape, Shape>();

/** A mark as it is drawn where time runs from the right. */
export function mirrorShape(shape: Shape): Shape {
  let mirrored = shapes.get(shape);
  if (!mirrored) {
    const { question } = shape;
    mirrored = { parts: shape.parts.map(mirrorPart), question: question && { ...question, x: -question.x } };
    shapes.set(shape, mirrored);
  }
  return mirrored;
}

const SIDES: Readonly<Record<string, string>> = {
  'fade fade-start': 'fade fade-end',
  'fade fade-end': 'fade fade-start',
};

function mirrorPart(part: ShapePart): ShapePart {
  const { fade } = part;
  // The small 1 is a digit: it is only moved.
  const d = part.cls === 'one' ? moveSign(part) : mirrorPath(part.d);
  return {
    ...part,
    cls: SIDES[part.cls] ?? part.cls,
    d,
    ...(fade && { fade: { x0: -fade.x1, x1: -fade.x0 } }),
  };
}

/** A sign keeps its shape, and stands as far from the mark's anchor on the other side. */
function moveSign({ d }: ShapePart): string {
  const xs = extentOf(d);
  return movePath(d, -(xs.lo + xs.hi));
}

interface Token {
  readonly command: string;
  readonly numbers: readonly number[];
}

/** The commands that our marks are drawn with (`paths.ts`): M L H V Z, and arcs from where the pen is. */
function read(d: string): Token[] {
  return [...d.matchAll(/([MLHVZa])([^MLHVZa]*)/g)].map(([, command = '', rest = '']) => ({
    command,
    numbers: [...rest.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number),
  }));
}

function write(tokens: readonly Token[]): string {
  return tokens
    .map(({ command, numbers }) => command + numbers.map((n) => Math.round(n * 100) / 100).join(','))
    .join('');
}

/** A path seen in a mirror that stands on the mark's anchor. */
export function mirrorPath(d: string): string {
  return write(
    read(d).map(({ command, numbers }) => {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = numbers;
      if (command === 'M' || command === 'L') return { command, numbers: [-a, b] };
      if (command === 'H') return { command, numbers: [-a] };
      // Radii, turn, large, sweep, and how far: an arc that ran clockwise runs the other way round.
      if (command === 'a') return { command, numbers: [a, b, c, e, f === 0 ? 1 : 0, -g, h] };
      return { command, numbers };
    }),
  );
}

function movePath(d: string, by: number): string {
  return write(
    read(d).map(({ command, numbers: [a = 0, ...rest] }) =>
      command === 'M' || command === 'L' || command === 'H'
        ? { command, numbers: [a + by, ...rest] }
        : { command, numbers: command === 'Z' ? [] : [a, ...rest] },
    ),
  );
}

/** How far a path reaches, by the ends of its pieces. */
function extentOf(d: string): { lo: number; hi: number } {
  let [x, lo, hi] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { command, numbers } of read(d)) {
    if (command === 'M' || command === 'L' || command === 'H') x = numbers[0] ?? x;
    else if (command === 'a') x += numbers[5] ?? 0;
    lo = Math.min(lo, x);
    hi = Math.max(hi, x);
  }
  return { lo, hi };
}
