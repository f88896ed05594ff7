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
export const LABEL_OFFSET_PX = 13;
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
    padBefore: Math.max(beside(event.openStart), whisker || !question ? 0 : DOT_PX + question),
    padAfter: beside(event.openEnd),
    bar: false,
    whisker,
  };
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

/** Centre of a bar's dot, px from its start. */
export function glyphInset(event: EventFacts): number {
  return event.openStart ? 30 : 11;
}

/** Start of words inside a bar, px from its start: after its dot, or after its arrow. */
export function wordsInset(event: EventFacts): number {
  if (hasGlyph(event)) return glyphInset(event) + LABEL_OFFSET_PX;
  return event.openStart ? 22 : 9;
}
