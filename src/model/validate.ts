import * as v from 'valibot';
import { createProblemLog, nearest, type Problem, type ProblemLog, preview } from './problems';
import { indexInFile, salvage } from './salvage';
import { DatasetSchema, FORMAT, MAX_EVENTS, type RawDataset, type RawEvent } from './schema';

/** Why a file cannot be shown at all. */
export type FailureCode = 'notDataset' | 'format' | 'noEvents' | 'noUsableEvent' | 'tooManyEvents';

export type Validated =
  | { readonly ok: true; readonly dataset: RawDataset; readonly problems: readonly Problem[] }
  | {
      readonly ok: false;
      readonly code: FailureCode;
      readonly value: string;
      readonly problems: readonly Problem[];
    };

/** As the file format, but a missing id or title is a problem, not a reason to show nothing. */
const LenientSchema = v.object(
  {
    ...DatasetSchema.entries,
    id: v.optional(DatasetSchema.entries.id),
    title: v.optional(DatasetSchema.entries.title),
  },
  'object',
);

/**
 * Reads parsed JSON as a dataset: keeps every good record, names every bad one. Never throws.
 *
 * Rules: `docs/data-format.md`. References that lead nowhere are left out (an excerpt without its source is left out
 * whole), of two records with one id the second is left out, an event without an excerpt is kept and reported.
 */
export function validate(raw: unknown): Validated {
  const log = createProblemLog();
  const fail = (code: FailureCode, value: unknown): Validated => ({
    ok: false,
    code,
    value: preview(value),
    problems: log.problems,
  });
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return fail('notDataset', raw);
  const file = raw as Record<string, unknown>;
  if (file.format !== FORMAT) return fail('format', file.format);
  if (!Array.isArray(file.events) || file.events.length === 0) return fail('noEvents', file.events);
  if (file.events.length > MAX_EVENTS) return fail('tooManyEvents', file.events.length);

  const kept = salvage(LenientSchema, raw, '', log);
  if (!kept) return fail('notDataset', raw);
  for (const key of ['id', 'title'] as const) {
    // A field left blank says the same as one left out.
    if (file[key] === undefined || file[key] === null || file[key] === '')
      log.add('missing', key, undefined, key);
  }
  const dataset: RawDataset = { ...kept, id: kept.id ?? 'untitled', title: kept.title ?? '' };
  const checked = checkReferences(dataset, log);
  if (checked.events.length === 0) return fail('noUsableEvent', file.events);
  return { ok: true, dataset: checked, problems: log.problems };
}

/** A record with its path in the file. */
interface Located<T> {
  readonly record: T;
  readonly path: string;
}

function locate<T>(list: readonly T[] | undefined, path: string): Located<T>[] {
  return (list ?? []).map((record, i) => ({ record, path: `${path}[${indexInFile(list ?? [], i)}]` }));
}

/** Of records with one id the first is kept. */
function dropRepeated<T extends { id: string }>(
  records: readonly Located<T>[],
  seen: Set<string>,
  log: ProblemLog,
): Located<T>[] {
  return records.filter(({ record, path }) => {
    if (seen.has(record.id)) log.add('duplicateId', `${path}.id`, record.id);
    else return seen.add(record.id);
    return false;
  });
}

/** Drops repeated ids and references that lead nowhere. */
function checkReferences(dataset: RawDataset, log: ProblemLog): RawDataset {
  const known = {
    lane: new Set<string>(),
    actor: new Set<string>(),
    place: new Set<string>(),
    source: new Set<string>(),
    event: new Set<string>(),
    excerpt: new Set<string>(),
  };
  type Kind = keyof typeof known;
  const lanes = dropRepeated(locate(dataset.lanes, 'lanes'), known.lane, log);
  const actors = dropRepeated(locate(dataset.actors, 'actors'), known.actor, log);
  const places = dropRepeated(locate(dataset.places, 'places'), known.place, log);
  const sources = dropRepeated(locate(dataset.sources, 'sources'), known.source, log);
  const events = dropRepeated(locate(dataset.events, 'events'), known.event, log);
  const stories = dropRepeated(locate(dataset.stories, 'stories'), new Set(), log);

  const resolves = (kind: Kind, id: string, path: string): boolean => {
    if (known[kind].has(id)) return true;
    log.add('unknownReference', path, id, kind, nearest(id, known[kind]));
    return false;
  };
  const one = (kind: Kind, id: string | undefined, path: string) =>
    id !== undefined && resolves(kind, id, path) ? id : undefined;
  const many = (kind: Kind, ids: readonly string[] | undefined, path: string) =>
    ids &&
    locate(ids, path)
      .filter((id) => resolves(kind, id.record, id.path))
      .map((id) => id.record);

  // Excerpts first, in all events: histories and stories may name any of them.
  const withExcerpts = events.map(({ record: event, path }) => {
    const found = locate(event.excerpts, `${path}.excerpts`).filter((excerpt) =>
      resolves('source', excerpt.record.source, `${excerpt.path}.source`),
    );
    const excerpts = dropRepeated(found, known.excerpt, log).map(({ record, path: at }) => ({
      ...record,
      speaker: one('actor', record.speaker, `${at}.speaker`),
      origin: one('actor', record.origin, `${at}.origin`),
    }));
    if (excerpts.length === 0) log.add('unsourced', path, event.title);
    return { event, path, excerpts };
  });

  const checkEvent = ({ event, path, excerpts }: (typeof withExcerpts)[number]): RawEvent => ({
    ...event,
    excerpts,
    lane: one('lane', event.lane, `${path}.lane`),
    actors: many('actor', event.actors, `${path}.actors`),
    places: many('place', event.places, `${path}.places`),
    claimedBy: many('actor', event.claimedBy, `${path}.claimedBy`),
    dateBasis: event.dateBasis && {
      ...event.dateBasis,
      excerpts: many('excerpt', event.dateBasis.excerpts, `${path}.dateBasis.excerpts`),
    },
    history: locate(event.history, `${path}.history`).map(({ record, path: at }) => ({
      ...record,
      excerpt: one('excerpt', record.excerpt, `${at}.excerpt`),
      by: one('event', record.by, `${at}.by`),
    })),
    figures: locate(event.figures, `${path}.figures`).map(({ record, path: at }) => ({
      ...record,
      claimant: one('actor', record.claimant, `${at}.claimant`),
      excerpt: one('excerpt', record.excerpt, `${at}.excerpt`),
    })),
    related: locate(event.related, `${path}.related`)
      .filter(({ record, path: at }) => resolves('event', record.event, `${at}.event`))
      .map(({ record }) => record),
  });

  return {
    ...dataset,
    corrections: locate(dataset.corrections, 'corrections').map(({ record, path }) => ({
      ...record,
      event: one('event', record.event, `${path}.event`),
    })),
    lanes: lanes.map(({ record }) => record),
    places: places.map(({ record }) => record),
    sources: sources.map(({ record }) => record),
    events: withExcerpts.map(checkEvent),
    actors: actors.map(({ record, path }) => ({ ...record, of: one('actor', record.of, `${path}.of`) })),
    stories: stories.map(({ record, path }) => ({
      ...record,
      steps: locate(record.steps, `${path}.steps`)
        .filter((step) => resolves('event', step.record.event, `${step.path}.event`))
        .map((step) => ({ ...step.record, show: many('excerpt', step.record.show, `${step.path}.show`) })),
    })),
  };
}
