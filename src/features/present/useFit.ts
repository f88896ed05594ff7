import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Text is as large as the step allows: from this share down, by so much at a time, to what can be read at the back. */
const MOST = 1.28;
const STEP = 0.04;
/** Grows again by no less: a little is not worth that everything moves. */
const GAIN = 0.1;
/** 2.8 of 4 hundredths of the height: the styles let nothing be smaller. */
const LEAST = 0.7;
/** While a class guesses, what it reads is at least so large, or has the timeline's room too. */
const LEAST_GUESSING = 0.84;

interface Way {
  /** Longer lines than read well. */
  readonly wide: boolean;
  /** Without the timeline. */
  readonly tight: boolean;
  readonly most: number;
  readonly least: number;
}

/** From the best down. */
const waysOf = (guesses: boolean): readonly Way[] => [
  { wide: false, tight: false, most: MOST, least: 1 },
  { wide: true, tight: false, most: MOST, least: guesses ? LEAST_GUESSING : LEAST },
  { wide: false, tight: true, most: 1, least: 1 },
  { wide: true, tight: true, most: 1, least: LEAST },
];

interface FitOptions {
  /** Measured anew when this changes. */
  readonly what: unknown;
  /** The teacher's choice of size: what it changes is measured from the beginning. */
  readonly size: number;
  readonly guesses: boolean;
}

/**
 * Lets a step fit its room: sets `--fit` on the element, from the largest down, until nothing of it is cut; short lines
 * (`data-wide` is not set) only where they cost no size. While it stays the same step, text only shrinks, so that
 * nothing jumps when something is revealed; but what had to be smaller than usual takes its usual size when there is
 * room for it. What does not fit even so gets the room of the timeline below (`data-tight` on the stage), which comes
 * back with the reveal; what is still more scrolls.
 */
export function useFit(element: RefObject<HTMLElement | null>, { what, size, guesses }: FitOptions): void {
  const last = useRef({ share: MOST, wide: false, size });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `what` says when to measure
  useLayoutEffect(() => {
    const box = element.current;
    const stage = box?.closest('.present');
    if (!box || !stage) return;
    const put = (share: number, wide: boolean) => {
      box.style.setProperty('--fit', share.toFixed(2));
      box.toggleAttribute('data-wide', wide);
      last.current = { share, wide, size };
    };
    const tryWay = ({ wide, tight, most, least }: Way, from: number): boolean => {
      stage.toggleAttribute('data-tight', tight);
      for (let share = Math.min(from, most); share > least - STEP / 2; share -= STEP) {
        put(share, wide);
        if (box.scrollHeight <= box.clientHeight + 1) return true;
      }
      return false;
    };
    const measure = () => {
      const before = last.current;
      const from = Math.max(1, before.share);
      // Lines that are long already stay so: shorter ones would jump.
      const keepsWide = before.wide && before.share >= 1;
      waysOf(guesses).some((way) => !(keepsWide && !way.wide) && tryWay(way, from));
      const gain = last.current.share - before.share;
      if (gain > 0 && gain < GAIN) put(before.share, before.wide);
    };
    const measureAnew = () => {
      last.current = { share: MOST, wide: false, size };
      measure();
    };
    if (last.current.size === size) measure();
    else measureAnew();
    // The room changes with the timeline too, which takes its height late.
    let seen = `${box.clientWidth} ${box.clientHeight}`;
    const observer = new ResizeObserver(() => {
      const now = `${box.clientWidth} ${box.clientHeight}`;
      if (now !== seen) measureAnew();
      seen = `${box.clientWidth} ${box.clientHeight}`;
    });
    observer.observe(box);
    let current = true;
    document.fonts.ready.then(() => current && measure());
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [element, what, size, guesses]);
}
