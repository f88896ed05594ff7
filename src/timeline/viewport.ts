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

/** ρ of the paper: how much a move zooms out on its way. */
const RHO = Math.SQRT2;

/**
 * The path from one view to another, `t` from 0 to 1: zooms out and in again where they are far apart
 * (van Wijk and Nuij, "Smooth and efficient zooming and panning", InfoVis 2003, equations 9 and 10). As d3's
 * `interpolateZoom`, but with asinh: its `log(√(b² + 1) − b)` loses all digits from a minute to a century.
 */
export function interpolateDomain(from: Domain, to: Domain): (t: number) => Domain {
  const w0 = from.end - from.start;
  const w1 = to.end - to.start;
  const far = (to.start + to.end - from.start - from.end) / 2;
  const distance = Math.abs(far);
  const at = (t: number, moved: number, length: number): Domain => {
    if (t >= 1) return to;
    const middle = (from.start + from.end) / 2 + moved;
    return { start: middle - length / 2, end: middle + length / 2 };
  };
  // Hardly a move: only the length changes.
  if (distance < Math.min(w0, w1) * 1e-6) return (t) => at(t, far * t, w0 * (w1 / w0) ** t);
  const reach = RHO ** 2 * distance;
  const r0 = -Math.asinh((w1 ** 2 - w0 ** 2 + reach ** 2) / (2 * w0 * reach));
  const r1 = -Math.asinh((w1 ** 2 - w0 ** 2 - reach ** 2) / (2 * w1 * reach));
  return (t) => {
    const r = r0 + (r1 - r0) * t;
    const moved = (w0 / RHO ** 2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0));
    return at(t, moved * Math.sign(far), (w0 * Math.cosh(r0)) / Math.cosh(r));
  };
}
