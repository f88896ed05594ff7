import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Text is as large as the step allows: from this share down, by so much at a time, to what can be read at the back. */
const MOST = 1.28;
const STEP = 0.04;
/** 2.8 of 4 hundredths of the height: the styles let nothing be smaller. */
const LEAST = 0.7;

/**
 * Lets a step fit its room: sets `--fit` on the element, from the largest down, until nothing of it is cut; what does
 * not fit even so scrolls. While it stays the same step, text only shrinks: nothing jumps when something is revealed.
 *
 * @param what measured anew when this changes
 */
export function useFit(element: RefObject<HTMLElement | null>, what: unknown): void {
  const last = useRef(MOST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` says when to measure
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const shrink = (from: number) => {
      for (let share = from; share > LEAST - STEP; share -= STEP) {
        box.style.setProperty('--fit', share.toFixed(2));
        last.current = share;
        if (box.scrollHeight <= box.clientHeight + 1) return;
      }
    };
    shrink(last.current);
    let { clientWidth: width, clientHeight: height } = box;
    const observer = new ResizeObserver(() => {
      const isSame = box.clientWidth === width && box.clientHeight === height;
      ({ clientWidth: width, clientHeight: height } = box);
      if (!isSame) shrink(MOST);
    });
    observer.observe(box);
    let current = true;
    document.fonts.ready.then(() => current && shrink(MOST));
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [element, what]);
}
