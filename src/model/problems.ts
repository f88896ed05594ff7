import type { LossCode } from './convert/losses';
import { createKinds } from './problemKinds';

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
  /** The first of them, see `MAX_PLACES`. */
  readonly places: readonly ProblemPlace[];
}

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
