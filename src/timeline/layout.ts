import type { Catalog, RelatedEvent } from '../model/catalog';
import type { EventFacts } from '../model/facts';
import { packFlags } from '../model/facts';
import type { Fold, FoldSegment } from './fold';
import {
  CLUSTER_PX,
  eventKey,
  type LevelPlan,
  type PlacedCluster,
  type PlacedEvent,
  type PlacedItem,
} from './levelPlan';
import { markShape, type Shape } from './marks/shapes';
import {
  isOverWhisker,
  LABEL_OFFSET_PX,
  labelAnchors,
  labelOffsetBefore,
  type MarkReach,
  markReach,
  wordsEndInset,
  wordsInset,
} from './reach';
import type { TimeScale } from './scale';
import { type Axis, createAxis } from './ticks';

/** Sizes of the stage, px. */
export interface Metrics {
  /** Above the lanes: two lines of axis. */
  readonly axisPx: number;
  readonly rowPx: number;
  /** Above and below a lane's rows. */
  readonly lanePadPx: number;
  /** Above a lane's rows, for its name where names stand inside the lanes. */
  readonly laneHeadPx: number;
  /** Below the lanes, for the words at the foot of the `asOf` line. */
  readonly footPx: number;
  readonly minLanePx: number;
}

export interface LaneBox {
  readonly y: number;
  readonly height: number;
}

/** Plain boxes for one frame, px from the stage's top left. Marks draw these and decide nothing. */
export interface Layout {
  readonly lanes: readonly LaneBox[];
  readonly height: number;
  readonly axis: Axis;
  readonly bands: readonly BandBox[];
  readonly asOfX: number | undefined;
  readonly events: readonly EventBox[];
  readonly clusters: readonly ClusterBox[];
  /** From the selected event to what it is connected with. */
  readonly arcs: readonly ArcBox[];
}

export interface ArcBox {
  readonly key: string;
  /** `plan`: from a day on which a plan was spoken of to the day that it is for. */
  readonly type: RelatedEvent['type'] | 'plan';
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface BandBox {
  readonly segment: FoldSegment;
  readonly x0: number;
  readonly x1: number;
}

export interface EventBox {
  readonly key: string;
  readonly event: EventFacts;
  readonly x: number;
  readonly y: number;
  /** What the mark and its words cover, from `x`. */
  readonly left: number;
  readonly right: number;
  readonly shape: Shape;
  /** A dot: its shape is the same at every scale. */
  readonly dot: boolean;
  /** Changes when the shape does, so that a mark is redrawn only then. */
  readonly shapeKey: string;
  /** The words: where they start (or end, for `anchor: 'end'`), from `x`. */
  readonly label: LabelBox | undefined;
}

export interface LabelBox {
  /** Where the words start (or end, for `anchor: 'end'`), px from the mark's anchor. */
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly widthPx: number;
  /** Beside the mark, inside its bar, or over its whisker (which then gives way). */
  readonly on: 'ground' | 'bar' | 'whisker';
}

export interface ClusterBox {
  readonly key: string;
  readonly cluster: PlacedCluster;
  readonly x: number;
  readonly y: number;
}

/** Heights of the lanes for a number of rows in each. */
export function stackLanes(rows: readonly number[], metrics: Metrics): { lanes: LaneBox[]; height: number } {
  let y = metrics.axisPx;
  const lanes = rows.map((count): LaneBox => {
    const height = Math.max(
      metrics.minLanePx,
      count * metrics.rowPx + metrics.laneHeadPx + 2 * metrics.lanePadPx,
    );
    const box = { y, height };
    y += height;
    return box;
  });
  return { lanes, height: y + metrics.footPx };
}

export interface LayoutInput {
  readonly catalog: Catalog;
  readonly fold: Fold;
  readonly scale: TimeScale;
  readonly plan: LevelPlan;
  readonly lanes: readonly LaneBox[];
  readonly height: number;
  readonly metrics: Metrics;
  /** Keys of what is drawn wherever it is, so that it can take the focus. */
  readonly always: ReadonlySet<string>;
  /** Drawn even where the plan does not reach: a mark that has the focus must not vanish under it. */
  readonly focused: EventFacts | undefined;
  /** The event whose connections are drawn, and they. */
  readonly selected: SelectedEvent | undefined;
}

export interface SelectedEvent {
  readonly index: number;
  readonly related: readonly RelatedEvent[];
  /** The days on which its plan was spoken of, ms. */
  readonly planDays: readonly number[];
}

/** The boxes of one frame. */
export function createLayout(input: LayoutInput): Layout {
  const { fold, scale, plan, catalog, focused } = input;
  const head = input.metrics.lanePadPx + input.metrics.laneHeadPx;
  const placeOf = ({ lane, row, u }: { lane: number; row: number; u: number }) => ({
    x: scale.uToX(u),
    y: (input.lanes[lane]?.y ?? 0) + head + (row + 0.5) * input.metrics.rowPx,
  });
  const bands = fold.segments.flatMap((segment) => {
    if (!segment.band || segment.u1 < scale.domain.start || segment.u0 > scale.domain.end) return [];
    return [{ segment, x0: scale.uToX(segment.u0), x1: scale.uToX(segment.u1) }];
  });
  const events: EventBox[] = [];
  const clusters: ClusterBox[] = [];
  /** How far each row is taken up so far, px: the items come in order of time. */
  const taken = new Map<number, number>();
  for (const item of plan.items) {
    const { x, y } = placeOf(item);
    const free = taken.get(y) ?? Number.NEGATIVE_INFINITY;
    taken.set(y, Math.max(free, x + Math.max(item.afterU * scale.pxPerU, item.wordsAfterPx)));
    const before = Math.max(item.beforeU * scale.pxPerU, item.wordsBeforePx) + EDGE_PX;
    const after = Math.max(item.afterU * scale.pxPerU, item.wordsAfterPx) + EDGE_PX;
    const inView = x + after > 0 && x - before < scale.widthPx;
    if (!inView && !input.always.has(item.key)) continue;
    if (item.type === 'cluster') clusters.push({ key: item.key, cluster: item, x, y });
    else {
      const from = bands.reduce((most, band) => (band.x1 < x ? Math.max(most, band.x1) : most), free);
      events.push(eventBox(item, x, y, fold, scale, from));
    }
  }
  if (focused && !plan.itemOf(focused.index)) {
    const at = { lane: focused.lane, row: 0, u: fold.toU(focused.anchor) };
    const { x, y } = placeOf(at);
    const mark = { key: eventKey(focused.index), event: focused, label: 'none', labelPx: 0 } as const;
    events.push(eventBox(mark, x, y, fold, scale));
  }
  return {
    lanes: input.lanes,
    height: input.height,
    axis: createAxis(fold, scale),
    bands,
    asOfX: catalog.asOf === undefined ? undefined : scale.timeToX(catalog.asOf),
    events,
    clusters,
    arcs: arcsOf(input, placeOf),
  };
}

/** From the top of a lane to the knots of a plan's thread, px. */
const KNOT_DROP_PX = 7;
/** A mark is drawn as soon as this much of its surroundings is in view, px. */
const EDGE_PX = 8;

/** Links that leave their own mark; inside one cluster there is nothing to draw. */
function arcsOf(
  { plan, selected, scale, lanes, metrics }: LayoutInput,
  placeOf: (item: PlacedItem) => { x: number; y: number },
): ArcBox[] {
  const start = selected && plan.itemOf(selected.index);
  if (!start) return [];
  const to = placeOf(start);
  const threads = selected.planDays.map(
    (ms): ArcBox => ({
      key: `plan ${ms}`,
      type: 'plan',
      // In the air above the lane's rows, where no words are.
      from: { x: scale.timeToX(ms), y: (lanes[start.lane]?.y ?? 0) + (metrics.laneHeadPx || KNOT_DROP_PX) },
      to,
    }),
  );
  const links = selected.related.flatMap(({ id, index, type }): ArcBox[] => {
    const end = plan.itemOf(index);
    if (!end || end === start) return [];
    return [{ key: `${type} ${id}`, type, from: to, to: placeOf(end) }];
  });
  return [...links, ...threads];
}

/** The shapes of dots: the same for all events with the same flags. */
const dots = new Map<number, Shape>();

function shapeOf(event: EventFacts, reach: MarkReach): Shape {
  if (reach.bar || reach.whisker) return markShape(event, reach);
  const flags = packFlags(event);
  let shape = dots.get(flags);
  if (!shape) {
    shape = markShape(event, reach);
    dots.set(flags, shape);
  }
  return shape;
}

function eventBox(
  item: Pick<PlacedEvent, 'key' | 'event' | 'label' | 'labelPx'>,
  x: number,
  y: number,
  fold: Fold,
  scale: TimeScale,
  freeFrom = 0,
): EventBox {
  const { event } = item;
  const reach = markReach(event, (ms) => fold.toU(ms), scale.pxPerU);
  const from = -Math.max(reach.before + reach.padBefore, 7);
  const to = Math.max(reach.after + reach.padAfter, 7);
  const label = labelOf(item, x, from, to, reach, scale.widthPx, freeFrom);
  return {
    key: item.key,
    event,
    x,
    y,
    left: label?.anchor === 'end' ? Math.min(from, label.x - label.widthPx) : from,
    right: label?.anchor === 'start' ? Math.max(to, label.x + label.widthPx) : to,
    shape: shapeOf(event, reach),
    dot: !reach.bar && !reach.whisker,
    shapeKey: `${Math.round(reach.before * 2)}|${Math.round(reach.after * 2)}`,
    label,
  };
}

/** A label cut to less than this by the edge of the view says nothing. */
const LEAST_CUT_PX = 64;

/** Between words that had to change sides and what stands before them, px. */
const SIDE_GAP_PX = 10;

/**
 * Where the words stand in this frame: kept in sight as far as their mark is. Words that the edge would cut stand before
 * their mark where its row is free (`freeFrom`, px from the left edge).
 */
function labelOf(
  item: Pick<PlacedEvent, 'event' | 'label' | 'labelPx'>,
  x: number,
  from: number,
  to: number,
  reach: MarkReach,
  widthPx: number,
  freeFrom: number,
): LabelBox | undefined {
  const inView = x + to > 0 && x + from < widthPx;
  if (item.label === 'none' || !inView) return undefined;
  const width = item.labelPx;
  const beside = labelAnchors(reach);
  if (item.label === 'left') return { x: -beside.left, anchor: 'end', widthPx: width, on: 'ground' };
  if (item.label === 'inside') {
    // A bar that runs in from before the view keeps its words in sight.
    const first = Math.max(wordsInset(item.event) - reach.before, 8 - x);
    const start = Math.min(first, reach.after - wordsEndInset(item.event) - width);
    return { x: start, anchor: 'start', widthPx: width, on: 'bar' };
  }
  const over = isOverWhisker(reach, width);
  const start = over ? alongWhisker(item.event, x, reach, width, widthPx) : beside.right;
  const visible = Math.min(width, widthPx - 4 - x - start);
  if (visible < width && !over && x - beside.left - width > Math.max(freeFrom, 0) + SIDE_GAP_PX)
    return { x: -beside.left, anchor: 'end', widthPx: width, on: 'ground' };
  if (visible < width && visible < LEAST_CUT_PX) return undefined;
  return { x: start, anchor: 'start', widthPx: visible, on: over ? 'whisker' : 'ground' };
}

/** Words over a wide whisker: right of the dot, else left of it, else wherever the whisker is in view. */
function alongWhisker(
  event: EventFacts,
  x: number,
  reach: MarkReach,
  width: number,
  widthPx: number,
): number {
  const leftmost = Math.max(6 - reach.before, 8 - x);
  const end = reach.after - 6 - width;
  const rightmost = Math.min(end, widthPx - 8 - x - width);
  if (LABEL_OFFSET_PX >= leftmost && LABEL_OFFSET_PX <= rightmost) return LABEL_OFFSET_PX;
  if (LABEL_OFFSET_PX < leftmost) return Math.min(leftmost, end);
  const left = Math.min(rightmost, -labelOffsetBefore(event) - width);
  return left >= leftmost ? left : LABEL_OFFSET_PX;
}

/** Half the width of a cluster's mark as drawn. */
export const CLUSTER_HALF_PX = CLUSTER_PX / 2 - 5;
