import { type EventColumns, FAN, type Peaks, type PlainColumns } from './columns';
import { type EventFacts, importanceOf, packFlags } from './facts';
import { estimateWordsPx } from './wordWidth';

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
