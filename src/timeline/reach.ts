import type { EventFacts } from '../model/facts';

/** How far a mark reaches on both sides of its anchor at a scale, px. */
export interface MarkReach {
  /** The drawn stretch of time: a bar or whisker; 0 for a dot. */
  readonly before: number;
  readonly after: number;
  /** Beyond that: what is drawn beside it (an arrow, soft ends, a question mark). */
  readonly padBefore: number;
  readonly padAfter: number;
  readonly bar: boolean;
  readonly whisker: boolean;
}

/** Half of a mark's least width with the air it needs, px: marks keep the 24 px of WCAG 2.5.8 from each other. */
export const MARK_HALF_PX = 12;
/** From the mark's centre to its words, px. */
export const LABEL_OFFSET_PX = 14;
/** How far an open end is drawn, px. */
export const FADE_PX = 48;
/** How far an approximate end reaches beyond a whisker or dot, px. */
export const SOFT_PX = 14;
/** A day narrower than this is a dot at its middle; wider, it is a whisker over the whole day. */
const WHISKER_PX = 24;
/** Words stand clear of a whisker up to this half width, px; over a wider one they stay by its dot if they fit. */
const SHORT_WHISKER_PX = 64;
const DOT_PX = 8;
const ARROW_PX = 26;
const QUESTION_PX = 15;
/** A `?` stands on a whisker that is as long as this before its dot, px; before the cap of a shorter one. */
const QUESTION_ON_PX = 22;
/** A `?` beside or on a dot: from the dot's centre to the sign's, px. */
const QUESTION_X = 12.5;
const QUESTION_Y = -7.5;
/** From the cap of a short whisker to the `?` before it, px. */
const QUESTION_CAP_PX = 5.5;

/** @param uOf ms → u; with `pxPerU` it gives px */
export function markReach(event: EventFacts, uOf: (ms: number) => number, pxPerU: number): MarkReach {
  const anchor = uOf(event.anchor);
  const x0 = (uOf(event.start) - anchor) * pxPerU;
  const x1 = (uOf(event.end) - anchor) * pxPerU;
  const question = event.uncertain ? QUESTION_PX : 0;
  if (event.kind === 'period') {
    const least = hasGlyph(event) ? 22 : 10;
    const before = -(event.openStart ? Math.min(x0, x1 - FADE_PX) : x0);
    const after = Math.max(event.openEnd ? Math.max(x1, x0 + FADE_PX) : x1, least - before);
    return { before, after, padBefore: question, padAfter: 0, bar: true, whisker: false };
  }
  const whisker = x1 - x0 > WHISKER_PX;
  const before = whisker ? -x0 : 0;
  const after = whisker ? x1 : 0;
  const soft = event.approximate ? SOFT_PX : 0;
  const beside = (open: boolean) =>
    whisker ? (open ? 0 : soft) : open ? ARROW_PX : soft > 0 ? DOT_PX + soft : 0;
  return {
    before,
    after,
    padBefore: Math.max(beside(event.openStart), event.uncertain ? questionPad(before) : 0),
    padAfter: beside(event.openEnd),
    bar: false,
    whisker,
  };
}

/** Room before a whisker or dot that its `?` needs, with air, px. */
function questionPad(before: number): number {
  if (before >= QUESTION_ON_PX) return 0;
  return (before === 0 ? QUESTION_X : QUESTION_CAP_PX) + 5;
}

/** Centre of a `?`, px from the mark's anchor: before a bar; above the line of a moment, clear of dot and caps. */
export function questionAt({ bar, before }: MarkReach): { x: number; y: number } {
  if (bar) return { x: -before - 8, y: 0 };
  const beside = before === 0 || before >= QUESTION_ON_PX;
  return { x: beside ? -QUESTION_X : -before - QUESTION_CAP_PX, y: QUESTION_Y };
}

/** All that a mark covers, with the least room it needs, px from its anchor. */
export function markExtent(reach: MarkReach): { before: number; after: number } {
  return {
    before: Math.max(reach.before + reach.padBefore, MARK_HALF_PX),
    after: Math.max(reach.after + reach.padAfter, MARK_HALF_PX),
  };
}

/** Words of this width stand over the whisker, right of its dot. */
export function isOverWhisker(reach: MarkReach, words: number): boolean {
  return reach.whisker && reach.after > SHORT_WHISKER_PX && LABEL_OFFSET_PX + words + 6 <= reach.after;
}

/** Where words beside a mark start, px from its anchor: clear of all that is drawn. */
export function labelAnchors(reach: MarkReach): { right: number; left: number } {
  const clear = (px: number) => Math.max(px + 7, LABEL_OFFSET_PX);
  return { right: clear(reach.after + reach.padAfter), left: clear(reach.before + reach.padBefore) };
}

/** A bar whose fill says more than its status carries a dot or diamond at its start. */
export function hasGlyph(event: EventFacts): boolean {
  return event.kind === 'moment' || event.claimed || event.disputed || event.later || event.unsourced;
}

/** Replaced or called off: dashed and struck through. */
export function isStruck(event: EventFacts): boolean {
  return event.status === 'superseded' || event.status === 'cancelled';
}

/** Centre of a bar's dot, px from its start. */
export function glyphInset(event: EventFacts): number {
  return signInset(event.openStart);
}

/** Centre of a sign on a bar, px from its end: clear of the cap or arrow. */
function signInset(open: boolean): number {
  return open ? 30 : 11;
}

/** Where a bar is struck, px from its anchor: over its dot and, where there is room, near its end; never over its words. */
export function strikeInsets(event: EventFacts, { before, after }: MarkReach): number[] {
  const middle = hasGlyph(event) ? Number.POSITIVE_INFINITY : (before + after) / 2;
  const start = Math.min(signInset(event.openStart), middle) - before;
  const end = after - signInset(event.openEnd);
  return end - start >= STRIKES_APART_PX ? [start, end] : [start];
}
const STRIKES_APART_PX = 30;

/** Start of words inside a bar, px from its start: after its dot or strike, or after its arrow. */
export function wordsInset(event: EventFacts): number {
  return hasGlyph(event) || isStruck(event)
    ? signInset(event.openStart) + LABEL_OFFSET_PX
    : clearOfEnd(event.openStart);
}

/** End of words inside a bar, px from its end: before its strike, or before its arrow. */
export function wordsEndInset(event: EventFacts): number {
  return isStruck(event) ? signInset(event.openEnd) + LABEL_OFFSET_PX - 3 : clearOfEnd(event.openEnd);
}

function clearOfEnd(open: boolean): number {
  return open ? 22 : 9;
}

/** Words over a whisker and left of its dot end as far from it, px: before its `?`. */
export function labelOffsetBefore(event: EventFacts): number {
  return event.uncertain ? QUESTION_X + 9 : LABEL_OFFSET_PX;
}
