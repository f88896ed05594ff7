import { compareDates, type EdtfDate, parseEdtf } from './edtf';
import type {
  Actor,
  EventStatus,
  Excerpt,
  LaneColor,
  Place,
  RawDataset,
  RawEvent,
  Relation,
  Source,
} from './schema';
import { LANE_COLORS } from './schema';

/** What the scale sees: UTC epoch ms, half-open `[start, end)`. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

/** An event with its date resolved, ready to be laid out. */
export interface TimelineEvent {
  readonly id: string;
  /** Position in date order, from 0. */
  readonly index: number;
  readonly title: string;
  /** For the label on the mark. */
  readonly short: string;
  readonly raw: RawEvent;
  readonly when: EdtfDate;
  /** The stretch of time that is known, ms: an open end takes no part in it. */
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** Where the mark's dot stands, ms: the middle of where a moment may lie, the start of a period. */
  readonly anchor: number;
  readonly kind: 'moment' | 'period';
  readonly status: EventStatus;
  readonly importance: 1 | 2 | 3;
  /** Index into {@link Catalog.lanes}. */
  readonly lane: number;
  readonly excerpts: readonly Excerpt[];
  readonly claimed: boolean;
  readonly disputed: boolean;
  /** Date qualifier `?` or `%`. */
  readonly uncertain: boolean;
  /** Date qualifier `~` or `%`. */
  readonly approximate: boolean;
  /** Every supporting excerpt's source was published after the dataset's `asOf`. */
  readonly later: boolean;
  readonly unsourced: boolean;
  /** How many different sources its excerpts come from. */
  readonly sourceCount: number;
}

export interface CatalogLane {
  readonly id: string;
  readonly label: string;
  readonly color: LaneColor;
  readonly count: number;
}

/** A link between two events, seen from one of them. */
export interface RelatedEvent {
  readonly id: string;
  readonly type: Relation['type'];
  /** False where the other event names this one. */
  readonly outward: boolean;
  readonly note: string | undefined;
}

/** One dataset, indexed. */
export interface Catalog {
  readonly dataset: RawDataset;
  readonly lanes: readonly CatalogLane[];
  /** In date order. */
  readonly events: readonly TimelineEvent[];
  readonly byId: ReadonlyMap<string, TimelineEvent>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  /** What each event is connected with, its own links first; events without any are left out. */
  readonly related: ReadonlyMap<string, readonly RelatedEvent[]>;
  /** From the earliest known start to the latest known end. */
  readonly extent: TimeSpan;
  /** The end of the `asOf` day, ms; undefined where the dataset names none. */
  readonly asOf: number | undefined;
  /** `starts[i]` is `events[i].start`. */
  readonly starts: Float64Array;
  /** The latest end among `events[0..i]`: lets a search find long spans that began before the view. */
  readonly latestEnds: Float64Array;
}

/** Indexes a checked dataset. Its dates and references are taken as good (see `validate`). */
export function createCatalog(dataset: RawDataset): Catalog {
  const sources = byId(dataset.sources);
  const asOfDate = dataset.asOf ? parseEdtf(dataset.asOf) : undefined;
  const asOf = asOfDate?.ok ? (asOfDate.date.end?.hi ?? undefined) : undefined;
  const lanes = lanesOf(dataset);
  const laneIndex = new Map(lanes.map((lane, i) => [lane.id, i]));

  const resolved = dataset.events.flatMap((raw) => {
    const parsed = parseEdtf(raw.date);
    return parsed.ok ? [{ raw, when: parsed.date }] : [];
  });
  resolved.sort((a, b) => compareDates(a.when, b.when) || (a.raw.id < b.raw.id ? -1 : 1));
  const events = resolved.map(({ raw, when }, index) =>
    resolveEvent(raw, when, index, laneIndex.get(raw.lane ?? OTHER_LANE) ?? 0, sources, asOf),
  );
  for (const event of events) {
    const lane = lanes[event.lane];
    if (lane) lane.count += 1;
  }

  // Sorting puts an open start at its known end; the search wants the order of known starts.
  const starts = Float64Array.from(events, (event) => event.start);
  const latestEnds = new Float64Array(events.length);
  let latest = Number.NEGATIVE_INFINITY;
  let earliest = Number.POSITIVE_INFINITY;
  for (const event of events) {
    latest = Math.max(latest, event.end);
    earliest = Math.min(earliest, event.start);
    latestEnds[event.index] = latest;
  }
  return {
    dataset,
    lanes,
    events,
    byId: new Map(events.map((event) => [event.id, event])),
    actors: byId(dataset.actors),
    places: byId(dataset.places),
    sources,
    related: relate(events),
    extent: { start: earliest, end: latest },
    asOf,
    starts,
    latestEnds,
  };
}

/**
 * The events that touch a span, in date order. Bisects on both sides: cost log n plus what lies between the first
 * event that may still last and the span's end.
 */
export function eventsIn(catalog: Catalog, span: TimeSpan): TimelineEvent[] {
  const from = firstAbove(catalog.latestEnds, span.start);
  const out: TimelineEvent[] = [];
  for (let i = from; i < catalog.events.length; i++) {
    const event = catalog.events[i];
    if (!event || event.start >= span.end) break;
    if (event.end > span.start) out.push(event);
  }
  return out;
}

/** Index of the first value greater than `limit` in an ascending array; its length where there is none. */
export function firstAbove(ascending: Float64Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Links in both directions; where two events name each other only the own link is kept. */
function relate(events: readonly TimelineEvent[]): Map<string, RelatedEvent[]> {
  const related = new Map<string, RelatedEvent[]>();
  const add = (from: string, link: RelatedEvent) => {
    const links = related.get(from);
    if (!links) related.set(from, [link]);
    else if (links.every((known) => known.id !== link.id)) links.push(link);
  };
  for (const outward of [true, false]) {
    for (const { id, raw } of events) {
      for (const { type, event, note } of raw.related ?? []) {
        if (outward) add(id, { id: event, type, outward, note });
        else add(event, { id, type, outward, note });
      }
    }
  }
  return related;
}

const OTHER_LANE = '';

function lanesOf(dataset: RawDataset): { id: string; label: string; color: LaneColor; count: number }[] {
  const named = (dataset.lanes ?? []).map((lane, i) => ({
    id: lane.id,
    label: lane.label,
    color: lane.color ?? colorAt(i),
    count: 0,
  }));
  const needsOther = dataset.events.some((event) => event.lane === undefined);
  return needsOther
    ? [...named, { id: OTHER_LANE, label: '', color: colorAt(named.length), count: 0 }]
    : named;
}

function colorAt(i: number): LaneColor {
  return LANE_COLORS[i % LANE_COLORS.length] ?? 'blue';
}

function byId<T extends { id: string }>(list: readonly T[] | undefined): Map<string, T> {
  return new Map((list ?? []).map((record) => [record.id, record]));
}

function resolveEvent(
  raw: RawEvent,
  when: EdtfDate,
  index: number,
  lane: number,
  sources: ReadonlyMap<string, Source>,
  asOf: number | undefined,
): TimelineEvent {
  const first = when.start ?? when.end;
  const last = when.end ?? when.start;
  if (!first || !last) throw new Error(`event ${raw.id}: a date without any known end: '${raw.date}'`);
  const start = first.lo;
  const end = last.hi;
  const kind = raw.kind ?? (when.interval ? 'period' : 'moment');
  const excerpts = raw.excerpts ?? [];
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
    uncertain: first.uncertain || last.uncertain,
    approximate: first.approximate || last.approximate,
    later: isLater(excerpts, sources, asOf),
    unsourced: excerpts.length === 0,
    sourceCount: new Set(excerpts.map((excerpt) => excerpt.source)).size,
  };
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
