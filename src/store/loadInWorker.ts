import { assembleCatalog, wholeRecords } from '../model/assemble';
import { type Loaded, type Loading, type LoadOptions, type LoadSource, originOf } from './loading';
import type { ToWorker } from './messages';
import { type Ask, createRemoteRecords } from './remoteRecords';
import type { WorkerPool, WorkerPort } from './workerPool';

/** A load in a worker, which stays to answer for the records; `noWorker` where the page is allowed none. */
export interface WorkerLoading extends Omit<Loading, 'done'> {
  readonly done: Promise<Loaded | 'noWorker' | undefined>;
}

export function loadInWorker(
  source: LoadSource,
  { onProgress, track }: LoadOptions,
  workers: WorkerPool,
): WorkerLoading {
  let worker: WorkerPort;
  try {
    worker = workers.take();
  } catch {
    // An opaque sandbox, or a page opened from disk.
    return { done: Promise.resolve('noWorker'), cancel: () => undefined };
  }
  const port = worker;
  const origin = originOf(source);
  const questions = askThrough(port, track);
  const dispose = () => {
    port.terminate();
    questions.close();
  };
  type Result = Loaded | 'noWorker' | undefined;
  let settled = false;
  let settle: (result: Result) => void = () => undefined;
  const done = new Promise<Result>((resolve) => {
    settle = (result) => {
      settled = true;
      resolve(result);
    };
  });
  let greeted = false;
  port.onmessage = ({ data: message }) => {
    greeted = true;
    if (message.type === 'progress') onProgress(message.progress);
    else if (message.type === 'answer') questions.answer(message.ticket, message.answer);
    else if (message.type === 'failed') {
      workers.giveBack(port);
      settle({ ok: false, failure: { ...message.failure, origin } });
    } else if (message.type === 'loaded') {
      const { parts, problems, events } = message;
      // Few events came along: the worker has nothing left to do.
      if (events) workers.giveBack(port);
      const records = events ? wholeRecords(events) : createRemoteRecords(parts.columns.count, questions.ask);
      settle({
        ok: true,
        catalog: assembleCatalog(parts, records),
        problems,
        origin,
        dispose: events ? () => undefined : dispose,
      });
    }
  };
  port.onerror = (domEvent) => {
    dispose();
    if (!greeted) {
      // Another way will be taken: the page's console need not hear of it.
      domEvent.preventDefault?.();
      settle('noWorker');
    } else
      settle({ ok: false, failure: { code: 'fault', origin, value: domEvent.message ?? '', problems: [] } });
  };
  port.postMessage({ type: 'load', source });
  return {
    done,
    cancel() {
      // Once it is loaded the worker holds what is shown, or waits for the next file.
      if (settled) return;
      dispose();
      settle(undefined);
    },
  };
}

/** Questions under way: each is pending until it is answered, or until the worker is gone; then it is never answered. */
function askThrough(port: WorkerPort, track: LoadOptions['track']) {
  interface Waiting {
    readonly resolve: (answer: never) => void;
    readonly over: () => void;
  }
  const waiting = new Map<number, Waiting>();
  let tickets = 0;
  let closed = false;
  const ask: Ask = (question, given) =>
    new Promise((resolve) => {
      if (closed) return;
      const ticket = tickets++;
      waiting.set(ticket, { resolve, over: track() });
      // One of the questions with what belongs to it, which TypeScript cannot tell from any pair of the two.
      port.postMessage({ type: 'ask', ticket, question, given } as ToWorker);
    });
  return {
    ask,
    answer(ticket: number, answer: unknown) {
      const found = waiting.get(ticket);
      waiting.delete(ticket);
      // The worker answers what was asked (see `Questions`).
      found?.resolve(answer as never);
      found?.over();
    },
    close() {
      closed = true;
      for (const { over } of waiting.values()) over();
      waiting.clear();
    },
  };
}
