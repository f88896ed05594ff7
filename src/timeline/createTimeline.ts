import { easeCubicInOut, select } from 'd3';
import { type Catalog, eventsIn, firstAbove, type TimelineEvent, type TimeSpan } from '../model/catalog';
import { LANE_COLORS } from '../model/schema';
import { createFold, easeBands, type Fold, type FoldPlan, findGaps } from './fold';
import { attachGestures } from './gestures';
import { planIslands } from './islands';
import { attachKeyboard } from './keyboard';
import { type BandBox, createLayout, type LaneBox, type Layout, type Metrics, stackLanes } from './layout';
import { type LevelPlan, type PlacedCluster, type PlacedItem, planLevel } from './levelPlan';
import { drawArcs } from './marks/arcs';
import { type AxisWords, drawAxis } from './marks/axis';
import { drawDensity } from './marks/density';
import { drawClusters, drawEvents, nameMarks } from './marks/events';
import { bandId, drawBands, drawGround } from './marks/ground';
import { put, putStyle } from './marks/put';
import { createRuler } from './measure';
import { createOverview, type OverviewWords } from './overview';
import { createScale, type Domain, domainToSpan, spanToDomain } from './scale';
import { clamp, interpolateDomain, pan, reveal, unite, zoomAt } from './viewport';

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
  readonly tick: AxisWords['tick'];
  readonly context: AxisWords['context'];
  readonly overview: OverviewWords;
}

/** What a cluster stands for. */
export interface ClusterContents {
  readonly count: number;
  /** From the earliest start to the latest end of its events. */
  readonly span: TimeSpan;
  /** Its events, by index; a new array. `most`: the first so many. */
  indices(most?: number): number[];
}

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
  /** Which events stand out, by their flags (see `packFlags`); undefined: all alike. */
  readonly emphasis: ((flags: number) => boolean) | undefined;
  readonly words: TimelineWords;
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
  /** True where moves may be eased. */
  motion(): boolean;
  /** Marks the start of something pending; call the result when it is over. */
  track(): () => void;
  wheelZooms(domEvent: WheelEvent): boolean;
  /** An event was opened; its record is at hand. */
  onSelect(index: number, how: { focusDetail: boolean }): void;
  /** A cluster that no zoom can part: its events are to be listed. */
  onOpenCluster(cluster: ClusterContents): void;
  /** All bands were opened by hand. */
  onUnfold(): void;
  /** Hover or focus on an event whose record is at hand; undefined: no more. */
  onPreview(preview: { event: TimelineEvent; box: DOMRect } | undefined): void;
  onSettle(settled: Settled): void;
  onFirstPaint(): void;
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

const EASE_MS = 260;
const SETTLE_MS = 150;
/** The moving group starts anew beyond this: px lose their fractions far from zero. */
const FARTHEST_SHIFT_PX = 50_000;
/** Up to so many events a level is planned whole. */
const WHOLE_PLAN_EVENTS = 2_000;
const LABEL_FONT = '500 13px "Inter Variable", sans-serif';
const STRONG_FONT = '650 13px "Inter Variable", sans-serif';
const AXIS_FONT = '500 12px "Inter Variable", sans-serif';

const METRICS: Record<TimelineSize, Metrics> = {
  full: { axisPx: 50, rowPx: 26, lanePadPx: 8, laneHeadPx: 0, footPx: 28, minLanePx: 62 },
  inline: { axisPx: 50, rowPx: 26, lanePadPx: 5, laneHeadPx: 22, footPx: 28, minLanePx: 50 },
  compact: { axisPx: 46, rowPx: 24, lanePadPx: 2, laneHeadPx: 0, footPx: 6, minLanePx: 28 },
};
const OVERVIEW_PX: Record<TimelineSize, number> = { full: 58, inline: 58, compact: 0 };

interface Tween {
  readonly startMs: number;
  readonly step: (t: number) => void;
  readonly done: () => void;
  /** Changes the fold: rows wait until it is over, and it is completed when something else begins. */
  readonly morph: boolean;
}

/**
 * The timeline: data and callbacks in, marks out. It owns the frame loop and the view; it knows no store and no
 * address. One frame advances the tween, lays out, draws, then waits for the view to rest.
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
  const dom = createDom(host, state.words);
  const rulers = {
    label: createRuler(LABEL_FONT),
    strong: createRuler(STRONG_FONT),
    axis: createRuler(AXIS_FONT),
  };

  let width = 0;
  let size: TimelineSize = 'full';
  let gaps: readonly TimeSpan[] = [];
  let openGaps = new Set<TimeSpan>();
  let foldPlan: FoldPlan = { bands: [], fit: initial.catalog.extent };
  let fold: Fold = createFold([]);
  let domain: Domain = { start: 0, end: 1 };
  /** Farthest view: everything, and what an address asked for beyond it. */
  let bounds: Domain = domain;
  let beyond: TimeSpan | undefined;
  let fitted = true;
  let plan: LevelPlan | undefined;
  let planKey = '';
  let laneRows: readonly number[] = [];
  let layout: Layout | undefined;
  /** Where the moving group has its zero, u, and the scale for which that holds. */
  let origin = { u: 0, pxPerU: 0 };
  /** Plans made at this fold and size, by level: zooming out finds those of zooming in. */
  const plans = new Map<string, LevelPlan>();
  let focusId: string | undefined;
  let owesFocus = false;
  let tween: Tween | undefined;
  let headingFor: Domain | undefined;
  let painted = false;
  let destroyed = false;
  let frame = 0;
  let frameDone: (() => void) | undefined;
  let settleTimer = 0;
  /** What was in view when it last began to settle: a frame that moves nothing settles nothing. */
  let settledView = '';
  let settleDone: (() => void) | undefined;

  const measureEvent = (event: TimelineEvent) =>
    Math.ceil((event.importance === 3 ? rulers.strong : rulers.label).width(event.short));
  /** Lanes breathe where there is height to spare. */
  const metrics = (): Metrics => {
    const base = METRICS[size];
    if (size !== 'full' || laneRows.length === 0) return base;
    const spare = state.heightPx - OVERVIEW_PX[size] - stackLanes(laneRows, base).height;
    const rows = laneRows.reduce((sum, count) => sum + count, 0);
    const rowPx = base.rowPx + Math.max(0, Math.min(2, Math.floor(spare / rows)));
    const rest = spare - rows * (rowPx - base.rowPx);
    return {
      ...base,
      rowPx,
      lanePadPx: base.lanePadPx + Math.max(0, Math.min(14, Math.floor(rest / laneRows.length / 2))),
    };
  };

  // ---- view ---------------------------------------------------------------------------------------------------

  function planFolds(): FoldPlan {
    const { catalog } = state;
    gaps = findGaps(catalog.events, catalog.extent);
    return planIslands({
      catalog,
      folded: gaps.filter((gap) => state.folded && !openGaps.has(gap)),
      widthPx: width,
      leastPx: size === 'compact' ? 16 : 26,
      measure: size === 'compact' ? () => 0 : measureEvent,
    }).plan;
  }

  function setFold(next: FoldPlan): void {
    foldPlan = next;
    fold = createFold(next.bands);
    setBounds();
  }

  function setBounds(): void {
    const fit = spanToDomain(fold, foldPlan.fit);
    bounds = beyond ? unite(fit, spanToDomain(fold, beyond)) : fit;
  }

  function fitDomain(): Domain {
    return spanToDomain(fold, foldPlan.fit);
  }

  /** After data, size or fold changed: the same span of time stays in view. */
  function rebuild(keep: TimeSpan | undefined): void {
    setFold(planFolds());
    forgetPlans();
    domain = keep === undefined ? fitDomain() : clamp(spanToDomain(fold, keep), bounds);
    gestures.sync();
  }

  function forgetPlans(): void {
    plan = undefined;
    planKey = '';
    plans.clear();
    laneRows = [];
    origin = { u: 0, pxPerU: 0 };
  }

  function setDomain(next: Domain, how: { sync?: boolean } = {}): void {
    domain = next;
    const fit = fitDomain();
    const near = (bounds.end - bounds.start) * 1e-6;
    fitted = Math.abs(domain.start - fit.start) < near && Math.abs(domain.end - fit.end) < near;
    if (how.sync !== false) gestures.sync();
    requestFrame();
  }

  /** Where the view will be: quick key presses add up. */
  function destination(): Domain {
    return tween && !tween.morph && headingFor ? headingFor : domain;
  }

  function moveTo(target: Domain, how: { jump?: boolean } = {}): void {
    stopTween();
    headingFor = target;
    if (how.jump || !options.motion()) {
      setDomain(target);
      return;
    }
    const path = interpolateDomain(domain, target);
    startTween(
      (t) => setDomain(path(t)),
      () => setDomain(target),
    );
  }

  /** Opens or closes bands: the map itself is eased, so that time stretches where it was hidden. */
  function refold(change: () => void): void {
    stopTween();
    const wasFitted = fitted;
    const span = domainToSpan(fold, domain);
    const from = foldPlan;
    change();
    const to = planFolds();
    const finish = () => {
      setFold(to);
      forgetPlans();
      setDomain(wasFitted ? fitDomain() : clamp(spanToDomain(fold, span), bounds));
    };
    if (!options.motion() || state.catalog.events.length > 20_000) {
      finish();
      return;
    }
    const opening = from.bands.length > to.bands.length;
    const bands = opening ? from.bands : to.bands;
    const kept = new Set((opening ? to : from).bands.map((band) => band.gap));
    startTween(
      (t) => {
        const openness = opening ? t : 1 - t;
        const mix = (a: number, b: number) => a + (b - a) * t;
        foldPlan = {
          bands,
          fit: { start: mix(from.fit.start, to.fit.start), end: mix(from.fit.end, to.fit.end) },
        };
        fold = createFold(
          bands.map((band) => (kept.has(band.gap) ? band : (easeBands([band], openness ** 3)[0] ?? band))),
        );
        setBounds();
        domain = wasFitted ? fitDomain() : clamp(spanToDomain(fold, span), bounds);
        requestFrame();
      },
      finish,
      true,
    );
  }

  function startTween(step: (t: number) => void, done: () => void, morph = false): void {
    tween = { startMs: performance.now(), step, done, morph };
    requestFrame();
  }

  /** Ends a move where it is, so that the next one starts from there; a change of the fold is completed. */
  function stopTween(): void {
    const running = tween;
    tween = undefined;
    if (running?.morph) running.done();
  }

  // ---- frame --------------------------------------------------------------------------------------------------

  function requestFrame(): void {
    if (frame !== 0 || destroyed) return;
    frameDone ??= options.track();
    frame = requestAnimationFrame(runFrame);
  }

  function runFrame(): void {
    frame = 0;
    if (width > 0) {
      if (tween) {
        const running = tween;
        const t = Math.min(1, (performance.now() - running.startMs) / EASE_MS);
        if (t < 1) {
          running.step(easeCubicInOut(t));
          requestFrame();
        } else {
          tween = undefined;
          running.done();
        }
      }
      draw();
      scheduleSettle();
      if (!painted) {
        painted = true;
        options.onFirstPaint();
      }
    }
    if (frame === 0) {
      frameDone?.();
      frameDone = undefined;
    }
  }

  /** The level in steps of √2 from the fitted scale; the plan changes only with it. */
  function currentPlan(pxPerU: number): LevelPlan {
    const fit = fitDomain();
    const fitScale = width / (fit.end - fit.start);
    const level = Math.floor(Math.log2(pxPerU / fitScale) * 2 + 1e-6);
    const levelScale = fitScale * 2 ** (level / 2);
    const window = planWindow(levelScale);
    const key = `${level}|${state.heightPx}|${window?.start ?? ''}`;
    if (plan && (tween?.morph || key === planKey)) return plan;
    // Beside the selected and the focused event all that is in view keeps its row while one pans on.
    const panned = plan?.pxPerU === levelScale && layout ? layout.events.map((box) => box.id) : [];
    const pins = new Map<string, number>();
    for (const id of [state.selectedId, focusId, ...panned]) {
      const item = id === undefined ? undefined : plan?.itemOf(id);
      if (item?.type === 'event') pins.set(item.id, item.row);
    }
    const planFor = `${key}|${[...pins].join()}`;
    plan = plans.get(planFor) ?? makePlan(levelScale, pins, window);
    if (!window) plans.set(planFor, plan);
    planKey = key;
    // Lanes never shrink while one zooms: what is below them stays where it is.
    laneRows = plan.rows.map((rows, i) => Math.max(rows, laneRows[i] ?? 0));
    return plan;
  }

  /** With many events only what is around the view is laid out: three windows of two screens, the view in the middle one. */
  function planWindow(pxPerU: number): Domain | undefined {
    if (state.catalog.events.length <= WHOLE_PLAN_EVENTS) return undefined;
    const step = (2 * width) / pxPerU;
    const first = Math.floor((domain.start + domain.end) / 2 / step) - 1;
    const window = { start: first * step, end: (first + 3) * step };
    return window.start <= bounds.start && window.end >= bounds.end ? bounds : window;
  }

  function makePlan(
    pxPerU: number,
    pins: ReadonlyMap<string, number>,
    window: Domain | undefined,
  ): LevelPlan {
    const { axisPx, footPx, rowPx, lanePadPx, laneHeadPx } = METRICS[size];
    const lanes = state.catalog.lanes.length;
    const room = state.heightPx - OVERVIEW_PX[size] - axisPx - footPx - lanes * (2 * lanePadPx + laneHeadPx);
    return planLevel({
      catalog: state.catalog,
      fold,
      bounds,
      pxPerU,
      viewPx: width,
      rowBudget: size === 'compact' ? lanes : Math.max(lanes * 2, Math.floor(room / rowPx)),
      labels: size !== 'compact',
      measure: measureEvent,
      pins,
      window,
    });
  }

  const markNames = {
    event: (box: { event: TimelineEvent }) => state.words.eventName(box.event),
    cluster: (box: { cluster: PlacedCluster }) => state.words.clusterName(box.cluster),
  };

  function draw(): void {
    const scale = createScale(fold, domain, width);
    const current = currentPlan(scale.pxPerU);
    const sizes = metrics();
    const { lanes, height } = stackLanes(laneRows, sizes);
    const hadFocus = followFocus(current);
    const always = new Set([focusId, state.selectedId].filter((id) => id !== undefined));
    layout = createLayout({
      catalog: state.catalog,
      fold,
      scale,
      plan: current,
      lanes,
      height,
      metrics: sizes,
      always,
      selectedId: state.selectedId,
      focused: focusId === undefined ? undefined : state.catalog.byId.get(focusId),
    });
    const { words } = state;
    const tabId = tabStop();

    put(dom.svg, 'width', width);
    put(dom.svg, 'height', height);
    // At one scale everything keeps its place in the moving group, and a pan moves the group.
    if (
      scale.pxPerU !== origin.pxPerU ||
      Math.abs(domain.start - origin.u) * scale.pxPerU > FARTHEST_SHIFT_PX
    ) {
      origin = { u: domain.start, pxPerU: scale.pxPerU };
    }
    const shiftPx = (domain.start - origin.u) * scale.pxPerU;
    for (const group of [dom.axis, dom.density, dom.arcs, dom.marks]) {
      const node = group.node();
      if (node) putStyle(node, 'transform', `translate(${-shiftPx}px, 0px)`);
    }
    const groundWords = {
      asOf: size === 'compact' ? '' : words.asOf(state.catalog),
      band: (band: BandBox, short: boolean) => words.bandLabel(gapOf(band), short),
      bandName: (band: BandBox) => words.bandName(gapOf(band)),
      measure: rulers.axis.width,
    };
    drawGround(dom.ground, layout, sizes, width, groundWords);
    drawAxis({ moving: dom.axis, shiftPx, still: dom.contexts }, layout, sizes, width, {
      tick: words.tick,
      context: words.context,
      measure: rulers.axis.width,
    });
    drawBands(dom.bands, layout, sizes, width, groundWords, tabId);
    const markWords = {
      ...markNames,
      label: (box: { event: TimelineEvent }, widthPx: number) =>
        (box.event.importance === 3 ? rulers.strong : rulers.label).cut(box.event.short, widthPx),
    };
    const markState = {
      selectedId: state.selectedId,
      focusId: tabId,
      laneColor: (lane: number) => state.catalog.lanes[lane]?.color ?? 'blue',
      shiftPx,
      eases: options.motion(),
      count: words.count,
      emphasis: state.emphasis,
    };
    drawDensity(dom.density, current, layout, scale, shiftPx, markState.laneColor);
    drawArcs(dom.arcs, layout.arcs, shiftPx);
    drawEvents(dom.marks, layout.events, sizes, markWords, markState);
    drawClusters(dom.marks, layout.clusters, markState);
    // On the way through levels its mark may be missing for some frames: the focus is owed until it is there again.
    owesFocus = hadFocus && !dom.svg.contains(document.activeElement) && !focusMark();
    drawLaneNames(layout);
    dom.surface.tabIndex = tabId === undefined ? 0 : -1;
    overview.draw({
      catalog: state.catalog,
      fit: trueFit(),
      span: domainToSpan(fold, domain),
      widthPx: width,
      hidden: size === 'compact',
    });
  }

  /** A cluster dissolves, an event joins one: the focus goes with what it stood on. Says whether the focus is here. */
  function followFocus(current: LevelPlan): boolean {
    if (focusId !== undefined && !focusId.startsWith('band-')) {
      const eventId = focusId.replace(/^cluster:/, '');
      focusId = current.itemOf(focusId)?.id ?? current.itemOf(eventId)?.id ?? eventId;
    }
    return (
      dom.svg.contains(document.activeElement) || (owesFocus && document.activeElement === document.body)
    );
  }

  function focusMark(): boolean {
    const kinds = ['event', 'cluster', 'band'].map((kind) => `[data-${kind}="${CSS.escape(focusId ?? '')}"]`);
    const element = dom.svg.querySelector<SVGElement>(kinds.join());
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
    const span = domainToSpan(fold, bounds);
    return { start: Math.min(extent.start - pad, span.start), end: Math.max(extent.end + pad, span.end) };
  }

  function drawLaneNames(drawn: Layout): void {
    const { words, catalog } = state;
    select(dom.names)
      .selectAll<HTMLElement, LaneBox>('div.lane-name')
      .data([...drawn.lanes])
      .join((enter) => {
        const name = enter.append('div');
        name.append('span').attr('class', 'name').attr('dir', 'auto');
        name.append('span').attr('class', 'count');
        return name;
      })
      .each(function (lane, i) {
        put(this, 'class', `lane-name lane-${catalog.lanes[i]?.color ?? 'blue'}`);
        putStyle(this, 'transform', `translateY(${lane.y}px)`);
        const [name, count] = this.children;
        if (name) put(name, 'text', words.laneLabel(i));
        if (count) put(count, 'text', words.laneCount(catalog.lanes[i]?.count ?? 0));
      });
  }

  /** The mark that Tab reaches: the one last focused, else the selected, else the first in view. */
  function tabStop(): string | undefined {
    const drawn = new Set([
      ...(layout?.events ?? []).map((box) => box.id),
      ...(layout?.clusters ?? []).map((box) => box.id),
      ...(layout?.bands ?? []).map(bandId),
    ]);
    if (focusId !== undefined && drawn.has(focusId)) return focusId;
    if (state.selectedId !== undefined && drawn.has(state.selectedId)) return state.selectedId;
    const inView = [...(layout?.events ?? []), ...(layout?.clusters ?? [])].filter(
      (box) => box.x >= 0 && box.x <= width,
    );
    return inView.sort((a, b) => a.x - b.x || a.y - b.y)[0]?.id;
  }

  // ---- settling -----------------------------------------------------------------------------------------------

  function scheduleSettle(): void {
    settleDone ??= options.track();
    clearTimeout(settleTimer);
    settleTimer = window.setTimeout(() => {
      settleDone?.();
      settleDone = undefined;
      nameMarks(dom.marks, markNames);
      overview.describe();
      const seen = `${domain.start}|${domain.end}|${width}|${state.folded}|${fold.segments.length}`;
      if (seen === settledView) return;
      settledView = seen;
      options.onSettle(settled());
    }, SETTLE_MS);
  }

  function settled(): Settled {
    const span = domainToSpan(fold, domain);
    const { events } = state.catalog;
    const inView = eventsIn(state.catalog, span);
    const empty = inView.length === 0;
    return {
      span,
      fitted,
      visible: inView.length,
      clusters: layout?.clusters.filter((box) => box.x >= 0 && box.x <= width).length ?? 0,
      before: empty ? events.findLast((event) => event.end <= span.start) : undefined,
      after: empty ? events.find((event) => event.start >= span.end) : undefined,
      atWidest: domain.end - domain.start >= (bounds.end - bounds.start) * (1 - 1e-6),
      atClosest: domain.end - domain.start <= 60_001,
    };
  }

  // ---- gestures, keys, pointer --------------------------------------------------------------------------------

  const gestures = attachGestures(dom.surface, {
    bounds: () => bounds,
    domain: () => domain,
    size: () => ({ width: Math.max(1, width), height: layout?.height ?? 1 }),
    wheelZooms: options.wheelZooms,
    onDomain(next) {
      stopTween();
      options.onPreview(undefined);
      setDomain(clamp(next, bounds), { sync: false });
    },
    onZoomTo: (next) => moveTo(clamp(next, bounds)),
    onPan(deltaPx) {
      stopTween();
      panU((deltaPx / width) * (domain.end - domain.start), { jump: true });
    },
  });

  function panU(deltaU: number, how: { jump?: boolean } = {}): void {
    const base = how.jump ? domain : destination();
    moveTo(pan(base, deltaU, bounds), how);
  }

  /** Marks, clusters and bands in the order in which the arrows walk them. */
  function walk(): { id: string; lane: number; at: number; item: PlacedItem | undefined }[] {
    const items = (plan?.items ?? []).map((item) => ({
      id: item.id,
      lane: item.lane,
      at: fold.toU(item.anchor),
      item,
    }));
    const bands = fold.segments.flatMap((segment) =>
      segment.band ? [{ id: `band-${segment.start}`, lane: -1, at: segment.u0, item: undefined }] : [],
    );
    return [...items, ...bands, ...beyondPlan()].sort((a, b) => a.at - b.at);
  }

  /** Where a plan has only what is around the view: the first and last event of all, and the next ones on both sides. */
  function beyondPlan() {
    const { events } = state.catalog;
    const window = plan && planWindow(plan.pxPerU);
    if (!plan || !window) return [];
    const { itemOf } = plan;
    const span = domainToSpan(fold, window);
    const next = events[firstAbove(state.catalog.starts, span.end - 1)];
    const previous = events[firstAbove(state.catalog.starts, span.start) - 1];
    return [...new Set([events[0], previous, next, events.at(-1)])].flatMap((event) =>
      event && !itemOf(event.id)
        ? [{ id: event.id, lane: event.lane, at: fold.toU(event.anchor), item: undefined }]
        : [],
    );
  }

  function focusItem(id: string): boolean {
    const stop = walk().find((candidate) => candidate.id === id);
    if (!stop) return false;
    focusId = id;
    // What is not laid out yet cannot be moved to gently: it has no mark on the way.
    moveTo(reveal(domain, stop.at, stop.at, bounds), { jump: stop.item === undefined && stop.lane >= 0 });
    draw();
    return focusMark();
  }

  function activate(id: string, how: { focusDetail: boolean }): void {
    const item = plan?.items.find((candidate) => candidate.id === id);
    if (item?.type === 'event') options.onSelect(item.id, how);
    else if (item?.type === 'cluster') openCluster(item);
    else openBand(id);
  }

  /** Zooms until its events stand apart; where no zoom can part them, lists them. */
  function openCluster(cluster: PlacedCluster): void {
    const [first] = cluster.events;
    if (cluster.events.length === 1 && first) {
      options.onSelect(first.id, { focusDetail: true });
      return;
    }
    const us = cluster.events.map((event) => fold.toU(event.anchor));
    const from = Math.min(...us);
    const to = Math.max(...us);
    if (to - from < 60_000) {
      options.onOpenCluster(cluster.events);
      return;
    }
    const pad = (to - from) * 0.4;
    moveTo(clamp({ start: from - pad, end: to + pad }, bounds));
  }

  function openBand(id: string): void {
    const segment = fold.segments.find((candidate) => candidate.band && `band-${candidate.start}` === id);
    const gap = gaps.find((candidate) => candidate.start === segment?.band?.gap.start);
    if (!gap) return;
    const others = foldPlan.bands.filter((band) => band.gap !== segment?.band?.gap);
    if (others.length === 0) options.onUnfold();
    else refold(() => openGaps.add(gap));
  }

  const stopKeys = attachKeyboard(dom.surface, {
    focused: () => focusId ?? tabStop(),
    walk,
    focus: focusItem,
    activate: (id) => activate(id, { focusDetail: true }),
    zoomBy: (factor) => {
      // About the focused mark: it stays where the eye is.
      const at = walk().find((stop) => stop.id === focusId)?.at ?? Number.NaN;
      const base = destination();
      const inView = at >= base.start && at <= base.end;
      moveTo(zoomAt(base, inView ? at : (base.start + base.end) / 2, factor, bounds));
    },
    panBy,
    fit,
    dismiss: () => options.onPreview(undefined),
  });

  const markAt = (domEvent: Event): { id: string; element: Element } | undefined => {
    const element =
      domEvent.target instanceof Element
        ? domEvent.target.closest('[data-event],[data-cluster],[data-band]')
        : null;
    const id =
      element?.getAttribute('data-event') ??
      element?.getAttribute('data-cluster') ??
      element?.getAttribute('data-band');
    return element && id ? { id, element } : undefined;
  };
  const onClick = (domEvent: MouseEvent) => {
    const mark = markAt(domEvent);
    if (!mark) return;
    focusId = mark.id;
    options.onPreview(undefined);
    activate(mark.id, { focusDetail: false });
    requestFrame();
  };
  const onFocusIn = (domEvent: FocusEvent) => {
    const mark = markAt(domEvent);
    if (!mark) return;
    focusId = mark.id;
    requestFrame();
    if (mark.element.matches(':focus-visible')) previewAt(mark.element);
  };
  const onFocusOut = () => options.onPreview(undefined);
  const onPointerOver = (domEvent: PointerEvent) => {
    if (domEvent.pointerType === 'touch' || domEvent.buttons !== 0) return;
    const mark = markAt(domEvent);
    if (mark) previewAt(mark.element);
    else options.onPreview(undefined);
  };
  const onPointerLeave = () => options.onPreview(undefined);
  function previewAt(element: Element): void {
    const event = state.catalog.byId.get(element.getAttribute('data-event') ?? '');
    const ring = element.querySelector('.hit');
    options.onPreview(event && ring ? { event, box: ring.getBoundingClientRect() } : undefined);
  }
  dom.surface.addEventListener('click', onClick);
  dom.surface.addEventListener('focusin', onFocusIn);
  dom.surface.addEventListener('focusout', onFocusOut);
  dom.surface.addEventListener('pointerover', onPointerOver);
  dom.surface.addEventListener('pointerleave', onPointerLeave);

  const overview = createOverview(dom.overview, {
    words: () => state.words.overview,
    span: () => domainToSpan(fold, domain),
    onSpan: (span, how) => moveTo(clamp(spanToDomain(fold, span), bounds), how),
    onPan: (share) => panBy(share),
  });

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
    const moving = tween !== undefined && !tween.morph;
    const keep =
      width === 0 ? options.span : fitted && !moving ? undefined : domainToSpan(fold, destination());
    size = nextSize;
    width = nextWidth;
    stopTween();
    tween = undefined;
    if (keep) beyond = unite(keep, beyond ?? keep);
    rebuild(keep);
    setDomain(domain);
  }

  // ---- handle -------------------------------------------------------------------------------------------------

  function fit(): void {
    beyond = undefined;
    setBounds();
    moveTo(fitDomain());
  }
  function zoomBy(factor: number): void {
    const base = destination();
    moveTo(zoomAt(base, (base.start + base.end) / 2, factor, bounds));
  }
  function panBy(share: number): void {
    panU((domain.end - domain.start) * share);
  }

  // Words are measured before the fonts are there, and again after.
  const fontsDone = options.track();
  document.fonts.ready.then(() => {
    fontsDone();
    if (destroyed) return;
    for (const name of ['label', 'strong', 'axis'] as const) {
      rulers[name] = createRuler({ label: LABEL_FONT, strong: STRONG_FONT, axis: AXIS_FONT }[name]);
    }
    if (width > 0) {
      rebuild(fitted ? undefined : domainToSpan(fold, domain));
      setDomain(domain);
    }
  });

  resize();

  return {
    update(next) {
      const previous = state;
      if (next.catalog !== previous.catalog) {
        state = next;
        openGaps = new Set();
        beyond = undefined;
        focusId = undefined;
        fitted = true;
        settledView = '';
        stopTween();
        tween = undefined;
        dom.marks.selectAll('*').remove();
        if (width > 0) {
          rebuild(undefined);
          setDomain(domain);
        }
        return;
      }
      if (next.folded !== previous.folded) {
        refold(() => {
          state = next;
          openGaps = new Set();
        });
      }
      state = next;
      if (next.heightPx !== previous.heightPx) laneRows = [];
      if (next.compact !== previous.compact) resize();
      if (next.selectedId !== previous.selectedId && next.selectedId !== undefined) focusId = next.selectedId;
      requestFrame();
    },
    goTo(span, how) {
      if (span.start < foldPlan.fit.start || span.end > foldPlan.fit.end) {
        beyond = span;
        setBounds();
      }
      moveTo(clamp(spanToDomain(fold, span), bounds), how);
    },
    show(id, how = {}) {
      const event = state.catalog.byId.get(id);
      if (!event || width === 0) return;
      const start = fold.toU(event.start);
      const end = fold.toU(event.end);
      const fit = fitDomain();
      if (how.neighbourhood) {
        // Inside its stretch of true time: half a band in view tells nothing.
        const stretch = fold.segments.find((segment) => !segment.band && fold.toU(event.anchor) < segment.u1);
        const around = {
          start: Math.max(fit.start, stretch?.u0 ?? fit.start),
          end: Math.min(fit.end, stretch?.u1 ?? fit.end),
        };
        const length = Math.min(
          around.end - around.start,
          Math.max((fit.end - fit.start) / 3, (end - start) * 2),
        );
        const middle = fold.toU(event.anchor);
        moveTo(clamp({ start: middle - length / 2, end: middle + length / 2 }, around), how);
        return;
      }
      const shown = end - start > domain.end - domain.start ? fold.toU(event.anchor) : undefined;
      moveTo(reveal(domain, shown ?? start, shown ?? end, bounds), how);
    },
    fit,
    zoomBy,
    panBy,
    focusEvent: focusItem,
    inspect() {
      const { span, visible, clusters } = settled();
      return { span: [span.start, span.end], visible, clusters };
    },
    destroy() {
      destroyed = true;
      cancelAnimationFrame(frame);
      clearTimeout(settleTimer);
      frameDone?.();
      settleDone?.();
      observer.disconnect();
      gestures.destroy();
      stopKeys();
      overview.destroy();
      host.replaceChildren();
    },
  };
}

function createDom(host: HTMLElement, words: TimelineWords) {
  host.replaceChildren();
  const root = select(host);
  const stage = root.append('div').attr('class', 'stage');
  const names = stage.append('div').attr('class', 'lane-names').attr('aria-hidden', 'true');
  // The surface spans exactly what is in view: its left edge is the first instant, its right edge the last.
  const surface = stage
    .append('div')
    .attr('class', 'surface')
    .attr('data-testid', 'timeline')
    .attr('role', 'group')
    .attr('aria-roledescription', words.roleDescription)
    .attr('aria-label', words.timeline)
    .attr('aria-describedby', words.helpId);
  const svg = surface.append('svg').attr('class', 'plot');
  const defs = svg.append('defs');
  defs.html(DEFS);
  const ground = svg.append('g').attr('class', 'ground').attr('aria-hidden', 'true');
  const axis = svg.append('g').attr('class', 'axis moving').attr('aria-hidden', 'true');
  const contexts = svg.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  const bands = svg.append('g').attr('class', 'bands');
  const density = svg.append('g').attr('class', 'density moving').attr('aria-hidden', 'true');
  const arcs = svg.append('g').attr('class', 'arcs moving').attr('aria-hidden', 'true');
  const marks = svg.append('g').attr('class', 'marks moving');
  const overview = root.append('div').attr('class', 'overview');
  const node = <T extends Element>(element: T | null): T => {
    if (!element) throw new Error('timeline: an element that was just made is missing');
    return element;
  };
  return {
    names: node(names.node()),
    surface: node(surface.node()),
    svg: node(svg.node()),
    overview: node(overview.node()),
    ground,
    axis,
    contexts,
    bands,
    density,
    arcs,
    marks,
  };
}

/** Hatch for what lies beyond `asOf`, and each lane's fade towards an end that is not given. */
const DEFS = [
  '<pattern id="sl-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="hatch" d="M0,0H8"/></pattern>',
  ...LANE_COLORS.flatMap((color) =>
    (['start', 'end'] as const).map((side) => {
      const [from, to] = side === 'start' ? [0, 0.3] : [0.3, 0];
      return `<linearGradient id="sl-fade-${side}-${color}" class="lane-${color}"><stop class="lane-stop" stop-opacity="${from}"/><stop class="lane-stop" offset="1" stop-opacity="${to}"/></linearGradient>`;
    }),
  ),
].join('');
