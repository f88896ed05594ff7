import { type ReadResult, readDataset } from '../model/readDataset';
import { download } from './download';
import type { Failure, LoadProgress, LoadSource } from './loading';
import type { Fault } from './readForeign';

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
  // With these a file may be one of another kind.
  if (read.code !== 'notJson' && read.code !== 'format' && read.code !== 'notDataset') return failed(read);
  const part = await import('./readForeign').catch(() => undefined);
  if (!part) return failed({ code: 'part', value: '' });
  const name = source.kind === 'file' ? source.file.name : source.url;
  const foreign = await part.readForeign(downloaded.bytes, name, read, (steps) => run(steps, options));
  if (!foreign.ok) return failed(foreign.fault);
  const again = await run(readDataset(foreign.bytes), options);
  if (again.ok) return { ...again, problems: [...foreign.problems, ...again.problems] };
  throw new Error(`what was converted is refused: ${again.code}`);
}

function failed({ code, value, problems = [], line, column }: Fault): ReadOutcome {
  return { ok: false, failure: { code, value, problems, line, column } };
}

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
