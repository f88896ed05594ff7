import { select } from 'd3';
import type { Catalog, TimelineEvent } from '../model/catalog';
import { countIn, factsAt, firstAtLeast, type TimeSpan } from '../model/columns';
import { parseEdtf } from '../model/edtf';
import type { EventFacts } from '../model/facts';
import { createAlarm } from './alarm';
import type { ClusterContents } from './crowd';
import type { GestureOptions } from './gestures';
import type { Interaction } from './interact';
import {
  type BandBox,
  type ClusterBox,
  createLayout,
  type EventBox,
  type LaneBox,
  type Layout,
  type Metrics,
  type SelectedEvent,
  stackLanes,
} from './layout';
import type { LevelPlan } from './levelPlan';
import { eventKey, indexOfKey } from './levelPlan';
import { createLevels } from './levels';
import { drawAxis } from './marks/axis';
import { drawDensity, stripsFor } from './marks/density';
import { drawClusters, drawEvents, nameMarks } from './marks/events';
import { drawBands, drawGround } from './marks/ground';
import type { Painter, PaintInput } from './marks/paint';
import { put, putStyle } from './marks/put';
import { createRuler } from './measure';
import type { Overview, OverviewWords } from './overview';
import type { OverviewCommands } from './overviewControls';
import { bandKey, createPicture, type PictureWords } from './picture';
import { createRowEases } from './rowEase';
import { createScale, type Domain, domainToSpan, spanToDomain, type TimeScale } from './scale';
import { createStageDom } from './stageDom';
import { createView } from './view';
import { clamp, pan, reveal, zoomAt } from './viewport';
import { whenTouched } from './whenTouched';

/** Every text the timeline shows or says. */
export interface TimelineWords {
  readonly timeline: string;
  readonly roleDescription: string;
  /** Id of the element that says how to use the timeline. */
  readonly helpId: string;
  eventName(event: TimelineEvent): string;
  /** A cluster's count and span in words. */
  clusterName(cluster: ClusterContents): string;
  bandName(gap: TimeSpan): string;
  bandLabel(gap: TimeSpan, short: boolean): string;
  asOf(catalog: Catalog): string;
  laneLabel(lane: number): string;
  laneCount(count: number): string;
  /** A number in little room: on a cluster. */
  count(value: number): string;
  readonly tick: PictureWords['tick'];
  readonly context: PictureWords['context'];
  /** Of the strip below that shows the whole; undefined where there is none. */
  readonly overview?: OverviewWords;
}

export type Mirror = typeof import('./mirror');

/** How much room there is: full with lane names beside, inline with names inside, compact without words. */
export type TimelineSize = 'full' | 'inline' | 'compact';

export interface TimelineState {
  readonly catalog: Catalog;
  /** Index of the open event. */
  readonly selected: number | undefined;
  /** Fold long stretches without events. */
  readonly folded: boolean;
  /** Height that the timeline may take, overview included, px. */
  readonly heightPx: number;
  /** Marks without words, whatever the width: a small timeline over something else. */
  readonly compact: boolean;
  /** Which events stand out, by index; undefined: all alike. */
  readonly emphasis: ((index: number) => boolean) | undefined;
  /** Those that stand out are also lit, not only the others dimmed: they were searched for. */
  readonly lit: boolean;
  readonly words: TimelineWords;
  /** What turns the picture over, where time runs from right to left. */
  readonly mirror?: Mirror | undefined;
}

/** What is in view once the view has rested. */
export interface Settled {
  readonly span: TimeSpan;
  readonly fitted: boolean;
  readonly visible: number;
  readonly clusters: number;
  /** Indices of the nearest events outside the view, where nothing is in it. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** Nothing left to zoom out, or in. */
  readonly atWidest: boolean;
  readonly atClosest: boolean;
}

export interface TimelineOptions {
  /** The view to begin with; undefined: everything. */
  readonly span: TimeSpan | undefined;
  /** When what it takes to move comes: right after the first picture, or once the surface is touched. */
  readonly movesWhen: 'painted' | 'touched';
  /** True where moves may be eased. */
  motion(): boolean;
  /** Marks the start of something pending; call the result when it is over. */
  track(): () => void;
  wheelZooms(domEvent: WheelEvent): boolean;
  /** An event was opened; its record is at hand. */
  onSelect(index: number, how: { focusDetail: boolean }): void;
  /** A cluster's events are to be listed. `zoom` comes closer to them; undefined where no zoom can part them. */
  onOpenCluster(cluster: ClusterContents, zoom: (() => void) | undefined): void;
  /** All bands were opened by hand. */
  onUnfold(): void;
  /** Hover or focus on an event whose record is at hand; undefined: no more. */
  onPreview(preview: { event: TimelineEvent; box: DOMRect } | undefined): void;
  onSettle(settled: Settled): void;
  onFirstPaint(): void;
  /** Other measures than the usual ones of a small timeline. */
  readonly compactMetrics?: Metrics;
  /** A picture, drawn once and at once, that nothing moves (`still.ts`): what draws its threads. */
  readonly still?: typeof import('./motion').drawArcs;
}

export interface TimelineHandle {
  update(state: TimelineState): void;
  /** Moves to a span of time, eased unless `jump`; beyond the data too, if it is asked for. */
  goTo(span: TimeSpan, how?: { jump?: boolean }): void;
  /** Brings an event into view: its neighbourhood where it is out of view or too small to read. */
  show(index: number, how?: { jump?: boolean; neighbourhood?: boolean }): void;
  fit(): void;
  zoomBy(factor: number): void;
  panBy(share: number): void;
  focusEvent(index: number): boolean;
  inspect(): { span: [number, number]; visible: number; clusters: number };
  destroy(): void;
}

const SETTLE_MS = 150;
const OVERVIEW_MS = 120;
/** After such a pause in a gesture rows on their way go on by themselves. */
const EASE_PAUSE_MS = 60;

const SIZES: Record<TimelineSize, Metrics> = {
  full: { axisPx: 50, rowPx: 26, lanePadPx: 8, laneHeadPx: 0, footPx: 28, minLanePx: 62 },
  inline: { axisPx: 50, rowPx: 26, lanePadPx: 5, laneHeadPx: 22, footPx: 28, minLanePx: 50 },
  compact: { axisPx: 46, rowPx: 24, lanePadPx: 2, laneHeadPx: 0, footPx: 6, minLanePx: 28 },
};
const OVERVIEW_PX = 58;
/** Its margin at the end, as in the style sheet: there stands half of its handle. */
const OVERVIEW_END_PX = 4;

/** One frame, laid out. */
export interface Frame {
  readonly scale: TimeScale;
  readonly plan: LevelPlan;
  readonly layout: Layout;
  /** The same as time runs, where `layout` is turned over. */
  readonly plain: Layout;
  readonly metrics: Metrics;
}

/**
 * The timeline: data and callbacks in, marks out. It owns the frame loop; it knows no store and no address. One frame
 * advances the move under way, lays out, draws, then waits for the view to rest. While the view moves it is painted on
 * a canvas; at rest it is SVG, which the pointer, the keyboard and screen readers can reach.
 *
 * ```
 *   ┌ names ┬──────────── surface (svg) ────────────┐
 *   │ lane  │ axis, bands, marks                    │
 *   └───────┴───────────────────────────────────────┘
 *           └──────────── overview ─────────────────┘
 * ```
 */
export function createTimeline(
  host: HTMLElement,
  initial: TimelineState,
  options: TimelineOptions,
): TimelineHandle {
  let state = initial;
  const metricsOf = { ...SIZES, compact: options.compactMetrics ?? SIZES.compact };
  const dom = createStageDom(host, state.words);
  /** Undefined until the file for moving is there. */
  let painter: Painter | undefined;
  let overview: Overview | undefined;
  let drawArcs = options.still;
  let stopGestures = () => {};
  let stopWaiting = () => {};
  let interaction: Interaction | undefined;
  const rowEases = createRowEases();
  let rulers = createRulers();
  const levels = createLevels();

  let width = 0;
  let size: TimelineSize = 'full';
  let last: Frame | undefined;
  /** The same as it is seen: with rows that are still on their way. */
  let seen: Frame | undefined;
  /** The pointer moves the view: it is painted until it rests. */
  let gesturing = false;
  /** It does so no more, for the moment: rows on their way go on by themselves. */
  let pausing = false;
  let focusKey: string | undefined;
  let owesFocus = false;
  /** Events whose records were asked for under the current plan. */
  const asked = new Set<number>();
  let overviewDrawnMs = 0;
  /** What the open event is tied to, read from its record once. */
  let selectedOf: { record: TimelineEvent | undefined; event: SelectedEvent } | undefined;
  /** For what the lane names were last written. */
  let namesOf: { words: TimelineWords; key: string } | undefined;
  let painted = false;
  let destroyed = false;
  let frame = 0;
  let frameDone: (() => void) | undefined;
  const settleAlarm = createAlarm(SETTLE_MS, () => settle());
  const easeAlarm = createAlarm(EASE_PAUSE_MS, () => {
    pausing = true;
    requestFrame();
  });
  /** What was in view when it last began to settle: a frame that moves nothing settles nothing. */
  let settledView = '';
  let settleDone: (() => void) | undefined;

  const isPainted = () => painter?.shown === true;
  const rulerOf = (event: EventFacts) => (event.importance === 3 ? rulers.strong : rulers.label);
  const recordOf = (event: EventFacts) => state.catalog.records.peek(event.index);
  /** Words that are not at hand are estimated: a plan must not change when they come. */
  const measureEvent = (event: EventFacts) => {
    const { records, columns } = state.catalog;
    const record = records.complete ? records.peek(event.index) : undefined;
    return record ? Math.ceil(rulerOf(event).width(record.short)) : (columns.wordsPx[event.index] ?? 0);
  };
  const laneColor = (lane: number) => state.catalog.lanes[lane]?.color ?? 'blue';

  const view = createView({
    catalog: () => state.catalog,
    folded: () => state.folded,
    widthPx: () => width,
    leastPx: () => (size === 'compact' ? 16 : 26),
    measure: (event) => (size === 'compact' ? 0 : measureEvent(event)),
    motion: options.motion,
    onChange: () => requestFrame(),
    onRefold: () => levels.forget(),
  });

  const hasOverview = () => state.words.overview !== undefined && size !== 'compact';
  const overviewPx = () => (hasOverview() ? OVERVIEW_PX : 0);

  /** Lanes breathe where there is height to spare. */
  function metrics(): Metrics {
    const base = metricsOf[size];
    const { rows: laneRows } = levels;
    if (size !== 'full' || laneRows.length === 0) return base;
    const spare = state.heightPx - overviewPx() - stackLanes(laneRows, base).height;
    const rows = laneRows.reduce((sum, count) => sum + count, 0);
    const rowPx = base.rowPx + Math.max(0, Math.min(2, Math.floor(spare / rows)));
    const rest = spare - rows * (rowPx - base.rowPx);
    return {
      ...base,
      rowPx,
      lanePadPx: base.lanePadPx + Math.max(0, Math.min(14, Math.floor(rest / laneRows.length / 2))),
    };
  }

  // ---- frame --------------------------------------------------------------------------------------------------

  function requestFrame(): void {
    if (frame !== 0 || destroyed || options.still) return;
    frameDone ??= options.track();
    frame = requestAnimationFrame(runFrame);
  }

  function runFrame(): void {
    frame = 0;
    if (width > 0) {
      view.advance(performance.now());
      draw();
      if (view.moving) requestFrame();
      scheduleSettle();
      if (!painted) {
        painted = true;
        options.onFirstPaint();
        const wait = () => {
          if (!destroyed) stopWaiting = whenTouched(dom.surface, loadMotion);
        };
        if (options.movesWhen === 'painted') loadMotion().catch(wait);
        else wait();
      }
    }
    if (frame === 0) {
      frameDone?.();
      frameDone = undefined;
    }
  }

  function draw(): void {
    last = layOut();
    const eases = rowEases.frame(
      performance.now(),
      options.motion() && (gesturing || view.moving || isPainted()),
    );
    const { layout } = last;
    const lanes = eases.ease(layout.lanes.map((lane, i) => ({ ...lane, key: `lane-${i}` })));
    const shown: Frame = {
      ...last,
      layout: { ...layout, lanes, events: eases.ease(layout.events), clusters: eases.ease(layout.clusters) },
    };
    seen = shown;
    putStyle(dom.surface, 'height', `${layout.height}px`);
    if (painter && (gesturing || view.moving || eases.running)) {
      // While the pointer moves the view the frames that it asks for are enough.
      if (eases.running && gesturing && !pausing) easeAlarm.set();
      else if (eases.running) requestFrame();
      painter.paint(paintInput(shown));
    } else {
      drawSvg(shown, !isPainted());
      painter?.hide();
    }
    drawLaneNames(shown.layout);
    drawOverview();
  }

  /** Some times a second are enough while the view moves: its window is page, and costs more than the whole canvas. */
  function drawOverview(): void {
    const now = performance.now();
    if (isPainted() && now - overviewDrawnMs < OVERVIEW_MS) return;
    overviewDrawnMs = now;
    overview?.draw({
      catalog: state.catalog,
      fit: trueFit(),
      span: view.span,
      widthPx: width - OVERVIEW_END_PX,
      mirror: state.mirror,
      hidden: !hasOverview(),
    });
  }

  function layOut(): Frame {
    const scale = createScale(view.fold, view.domain, width);
    const { catalog } = state;
    const before = levels.current;
    const { axisPx, footPx, rowPx, lanePadPx, laneHeadPx, minLanePx } = metricsOf[size];
    const lanes = catalog.lanes.length;
    const besidePx = 2 * lanePadPx + laneHeadPx;
    // A lane with one row or none is higher than its row asks for.
    const small = catalog.lanes.filter((lane) => lane.count < 2).length;
    const smallPx = small * Math.max(0, minLanePx - rowPx - besidePx);
    const room = state.heightPx - overviewPx() - axisPx - footPx - lanes * besidePx - smallPx;
    const focusIndex = indexOfKey(focusKey);
    const plan = levels.plan({
      catalog,
      fold: view.fold,
      domain: view.domain,
      bounds: view.bounds,
      fit: view.fitDomain(),
      widthPx: width,
      rowBudget: size === 'compact' ? lanes : Math.max(lanes * 2, Math.floor(room / rowPx)),
      labels: size !== 'compact',
      measure: measureEvent,
      // A cluster that has the focus stays whole.
      kept: [state.selected, focusKey?.startsWith('event-') ? focusIndex : undefined].filter(
        (index) => index !== undefined,
      ),
      drawn: () => last?.layout.events.map((box) => box.event.index) ?? [],
      frozen: view.morphing,
    });
    if (plan !== before) asked.clear();
    const sizes = metrics();
    const stack = stackLanes(levels.rows, sizes);
    followFocus(plan);
    const selectedItem = state.selected === undefined ? undefined : plan.itemOf(state.selected);
    const plain = createLayout({
      catalog,
      fold: view.fold,
      scale,
      plan,
      lanes: stack.lanes,
      height: stack.height,
      metrics: sizes,
      always: new Set([focusKey, selectedItem?.key].filter((key) => key !== undefined)),
      focused: focusIndex === undefined ? undefined : factsAt(catalog.columns, focusIndex),
      selected: state.selected === undefined ? undefined : selectedEvent(state.selected),
    });
    fetchRecords(() => plain.events.map(({ event }) => event));
    const { mirror } = state;
    const layout = mirror ? mirror.mirrorLayout(plain, width) : plain;
    return { scale: mirror ? { ...scale, mirrored: true } : scale, plan, layout, plain, metrics: sizes };
  }

  function selectedEvent(index: number): SelectedEvent {
    const record = state.catalog.records.peek(index);
    if (selectedOf?.record !== record || selectedOf?.event.index !== index) {
      const planDays = (record?.raw.history ?? []).flatMap(({ on }) => {
        const day = parseEdtf(on);
        const end = day.ok ? (day.date.start ?? day.date.end) : undefined;
        return end ? [(end.lo + end.hi) / 2] : [];
      });
      selectedOf = { record, event: { index, related: record?.related ?? [], planDays } };
    }
    return selectedOf.event;
  }

  /** Asks for the words of events: of what is drawn at once, and when the view rests of all that the plan has around it. */
  function fetchRecords(events: () => readonly EventFacts[]): void {
    const { records } = state.catalog;
    if (records.complete) return;
    const wanted = [
      ...events().map((event) => event.index),
      ...(state.selected === undefined ? [] : [state.selected]),
    ];
    const missing = wanted.filter((index) => !asked.has(index) && !records.peek(index));
    if (missing.length === 0) return;
    for (const index of missing) asked.add(index);
    withRecords(missing, requestFrame);
  }

  /** Runs `then` when the records are at hand: at once where they are. */
  function withRecords(indices: readonly number[], then: () => void): void {
    const { records } = state.catalog;
    if (indices.every((index) => records.peek(index))) {
      then();
      return;
    }
    const done = options.track();
    records.load(indices).then(
      () => {
        if (!destroyed) then();
        done();
      },
      // What could not be fetched is asked for again with the next plan.
      done,
    );
  }

  let asOfSaid: { words: TimelineWords; text: string } | undefined;
  const asOfWords = () => {
    const { words, catalog } = state;
    if (asOfSaid?.words !== words) asOfSaid = { words, text: words.asOf(catalog) };
    return asOfSaid.text;
  };
  const pictureOf = ({ layout, plain, metrics: sizes }: Frame) => {
    // Lanes may be on their way to other heights.
    const picture = createPicture({ ...plain, lanes: layout.lanes }, sizes, width, {
      tick: state.words.tick,
      context: state.words.context,
      asOf: size === 'compact' ? '' : asOfWords(),
      band: (band, short) => state.words.bandLabel(gapOf(band), short),
      measure: rulers.axis.width,
    });
    return state.mirror ? state.mirror.mirrorPicture(picture) : picture;
  };
  const labelOf = (box: EventBox, widthPx: number) => {
    const record = recordOf(box.event);
    return record ? rulerOf(box.event).cut(record.short, widthPx) : '';
  };
  const markNames = {
    event: ({ event }: EventBox) => {
      const record = recordOf(event);
      return record && state.words.eventName(record);
    },
    cluster: ({ cluster }: ClusterBox) => state.words.clusterName(cluster.contents),
  };
  const selectedKeyIn = (plan: LevelPlan) =>
    state.selected === undefined ? undefined : (plan.itemOf(state.selected)?.key ?? eventKey(state.selected));
  const isDim = (box: EventBox | ClusterBox): boolean => {
    const { emphasis } = state;
    if (!emphasis) return false;
    return !('cluster' in box ? box.cluster.contents.some(emphasis) : emphasis(box.event.index));
  };

  function paintInput(shown: Frame): PaintInput {
    const focused = document.activeElement;
    return {
      ...shown,
      picture: pictureOf(shown),
      strips: stripsFor(shown.plan, shown.layout.lanes),
      selectedKey: selectedKeyIn(shown.plan),
      ringedKey: dom.svg.contains(focused) && focused?.matches(':focus-visible') ? focusKey : undefined,
      laneColor,
      label: labelOf,
      count: state.words.count,
      isDim,
      lit: state.lit,
    };
  }

  function drawSvg(shown: Frame, eases: boolean): void {
    const { layout, plan, scale, metrics: sizes } = shown;
    const hadFocus =
      dom.svg.contains(document.activeElement) || (owesFocus && document.activeElement === document.body);
    const picture = pictureOf(shown);
    const tabKey = tabStop();
    put(dom.svg, 'width', width);
    put(dom.svg, 'height', layout.height);
    drawGround(dom.ground, picture);
    drawAxis(dom.axis, picture);
    drawBands(dom.bands, picture, ({ band }) => state.words.bandName(gapOf(band)), tabKey);
    const markState = {
      selectedKey: selectedKeyIn(plan),
      focusKey: tabKey,
      laneColor,
      eases: eases && options.motion(),
      count: state.words.count,
      isDim,
      lit: state.lit,
    };
    drawDensity(dom.density, stripsFor(plan, layout.lanes), plan, scale, laneColor);
    drawArcs?.(dom.arcs, layout.arcs);
    const markWords = { ...markNames, label: labelOf, id: (box: EventBox) => recordOf(box.event)?.id };
    drawEvents(dom.marks, layout.events, sizes, markWords, markState);
    drawClusters(dom.marks, layout.clusters, markState);
    // Its mark may be missing as long as its record is: the focus is owed until it is there.
    owesFocus = hadFocus && !dom.svg.contains(document.activeElement) && !focusMark();
    dom.surface.tabIndex = tabKey === undefined ? 0 : -1;
  }

  /** A cluster dissolves, an event joins one: the focus goes with what it stood on. */
  function followFocus(plan: LevelPlan): void {
    const index = indexOfKey(focusKey);
    if (index !== undefined) focusKey = plan.itemOf(index)?.key ?? eventKey(index);
  }

  function focusMark(): boolean {
    const element = dom.svg.querySelector<SVGElement>(
      `[data-key="${CSS.escape(focusKey ?? '')}"],[data-band="${CSS.escape(focusKey ?? '')}"]`,
    );
    nameMarks(dom.marks, markNames);
    element?.focus({ preventScroll: true });
    return element !== null;
  }

  function gapOf(band: BandBox): TimeSpan {
    return band.segment.band?.gap ?? band.segment;
  }

  /** What the overview shows: the whole, in true time. */
  function trueFit(): TimeSpan {
    const { extent } = state.catalog;
    const pad = (extent.end - extent.start) * 0.02;
    const span = domainToSpan(view.fold, view.bounds);
    return { start: Math.min(extent.start - pad, span.start), end: Math.max(extent.end + pad, span.end) };
  }

  function drawLaneNames({ lanes }: Layout): void {
    const { words, catalog } = state;
    const key = lanes.map((lane) => lane.y).join();
    if (namesOf?.words === words && namesOf.key === key) return;
    namesOf = { words, key };
    select(dom.names)
      .selectAll<HTMLElement, LaneBox>('div.lane-name')
      .data(lanes)
      .join((enter) => {
        const name = enter.append('div');
        name.append('span').attr('class', 'name').attr('dir', 'auto');
        name.append('span').attr('class', 'count');
        return name;
      })
      .each(function (lane, i) {
        put(this, 'class', `lane-name lane-${laneColor(i)}`);
        putStyle(this, 'transform', `translateY(${lane.y}px)`);
        const [name, count] = this.children;
        if (name) put(name, 'text', words.laneLabel(i));
        if (count) put(count, 'text', words.laneCount(catalog.lanes[i]?.count ?? 0));
      });
  }

  /** The mark that Tab reaches: the one last focused, else the selected, else the first in view. */
  function tabStop(): string | undefined {
    if (!last) return undefined;
    const { layout, plan } = last;
    const drawn = new Set([
      ...[...layout.events, ...layout.clusters].map((box) => box.key),
      ...layout.bands.map(bandKey),
    ]);
    if (focusKey !== undefined && drawn.has(focusKey)) return focusKey;
    const selectedKey = selectedKeyIn(plan);
    if (selectedKey !== undefined && drawn.has(selectedKey)) return selectedKey;
    return [...layout.events, ...layout.clusters]
      .filter((box) => box.x >= 0 && box.x <= width)
      .sort((a, b) => (state.mirror ? b.x - a.x : a.x - b.x) || a.y - b.y)[0]?.key;
  }

  // ---- settling -----------------------------------------------------------------------------------------------

  function scheduleSettle(): void {
    settleDone ??= options.track();
    settleAlarm.set();
  }

  function settle(): void {
    if (gesturing) {
      gesturing = false;
      draw();
      // Rows may still be on their way.
      if (isPainted()) {
        scheduleSettle();
        return;
      }
    }
    settleDone?.();
    settleDone = undefined;
    nameMarks(dom.marks, markNames);
    overview?.describe();
    fetchRecords(() =>
      (levels.current?.items ?? []).flatMap((item) => (item.type === 'event' ? [item.event] : [])),
    );
    painter?.prepare(state.catalog.lanes.map((lane) => lane.color));
    const { domain, fold } = view;
    const settles = `${domain.start}|${domain.end}|${width}|${state.folded}|${fold.segments.length}`;
    if (settles === settledView) return;
    settledView = settles;
    options.onSettle(settled());
  }

  function settled(): Settled {
    const { span, domain, bounds } = view;
    const { columns } = state.catalog;
    const visible = countIn(columns, span);
    // Where nothing is in view, all that begins before its end has ended before it.
    const next = firstAtLeast(columns.starts, span.end);
    return {
      span,
      fitted: view.fitted,
      visible,
      clusters: last?.layout.clusters.filter((box) => box.x >= 0 && box.x <= width).length ?? 0,
      before: visible === 0 && next > 0 ? next - 1 : undefined,
      after: visible === 0 && next < columns.count ? next : undefined,
      atWidest: domain.end - domain.start >= (bounds.end - bounds.start) * (1 - 1e-6),
      atClosest: domain.end - domain.start <= 60_001,
    };
  }

  // ---- gestures, keys, pointer --------------------------------------------------------------------------------

  function gesture(): void {
    gesturing = true;
    pausing = false;
  }

  /** What the surface shows from its left to its right, which is how gestures see it. */
  const flipped = (domain: Domain) => state.mirror?.mirrorDomain(domain, view.bounds) ?? domain;

  const gestures: GestureOptions = {
    bounds: () => view.bounds,
    domain: () => flipped(view.domain),
    size: () => ({ width: Math.max(1, width), height: last?.layout.height ?? 1 }),
    wheelZooms: options.wheelZooms,
    onDomain(next) {
      view.stop();
      gesture();
      options.onPreview(undefined);
      view.set(clamp(flipped(next), view.bounds));
    },
    onZoomTo: (next) => view.moveTo(clamp(flipped(next), view.bounds)),
    onPan(deltaPx) {
      gesture();
      panU(((state.mirror ? -deltaPx : deltaPx) / width) * (view.domain.end - view.domain.start), {
        jump: true,
      });
    },
  };

  /** After the first picture: what it takes to move. Without it buttons and keys still do. */
  function loadMotion(): Promise<void> {
    const done = options.track();
    // Once the picture is on the screen, so that its file is not in the way of it.
    return new Promise(requestAnimationFrame)
      .then(() => import('./motion'))
      .then(({ attachGestures, attachInteraction, attachOverviewControls, createPainter, ...parts }) => {
        if (destroyed) return;
        overview = parts.createOverview(dom.overview, () => state.words.overview);
        drawArcs = parts.drawArcs;
        requestFrame();
        const stops = [
          attachGestures(dom.surface, gestures),
          attachOverviewControls(dom.overview, overview, overviewCommands),
        ];
        stopGestures = () => {
          for (const stop of stops) stop();
        };
        painter = createPainter(dom.canvas, dom.svg);
        interaction = attachInteraction({
          surface: dom.surface,
          options,
          view,
          levels,
          catalog: () => state.catalog,
          seen: () => seen,
          isMirrored: () => state.mirror !== undefined,
          isPainted,
          tabStop,
          focusKey: () => focusKey,
          setFocusKey(key) {
            focusKey = key;
          },
          focusOn,
          withRecords,
          panBy,
          fit,
          requestFrame,
        });
      })
      .finally(done);
  }

  function panU(deltaU: number, how: { jump?: boolean } = {}): void {
    const base = how.jump ? view.domain : view.destination();
    view.moveTo(pan(base, deltaU, view.bounds), how);
  }

  /** Gives a mark the focus: it is made first, then the view moves to it. */
  function focusOn(key: string, atU: number, how: { jump: boolean }): boolean {
    focusKey = key;
    gesturing = false;
    // Of the move's end: quick key presses must not keep what a move zooms out on its way.
    const target = reveal(view.destination(), atU, atU, view.bounds);
    if (how.jump) view.moveTo(target, how);
    else view.stop();
    last = layOut();
    drawSvg(last, false);
    if (!how.jump) view.moveTo(target);
    return focusMark();
  }

  const overviewCommands: OverviewCommands = {
    span: () => view.span,
    onSpan(span, how) {
      if (how.jump) gesture();
      view.moveTo(clamp(spanToDomain(view.fold, span), view.bounds), how);
    },
    onPan: (share) => panBy(share),
  };

  // ---- size ---------------------------------------------------------------------------------------------------

  const observer = new ResizeObserver(() => resize());
  observer.observe(host);

  function resize(): void {
    const hostWidth = host.clientWidth;
    if (hostWidth === 0) return;
    const nextSize: TimelineSize = state.compact ? 'compact' : hostWidth >= 860 ? 'full' : 'inline';
    host.dataset.size = nextSize;
    const nextWidth = dom.surface.clientWidth;
    if (nextWidth === width && nextSize === size) return;
    // A move under way is not lost: opening an event moves the view and makes room for the panel at once.
    const goal = view.destination();
    const keep = width === 0 ? options.span : view.isFit(goal) ? undefined : domainToSpan(view.fold, goal);
    size = nextSize;
    width = nextWidth;
    dom.overview.hidden = !hasOverview();
    view.stop();
    if (keep) view.reach(keep);
    view.rebuild(keep);
  }

  // ---- handle -------------------------------------------------------------------------------------------------

  function fit(): void {
    view.reach(undefined);
    view.moveTo(view.fitDomain());
  }
  function zoomBy(factor: number): void {
    const base = view.destination();
    view.moveTo(zoomAt(base, (base.start + base.end) / 2, factor, view.bounds));
  }
  function panBy(share: number): void {
    const { start, end } = view.destination();
    panU((end - start) * share);
  }

  /** In the faces of the page, which are others in other languages; as in the style sheet. */
  function createRulers() {
    const family = familyOf(host);
    return {
      family,
      label: createRuler(`500 13px ${family}`),
      strong: createRuler(`650 13px ${family}`),
      axis: createRuler(`500 12px ${family}`),
    };
  }

  // Words are measured before the fonts are there, and again after.
  const fontsDone = options.track();
  document.fonts.ready.then(() => {
    fontsDone();
    if (destroyed) return;
    rulers = createRulers();
    if (width > 0) view.rebuild(view.fitted ? undefined : view.span);
  });

  resize();
  if (options.still) {
    draw();
    nameMarks(dom.marks, markNames);
  }

  return {
    update(next) {
      const previous = state;
      if (next.words !== previous.words && rulers.family !== familyOf(host)) rulers = createRulers();
      if (next.catalog !== previous.catalog) {
        // What was known on another day is seen in the same view. The marks are others, by other indices.
        const sameDataset = datasetOf(next) === datasetOf(previous);
        const span = sameDataset && !view.fitted ? view.span : undefined;
        state = next;
        if (!sameDataset) {
          view.stop();
          view.closeBands();
          view.reach(undefined);
        }
        focusKey = undefined;
        settledView = '';
        dom.marks.selectAll('*').remove();
        if (width > 0) view.rebuild(span);
        return;
      }
      if (next.folded !== previous.folded) {
        view.refold(() => {
          state = next;
          view.closeBands();
        });
      }
      state = next;
      if (next.heightPx !== previous.heightPx) levels.forgetRows();
      if (next.compact !== previous.compact) resize();
      if (next.selected !== previous.selected && next.selected !== undefined)
        focusKey = eventKey(next.selected);
      requestFrame();
    },
    goTo(span, how) {
      const { fit: all } = view.foldPlan;
      if (span.start < all.start || span.end > all.end) view.reach(span);
      view.moveTo(clamp(spanToDomain(view.fold, span), view.bounds), how);
    },
    show(index, how = {}) {
      if (index < 0 || index >= state.catalog.columns.count || width === 0) return;
      const event = factsAt(state.catalog.columns, index);
      const { fold, bounds } = view;
      const domain = view.destination();
      const start = fold.toU(event.start);
      const end = fold.toU(event.end);
      const all = view.fitDomain();
      if (how.neighbourhood) {
        // Inside its stretch of true time: half a band in view tells nothing.
        const stretch = fold.segments.find((segment) => !segment.band && fold.toU(event.anchor) < segment.u1);
        const around = {
          start: Math.max(all.start, stretch?.u0 ?? all.start),
          end: Math.min(all.end, stretch?.u1 ?? all.end),
        };
        const length = Math.min(
          around.end - around.start,
          Math.max((all.end - all.start) / 3, (end - start) * 2),
        );
        const middle = fold.toU(event.anchor);
        view.moveTo(clamp({ start: middle - length / 2, end: middle + length / 2 }, around), how);
        return;
      }
      const shown = end - start > domain.end - domain.start ? fold.toU(event.anchor) : undefined;
      view.moveTo(reveal(domain, shown ?? start, shown ?? end, bounds), how);
    },
    fit,
    zoomBy,
    panBy,
    focusEvent: (index) =>
      interaction?.focusItem(levels.current?.itemOf(index)?.key ?? eventKey(index)) ?? false,
    inspect() {
      const { span, visible, clusters } = settled();
      return { span: [span.start, span.end], visible, clusters };
    },
    destroy() {
      destroyed = true;
      cancelAnimationFrame(frame);
      settleAlarm.clear();
      easeAlarm.clear();
      frameDone?.();
      settleDone?.();
      observer.disconnect();
      stopGestures();
      interaction?.destroy();
      stopWaiting();
      overview?.destroy();
      host.replaceChildren();
    },
  };
}

/** The same for all that was known of one timeline on some day. */
function datasetOf({ catalog }: TimelineState): Catalog['dataset'] {
  return (catalog.whole ?? catalog).dataset;
}

function familyOf(element: Element): string {
  return getComputedStyle(element).fontFamily;
}
