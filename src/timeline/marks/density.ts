import type { LaneColor } from '../../model/vocabulary';
import { DENSITY_PX } from '../crowd';
import type { LaneBox } from '../layout';
import type { LevelPlan } from '../levelPlan';
import type { TimeScale } from '../scale';
import type { Group } from './axis';
import { put, tenth } from './put';

/** The area of one lane, in px of its level from its first bin, from the lane's bottom up. */
export interface Strip {
  readonly lane: number;
  readonly d: string;
  /** Of each bin, px. */
  readonly heights: readonly number[];
  readonly startU: number;
  readonly bottom: number;
}

const stripsOf = new WeakMap<LevelPlan, { readonly key: string; readonly strips: readonly Strip[] }>();

/** How many events where, for lanes too dense to read: an area under the clusters, each lane on its own scale. */
export function drawDensity(
  group: Group,
  strips: readonly Strip[],
  plan: LevelPlan,
  scale: TimeScale,
  laneColor: (lane: number) => LaneColor,
): void {
  group
    .selectAll<SVGPathElement, Strip>('path')
    .data(strips, (strip) => strip.lane)
    .join('path')
    .each(function (strip) {
      const { x, stretch } = placeStrip(strip, plan, scale);
      const [at, by] = scale.mirrored ? [scale.widthPx - x, -stretch] : [x, stretch];
      put(this, 'class', `lane-${laneColor(strip.lane)}`);
      put(this, 'd', strip.d);
      put(this, 'transform', `translate(${tenth(at)},${strip.bottom}) scale(${by.toFixed(5)},1)`);
    });
}

/** Where a strip stands in a frame, and how much wider than at its level: as time runs, from left to right. */
export function placeStrip(strip: Strip, plan: LevelPlan, scale: TimeScale): { x: number; stretch: number } {
  return { x: scale.uToX(strip.startU), stretch: scale.pxPerU / plan.pxPerU };
}

/** The areas of a plan; made once for each. */
export function stripsFor(plan: LevelPlan, lanes: readonly LaneBox[]): readonly Strip[] {
  const key = lanes.map((lane) => `${lane.y},${lane.height}`).join();
  const known = stripsOf.get(plan);
  if (known?.key === key) return known.strips;
  const strips = plan.density.flatMap((density, lane): Strip[] => {
    const box = lanes[lane];
    if (!density || !box) return [];
    const most = density.counts.reduce((a, b) => Math.max(a, b), 1);
    const high = box.height - 6;
    const heights = Array.from(density.counts, (count) => Math.round((count / most) * high));
    let d = 'M0,0';
    heights.forEach((height, i) => {
      if (height !== (heights[i - 1] ?? 0)) d += `H${i * DENSITY_PX}V${-height}`;
    });
    d += `H${heights.length * DENSITY_PX}V0Z`;
    return [{ lane, d, heights, startU: density.startU, bottom: box.y + box.height - 1 }];
  });
  stripsOf.set(plan, { key, strips });
  return strips;
}
