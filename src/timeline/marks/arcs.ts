import type { ArcBox } from '../layout';
import type { Group } from './axis';
import { put, tenth } from './put';

/** Quiet threads from the selected event to what it is connected with; the words stand in the detail. */
export function drawArcs(group: Group, arcs: readonly ArcBox[], shiftPx: number): void {
  group
    .selectAll<SVGPathElement, ArcBox>('path')
    .data(arcs as ArcBox[], (arc) => `${arc.type} ${arc.id}`)
    .join('path')
    .each(function (arc) {
      put(this, 'class', `arc arc-${arc.type}`);
      put(this, 'd', thread(arc, shiftPx));
    });
}

/** A thread leaves marks that are nearer than this sideways, px. */
const BESIDE_PX = 40;
const TOP_PX = 9;

/**
 * A thread rises from one mark and comes down on the other, over the words between them; events of one moment are
 * tied by a bow on their left.
 *
 * ```
 *   ╭────────╮       ╭─●
 *   ●        ●       ╰─●
 * ```
 */
function thread({ from, to }: ArcBox, shiftPx: number): string {
  const [x0, x1] = [from.x + shiftPx, to.x + shiftPx];
  if (Math.abs(x1 - x0) < BESIDE_PX) {
    const out = Math.min(x0, x1) - 20 - Math.abs(to.y - from.y) / 6;
    return `M${tenth(x0 - TOP_PX)},${tenth(from.y)}C${tenth(out)},${tenth(from.y)} ${tenth(out)},${tenth(to.y)} ${tenth(x1 - TOP_PX)},${tenth(to.y)}`;
  }
  const rise = Math.min(22, 8 + Math.abs(x1 - x0) / 20);
  const [y0, y1] = [from.y - TOP_PX, to.y - TOP_PX];
  const lean = (x1 - x0) * 0.12;
  return `M${tenth(x0)},${tenth(y0)}C${tenth(x0 + lean)},${tenth(y0 - rise)} ${tenth(x1 - lean)},${tenth(y1 - rise)} ${tenth(x1)},${tenth(y1)}`;
}
