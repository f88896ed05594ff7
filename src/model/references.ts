import { nearest, type ProblemLog } from './problems';
import { indexInFile } from './salvage';
import type { Excerpt, RawEvent } from './schema';
import { MAX_LANES } from './vocabulary';

/** The ids a file may refer to, by what they name. */
export interface Known {
  readonly lane: Set<string>;
  readonly actor: Set<string>;
  readonly place: Set<string>;
  readonly source: Set<string>;
  /** Each with its event's number, counted over the events that are kept. */
  readonly event: Map<string, number>;
  /** Each with the number of the event it stands in. */
  readonly excerpt: Map<string, number>;
}

export function createKnown(): Known {
  return {
    lane: new Set(),
    actor: new Set(),
    place: new Set(),
    source: new Set(),
    event: new Map(),
    excerpt: new Map(),
  };
}

/** A record with its path in the file. */
export interface Located<T> {
  readonly record: T;
  readonly path: string;
}

export function locate<T>(list: readonly T[] | undefined, path: string): Located<T>[] {
  return (list ?? []).map((record, i) => ({ record, path: `${path}[${indexInFile(list ?? [], i)}]` }));
}

/** Of records with one id the first is kept. */
export function dropRepeated<T extends { id: string }>(
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

/** Notes nothing: for a record that is read once more. */
export const MUTED: ProblemLog = { add: () => undefined, problems: [] };

/** Leaves out references that lead nowhere, and notes them. */
export interface References {
  one(kind: keyof Known, id: string | undefined, path: string): string | undefined;
  many(kind: keyof Known, ids: readonly string[] | undefined, path: string): string[] | undefined;
  resolves(kind: keyof Known, id: string, path: string): boolean;
  readonly known: Known;
  readonly log: ProblemLog;
}

export function createReferences(known: Known, log: ProblemLog): References {
  // A name mistyped in one place is mistyped in many, and looking for the nearest takes long.
  const hints = new Map<string, string>();
  const hintFor = (kind: keyof Known, id: string) => {
    const key = `${kind} ${id}`;
    let hint = hints.get(key);
    if (hint === undefined) {
      // Of so many names none is the one that all mean; and of lanes some may have been left out.
      if (hints.size >= MAX_HINTS || (kind === 'lane' && known.lane.size >= MAX_LANES)) return '';
      hint = nearest(id, new Set(known[kind].size > MAX_NEAR ? [] : known[kind].keys()));
      hints.set(key, hint);
    }
    return hint;
  };
  const resolves: References['resolves'] = (kind, id, path) => {
    if (known[kind].has(id)) return true;
    if (log !== MUTED) log.add('unknownReference', path, id, kind, hintFor(kind, id));
    return false;
  };
  return {
    known,
    log,
    resolves,
    one: (kind, id, path) => (id !== undefined && resolves(kind, id, path) ? id : undefined),
    many: (kind, ids, path) =>
      ids &&
      locate(ids, path)
        .filter((id) => resolves(kind, id.record, id.path))
        .map((id) => id.record),
  };
}

/** `nearest` looks no further than this. */
const MAX_NEAR = 2_000;
const MAX_HINTS = 1_000;

/**
 * What can be checked of an event by itself and the head of the file: its excerpts, and references that lead out of it
 * to anything but events and excerpts. Its excerpts become known. The event, which `salvage` has just made, is changed in
 * place: a copy of each would take a third of the time.
 */
export function checkOwn(event: RawEvent, number: number, path: string, references: References): RawEvent {
  const { one, many } = references;
  event.excerpts = event.excerpts?.length ? checkExcerpts(event.excerpts, number, path, references) : [];
  if (event.excerpts.length === 0) references.log.add('unsourced', path, event.title);
  if (event.lane) event.lane = one('lane', event.lane, `${path}.lane`);
  if (event.actors) event.actors = many('actor', event.actors, `${path}.actors`);
  if (event.places) event.places = many('place', event.places, `${path}.places`);
  if (event.claimedBy) event.claimedBy = many('actor', event.claimedBy, `${path}.claimedBy`);
  return event;
}

function checkExcerpts(
  excerpts: readonly Excerpt[],
  number: number,
  path: string,
  { one, resolves, known, log }: References,
): Excerpt[] {
  const seen = new Set<string>();
  return locate(excerpts, `${path}.excerpts`)
    .filter((excerpt) => resolves('source', excerpt.record.source, `${excerpt.path}.source`))
    .flatMap(({ record, path: at }) => {
      const owner = known.excerpt.get(record.id);
      if ((owner !== undefined && owner !== number) || seen.has(record.id)) {
        log.add('duplicateId', `${at}.id`, record.id);
        return [];
      }
      seen.add(record.id);
      known.excerpt.set(record.id, number);
      return {
        ...record,
        speaker: one('actor', record.speaker, `${at}.speaker`),
        origin: one('actor', record.origin, `${at}.origin`),
      };
    });
}

/** Whether an event names events or excerpts, or has anything else for {@link checkLinks} to look at. */
export function hasLinks({ dateBasis, history, figures, related }: RawEvent): boolean {
  return Boolean(dateBasis?.excerpts ?? history ?? figures ?? related);
}

/** Whether all events and excerpts that an event names are known already. */
export function linksAreKnown(event: RawEvent, { event: events, excerpt: excerpts }: Known): boolean {
  const known = (ids: Known['event'], id: string | undefined) => id === undefined || ids.has(id);
  return (
    (event.dateBasis?.excerpts ?? []).every((id) => excerpts.has(id)) &&
    (event.history ?? []).every(({ by, excerpt }) => known(events, by) && known(excerpts, excerpt)) &&
    (event.figures ?? []).every(({ excerpt }) => known(excerpts, excerpt)) &&
    (event.related ?? []).every((relation) => events.has(relation.event))
  );
}

/** The rest of an event, once all events and excerpts are known: histories and relations may name any of them. */
export function checkLinks(event: RawEvent, path: string, { one, many, resolves }: References): RawEvent {
  return {
    ...event,
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
  };
}
