import { isWebAddress } from '../address';
import type { Actor, Excerpt, Lane, RawDataset, RawEvent, Source } from '../schema';
import { FORMAT, MAX_TEXT } from '../vocabulary';
import { createIds, slug } from './slug';

/** What is known of a source before it has an id. */
export type SourceDraft = Omit<Source, 'id' | 'publisher'> & { readonly publisher?: string | undefined };

export interface ExcerptDraft extends Omit<Excerpt, 'id' | 'source' | 'speaker'> {
  readonly source: SourceDraft;
  /** Their name. */
  readonly speaker?: string | undefined;
}

export interface EventDraft extends Omit<RawEvent, 'id' | 'lane' | 'excerpts'> {
  /** From the file; where it is none, or taken, one is made of date and title. */
  readonly id?: string | undefined;
  /** For the id of events of one day, so that they keep their order: `1030`. */
  readonly time?: string | undefined;
  readonly lane?: string | undefined;
  readonly excerpts?: readonly ExcerptDraft[] | undefined;
}

/** A dataset in the making: lanes, actors and sources are named as they come, and each stands in it once. */
export interface Draft {
  /** @returns the id that the event got */
  addEvent(event: EventDraft): string;
  /** A source that no quotation names: its note says which event it is for. False where the note is full. */
  addSource(source: SourceDraft, title: string): boolean;
  finish(head: Pick<RawDataset, 'id' | 'title'> & Partial<RawDataset>): RawDataset;
}

export function createDraft(): Draft {
  const events: RawEvent[] = [];
  const eventIds = createIds();
  const excerptIds = createIds();
  const lanes = createNamed<Lane>((id, label) => ({ id, label }));
  const actors = createNamed<Actor>((id, name) => ({ id, name }));
  const sourceIds = createIds();
  const sources = new Map<string, Source & { note?: string | undefined }>();

  const sourceOf = ({ publisher, ...draft }: SourceDraft): Source & { note?: string | undefined } => {
    const key = JSON.stringify([publisher, draft.title, draft.author, draft.published, draft.url]);
    const known = sources.get(key);
    if (known) return known;
    // Nothing is made up: where nobody is named, the host that the address names.
    const name = publisher ?? hostOf(draft.url) ?? draft.title ?? '';
    const source = { id: sourceIds.take(slug(name) || 'source'), publisher: name, ...draft };
    sources.set(key, source);
    return source;
  };

  return {
    addEvent({ id, time, lane, excerpts = [], ...event }) {
      const [day = ''] = event.date.split('/');
      const made = slug([day.replace(/[^\dX-].*$/, ''), time, event.title].filter(Boolean).join('-'));
      const eventId =
        id !== undefined && eventIds.isFree(id) ? eventIds.take(id) : eventIds.take(made || 'event');
      events.push({
        id: eventId,
        ...event,
        ...(lane !== undefined && { lane: lanes.idOf(lane) }),
        ...(excerpts.length > 0 && {
          excerpts: excerpts.map(({ source, speaker, ...excerpt }, i) => ({
            id: excerptIds.take(`${eventId.slice(0, 190)}-${i + 1}`),
            source: sourceOf(source).id,
            ...excerpt,
            ...(speaker !== undefined && { speaker: actors.idOf(speaker) }),
          })),
        }),
      });
      return eventId;
    },
    addSource(draft, title) {
      const source = sourceOf(draft);
      const note = source.note === undefined ? `For “${title}”.` : `${source.note.slice(0, -1)}; “${title}”.`;
      if (note.length > MAX_TEXT) return false;
      source.note = note;
      return true;
    },
    finish: (head) => ({
      ...head,
      format: FORMAT,
      ...(lanes.all.length > 0 && { lanes: lanes.all }),
      ...(actors.all.length > 0 && { actors: actors.all }),
      ...(sources.size > 0 && { sources: [...sources.values()] }),
      events,
    }),
  };
}

function createNamed<T>(make: (id: string, name: string) => T) {
  const ids = createIds();
  const known = new Map<string, string>();
  const all: T[] = [];
  return {
    all,
    idOf(name: string): string {
      const old = known.get(name);
      if (old !== undefined) return old;
      const id = ids.take(slug(name) || 'other');
      known.set(name, id);
      all.push(make(id, name));
      return id;
    },
  };
}

function hostOf(url: string | undefined): string | undefined {
  if (url === undefined || !isWebAddress(url)) return undefined;
  return new URL(url).hostname.replace(/^www\./, '');
}
