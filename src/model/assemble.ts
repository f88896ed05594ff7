import type { Catalog, CatalogParts, Records, TimelineEvent } from './catalog';

/* What the page needs to put a catalog together that was read elsewhere; how it is read stands in catalog.ts. */

/** The records of a dataset whose events are all at hand, in date order. */
export function wholeRecords(events: readonly TimelineEvent[]): Records {
  const byEventId = byId(events);
  const excerpts = byId(events.flatMap((event) => event.excerpts));
  return {
    complete: true,
    peek: (index) => events[index],
    peekId: (id) => byEventId.get(id),
    peekExcerpt: (id) => excerpts.get(id),
    load: () => Promise.resolve(),
    find: (id) => Promise.resolve(byEventId.get(id)?.index),
    findExcerpt: (id) => Promise.resolve(excerpts.get(id)),
  };
}

export function assembleCatalog(parts: CatalogParts, records: Records): Catalog {
  const { actors, places, sources } = parts.dataset;
  return { ...parts, actors: byId(actors), places: byId(places), sources: byId(sources), records };
}

export function byId<T extends { id: string }>(list: readonly T[] | undefined): Map<string, T> {
  return new Map((list ?? []).map((record) => [record.id, record]));
}
