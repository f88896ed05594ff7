import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Text is as large as the step allows: from this share down, by so much at a time, to what can be read at the back. */
const MOST = 1.28;
const STEP = 0.04;
/** 2.8 of 4 hundredths of the height: the styles let nothing be smaller. */
const LEAST = 0.7;

/**
 * Lets a step fit its room: sets `--fit` on the element, from the largest down, until nothing of it is cut. While it
 * stays the same step, text only shrinks: nothing jumps when something is revealed. What does not fit even so gets the
 * room of the timeline below (`data-tight` on the stage), which comes back with the reveal; what is still more scrolls.
 *
 * @param what measured anew when this changes
 */
export function useFit(element: RefObject<HTMLElement | null>, what: unknown): void {
  const last = useRef(MOST);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` says when to measure
  useLayoutEffect(() => {
    const box = element.current;
    const stage = box?.closest('.present');
    if (!box || !stage) return;
    const shrink = (from: number): boolean => {
      for (let share = from; share > LEAST - STEP; share -= STEP) {
        box.style.setProperty('--fit', share.toFixed(2));
        last.current = share;
        if (box.scrollHeight <= box.clientHeight + 1) return true;
      }
      return false;
    };
    const measure = (from: number) => {
      stage.removeAttribute('data-tight');
      if (shrink(from)) return;
      stage.setAttribute('data-tight', '');
      shrink(Math.min(from, 1));
    };
    measure(last.current);
    // The room changes with the timeline too, which takes its height late.
    let seen = `${box.clientWidth} ${box.clientHeight}`;
    const observer = new ResizeObserver(() => {
      const now = `${box.clientWidth} ${box.clientHeight}`;
      if (now !== seen) measure(MOST);
      seen = `${box.clientWidth} ${box.clientHeight}`;
    });
    observer.observe(box);
    let current = true;
    document.fonts.ready.then(() => current && measure(last.current));
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [element, what]);
}
