import type { ArcBox } from '../layout';
import type { Group } from './axis';
import { put, tenth } from './put';

/** Quiet threads from the selected event to what it is connected with; the words stand in the detail. */
export function drawArcs(group: Group, arcs: readonly ArcBox[]): void {
  group
    .selectAll<SVGPathElement, ArcBox>('path')
    .data(arcs, (arc) => arc.key)
    .join('path')
    .each(function (arc) {
      put(this, 'class', `arc arc-${arc.type}`);
      put(this, 'd', thread(arc));
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
export function thread({ from, to }: ArcBox): string {
  if (Math.abs(to.x - from.x) < BESIDE_PX) {
    const out = Math.min(from.x, to.x) - 20 - Math.abs(to.y - from.y) / 6;
    return `M${tenth(from.x - TOP_PX)},${tenth(from.y)}C${tenth(out)},${tenth(from.y)} ${tenth(out)},${tenth(to.y)} ${tenth(to.x - TOP_PX)},${tenth(to.y)}`;
  }
  const rise = Math.min(22, 8 + Math.abs(to.x - from.x) / 20);
  const [y0, y1] = [from.y - TOP_PX, to.y - TOP_PX];
  const lean = (to.x - from.x) * 0.12;
  return `M${tenth(from.x)},${tenth(y0)}C${tenth(from.x + lean)},${tenth(y0 - rise)} ${tenth(to.x - lean)},${tenth(y1 - rise)} ${tenth(to.x)},${tenth(y1)}`;
}
