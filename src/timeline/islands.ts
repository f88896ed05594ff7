import type { Catalog } from '../model/catalog';
import { type EventColumns, factsAt, indicesIn, type TimeSpan } from '../model/columns';
import type { EventFacts } from '../model/facts';
import { type FoldPlan, planFold, type Room } from './fold';
import { FADE_PX, labelAnchors, markReach } from './reach';

/** Up to so many events the fold makes room for each one's words; with more, words are few beside marks. */
const MEASURED_EVENTS = 2_000;
/** Most room on one side of an island, px and as a share of the width. */
const MOST_ROOM_PX = 270;
const MOST_SHARE = 0.24;
const MOST_SHARE_ALONE = 0.12;

export interface IslandsInput {
  readonly catalog: Catalog;
  /** Stretches to fold, in time order. */
  readonly folded: readonly TimeSpan[];
  readonly widthPx: number;
  /** Room at the least, px. */
  readonly leastPx: number;
  /** Width of an event's words, px; 0 where none are drawn. */
  measure(event: EventFacts): number;
}

export interface Islands {
  readonly plan: FoldPlan;
  /** The stretches between the bands, and the room each has for words. */
  readonly islands: readonly TimeSpan[];
  readonly rooms: readonly Room[];
}

/** Plans the fold with room for each island's words. */
export function planIslands({ catalog, folded, widthPx, leastPx, measure }: IslandsInput): Islands {
  const islands = [...folded, undefined].map((gap, i) => ({
    start: folded[i - 1]?.end ?? catalog.extent.start,
    end: gap?.start ?? catalog.extent.end,
  }));
  const most = Math.min(MOST_ROOM_PX, widthPx * (islands.length > 1 ? MOST_SHARE : MOST_SHARE_ALONE));
  const lasting = islands.reduce((sum, island) => sum + island.end - island.start, 0);
  // A first guess at the scale: half of the width goes to rooms and bands.
  const pxPerMs = (widthPx * 0.5) / Math.max(lasting, 3_600_000);
  const rooms = islands.map((island): Room => {
    const inside = catalog.columns.count > MEASURED_EVENTS ? [] : eventsIn(catalog.columns, island);
    // An open start fades out before what is known; words follow their marks.
    const before = inside.map((event) =>
      event.openStart ? FADE_PX + 12 - (event.end - island.start) * pxPerMs : 0,
    );
    const after = inside.map((event) => {
      const { right } = labelAnchors(markReach(event, (ms) => ms, pxPerMs));
      return measure(event) + right + 16 - (island.end - event.anchor) * pxPerMs;
    });
    const room = (needs: readonly number[]) => Math.max(leastPx, Math.min(most, Math.max(0, ...needs)));
    return { before: room(before), after: room(after) };
  });
  return { plan: planFold(folded, rooms, catalog.extent, widthPx), islands, rooms };
}

function eventsIn(columns: EventColumns, span: TimeSpan): EventFacts[] {
  const lanes = Array.from({ length: columns.laneFrom.length - 1 }, (_, lane) => lane);
  return lanes.flatMap((lane) =>
    (indicesIn(columns, lane, span, columns.count) ?? []).map((index) => factsAt(columns, index)),
  );
}
