import type { FromWorker, ToWorker } from './messages';
import { serveLoader } from './serveLoader';

/** Loads a dataset and keeps its records, off the page's thread. */
const post = (message: FromWorker, transfer: readonly Transferable[] = []) =>
  self.postMessage(message, { transfer: [...transfer] });

const receive = serveLoader(post, () => performance.now());
self.addEventListener('message', (domEvent: MessageEvent<ToWorker>) => {
  // A mistake of ours: thrown where the page hears of it.
  receive(domEvent.data).catch((error: unknown) => {
    setTimeout(() => {
      throw error;
    });
  });
});
post({ type: 'hello' });
