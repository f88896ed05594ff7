import { type ZoomTransform, zoomIdentity } from 'd3';
import type { Domain } from './scale';

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
