import type { LoadFailure } from '../i18n/failures.en';
import { MAX_BYTES } from '../model/vocabulary';
import type { LoadSource } from './loading';

export type Downloaded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: LoadFailure; readonly value: string };

type OnBytes = (bytes: number, total: number | undefined) => void;

/** Fetches a source's bytes. Rejects only when it is aborted. */
export async function download(
  source: LoadSource,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<Downloaded> {
  try {
    return source.kind === 'file'
      ? await readStream(source.file.stream(), source.file.size, onBytes, signal)
      : await downloadAddress(source.url, onBytes, signal);
  } catch (error) {
    if (signal?.aborted) throw error;
    // fetch tells a missing network, a refused CORS request and a broken stream apart from nothing.
    return fail(source.kind === 'file' ? 'unreadable' : 'network');
  }
}

function fail(code: LoadFailure, value = ''): Downloaded {
  return { ok: false, code, value };
}

async function downloadAddress(url: string, onBytes: OnBytes, signal?: AbortSignal): Promise<Downloaded> {
  const response = await fetch(url, { signal, credentials: 'same-origin', referrerPolicy: 'no-referrer' });
  if (response.status === 404 || response.status === 410) return fail('notFound', String(response.status));
  if (!response.ok) return fail('httpError', `${response.status} ${response.statusText}`.trim());
  if (!response.body) return { ok: true, bytes: new Uint8Array() };
  return readStream(response.body, bodyLength(response), onBytes, signal);
}

/** The length of the body as it is read; undefined where the length that was sent is that of its compressed form. */
function bodyLength({ headers, type }: Response): number | undefined {
  const length = Number(headers.get('content-length') ?? 0);
  // Of another website's answer the encoding is not to be seen.
  return length > 0 && type === 'basic' && !headers.has('content-encoding') ? length : undefined;
}

async function readStream(
  stream: ReadableStream<Uint8Array>,
  total: number | undefined,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<Downloaded> {
  if (total !== undefined && total > MAX_BYTES) {
    await stream.cancel();
    return fail('tooLarge');
  }
  const reader = stream.getReader();
  // A file's stream knows nothing of the signal.
  signal?.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const chunks: Uint8Array[] = [];
  let length = 0;
  onBytes(0, total);
  for (;;) {
    const { done, value } = await reader.read();
    signal?.throwIfAborted();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return fail('tooLarge');
    }
    onBytes(length, total);
  }
  return { ok: true, bytes: join(chunks, length) };
}

/** Drops each chunk once it is copied: the file need not be held twice for long. */
function join(chunks: Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] ?? new Uint8Array();
    bytes.set(chunk, at);
    at += chunk.length;
    chunks[i] = new Uint8Array();
  }
  return bytes;
}
