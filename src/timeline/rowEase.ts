interface Eased {
  readonly target: number;
  readonly from: number;
  readonly startMs: number;
}

const ROW_MS = 180;
/** Time goes on by this much a frame at the most: where frames are rare a move takes longer, but never jumps. */
const MOST_FRAME_MS = 20;

export interface RowEase {
  /** The boxes with the y they are shown at: a box whose row has changed is on its way there. */
  ease<T extends { readonly key: string; readonly y: number }>(boxes: readonly T[]): T[];
  /** Some box of this frame is on its way. */
  readonly running: boolean;
}

/** Eases changes of row from frame to frame. Call `frame` once for each; what it was not asked about is forgotten. */
export function createRowEases(): { frame(nowMs: number, eases: boolean): RowEase } {
  let known = new Map<string, Eased>();
  let lastMs = 0;
  let clockMs = 0;
  const shown = ({ target, from, startMs }: Eased) => {
    const t = Math.min(1, (clockMs - startMs) / ROW_MS);
    return target + (from - target) * (1 - t) ** 3;
  };
  return {
    frame(nowMs, eases) {
      clockMs += Math.min(MOST_FRAME_MS, nowMs - lastMs);
      lastMs = nowMs;
      const before = known;
      const next = new Map<string, Eased>();
      known = next;
      let running = false;
      return {
        ease: (boxes) =>
          boxes.map((box) => {
            const was = before.get(box.key);
            if (was && (was.target === box.y || eases)) {
              const now = was.target === box.y ? was : { target: box.y, from: shown(was), startMs: clockMs };
              next.set(box.key, now);
              const y = shown(now);
              if (!eases || Math.abs(y - box.y) < 0.05) return box;
              running = true;
              return { ...box, y };
            }
            next.set(box.key, { target: box.y, from: box.y, startMs: 0 });
            return box;
          }),
        get running() {
          return running;
        },
      };
    },
  };
}
