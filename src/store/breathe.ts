interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page handle what waits: input, frames. A timer would be held back to 4 ms, and to 1 s in a hidden page. */
export function breathe(): Promise<void> {
  // Not in Safari, nor in TypeScript's library.
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Longest stretch of work between two chances for the page to answer. A step may take some ms more. */
const SLICE_MS = 20;

/** To be called between steps of some ms: undefined where there is time left, else a pause to wait for. */
export function createPauses(): () => Promise<void> | undefined {
  let sliceEnd = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return breathe().then(() => {
      sliceEnd = performance.now() + SLICE_MS;
    });
  };
}

/** Takes steps of some ms to their end, with pauses between. */
export async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  const pause = createPauses();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    const paused = pause();
    if (paused) await paused;
  }
}
