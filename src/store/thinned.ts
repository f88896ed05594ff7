import type { LoadProgress } from './loading';

const PROGRESS_EVERY_MS = 200;

/** Passes on the first of each phase, and then some a second. */
export function thinned(
  onProgress: (progress: LoadProgress) => void,
  nowMs: () => number,
): (progress: LoadProgress) => void {
  let phase = '';
  let lastMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const now = nowMs();
    if (progress.phase === phase && now - lastMs < PROGRESS_EVERY_MS) return;
    phase = progress.phase;
    lastMs = now;
    onProgress(progress);
  };
}
