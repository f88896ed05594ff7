import type { Catalog, TimelineEvent } from '../../model/catalog';
import { parseEdtf } from '../../model/edtf';
import type { Excerpt, Source } from '../../model/schema';

export type RowOrder = 'date' | 'title' | 'count';
export type ColumnOrder = 'published' | 'name' | 'most';

export interface MatrixRow {
  readonly event: TimelineEvent;
  /** Its excerpts, by source. */
  readonly bySource: ReadonlyMap<string, readonly Excerpt[]>;
}

export function rowsOf(events: readonly TimelineEvent[]): MatrixRow[] {
  return events.map((event) => {
    const bySource = new Map<string, Excerpt[]>();
    for (const excerpt of event.excerpts)
      bySource.set(excerpt.source, [...(bySource.get(excerpt.source) ?? []), excerpt]);
    return { event, bySource };
  });
}

/** Stable: rows that are alike stay in order of time. */
export function sortRows(
  rows: readonly MatrixRow[],
  order: RowOrder,
  descending: boolean,
  locale: string,
): MatrixRow[] {
  const compare: Record<RowOrder, (a: MatrixRow, b: MatrixRow) => number> = {
    date: (a, b) => a.event.index - b.event.index,
    title: (a, b) => a.event.title.localeCompare(b.event.title, locale),
    count: (a, b) => a.bySource.size - b.bySource.size,
  };
  return [...rows].sort((a, b) => compare[order](a, b) * (descending ? -1 : 1));
}

/** The sources that these rows rest on. */
export function columnsOf(
  rows: readonly MatrixRow[],
  { sources }: Catalog,
  order: ColumnOrder,
  locale: string,
): Source[] {
  const counts = new Map<string, number>();
  for (const { bySource } of rows)
    for (const [id, excerpts] of bySource) counts.set(id, (counts.get(id) ?? 0) + excerpts.length);
  const used = [...sources.values()].filter(({ id }) => counts.has(id));
  const publishedMs = ({ published }: Source) => {
    const parsed = published === undefined ? undefined : parseEdtf(published);
    return parsed?.ok
      ? (parsed.date.start?.lo ?? parsed.date.end?.lo ?? Number.POSITIVE_INFINITY)
      : Number.POSITIVE_INFINITY;
  };
  const byName = (a: Source, b: Source) => a.publisher.localeCompare(b.publisher, locale);
  const compare: Record<ColumnOrder, (a: Source, b: Source) => number> = {
    // Two without a date would else be told apart by NaN.
    published: (a, b) => (publishedMs(a) === publishedMs(b) ? byName(a, b) : publishedMs(a) - publishedMs(b)),
    name: byName,
    most: (a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || byName(a, b),
  };
  return used.sort(compare[order]);
}
