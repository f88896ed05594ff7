import { buffersOf } from '../model/indexColumns';
import type { RecordStore } from '../model/readDataset';
import type { LoadSource } from './loading';
import type { FromWorker, ToWorker } from './messages';
import { readSource } from './readSource';
import { thinned } from './thinned';

/** Up to so many events are sent along at once: nothing has to be waited for then. */
export const MAX_SENT_ALONG = 2_000;

/**
 * The worker's side: loads, then answers what is asked of the records. Where all came along it may load another.
 *
 * @param nowMs a clock
 */
export function serveLoader(
  post: (message: FromWorker, transfer?: readonly Transferable[]) => void,
  nowMs: () => number,
): (message: ToWorker) => Promise<void> {
  let store: RecordStore | undefined;
  const load = async (source: LoadSource) => {
    const read = await readSource(source, {
      onProgress: thinned((progress) => post({ type: 'progress', progress }), nowMs),
      pause: () => undefined,
    });
    if (!read.ok) {
      post({ type: 'failed', failure: read.failure });
      return;
    }
    const { columns } = read.parts;
    const events =
      columns.count > MAX_SENT_ALONG
        ? undefined
        : Array.from({ length: columns.count }, (_, index) => read.store.record(index));
    if (!events) store = read.store;
    post({ type: 'loaded', parts: read.parts, problems: read.problems, events }, buffersOf(columns));
  };
  return async (message) => {
    if (message.type === 'load') await load(message.source);
    else if (store) post({ type: 'answer', ticket: message.ticket, answer: answer(store, message) });
  };
}

function answer(store: RecordStore, ask: Extract<ToWorker, { readonly type: 'ask' }>): unknown {
  switch (ask.question) {
    case 'records':
      return ask.given.map((index) => store.record(index));
    case 'find':
      return store.indexOf(ask.given);
    case 'findExcerpt':
      return store.findExcerpt(ask.given);
  }
}
