import type { EventFacts } from '../../model/facts';
import { FADE_PX, glyphInset, hasGlyph, type MarkReach, SOFT_PX } from '../reach';

/** One path of a mark: its class says what it is, `theme` colours it. Coordinates in px from the mark's anchor. */
export interface ShapePart {
  readonly cls: string;
  readonly d: string;
  /** Where a fade runs, px. */
  readonly fade?: { readonly x0: number; readonly x1: number };
}

export interface Shape {
  readonly parts: readonly ShapePart[];
  /** The `?` beside the dot. */
  readonly question: { readonly x: number; readonly y: number } | undefined;
}

/** How dense a fade is at its dense end. */
export const FADE_OPACITY = 0.3;

const R = 6.5;
const DIAMOND = 8;
const BAR = 8;
const CAP = 5.5;

/**
 * The mark grammar (`docs/data-format.md`): shape says time, outline says status, fill says who stands behind it.
 * Every channel is drawn by shape alone, so that it survives print, projectors and forced colours.
 */
export function markShape(event: EventFacts, reach: MarkReach): Shape {
  const parts: ShapePart[] = [];
  const dashed = event.status === 'planned' || event.status === 'superseded' || event.status === 'cancelled';
  const struck = event.status === 'superseded' || event.status === 'cancelled';
  let glyphX = 0;

  if (reach.bar) {
    parts.push(...barParts(event, -reach.before, reach.after, dashed));
    glyphX = -reach.before + glyphInset(event);
    if (struck) parts.push({ cls: 'strike', d: line(-reach.before - 3, 0, reach.after + 3, 0) });
  } else if (reach.whisker) {
    parts.push(...whiskerParts(event, -reach.before, reach.after));
  } else {
    parts.push(...besideDotParts(event));
  }
  if (hasGlyph(event)) {
    parts.push(...glyphParts(event, glyphX, reach.whisker, dashed));
    if (struck && !reach.bar) parts.push({ cls: 'strike', d: line(-R - 4, R + 2, R + 4, -R - 2) });
  }
  const question = event.uncertain
    ? { x: reach.bar ? -reach.before - 8 : -R - 6, y: reach.bar ? 0 : -R + 1 }
    : undefined;
  return { parts, question };
}

function barParts(event: EventFacts, x0: number, x1: number, dashed: boolean): ShapePart[] {
  const { softStart, softEnd } = event;
  const fadeStart = event.openStart ? FADE_PX : softStart ? SOFT_PX : 0;
  const fadeEnd = event.openEnd ? FADE_PX : softEnd ? SOFT_PX : 0;
  const inner0 = Math.min(x0 + fadeStart, x1);
  const inner1 = Math.max(x1 - fadeEnd, inner0);
  const parts: ShapePart[] = [];
  if (!dashed) {
    parts.push({ cls: 'body', d: rect(inner0, -BAR, inner1, BAR) });
    const fade = (side: 'start' | 'end', from: number, to: number): ShapePart => ({
      cls: `fade fade-${side}`,
      d: rect(from, -BAR, to, BAR),
      fade: { x0: round(from), x1: round(to) },
    });
    if (fadeStart > 0) parts.push(fade('start', x0, inner0));
    if (fadeEnd > 0) parts.push(fade('end', inner1, x1));
  }
  // Nothing fades where nothing is filled: a dashed outline runs to both ends.
  const [edge0, edge1] = dashed ? [x0, x1] : [inner0, inner1];
  const outline = `${line(edge0, -BAR, edge1, -BAR)}${line(edge0, BAR, edge1, BAR)}`;
  parts.push({ cls: dashed ? 'edge dashed' : 'edge', d: outline });
  parts.push({
    cls: 'cap',
    d: `${event.openStart ? '' : line(x0, -BAR, x0, BAR)}${event.openEnd ? '' : line(x1, -BAR, x1, BAR)}`,
  });
  if (event.openStart)
    parts.push({ cls: 'arrow', d: `M${x0 + 7},-4.5L${x0 + 1},0L${x0 + 7},4.5M${x0 + 1},0H${x0 + 14}` });
  if (event.openEnd)
    parts.push({ cls: 'arrow', d: `M${x1 - 7},-4.5L${x1 - 1},0L${x1 - 7},4.5M${x1 - 1},0H${x1 - 14}` });
  return parts;
}

function whiskerParts(event: EventFacts, x0: number, x1: number): ShapePart[] {
  const parts: ShapePart[] = [{ cls: 'whisker', d: line(x0 + 1, 0, x1 - 1, 0) }];
  const cap = (x: number) => line(x, -CAP, x, CAP);
  // Where a side is open, an arrow stands for the cap.
  const caps = (event.openStart ? '' : cap(x0 + 1)) + (event.openEnd ? '' : cap(x1 - 1));
  if (caps) parts.push({ cls: 'cap', d: caps });
  if (event.openStart)
    parts.push({ cls: 'arrow', d: `M${round(x0 + 7)},-4.5L${round(x0 + 1)},0L${round(x0 + 7)},4.5` });
  if (event.openEnd)
    parts.push({ cls: 'arrow', d: `M${round(x1 - 7)},-4.5L${round(x1 - 1)},0L${round(x1 - 7)},4.5` });
  if (event.approximate) {
    parts.push({ cls: 'whisker dashed', d: line(x0, 0, x0 - SOFT_PX, 0) + line(x1, 0, x1 + SOFT_PX, 0) });
  }
  return parts;
}

/** What a dot cannot show itself: an open side as an arrow, an approximate day as short dashes on both sides. */
function besideDotParts(event: EventFacts): ShapePart[] {
  const parts: ShapePart[] = [];
  if (event.openStart)
    parts.push({ cls: 'arrow', d: `${line(-R - 2, 0, -R - 18, 0)}M-18.5,-4.5L-24.5,0L-18.5,4.5` });
  if (event.openEnd)
    parts.push({ cls: 'arrow', d: `${line(R + 2, 0, R + 18, 0)}M18.5,-4.5L24.5,0L18.5,4.5` });
  if (event.approximate) {
    const side = (sign: 1 | -1) =>
      line(sign * (R + 3), 0, sign * (R + 7), 0) + line(sign * (R + 10), 0, sign * (R + SOFT_PX), 0);
    parts.push({ cls: 'soft', d: (event.openStart ? '' : side(-1)) + (event.openEnd ? '' : side(1)) });
  }
  return parts;
}

function glyphParts(event: EventFacts, x: number, within: boolean, dashed: boolean): ShapePart[] {
  const outline = event.later ? diamond(x, DIAMOND) : circle(x, R);
  const parts: ShapePart[] = [];
  // A hollow dot is a moment somewhere within its whisker; a claim needs the hollow for its centre dot.
  const solid = !within && !dashed && !event.claimed && !event.disputed && !event.unsourced;
  if (event.unsourced)
    parts.push(
      { cls: 'ground', d: outline },
      { cls: dashed ? 'open-ring dashed' : 'open-ring', d: openRing(x, R) },
    );
  else parts.push({ cls: solid ? 'solid' : 'ground', d: outline });
  // Dashes over a filled half would look like teeth.
  const inset = dashed ? 2 : 0;
  if (event.disputed)
    parts.push({
      cls: 'solid half',
      d: event.later ? halfDiamond(x, DIAMOND - inset) : halfCircle(x, R - inset),
    });
  if (!event.unsourced) parts.push({ cls: dashed ? 'contour dashed' : 'contour', d: outline });
  if (event.claimed) parts.push({ cls: event.disputed ? 'centre on-split' : 'centre', d: circle(x, 2.8) });
  return parts;
}

function line(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}`;
}
function rect(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)},${y0}H${round(x1)}V${y1}H${round(x0)}Z`;
}
function circle(x: number, r: number): string {
  return `M${round(x - r)},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}
function halfCircle(x: number, r: number): string {
  return `M${round(x)},${-r}a${r},${r} 0 0,0 0,${2 * r}Z`;
}
/** Three quarters of a ring: nothing closes it. */
function openRing(x: number, r: number): string {
  return `M${round(x)},${-r}a${r},${r} 0 1,0 ${r},${r}`;
}
function diamond(x: number, r: number): string {
  return `M${round(x - r)},0L${round(x)},${-r}L${round(x + r)},0L${round(x)},${r}Z`;
}
function halfDiamond(x: number, r: number): string {
  return `M${round(x)},${-r}L${round(x - r)},0L${round(x)},${r}Z`;
}
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
