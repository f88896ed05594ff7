/** The words of a W3C `TextQuoteSelector`: a quotation and what stands beside it, as printed. */
export interface Quotation {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** A stretch of a normalised text, in UTF-16 code units, half-open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The passage that comes closest to a quotation which is not in the text, for a suggestion how to repair it. */
export interface NearestPassage {
  readonly text: string;
  /** As many words of the text before and after the passage as the quotation's prefix and suffix have. */
  readonly prefix: string;
  readonly suffix: string;
  /** 1 for a passage with the very same words, 0 for one that has nothing in common with the quotation. */
  readonly score: number;
}

export type Located =
  | {
      readonly found: true;
      /** Where the exact words start and end in `normaliseText(articleText)`. */
      readonly start: number;
      readonly end: number;
      /** The same with prefix and suffix. */
      readonly withContext: TextSpan;
    }
  | { readonly found: false; readonly nearest: NearestPassage | undefined };

/** Soft hyphens and the controls of writing direction: they are not words, and copying a text loses or gains them. */
const INVISIBLE = /[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text as quotations are compared: NFC, every run of white space (a no-break space or a paragraph's end too) one
 * space, invisible controls left out, ends trimmed. Quotation marks and dashes stay as printed.
 */
export function normaliseText(text: string): string {
  return squeeze(text).trim();
}

/** As normaliseText, but a space at either end stays: it tells whether `prefix` and `exact` are two words or one. */
function squeeze(text: string): string {
  return text.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/g, ' ');
}

/**
 * Finds a quotation with its context, as they stand, in an article. Where it is not there, says what comes nearest.
 *
 * @example locateQuote('He said: no.', { exact: 'no', prefix: 'said: ' }) -> found, 9 to 11
 */
export function locateQuote(articleText: string, quotation: Quotation): Located {
  const text = normaliseText(articleText);
  const [prefix, exact, suffix] = [quotation.prefix ?? '', quotation.exact, quotation.suffix ?? ''].map(
    squeeze,
  );
  const quote = normaliseText(quotation.exact);
  if (quote === '') return { found: false, nearest: undefined };
  const whole = normaliseText(`${prefix}${exact}${suffix}`);
  const at = text.indexOf(whole);
  if (at < 0) return { found: false, nearest: findNearest(text, quotation) };
  // The quotation is the first occurrence within the whole that the prefix leaves room for.
  const start = text.indexOf(quote, at + normaliseText(prefix ?? '').length);
  return {
    found: true,
    start,
    end: start + quote.length,
    withContext: { start: at, end: at + whole.length },
  };
}

/** Words of a text: what white space separates and has a letter or a digit in it. */
export function countWords(text: string): number {
  return wordsOf(normaliseText(text)).length;
}

/** How much of an article is quoted, 0 to 1: words that a span touches, each counted once, by words of the article. */
export function shareQuoted(articleText: string, spans: readonly TextSpan[]): number {
  const words = wordsOf(normaliseText(articleText));
  const covered = words.filter((word) =>
    spans.some((span) => span.start < word.end && word.start < span.end),
  );
  return words.length === 0 ? 0 : covered.length / words.length;
}

interface Word extends TextSpan {
  /** For comparing: lower case, letters and digits only. */
  readonly folded: string;
}

function wordsOf(normalised: string): Word[] {
  return [...normalised.matchAll(/\S+/g)]
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      folded: match[0].toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
    }))
    .filter((word) => word.folded !== '');
}

/** Weights as Hypothesis has them (`annotator/anchoring/match-quote.ts`), without the position, which we do not keep. */
const WEIGHT = { quote: 50, prefix: 20, suffix: 20 };
/** Below this likeness of the exact words a suggestion would mislead more than help. */
const MIN_LIKENESS = 0.5;
/** How many passages are compared with their context. */
const CANDIDATES = 12;

function findNearest(
  text: string,
  { exact, prefix = '', suffix = '' }: Quotation,
): NearestPassage | undefined {
  const words = wordsOf(text);
  const [quote, before, after] = [exact, prefix, suffix].map((part) => wordsOf(normaliseText(part)));
  if (!quote || !before || !after || quote.length === 0) return undefined;
  const cost = wordCost();
  const likeness = (wanted: readonly Word[], got: readonly Word[]) =>
    wanted.length === 0 ? 1 : Math.max(0, 1 - (align(wanted, got, cost).at(-1)?.cost ?? 0) / wanted.length);

  const ends = align(quote, words, cost, true)
    .map(({ cost: errors, start }, end) => ({ start, end, like: 1 - errors / quote.length }))
    .filter(({ start, end, like }) => end > start && like >= MIN_LIKENESS)
    .sort((a, b) => b.like - a.like || b.end - b.start - (a.end - a.start))
    .slice(0, CANDIDATES);
  let best: NearestPassage | undefined;
  for (const { start, end, like } of ends) {
    const left = words.slice(Math.max(0, start - before.length), start);
    const right = words.slice(end, end + after.length);
    const sum =
      WEIGHT.quote * like + WEIGHT.prefix * likeness(before, left) + WEIGHT.suffix * likeness(after, right);
    const score = sum / (WEIGHT.quote + WEIGHT.prefix + WEIGHT.suffix);
    if (best && score <= best.score) continue;
    best = {
      text: cut(text, words.slice(start, end)),
      prefix: cut(text, left),
      suffix: cut(text, right),
      score,
    };
  }
  return best;
}

function cut(text: string, words: readonly Word[]): string {
  return text.slice(words.at(0)?.start ?? 0, words.at(-1)?.end ?? 0);
}

interface Aligned {
  /** Sum of what has to be changed. */
  readonly cost: number;
  /** Index in the text where this alignment starts. */
  readonly start: number;
}

/**
 * The cheapest alignment of a whole pattern with text[start..j], for every end j from 0 to the text's length: edit
 * distance, one row at a time; with `anywhere` the start is free (P. H. Sellers, 1980). Time is pattern × text: 60
 * words against 5,000 are 300,000 steps.
 */
function align<T>(
  pattern: readonly T[],
  text: readonly T[],
  cost: (a: T, b: T) => number,
  anywhere = false,
): readonly Aligned[] {
  let row: Aligned[] = Array.from({ length: text.length + 1 }, (_, j) => ({
    cost: anywhere ? 0 : j,
    start: anywhere ? j : 0,
  }));
  for (const [i, wanted] of pattern.entries()) {
    const next: Aligned[] = [{ cost: i + 1, start: 0 }];
    for (const [j, got] of text.entries()) {
      let cheapest = plus(row[j], cost(wanted, got));
      // Of equally cheap ways a changed word comes first, so that a passage keeps its length.
      for (const other of [plus(row[j + 1], 1), plus(next[j], 1)]) {
        if (other.cost < cheapest.cost) cheapest = other;
      }
      next.push(cheapest);
    }
    row = next;
  }
  return row;
}

function plus(aligned: Aligned | undefined, cost: number): Aligned {
  return { cost: (aligned?.cost ?? 0) + cost, start: aligned?.start ?? 0 };
}

/** 0 for the same word, less than 1 for one with a slip of the pen, 1 for another word. Each pair is compared once. */
function wordCost(): (a: Word, b: Word) => number {
  const known = new Map<string, Map<string, number>>();
  return ({ folded: a }, { folded: b }) => {
    if (a === b) return 0;
    if (Math.abs(a.length - b.length) > 2 || Math.max(a.length, b.length) < 4) return 1;
    const costs = known.get(a) ?? new Map<string, number>();
    known.set(a, costs);
    const before = costs.get(b);
    if (before !== undefined) return before;
    const letters = align([...a], [...b], (x, y) => (x === y ? 0 : 1)).at(-1)?.cost ?? 0;
    const found = letters <= Math.max(a.length, b.length) / 3 ? letters / Math.max(a.length, b.length) : 1;
    costs.set(b, found);
    return found;
  };
}
