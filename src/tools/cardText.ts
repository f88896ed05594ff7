import { estimateWordsPx } from '../model/wordWidth';

/** Face and size for which `estimateWordsPx` holds, px. */
const MEASURED_PX = 13;

/** What the faces of the picture can set: others would show as boxes. */
const SETTABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{P}\p{N}\p{Z}\p{Sc}\p{Sm}\p{Sk}\s©®°]*$/u;

/** Whether the picture has letters for this text. */
export function canSet(words: string): boolean {
  return SETTABLE.test(words);
}

/** Text in at most `most` lines of a width; what does not fit ends in an ellipsis. All in px. */
export function setLines(words: string, sizePx: number, widthPx: number, most: number): string[] {
  const fits = (line: string) => (estimateWordsPx(line, false) * sizePx) / MEASURED_PX <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || fits(longer)) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  const shown = lines.slice(0, most);
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} …`;
  return shown.map((full) => (fits(full) ? full : cut(full, fits)));
}

function cut(words: string, fits: (line: string) => boolean): string {
  const letters = [...words.replace(/ …$/, '')];
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
