import { diffArrays } from 'diff';

/** How far a word is shared: by all texts, by some of the others, or by none of them. */
export type Share = 'all' | 'some' | 'only';

/** A run of a text. Joined, the pieces of a text are that text, letter for letter. */
export interface Piece {
  readonly text: string;
  readonly share: Share;
}

/** A text to compare; its language decides where its words end. */
export interface Wording {
  readonly text: string;
  readonly language?: string | undefined;
}

/**
 * Compares up to a handful of short texts word by word. Each two of them are compared on their own, by the longest
 * sequence of words that both have in the same order; of a word it is then said in how many of the others it has its
 * like: in all of them, in some, or in none. So four reports of one speech, of which three agree, show the three that
 * agree, which one common sequence of all four would hide.
 *
 * Words are whole, and compared without regard to what printers choose: curly or straight quotes, kinds of dashes,
 * and a capital at the start of a sentence. What stands between words is never marked by itself.
 */
export function compareWordings(wordings: readonly Wording[]): Piece[][] {
  const texts = wordings.map(({ text, language }) => splitWords(text, language));
  const shared = texts.map(({ words }) => words.map(() => 0));
  const count = (text: number, word: number) => {
    const counts = shared[text];
    if (counts) counts[word] = (counts[word] ?? 0) + 1;
  };
  texts.forEach((one, i) => {
    texts.slice(i + 1).forEach((other, k) => {
      for (const [a, b] of pairs(one.words, other.words)) {
        count(i, a);
        count(i + 1 + k, b);
      }
    });
  });
  const most = texts.length - 1;
  return texts.map((text, i) =>
    join(
      text,
      (shared[i] ?? []).map((n) => (n === most ? 'all' : n > 0 ? 'some' : 'only')),
    ),
  );
}

interface Word {
  readonly start: number;
  readonly end: number;
  /** What is compared. */
  readonly key: string;
  /** The same in small letters where it begins a sentence. */
  readonly small: string | undefined;
}

interface Split {
  readonly text: string;
  readonly words: readonly Word[];
}

function splitWords(text: string, language: string | undefined): Split {
  // A sign for a sign, so that places in it are places in the text.
  const folded = text
    .replaceAll(/[‘’‛ʼ´`]/g, "'")
    .replaceAll(/[“”„‟«»]/g, '"')
    .replaceAll(/[‐‑‒–—―−]/g, '-');
  const words: Word[] = [];
  let between = 0;
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(folded)) {
    if (!isWordLike) continue;
    const key = segment.normalize('NFKC');
    const begins = words.length === 0 || SENTENCE_START.test(folded.slice(between, index));
    between = index + segment.length;
    words.push({ start: index, end: between, key, small: begins ? key.toLowerCase() : undefined });
  }
  return { text, words };
}

/** After a full stop, or where a quotation opens. */
const SENTENCE_START = /[.!?…:]["')\]]*\s|(^|\s)["'(]+$/;

function segmenterOf(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' });
  }
}

/** Which words of two texts are each other's like: a longest common sequence. */
function pairs(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const found: [number, number][] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays([...a], [...b], { comparator: alike })) {
    if (!added && !removed) for (let k = 0; k < count; k++) found.push([i + k, j + k]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return found;
}

function alike(a: Word, b: Word): boolean {
  if (a.key === b.key) return true;
  return (a.small ?? a.key) === (b.small ?? b.key) || a.small === b.key || b.small === a.key;
}

/** Neighbours of the same share run together, with what stands between them. */
function join({ text, words }: Split, shares: readonly Share[]): Piece[] {
  const pieces: { text: string; share: Share }[] = [];
  const add = (piece: string, share: Share) => {
    const last = pieces.at(-1);
    if (last?.share === share) last.text += piece;
    else if (piece !== '') pieces.push({ text: piece, share });
  };
  let at = 0;
  words.forEach(({ start, end }, i) => {
    const share = shares[i] ?? 'all';
    const inside = i > 0 && shares[i - 1] === share;
    add(text.slice(at, start), inside ? share : 'all');
    add(text.slice(start, end), share);
    at = end;
  });
  add(text.slice(at), 'all');
  return pieces;
}
