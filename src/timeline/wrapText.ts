import type { TextRuler } from './measure';

/**
 * Cuts a text into lines that are no wider than `widthPx`: between words, after hyphens and slashes, and where nothing
 * else helps between any two characters. Nothing of it is lost but the white space at the ends of lines.
 *
 *     wrapText(ruler, 'Talks and plans', 60) -> ['Talks and', 'plans']
 */
export function wrapText(ruler: Pick<TextRuler, 'width'>, text: string, widthPx: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => ruler.width(candidate.trimEnd()) <= widthPx;
  const add = (piece: string) => {
    if (fits(line + piece)) {
      line += piece;
      return;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece;
  };
  for (const piece of text.trim().split(/(?<=\s)(?=\S)|(?<=[-/–—&?])(?=\S)/u)) {
    if (fits(piece)) add(piece);
    // A word wider than a line fills what is left of it, character by character: an address, a language without spaces.
    else for (const { segment } of characters.segment(piece)) add(segment);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What a reader takes for one character, whatever it is made of. */
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
