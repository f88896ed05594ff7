import { type EventFacts, unpackFlags } from './facts';

/** A stretch of time as the scale sees it: UTC epoch ms, half-open `[start, end)`. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * All events as columns, with what it takes to find those in view in log n. Typed arrays only: a worker makes them
 * and hands them over without a copy. By index in date order, or by position: lane after lane, in each by anchor.
 *
 * ```
 *   index     0 1 2 3 4 5        starts ends lanes flags wordsPx
 *   position  0 2 5 │ 1 3 4      order (position → index) anchors; laneFrom = [0, 3, 6]
 * ```
 */
export interface EventColumns {
  readonly count: number;
  /** Ascending. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly lanes: Uint16Array;
  /** See `packFlags`. */
  readonly flags: Uint32Array;
  /** Width of the words on the mark, estimated, px. */
  readonly wordsPx: Uint16Array;
  /** All ends, ascending. */
  readonly sortedEnds: Float64Array;
  readonly order: Uint32Array;
  /** Where each lane begins, and at last the count. */
  readonly laneFrom: Uint32Array;
  /** By position. */
  readonly anchors: Float64Array;
  /** By position: the latest end, the earliest start (negated) and the greatest length of blocks of events. */
  readonly latestEnds: Peaks;
  readonly earliestStarts: Peaks;
  readonly greatestLengths: Peaks;
  /** Positions of the events of importance 3, and of importance 2. */
  readonly important: readonly [Uint32Array, Uint32Array];
}

/** The columns before they are indexed: in date order. */
export type PlainColumns = Pick<EventColumns, 'starts' | 'ends' | 'lanes' | 'flags' | 'wordsPx'>;

/** Greatest values of blocks: level k has one for each `FAN ** (k + 1)` values. */
export type Peaks = readonly Float64Array[];

/** What the columns say of one event. */
export function factsAt(columns: EventColumns, index: number): EventFacts {
  const start = columns.starts[index] ?? 0;
  const end = columns.ends[index] ?? 0;
  const flags = unpackFlags(columns.flags[index] ?? 0);
  return {
    ...flags,
    index,
    start,
    end,
    anchor: flags.kind === 'moment' ? (start + end) / 2 : start,
    lane: columns.lanes[index] ?? 0,
  };
}

/** How many events touch a span. Every event that ends before it has begun before its end: two bisections. */
export function countIn(columns: EventColumns, span: TimeSpan): number {
  return firstAtLeast(columns.starts, span.end) - firstAbove(columns.sortedEnds, span.start);
}

/** The positions `[from, to)` of a lane's events whose anchors lie in a span. */
export function positionsIn(
  { anchors, laneFrom }: EventColumns,
  lane: number,
  span: TimeSpan,
): [from: number, to: number] {
  const lo = laneFrom[lane] ?? 0;
  const hi = laneFrom[lane + 1] ?? lo;
  return [firstAtLeast(anchors, span.start, lo, hi), firstAtLeast(anchors, span.end, lo, hi)];
}

/**
 * The indices of a lane's events that touch a span, long ones that began before it too; undefined where they are more
 * than `limit`. Cost log n for each.
 */
export function indicesIn(
  columns: EventColumns,
  lane: number,
  span: TimeSpan,
  limit: number,
): number[] | undefined {
  const { order, ends, starts, laneFrom } = columns;
  const [from, to] = positionsIn(columns, lane, span);
  if (to - from > limit) return undefined;
  const found: number[] = [];
  const end = (position: number) => ends[order[position] ?? 0] ?? 0;
  const start = (position: number) => -(starts[order[position] ?? 0] ?? 0);
  const collect = (peaks: Peaks, valueAt: typeof end, lo: number, hi: number, above: number) => {
    let at = nextAbove(peaks, valueAt, lo, hi, above);
    while (at < hi && found.length <= limit) {
      found.push(order[at] ?? 0);
      at = nextAbove(peaks, valueAt, at + 1, hi, above);
    }
  };
  collect(columns.latestEnds, end, laneFrom[lane] ?? 0, from, span.start);
  for (let position = from; position < to; position++) found.push(order[position] ?? 0);
  collect(columns.earliestStarts, start, to, laneFrom[lane + 1] ?? to, -span.end);
  return found.length > limit ? undefined : found;
}

/**
 * The indices of a lane's events that touch a span and are longer than `ms`, at most `limit` of them: those that run in
 * from before first. Cost log n for each event that runs in, and for each that is found.
 */
export function longIndicesIn(
  columns: EventColumns,
  lane: number,
  span: TimeSpan,
  ms: number,
  limit: number,
): number[] {
  const { order, ends, starts, laneFrom } = columns;
  const [from, to] = positionsIn(columns, lane, span);
  const end = (position: number) => ends[order[position] ?? 0] ?? 0;
  const length = (position: number) => end(position) - (starts[order[position] ?? 0] ?? 0);
  const found: number[] = [];
  let looked = 0;
  let at = nextAbove(columns.latestEnds, end, laneFrom[lane] ?? 0, from, span.start);
  while (at < from && found.length < limit && looked < MOST_RUNNING_IN) {
    if (length(at) > ms) found.push(order[at] ?? 0);
    looked += 1;
    at = nextAbove(columns.latestEnds, end, at + 1, from, span.start);
  }
  at = nextAbove(columns.greatestLengths, length, from, to, ms);
  while (at < to && found.length < limit) {
    found.push(order[at] ?? 0);
    at = nextAbove(columns.greatestLengths, length, at + 1, to, ms);
  }
  return found;
}

/** So many events that run in from before a view are looked at; the earliest of them, which are the longest-lived. */
const MOST_RUNNING_IN = 1_000;

/** The latest end of the events at the positions `[from, to)`. */
export function latestEndIn({ latestEnds, order, ends }: EventColumns, from: number, to: number): number {
  return greatest(latestEnds, (position) => ends[order[position] ?? 0] ?? 0, from, to);
}

/** The earliest start of the events at the positions `[from, to)`. */
export function earliestStartIn(
  { earliestStarts, order, starts }: EventColumns,
  from: number,
  to: number,
): number {
  return -greatest(earliestStarts, (position) => -(starts[order[position] ?? 0] ?? 0), from, to);
}

/** Index of the first value greater than `limit` in an ascending array; `to` where there is none. */
export function firstAbove(
  ascending: Float64Array,
  limit: number,
  from = 0,
  to: number = ascending.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first value of at least `limit` in an ascending array; `to` where there is none. */
export function firstAtLeast(
  ascending: Float64Array | Uint32Array,
  limit: number,
  from = 0,
  to: number = ascending.length,
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many values, or blocks, a block has. */
export const FAN = 32;

/** The first place in `[from, to)` whose value is above `limit`; `to` or more where there is none. */
function nextAbove(
  peaks: Peaks,
  valueAt: (place: number) => number,
  from: number,
  to: number,
  limit: number,
): number {
  let at = from;
  while (at < to) {
    const skipped = skip(peaks, at, limit);
    if (skipped > 0) at += skipped;
    else if (valueAt(at) > limit) return at;
    else at += 1;
  }
  return to;
}

/** Length of the largest block that begins here and has nothing above `limit`. */
function skip(peaks: Peaks, at: number, limit: number): number {
  for (let level = peaks.length - 1; level >= 0; level--) {
    const size = FAN ** (level + 1);
    if (at % size === 0 && (peaks[level]?.[at / size] ?? 0) <= limit) return size;
  }
  return 0;
}

function greatest(peaks: Peaks, valueAt: (place: number) => number, from: number, to: number): number {
  let most = Number.NEGATIVE_INFINITY;
  let at = from;
  while (at < to) {
    let size = 1;
    let value: number | undefined;
    for (let level = peaks.length - 1; level >= 0 && value === undefined; level--) {
      const block = FAN ** (level + 1);
      if (at % block !== 0 || at + block > to) continue;
      size = block;
      value = peaks[level]?.[at / block];
    }
    most = Math.max(most, value ?? valueAt(at));
    at += size;
  }
  return most;
}
