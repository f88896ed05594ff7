import { type Catalog, eventsIn, type TimelineEvent, type TimeSpan } from '../model/catalog';
import { createFold, type Fold, type FoldPlan, findGaps, planFold, type Room } from '../timeline/fold';
import { createLayout, type Layout, type Metrics, stackLanes } from '../timeline/layout';
import { FADE_PX, type LevelPlan, labelAnchors, markReach, planLevel } from '../timeline/levelPlan';
import { createScale, type Domain, spanToDomain } from '../timeline/scale';

/** Words about as wide as the interface's font sets them. */
export const measureWords = (event: TimelineEvent): number => Math.ceil(event.short.length * 6.9);

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
  readonly pins?: ReadonlyMap<string, number>;
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

export function createStage(catalog: Catalog, options: StageOptions): Stage {
  const { widthPx, folded = true, rowBudget = 22, labels = true, pins = new Map(), level = 0 } = options;
  const { foldPlan, rooms, islands } = planFolds(catalog, widthPx, folded);
  const fold = createFold(foldPlan.bands);
  const bounds = spanToDomain(fold, foldPlan.fit);
  const pxPerU = (widthPx / (bounds.end - bounds.start)) * 2 ** (level / 2);
  const plan = planLevel({
    catalog,
    fold,
    bounds,
    pxPerU,
    rowBudget,
    labels,
    measure: measureWords,
    pins,
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

/** As `planFolds` in createTimeline.ts does for the full size. */
function planFolds(catalog: Catalog, widthPx: number, folded: boolean) {
  const gaps = folded ? findGaps(catalog.events, catalog.extent) : [];
  const islands = [...gaps, undefined].map((gap, i) => ({
    start: gaps[i - 1]?.end ?? catalog.extent.start,
    end: gap?.start ?? catalog.extent.end,
  }));
  const most = Math.min(270, widthPx * (islands.length > 1 ? 0.24 : 0.12));
  const lasting = islands.reduce((sum, island) => sum + island.end - island.start, 0);
  const pxPerMs = (widthPx * 0.5) / Math.max(lasting, 3_600_000);
  const rooms = islands.map((island): Room => {
    const inside = eventsIn(catalog, island);
    const needBefore = inside.map((event) =>
      event.openStart ? FADE_PX + 12 - (event.end - island.start) * pxPerMs : 0,
    );
    const needAfter = inside.map(
      (event) =>
        measureWords(event) +
        labelAnchors(markReach(event, (ms) => ms, pxPerMs)).right +
        16 -
        (island.end - event.anchor) * pxPerMs,
    );
    const room = (needs: number[]) => Math.max(26, Math.min(most, Math.max(0, ...needs)));
    return { before: room(needBefore), after: room(needAfter) };
  });
  return { foldPlan: planFold(gaps, rooms, catalog.extent, widthPx), rooms, islands };
}
