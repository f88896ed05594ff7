import {
  type EventColumns,
  earliestStartIn,
  factsAt,
  firstAtLeast,
  latestEndIn,
  longIndicesIn,
  positionsIn,
  type TimeSpan,
} from '../model/columns';
import type { EventFacts } from '../model/facts';
import type { Fold } from './fold';
import { type Domain, domainToSpan } from './scale';

/** What a cluster stands for. */
export interface ClusterContents {
  readonly count: number;
  /** Index of its first event: names the cluster. */
  readonly first: number;
  /** From the earliest start to the latest end of its events. */
  readonly span: TimeSpan;
  /** From its first anchor to its last. */
  readonly anchors: TimeSpan;
  has(index: number): boolean;
  /** Whether one of its events is like this, by index. */
  some(test: (index: number) => boolean): boolean;
  /** Its events, by index; a new array. `most`: the first so many. */
  indices(most?: number): number[];
}

/** Counts of events in bins of {@link DENSITY_PX} at the level's scale. */
export interface Density {
  /** Where the first bin begins, u. */
  readonly startU: number;
  readonly counts: Uint32Array;
}

/** Width of a bin of the density, px. */
export const DENSITY_PX = 6;
/** Width of a bin that becomes a cluster, px: its mark with its air. */
const BIN_PX = 44;
/** What lasts longer than this share of the view is drawn as a bar even in a crowd. */
const LONG_SHARE = 0.2;

export interface CrowdInput {
  readonly lane: number;
  readonly columns: EventColumns;
  readonly fold: Fold;
  readonly pxPerU: number;
  readonly bounds: Domain;
  /** What is planned, u. */
  readonly reach: Domain;
  readonly viewPx: number;
  readonly marksPerScreen: number;
}

export interface Crowd {
  /** Events that stand out of the crowd with a mark of their own, by index: the most important, and the longest. */
  readonly standing: readonly number[];
  /** All others, on a fixed grid, so that a pan regroups nothing. */
  clustersWithout(standing: ReadonlySet<number>): { contents: ClusterContents; u: number }[];
  readonly density: Density;
}

/** A lane too dense to read. Cost in px and log n: what is in a bin is found by bisection, never walked through. */
export function planCrowd(input: CrowdInput): Crowd {
  const { lane, columns, fold, pxPerU, reach, viewPx, marksPerScreen } = input;
  const span = domainToSpan(fold, reach);
  const screens = Math.max(1, ((reach.end - reach.start) * pxPerU) / viewPx);
  const most = Math.floor((marksPerScreen * screens) / 3);
  const longMs = (LONG_SHARE * viewPx) / pxPerU;
  const standing = [
    ...importantIn(columns, lane, span, most),
    ...longIndicesIn(columns, lane, span, longMs, Math.ceil(most / 2)),
  ];
  // Fewer and wider bins where many lanes share the marks of a screen.
  const binPx = Math.max(BIN_PX, viewPx / Math.max(2, marksPerScreen * 0.6));
  return {
    standing,
    clustersWithout: (out) => clusters(input, binPx, out),
    density: countDensity(input),
  };
}

/** The indices of the most important events, as far as there are no more of them than could be read. */
function importantIn(columns: EventColumns, lane: number, span: TimeSpan, most: number): number[] {
  const [from, to] = positionsIn(columns, lane, span);
  const found: number[] = [];
  for (const positions of columns.important) {
    const lo = firstAtLeast(positions, from);
    const hi = firstAtLeast(positions, to);
    if (found.length + hi - lo > most) break;
    for (let i = lo; i < hi; i++) found.push(columns.order[positions[i] ?? 0] ?? 0);
  }
  return found;
}

function clusters(
  { lane, columns, fold, pxPerU, bounds, reach }: CrowdInput,
  binPx: number,
  out: ReadonlySet<number>,
): { contents: ClusterContents; u: number }[] {
  // The grid begins where the farthest view does, so that its first cluster is not cut off.
  const binU = binPx / pxPerU;
  const first = Math.floor((reach.start - bounds.start) / binU);
  const last = Math.ceil((reach.end - bounds.start) / binU);
  const msAt = (bin: number) => fold.toMs(bounds.start + bin * binU);
  const found: { contents: ClusterContents; u: number }[] = [];
  const hi = columns.laneFrom[lane + 1] ?? 0;
  const outAt = Uint32Array.from(out, (index) => positionOf(columns, index)).sort();
  let from = firstAtLeast(columns.anchors, msAt(first), columns.laneFrom[lane], hi);
  for (let bin = first; bin < last && from < hi; bin++) {
    const to = gallop(columns.anchors, msAt(bin + 1), from, hi);
    const without = outAt.subarray(firstAtLeast(outAt, from), firstAtLeast(outAt, to));
    const left = to - from - without.length;
    const contents = left > 0 ? rangeOf(columns, from, to, { count: left, out, without }) : undefined;
    // The middle of its bin: clusters then stand evenly and never touch.
    if (contents) found.push({ contents, u: bounds.start + (bin + 0.5) * binU });
    from = to;
  }
  return found;
}

function countDensity({ lane, columns, fold, pxPerU, reach }: CrowdInput): Density {
  const first = Math.floor((reach.start * pxPerU) / DENSITY_PX);
  const last = Math.ceil((reach.end * pxPerU) / DENSITY_PX);
  const counts = new Uint32Array(Math.max(1, last - first));
  const msAt = (bin: number) => fold.toMs((bin * DENSITY_PX) / pxPerU);
  const hi = columns.laneFrom[lane + 1] ?? 0;
  let from = firstAtLeast(columns.anchors, msAt(first), columns.laneFrom[lane], hi);
  for (let bin = 0; bin < counts.length && from < hi; bin++) {
    const to = gallop(columns.anchors, msAt(first + bin + 1), from, hi);
    counts[bin] = to - from;
    from = to;
  }
  return { startU: (first * DENSITY_PX) / pxPerU, counts };
}

/** As `firstAtLeast`, quick where the answer is near `from` (exponential search). */
function gallop(ascending: Float64Array, limit: number, from: number, to: number): number {
  let step = 1;
  let low = from;
  while (low + step < to && (ascending[low + step] ?? 0) < limit) {
    low += step;
    step *= 2;
  }
  return firstAtLeast(ascending, limit, low, Math.min(to, low + step + 1));
}

/** From the earliest start to the latest end of the events at the positions `[from, to)`, without some of them. */
function spanWithout(columns: EventColumns, from: number, to: number, without: Uint32Array): TimeSpan {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  let at = from;
  for (const position of [...without, to]) {
    if (position > at) {
      start = Math.min(start, earliestStartIn(columns, at, position));
      end = Math.max(end, latestEndIn(columns, at, position));
    }
    at = position + 1;
  }
  return { start, end };
}

/** The `count` events at the positions `[from, to)` that do not stand out. */
function rangeOf(
  columns: EventColumns,
  from: number,
  to: number,
  { count, out, without }: { count: number; out: ReadonlySet<number>; without: Uint32Array },
): ClusterContents {
  const { order, anchors } = columns;
  const indices = (most = count) => {
    const found: number[] = [];
    for (let position = from; position < to && found.length < most; position++) {
      const index = order[position] ?? 0;
      if (!out.has(index)) found.push(index);
    }
    return found;
  };
  return {
    count,
    first: indices(1)[0] ?? 0,
    // Asked for when a cluster is named or opened, not in every plan.
    get span() {
      return spanWithout(columns, from, to, without);
    },
    anchors: { start: anchors[from] ?? 0, end: anchors[to - 1] ?? 0 },
    has(index) {
      const position = positionOf(columns, index);
      return position >= from && position < to && !out.has(index);
    },
    some: (test) => {
      for (let position = from; position < to; position++) {
        const index = order[position] ?? 0;
        if (test(index) && !out.has(index)) return true;
      }
      return false;
    },
    indices,
  };
}

/** The position of an event: its place among those of its lane. */
export function positionOf(columns: EventColumns, index: number): number {
  const { laneFrom, order, anchors } = columns;
  const { lane, anchor } = factsAt(columns, index);
  let low = laneFrom[lane] ?? 0;
  let high = laneFrom[lane + 1] ?? 0;
  // Ascending by anchor, and of equal anchors by index.
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = anchors[middle] ?? 0;
    if (at < anchor || (at === anchor && (order[middle] ?? 0) < index)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A cluster of events that are at hand, in order of their anchors. */
export function clusterOf(events: readonly EventFacts[]): ClusterContents {
  const members = new Set(events.map((event) => event.index));
  const [first] = events;
  if (!first) throw new Error('a cluster without events');
  return {
    count: events.length,
    first: first.index,
    span: {
      start: Math.min(...events.map((event) => event.start)),
      end: Math.max(...events.map((event) => event.end)),
    },
    anchors: { start: first.anchor, end: events.at(-1)?.anchor ?? first.anchor },
    has: (index) => members.has(index),
    some: (test) => [...members].some(test),
    indices: (most = events.length) => [...members].slice(0, most),
  };
}
