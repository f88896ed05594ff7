import type { Catalog, TimelineEvent } from '../model/catalog';
import type { Fold } from './fold';
import type { Domain } from './scale';

/**
 * What is drawn at one zoom level, and on which row: decided for the level, never for the pan, so nothing moves
 * vertically while panning. A level stands for all scales from its own up to the next one; what keeps its distance
 * at the level's scale keeps it at every larger one, since marks move apart and words keep their size.
 */
export interface LevelPlan {
  readonly pxPerU: number;
  /** Rows of each lane. */
  readonly rows: readonly number[];
  readonly items: readonly PlacedItem[];
  readonly itemOf: ReadonlyMap<string, PlacedItem>;
}

export type PlacedItem = PlacedEvent | PlacedCluster;

interface Placed {
  readonly id: string;
  readonly lane: number;
  readonly row: number;
  /** Where it stands, ms. */
  readonly anchor: number;
  /** What it covers before and after its anchor at the level's scale, u. */
  readonly beforeU: number;
  readonly afterU: number;
}

export interface PlacedEvent extends Placed {
  readonly type: 'event';
  readonly event: TimelineEvent;
  /** Which side of the mark the words stand on; inside a bar where they fit. */
  readonly label: 'right' | 'left' | 'inside' | 'none';
  /** Width the words may take, px. */
  readonly labelPx: number;
}

export interface PlacedCluster extends Placed {
  readonly type: 'cluster';
  readonly events: readonly TimelineEvent[];
}

export interface LevelPlanInput {
  readonly catalog: Catalog;
  readonly fold: Fold;
  readonly bounds: Domain;
  readonly pxPerU: number;
  /** Rows that all lanes may take together. */
  readonly rowBudget: number;
  /** False where there is no room for words at all: marks only. */
  readonly labels: boolean;
  /** Width of an event's words, px. */
  measure(event: TimelineEvent): number;
  /** Rows to keep where they can be kept: the selected and the focused event. */
  readonly pins: ReadonlyMap<string, number>;
}

/** Half of a mark's least width with the air it needs, px: marks keep the 24 px of WCAG 2.5.8 from each other. */
export const MARK_HALF_PX = 12;
/** From the mark's centre to its words, px. */
export const LABEL_OFFSET_PX = 13;
const LABEL_GAP_PX = 10;
/** Words stand clear of a whisker up to this half width, px; over a wider one they stay by its dot. */
export const SHORT_WHISKER_PX = 64;
const MAX_LABEL_PX = 280;
/** A label shorter than this and than most of its words says nothing. */
const MIN_LABEL_PX = 96;
/** How far an open end is drawn, px. */
export const FADE_PX = 48;
/** A day narrower than this is a dot at its middle; wider, it is a whisker over the whole day. */
export const WHISKER_PX = 24;

export interface MarkReach {
  /** Before and after the anchor, px. */
  readonly before: number;
  readonly after: number;
  readonly bar: boolean;
  readonly whisker: boolean;
}

/** Extent of an event's mark around its anchor at a scale, px from the anchor (start ≤ 0 ≤ end or both of one sign). */
export function markReach(event: TimelineEvent, uOf: (ms: number) => number, pxPerU: number): MarkReach {
  const anchor = uOf(event.anchor);
  const x0 = (uOf(event.start) - anchor) * pxPerU;
  const x1 = (uOf(event.end) - anchor) * pxPerU;
  if (event.kind === 'period') {
    const before = event.openStart ? Math.min(x0, x1 - FADE_PX) : x0;
    const after = event.openEnd ? Math.max(x1, x0 + FADE_PX) : x1;
    return { before: -before, after: Math.max(after, 10), bar: true, whisker: false };
  }
  if (x1 - x0 > WHISKER_PX) return { before: -x0, after: x1, bar: false, whisker: true };
  return { before: 0, after: 0, bar: false, whisker: false };
}

/** Where words beside a mark start, px from its anchor: clear of a bar or a short whisker, else by the dot. */
export function labelAnchors(reach: MarkReach): { right: number; left: number } {
  const clear = (px: number) =>
    reach.bar || px <= SHORT_WHISKER_PX ? Math.max(px + 7, LABEL_OFFSET_PX) : LABEL_OFFSET_PX;
  return { right: clear(reach.after), left: clear(reach.before) };
}

/** A bar whose fill says more than its status carries a dot or diamond at its start. */
export function hasGlyph(event: TimelineEvent): boolean {
  return event.kind === 'moment' || event.claimed || event.disputed || event.later || event.unsourced;
}

/** Lays out one zoom level. Cost n log n in the number of events. */
export function planLevel(input: LevelPlanInput): LevelPlan {
  const { catalog, fold, bounds, pxPerU } = input;
  const byLane = catalog.lanes.map((): TimelineEvent[] => []);
  for (const event of catalog.events) byLane[event.lane]?.push(event);
  const edges = createEdges(fold, bounds, pxPerU);

  // Each lane says how many rows it would like; the budget is shared out so that small lanes get all they need.
  const wishes = byLane.map((events) => packRows(events, input.rowBudget, input, edges).rows);
  const limits = shareRows(wishes, Math.max(input.rowBudget, catalog.lanes.length));
  const lanes = byLane.map((events, lane) => packLane(events, limits[lane] ?? 1, input, edges));
  const items = lanes
    .flatMap((lane) => lane.items)
    .sort((a, b) => a.anchor - b.anchor || a.lane - b.lane || a.row - b.row);
  const itemOf = new Map<string, PlacedItem>();
  for (const item of items) {
    itemOf.set(item.id, item);
    if (item.type === 'cluster') for (const event of item.events) itemOf.set(event.id, item);
  }
  return { pxPerU, rows: lanes.map((lane) => Math.max(1, lane.rows)), items, itemOf };
}

/** Splits `budget` rows among lanes: equal shares, and what a lane does not need goes to the others. */
export function shareRows(wishes: readonly number[], budget: number): number[] {
  const limits = wishes.map(() => 0);
  let left = budget;
  let open = wishes.map((_, i) => i);
  while (open.length > 0 && left > 0) {
    const share = Math.max(1, Math.floor(left / open.length));
    for (const i of open) {
      const more = Math.min(share, (wishes[i] ?? 0) - (limits[i] ?? 0), left);
      limits[i] = (limits[i] ?? 0) + more;
      left -= more;
    }
    open = open.filter((i) => (limits[i] ?? 0) < (wishes[i] ?? 0));
  }
  return limits;
}

/** The stretch of true time around an instant, in px from u = 0: words stay inside it. */
type Edges = (u: number) => { left: number; right: number };

function createEdges(fold: Fold, bounds: Domain, pxPerU: number): Edges {
  const stretches = fold.segments
    .filter((segment) => !segment.band)
    .map((segment) => ({
      u1: segment.u1,
      left: Math.max(segment.u0, bounds.start) * pxPerU,
      right: Math.min(segment.u1, bounds.end) * pxPerU,
    }));
  return (u) => stretches.find((stretch) => u < stretch.u1) ?? stretches.at(-1) ?? { left: 0, right: 0 };
}

interface Box {
  readonly from: number;
  readonly to: number;
}

function packLane(
  events: readonly TimelineEvent[],
  limit: number,
  input: LevelPlanInput,
  edges: Edges,
): { rows: number; items: PlacedItem[] } {
  // In time order where everything has room: rows then read like a text.
  const inOrder = packRows(events, limit, input, edges, (a, b) => a.index - b.index);
  const lost =
    inOrder.left.length > 0 || inOrder.items.some((item) => item.type === 'event' && item.label === 'none');
  if (!lost) return inOrder;
  // Else importance first, so that important events keep their words longest.
  const first = packRows(events, limit, input, edges);
  if (first.left.length === 0) return first;
  // Something is left over: the last row becomes the clusters'.
  const eventRows = Math.max(0, limit - 1);
  const second = packRows(events, eventRows, input, edges);
  const clusters = clusterLeft(second.left, eventRows, input);
  return { rows: limit, items: [...second.items, ...clusters] };
}

function packRows(
  events: readonly TimelineEvent[],
  limit: number,
  input: LevelPlanInput,
  edges: Edges,
  order: (a: TimelineEvent, b: TimelineEvent) => number = byImportance,
) {
  const { fold, pxPerU, pins } = input;
  const uOf = (ms: number) => fold.toU(ms);
  const rows: RowBoxes[] = [];
  const items: PlacedItem[] = [];
  const left: TimelineEvent[] = [];
  const pinned = events.filter((event) => pins.has(event.id));
  const others = events.filter((event) => !pins.has(event.id)).sort(order);

  for (const event of [...pinned, ...others]) {
    const anchorU = uOf(event.anchor);
    const x = anchorU * pxPerU;
    const reach = markReach(event, uOf, pxPerU);
    const from = x - Math.max(reach.before, MARK_HALF_PX);
    const to = x + Math.max(reach.after, MARK_HALF_PX);
    const options = labelOptions(event, x, from, to, reach, edges(anchorU), input);
    const placed = place(rows, options, limit, pins.get(event.id));
    if (!placed) {
      left.push(event);
      continue;
    }
    items.push({
      type: 'event',
      id: event.id,
      event,
      lane: event.lane,
      row: placed.row,
      anchor: event.anchor,
      beforeU: Math.max(reach.before, MARK_HALF_PX) / pxPerU,
      afterU: Math.max(reach.after, MARK_HALF_PX) / pxPerU,
      label: placed.option.label,
      labelPx: placed.option.labelPx,
    });
  }
  return { rows: rows.length, items, left };
}

function byImportance(a: TimelineEvent, b: TimelineEvent): number {
  return b.importance - a.importance || a.index - b.index;
}

interface LabelOption extends Box {
  readonly label: PlacedEvent['label'];
  readonly labelPx: number;
}

/** Where the words could stand, best first; the mark without words comes last. */
function labelOptions(
  event: TimelineEvent,
  x: number,
  from: number,
  to: number,
  reach: MarkReach,
  edge: { left: number; right: number },
  input: LevelPlanInput,
): LabelOption[] {
  const none: LabelOption = { from, to, label: 'none', labelPx: 0 };
  if (!input.labels) return [none];
  const words = Math.min(MAX_LABEL_PX, input.measure(event));
  if (reach.bar && to - from >= words + 20 + (hasGlyph(event) ? 18 : 0) + (event.openStart ? 14 : 0))
    return [{ from, to, label: 'inside', labelPx: words }, none];
  const beside = labelAnchors(reach);
  const rightAt = x + beside.right;
  const leftAt = x - beside.left;
  const right = (px: number): LabelOption => ({
    from,
    to: Math.max(to, rightAt + px + LABEL_GAP_PX),
    label: 'right',
    labelPx: px,
  });
  const roomRight = edge.right - rightAt - 4;
  const roomLeft = leftAt - edge.left - 4;
  const least = Math.max(MIN_LABEL_PX, words * 0.6);
  return [
    ...(roomRight >= words ? [right(words)] : []),
    ...(roomRight < words && roomLeft >= words
      ? [{ from: Math.min(from, leftAt - words - LABEL_GAP_PX), to, label: 'left', labelPx: words } as const]
      : []),
    ...(roomRight < words && roomLeft < words && roomRight >= least ? [right(roomRight)] : []),
    none,
  ];
}

/** First fit: every row for the best option, then every row for the next. A pinned row is tried first. */
function place(rows: RowBoxes[], options: readonly LabelOption[], limit: number, pin: number | undefined) {
  for (const option of options) {
    if (pin !== undefined && pin < limit) {
      while (rows.length <= pin) rows.push(createRowBoxes());
      if (rows[pin]?.add(option)) return { row: pin, option };
    }
    for (let row = 0; row < rows.length; row++) {
      if (rows[row]?.add(option)) return { row, option };
    }
    if (rows.length < limit) {
      const fresh = createRowBoxes();
      fresh.add(option);
      rows.push(fresh);
      return { row: rows.length - 1, option };
    }
  }
  return undefined;
}

interface RowBoxes {
  /** Takes the box if it touches no other; says whether it did. */
  add(box: Box): boolean;
}

/** The boxes of one row, in order, found by bisection. */
function createRowBoxes(): RowBoxes {
  const boxes: Box[] = [];
  return {
    add(box) {
      let low = 0;
      let high = boxes.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((boxes[middle]?.from ?? 0) < box.from) low = middle + 1;
        else high = middle;
      }
      const before = boxes[low - 1];
      const after = boxes[low];
      if ((before && before.to > box.from) || (after && after.from < box.to)) return false;
      boxes.splice(low, 0, box);
      return true;
    },
  };
}

/** Width of a cluster's mark with its air, px. */
export const CLUSTER_PX = 44;

/** Neighbours that found no row become one mark with a count; one alone keeps its mark without words. */
function clusterLeft(left: readonly TimelineEvent[], row: number, input: LevelPlanInput): PlacedItem[] {
  const { fold, pxPerU } = input;
  const sorted = [...left].sort((a, b) => a.index - b.index);
  const groups: { events: TimelineEvent[]; firstU: number }[] = [];
  for (const event of sorted) {
    const u = fold.toU(event.anchor);
    const group = groups.at(-1);
    if (group && (u - group.firstU) * pxPerU < CLUSTER_PX) group.events.push(event);
    else groups.push({ events: [event], firstU: u });
  }
  const halfU = CLUSTER_PX / 2 / pxPerU;
  return groups.flatMap(({ events }): PlacedItem[] => {
    const first = events[0];
    if (!first) return [];
    const place = { lane: first.lane, row, anchor: first.anchor, beforeU: halfU, afterU: halfU };
    if (events.length === 1)
      return [{ ...place, type: 'event', id: first.id, event: first, label: 'none', labelPx: 0 }];
    return [{ ...place, type: 'cluster', id: `cluster-${first.id}`, events }];
  });
}
