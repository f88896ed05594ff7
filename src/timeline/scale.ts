import type { TimeSpan } from '../model/catalog';
import type { Fold } from './fold';

/** A stretch of folded time, `[start, end)` in u (see `fold.ts`). */
export interface Domain {
  readonly start: number;
  readonly end: number;
}

/** Time to px for one frame. The one place that knows which way time runs. */
export interface TimeScale {
  readonly domain: Domain;
  readonly widthPx: number;
  readonly pxPerU: number;
  /** Time runs from right to left on the surface (`mirror.ts`); undefined: from left to right. */
  readonly mirrored?: boolean;
  uToX(u: number): number;
  timeToX(ms: number): number;
  xToTime(x: number): number;
}

export function createScale(fold: Fold, domain: Domain, widthPx: number): TimeScale {
  const length = domain.end - domain.start;
  const pxPerU = widthPx / length;
  // Subtracted first: instants are large beside what a px stands for.
  const uToX = (u: number) => ((u - domain.start) / length) * widthPx;
  return {
    domain,
    widthPx,
    pxPerU,
    uToX,
    timeToX: (ms) => uToX(fold.toU(ms)),
    xToTime: (x) => fold.toMs(domain.start + (x / widthPx) * length),
  };
}

/** ms → u, both ends. */
export function spanToDomain(fold: Fold, span: TimeSpan): Domain {
  return { start: fold.toU(span.start), end: fold.toU(span.end) };
}

/** u → ms, both ends. */
export function domainToSpan(fold: Fold, domain: Domain): TimeSpan {
  return { start: fold.toMs(domain.start), end: fold.toMs(domain.end) };
}
