import { convertSteps } from '../model/convert/convert';
import { isUtf16 } from '../model/encoding';
import { faultText } from '../model/faultText';
import { locateJsonError } from '../model/jsonError';
import { decodeJson, type SplitJson, textStart } from '../model/jsonSplit';
import type { Problem } from '../model/problems';
import type { ReadResult } from '../model/readDataset';
import type { Failure } from './loading';

export type Fault = Pick<Failure, 'code' | 'value'> & Partial<Failure>;

/** What the loader did not take. */
export type Refused = Exclude<ReadResult, { readonly ok: true }>;

export type Foreign =
  /** The file in our own format, and what was lost on the way. */
  | { readonly ok: true; readonly bytes: Uint8Array; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Looks at a file that is not ours once more: one of another kind is converted, of any other it says what is wrong.
 * Few readers need this: its code is fetched only then.
 *
 * @param run does the steps, with pauses where it needs them
 */
export async function readForeign(
  bytes: Uint8Array,
  fileName: string,
  refused: Refused,
  run: <T>(steps: Generator<unknown, T>) => Promise<T>,
): Promise<Foreign> {
  const beginning = beginningOf(bytes);
  const isBroken = refused.code === 'notJson' && /^[[{]/.test(beginning);
  const converted = isBroken ? undefined : await run(convertSteps(bytes, fileName));
  if (converted?.ok) {
    const { kind, dataset, losses } = converted;
    const told: Problem = { code: 'converted', detail: kind, hint: '', count: 0, places: [] };
    return {
      ok: true,
      bytes: new TextEncoder().encode(JSON.stringify(dataset)),
      problems: [told, ...losses],
    };
  }
  if (converted) {
    const { code, value, line, losses } = converted;
    return { ok: false, fault: { code, value, line, problems: losses } };
  }
  return {
    ok: false,
    fault: refused.code === 'notJson' ? await explain(refused.split, beginning, run) : refused,
  };
}

/** What a file is that is no JSON. */
async function explain(
  split: SplitJson,
  beginning: string,
  run: <T>(steps: Generator<unknown, T>) => Promise<T>,
): Promise<Fault> {
  if (isUtf16(split.bytes)) return { code: 'encoding', value: 'UTF-16' };
  if (beginning.startsWith('<')) return { code: 'html', value: beginning.slice(0, 60) };
  const text = await run(faultText(split));
  if (text.trim() === '') return { code: 'empty', value: '' };
  if (beginning === '' && text.trimStart().startsWith('<'))
    return { code: 'html', value: text.trimStart().slice(0, 60) };
  const found = locateJsonError(text);
  return { code: 'notJson', value: found?.excerpt ?? '', line: found?.line, column: found?.column };
}

function beginningOf(bytes: Uint8Array): string {
  const start = textStart(bytes);
  return decodeJson(bytes, start, start + BEGINNING_BYTES).trimStart();
}

const BEGINNING_BYTES = 1_000;
