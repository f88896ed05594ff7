/** Where bytes are not UTF-8. */
export interface EncodingFault {
  /** From 1. */
  readonly line: number;
  /** The text around the first letter that is none. */
  readonly around: string;
}

/** So many bytes take a few ms. */
const SLICE_BYTES = 4_000_000;
const AROUND = 24;

/**
 * Looks whether bytes are UTF-8 throughout; undefined where they are. What is not would be shown as "�", without a word.
 * Each step takes a few ms.
 */
export function* findEncodingFault(bytes: Uint8Array): Generator<void, EncodingFault | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    try {
      decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: at + SLICE_BYTES < bytes.length });
    } catch {
      return locate(bytes, at);
    }
    yield;
  }
  return undefined;
}

/** UTF-16, by the mark that stands at its beginning (Unicode, §23.8). */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function locate(bytes: Uint8Array, from: number): EncodingFault {
  // A letter may have begun in the slice before.
  const start = Math.max(0, from - 3);
  const text = new TextDecoder().decode(bytes.subarray(start, from + SLICE_BYTES));
  const bad = Math.max(0, text.indexOf('\uFFFD', from === 0 ? 0 : 3));
  let line = 1;
  for (let i = bytes.indexOf(LINE_FEED); i >= 0 && i < start; i = bytes.indexOf(LINE_FEED, i + 1)) line += 1;
  line += text.slice(0, bad).split('\n').length - 1;
  return { line, around: text.slice(Math.max(0, bad - AROUND), bad + AROUND).trim() };
}

const LINE_FEED = 0x0a;
