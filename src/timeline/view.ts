import type { Catalog } from '../model/catalog';
import type { TimeSpan } from '../model/columns';
import type { EventFacts } from '../model/facts';
import { createFold, easeBands, type Fold, type FoldPlan, findGaps } from './fold';
import { planIslands } from './islands';
import { type Domain, domainToSpan, spanToDomain } from './scale';
import { clamp, interpolateDomain, unite } from './viewport';

/** What is in view, how time is folded, and the move under way; the one owner of all three. */
export interface TimelineView {
  readonly fold: Fold;
  readonly foldPlan: FoldPlan;
  /** What is in view, u. */
  readonly domain: Domain;
  /** Farthest view: everything, and what an address asked for beyond it. */
  readonly bounds: Domain;
  /** Everything is in view, and nothing more. */
  readonly fitted: boolean;
  /** Whether a domain is that of everything. */
  isFit(domain: Domain): boolean;
  readonly span: TimeSpan;
  /** An eased move is under way. */
  readonly moving: boolean;
  /** The fold is changing: rows wait until it is over. */
  readonly morphing: boolean;
  fitDomain(): Domain;
  /** Where the view will be: quick key presses add up. */
  destination(): Domain;
  /** After data, size or fold changed: the same span of time stays in view; undefined: everything. */
  rebuild(keep: TimeSpan | undefined): void;
  /** Takes a view as it is, at once. */
  set(domain: Domain): void;
  moveTo(target: Domain, how?: { jump?: boolean }): void;
  /** Lets the farthest view reach a span; undefined: only what the data needs. */
  reach(beyond: TimeSpan | undefined): void;
  /** Opens or closes bands by what `change` does: the map itself is eased, so that time stretches where it was hidden. */
  refold(change: () => void): void;
  /** Opens the band of a gap by hand. */
  openBand(gap: TimeSpan): void;
  closeBands(): void;
  /** Ends a move where it is, so that the next one starts from there; a change of the fold is completed. */
  stop(): void;
  /** One frame of the move under way. */
  advance(nowMs: number): void;
}

export interface ViewInput {
  catalog(): Catalog;
  folded(): boolean;
  widthPx(): number;
  /** Room beside a band at the least, px. */
  leastPx(): number;
  /** Width of an event's words, px. */
  measure(event: EventFacts): number;
  /** True where moves may be eased. */
  motion(): boolean;
  /** Something changed: a frame is wanted. */
  onChange(): void;
  /** Levels planned so far hold no longer. */
  onRefold(): void;
}

const EASE_MS = 260;
/** With more events a change of the fold is not eased: each of its frames is laid out anew. */
const MOST_MORPHED = 20_000;

interface Tween {
  readonly startMs: number;
  readonly step: (t: number) => void;
  readonly done: () => void;
  readonly morph: boolean;
}

export function createView(input: ViewInput): TimelineView {
  let gaps: readonly TimeSpan[] = [];
  let openGaps = new Set<number>();
  let foldPlan: FoldPlan = { bands: [], fit: input.catalog().extent };
  let fold: Fold = createFold([]);
  let domain: Domain = { start: 0, end: 1 };
  let bounds: Domain = domain;
  let beyond: TimeSpan | undefined;
  let fitted = true;
  let tween: Tween | undefined;
  let headingFor: Domain | undefined;

  const fitDomain = () => spanToDomain(fold, foldPlan.fit);

  function planFolds(): FoldPlan {
    const { whole, ...shown } = input.catalog();
    const catalog = whole ?? shown;
    gaps = findGaps(catalog.columns, catalog.extent);
    return planIslands({
      catalog,
      folded: gaps.filter((gap) => input.folded() && !openGaps.has(gap.start)),
      widthPx: input.widthPx(),
      leastPx: input.leastPx(),
      measure: input.measure,
    }).plan;
  }

  function setFold(next: FoldPlan): void {
    foldPlan = next;
    fold = createFold(next.bands);
    setBounds();
  }

  function setBounds(): void {
    bounds = beyond ? unite(fitDomain(), spanToDomain(fold, beyond)) : fitDomain();
  }

  function set(next: Domain): void {
    domain = next;
    fitted = isFit(domain);
    input.onChange();
  }

  function isFit({ start, end }: Domain): boolean {
    const fit = fitDomain();
    const near = (bounds.end - bounds.start) * 1e-6;
    return Math.abs(start - fit.start) < near && Math.abs(end - fit.end) < near;
  }

  function start(step: Tween['step'], done: Tween['done'], morph: boolean): void {
    tween = { startMs: performance.now(), step, done, morph };
    input.onChange();
  }

  function stop(): void {
    const running = tween;
    tween = undefined;
    if (running?.morph) running.done();
  }

  return {
    get fold() {
      return fold;
    },
    get foldPlan() {
      return foldPlan;
    },
    get domain() {
      return domain;
    },
    get bounds() {
      return bounds;
    },
    get fitted() {
      return fitted;
    },
    isFit,
    get span() {
      return domainToSpan(fold, domain);
    },
    get moving() {
      return tween !== undefined;
    },
    get morphing() {
      return tween?.morph === true;
    },
    fitDomain,
    destination: () => (tween && !tween.morph && headingFor ? headingFor : domain),
    rebuild(keep) {
      tween = undefined;
      setFold(planFolds());
      input.onRefold();
      set(keep === undefined ? fitDomain() : clamp(spanToDomain(fold, keep), bounds));
    },
    set,
    moveTo(target, how = {}) {
      stop();
      headingFor = target;
      if (how.jump || !input.motion()) {
        set(target);
        return;
      }
      const path = interpolateDomain(domain, target);
      start(
        (t) => set(path(t)),
        () => set(target),
        false,
      );
    },
    reach(next) {
      beyond = next && beyond ? unite(next, beyond) : next;
      setBounds();
    },
    refold(change) {
      stop();
      const wasFitted = fitted;
      const span = domainToSpan(fold, domain);
      const from = foldPlan;
      change();
      const to = planFolds();
      const place = () => set(wasFitted ? fitDomain() : clamp(spanToDomain(fold, span), bounds));
      const done = () => {
        setFold(to);
        input.onRefold();
        place();
      };
      if (!input.motion() || input.catalog().columns.count > MOST_MORPHED) {
        done();
        return;
      }
      const opening = from.bands.length > to.bands.length;
      const bands = opening ? from.bands : to.bands;
      const kept = new Set((opening ? to : from).bands.map((band) => band.gap.start));
      const mix = (a: number, b: number, t: number) => a + (b - a) * t;
      const step = (t: number) => {
        const openness = (opening ? t : 1 - t) ** 3;
        foldPlan = {
          bands,
          fit: { start: mix(from.fit.start, to.fit.start, t), end: mix(from.fit.end, to.fit.end, t) },
        };
        fold = createFold(
          bands.map((band) => (kept.has(band.gap.start) ? band : (easeBands([band], openness)[0] ?? band))),
        );
        setBounds();
        place();
      };
      start(step, done, true);
    },
    openBand(gap) {
      openGaps.add(gap.start);
    },
    closeBands() {
      openGaps = new Set();
    },
    stop,
    advance(nowMs) {
      const running = tween;
      if (!running) return;
      const t = Math.min(1, (nowMs - running.startMs) / EASE_MS);
      if (t < 1) {
        running.step(easeInOut(t));
        return;
      }
      tween = undefined;
      running.done();
    },
  };
}

/** Slow, fast, slow: the cubic of each half. */
function easeInOut(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3;
}
