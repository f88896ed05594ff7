import type { Catalog } from '../model/catalog';
import { type EventColumns, factsAt, indicesIn, positionsIn } from '../model/columns';
import type { EventFacts } from '../model/facts';
import { type ClusterContents, clusterOf, type Density, planCrowd } from './crowd';
import type { Fold } from './fold';
import {
  isOverWhisker,
  labelAnchors,
  MARK_HALF_PX,
  type MarkReach,
  markExtent,
  markReach,
  wordsEndInset,
  wordsInset,
} from './reach';
import { type Domain, domainToSpan } from './scale';

/**
 * What is drawn at one zoom level, and on which row: decided for the level, never for the pan, so nothing moves
 * vertically while panning. A level stands for all scales from its own up to the next one; what keeps its distance
 * at the level's scale keeps it at every larger one, since marks move apart and words keep their size.
 */
export interface LevelPlan {
  readonly pxPerU: number;
  /** Rows of each lane. */
  readonly rows: readonly number[];
  /** In order of time. */
  readonly items: readonly PlacedItem[];
  /** For lanes too dense to read: how many events where, else undefined. */
  readonly density: readonly (Density | undefined)[];
  /** The item that shows an event: its own mark, or the cluster that it is in. */
  itemOf(index: number): PlacedItem | undefined;
}

export type PlacedItem = PlacedEvent | PlacedCluster;

interface Placed {
  /** Names it in the plan and in the page. */
  readonly key: string;
  readonly lane: number;
  readonly row: number;
  /** Where it stands, u. */
  readonly u: number;
  /** What it covers before and after that at the level's scale, u. */
  readonly beforeU: number;
  readonly afterU: number;
  /** How far its words reach at any scale, px; 0 where they do not reach out of it. */
  readonly wordsBeforePx: number;
  readonly wordsAfterPx: number;
}

export interface PlacedEvent extends Placed {
  readonly type: 'event';
  readonly event: EventFacts;
  /** Which side of the mark the words stand on; inside a bar where they fit. */
  readonly label: 'right' | 'left' | 'inside' | 'none';
  /** Width the words may take, px. */
  readonly labelPx: number;
}

export interface PlacedCluster extends Placed {
  readonly type: 'cluster';
  readonly contents: ClusterContents;
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
  /** Rows that each lane has already, from other levels: it keeps them. */
  readonly held: readonly number[];
  /** False where there is no room for words at all: marks only. */
  readonly labels: boolean;
  /** Width of an event's words, px. */
  measure(event: EventFacts): number;
  /**
   * Rows to keep where they can be kept, by event: the selected and the focused one, then what is in view. The first
   * find room first. Undefined: any row, but a mark of its own.
   */
  readonly pins: ReadonlyMap<number, number | undefined>;
  /** Only what touches this is laid out, u; undefined: everything. Must reach well beyond the view. */
  readonly window: Domain | undefined;
}

/** Marks on one screen, all lanes together: some ten elements each keep the page under 1,500. */
const MARKS_PER_SCREEN = 110;
const LEAST_MARKS = 3;
const LABEL_GAP_PX = 10;
const MAX_LABEL_PX = 280;
/** A label shorter than this and than most of its words says nothing. */
const MIN_LABEL_PX = 96;
/** Between a mark and what follows it on its row, px. */
const AIR_PX = 1.5;

/**
 * Lays out one zoom level. What is packed is limited by what there is room for, and a lane too dense to read is only
 * counted: the cost is in px and in the logarithm of the number of events, not in their number.
 */
export function planLevel(input: LevelPlanInput): LevelPlan {
  const { catalog, fold, bounds, pxPerU, window } = input;
  const { columns } = catalog;
  const reach = window ?? bounds;
  const span = domainToSpan(fold, reach);
  const edges = createEdges(fold, bounds, pxPerU);
  const widthPx = (reach.end - reach.start) * pxPerU;
  const viewU = input.viewPx / pxPerU;
  const peaks = catalog.lanes.map((_, lane) => countPeak(columns, fold, lane, reach, viewU));
  const marks = shareMarks(peaks);
  const share = Math.max(1, Math.floor(input.rowBudget / Math.max(1, catalog.lanes.length)));
  // Beyond this not even marks without words would find room: no word is measured.
  const room = Math.floor((share * widthPx) / (2 * MARK_HALF_PX));
  const byLane = catalog.lanes.map((_, lane) =>
    (peaks[lane] ?? 0) > (marks[lane] ?? 0)
      ? undefined
      : indicesIn(columns, lane, span, room)?.map((index) => factsAt(columns, index)),
  );

  // Each lane says how many rows it would like; the budget is shared out so that small lanes get all they need.
  const wishes = byLane.map((events) => events && packInOrder(events, input.rowBudget, input, edges));
  // What lanes had at other levels they keep: only what is left over is shared out.
  const held = catalog.lanes.map((_, lane) => input.held[lane] ?? 0);
  const more = shareRows(
    wishes.map((wish, lane) =>
      Math.max(0, (wish ? Math.max(1, wish.rows) : input.rowBudget) - (held[lane] ?? 0)),
    ),
    Math.max(input.rowBudget, catalog.lanes.length) - held.reduce((sum, rows) => sum + rows, 0),
  );
  const limits = held.map((rows, lane) => rows + (more[lane] ?? 0));
  const lanes = byLane.map((events, lane): PackedLane => {
    const wish = wishes[lane];
    const limit = limits[lane] ?? 1;
    const marksPerScreen = marks[lane] ?? LEAST_MARKS;
    if (events && wish) {
      return !wish.lost && wish.rows <= limit ? wish : packLane(events, limit, input, edges);
    }
    const crowd = planCrowd({
      lane,
      columns,
      fold,
      pxPerU,
      bounds,
      reach,
      viewPx: input.viewPx,
      marksPerScreen,
    });
    const standing = [...input.pins.keys()].filter((index) => columns.lanes[index] === lane);
    const named = packRows(
      [...new Set([...standing, ...crowd.standing])].map((index) => factsAt(columns, index)),
      Math.max(0, limit - 1),
      input,
      edges,
    );
    const clusters = crowd.clustersWithout(new Set(named.items.map(({ event }) => event.index)));
    return {
      rows: limit,
      items: [...named.items, ...clusters.map((cluster) => placeCluster(cluster, lane, limit - 1, pxPerU))],
      density: crowd.density,
    };
  });
  const items = lanes
    .flatMap((lane) => lane.items)
    .sort((a, b) => a.u - b.u || a.lane - b.lane || a.row - b.row);
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
  let marks: Map<number, PlacedItem> | undefined;
  let clusters: readonly PlacedCluster[] = [];
  return (index) => {
    if (!marks) {
      marks = new Map(items.flatMap((item) => (item.type === 'event' ? [[item.event.index, item]] : [])));
      clusters = items.filter((item) => item.type === 'cluster');
    }
    return marks.get(index) ?? clusters.find((cluster) => cluster.contents.has(index));
  };
}

/** Splits a budget of rows, or of marks, among lanes: equal shares, and what a lane does not need goes to the others. */
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

/**
 * The most events of a lane whose marks stand on one screen: looked at in steps of half a screen, or from each event on
 * where there are fewer of them. A view of a minute in a timeline of centuries has millions of steps.
 */
function countPeak(columns: EventColumns, fold: Fold, lane: number, reach: Domain, viewU: number): number {
  const [first, last] = positionsIn(columns, lane, domainToSpan(fold, reach));
  const lookFrom = (start: number) =>
    positionsIn(columns, lane, domainToSpan(fold, { start, end: start + viewU }));
  let most = 0;
  if ((reach.end - reach.start) / (viewU / 2) > last - first) {
    for (let at = first; at < last; at++)
      most = Math.max(most, lookFrom(fold.toU(columns.anchors[at] ?? 0))[1] - at);
    return most;
  }
  for (let start = reach.start; start < reach.end; start += viewU / 2) {
    const [from, to] = lookFrom(start);
    most = Math.max(most, to - from);
  }
  return most;
}

/** How many marks each lane may have on a screen: what it needs, or its share; what is left over may be anyone's. */
function shareMarks(peaks: readonly number[]): number[] {
  const shares = shareRows(peaks, MARKS_PER_SCREEN);
  const over = MARKS_PER_SCREEN - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.max(LEAST_MARKS, share + over));
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
  events: readonly EventFacts[],
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
  const clusters = clusterLeft(second.left, eventRows, input, edges);
  return { rows: limit, items: [...second.items, ...clusters] };
}

/** In time order, for where everything has room: rows then read like a text. `lost`: some event or its words found none. */
function packInOrder(events: readonly EventFacts[], limit: number, input: LevelPlanInput, edges: Edges) {
  const packed = packRows(events, limit, input, edges, (a, b) => a.index - b.index);
  const lost = packed.left.length > 0 || packed.items.some((item) => item.label === 'none');
  return { ...packed, lost };
}

function packRows(
  events: readonly EventFacts[],
  limit: number,
  input: LevelPlanInput,
  edges: Edges,
  order: (a: EventFacts, b: EventFacts) => number = byImportance,
) {
  const { fold, pxPerU, pins } = input;
  const uOf = (ms: number) => fold.toU(ms);
  const rows: RowBoxes[] = [];
  const items: PlacedEvent[] = [];
  const left: EventFacts[] = [];
  const inLane = new Map(events.map((event) => [event.index, event]));
  const pinned = [...pins.keys()].flatMap((index) => inLane.get(index) ?? []);
  const others = events.filter((event) => !pins.has(event.index)).sort(order);

  for (const event of [...pinned, ...others]) {
    const u = uOf(event.anchor);
    const x = u * pxPerU;
    const reach = markReach(event, uOf, pxPerU);
    const extent = markExtent(reach);
    const from = x - extent.before - AIR_PX;
    const to = x + extent.after + AIR_PX;
    const options = labelOptions(event, x, from, to, reach, edges(u), input);
    const placed = place(rows, options, limit, pins.get(event.index));
    if (placed) items.push(placeEvent(event, placed.row, u, extent, pxPerU, placed.option));
    else left.push(event);
  }
  return { rows: rows.length, items, left };
}

function placeEvent(
  event: EventFacts,
  row: number,
  u: number,
  extent: { before: number; after: number },
  pxPerU: number,
  { label, labelPx, words }: Pick<LabelOption, 'label' | 'labelPx' | 'words'>,
): PlacedEvent {
  return {
    type: 'event',
    key: eventKey(event.index),
    event,
    lane: event.lane,
    row,
    u,
    beforeU: extent.before / pxPerU,
    afterU: extent.after / pxPerU,
    wordsBeforePx: label === 'left' ? words + labelPx : 0,
    wordsAfterPx: label === 'right' ? words + labelPx : 0,
    label,
    labelPx,
  };
}

/** The key of an event's own mark. */
export function eventKey(index: number): string {
  return `event-${index}`;
}

/** The event that a mark stands for, or the first of a cluster; undefined for a band. */
export function indexOfKey(key: string | undefined): number | undefined {
  const [, index] = /^(?:event|cluster)-(\d+)$/.exec(key ?? '') ?? [];
  return index === undefined ? undefined : Number(index);
}

function placeCluster(
  { contents, u }: { contents: ClusterContents; u: number },
  lane: number,
  row: number,
  pxPerU: number,
  beforePx = CLUSTER_PX / 2,
  afterPx = CLUSTER_PX / 2,
): PlacedCluster {
  return {
    type: 'cluster',
    key: `cluster-${contents.first}`,
    contents,
    lane,
    row,
    u,
    beforeU: beforePx / pxPerU,
    afterU: afterPx / pxPerU,
    wordsBeforePx: 0,
    wordsAfterPx: 0,
  };
}

function byImportance(a: EventFacts, b: EventFacts): number {
  return b.importance - a.importance || a.index - b.index;
}

interface LabelOption extends Box {
  readonly label: PlacedEvent['label'];
  readonly labelPx: number;
  /** From the anchor to where the words start, px. */
  readonly words: number;
}

/** Where the words could stand, best first; the mark without words comes last. */
function labelOptions(
  event: EventFacts,
  x: number,
  from: number,
  to: number,
  reach: MarkReach,
  edge: { left: number; right: number },
  input: LevelPlanInput,
): LabelOption[] {
  const none: LabelOption = { from, to, label: 'none', labelPx: 0, words: 0 };
  if (!input.labels) return [none];
  const words = Math.min(MAX_LABEL_PX, input.measure(event));
  if (isOverWhisker(reach, words)) return [{ ...none, label: 'right', labelPx: words }, none];
  const inside = wordsInset(event) + words + wordsEndInset(event);
  if (reach.bar && reach.before + reach.after >= inside)
    return [{ ...none, label: 'inside', labelPx: words }, none];
  const beside = labelAnchors(reach);
  const rightAt = x + beside.right;
  const leftAt = x - beside.left;
  const right = (px: number): LabelOption => ({
    from,
    to: Math.max(to, rightAt + px + LABEL_GAP_PX),
    label: 'right',
    labelPx: px,
    words: beside.right,
  });
  const left = (px: number): LabelOption => ({
    from: Math.min(from, leftAt - px - LABEL_GAP_PX),
    to,
    label: 'left',
    labelPx: px,
    words: beside.left,
  });
  const roomRight = edge.right - rightAt - 4;
  const roomLeft = leftAt - edge.left - 4;
  const least = Math.max(MIN_LABEL_PX, words * 0.6);
  if (roomRight >= words) return [right(words), none];
  if (roomLeft >= words) return [left(words), none];
  if (roomRight >= least) return [right(roomRight), none];
  return roomLeft >= least ? [left(roomLeft), none] : [none];
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

/** What only touches the next does not run into it: days that follow each other do, give or take the last digit. */
const SLACK_PX = 0.01;
const runsInto = (to: number, from: number) => to > from + SLACK_PX;

/** Neighbours that found no row become one mark with a count; one that would run into others does too, alone. */
function clusterLeft(
  left: readonly EventFacts[],
  row: number,
  input: LevelPlanInput,
  edges: Edges,
): PlacedItem[] {
  const { fold, pxPerU } = input;
  const uOf = (ms: number) => fold.toU(ms);
  const half = CLUSTER_PX / 2;
  const marks = [...left]
    .sort((a, b) => a.anchor - b.anchor || a.index - b.index)
    .map((event) => ({ event, x: uOf(event.anchor) * pxPerU, reach: markReach(event, uOf, pxPerU) }));
  type Group = [(typeof marks)[number], ...typeof marks];
  const endOf = (group: Group) => group.at(-1)?.x ?? group[0].x;
  /** The middle of the anchors, and what the mark takes, px. */
  const boxOf = (group: Group) => {
    const [{ x: startX, reach }] = group;
    const x = (startX + endOf(group)) / 2;
    const { before, after } = group.length > 1 ? { before: half, after: half } : markExtent(reach);
    return { x, from: x - before, to: x + after };
  };
  const groups: Group[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last && mark.x - last[0].x < CLUSTER_PX) last.push(mark);
    else groups.push([mark]);
  }
  // One alone that runs into what is near joins it: a count of 1 says little.
  const meet = (a: Group | undefined, b: Group | undefined) =>
    a && b && runsInto(boxOf(a).to, boxOf(b).from) && b[0].x - endOf(a) < 2 * CLUSTER_PX;
  for (let i = 0; i < groups.length; i++) {
    if (groups[i]?.length !== 1) continue;
    if (!meet(groups[i], groups[i + 1])) {
      if (!meet(groups[i - 1], groups[i])) continue;
      i--;
    }
    groups.splice(i, 2, groups.slice(i, i + 2).flat() as Group);
  }
  const boxes = groups.map(boxOf);
  // How far the groups before reach: a long bar may run over several.
  let reached = Number.NEGATIVE_INFINITY;
  let pillX = Number.NEGATIVE_INFINITY;
  return groups.map((group, i): PlacedItem => {
    const [{ event: first, reach }] = group;
    const { x, from, to } = boxes[i] ?? boxOf(group);
    const next = boxes[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    if (group.length > 1 || runsInto(reached, from) || runsInto(to, next)) {
      pillX = Math.max(x, pillX + CLUSTER_PX);
      reached = Math.max(reached, pillX + half);
      return placeCluster(
        { contents: clusterOf(group.map(({ event }) => event)), u: pillX / pxPerU },
        first.lane,
        row,
        pxPerU,
      );
    }
    // It may have its words yet, where this row has room for them.
    const u = uOf(first.anchor);
    const option = labelOptions(first, x, from, to, reach, edges(u), input).find(
      (candidate) =>
        candidate.label === 'none' || (candidate.from >= reached && candidate.to <= next - AIR_PX),
    );
    reached = Math.max(reached, option?.to ?? to);
    const extent = { before: x - from, after: to - x };
    return placeEvent(first, row, u, extent, pxPerU, option ?? { label: 'none', labelPx: 0, words: 0 });
  });
}
