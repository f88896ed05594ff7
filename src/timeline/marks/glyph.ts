import type { EventFacts } from '../../model/facts';
import { arc, circle, dashedArc, dashedDiamond, diamond, halfCircle, halfDiamond, knob, line } from './paths';
import type { ShapePart } from './shapes';

const DOT = 6.5;
const DIAMOND = 8;
const CENTRE = 2.8;
/** Half the width of a contour's stroke, px: what is filled up to it ends with it. */
const CONTOUR_HALF = 0.9;
/** Between dashes, px. */
const GAP = 2.4;
/** Where an open ring starts and ends: it lacks what is right below, clear of strike, half and `?`. */
const RING = { from: 75, to: 345 };
const KNOB = 1.8;
/** From the middle of a strike to its ends. */
const STRIKE_X = 4.6;
const STRIKE_Y = 11;

export interface GlyphPlace {
  readonly x: number;
  /** On a bar, whose outline says the status. */
  readonly bar: boolean;
  readonly whisker: boolean;
  readonly dashed: boolean;
  /** Where the mark is struck through. */
  readonly strikes: readonly number[];
}

/** Half the width of a dot or diamond, px: one that has something in it is larger, so that each sign is seen. */
export function glyphHalf(event: EventFacts, bar: boolean): number {
  const holds = !bar && (event.claimed || event.disputed || event.unsourced);
  return (event.later ? DIAMOND : DOT) + (holds ? 1 : 0);
}

/** The dot or diamond, from the ground up: fill, outline, strike, and the centre dot over all. */
export function glyphParts(event: EventFacts, { x, ...place }: GlyphPlace): ShapePart[] {
  const { claimed, disputed, later, unsourced } = event;
  const r = glyphHalf(event, place.bar);
  const outline = later ? diamond(x, r) : circle(x, r);
  const dashed = place.dashed && !place.bar;
  // A hollow dot is a moment somewhere within its whisker; a claim needs the hollow for its centre dot.
  const solid = !place.whisker && !place.dashed && !claimed && !disputed && !unsourced;
  const parts: ShapePart[] = [];
  // The gap of an open ring shows what is behind it: a bar's fill, but no whisker that would close it.
  if (!unsourced) parts.push({ cls: solid ? 'solid' : 'ground', d: outline });
  else if (!place.bar) parts.push({ cls: 'ground', d: circle(x, r + 2.5) });
  if (disputed) {
    // Dashes over a filled half would look like teeth: it is filled to the outer edge, and only the other is dashed.
    const half = dashed || unsourced ? r + CONTOUR_HALF : r;
    parts.push({ cls: 'solid half', d: later ? halfDiamond(x, half + 0.3) : halfCircle(x, half) });
  }
  parts.push(...(unsourced ? ringParts(x, r, dashed) : [contour(x, r, outline, dashed, event)]));
  parts.push(...strikeParts(place.strikes, disputed));
  if (claimed)
    parts.push({
      cls: disputed || place.strikes.length > 0 ? 'centre on-split' : 'centre',
      d: circle(x, CENTRE),
    });
  return parts;
}

function contour(x: number, r: number, outline: string, dashed: boolean, event: EventFacts): ShapePart {
  if (!dashed) return { cls: 'contour', d: outline };
  const all = !event.disputed;
  if (event.later) return { cls: 'contour dashed', d: dashedDiamond(x, r, 3, all) };
  const gap = GAP / r / (Math.PI / 180);
  const d = all ? dashedArc(x, r, -90 + gap / 2, 270 - gap / 2, 8, GAP) : dashedArc(x, r, -90, 90, 4, GAP);
  return { cls: 'contour dashed', d };
}

/** A ring that nothing closes, with a knob at both ends. */
function ringParts(x: number, r: number, dashed: boolean): ShapePart[] {
  const { from, to } = RING;
  return [
    dashed
      ? { cls: 'open-ring dashed', d: dashedArc(x, r, from, to, 5, GAP) }
      : { cls: 'open-ring', d: arc(x, r, from, to) },
    { cls: 'ring-end', d: knob(x, r, from, KNOB) + knob(x, r, to, KNOB) },
  ];
}

/** Steep, so that it is no side of a diamond, no whisker and no edge of a bar. Over a filled half it needs a gap. */
export function strikeParts(xs: readonly number[], gap: boolean): ShapePart[] {
  if (xs.length === 0) return [];
  const d = xs.map((x) => line(x - STRIKE_X, STRIKE_Y, x + STRIKE_X, -STRIKE_Y)).join('');
  const strike = { cls: 'strike', d };
  return gap ? [{ cls: 'strike-gap', d }, strike] : [strike];
}
