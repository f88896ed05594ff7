import type { EventColumns, TimeSpan } from '../columns';

/** The indices of all events, or of those that touch a span, in the order of time; at most so many. */
export function indicesOf(
  { count, starts, ends }: EventColumns,
  span?: TimeSpan,
  most = Number.POSITIVE_INFINITY,
): number[] {
  const found: number[] = [];
  for (let index = 0; index < count && found.length < most; index++) {
    if (span && (starts[index] ?? 0) >= span.end) break;
    if (!span || (ends[index] ?? 0) > span.start) found.push(index);
  }
  return found;
}

/** From the first to the last known instant of some events; `whole` where there are none. */
export function extentOfEvents(
  { starts, ends }: EventColumns,
  indices: readonly number[],
  whole: TimeSpan,
): TimeSpan {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const index of indices) {
    start = Math.min(start, starts[index] ?? start);
    end = Math.max(end, ends[index] ?? end);
  }
  return start < end ? { start, end } : whole;
}

/** A name for a file: the dataset and its days, `idlib-2018-09-07-2020-03-06.csv`. */
export function fileName(id: string, { start, end }: TimeSpan, extension: string): string {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return `${id}-${day(start)}-${day(end - 1)}.${extension}`;
}
