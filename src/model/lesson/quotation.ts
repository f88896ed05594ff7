import type { Actor, Excerpt } from '../schema';
import { compareWordings } from '../wording';

/** So many words of quotation a class reads at once. */
export const MOST_WORDS = 60;

/** A run of a quotation. Joined, the runs are its words, cut behind the last that there is room for. */
export interface Run {
  readonly text: string;
  /** One of the words to be guessed. */
  readonly hidden: boolean;
  /** Words that the other wording does not have. */
  readonly differs: boolean;
}

export interface Quotation {
  readonly runs: readonly Run[];
  /** There were more words than there is room for. */
  readonly cut: boolean;
}

/**
 * The quotations of a step as runs: together at most {@link MOST_WORDS} words, each with an equal share and what the
 * others leave of theirs.
 *
 * @param hideWords stretches of the quotations that are to be guessed
 * @param compare whether their wordings are compared; `language` of each decides where its words end
 */
export function quotationsOf(
  excerpts: readonly (Pick<Excerpt, 'exact'> & { readonly language?: string | undefined })[],
  hideWords: readonly string[] = [],
  compare = false,
): Quotation[] {
  const shares = shareOut(excerpts.map(({ exact }) => countWords(exact)));
  const texts = excerpts.map(({ exact, language }, i) => ({ text: cutTo(exact, shares[i] ?? 0), language }));
  const pieces = compare && texts.length > 1 ? compareWordings(texts) : undefined;
  return texts.map(({ text }, i) => {
    const hidden = stretches(text, hideWords);
    const runs: Run[] = [];
    let at = 0;
    for (const piece of pieces?.[i] ?? [{ text, share: 'all' as const }]) {
      for (const part of splitAt(piece.text, at, hidden))
        runs.push({ ...part, differs: piece.share === 'only' });
      at += piece.text.length;
    }
    return { runs, cut: text.length < (excerpts[i]?.exact.length ?? 0) };
  });
}

/** What an actor is called, in all languages: a person by the surname alone, too. */
export function namesOf({ name, kind, aliases = [], i18n = {} }: Omit<Actor, 'id'>): string[] {
  const full = [name, ...Object.values(i18n).flatMap((texts) => texts.name ?? []), ...aliases];
  const last = kind === 'person' ? full.map((words) => words.trim().split(/\s+/).at(-1) ?? '') : [];
  return [...new Set([...full, ...last.filter((word) => word.length >= SHORTEST_SURNAME)])].filter(Boolean);
}
const SHORTEST_SURNAME = 4;

/** The same runs, with names hidden wherever they are said: capitals or not, in Arabic with a prefix or without. */
export function hideNames(runs: readonly Run[], names: readonly string[]): Run[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const any = longestFirst.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  if (any === '') return [...runs];
  const said = new RegExp(`(?:(?<![\\p{L}\\p{M}])|(?<=[وفبلك]))(?:${any})(?![\\p{L}\\p{M}])`, 'giu');
  const text = runs.map((run) => run.text).join('');
  const found = Array.from(text.matchAll(said), ({ 0: name, index }): [number, number] => [
    index,
    index + name.length,
  ]);
  let at = 0;
  return runs.flatMap((run) => {
    const parts = splitAt(run.text, at, found);
    at += run.text.length;
    return parts.map((part) => ({ ...part, hidden: part.hidden || run.hidden, differs: run.differs }));
  });
}

/** Words as a reader counts them: what white space parts. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Shares the room among quotations: none gets more than it needs, and what is left goes to those that want it. */
function shareOut(counts: readonly number[]): number[] {
  let left = MOST_WORDS;
  const shares: number[] = [];
  const order = counts.map((_, i) => i).sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0));
  for (const [done, i] of order.entries()) {
    const share = Math.min(counts[i] ?? 0, Math.floor(left / (order.length - done)));
    shares[i] = share;
    left -= share;
  }
  return shares;
}

function cutTo(text: string, words: number): string {
  let seen = 0;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    seen += 1;
    if (seen === words) return text.slice(0, index + word.length);
  }
  return text;
}

/** Where the words to be guessed stand, in order, none over another. */
function stretches(text: string, hideWords: readonly string[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  for (const words of hideWords) {
    const from = text.indexOf(words);
    if (words !== '' && from >= 0) found.push([from, from + words.length]);
  }
  found.sort(([a], [b]) => a - b);
  return found.filter(([from], i) => found.slice(0, i).every(([, end]) => end <= from));
}

function splitAt(
  text: string,
  at: number,
  hidden: readonly [number, number][],
): { text: string; hidden: boolean }[] {
  const parts: { text: string; hidden: boolean }[] = [];
  let from = 0;
  for (const [start, end] of hidden) {
    const [lo, hi] = [Math.max(start - at, from), Math.min(end - at, text.length)];
    if (hi <= lo) continue;
    if (lo > from) parts.push({ text: text.slice(from, lo), hidden: false });
    parts.push({ text: text.slice(lo, hi), hidden: true });
    from = hi;
  }
  if (from < text.length) parts.push({ text: text.slice(from), hidden: false });
  return parts;
}
