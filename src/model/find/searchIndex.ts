import SearchableMap from 'minisearch/SearchableMap';
import type { TimelineEvent } from '../catalog';
import { type FoundWords, SHORTEST_PREFIX, wordsOf } from './foldText';
import { listNames, type NamedHead, TEXTS, type TextKind, textsOf } from './texts';

/** How much it counts where a word stands. */
const WEIGHT: Record<TextKind, number> = { title: 3, quotes: 2, names: 1.5, about: 1 };
/** How much it counts that a word only begins with the one searched for, or differs from it by a letter. */
const PREFIX = 0.6;
const FUZZY = 0.35;

/** Shorter words are looked for as they are: nearly every one is one letter from another. */
const SHORTEST_FUZZY = 5;
/** So many events are put into the index in one step, some ms. */
const BATCH = 128;
/** Bits of a posting that say in which texts of its event a word stands; those above are the event's index. */
const KIND_BITS = TEXTS.length;

/** The events that hold all words of a search, best first. */
export interface Hits {
  readonly indices: Uint32Array;
  readonly words: FoundWords;
}

/** Finds events by their words; undefined where a text holds no word. */
export type Search = (text: string) => Hits | undefined;

/**
 * Indexes titles, summaries, quotations, speakers, places, sources and their other names (`textsOf`). Each step takes
 * some ms.
 *
 * An event is found where it holds every word of the search: as it stands (see `foldText`), as the beginning of a word,
 * or, from five letters on, with one letter more, less or other. Words in double quotes must stand side by side.
 *
 * Ranking: for each word of the search the best of its matches, by where it stands, how near it is, and how rare it is
 * (inverse document frequency, Spärck Jones 1972); what matches all words best comes first, then what is earlier.
 *
 * Words are kept in minisearch's radix tree, which finds beginnings and near spellings; the events of each word in plain
 * lists: of 100,000 events of 60 words minisearch’s own documents took three times as long and seven times the memory.
 */
export function* indexWords(
  count: number,
  record: (index: number) => TimelineEvent | undefined,
  head: NamedHead,
): Generator<void, Search> {
  /** By folded word, ascending: `index << KIND_BITS | kinds`. */
  const postings = new Map<string, number[]>();
  const names = listNames(head);
  for (let index = 0; index < count; index++) {
    const event = record(index);
    if (event) addEvent(postings, event, index, names);
    if (index % BATCH === BATCH - 1) yield;
  }
  const vocabulary = new SearchableMap<number[]>();
  let added = 0;
  for (const [word, list] of postings) {
    vocabulary.set(word, list);
    added += 1;
    if (added % 2_048 === 0) yield;
  }

  /** What matches a word of the search: lists of postings, with how near they are. */
  const nearTo = (word: string): Near[] => {
    const near: Near[] = [];
    const add = (found: string, list: number[], nearness: number) => near.push({ found, list, nearness });
    if (word.length < SHORTEST_PREFIX) {
      const list = postings.get(word);
      if (list) add(word, list, 1);
      return near;
    }
    for (const [found, list] of vocabulary.atPrefix(word)) add(found, list, found === word ? 1 : PREFIX);
    if (word.length < SHORTEST_FUZZY || /^\d+$/.test(word)) return near;
    for (const [found, [list]] of vocabulary.fuzzyGet(word, 1))
      if (!found.startsWith(word)) add(found, list, FUZZY);
    return near;
  };

  const holds = (index: number, phrases: readonly string[]) => {
    const event = record(index);
    const texts = event ? Object.values(textsOf(event, names)).flat().map(spaced) : [];
    return phrases.every((phrase) => texts.some((text) => text.includes(phrase)));
  };

  return (text) => {
    const words = [...new Set(wordsOf(text).map((word) => word.folded))];
    if (words.length === 0) return undefined;
    const scores = new Float32Array(count);
    const held = new Uint16Array(count);
    const near = new Set<string>();
    for (const [at, word] of words.entries()) {
      const best = new Map<number, number>();
      const matches = nearTo(word);
      const rarity = Math.log(1 + count / matches.reduce((sum, { list }) => sum + list.length, 1));
      for (const { found, list, nearness } of matches) {
        if (nearness === FUZZY) near.add(found);
        for (const posting of list) {
          const index = posting >>> KIND_BITS;
          if (held[index] !== at) continue;
          const score = nearness * rarity * weightOf(posting);
          if (score > (best.get(index) ?? 0)) best.set(index, score);
        }
      }
      for (const [index, score] of best) {
        scores[index] = (scores[index] ?? 0) + score;
        held[index] = at + 1;
      }
    }
    const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => spaced(phrase)).filter(Boolean);
    const indices: number[] = [];
    for (let index = 0; index < count; index++)
      if (held[index] === words.length && (phrases.length === 0 || holds(index, phrases)))
        indices.push(index);
    indices.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    return { indices: Uint32Array.from(indices), words: { searched: words, near } };
  };
}

interface Near {
  readonly found: string;
  readonly list: readonly number[];
  readonly nearness: number;
}

function addEvent(
  postings: Map<string, number[]>,
  event: TimelineEvent,
  index: number,
  names: ReturnType<typeof listNames>,
): void {
  const texts = textsOf(event, names);
  for (const [bit, kind] of TEXTS.entries()) {
    for (const text of texts[kind]) {
      for (const { folded } of wordsOf(text)) {
        const list = postings.get(folded);
        const last = list?.at(-1);
        if (!list) postings.set(folded, [(index << KIND_BITS) | (1 << bit)]);
        else if (last !== undefined && last >>> KIND_BITS === index)
          list[list.length - 1] = last | (1 << bit);
        else list.push((index << KIND_BITS) | (1 << bit));
      }
    }
  }
}

/** By the kinds of texts that a posting names. */
const WEIGHTS = Array.from({ length: 1 << KIND_BITS }, (_, kinds) =>
  Math.max(0, ...TEXTS.filter((_kind, bit) => kinds & (1 << bit)).map((kind) => WEIGHT[kind])),
);

function weightOf(posting: number): number {
  return WEIGHTS[posting & ((1 << KIND_BITS) - 1)] ?? 0;
}

/** Folded words with one space before and after each, so that a phrase begins and ends with a word. */
function spaced(text: string): string {
  const words = wordsOf(text).map((word) => word.folded);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
