import { type PointerEvent, useRef } from 'react';

/** What acts by itself when it is touched. */
const OWN = 'button, a[href], input, textarea, select, label, dialog, [popover], summary';
/** So far a finger has to go for a swipe, px; and so little it may move for a touch. */
const SWIPE_PX = 60;
const STILL_PX = 12;

/**
 * A whiteboard is touched, or swiped: the first third of the page goes back, the rest goes on; a swipe against the
 * direction of reading goes on.
 */
export function useTouch(onMove: (move: 'next' | 'previous') => void, rtl: boolean) {
  const from = useRef<{ x: number; y: number; id: number } | undefined>(undefined);
  return {
    onPointerDown(domEvent: PointerEvent<HTMLElement>) {
      const { target, clientX: x, clientY: y, pointerId: id, button, isPrimary } = domEvent;
      const isOurs = isPrimary && button === 0 && target instanceof Element && !target.closest(OWN);
      from.current = isOurs ? { x, y, id } : undefined;
    },
    onPointerUp(domEvent: PointerEvent<HTMLElement>) {
      const start = from.current;
      from.current = undefined;
      if (start?.id !== domEvent.pointerId) return;
      const dx = (domEvent.clientX - start.x) * (rtl ? -1 : 1);
      const dy = Math.abs(domEvent.clientY - start.y);
      // Whoever marks words with the mouse reads.
      if (domEvent.pointerType === 'mouse' && getSelection()?.isCollapsed === false) return;
      if (Math.abs(dx) > SWIPE_PX && dy < Math.abs(dx) / 2) onMove(dx < 0 ? 'next' : 'previous');
      else if (Math.abs(dx) < STILL_PX && dy < STILL_PX) {
        const { left, width } = domEvent.currentTarget.getBoundingClientRect();
        const share = (domEvent.clientX - left) / width;
        onMove((rtl ? 1 - share : share) < 1 / 3 ? 'previous' : 'next');
      }
    },
    onPointerCancel() {
      from.current = undefined;
    },
  };
}
