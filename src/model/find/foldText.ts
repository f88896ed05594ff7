/** A word of a text, folded, and where it stands: UTF-16 offsets, `[start, end)`. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** A run of letters, marks and digits; an apostrophe between two letters does not part them (Ma’arat). */
const RUN = /[\p{L}\p{M}\p{N}\u0640]+(?:['’ʼʻ`´](?=\p{L})[\p{L}\p{M}\p{N}\u0640]+)*/gu;

/** Scripts that write no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text, as search compares them. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const add = (written: string, start: number) => {
    const folded = foldText(written);
    if (folded !== '') words.push({ folded, start, end: start + written.length });
  };
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (!UNSPACED.test(run)) add(run, index);
    else for (const part of segmenter().segment(run)) add(part.segment, index + part.index);
  }
  return words;
}

let segments: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  segments ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segments;
}

/** Letters that Unicode does not take apart, and those of Arabic script that are written either way. */
const SAME: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
};

/**
 * Text as search compares it: lower case, compatibility forms taken apart (NFKD), without marks (accents, Arabic vowel
 * signs, hamza on its carrier), tatweel and apostrophes, digits as 0–9: Erdoğan is erdogan, أردوغان is اردوغان.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}\u0640'’ʼʻ`´]/gu, '')
    .replaceAll(/[ıłøđðþßæœىیةک]/g, (letter) => SAME[letter] ?? letter)
    .replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** One letter alone begins too many words: it is looked for as it is. */
export const SHORTEST_PREFIX = 2;

/** The words by which a search has found something. */
export interface FoundWords {
  /** Those searched for, folded: what begins with one of them was found. */
  readonly searched: readonly string[];
  /** Words of the events that are spelt nearly so. */
  readonly near: ReadonlySet<string>;
}

/** A text in parts, of which some are marked: the words by which it was found. */
export function markWords(
  text: string,
  { searched, near }: FoundWords,
): { readonly text: string; readonly hit: boolean }[] {
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const { folded, start, end } of wordsOf(text)) {
    const hit =
      near.has(folded) ||
      searched.some((word) => (word.length < SHORTEST_PREFIX ? folded === word : folded.startsWith(word)));
    if (!hit) continue;
    if (start > at) parts.push({ text: text.slice(at, start), hit: false });
    parts.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}
