import type { Catalog } from '../model/catalog';
import { factsAt, firstAtLeast } from '../model/columns';
import type { Frame, TimelineOptions } from './createTimeline';
import type { ClusterContents } from './crowd';
import { attachKeyboard } from './keyboard';
import { CLUSTER_HALF_PX } from './layout';
import { eventKey, indexOfKey, type PlacedItem } from './levelPlan';
import type { Levels } from './levels';
import { listen } from './listen';
import { bandKey } from './picture';
import { domainToSpan } from './scale';
import type { TimelineView } from './view';
import { clamp, zoomAt } from './viewport';

/** What a pointer or a key on a mark needs of the timeline. */
export interface InteractionContext {
  readonly surface: HTMLElement;
  readonly options: Pick<TimelineOptions, 'onSelect' | 'onOpenCluster' | 'onUnfold' | 'onPreview'>;
  readonly view: TimelineView;
  readonly levels: Pick<Levels, 'current' | 'window'>;
  catalog(): Catalog;
  /** The frame last drawn, as it is seen. */
  seen(): Frame | undefined;
  /** Time runs from right to left. */
  isMirrored(): boolean;
  /** The canvas lies over the marks. */
  isPainted(): boolean;
  /** Key of the mark that Tab reaches. */
  tabStop(): string | undefined;
  focusKey(): string | undefined;
  setFocusKey(key: string): void;
  focusOn(key: string, atU: number, how: { jump: boolean }): boolean;
  withRecords(indices: readonly number[], then: () => void): void;
  panBy(share: number): void;
  fit(): void;
  requestFrame(): void;
}

export interface Interaction {
  /** Gives the mark, cluster or band of a key the focus; false where there is none. */
  focusItem(key: string): boolean;
  destroy(): void;
}

/** Opening, previewing and walking marks, by pointer and by keys. */
export function attachInteraction(context: InteractionContext): Interaction {
  const { surface, options, view, levels, catalog, isPainted, tabStop, withRecords, requestFrame } = context;
  const { panBy, fit } = context;

  /** Marks, clusters and bands in the order in which the arrows walk them. */
  function walk(): { id: string; lane: number; at: number; item: PlacedItem | undefined }[] {
    const items = (levels.current?.items ?? []).map((item) => ({
      id: item.key,
      lane: item.lane,
      at: item.u,
      item,
    }));
    const bands = view.fold.segments.flatMap((segment) =>
      segment.band ? [{ id: `band-${segment.start}`, lane: -1, at: segment.u0, item: undefined }] : [],
    );
    return [...items, ...bands, ...beyondPlan()].sort((a, b) => a.at - b.at);
  }

  /** Where a plan has only what is around the view: the first and last event of all, and the next ones on both sides. */
  function beyondPlan() {
    const { columns } = catalog();
    const { current: plan, window: planned } = levels;
    if (!plan || !planned) return [];
    const span = domainToSpan(view.fold, planned);
    const previous = firstAtLeast(columns.starts, span.start) - 1;
    const next = firstAtLeast(columns.starts, span.end);
    return [...new Set([0, previous, next, columns.count - 1])].flatMap((index) => {
      if (index < 0 || index >= columns.count || plan.itemOf(index)) return [];
      const event = factsAt(columns, index);
      return [{ id: eventKey(index), lane: event.lane, at: view.fold.toU(event.anchor), item: undefined }];
    });
  }

  function focusItem(key: string): boolean {
    const stop = walk().find((candidate) => candidate.id === key);
    // What is not laid out yet cannot be moved to gently: it has no mark on the way.
    return !!stop && context.focusOn(key, stop.at, { jump: stop.item === undefined && stop.lane >= 0 });
  }

  function activate(key: string, how: { keyboard: boolean }): void {
    const item = levels.current?.items.find((candidate) => candidate.key === key);
    if (item?.type === 'cluster') openCluster(item.contents, how);
    else if (item || key.startsWith('event-')) {
      const index = item?.event.index ?? indexOfKey(key) ?? 0;
      withRecords([index], () => options.onSelect(index, { focusDetail: how.keyboard }));
    } else openBand(key);
  }

  /** By the pointer: comes closer until its events stand apart. By the keyboard, and where no zoom can part them: lists them. */
  function openCluster(contents: ClusterContents, { keyboard }: { keyboard: boolean }): void {
    const from = view.fold.toU(contents.anchors.start);
    const to = view.fold.toU(contents.anchors.end);
    const pad = (to - from) * 0.4;
    const zoom =
      to - from < 60_000
        ? undefined
        : () => view.moveTo(clamp({ start: from - pad, end: to + pad }, view.bounds));
    if (contents.count === 1)
      withRecords([contents.first], () => options.onSelect(contents.first, { focusDetail: keyboard }));
    else if (zoom && !keyboard) zoom();
    else options.onOpenCluster(contents, zoom);
  }

  function openBand(key: string): void {
    const band = view.fold.segments.find((segment) => `band-${segment.start}` === key)?.band;
    if (!band) return;
    // The band is gone then: the focus goes to what comes after it.
    if (context.focusKey() === key)
      context.setFocusKey(eventKey(firstAtLeast(catalog().columns.starts, band.gap.end)));
    const others = view.foldPlan.bands.filter((other) => other.gap.start !== band.gap.start);
    if (others.length === 0) options.onUnfold();
    else view.refold(() => view.openBand(band.gap));
  }

  const stopKeys = attachKeyboard(surface, {
    focused: () => context.focusKey() ?? tabStop(),
    isMirrored: context.isMirrored,
    walk,
    focus: focusItem,
    activate: (key) => activate(key, { keyboard: true }),
    zoomBy: (factor) => {
      // About the focused mark: it stays where the eye is.
      const { at, item } = walk().find((stop) => stop.id === context.focusKey()) ?? { at: Number.NaN };
      // About the first event of a cluster: the middle of its bin may lie where nothing is.
      const about = item?.type === 'cluster' ? view.fold.toU(item.contents.anchors.start) : at;
      const base = view.destination();
      const inView = about >= base.start && about <= base.end;
      view.moveTo(zoomAt(base, inView ? about : (base.start + base.end) / 2, factor, view.bounds));
    },
    panBy,
    fit,
    dismiss: () => options.onPreview(undefined),
  });

  /** The mark under the pointer. While the view is painted the SVG below is not where it seems: the layout tells then. */
  const markAt = (domEvent: Event): { key: string; element: Element | undefined } | undefined => {
    if (isPainted() && domEvent instanceof MouseEvent) {
      const key = keyAt(domEvent.clientX, domEvent.clientY);
      return key === undefined ? undefined : { key, element: undefined };
    }
    const element =
      domEvent.target instanceof Element ? domEvent.target.closest('[data-key],[data-band]') : null;
    const key = element?.getAttribute('data-key') ?? element?.getAttribute('data-band');
    return element && key ? { key, element } : undefined;
  };
  function keyAt(clientX: number, clientY: number): string | undefined {
    const seen = context.seen();
    if (!seen) return undefined;
    const box = surface.getBoundingClientRect();
    const [x, y] = [clientX - box.left, clientY - box.top];
    const half = seen.metrics.rowPx / 2;
    const { events, clusters, bands } = seen.layout;
    const event = events.findLast(
      (mark) =>
        Math.abs(y - mark.y) <= half &&
        x >= mark.x + Math.min(mark.left - 5, -12) &&
        x <= mark.x + Math.max(mark.right + 5, 12),
    );
    const cluster = clusters.find(
      (mark) => Math.abs(y - mark.y) <= half && Math.abs(x - mark.x) <= CLUSTER_HALF_PX,
    );
    const band = bands.find(({ x0, x1 }) => x >= x0 && x <= x1);
    return cluster?.key ?? event?.key ?? (band && bandKey(band));
  }
  const onClick = (domEvent: MouseEvent) => {
    const mark = markAt(domEvent);
    if (!mark) return;
    context.setFocusKey(mark.key);
    options.onPreview(undefined);
    // A click without a press is a screen reader's.
    activate(mark.key, { keyboard: domEvent.detail === 0 });
    requestFrame();
  };
  const onFocusIn = (domEvent: FocusEvent) => {
    // A press while the canvas is shown gives the focus to what lies below it; the click knows what is meant.
    if (isPainted()) return;
    const mark = markAt(domEvent);
    if (!mark?.element) return;
    context.setFocusKey(mark.key);
    requestFrame();
    if (mark.element.matches(':focus-visible')) previewAt(mark.element);
  };
  const onFocusOut = () => options.onPreview(undefined);
  const onPointerOver = (domEvent: PointerEvent) => {
    if (domEvent.pointerType === 'touch' || domEvent.buttons !== 0 || isPainted()) return;
    const mark = markAt(domEvent);
    if (mark?.element) previewAt(mark.element);
    else options.onPreview(undefined);
  };
  const onPointerLeave = () => options.onPreview(undefined);
  function previewAt(element: Element): void {
    const key = element.getAttribute('data-key');
    const index = key?.startsWith('event-') ? indexOfKey(key) : undefined;
    const event = index === undefined ? undefined : catalog().records.peek(index);
    const ring = element.querySelector('.hit');
    options.onPreview(event && ring ? { event, box: ring.getBoundingClientRect() } : undefined);
  }

  const listeners = {
    click: onClick,
    focusin: onFocusIn,
    focusout: onFocusOut,
    pointerover: onPointerOver,
    pointerleave: onPointerLeave,
  };
  const stopListening = listen(surface, listeners);
  return {
    focusItem,
    destroy() {
      stopKeys();
      stopListening();
    },
  };
}
