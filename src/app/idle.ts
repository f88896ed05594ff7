/**
 * What is pending: frames, fetches, tweens, timers, address writes. Tests await quiet instead of sleeping.
 */
let pending = 0;
const waiting = new Set<() => void>();

/** Marks the start of something; call the result when it is over (a second call does nothing). */
export function track(): () => void {
  pending += 1;
  let over = false;
  return () => {
    if (over) return;
    over = true;
    pending -= 1;
    if (pending === 0) {
      const wakes = [...waiting];
      waiting.clear();
      for (const wake of wakes) wake();
    }
  };
}

/** Resolves once nothing is pending, no CSS move is running, and two frames have passed without anything new. */
export async function idle(): Promise<void> {
  for (;;) {
    if (pending > 0) {
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
    await Promise.all(
      document
        .getAnimations()
        .map((animation) => (isEndless(animation) ? undefined : animation.finished.catch(() => undefined))),
    );
    await frame();
    await frame();
    if (
      pending === 0 &&
      document.getAnimations().every((animation) => isEndless(animation) || animation.playState !== 'running')
    )
      return;
  }
}

function isEndless(animation: Animation): boolean {
  return animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
}

function frame(): Promise<void> {
  return new Promise((resolve) => {
    // A hidden page gets no frames; a timer stands in.
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
