import {
  type CountableTimeInterval,
  type TimeInterval,
  utcDay,
  utcHour,
  utcMinute,
  utcMonday,
  utcMonth,
  utcYear,
} from 'd3';
import type { TimeSpan } from '../model/catalog';
import type { Fold } from './fold';
import type { TimeScale } from './scale';

/** What a tick's label shows; the caller has the words (`Intl`). */
export type TickLabel = 'time' | 'day' | 'month' | 'year';
/** What the larger unit's label shows, always in sight: "Tuesday, 25 February 2020", "February 2020", "2020". */
export type ContextLabel = 'date' | 'monthYear' | 'year' | 'none';

interface TickLevel {
  /** Nominal distance between ticks, ms. */
  readonly stepMs: number;
  /** Least room a label of this level needs, px. */
  readonly roomPx: number;
  readonly interval: TimeInterval;
  readonly label: TickLabel;
  readonly context: ContextLabel;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;

const every = (interval: CountableTimeInterval, step: number): TimeInterval =>
  interval.every(step) ?? interval;

/** From minute to millennium. A level is used where its step is at least its room wide. */
const LEVELS: readonly TickLevel[] = [
  ...[1, 5, 15, 30].map(
    (n): TickLevel => ({
      stepMs: n * MINUTE,
      roomPx: 52,
      interval: every(utcMinute, n),
      label: 'time',
      context: 'date',
    }),
  ),
  ...[1, 3, 6, 12].map(
    (n): TickLevel => ({
      stepMs: n * HOUR,
      roomPx: 52,
      interval: every(utcHour, n),
      label: 'time',
      context: 'date',
    }),
  ),
  { stepMs: DAY, roomPx: 26, interval: utcDay, label: 'day', context: 'monthYear' },
  { stepMs: 7 * DAY, roomPx: 30, interval: utcMonday, label: 'day', context: 'monthYear' },
  { stepMs: 30 * DAY, roomPx: 40, interval: utcMonth, label: 'month', context: 'year' },
  { stepMs: 91 * DAY, roomPx: 44, interval: every(utcMonth, 3), label: 'month', context: 'year' },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(
    (n): TickLevel => ({
      stepMs: n * YEAR,
      roomPx: 52,
      interval: every(utcYear, n),
      label: 'year',
      context: 'none',
    }),
  ),
];

const CONTEXT_INTERVAL: Record<ContextLabel, TimeInterval | undefined> = {
  date: utcDay,
  monthYear: utcMonth,
  year: utcYear,
  none: undefined,
};

export interface Tick {
  readonly ms: number;
  readonly x: number;
  readonly label: TickLabel;
}

/** A larger unit as far as it is in view, in one stretch of unfolded time. */
export interface ContextTick {
  /** Any instant within the unit, for its label. */
  readonly ms: number;
  readonly x0: number;
  readonly x1: number;
  readonly label: Exclude<ContextLabel, 'none'>;
  /** The unit begins in view (else it runs in from before). */
  readonly begins: boolean;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  readonly contexts: readonly ContextTick[];
}

/**
 * The axis of one frame. Each unfolded stretch has ticks of its own, none lie in a band: the distance between
 * two ticks is always true. The level is chosen by px, the same for all stretches.
 */
export function createAxis(fold: Fold, scale: TimeScale): Axis {
  const level =
    LEVELS.find((candidate) => candidate.stepMs * scale.pxPerU >= candidate.roomPx) ?? LEVELS.at(-1);
  const ticks: Tick[] = [];
  const contexts: ContextTick[] = [];
  if (!level) return { ticks, contexts };
  for (const stretch of visibleStretches(fold, scale)) {
    for (const date of level.interval.range(new Date(stretch.start - 1), new Date(stretch.end))) {
      ticks.push({ ms: date.getTime(), x: scale.timeToX(date.getTime()), label: level.label });
    }
    const interval = CONTEXT_INTERVAL[level.context];
    if (!interval || level.context === 'none') continue;
    let from = stretch.start;
    while (from < stretch.end) {
      const next = interval.offset(interval.floor(new Date(from)), 1).getTime();
      const to = Math.min(next, stretch.end);
      contexts.push({
        ms: from,
        x0: scale.timeToX(from),
        x1: scale.timeToX(to),
        label: level.context,
        begins: interval.floor(new Date(from)).getTime() === from,
      });
      from = to;
    }
  }
  return { ticks, contexts };
}

/** The stretches of true time in view, ms. */
export function visibleStretches(fold: Fold, scale: TimeScale): TimeSpan[] {
  const { start, end } = scale.domain;
  return fold.segments.flatMap((segment) => {
    if (segment.band || segment.u1 <= start || segment.u0 >= end) return [];
    return [
      {
        start: fold.toMs(Math.max(start, segment.u0)),
        end: segment.u1 <= end ? segment.end : fold.toMs(end),
      },
    ];
  });
}
