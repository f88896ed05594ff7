import { decodeJson, parseElements, type SplitJson, type SplitList, textStart } from './jsonSplit';

/**
 * A broken file as text, to look for its fault in: good elements far before the fault are blanked out, line for line
 * and letter for letter, so that a slow parser has little to read and its line and column are those of the file.
 * Each step takes a few ms.
 */
export function* faultText({ bytes, list }: SplitJson): Generator<void, string> {
  const start = textStart(bytes);
  if (!list || list.starts.length === 0) return decodeJson(bytes, start, bytes.length);
  const bad = yield* firstBad(bytes, list);
  // The element before it stays, to be shown beside the fault.
  const to = list.starts[Math.max(0, bad - 1)] ?? list.from;
  const blank = yield* blankText(bytes, list.from, to);
  return decodeJson(bytes, start, list.from) + blank + decodeJson(bytes, to, bytes.length);
}

const BATCH = 128;

/** The first element that is no JSON; the last where each is. */
function* firstBad(bytes: Uint8Array, list: SplitList): Generator<void, number> {
  const count = list.starts.length;
  for (let from = 0; from < count; from += BATCH) {
    const to = Math.min(from + BATCH, count);
    if (isJson(bytes, list, from, to)) yield;
    else for (let at = from; at < to; at++) if (!isJson(bytes, list, at, at + 1)) return at;
  }
  return count - 1;
}

function isJson(bytes: Uint8Array, list: SplitList, from: number, to: number): boolean {
  try {
    parseElements(bytes, list, from, to);
    return true;
  } catch {
    return false;
  }
}

const LINE_FEED = 0x0a;
const STEP_BYTES = 262_144;

/** White space with as many lines as a stretch of text, and a last line of the same length in UTF-16 units. */
function* blankText(bytes: Uint8Array, from: number, to: number): Generator<void, string> {
  let lines = 0;
  let lineStart = from;
  for (let at = from; at < to; at++) {
    if (bytes[at] === LINE_FEED) {
      lines += 1;
      lineStart = at + 1;
    }
    if (at % STEP_BYTES === 0) yield;
  }
  return '\n'.repeat(lines) + ' '.repeat(decodeJson(bytes, lineStart, to).length);
}
