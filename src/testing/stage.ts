import type { WholeCatalog } from '../model/catalog';
import type { TimeSpan } from '../model/columns';
import type { EventFacts } from '../model/facts';
import { createFold, type Fold, type FoldPlan, findGaps, type Room } from '../timeline/fold';
import { planIslands } from '../timeline/islands';
import { createLayout, type Layout, type Metrics, stackLanes } from '../timeline/layout';
import { type LevelPlan, planLevel } from '../timeline/levelPlan';
import { createScale, type Domain, spanToDomain } from '../timeline/scale';

/** Words about as wide as the interface's font sets them. */
export const measureWords =
  (catalog: WholeCatalog) =>
  ({ index }: EventFacts): number =>
    Math.ceil((catalog.events[index]?.short.length ?? 0) * 6.9);

export const METRICS: Metrics = {
  axisPx: 50,
  rowPx: 26,
  lanePadPx: 8,
  laneHeadPx: 0,
  footPx: 28,
  minLanePx: 62,
};

export interface StageOptions {
  readonly widthPx: number;
  readonly folded?: boolean;
  readonly rowBudget?: number;
  readonly labels?: boolean;
  readonly pins?: ReadonlyMap<number, number>;
  /** Levels of √2 above the fitted scale. */
  readonly level?: number;
}

/** A timeline without a page: what `createTimeline` computes for one level, in full size. */
export interface Stage {
  readonly fold: Fold;
  readonly foldPlan: FoldPlan;
  readonly rooms: readonly Room[];
  readonly islands: readonly TimeSpan[];
  readonly bounds: Domain;
  readonly plan: LevelPlan;
  /** Everything, at `zoom` (1 to √2) times the level's own scale. */
  whole(zoom?: number): Layout;
  /** What a surface of the stage's width shows of a domain. */
  at(domain: Domain): Layout;
}

export function createStage(catalog: WholeCatalog, options: StageOptions): Stage {
  const {
    widthPx,
    folded = true,
    rowBudget = 22,
    labels = true,
    pins = new Map<number, number>(),
    level = 0,
  } = options;
  const {
    plan: foldPlan,
    rooms,
    islands,
  } = planIslands({
    catalog,
    folded: folded ? findGaps(catalog.columns, catalog.extent) : [],
    widthPx,
    leastPx: 26,
    measure: measureWords(catalog),
  });
  const fold = createFold(foldPlan.bands);
  const bounds = spanToDomain(fold, foldPlan.fit);
  const pxPerU = (widthPx / (bounds.end - bounds.start)) * 2 ** (level / 2);
  const plan = planLevel({
    catalog,
    fold,
    bounds,
    pxPerU,
    rowBudget,
    held: [],
    labels,
    measure: measureWords(catalog),
    pins,
    viewPx: widthPx,
    window: undefined,
  });
  const { lanes, height } = stackLanes(plan.rows, METRICS);
  const draw = (domain: Domain, width: number) =>
    createLayout({
      catalog,
      fold,
      scale: createScale(fold, domain, width),
      plan,
      lanes,
      height,
      metrics: METRICS,
      always: new Set(),
      selected: undefined,
      focused: undefined,
    });
  return {
    fold,
    foldPlan,
    rooms,
    islands,
    bounds,
    plan,
    whole: (zoom = 1) => draw(bounds, (bounds.end - bounds.start) * pxPerU * zoom),
    at: (domain) => draw(domain, widthPx),
  };
}
