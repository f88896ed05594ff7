import type { Catalog, TimelineEvent } from '../../model/catalog';
import { type FoundWords, markWords } from '../../model/find/foldText';
import { listNames, textsOf } from '../../model/find/texts';

export type Marks = ReturnType<typeof markWords>;

/** So much of a text stands around the first word that was found, UTF-16 code units. */
const BEFORE = 40;
const LONGEST = 120;

/** The words of an event, other than its title, by which it was found: first a sentence of a source. */
export function snippetOf(event: TimelineEvent, catalog: Catalog, words: FoundWords): Marks | undefined {
  const { quotes, about, names } = textsOf(event, listNames(catalog));
  for (const text of [...quotes, ...about, ...names]) {
    const parts = markWords(text, words);
    if (parts.some((part) => part.hit)) return cut(parts);
  }
  return undefined;
}

/** The stretch around the first mark, at word boundaries, with an ellipsis where something is left out. */
function cut(parts: Marks): Marks {
  const text = parts.map((part) => part.text).join('');
  if (text.length <= LONGEST) return parts;
  const first = parts[0]?.hit ? 0 : (parts[0]?.text.length ?? 0);
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const end = text.lastIndexOf(' ', from + LONGEST);
  const to = from + LONGEST >= text.length ? text.length : Math.max(end, first + 1);
  const kept: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const part of parts) {
    const piece = part.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += part.text.length;
    if (piece !== '') kept.push({ ...part, text: piece });
  }
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...kept,
    ...(to < text.length ? [{ text: ' …', hit: false }] : []),
  ];
}
