import { type D3ZoomEvent, select, zoom } from 'd3';
import { listen } from './listen';
import type { Domain } from './scale';
import { domainToTransform, transformToDomain } from './transform';
import { MIN_SPAN_MS, zoomAt } from './viewport';

export interface GestureOptions {
  /** What the surface shows when zoomed out, u. */
  bounds(): Domain;
  domain(): Domain;
  /** Size of the surface, px. */
  size(): { width: number; height: number };
  /** False where this wheel event is the page's. */
  wheelZooms(domEvent: WheelEvent): boolean;
  /** A gesture moved the view. */
  onDomain(domain: Domain): void;
  /** A double click asks for a view, to be reached with an eased move. */
  onZoomTo(domain: Domain): void;
  /** A gesture wants the view moved by so many px. */
  onPan(deltaPx: number): void;
}

/**
 * Wheel, drag, pinch and double click on a surface. d3-zoom recognises them, the view is ours: each gesture's
 * transform becomes a domain, and before each our domain is written back. One finger pans sideways and leaves
 * vertical moves to the page (`touch-action: pan-y`), which d3-zoom's own touch handling would not.
 *
 * @returns a function that stops listening
 */
export function attachGestures(surface: HTMLElement, options: GestureOptions): () => void {
  const recogniser = zoom<HTMLElement, unknown>()
    .clickDistance(4)
    .filter((domEvent: Event) => {
      if (domEvent instanceof WheelEvent) return !isSideways(domEvent) && options.wheelZooms(domEvent);
      if (window.TouchEvent && domEvent instanceof TouchEvent) return domEvent.touches.length > 1;
      if (domEvent instanceof MouseEvent) return domEvent.button === 0 && !domEvent.ctrlKey;
      return true;
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      options.onDomain(transformToDomain(event.transform, options.bounds(), options.size().width));
      known = stateOf(options);
    });
  /** The view that the recogniser knows of. */
  let known = '';

  const node = select(surface);
  // The recogniser holds a copy of the view: it is told when view, bounds or size changed from elsewhere.
  const sync = () => {
    const now = stateOf(options);
    if (now === known) return;
    known = now;
    const { width, height } = options.size();
    const bounds = options.bounds();
    const closest = Math.max(1, (bounds.end - bounds.start) / MIN_SPAN_MS);
    const box: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    recogniser.extent(box).translateExtent(box).scaleExtent([1, closest]);
    node.property('__zoom', domainToTransform(options.domain(), bounds, width));
  };
  const beginnings = ['wheel', 'mousedown', 'touchstart'] as const;
  for (const type of beginnings) surface.addEventListener(type, sync, { capture: true, passive: true });
  // Before d3-zoom's listener, which takes only the vertical wheel.
  const onWheel = (domEvent: WheelEvent) => {
    if (!isSideways(domEvent) || !options.wheelZooms(domEvent)) return;
    const unit = domEvent.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    // Always taken: at the end of the extent a sideways swipe would else be the browser's Back.
    domEvent.preventDefault();
    options.onPan((domEvent.deltaX || domEvent.deltaY) * unit);
  };
  surface.addEventListener('wheel', onWheel, { passive: false });
  node.call(recogniser).on('dblclick.zoom', null);

  const onDoubleClick = (domEvent: MouseEvent) => {
    const { bounds, domain, size } = options;
    const { width } = size();
    const x = domEvent.clientX - surface.getBoundingClientRect().left;
    const current = domain();
    const at = current.start + (x / width) * (current.end - current.start);
    const factor = domEvent.shiftKey ? 2 : 0.5;
    options.onZoomTo(zoomAt(current, at, factor, bounds()));
  };
  surface.addEventListener('dblclick', onDoubleClick);

  const stopTouch = attachTouchPan(surface, options);
  return () => {
    node.on('.zoom', null);
    for (const type of beginnings) surface.removeEventListener(type, sync, { capture: true });
    surface.removeEventListener('wheel', onWheel);
    surface.removeEventListener('dblclick', onDoubleClick);
    stopTouch();
  };
}

function stateOf(options: GestureOptions): string {
  const { width, height } = options.size();
  const [domain, bounds] = [options.domain(), options.bounds()];
  return [domain.start, domain.end, bounds.start, bounds.end, width, height].join();
}

function isSideways(domEvent: WheelEvent): boolean {
  return domEvent.shiftKey || Math.abs(domEvent.deltaX) > Math.abs(domEvent.deltaY);
}

/** One finger, sideways. The browser takes vertical moves itself and then sends `pointercancel`. */
function attachTouchPan(surface: HTMLElement, options: GestureOptions): () => void {
  let pointer: number | undefined;
  let lastX = 0;
  const down = (domEvent: PointerEvent) => {
    if (domEvent.pointerType !== 'touch') return;
    pointer = domEvent.isPrimary ? domEvent.pointerId : undefined;
    lastX = domEvent.clientX;
  };
  const move = (domEvent: PointerEvent) => {
    if (domEvent.pointerId !== pointer) return;
    options.onPan(lastX - domEvent.clientX);
    lastX = domEvent.clientX;
  };
  const up = (domEvent: PointerEvent) => {
    // A second finger makes it a pinch, which is d3-zoom's.
    if (domEvent.pointerId === pointer || !domEvent.isPrimary) pointer = undefined;
  };
  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up };
  return listen(surface, listeners);
}
