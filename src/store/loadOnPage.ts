import { assembleCatalog } from '../model/assemble';
import type { Records, TimelineEvent } from '../model/catalog';
import type { RecordStore } from '../model/readDataset';
import { createPauses } from './breathe';
import { type Loaded, type Loading, type LoadOptions, type LoadSource, originOf } from './loading';
import { readSource } from './readSource';
import { thinned } from './thinned';

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
