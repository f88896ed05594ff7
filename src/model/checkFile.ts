import * as v from 'valibot';
import type { DatasetHead } from './catalog';
import type { EventSource } from './eventSource';
import { checkStep } from './lesson/checkStep';
import { type Problem, type ProblemLog, preview } from './problems';
import {
  checkLinks,
  checkOwn,
  createKnown,
  createReferences,
  dropRepeated,
  hasLinks,
  type Known,
  type Located,
  linksAreKnown,
  locate,
  MUTED,
  type References,
} from './references';
import { salvage } from './salvage';
import { DatasetSchema, EventSchema, type Lane, type RawEvent, type Relation, type Step } from './schema';
import { FORMAT, MAX_EVENTS, MAX_LANES } from './vocabulary';

/** Why a file cannot be shown at all. */
export type FailureCode = 'notDataset' | 'format' | 'noEvents' | 'noUsableEvent' | 'tooManyEvents';

export interface FileFailure {
  readonly ok: false;
  readonly code: FailureCode;
  readonly value: string;
  readonly problems: readonly Problem[];
}

/** A checked file. Its events are numbered in its order, counting only those that are kept. */
export interface CheckedFile {
  readonly ok: true;
  readonly head: DatasetHead;
  readonly known: Known;
  /** Events with what they are connected with, by number. */
  readonly relations: ReadonlyMap<number, readonly Relation[]>;
  /** Reads an event once more. */
  read(number: number): RawEvent;
}

/** As the file format, but a missing id or title is a problem, not a reason to show nothing; the events are apart. */
const HeadSchema = v.object(
  {
    ...DatasetSchema.entries,
    id: v.optional(DatasetSchema.entries.id),
    title: v.optional(DatasetSchema.entries.title),
    events: v.any(),
  },
  'object',
);

/**
 * Checks a file event by event: keeps every good record, names every bad one.
 *
 * Rules: `docs/data-format.md`. References that lead nowhere are left out (an excerpt without its source is left out
 * whole), of two records with one id the second is left out, an event without an excerpt is kept and reported.
 *
 * Each step takes a few ms; it yields the share that is done.
 *
 * @param file the parsed file; its list of events may be emptied, they come from `events`
 * @param events undefined where the file has no such list
 * @param begin called with the head before the first event; returns what is to be done with each good event
 */
export function* checkFile(
  file: unknown,
  events: EventSource | undefined,
  log: ProblemLog,
  begin: (head: DatasetHead) => (event: RawEvent, number: number) => void,
): Generator<number, CheckedFile | FileFailure> {
  const fail = (code: FailureCode, value: unknown): FileFailure => ({
    ok: false,
    code,
    value: preview(value),
    problems: log.problems,
  });
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return fail('notDataset', file);
  // A record, as just seen; its values are still unknown.
  const record = file as Record<string, unknown>;
  if (record.format !== FORMAT) return fail('format', record.format);
  if (!events || events.count === 0) return fail('noEvents', record.events);
  if (events.count > MAX_EVENTS) return fail('tooManyEvents', events.count);
  const salvaged = readHead(record, log);
  if (!salvaged) return fail('notDataset', file);

  const known = createKnown();
  const references = createReferences(known, log);
  const head = checkHead(salvaged, references);
  const keep = begin(head);
  const relations = new Map<number, readonly Relation[]>();
  /** Of each event that is kept: its place in the file. */
  const places: number[] = [];
  const waiting: number[] = [];

  const readOwn = (raw: unknown, path: string, number: number | undefined): RawEvent | undefined => {
    const again = number !== undefined;
    const event = salvage(EventSchema, raw, path, again ? MUTED : log);
    if (!event) return undefined;
    if (again) return checkOwn(event, number, path, muted);
    if (known.event.has(event.id)) {
      log.add('duplicateId', `${path}.id`, event.id);
      return undefined;
    }
    known.event.set(event.id, known.event.size);
    return checkOwn(event, known.event.size - 1, path, references);
  };
  const muted = createReferences(known, MUTED);
  const readLinks = (event: RawEvent, path: string, number: number) => {
    const { related } = checkLinks(event, path, references);
    if (related && related.length > 0) relations.set(number, related);
  };
  const pathOf = (number: number) => `events[${places[number] ?? 0}]`;
  const readAgain = (number: number): RawEvent => {
    const event = readOwn(events.read(places[number] ?? 0), pathOf(number), number);
    if (!event) throw new Error(`event ${number} was good when it was first read`);
    return event;
  };

  let place = 0;
  for (const batch of events.batches()) {
    for (const raw of batch) {
      const path = `events[${place}]`;
      const event = readOwn(raw, path, undefined);
      place += 1;
      if (!event) continue;
      const number = places.push(place - 1) - 1;
      keep(event, number);
      if (!hasLinks(event)) continue;
      if (linksAreKnown(event, known)) readLinks(event, path, number);
      else waiting.push(number);
    }
    yield (place / events.count) * (1 - WAITING_SHARE);
  }
  if (places.length === 0) return fail('noUsableEvent', new Array(events.count));
  for (const [i, number] of waiting.entries()) {
    readLinks(readAgain(number), pathOf(number), number);
    if (i % WAITING_BATCH === WAITING_BATCH - 1)
      yield 1 - WAITING_SHARE + (i / waiting.length) * WAITING_SHARE;
  }
  return {
    ok: true,
    head: checkStories(head, salvaged, references, readAgain),
    known,
    relations,
    read: (number) => checkLinks(readAgain(number), pathOf(number), muted),
  };
}

/** What references forward take of the time; those that lead back need no second reading. */
const WAITING_SHARE = 0.1;
const WAITING_BATCH = 32;

function readHead(record: Record<string, unknown>, log: ProblemLog): DatasetHead | undefined {
  const kept = salvage(HeadSchema, { ...record, events: [] }, '', log);
  if (!kept) return undefined;
  for (const key of ['id', 'title'] as const) {
    // A field left blank says the same as one left out.
    if (record[key] === undefined || record[key] === null || record[key] === '')
      log.add('missing', key, undefined, key);
  }
  const { events: _apart, ...head } = kept;
  return { ...head, id: kept.id ?? 'untitled', title: kept.title ?? '' };
}

/** All of the head that names no event. What is kept becomes known. */
function checkHead(head: DatasetHead, { known, one, log }: References): DatasetHead {
  const lanes = firstLanes(dropRepeated(locate(head.lanes, 'lanes'), known.lane, log), known, log);
  const actors = dropRepeated(locate(head.actors, 'actors'), known.actor, log);
  const places = dropRepeated(locate(head.places, 'places'), known.place, log);
  const sources = dropRepeated(locate(head.sources, 'sources'), known.source, log);
  return {
    ...head,
    lanes: lanes.map(({ record }) => record),
    actors: actors.map(({ record, path }) => ({ ...record, of: one('actor', record.of, `${path}.of`) })),
    places: places.map(({ record }) => record),
    sources: sources.map(({ record }) => record),
  };
}

/** Lanes over the limit become unknown again: their events go where those without a lane go. */
function firstLanes(lanes: Located<Lane>[], known: Known, log: ProblemLog): Located<Lane>[] {
  for (const { record, path } of lanes.slice(MAX_LANES)) {
    known.lane.delete(record.id);
    log.add('tooManyLanes', path, record.id);
  }
  return lanes.slice(0, MAX_LANES);
}

/** The rest of the head, once all events are known. `salvaged`: the head with its lists as they were read. */
function checkStories(
  head: DatasetHead,
  salvaged: DatasetHead,
  references: References,
  readEvent: (number: number) => RawEvent,
): DatasetHead {
  const { one, resolves, log, known } = references;
  const textsOf = ({ event, show }: Step) =>
    (show?.length ? show.map((id) => known.excerpt.get(id)) : [known.event.get(event)]).flatMap((number) => {
      const excerpts = number === undefined ? [] : (readEvent(number).excerpts ?? []);
      return excerpts.flatMap(({ id, exact }) => (!show?.length || show.includes(id) ? exact : []));
    });
  const stories = dropRepeated(locate(salvaged.stories, 'stories'), new Set(), log);
  return {
    ...head,
    corrections: locate(salvaged.corrections, 'corrections').map(({ record, path }) => ({
      ...record,
      event: one('event', record.event, `${path}.event`),
    })),
    stories: stories.map(({ record, path }) => ({
      ...record,
      steps: locate(record.steps, `${path}.steps`)
        .filter((step) => resolves('event', step.record.event, `${step.path}.event`))
        .map((step) => checkStep(step, references, textsOf)),
    })),
  };
}
