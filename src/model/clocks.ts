import type { TimelineEvent } from './catalog';
import { type EdtfDate, parseEdtf } from './edtf';
import type { Actor, Excerpt, Source } from './schema';

/** The three days of a sentence: of what it tells, of its being said, and of its being printed. */
export interface Clocks {
  readonly happened: EdtfDate;
  /** It was said on the day it happened: the event is the saying. */
  readonly isSaying: boolean;
  /** Undefined where it is not known. */
  readonly said: EdtfDate | undefined;
  readonly published: EdtfDate | undefined;
  /** They are not all one day (or what is known of them may not be). */
  readonly differ: boolean;
}

/**
 * Happened: the date of the event. Published: the date of the source. Said, by the first of these rules that holds:
 *
 * 1. The event's `history` has an entry that cites the sentence: the day of that entry.
 * 2. The event is the saying itself: a moment that occurred and that nobody merely claims, whose first actor is the
 *    speaker or whom the speaker speaks for. Then it is the day of the event.
 * 3. Else nobody has written down when it was said. It is not guessed from the day of publication.
 */
export function readClocks(
  event: TimelineEvent,
  excerpt: Excerpt,
  source: Source | undefined,
  actors: ReadonlyMap<string, Actor>,
): Clocks {
  const cited = event.raw.history?.find((entry) => entry.excerpt === excerpt.id)?.on;
  const isSaying = cited === undefined && isSayingOf(event, excerpt, actors);
  const said = isSaying ? event.when : dateOf(cited);
  const published = dateOf(source?.published);
  const happened = event.when;
  const apart = (a: EdtfDate | undefined, b: EdtfDate | undefined) =>
    a !== undefined && b !== undefined && !touch(a, b);
  return {
    happened,
    isSaying,
    said,
    published,
    differ: apart(happened, said) || apart(happened, published) || apart(said, published),
  };
}

function isSayingOf(event: TimelineEvent, { speaker }: Excerpt, actors: ReadonlyMap<string, Actor>): boolean {
  if (speaker === undefined || event.kind !== 'moment' || event.status !== 'occurred' || event.claimed)
    return false;
  const [first] = event.raw.actors ?? [];
  return first !== undefined && (first === speaker || first === actors.get(speaker)?.of);
}

function dateOf(text: string | undefined): EdtfDate | undefined {
  const parsed = text === undefined ? undefined : parseEdtf(text);
  return parsed?.ok ? parsed.date : undefined;
}

/** Two dates that may be the same day. */
function touch(a: EdtfDate, b: EdtfDate): boolean {
  const start = (date: EdtfDate) => date.start?.lo ?? Number.NEGATIVE_INFINITY;
  const end = (date: EdtfDate) => date.end?.hi ?? Number.POSITIVE_INFINITY;
  return start(a) < end(b) && start(b) < end(a);
}
