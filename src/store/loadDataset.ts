import type { LoadFailure } from '../i18n/failures.en';
import { type Catalog, createCatalog } from '../model/catalog';
import type { Problem } from '../model/problems';
import { MAX_BYTES } from '../model/schema';
import { validate } from '../model/validate';

/** Where a dataset came from. */
export type Origin =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'file'; readonly name: string };

/** Why nothing can be shown, with what it takes to say so. */
export interface Failure {
  readonly code: LoadFailure;
  readonly origin: Origin;
  /** The offending value or the server's answer. */
  readonly value: string;
  /** For broken JSON. */
  readonly line?: number;
  readonly column?: number;
  readonly problems: readonly Problem[];
}

export type Loaded =
  | {
      readonly ok: true;
      readonly catalog: Catalog;
      readonly problems: readonly Problem[];
      readonly origin: Origin;
    }
  | { readonly ok: false; readonly failure: Failure };

/** Fetches and reads the dataset at an absolute address. Never rejects but for an abort. */
export async function loadAddress(url: string, signal: AbortSignal): Promise<Loaded> {
  const origin: Origin = { kind: 'address', url };
  const fail = (code: Failure['code'], value = ''): Loaded => ({
    ok: false,
    failure: { code, origin, value, problems: [] },
  });
  try {
    const response = await fetch(url, { signal, credentials: 'same-origin', referrerPolicy: 'no-referrer' });
    if (response.status === 404 || response.status === 410) return fail('notFound', String(response.status));
    if (!response.ok) return fail('httpError', `${response.status} ${response.statusText}`.trim());
    if (Number(response.headers.get('content-length') ?? 0) > MAX_BYTES) return fail('tooLarge');
    return await readText(await response.text(), origin);
  } catch (error) {
    if (signal.aborted) throw error;
    // fetch tells a missing network, a refused CORS request and a broken stream apart from nothing.
    return fail('network');
  }
}

/** Reads a file the reader chose. Nothing leaves the computer. */
export async function loadFile(file: File): Promise<Loaded> {
  const origin: Origin = { kind: 'file', name: file.name };
  if (file.size > MAX_BYTES)
    return { ok: false, failure: { code: 'tooLarge', origin, value: '', problems: [] } };
  return readText(await file.text(), origin);
}

/** Text → catalog, or why not. */
export async function readText(text: string, origin: Origin): Promise<Loaded> {
  const failure = (code: Failure['code'], value = '', rest: Partial<Failure> = {}): Loaded => ({
    ok: false,
    failure: { code, origin, value, problems: [], ...rest },
  });
  if (text.trim() === '') return failure('empty');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    if (text.trimStart().startsWith('<')) return failure('html', text.trimStart().slice(0, 60));
    // Loaded only when needed: it takes a second parser to say where the first one stopped.
    const { locateJsonError } = await import('../model/jsonError');
    const found = locateJsonError(text);
    return failure('notJson', found?.excerpt ?? '', { line: found?.line, column: found?.column });
  }
  const checked = validate(raw);
  if (!checked.ok) return failure(checked.code, checked.value, { problems: checked.problems });
  return { ok: true, catalog: createCatalog(checked.dataset), problems: checked.problems, origin };
}
