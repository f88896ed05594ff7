import type { Catalog, TimelineEvent } from '../../model/catalog';
import { type CslItem, citeEvent, citeEventSources, citeExcerpt, citeTimeline } from '../../model/cite/item';

/** What is cited. */
export type Subject =
  | { readonly kind: 'event' }
  | { readonly kind: 'excerpt'; readonly id: string }
  | { readonly kind: 'timeline' };

/** Where and when: read at the edge of the app. */
export interface Circumstances {
  /** Where the timeline stands, with an event of it or without; undefined where no link leads to it. */
  readonly addressOf: (event: string | undefined) => string | undefined;
  /** YYYY-MM-DD, UTC. */
  readonly today: string;
}

export interface Cited {
  readonly item: CslItem;
  /** For an event: what it rests on. */
  readonly sources: readonly CslItem[] | undefined;
}

/** A subject as one value of a list to choose from, and back. */
export function writeSubject(subject: Subject): string {
  return subject.kind === 'excerpt' ? `excerpt ${subject.id}` : subject.kind;
}

export function readSubject(value: string): Subject {
  const [kind, id] = value.split(' ');
  if (kind === 'excerpt' && id !== undefined) return { kind, id };
  return { kind: kind === 'event' ? 'event' : 'timeline' };
}

/** The citation of a subject; of the timeline where the event or the excerpt is not there. */
export function citeSubject(
  subject: Subject,
  event: TimelineEvent | undefined,
  { dataset, sources, actors }: Catalog,
  { addressOf, today: accessed }: Circumstances,
): Cited {
  if (subject.kind === 'event' && event)
    return {
      item: citeEvent(event, dataset, { accessed, address: addressOf(event.id) }),
      sources: citeEventSources(event.excerpts, sources, { accessed }),
    };
  const excerpt = subject.kind === 'excerpt' && event?.excerpts.find(({ id }) => id === subject.id);
  const source = excerpt && sources.get(excerpt.source);
  if (excerpt && source)
    return { item: citeExcerpt(excerpt, source, { accessed, actors }), sources: undefined };
  return { item: citeTimeline(dataset, { accessed, address: addressOf(undefined) }), sources: undefined };
}
