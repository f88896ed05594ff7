import type { EventColumns, TimeSpan } from '../model/columns';

/**
 * The fold: long stretches without events are drawn as narrow bands.
 *
 *     ms  ──events──┊        17 months        ┊──events──
 *     u   ──events──┊▒┊──events──
 *
 * `u` is folded time in ms: outside bands it runs at the speed of real time, inside a band slower. The map is
 * continuous, monotone and piecewise linear, so it can be inverted; without bands it is the identity. Scales and
 * zooming work in `u`, so that zooming keeps the instant under the pointer and panning is a plain shift.
 */
export interface Fold {
  readonly segments: readonly FoldSegment[];
  /** ms → u. */
  toU(ms: number): number;
  /** u → ms. */
  toMs(u: number): number;
}

export interface FoldSegment extends TimeSpan {
  readonly u0: number;
  readonly u1: number;
  /** A band; its `start` and `end` are what it hides, the stretch without events is {@link Band.gap}. */
  readonly band: Band | undefined;
}

export interface Band extends TimeSpan {
  /** Length of the band in u (ms of unfolded time). */
  readonly widthU: number;
  /** The whole stretch without events; the band leaves room for words on both sides of it. */
  readonly gap: TimeSpan;
}

/** Builds the map from bands in time order that do not overlap. */
export function createFold(bands: readonly Band[]): Fold {
  const segments: FoldSegment[] = [];
  let at = Number.NEGATIVE_INFINITY;
  let saved = 0;
  for (const band of bands) {
    segments.push({ start: at, end: band.start, u0: at - saved, u1: band.start - saved, band: undefined });
    const u0 = band.start - saved;
    saved += band.end - band.start - band.widthU;
    segments.push({ start: band.start, end: band.end, u0, u1: u0 + band.widthU, band });
    at = band.end;
  }
  segments.push({
    start: at,
    end: Number.POSITIVE_INFINITY,
    u0: at - saved,
    u1: Number.POSITIVE_INFINITY,
    band: undefined,
  });

  const find = (value: number, end: 'end' | 'u1') =>
    segments.find((segment) => value < segment[end]) ?? segments.at(-1);
  return {
    segments,
    toU(ms) {
      const segment = find(ms, 'end');
      if (!segment) return ms;
      if (!segment.band) return Number.isFinite(segment.start) ? segment.u0 + (ms - segment.start) : ms;
      return segment.u0 + ((ms - segment.start) / (segment.end - segment.start)) * (segment.u1 - segment.u0);
    },
    toMs(u) {
      const segment = find(u, 'u1');
      if (!segment) return u;
      if (!segment.band) return Number.isFinite(segment.start) ? segment.start + (u - segment.u0) : u;
      return segment.start + ((u - segment.u0) / (segment.u1 - segment.u0)) * (segment.end - segment.start);
    },
  };
}

/** A stretch is long when it takes this share of the whole extent; at most seven can. */
const LONG_SHARE = 1 / 8;

/** The long stretches without events, in time order. Open ends fill nothing (see data format, "Time"). */
export function findGaps(
  { count, starts, ends }: Pick<EventColumns, 'count' | 'starts' | 'ends'>,
  extent: TimeSpan,
): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  let reached = extent.start;
  for (let index = 0; index < count; index++) {
    const start = starts[index] ?? 0;
    if (start - reached >= (extent.end - extent.start) * LONG_SHARE)
      gaps.push({ start: reached, end: start });
    reached = Math.max(reached, ends[index] ?? 0);
  }
  return gaps;
}

export interface FoldPlan {
  readonly bands: readonly Band[];
  /** Everything, with room for the words at both ends. */
  readonly fit: TimeSpan;
}

/** Width of a band when everything is in view, px: two torn edges and a line of upright text. */
export const BAND_PX = 44;

export interface Room {
  /** Room that an island's words need before its first and after its last instant, px. */
  readonly before: number;
  readonly after: number;
}

/**
 * Chooses the bands so that each island of events, fitted into `widthPx`, has the room for its words.
 *
 * @param gaps stretches to fold, in time order
 * @param rooms one for each island, `gaps.length + 1` of them; they are narrowed together where they would take
 *   more than `MAX_ROOM_SHARE` of the width
 */
export function planFold(
  gaps: readonly TimeSpan[],
  rooms: readonly Room[],
  extent: TimeSpan,
  widthPx: number,
): FoldPlan {
  const folded = gaps.reduce((sum, gap) => sum + (gap.end - gap.start), 0);
  const lasting = Math.max(extent.end - extent.start - folded, HOUR_MS);
  const wanted = rooms.reduce((sum, room) => sum + room.before + room.after, 0) + gaps.length * BAND_PX;
  const factor = Math.min(1, (widthPx * MAX_ROOM_SHARE) / wanted);
  const msPerPx = lasting / Math.max(1, widthPx - wanted * factor);
  const pad = (px: number) => px * factor * msPerPx;

  const bands = gaps.flatMap((gap, i): Band[] => {
    const start = gap.start + pad(rooms[i]?.after ?? 0);
    const end = gap.end - pad(rooms[i + 1]?.before ?? 0);
    const widthU = pad(BAND_PX);
    // A band that would hide hardly more than it takes is no help.
    return end - start > 2 * widthU ? [{ start, end, widthU, gap }] : [];
  });
  return {
    bands,
    fit: {
      start: extent.start - pad(rooms[0]?.before ?? 0),
      end: extent.end + pad(rooms.at(-1)?.after ?? 0),
    },
  };
}

const HOUR_MS = 3_600_000;
const MAX_ROOM_SHARE = 0.7;

/** The bands of a fold that is `openness` of the way (0 to 1) from folded to true time. */
export function easeBands(bands: readonly Band[], openness: number): Band[] {
  return bands.map((band) => ({
    ...band,
    widthU: band.widthU + (band.end - band.start - band.widthU) * openness,
  }));
}
