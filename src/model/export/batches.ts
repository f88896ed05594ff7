import type { Records, TimelineEvent } from '../catalog';

/** Events in the order of time, some at a time. */
export type EventBatches = AsyncIterable<readonly TimelineEvent[]>;

/** Far fewer than the records that stay at hand (`remoteRecords.ts`), and some ms of work for what is made of them. */
const BATCH = 500;

/**
 * The records of some events, fetched and handed over in batches. Throws where a record cannot be fetched: what is
 * taken away must not lack anything unsaid.
 *
 * @param indices of the events, in the order in which they are wanted
 * @param pause lets the page breathe between two batches
 */
export async function* readBatches(
  records: Pick<Records, 'load' | 'peek'>,
  indices: ArrayLike<number>,
  pause: () => Promise<unknown>,
): AsyncGenerator<readonly TimelineEvent[], void> {
  for (let from = 0; from < indices.length; from += BATCH) {
    if (from > 0) await pause();
    const wanted = Array.from(
      { length: Math.min(BATCH, indices.length - from) },
      (_, i) => indices[from + i] ?? -1,
    );
    await records.load(wanted);
    yield wanted.map((index) => {
      const event = records.peek(index);
      if (!event) throw new Error(`the record of event ${index} cannot be read`);
      return event;
    });
  }
}
