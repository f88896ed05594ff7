import { type ZoomTransform, zoomIdentity } from 'd3';
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

/** The d3-zoom transform under which a surface showing `bounds` at scale 1 shows `domain`. */
export function domainToTransform(domain: Domain, bounds: Domain, widthPx: number): ZoomTransform {
  const k = (bounds.end - bounds.start) / (domain.end - domain.start);
  const x = (-k * widthPx * (domain.start - bounds.start)) / (bounds.end - bounds.start);
  return zoomIdentity.translate(x, 0).scale(k);
}

/** Inverse of {@link domainToTransform}. */
export function transformToDomain(transform: ZoomTransform, bounds: Domain, widthPx: number): Domain {
  const uPerPx = (bounds.end - bounds.start) / widthPx;
  return {
    start: bounds.start + transform.invertX(0) * uPerPx,
    end: bounds.start + transform.invertX(widthPx) * uPerPx,
  };
}
