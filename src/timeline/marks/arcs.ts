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

/** A knot on the day on which a plan was spoken of, and from it a thread that comes down on the plan's mark. */
function planThread(from: ArcBox['from'], to: ArcBox['to']): string {
  const knot = `M${tenth(from.x - KNOT_PX)},${tenth(from.y)}a${KNOT_PX},${KNOT_PX} 0 1,0 ${2 * KNOT_PX},0a${KNOT_PX},${KNOT_PX} 0 1,0 ${-2 * KNOT_PX},0Z`;
  const out = from.x + (to.x < from.x ? -KNOT_PX : KNOT_PX);
  return `${knot}M${tenth(out)},${tenth(from.y)}C${tenth(out + (to.x - out) * 0.6)},${tenth(from.y)} ${tenth(to.x)},${tenth(from.y)} ${tenth(to.x)},${tenth(to.y - TOP_PX)}`;
}

const KNOT_PX = 3;

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
export function thread({ type, from, to }: ArcBox): string {
  if (type === 'plan') return planThread(from, to);
  if (Math.abs(to.x - from.x) < BESIDE_PX) {
    const out = Math.min(from.x, to.x) - 20 - Math.abs(to.y - from.y) / 6;
    return `M${tenth(from.x - TOP_PX)},${tenth(from.y)}C${tenth(out)},${tenth(from.y)} ${tenth(out)},${tenth(to.y)} ${tenth(to.x - TOP_PX)},${tenth(to.y)}`;
  }
  const rise = Math.min(22, 8 + Math.abs(to.x - from.x) / 20);
  const [y0, y1] = [from.y - TOP_PX, to.y - TOP_PX];
  const lean = (to.x - from.x) * 0.12;
  return `M${tenth(from.x)},${tenth(y0)}C${tenth(from.x + lean)},${tenth(y0 - rise)} ${tenth(to.x - lean)},${tenth(y1 - rise)} ${tenth(to.x)},${tenth(y1)}`;
}
