import type { LaneColor } from '../../model/schema';
import type { Layout } from '../layout';
import { DENSITY_PX, type LevelPlan } from '../levelPlan';
import type { TimeScale } from '../scale';
import type { Group } from './axis';
import { put, tenth } from './put';

interface Strip {
  readonly lane: number;
  readonly d: string;
  readonly startU: number;
}

/** The areas of a plan, in px of its level; they are stretched to the frame's scale. */
const stripsOf = new WeakMap<LevelPlan, { readonly key: string; readonly strips: readonly Strip[] }>();

/** How many events where, for lanes too dense to read: an area under the clusters, each lane on its own scale. */
export function drawDensity(
  group: Group,
  plan: LevelPlan,
  layout: Layout,
  scale: TimeScale,
  shiftPx: number,
  laneColor: (lane: number) => LaneColor,
): void {
  group
    .selectAll<SVGPathElement, Strip>('path')
    .data(strips(plan, layout) as Strip[], (strip) => strip.lane)
    .join('path')
    .each(function (strip) {
      const x = scale.uToX(strip.startU) + shiftPx;
      put(this, 'class', `lane-${laneColor(strip.lane)}`);
      put(this, 'd', strip.d);
      put(this, 'transform', `translate(${tenth(x)},0) scale(${(scale.pxPerU / plan.pxPerU).toFixed(5)},1)`);
    });
}

function strips(plan: LevelPlan, layout: Layout): readonly Strip[] {
  const key = layout.lanes.map((lane) => `${lane.y},${lane.height}`).join();
  const known = stripsOf.get(plan);
  if (known?.key === key) return known.strips;
  const made = plan.density.flatMap((density, lane): Strip[] => {
    const box = layout.lanes[lane];
    if (!density || !box) return [];
    const bottom = box.y + box.height - 1;
    const most = Math.max(1, ...density.counts);
    const high = box.height - 6;
    let d = `M0,${bottom}`;
    let at = 0;
    for (let i = 0; i < density.counts.length; i++) {
      const height = Math.round(((density.counts[i] ?? 0) / most) * high);
      if (height !== at) {
        d += `H${i * DENSITY_PX}V${bottom - height}`;
        at = height;
      }
    }
    return [{ lane, d: `${d}H${density.counts.length * DENSITY_PX}V${bottom}Z`, startU: density.startU }];
  });
  stripsOf.set(plan, { key, strips: made });
  return made;
}
