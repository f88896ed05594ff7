import type { EventFacts } from '../../model/facts';
import {
  FADE_PX,
  glyphInset,
  hasGlyph,
  isStruck,
  type MarkReach,
  questionAt,
  SOFT_PX,
  strikeInsets,
} from '../reach';
import { glyphHalf, glyphParts, strikeParts } from './glyph';
import { line, rect, round } from './paths';

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

const BAR = 9;
const STUB_PX = 24;
const CAP = 5.5;

/**
 * The mark grammar (`docs/data-format.md`): shape says time, outline says status, fill says who stands behind it.
 * Every channel is drawn by shape alone, so that it survives print, projectors and forced colours.
 */
export function markShape(event: EventFacts, reach: MarkReach): Shape {
  const parts: ShapePart[] = [];
  const struck = isStruck(event);
  const dashed = struck || event.status === 'planned';
  const { bar, whisker } = reach;
  if (bar) parts.push(...barParts(event, -reach.before, reach.after, dashed));
  else if (whisker) parts.push(...whiskerParts(event, -reach.before, reach.after));
  else parts.push(...besideDotParts(event, glyphHalf(event, false)));
  const strikes = !struck ? [] : bar ? strikeInsets(event, reach) : [0];
  if (hasGlyph(event)) {
    const x = bar ? glyphInset(event) - reach.before : 0;
    parts.push(...glyphParts(event, { x, bar, whisker, dashed, strikes }));
  } else parts.push(...strikeParts(strikes, false));
  if (event.single) parts.push({ cls: 'one', d: onePath(bar ? reach.after + 2 : 6.5) });
  return { parts, question: event.uncertain ? questionAt(reach) : undefined };
}

function barParts(event: EventFacts, x0: number, x1: number, dashed: boolean): ShapePart[] {
  const { softStart, softEnd } = event;
  // A stub after the fade would look like a mark of its own: then all of it fades.
  const opens = Number(event.openStart) + Number(event.openEnd);
  const softPx = (softStart && !event.openStart) || (softEnd && !event.openEnd) ? SOFT_PX : 0;
  const room = Math.max(0, x1 - x0 - softPx);
  const openPx = room - opens * FADE_PX < STUB_PX ? room / opens : FADE_PX;
  const fadeStart = event.openStart ? openPx : softStart ? SOFT_PX : 0;
  const fadeEnd = event.openEnd ? openPx : softEnd ? SOFT_PX : 0;
  const inner0 = Math.min(x0 + fadeStart, x1);
  const inner1 = Math.max(x1 - fadeEnd, inner0);
  const parts: ShapePart[] = [];
  if (!dashed) {
    parts.push({ cls: 'body', d: rect(inner0, -BAR, inner1, BAR) });
    // Open where it joins the body: an outline, which it is in forced colours, would cross the words there.
    const fade = (side: 'start' | 'end', inner: number, outer: number): ShapePart => ({
      cls: `fade fade-${side}`,
      d: `M${round(inner)},${-BAR}H${round(outer)}V${BAR}H${round(inner)}`,
      fade: { x0: round(Math.min(inner, outer)), x1: round(Math.max(inner, outer)) },
    });
    if (fadeStart > 0) parts.push(fade('start', inner0, x0));
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
function besideDotParts(event: EventFacts, r: number): ShapePart[] {
  const parts: ShapePart[] = [];
  if (event.openStart)
    parts.push({ cls: 'arrow', d: `${line(-r - 2, 0, -24.5, 0)}M-18.5,-4.5L-24.5,0L-18.5,4.5` });
  if (event.openEnd) parts.push({ cls: 'arrow', d: `${line(r + 2, 0, 24.5, 0)}M18.5,-4.5L24.5,0L18.5,4.5` });
  if (event.approximate) {
    const side = (sign: 1 | -1) =>
      line(sign * (r + 3), 0, sign * (r + 6.5), 0) + line(sign * (r + 9.5), 0, sign * 21, 0);
    parts.push({ cls: 'soft', d: (event.openStart ? '' : side(-1)) + (event.openEnd ? '' : side(1)) });
  }
  return parts;
}

/** A small 1 at the upper right: of a dot, or past the end of a bar, where no words stand. */
function onePath(x: number): string {
  return `M${round(x)},-8.7L${round(x + 2.3)},-10.5V-4.8`;
}
