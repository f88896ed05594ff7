import { parseElements, type SplitJson, type SplitList } from './jsonSplit';

/** The events of a file, unchecked, in its order: some at a time, or any one again. */
export interface EventSource {
  readonly count: number;
  /** So many at a time that reading and checking them takes a few ms. Throws where the file is no JSON. */
  batches(): Generator<readonly unknown[], void>;
  read(place: number): unknown;
}

const MAX_BATCH = 256;
/** Records with many excerpts are long: fewer of them make a batch. */
const MAX_BATCH_BYTES = 32_768;

export function eventsInMemory(list: readonly unknown[]): EventSource {
  return {
    count: list.length,
    *batches() {
      for (let at = 0; at < list.length; at += MAX_BATCH) yield list.slice(at, at + MAX_BATCH);
    },
    read: (place) => list[place],
  };
}

/** Keeps only the bytes: each event is parsed when it is asked for. */
export function eventsInBytes({ bytes }: SplitJson, list: SplitList): EventSource {
  const { starts } = list;
  return {
    count: starts.length,
    *batches() {
      let from = 0;
      while (from < starts.length) {
        const limit = (starts[from] ?? 0) + MAX_BATCH_BYTES;
        let to = from + 1;
        while (to < starts.length && to - from < MAX_BATCH && (starts[to] ?? 0) < limit) to += 1;
        yield parseElements(bytes, list, from, to);
        from = to;
      }
    },
    read: (place) => parseElements(bytes, list, place, place + 1)[0],
  };
}
