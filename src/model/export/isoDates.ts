import type { TimelineEvent } from '../catalog';
import { isoDate } from '../dateWords';
import type { DateEnd } from '../edtf';
import { isUndatedPlan } from '../undatedPlan';

/** What ISO 8601 can say of when an event was. */
export interface IsoDates {
  readonly startDate?: string;
  readonly endDate?: string;
  /** Less is said than the timeline knows: the date as it was written belongs beside it. */
  readonly reduced: boolean;
}

/**
 * An event's date for those that know only ISO 8601 (schema.org): never more exact than it is, and rather nothing than
 * something that is not so.
 *
 *     2020-02-25                      start 2020-02-25
 *     2020-02, some day of it         start 2020-02; a period: start and end 2020-02
 *     2020-02~, 2020-02-25?           as without the sign, which is lost
 *     2020-02-2X                      2020-02; 202X: nothing
 *     2020-02-24/2020-02-26           start and end; a moment within it: start 2020-02, as far as both agree
 *     2020-02/..                      a period: start 2020-02; a moment not before it: nothing
 *     a plan with no date given       nothing: its date is when it was spoken of
 */
export function isoDatesOf(event: Pick<TimelineEvent, 'when' | 'kind' | 'status' | 'raw'>): IsoDates {
  // When a plan without a date was spoken of is not when it was to be.
  if (isUndatedPlan(event)) return { reduced: false };
  const { when, kind } = event;
  const { start, end } = when;
  const [from, to] = [start && isoOf(start), end && isoOf(end)];
  if (kind === 'period') {
    return { ...(from && { startDate: from }), ...(to && { endDate: to }), reduced: isReduced(when) };
  }
  const common = from && to && (from === to ? from : commonIso(from, to));
  return { ...(common && { startDate: common }), reduced: isReduced(when) || from !== to };
}

function isReduced({ start, end }: TimelineEvent['when']): boolean {
  return [start, end].some(
    (side) => !side || side.approximate || side.uncertain || isoDate(side) === undefined,
  );
}

/** A stretch of days within a month is that month. */
function isoOf(end: DateEnd): string | undefined {
  return isoDate(end.precision === 'days' ? { ...end, precision: 'month' } : end);
}

/** What both dates begin with: a day, a month or a year. */
function commonIso(a: string, b: string): string | undefined {
  return [10, 7, 4].map((length) => a.slice(0, length)).find((head) => isWhole(head) && b.startsWith(head));
}

function isWhole(head: string): boolean {
  return head.length === 4 || /-\d\d$/.test(head);
}
