/** The pieces that marks are drawn from, as path data; px from the mark's anchor, angles in degrees clockwise from the right. */

export function line(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)},${round(y0)}L${round(x1)},${round(y1)}`;
}
export function rect(x0: number, y0: number, x1: number, y1: number): string {
  return `M${round(x0)},${y0}H${round(x1)}V${y1}H${round(x0)}Z`;
}
export function circle(x: number, r: number): string {
  return `M${round(x - r)},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}
export function halfCircle(x: number, r: number): string {
  return `M${round(x)},${-r}a${r},${r} 0 0,0 0,${2 * r}Z`;
}
export function arc(x: number, r: number, from: number, to: number): string {
  const at = (angle: number) => [r * Math.cos(angle * RADIAN), r * Math.sin(angle * RADIAN)] as const;
  const [x0, y0] = at(from);
  const [x1, y1] = at(to);
  const large = to - from > 180 ? 1 : 0;
  return `M${round(x + x0)},${round(y0)}a${r},${r} 0 ${large},1 ${round(x1 - x0)},${round(y1 - y0)}`;
}
/** Dashes along an arc: the first starts with it, the last ends with it. */
export function dashedArc(
  x: number,
  r: number,
  from: number,
  to: number,
  dashes: number,
  gapPx: number,
): string {
  const gap = gapPx / r / RADIAN;
  const dash = (to - from - (dashes - 1) * gap) / dashes;
  const starts = Array.from({ length: dashes }, (_, i) => from + i * (dash + gap));
  return starts.map((start) => arc(x, r, start, start + dash)).join('');
}
/** A small disc on a ring. */
export function knob(x: number, r: number, angle: number, size: number): string {
  const [cx, cy] = [x + r * Math.cos(angle * RADIAN), r * Math.sin(angle * RADIAN)];
  const half = `a${size},${size} 0 1,0`;
  return `M${round(cx - size)},${round(cy)}${half} ${2 * size},0${half} ${-2 * size},0Z`;
}
export function diamond(x: number, r: number): string {
  return `M${round(x - r)},0L${round(x)},${-r}L${round(x + r)},0L${round(x)},${r}Z`;
}
export function halfDiamond(x: number, r: number): string {
  return `M${round(x)},${round(-r)}L${round(x - r)},0L${round(x)},${round(r)}Z`;
}
/** The corners of a diamond, with a gap in the middle of each side; its right half, or all. */
export function dashedDiamond(x: number, r: number, gapPx: number, all: boolean): string {
  const arm = r / 2 - gapPx / Math.SQRT2 / 2;
  const corner = (
    from: readonly [number, number],
    at: readonly [number, number],
    to: readonly [number, number],
  ) =>
    `M${round(x + from[0])},${round(from[1])}L${round(x + at[0])},${round(at[1])}L${round(x + to[0])},${round(to[1])}`;
  const top = corner([all ? -arm : 0, all ? arm - r : -r], [0, -r], [arm, arm - r]);
  const right = corner([r - arm, -arm], [r, 0], [r - arm, arm]);
  const bottom = corner([arm, r - arm], [0, r], [all ? -arm : 0, all ? r - arm : r]);
  return top + right + bottom + (all ? corner([arm - r, arm], [-r, 0], [arm - r, -arm]) : '');
}
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const RADIAN = Math.PI / 180;
