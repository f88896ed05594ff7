import type { Records, TimelineEvent } from '../model/catalog';

/** The record of an event by its index: at once where it is at hand, else once it is. */
export function whenAtHand(records: Records, index: number, use: (event: TimelineEvent) => void): void {
  const event = records.peek(index);
  if (event) {
    use(event);
    return;
  }
  records.load([index]).then(() => {
    const loaded = records.peek(index);
    if (loaded) use(loaded);
  });
}

/** The record of an event by its id; undefined where there is none. */
export async function findEvent(
  records: Records,
  id: string | undefined,
): Promise<TimelineEvent | undefined> {
  if (id === undefined) return undefined;
  const event = records.peekId(id);
  if (event) return event;
  const index = await records.find(id);
  if (index === undefined) return undefined;
  await records.load([index]);
  return records.peek(index);
}
