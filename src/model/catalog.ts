import type { EventColumns, TimeSpan } from './columns';
import { type EdtfDate, parseEdtf } from './edtf';
import type { EventFacts } from './facts';
import type { Found, Query } from './find/finder';
import { countOrigins, type Provenance } from './origins';
import type { Actor, Excerpt, HistoryEntry, Place, RawDataset, RawEvent, Relation, Source } from './schema';
import { LANE_COLORS, type LaneColor } from './vocabulary';

export type { TimeSpan } from './columns';

/** An event whole: its facts, its words, and the record it was read from. */
export interface TimelineEvent extends EventFacts {
  readonly id: string;
  readonly title: string;
  /** For the label on the mark. */
  readonly short: string;
  readonly raw: RawEvent;
  readonly when: EdtfDate;
  readonly excerpts: readonly Excerpt[];
  /** For a plan: the last step of its life that is known. */
  readonly plan: HistoryEntry['status'] | undefined;
  /** How many different sources its excerpts come from. */
  readonly sourceCount: number;
  /** How many separate origins stand at least behind it, and whether there can be no more (`findOrigins`). */
  readonly origins: { readonly count: number; readonly certain: boolean };
  /** What it is connected with, its own links first. */
  readonly related: readonly RelatedEvent[];
  /** BCP 47, of its own words, where they are in another language than the rest (`translate.ts`). */
  readonly language?: string | undefined;
}

export interface CatalogLane {
  readonly id: string;
  readonly label: string;
  readonly color: LaneColor;
  readonly count: number;
}

/** A link between two events, seen from one of them. */
export interface RelatedEvent {
  /** Of the other event. */
  readonly id: string;
  readonly index: number;
  readonly type: Relation['type'];
  /** False where the other event names this one. */
  readonly outward: boolean;
  readonly note: string | undefined;
}

/** A dataset without its events. */
export type DatasetHead = Omit<RawDataset, 'events'>;

/** One dataset, indexed: columns to lay out, records to read. */
export interface Catalog {
  readonly dataset: DatasetHead;
  readonly lanes: readonly CatalogLane[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  /** From the earliest known start to the latest known end. */
  readonly extent: TimeSpan;
  /** The end of the `asOf` day, ms; undefined where the dataset names none. */
  readonly asOf: number | undefined;
  readonly columns: EventColumns;
  /** How many events have the same flags (see `packFlags`), by flags. */
  readonly flagCounts: ReadonlyMap<number, number>;
  /** How many excerpts are taken from each source, by its id. */
  readonly excerptCounts: ReadonlyMap<string, number>;
  readonly records: Records;
  /** Where this is what was known of another on some day: that other. View and fold are those of the whole. */
  readonly whole?: Catalog;
}

/** A catalog without what follows from its head, and without its records: plain data, to be handed over. */
export type CatalogParts = Omit<Catalog, 'actors' | 'places' | 'sources' | 'records'>;

/** The events' words and records, asked for by index: they may be elsewhere (in a worker). */
export interface Records {
  /** Every record is at hand: `peek` never fails. */
  readonly complete: boolean;
  /** The record if it is at hand. Asking for it does not fetch it. */
  peek(index: number): TimelineEvent | undefined;
  /** The same by the event's id. */
  peekId(id: string): TimelineEvent | undefined;
  /** The excerpt if it is at hand. */
  peekExcerpt(id: string): Excerpt | undefined;
  /** Fetches what is not at hand yet; then `peek` has it. */
  load(indices: readonly number[]): Promise<void>;
  /** The index of the event with this id. */
  find(id: string): Promise<number | undefined>;
  /** An excerpt of any event, by its id. */
  findExcerpt(id: string): Promise<Excerpt | undefined>;
  /** Searches and filters all events, where they are elsewhere; else who asks can do that here (`createFinder`). */
  readonly seek?: (query: Query) => Promise<Found>;
}

/** A catalog with every event at hand. */
export interface WholeCatalog extends Catalog {
  /** In date order. */
  readonly events: readonly TimelineEvent[];
  readonly byId: ReadonlyMap<string, TimelineEvent>;
}

export function extentOf(columns: EventColumns): TimeSpan {
  return { start: columns.starts[0] ?? 0, end: columns.sortedEnds.at(-1) ?? 0 };
}

export function countFlags({ flags }: Pick<EventColumns, 'flags'>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of flags) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What events are connected with: by the id of one event, then of the other. */
export type Links = ReadonlyMap<string, ReadonlyMap<string, Omit<RelatedEvent, 'index'>>>;

/**
 * Links in both directions; where two events name each other only the own link is kept.
 *
 * @param raws in date order; those without relations may be left out
 */
export function* relate(raws: readonly Pick<RawEvent, 'id' | 'related'>[]): Generator<void, Links> {
  const links = new Map<string, Map<string, Omit<RelatedEvent, 'index'>>>();
  const add = (from: string, link: Omit<RelatedEvent, 'index'>) => {
    const known = links.get(from);
    if (!known) links.set(from, new Map([[link.id, link]]));
    else if (!known.has(link.id)) known.set(link.id, link);
  };
  for (const outward of [true, false]) {
    for (const [i, { id, related }] of raws.entries()) {
      for (const { type, event, note } of related ?? []) {
        if (outward) add(id, { id: event, type, outward, note });
        else add(event, { id, type, outward, note });
      }
      if (i % 1_000 === 999) yield;
    }
  }
  return links;
}

/** The links of one event, with the indices of the others. */
export function relatedOf(
  links: ReadonlyMap<string, Omit<RelatedEvent, 'index'>> | undefined,
  indexOf: (id: string) => number | undefined,
): RelatedEvent[] {
  return [...(links?.values() ?? [])].flatMap((link) => {
    const index = indexOf(link.id);
    return index === undefined ? [] : [{ ...link, index }];
  });
}

/** The id of the lane of events that name none. */
export const OTHER_LANE = '';

type UncountedLane = Omit<CatalogLane, 'count'>;

/** The lanes of a dataset; `needsOther`: some event names none. */
export function lanesOf(lanes: RawDataset['lanes'], needsOther: boolean): UncountedLane[] {
  const named = (lanes ?? []).map((lane, i) => ({
    id: lane.id,
    label: lane.label,
    color: lane.color ?? colorAt(i),
  }));
  return needsOther ? [...named, { id: OTHER_LANE, label: '', color: colorAt(named.length) }] : named;
}

export function countLanes(lanes: readonly UncountedLane[], { laneFrom }: EventColumns): CatalogLane[] {
  return lanes.map((lane, i) => ({ ...lane, count: (laneFrom[i + 1] ?? 0) - (laneFrom[i] ?? 0) }));
}

function colorAt(i: number): LaneColor {
  return LANE_COLORS[i % LANE_COLORS.length] ?? 'blue';
}

/** An event with its date resolved. Throws where neither end of its date is known, which no parsed date is. */
export function resolveEvent(
  raw: RawEvent,
  when: EdtfDate,
  index: number,
  lane: number,
  related: readonly RelatedEvent[],
  sources: ReadonlyMap<string, Source>,
  provenance: Provenance,
  asOf: number | undefined,
): TimelineEvent {
  const first = when.start ?? when.end;
  const last = when.end ?? when.start;
  if (!first || !last) throw new Error(`event ${raw.id}: a date without any known end: '${raw.date}'`);
  const start = first.lo;
  const end = last.hi;
  const kind = raw.kind ?? (when.interval ? 'period' : 'moment');
  const excerpts = raw.excerpts ?? [];
  const plan = raw.history?.at(-1)?.status;
  const origins = countOrigins(raw, provenance);
  return {
    id: raw.id,
    index,
    title: raw.title,
    short: raw.short ?? raw.title,
    raw,
    when,
    start,
    end,
    openStart: when.start === undefined,
    openEnd: when.end === undefined,
    anchor: kind === 'moment' ? (start + end) / 2 : start,
    kind,
    status: raw.status ?? 'occurred',
    importance: raw.importance ?? 1,
    lane,
    excerpts,
    claimed: (raw.claimedBy?.length ?? 0) > 0,
    disputed: raw.disputed !== undefined,
    // A plan in doubt has the sign of a date in doubt: that it will come to pass on its day is not sure.
    uncertain: first.uncertain || last.uncertain || (raw.status === 'planned' && plan === 'uncertain'),
    approximate: first.approximate || last.approximate,
    softStart: when.start?.approximate ?? false,
    softEnd: when.end?.approximate ?? false,
    later: isLater(excerpts, sources, asOf),
    unsourced: excerpts.length === 0,
    single: origins.count === 1,
    sourceCount: countSources(excerpts),
    origins,
    related,
    plan,
  };
}

function countSources(excerpts: readonly Excerpt[]): number {
  return excerpts.length < 2 ? excerpts.length : new Set(excerpts.map((excerpt) => excerpt.source)).size;
}

/** Known only from later reports: every supporting source has a date, and it is after `asOf`. */
function isLater(
  excerpts: readonly Excerpt[],
  sources: ReadonlyMap<string, Source>,
  asOf: number | undefined,
): boolean {
  if (asOf === undefined) return false;
  const supporting = excerpts.filter((excerpt) => (excerpt.stance ?? 'supports') === 'supports');
  return (
    supporting.length > 0 &&
    supporting.every((excerpt) => {
      const published = sources.get(excerpt.source)?.published;
      const parsed = published === undefined ? undefined : parseEdtf(published);
      return parsed?.ok === true && (parsed.date.start?.lo ?? Number.NEGATIVE_INFINITY) >= asOf;
    })
  );
}
