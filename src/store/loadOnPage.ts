import { assembleCatalog } from '../model/assemble';
import type { Records, TimelineEvent } from '../model/catalog';
import type { RecordStore } from '../model/readDataset';
import { type Loaded, type Loading, type LoadOptions, type LoadSource, originOf } from './loading';
import { readSource } from './readSource';
import { thinned } from './thinned';

/** Longest stretch of work between two chances for the page to answer. A step may take some ms more. */
const SLICE_MS = 20;

/** Loads without a worker: in slices, between which the page answers. Its code is fetched only where it is needed. */
export function loadOnPage(source: LoadSource, { onProgress }: Pick<LoadOptions, 'onProgress'>): Loading {
  const abort = new AbortController();
  const { signal } = abort;
  const load = async (): Promise<Loaded | undefined> => {
    const origin = originOf(source);
    try {
      const read = await readSource(source, {
        onProgress: thinned(onProgress, () => performance.now()),
        pause: createPauses(),
        signal,
      });
      if (!read.ok) return { ok: false, failure: { ...read.failure, origin } };
      const catalog = assembleCatalog(read.parts, storedRecords(read.parts.columns.count, read.store));
      return { ok: true, catalog, problems: read.problems, origin, dispose: () => undefined };
    } catch (error) {
      if (signal.aborted) return undefined;
      throw error;
    }
  };
  return { done: load(), cancel: () => abort.abort() };
}

function createPauses(): () => Promise<void> | undefined {
  let sliceEnd = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < sliceEnd) return undefined;
    return breathe().then(() => {
      sliceEnd = performance.now() + SLICE_MS;
    });
  };
}

interface Scheduler {
  yield?: () => Promise<void>;
}

/** Lets the page handle what waits: input, frames. A timer would be held back to 4 ms, and to 1 s in a hidden page. */
function breathe(): Promise<void> {
  // Not in Safari, nor in TypeScript's library.
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** So many records are kept once they are made: the page asks for the same ones frame after frame. */
const MAX_MADE = 5_000;

/** All are at hand: each is made when it is asked for. */
function storedRecords(count: number, store: RecordStore): Records {
  const made = new Map<number, TimelineEvent>();
  const peek = (index: number) => {
    if (index < 0 || index >= count) return undefined;
    let event = made.get(index);
    if (!event) {
      event = store.record(index);
      if (made.size >= MAX_MADE) made.clear();
      made.set(index, event);
    }
    return event;
  };
  return {
    complete: true,
    peek,
    peekId(id) {
      const index = store.indexOf(id);
      return index === undefined ? undefined : peek(index);
    },
    peekExcerpt: store.findExcerpt,
    load: () => Promise.resolve(),
    find: (id) => Promise.resolve(store.indexOf(id)),
    findExcerpt: (id) => Promise.resolve(store.findExcerpt(id)),
  };
}
