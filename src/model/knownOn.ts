import type { Catalog, TimelineEvent, WholeCatalog } from './catalog';
import { createCatalog } from './createCatalog';
import { endOfDate } from './edtf';
import type { Excerpt, HistoryEntry, RawEvent } from './schema';
import type { EventStatus } from './vocabulary';

/** What had been published by a day. */
export interface Known {
  /** The events that were known, as they then stood; its extent and fold are those of the whole. */
  readonly catalog: WholeCatalog;
  /** Events that are hidden: nothing of them had been published yet. */
  readonly notYet: number;
  /** Events that are hidden because no source of theirs says when it was published. */
  readonly undated: number;
}

/** A catalog with its events in a list; undefined where not all of its records are at hand. */
export function wholeOf(catalog: Catalog): WholeCatalog | undefined {
  if (!catalog.records.complete) return undefined;
  const events = Array.from({ length: catalog.columns.count }, (_, index) => catalog.records.peek(index));
  const all = events.filter((event) => event !== undefined);
  if (all.length < events.length) return undefined;
  return { ...catalog, events: all, byId: new Map(all.map((event) => [event.id, event])) };
}

/** The days, as EDTF, on which something was published that an event rests on: the stops of "known on". */
export function publicationDays(catalog: WholeCatalog): string[] {
  const ends = publicationEnds(catalog);
  const days = new Set<number>();
  for (const event of catalog.events) {
    for (const { source } of event.excerpts) {
      const end = ends.get(source);
      if (end !== undefined) days.add(end);
    }
  }
  return [...days].sort((a, b) => a - b).map((end) => new Date(end - 1).toISOString().slice(0, 10));
}

/**
 * The catalog as it was known at an instant: events of which some excerpt had been published, with those excerpts
 * alone, and with the last status of their history whose excerpt had been published.
 *
 * A source counts once its whole date of publication has passed; one without a date, or without an end to it, never.
 */
export function knownBy(catalog: WholeCatalog, endMs: number): Known {
  const ends = publicationEnds(catalog);
  const published = (source: string) => {
    const by = ends.get(source);
    return by !== undefined && by <= endMs;
  };
  const excerpts = new Map<string, Excerpt>(
    catalog.events.flatMap((event) => event.excerpts.map((excerpt) => [excerpt.id, excerpt] as const)),
  );
  const isKnown = (id: string | undefined) => {
    const excerpt = id === undefined ? undefined : excerpts.get(id);
    return excerpt !== undefined && published(excerpt.source);
  };
  let undated = 0;
  const raws: RawEvent[] = [];
  for (const event of catalog.events) {
    const own = event.excerpts.filter((excerpt) => published(excerpt.source));
    // A plan is known as soon as a step of its life is, though the sentence stands with another event.
    const told = (event.raw.history ?? []).flatMap(({ excerpt }) => excerpts.get(excerpt ?? '') ?? []);
    const known = own.length > 0 ? own : told.filter((excerpt) => published(excerpt.source));
    if (known.length > 0) raws.push(asKnown(event, known, isKnown));
    else if (event.excerpts.every(({ source }) => ends.get(source) === undefined)) undated += 1;
  }
  const inside = new Set(raws.map((raw) => raw.id));
  const reduced = raws.map((raw) => ({
    ...raw,
    related: raw.related?.filter((relation) => inside.has(relation.event)),
  }));
  const derived = createCatalog({ ...catalog.dataset, events: reduced });
  return {
    catalog: { ...derived, lanes: sameLanes(catalog, derived), extent: catalog.extent, whole: catalog },
    notYet: catalog.events.length - raws.length - undated,
    undated,
  };
}

/** When each source had certainly been published, ms; undefined where that cannot be said. */
function publicationEnds({ sources }: Catalog): ReadonlyMap<string, number | undefined> {
  return new Map([...sources.values()].map((source) => [source.id, endOfDate(source.published)]));
}

function asKnown(
  { raw }: TimelineEvent,
  excerpts: readonly Excerpt[],
  isKnown: (excerpt: string | undefined) => boolean,
): RawEvent {
  const history = raw.history?.filter((entry) => isKnown(entry.excerpt));
  const last = history?.at(-1);
  const whole =
    raw.excerpts?.every((excerpt) => isKnown(excerpt.id)) === true && history?.length === raw.history?.length;
  // Reports disagree only once one that does has been published.
  const disagrees =
    !raw.excerpts?.some((excerpt) => excerpt.stance === 'disputes') ||
    excerpts.some((excerpt) => excerpt.stance === 'disputes');
  return {
    ...raw,
    excerpts: [...excerpts],
    history,
    status: last ? STATUS_OF[last.status] : raw.history?.length ? 'planned' : raw.status,
    // These words of ours were written with all sources before us: they would tell what came later.
    summary: whole ? raw.summary : undefined,
    disputed: raw.disputed !== undefined && disagrees ? (whole ? raw.disputed : '') : undefined,
    figures: raw.figures?.filter((figure) => figure.excerpt === undefined || isKnown(figure.excerpt)),
  };
}

/** How an event stands after each step of the life of its plan. */
const STATUS_OF: Record<HistoryEntry['status'], EventStatus> = {
  proposed: 'planned',
  announced: 'planned',
  uncertain: 'planned',
  denied: 'planned',
  confirmed: 'planned',
  superseded: 'superseded',
  cancelled: 'cancelled',
  occurred: 'occurred',
};

/** A lane stays where it is, also while none of its events is known. */
function sameLanes(whole: Catalog, derived: WholeCatalog): WholeCatalog['lanes'] {
  return whole.lanes.map((lane, i) => ({ ...lane, count: derived.lanes[i]?.count ?? 0 }));
}
