import type { Records, TimelineEvent } from '../model/catalog';
import type { Questions } from './messages';

/** So many records stay at hand. */
const MAX_AT_HAND = 5_000;

/** Asks whoever holds the records. */
export type Ask = <K extends keyof Questions>(
  question: K,
  given: Questions[K]['given'],
) => Promise<Questions[K]['answer']>;

/** Records that are elsewhere: those asked for last stay at hand, and requests of one tick travel together. */
export function createRemoteRecords(count: number, ask: Ask, maxAtHand = MAX_AT_HAND): Records {
  /** The one used last comes last. */
  const atHand = new Map<number, TimelineEvent>();
  const indexOfId = new Map<string, number>();
  const underWay = new Map<number, Promise<void>>();
  let batch: { readonly indices: number[]; readonly done: Promise<void> } | undefined;

  const peek = (index: number) => {
    const event = atHand.get(index);
    if (event) {
      atHand.delete(index);
      atHand.set(index, event);
    }
    return event;
  };
  const keep = (event: TimelineEvent) => {
    atHand.set(event.index, event);
    indexOfId.set(event.id, event.index);
    for (const [index, oldest] of atHand) {
      if (atHand.size <= maxAtHand) break;
      atHand.delete(index);
      indexOfId.delete(oldest.id);
    }
  };
  const startBatch = () => {
    const indices: number[] = [];
    const done = Promise.resolve().then(async () => {
      batch = undefined;
      const events = await ask('records', indices);
      for (const event of events) keep(event);
      for (const index of indices) underWay.delete(index);
    });
    return { indices, done };
  };

  return {
    complete: false,
    peek,
    peekId(id) {
      const index = indexOfId.get(id);
      return index === undefined ? undefined : peek(index);
    },
    // Excerpts of other events are rarely wanted: not worth an index.
    peekExcerpt: () => undefined,
    async load(indices) {
      const waits = new Set<Promise<void>>();
      for (const index of indices) {
        if (index < 0 || index >= count || peek(index)) continue;
        let wait = underWay.get(index);
        if (!wait) {
          batch ??= startBatch();
          batch.indices.push(index);
          wait = batch.done;
          underWay.set(index, wait);
        }
        waits.add(wait);
      }
      await Promise.all(waits);
    },
    async find(id) {
      return indexOfId.get(id) ?? ask('find', id);
    },
    findExcerpt: (id) => ask('findExcerpt', id),
    seek: (query) => ask('seek', query),
  };
}
