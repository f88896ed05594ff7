import { type Catalog, eventsIn, type TimelineEvent } from '../model/catalog';
import type { Fold } from './fold';
import {
  isOverWhisker,
  labelAnchors,
  MARK_HALF_PX,
  type MarkReach,
  markExtent,
  markReach,
  wordsInset,
} from './reach';
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
  /** For lanes too dense to read: how many events where, else undefined. */
  readonly density: readonly (Density | undefined)[];
  /** The item that shows an event (its cluster, it may be), or the item of this id. */
  itemOf(id: string): PlacedItem | undefined;
}

/** Counts of events in bins of {@link DENSITY_PX} at the level's scale. */
export interface Density {
  /** Where the first bin begins, u. */
  readonly startU: number;
  readonly counts: Uint32Array;
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
  /** Width of the view, px. */
  readonly viewPx: number;
  /** Rows that all lanes may take together. */
  readonly rowBudget: number;
  /** False where there is no room for words at all: marks only. */
  readonly labels: boolean;
  /** Width of an event's words, px. */
  measure(event: TimelineEvent): number;
  /** Rows to keep where they can be kept: the selected and the focused event, and what is in view. */
  readonly pins: ReadonlyMap<string, number>;
  /** Only what touches this is laid out, u; undefined: everything. Must reach well beyond the view. */
  readonly window: Domain | undefined;
}

/** Marks on one screen, all lanes together: some eight elements each keep the page under 1,500. */
const MARKS_PER_SCREEN = 150;
const LEAST_MARKS = 24;
const LABEL_GAP_PX = 10;
const MAX_LABEL_PX = 280;
/** A label shorter than this and than most of its words says nothing. */
const MIN_LABEL_PX = 96;
/** Between a mark and what follows it on its row, px. */
const AIR_PX = 1.5;

/** Lays out one zoom level. Cost n log n in the number of events in the window, n where they are too dense to read. */
export function planLevel(input: LevelPlanInput): LevelPlan {
  const { catalog, fold, bounds, pxPerU, window } = input;
  const byLane = catalog.lanes.map((): TimelineEvent[] => []);
  const events = window
    ? eventsIn(catalog, { start: fold.toMs(window.start), end: fold.toMs(window.end) })
    : catalog.events;
  for (const event of events) byLane[event.lane]?.push(event);
  const edges = createEdges(fold, bounds, pxPerU);
  const reach = window ?? bounds;
  const widthPx = (reach.end - reach.start) * pxPerU;
  const marksPerLane = Math.max(LEAST_MARKS, MARKS_PER_SCREEN / Math.max(1, catalog.lanes.length));
  const share = Math.max(1, Math.floor(input.rowBudget / Math.max(1, catalog.lanes.length)));
  // Not even marks without words would find room: no packing is tried, no word measured.
  const isCrowded = (lane: readonly TimelineEvent[]) => lane.length * 2 * MARK_HALF_PX > share * widthPx;

  // Each lane says how many rows it would like; the budget is shared out so that small lanes get all they need.
  const wishes = byLane.map((lane) =>
    isCrowded(lane) ? undefined : packInOrder(lane, input.rowBudget, input, edges),
  );
  const limits = shareRows(
    wishes.map((wish) => (wish ? Math.max(1, wish.rows) : input.rowBudget)),
    Math.max(input.rowBudget, catalog.lanes.length),
  );
  const lanes = byLane.map((lane, i): PackedLane => {
    const wish = wishes[i];
    const limit = limits[i] ?? 1;
    if (!wish) return packCrowd(lane, limit, input, edges, reach);
    const packed = !wish.lost && wish.rows <= limit ? wish : packLane(lane, limit, input, edges);
    const perScreen = packed.items.length * Math.min(1, input.viewPx / widthPx);
    return perScreen > marksPerLane ? packCrowd(lane, limit, input, edges, reach) : packed;
  });
  const items = lanes
    .flatMap((lane) => lane.items)
    .sort((a, b) => a.anchor - b.anchor || a.lane - b.lane || a.row - b.row);
  return {
    pxPerU,
    rows: lanes.map((lane) => Math.max(1, lane.rows)),
    items,
    density: lanes.map((lane) => lane.density),
    itemOf: createLookup(items),
  };
}

/** Made on first use: most plans are never asked. */
function createLookup(items: readonly PlacedItem[]): LevelPlan['itemOf'] {
  let byId: Map<string, PlacedItem> | undefined;
  return (id) => {
    if (!byId) {
      byId = new Map();
      for (const item of items) {
        byId.set(item.id, item);
        if (item.type === 'cluster') for (const event of item.events) byId.set(event.id, item);
      }
    }
    return byId.get(id);
  };
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

interface PackedLane {
  readonly rows: number;
  readonly items: readonly PlacedItem[];
  readonly density?: Density;
}

function packLane(
  events: readonly TimelineEvent[],
  limit: number,
  input: LevelPlanInput,
  edges: Edges,
): PackedLane {
  const inOrder = packInOrder(events, limit, input, edges);
  if (!inOrder.lost) return inOrder;
  // Else importance first, so that important events keep their words longest.
  const first = packRows(events, limit, input, edges);
  if (first.left.length === 0) return first;
  // Something is left over: the last row becomes the clusters'.
  const eventRows = Math.max(0, limit - 1);
  const second = packRows(events, eventRows, input, edges);
  const clusters = clusterLeft(second.left, eventRows, input);
  return { rows: limit, items: [...second.items, ...clusters] };
}

/** In time order, for where everything has room: rows then read like a text. `lost`: some event or its words found none. */
function packInOrder(events: readonly TimelineEvent[], limit: number, input: LevelPlanInput, edges: Edges) {
  const packed = packRows(events, limit, input, edges, (a, b) => a.index - b.index);
  const lost =
    packed.left.length > 0 || packed.items.some((item) => item.type === 'event' && item.label === 'none');
  return { ...packed, lost };
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
    const extent = markExtent(reach);
    const from = x - extent.before - AIR_PX;
    const to = x + extent.after + AIR_PX;
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
      beforeU: extent.before / pxPerU,
      afterU: extent.after / pxPerU,
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
  if (isOverWhisker(reach, words)) return [{ from, to, label: 'right', labelPx: words }, none];
  if (reach.bar && reach.before + reach.after >= words + wordsInset(event) + 10)
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

/** Width of a bin of the density, px. */
export const DENSITY_PX = 6;

/**
 * A lane too dense to read: its most important events keep their words, all others stand as clusters on a fixed grid
 * (so that a pan regroups nothing), and how many there are where is counted.
 */
function packCrowd(
  events: readonly TimelineEvent[],
  limit: number,
  input: LevelPlanInput,
  edges: Edges,
  reach: Domain,
) {
  const { fold, pxPerU, pins } = input;
  const stands = (event: TimelineEvent) => event.importance === 3 || pins.has(event.id);
  const named = packRows(events.filter(stands), Math.max(0, limit - 1), input, edges);
  const left = new Set(named.left);
  const startU = (Math.floor((reach.start * pxPerU) / CLUSTER_PX) * CLUSTER_PX) / pxPerU;
  const counts = new Uint32Array(Math.ceil(((reach.end - startU) * pxPerU) / DENSITY_PX) + 1);
  const bins = new Map<number, TimelineEvent[]>();
  for (const event of events) {
    const px = fold.toU(event.anchor) * pxPerU;
    const slot = Math.floor((px - startU * pxPerU) / DENSITY_PX);
    if (slot >= 0 && slot < counts.length) counts[slot] = (counts[slot] ?? 0) + 1;
    if (stands(event) && !left.has(event)) continue;
    const bin = Math.floor(px / CLUSTER_PX);
    const known = bins.get(bin);
    if (known) known.push(event);
    else bins.set(bin, [event]);
  }
  const halfU = CLUSTER_PX / 2 / pxPerU;
  const clusters = [...bins].map(([bin, inside]): PlacedItem => {
    const [first] = inside as [TimelineEvent];
    const place = { lane: first.lane, row: limit - 1, beforeU: halfU, afterU: halfU };
    // The middle of its bin: clusters then stand evenly and never touch.
    const anchor = fold.toMs(((bin + 0.5) * CLUSTER_PX) / pxPerU);
    return { ...place, type: 'cluster', id: `cluster:${first.id}`, anchor, events: inside };
  });
  return { rows: limit, items: [...named.items, ...clusters], density: { startU, counts } };
}

/** Neighbours that found no row become one mark with a count; one that would run into others does too, alone. */
function clusterLeft(left: readonly TimelineEvent[], row: number, input: LevelPlanInput): PlacedItem[] {
  const { fold, pxPerU } = input;
  const uOf = (ms: number) => fold.toU(ms);
  const half = CLUSTER_PX / 2;
  const groups: { events: TimelineEvent[]; x: number; from: number; to: number }[] = [];
  for (const event of [...left].sort((a, b) => a.anchor - b.anchor || a.index - b.index)) {
    const x = uOf(event.anchor) * pxPerU;
    const last = groups.at(-1);
    if (last && x - last.x < CLUSTER_PX) {
      last.events.push(event);
      last.from = last.x - half;
      last.to = last.x + half;
      continue;
    }
    const { before, after } = markExtent(markReach(event, uOf, pxPerU));
    groups.push({ events: [event], x, from: x - before, to: x + after });
  }
  // How far the groups before reach: a long bar may run over several.
  let reached = Number.NEGATIVE_INFINITY;
  return groups.map((group, i): PlacedItem => {
    const { events, x } = group;
    const [first] = events as [TimelineEvent];
    const alone =
      events.length === 1 && group.from >= reached && group.to <= (groups[i + 1]?.from ?? group.to);
    const box = alone ? group : { from: x - half, to: x + half };
    reached = Math.max(reached, box.to);
    const place = {
      lane: first.lane,
      row,
      anchor: first.anchor,
      beforeU: (x - box.from) / pxPerU,
      afterU: (box.to - x) / pxPerU,
    };
    if (alone) return { ...place, type: 'event', id: first.id, event: first, label: 'none', labelPx: 0 };
    // A colon cannot stand in an event's id.
    return { ...place, type: 'cluster', id: `cluster:${first.id}`, events };
  });
}
