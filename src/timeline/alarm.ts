export interface Alarm {
  /** Rings after its time from now on; a ring that was to come earlier does not. */
  set(): void;
  clear(): void;
}

/** A timer that is put off again and again, frame after frame: it is set anew only when it rings too early. */
export function createAlarm(afterMs: number, ring: () => void): Alarm {
  let timer = 0;
  let dueMs = 0;
  const check = () => {
    const left = dueMs - performance.now();
    timer = left > 1 ? window.setTimeout(check, left) : 0;
    if (timer === 0) ring();
  };
  return {
    set() {
      dueMs = performance.now() + afterMs;
      if (timer === 0) timer = window.setTimeout(check, afterMs);
    },
    clear() {
      clearTimeout(timer);
      timer = 0;
    },
  };
}
