import type { FromWorker, ToWorker } from './messages';

/** What of a worker is used, so that a test can stand in for it. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((domEvent: MessageEvent<FromWorker>) => void) | null;
  onerror: ((domEvent: ErrorEvent) => void) | null;
}

/** Where workers come from, and where they go when they have nothing left to do. */
export interface WorkerPool {
  /** Throws where the page is allowed no worker. */
  take(): WorkerPort;
  giveBack(port: WorkerPort): void;
}

/** One idle worker waits for the next file: it opens sooner then, and without asking the network for anything. */
export function createWorkerPool(create: () => WorkerPort): WorkerPool {
  let spare: WorkerPort | undefined;
  return {
    take() {
      const port = spare ?? create();
      spare = undefined;
      return port;
    },
    giveBack(port) {
      port.onmessage = null;
      port.onerror = null;
      if (spare) port.terminate();
      else spare = port;
    },
  };
}
