import { faultText } from '../model/faultText';
import { decodeJson, type SplitJson, textStart } from '../model/jsonSplit';
import { type ReadResult, readDataset } from '../model/readDataset';
import { download } from './download';
import type { Failure, LoadProgress, LoadSource } from './loading';

type Read = Extract<ReadResult, { readonly ok: true }>;
export type ReadOutcome = Read | { readonly ok: false; readonly failure: Omit<Failure, 'origin'> };

export interface ReadOptions {
  onProgress(progress: LoadProgress): void;
  /** Called between steps of a few ms; undefined: go on at once. */
  pause(): Promise<void> | undefined;
  readonly signal?: AbortSignal;
}

/** Downloads, reads and checks a dataset: all that loading does, wherever it runs. Rejects only when it is aborted. */
export async function readSource(source: LoadSource, options: ReadOptions): Promise<ReadOutcome> {
  const { onProgress, signal } = options;
  const downloaded = await download(
    source,
    (bytes, total) => onProgress({ phase: 'downloading', bytes, total }),
    signal,
  );
  if (!downloaded.ok) return failed({ code: downloaded.code, value: downloaded.value });
  onProgress({ phase: 'checking', share: 0 });
  const read = await run(readDataset(downloaded.bytes), options, (share) =>
    onProgress({ phase: 'checking', share }),
  );
  if (read.ok) return read;
  if (read.code !== 'notJson') return failed(read);
  return failed(await explain(read.split, options));
}

type Fault = Pick<Failure, 'code' | 'value'> & Partial<Failure>;

function failed({ code, value, problems = [], line, column }: Fault): ReadOutcome {
  return { ok: false, failure: { code, value, problems, line, column } };
}

/** What a file is that is no JSON. */
async function explain(split: SplitJson, options: ReadOptions): Promise<Fault> {
  const start = textStart(split.bytes);
  const beginning = decodeJson(split.bytes, start, start + BEGINNING_BYTES).trimStart();
  if (beginning.startsWith('<')) return { code: 'html', value: beginning.slice(0, 60) };
  const text = await run(faultText(split), options);
  if (text.trim() === '') return { code: 'empty', value: '' };
  if (beginning === '' && text.trimStart().startsWith('<'))
    return { code: 'html', value: text.trimStart().slice(0, 60) };
  // Loaded only when needed: it takes a second parser to say where the first one stopped.
  const { locateJsonError } = await import('../model/jsonError');
  const found = locateJsonError(text);
  return { code: 'notJson', value: found?.excerpt ?? '', line: found?.line, column: found?.column };
}

const BEGINNING_BYTES = 1_000;

async function run<S, T>(
  steps: Generator<S, T>,
  { pause, signal }: ReadOptions,
  onStep?: (step: S) => void,
): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    onStep?.(value);
    const paused = pause();
    if (paused) {
      await paused;
      signal?.throwIfAborted();
    }
  }
}
