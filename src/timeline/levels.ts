import type { Catalog } from '../model/catalog';
import type { EventFacts } from '../model/facts';
import type { Fold } from './fold';
import { type LevelPlan, planLevel } from './levelPlan';
import type { Domain } from './scale';

export interface LevelRequest {
  readonly catalog: Catalog;
  readonly fold: Fold;
  readonly domain: Domain;
  readonly bounds: Domain;
  readonly fit: Domain;
  readonly widthPx: number;
  readonly rowBudget: number;
  readonly labels: boolean;
  measure(event: EventFacts): number;
  /** Events with a mark of their own in any crowd, whose row is kept where it can be: the open and the focused one. */
  readonly kept: readonly number[];
  /** Events that are drawn now: they keep their row while one pans on. */
  readonly drawn: () => readonly number[];
  /** The plan stays as it is, whatever the scale. */
  readonly frozen: boolean;
}

export interface Levels {
  /** The plan for what is in view. It changes only with the level, or where many events make it end before the view does. */
  plan(request: LevelRequest): LevelPlan;
  readonly current: LevelPlan | undefined;
  /** Rows of each lane: they never shrink while one zooms, so that what is below stays where it is. */
  readonly rows: readonly number[];
  /** What the current plan covers, u; undefined: everything. */
  readonly window: Domain | undefined;
  /** Data, size or fold changed. */
  forget(): void;
  /** Height changed: rows may shrink again. */
  forgetRows(): void;
}

/** Up to so many events a level is planned whole, and kept: zooming out finds the plans of zooming in. */
const WHOLE_PLAN_EVENTS = 2_000;
/** A window of a plan is a screen wide, but never less: words reach out of their marks by almost as much. */
const LEAST_WINDOW_PX = 640;

export function createLevels(): Levels {
  let current: LevelPlan | undefined;
  let currentKey = '';
  let rows: readonly number[] = [];
  let window: Domain | undefined;
  const whole = new Map<string, LevelPlan>();

  return {
    plan(request) {
      const { catalog, fit, widthPx, domain } = request;
      const pxPerU = widthPx / (domain.end - domain.start);
      const fitScale = widthPx / (fit.end - fit.start);
      // In steps of √2 from the fitted scale; of 2 where most are in clusters, and a plan is made for what is in view.
      const many = catalog.columns.count > WHOLE_PLAN_EVENTS;
      const steps = many ? 1 : 2;
      const level = Math.floor(Math.log2(pxPerU / fitScale) * steps + 1e-6);
      const levelScale = fitScale * 2 ** (level / steps);
      const wanted = many ? windowOf(request, levelScale) : undefined;
      const key = `${level}|${request.rowBudget}|${wanted?.start ?? ''}`;
      if (current && (request.frozen || key === currentKey)) return current;
      const panned = current?.pxPerU === levelScale ? request.drawn() : [];
      const pins = new Map<number, number | undefined>();
      for (const index of request.kept) pins.set(index, undefined);
      for (const index of [...request.kept, ...panned]) {
        const item = current?.itemOf(index);
        if (item?.type === 'event') pins.set(index, item.row);
      }
      const planKey = `${key}|${[...pins].join()}`;
      const known = wanted ? undefined : whole.get(planKey);
      current =
        known ??
        planLevel({ ...request, pxPerU: levelScale, viewPx: widthPx, held: rows, pins, window: wanted });
      if (!wanted) whole.set(planKey, current);
      currentKey = key;
      window = wanted;
      rows = current.rows.map((count, i) => Math.max(count, rows[i] ?? 0));
      return current;
    },
    get current() {
      return current;
    },
    get rows() {
      return rows;
    },
    get window() {
      return window;
    },
    forget() {
      current = undefined;
      currentKey = '';
      whole.clear();
      rows = [];
    },
    forgetRows() {
      rows = current?.rows ?? [];
    },
  };
}

/** Three windows of a screen, the middle of the view in the middle one. */
function windowOf({ domain, bounds, widthPx }: LevelRequest, pxPerU: number): Domain {
  const step = Math.max(widthPx, LEAST_WINDOW_PX) / pxPerU;
  const first = Math.floor((domain.start + domain.end) / 2 / step) - 1;
  const window = { start: first * step, end: (first + 3) * step };
  return window.start <= bounds.start && window.end >= bounds.end ? bounds : window;
}
