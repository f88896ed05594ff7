import { interpolateZoom } from 'd3';
import type { Domain } from './scale';

/** The closest view: one minute across. Below it the transform loses precision on extents of centuries. */
export const MIN_SPAN_MS = 60_000;

/** Moves a domain by `deltaU`, kept inside `bounds`. */
export function pan(domain: Domain, deltaU: number, bounds: Domain): Domain {
  return clamp({ start: domain.start + deltaU, end: domain.end + deltaU }, bounds);
}

/** Makes the domain `factor` times as long, keeping `anchorU` where it is on screen; kept inside `bounds`. */
export function zoomAt(domain: Domain, anchorU: number, factor: number, bounds: Domain): Domain {
  const length = domain.end - domain.start;
  const longest = bounds.end - bounds.start;
  const to = Math.min(longest, Math.max(MIN_SPAN_MS, length * factor)) / length;
  return clamp(
    { start: anchorU - (anchorU - domain.start) * to, end: anchorU + (domain.end - anchorU) * to },
    bounds,
  );
}

/** The nearest domain inside `bounds`: shifted if it can be, else shortened. Idempotent. */
export function clamp(domain: Domain, bounds: Domain): Domain {
  const length = Math.min(Math.max(domain.end - domain.start, MIN_SPAN_MS), bounds.end - bounds.start);
  const start = Math.min(Math.max(domain.start, bounds.start), bounds.end - length);
  return { start, end: start + length };
}

/** The shortest domain that holds both. */
export function unite(a: Domain, b: Domain): Domain {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A domain of the same length in which [start, end] stands clear of the edges; the same domain if it already does. */
export function reveal(domain: Domain, start: number, end: number, bounds: Domain): Domain {
  const length = domain.end - domain.start;
  const margin = length * 0.12;
  if (start >= domain.start + margin && end <= domain.end - margin) return domain;
  const middle = Math.min((start + end) / 2, start + length / 2 - margin);
  return clamp({ start: middle - length / 2, end: middle + length / 2 }, bounds);
}

/**
 * The path from one view to another, `t` from 0 to 1: zooms out and in again where they are far apart
 * (van Wijk and Nuij, "Smooth and efficient zooming and panning", InfoVis 2003).
 */
export function interpolateDomain(from: Domain, to: Domain): (t: number) => Domain {
  const view = (domain: Domain): [number, number, number] => [
    (domain.start + domain.end) / 2 - from.start,
    0,
    domain.end - domain.start,
  ];
  const path = interpolateZoom(view(from), view(to));
  return (t) => {
    if (t >= 1) return to;
    const [middle, , length] = path(t);
    return { start: from.start + middle - length / 2, end: from.start + middle + length / 2 };
  };
}
