import type { LossCode } from './convert/losses';

/** Everything that can be wrong with a dataset or an address, by code; the dictionary has the words. */
export type ProblemCode =
  | 'text'
  | 'emptyText'
  | 'longText'
  | 'id'
  | 'date'
  | 'address'
  | 'language'
  | 'list'
  | 'object'
  | 'choice'
  | 'number'
  | 'boolean'
  | 'latitude'
  | 'longitude'
  | 'sha256'
  | 'format'
  | 'missing'
  | 'unknownKey'
  | 'duplicateId'
  | 'tooManyLanes'
  | 'unknownReference'
  | 'unsourced'
  | 'hiddenWords'
  /** Not UTF-8: `path` is the line. */
  | 'encoding'
  | 'parameter'
  | 'parameterEvent'
  | 'parameterSpan'
  /** All that are of more kinds than are listed. */
  | 'moreKinds'
  /** Not a problem: the file is one of another kind (`detail`), and what follows is what was lost on the way. */
  | 'converted'
  | LossCode;

/** One place where a problem was found. */
export interface ProblemPlace {
  /** Path from the top of the file, as one would write it in code: `events[12].date`. */
  readonly path: string;
  /** The offending value, shortened, as JSON; empty where there is none. */
  readonly value: string;
  /** What would help here. */
  readonly hint: string;
}

/** All problems of one kind: one entry, however often it occurs. */
export interface Problem {
  readonly code: ProblemCode;
  /** For codes with variants: the reason a date was refused, the field that is missing. */
  readonly detail: string;
  /** What would have been accepted, or the nearest known value; empty where nothing helps or each place has its own. */
  readonly hint: string;
  readonly count: number;
  /** The first {@link MAX_PLACES}. */
  readonly places: readonly ProblemPlace[];
}

export const MAX_PLACES = 20;
/** More kinds than anyone reads. One code has half of them at most, so that it does not hide the others. */
export const MAX_KINDS = 200;

export interface ProblemLog {
  /** Notes one finding. Findings of the same code, detail and kind of path are counted together. */
  add(code: ProblemCode, path: string, value?: unknown, detail?: string, hint?: string): void;
  readonly problems: readonly Problem[];
}

/** Collects problems; the first 20 places of each kind are kept. */
export function createProblemLog(): ProblemLog {
  const kinds = createKinds<ProblemCode>('moreKinds');
  return {
    add(code, path, value, detail = '', hint = '') {
      kinds.add(`${detail}|${path.replaceAll(/\[\d+\]/g, '[]')}`, code, path, preview(value), detail, hint);
    },
    get problems() {
      return kinds.all();
    },
  };
}

/** Findings by their kind, which with the code makes an entry; what is over the limit is counted in one more, `rest`. */
export function createKinds<Code extends ProblemCode>(rest: Code) {
  type Entry = Problem & { code: Code; hint: string; count: number; places: ProblemPlace[] };
  const byKind = new Map<string, Entry>();
  const kindsOf = new Map<Code, number>();
  let others: Entry | undefined;
  const entry = (code: Code, detail: string, hint: string): Entry => ({
    code,
    detail: cutMiddle(detail),
    hint,
    count: 0,
    places: [],
  });
  const entryOf = (kind: string, code: Code, detail: string, hint: string): Entry => {
    const key = `${code}|${cutMiddle(kind)}`;
    const known = byKind.get(key);
    if (known) return known;
    const own = kindsOf.get(code) ?? 0;
    if (byKind.size >= MAX_KINDS || own >= MAX_KINDS / 2) {
      others ??= entry(rest, '', '');
      return others;
    }
    kindsOf.set(code, own + 1);
    const made = entry(code, detail, hint);
    byKind.set(key, made);
    return made;
  };
  return {
    add(kind: string, code: Code, path: string, value: string, detail: string, hint = ''): void {
      const found = entryOf(kind, code, detail, hint);
      found.count += 1;
      if (found.hint !== hint) found.hint = '';
      if (found.places.length < MAX_PLACES) found.places.push({ path: cutMiddle(path), value, hint });
    },
    all: (): Entry[] => [...byKind.values(), ...(others ? [others] : [])],
  };
}

const MAX_SHOWN = 200;

/** A long text without its middle: of a path its beginning says most, and its end the rest. */
export function cutMiddle(text: string): string {
  if (text.length <= MAX_SHOWN) return text;
  const head = text.slice(0, MAX_SHOWN * 0.6).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}…${text.slice(-MAX_SHOWN * 0.4).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** A value as short JSON for a message: `preview({a: …})` stays under about 80 characters. */
export function preview(value: unknown): string {
  if (value === undefined) return '';
  const limit = 80;
  const cut = (text: string) => (text.length > limit ? `${text.slice(0, limit)}…` : text);
  if (typeof value === 'string') return cut(JSON.stringify(value.slice(0, limit + 1)));
  if (Array.isArray(value)) return `[${value.length}]`;
  if (typeof value === 'object' && value !== null)
    return cut(`{ ${Object.keys(value).slice(0, 8).join(', ')} }`);
  return cut(String(value));
}

/**
 * The known word nearest to a mistyped one, for "did you mean": at most a third of its letters may differ.
 * Levenshtein distance (V. I. Levenshtein, 1966), one row at a time.
 */
export function nearest(word: string, known: ReadonlySet<string> | readonly string[]): string {
  // Beyond this a guess costs more than it helps.
  if (word.length > 200 || ('size' in known ? known.size : known.length) > 2_000) return '';
  let best = '';
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
