import { type EventFacts, importanceOf, packFlags, unpackFlags } from './facts';
import { estimateWordsPx } from './wordWidth';

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

/** @param events in date order */
export function columnsOf(
  events: readonly (EventFacts & { readonly short: string })[],
  laneCount: number,
): EventColumns {
  const plain: PlainColumns = {
    starts: Float64Array.from(events, (event) => event.start),
    ends: Float64Array.from(events, (event) => event.end),
    lanes: Uint16Array.from(events, (event) => event.lane),
    flags: Uint32Array.from(events, packFlags),
    wordsPx: Uint16Array.from(events, (event) => wordsPxOf(event.short, event.importance)),
  };
  return finish(indexColumns(plain, laneCount));
}

export function wordsPxOf(short: string, importance: 1 | 2 | 3): number {
  return Math.min(65_535, estimateWordsPx(short, importance === 3));
}

/** Runs what can be done in slices in one go. */
export function finish<T>(slices: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Indexes columns that are in date order. Each step takes a few ms. */
export function* indexColumns(plain: PlainColumns, laneCount: number): Generator<void, EventColumns> {
  const { starts, ends, lanes, flags } = plain;
  const count = starts.length;
  const anchorOfIndex = (index: number) => {
    const start = starts[index] ?? 0;
    return (flags[index] ?? 0) & 1 ? start : (start + (ends[index] ?? 0)) / 2;
  };

  const laneFrom = new Uint32Array(laneCount + 1);
  for (const lane of lanes) laneFrom[lane + 1] = (laneFrom[lane + 1] ?? 0) + 1;
  for (let lane = 0; lane < laneCount; lane++)
    laneFrom[lane + 1] = (laneFrom[lane + 1] ?? 0) + (laneFrom[lane] ?? 0);
  const next = laneFrom.slice();
  const order = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const lane = lanes[index] ?? 0;
    const at = next[lane] ?? 0;
    order[at] = index;
    next[lane] = at + 1;
  }
  yield;
  const byAnchor = (a: number, b: number) => anchorOfIndex(a) - anchorOfIndex(b) || a - b;
  for (let lane = 0; lane < laneCount; lane++)
    yield* sortSlices(order.subarray(laneFrom[lane], laneFrom[lane + 1]), byAnchor);

  const anchors = Float64Array.from(order, anchorOfIndex);
  yield;
  const sortedEnds = ends.slice().sort();
  yield;
  const latestEnds = peaksOf(Float64Array.from(order, (index) => ends[index] ?? 0));
  yield;
  const earliestStarts = peaksOf(Float64Array.from(order, (index) => -(starts[index] ?? 0)));
  yield;
  const greatestLengths = peaksOf(
    Float64Array.from(order, (index) => (ends[index] ?? 0) - (starts[index] ?? 0)),
  );
  yield;
  const ofImportance = (importance: number) => {
    const positions: number[] = [];
    for (let position = 0; position < count; position++) {
      if (importanceOf(flags[order[position] ?? 0] ?? 0) === importance) positions.push(position);
    }
    return Uint32Array.from(positions);
  };
  const important = [ofImportance(3), ofImportance(2)] as const;
  return {
    ...plain,
    count,
    sortedEnds,
    order,
    laneFrom,
    anchors,
    latestEnds,
    earliestStarts,
    greatestLengths,
    important,
  };
}

/** The buffers of the columns, to be handed over. */
export function buffersOf(columns: EventColumns): ArrayBuffer[] {
  return Object.values(columns)
    .flat()
    .flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer as ArrayBuffer] : []));
}

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

const FAN = 32;

function peaksOf(values: Float64Array): Peaks {
  const levels: Float64Array[] = [];
  let below = values;
  while (below.length > 1) {
    const level = new Float64Array(Math.ceil(below.length / FAN)).fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < below.length; i++) {
      const block = Math.floor(i / FAN);
      level[block] = Math.max(level[block] ?? 0, below[i] ?? 0);
    }
    levels.push(level);
    below = level;
  }
  return levels;
}

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

const CHUNK = 8_192;

/** Sorts in place, in steps of a few ms: chunks first, then merges (bottom-up merge sort, stable). */
export function* sortSlices(
  values: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, void> {
  let sorted = true;
  for (let i = 1; i < values.length && sorted; i++) sorted = compare(values[i - 1] ?? 0, values[i] ?? 0) <= 0;
  if (sorted) return;
  for (let at = 0; at < values.length; at += CHUNK) {
    values.subarray(at, at + CHUNK).sort(compare);
    yield;
  }
  let from = values;
  let to = new Uint32Array(values.length);
  for (let width = CHUNK; width < values.length; width *= 2) {
    for (let at = 0; at < values.length; at += 2 * width) {
      const middle = Math.min(at + width, values.length);
      const end = Math.min(at + 2 * width, values.length);
      let left = at;
      let right = middle;
      for (let out = at; out < end; out++) {
        const takeLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        to[out] = (takeLeft ? from[left++] : from[right++]) ?? 0;
        if (out % CHUNK === CHUNK - 1) yield;
      }
    }
    [from, to] = [to, from as Uint32Array<ArrayBuffer>];
  }
  if (from !== values) values.set(from);
}
