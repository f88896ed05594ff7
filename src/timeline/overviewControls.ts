import type { TimeSpan } from '../model/columns';
import { listen } from './listen';
import type { Overview, OverviewPiece } from './overview';

export interface OverviewCommands {
  /** What is in view. */
  span(): TimeSpan;
  onSpan(span: TimeSpan, how: { jump?: boolean }): void;
  /** Moves by a share of the view. */
  onPan(share: number): void;
}

/**
 * The window is dragged to move, its ends to zoom; a click on the strip moves there; arrows, Page, Home and End keys
 * do it too.
 *
 * @returns a function that stops listening
 */
export function attachOverviewControls(
  host: HTMLElement,
  overview: Overview,
  options: OverviewCommands,
): () => void {
  const { pieces } = overview;
  const pieceOf = (target: EventTarget | null) =>
    (Object.keys(pieces) as OverviewPiece[]).find((name) => pieces[name] === target);

  // ---- pointer ----

  let drag: { piece: keyof typeof pieces; fromX: number; span: TimeSpan } | undefined;
  /** The last press was on the window or a handle. */
  let dragged = false;

  const onDown = (domEvent: PointerEvent) => {
    const scale = overview.scale();
    if (!scale || domEvent.button !== 0) return;
    const piece = pieceOf(domEvent.target);
    dragged = piece !== undefined;
    if (!piece) return;
    const x = domEvent.clientX - host.getBoundingClientRect().left;
    drag = { piece, fromX: x, span: options.span() };
    host.setPointerCapture(domEvent.pointerId);
    pieces[piece].focus({ preventScroll: true });
    domEvent.preventDefault();
  };
  const onMove = (domEvent: PointerEvent) => {
    const scale = overview.scale();
    if (!drag || !scale) return;
    const x = domEvent.clientX - host.getBoundingClientRect().left;
    const shift = scale.xToTime(x) - scale.xToTime(drag.fromX);
    const { start, end } = drag.span;
    if (drag.piece === 'window') options.onSpan({ start: start + shift, end: end + shift }, { jump: true });
    else if (drag.piece === 'start')
      options.onSpan({ start: Math.min(start + shift, end - 60_000), end }, { jump: true });
    else options.onSpan({ start, end: Math.max(end + shift, start + 60_000) }, { jump: true });
  };
  const onUp = () => {
    drag = undefined;
  };
  /** At the end of a press: let go elsewhere, it does nothing (WCAG 2.5.2). */
  const onClick = (domEvent: MouseEvent) => {
    const scale = overview.scale();
    // After a drag the strip hears of a click too.
    if (!scale || dragged || pieceOf(domEvent.target)) return;
    const span = options.span();
    const half = (span.end - span.start) / 2;
    const middle = scale.xToTime(domEvent.clientX - host.getBoundingClientRect().left);
    options.onSpan({ start: middle - half, end: middle + half }, {});
  };

  // ---- keys ----

  const onKey = (domEvent: KeyboardEvent) => {
    const fit = overview.fit();
    if (!fit || domEvent.ctrlKey || domEvent.altKey || domEvent.metaKey) return;
    const piece = pieceOf(domEvent.target);
    // Where time runs from right to left, so do the arrows.
    const right = overview.scale()?.mirrored ? -0.1 : 0.1;
    const by = {
      ArrowLeft: -right,
      ArrowDown: -0.1,
      ArrowRight: right,
      ArrowUp: 0.1,
      PageDown: -0.9,
      PageUp: 0.9,
    }[domEvent.key];
    const toEnd = domEvent.key === 'Home' ? 'start' : domEvent.key === 'End' ? 'end' : undefined;
    if (!piece || (by === undefined && !toEnd)) return;
    domEvent.preventDefault();
    const span = options.span();
    const length = span.end - span.start;
    if (piece === 'window') {
      if (by !== undefined) options.onPan(by);
      else if (toEnd === 'start') options.onSpan({ start: fit.start, end: fit.start + length }, {});
      else options.onSpan({ start: fit.end - length, end: fit.end }, {});
      return;
    }
    const moved = toEnd ? fit[toEnd] : span[piece] + (by ?? 0) * length;
    if (piece === 'start')
      options.onSpan({ start: Math.min(moved, span.end - 60_000), end: span.end }, { jump: true });
    else options.onSpan({ start: span.start, end: Math.max(moved, span.start + 60_000) }, { jump: true });
  };

  const listeners = {
    pointerdown: onDown,
    pointermove: onMove,
    pointerup: onUp,
    pointercancel: onUp,
    click: onClick,
    keydown: onKey,
  };
  return listen(host, listeners);
}
