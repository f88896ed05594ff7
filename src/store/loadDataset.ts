import address from './loader.worker.ts?worker&url';
import { loadInWorker } from './loadInWorker';
import type { Loaded, Loading, LoadOptions, LoadSource } from './loading';
import { createOwnWorker } from './trustedWorker';
import { createWorkerPool } from './workerPool';

const workers = createWorkerPool(() => createOwnWorker(address));

/** Loads a dataset: in a worker where the page may have one, else in slices on the page itself. */
export function loadDataset(source: LoadSource, options: LoadOptions): Loading {
  const inWorker = loadInWorker(source, options, workers);
  let cancelled = false;
  let current: Pick<Loading, 'cancel'> = inWorker;
  const load = async (): Promise<Loaded | undefined> => {
    const result = await inWorker.done;
    if (result !== 'noWorker') return result;
    const { loadOnPage } = await import('./loadOnPage');
    if (cancelled) return undefined;
    const onPage = loadOnPage(source, options);
    current = onPage;
    return onPage.done;
  };
  return {
    done: load(),
    cancel() {
      cancelled = true;
      current.cancel();
    },
  };
}
