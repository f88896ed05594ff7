import { type EventStatus, STATUSES } from './vocabulary';

/** What the timeline needs to lay out and draw an event; all else is in its record (`TimelineEvent`). */
export interface EventFacts {
  /** Position in date order, from 0. */
  readonly index: number;
  /** The stretch of time that is known, ms: an open end takes no part in it. */
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Where the mark's dot stands, ms: the middle of where a moment may lie, the start of a period. */
  readonly anchor: number;
  readonly kind: 'moment' | 'period';
  readonly status: EventStatus;
  readonly importance: 1 | 2 | 3;
  /** Index into `Catalog.lanes`. */
  readonly lane: number;
  readonly claimed: boolean;
  readonly disputed: boolean;
  /** Date qualifier `?` or `%`. */
  readonly uncertain: boolean;
  /** Date qualifier `~` or `%`, on either end. */
  readonly approximate: boolean;
  /** Which end it is on. */
  readonly softStart: boolean;
  readonly softEnd: boolean;
  /** Every supporting excerpt's source was published after the dataset's `asOf`. */
  readonly later: boolean;
  readonly unsourced: boolean;
  /** It rests on one origin, as far as can be told; one without a sentence is `unsourced`, not this. */
  readonly single: boolean;
}

/** The facts that are no instants: what {@link packFlags} puts into one number. */
export type Flags = Pick<EventFacts, 'kind' | 'status' | 'importance' | (typeof BITS)[number]>;

const BITS = [
  'openStart',
  'openEnd',
  'claimed',
  'disputed',
  'uncertain',
  'approximate',
  'softStart',
  'softEnd',
  'later',
  'unsourced',
  'single',
] as const;

/**
 * ```
 *   bit 0  period   1–3  status   4–5  importance   6…  BITS, in their order
 * ```
 */
export function packFlags(facts: Flags): number {
  let flags = facts.kind === 'period' ? 1 : 0;
  flags |= STATUSES.indexOf(facts.status) << 1;
  flags |= facts.importance << 4;
  for (let i = 0; i < BITS.length; i++) {
    const name = BITS[i];
    if (name && facts[name]) flags |= 1 << (6 + i);
  }
  return flags;
}

/** Inverse of {@link packFlags}. */
export function unpackFlags(flags: number): Flags {
  const has = (i: number) => (flags & (1 << (6 + i))) !== 0;
  return {
    kind: flags & 1 ? 'period' : 'moment',
    status: STATUSES[(flags >> 1) & 7] ?? 'occurred',
    importance: importanceOf(flags),
    openStart: has(0),
    openEnd: has(1),
    claimed: has(2),
    disputed: has(3),
    uncertain: has(4),
    approximate: has(5),
    softStart: has(6),
    softEnd: has(7),
    later: has(8),
    unsourced: has(9),
    single: has(10),
  };
}

export function importanceOf(flags: number): 1 | 2 | 3 {
  const importance = (flags >> 4) & 3;
  return importance === 3 ? 3 : importance === 2 ? 2 : 1;
}
