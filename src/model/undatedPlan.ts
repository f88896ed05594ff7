import type { TimelineEvent } from './catalog';

/** A plan for which no date is given: its date is then the day on which it was spoken of (editorial rules of the format). */
export function isUndatedPlan({ status, raw }: Pick<TimelineEvent, 'status' | 'raw'>): boolean {
  return raw.dateBasis?.how === 'unknown' && status !== 'occurred' && status !== 'ongoing';
}
