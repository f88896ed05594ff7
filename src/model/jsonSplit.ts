/**
 * A JSON file whose records stand in one long list, cut up so that the list can be read piece by piece.
 *
 * ```
 *   { "id": "x", "events": [ {…}, {…}, {…} ], "stories": […] }
 *   └── skeleton ──────────┘└1─┘ └2─┘ └3─┘ └── skeleton ─────┘
 * ```
 *
 * The cutter only counts brackets; whether a text is JSON is judged by `JSON.parse`, of the skeleton and of each piece.
 * For a valid text the cuts are right, and pieces that are all valid make up a valid text: so the whole is refused
 * exactly where `JSON.parse` would refuse it.
 */
export interface SplitJson {
  readonly bytes: Uint8Array;
  /** The text with the list emptied; all of it where there is no such list. */
  readonly skeleton: string;
  readonly list: SplitList | undefined;
}

/** Where a list and its elements stand, in bytes. */
export interface SplitList {
  /** Just behind its opening bracket. */
  readonly from: number;
  /** Its closing bracket, or the end of a file that breaks off in it. */
  readonly to: number;
  /** Where each element begins: just behind the bracket, or the comma, before it. */
  readonly starts: readonly number[];
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_RECORD, CLOSE_RECORD] = [0x5b, 0x5d, 0x7b, 0x7d];
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];
/** About a millisecond's worth. */
const STEP_BYTES = 262_144;

/** Finds the list under `key` in the record at the top of a file. Yields how many bytes are done. */
export function* splitJson(bytes: Uint8Array, key: string): Generator<number, SplitJson> {
  const list = yield* findList(bytes, key);
  const skeleton = list
    ? decodeJson(bytes, textStart(bytes), list.from) + decodeJson(bytes, list.to, bytes.length)
    : decodeJson(bytes, textStart(bytes), bytes.length);
  return { bytes, skeleton, list };
}

function* findList(bytes: Uint8Array, key: string): Generator<number, SplitList | undefined> {
  const end = bytes.length;
  let found: SplitList | undefined;
  let starts: number[] | undefined;
  let from = 0;
  let depth = 0;
  /** In the record at the top: what a text there would be, and whether the value to come is the one under `key`. */
  let expectsKey = false;
  let isOurs = false;
  let filled = false;
  let nextStep = STEP_BYTES;
  for (let at = textStart(bytes); at < end; at++) {
    if (at >= nextStep) {
      yield at;
      nextStep = at + STEP_BYTES;
    }
    const byte = bytes[at] ?? 0;
    if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) continue;
    if (byte === QUOTE) {
      const close = closingQuote(bytes, at + 1);
      if (depth === 1 && expectsKey) {
        isOurs = isText(bytes, at, close + 1, key);
        // Of two lists under one key the last counts: too rare to be cut.
        if (isOurs && found) return undefined;
        expectsKey = false;
      }
      filled = true;
      at = close;
      continue;
    }
    if (byte === OPEN_RECORD || byte === OPEN_LIST) {
      if (depth === 0 && byte !== OPEN_RECORD) return undefined;
      if (depth === 0) expectsKey = true;
      depth += 1;
      if (depth === 2 && byte === OPEN_LIST && isOurs) {
        from = at + 1;
        starts = [from];
        filled = false;
      } else filled = true;
    } else if (byte === CLOSE_RECORD || byte === CLOSE_LIST) {
      if (depth === 2 && starts) {
        found = { from, to: at, starts: filled || starts.length > 1 ? starts : [] };
        starts = undefined;
        isOurs = false;
      }
      depth -= 1;
      // What follows the record at the top is for JSON.parse to refuse.
      if (depth <= 0) return found;
    } else if (byte === COMMA) {
      if (depth === 2 && starts) starts.push(at + 1);
      else if (depth === 1) {
        expectsKey = true;
        isOurs = false;
      }
    } else filled = true;
  }
  return starts ? { from, to: end, starts } : found;
}

function closingQuote(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return at;
}

/** Whether a text in quotes, escapes and all, is `text`. */
function isText(bytes: Uint8Array, from: number, to: number, text: string): boolean {
  // A letter takes six bytes at most, as \u0065.
  if (to - from > 6 * text.length + 2) return false;
  try {
    return JSON.parse(decodeJson(bytes, from, to)) === text;
  } catch {
    return false;
  }
}

/** The elements `[from, to)` of a list, parsed together. Throws where they are not JSON. */
export function parseElements(bytes: Uint8Array, list: SplitList, from: number, to: number): unknown[] {
  const text = decodeJson(bytes, list.starts[from] ?? 0, elementEnd(list, to - 1));
  const values: unknown = JSON.parse(`[${text}]`);
  // An element without anything in it, as after a comma too many at the end, would go unnoticed.
  if (!Array.isArray(values) || values.length !== to - from)
    throw new SyntaxError('an element of the list is missing');
  return values;
}

/** The end of an element: the comma or bracket behind it. */
function elementEnd({ starts, to }: SplitList, element: number): number {
  return element + 1 < starts.length ? (starts[element + 1] ?? 0) - 1 : to;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function decodeJson(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** Behind the byte order mark, where there is one. */
export function textStart(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}
