import { exploreWords } from '../../i18n/explore.en';
import { type LaterFace, laterFaces } from '../../i18n/faces';

/**
 * The page's own fonts as `@font-face` rules with the files inside, for a picture that has to look the same without
 * this page: only those whose characters it uses. They are read from the style sheets, so that they are found wherever
 * the build has put them.
 *
 * Throws where a file cannot be fetched, with words for the reader.
 */
export async function embedFonts(svg: Element): Promise<string> {
  const used = charactersByFamily(svg);
  const faces = [...[...document.styleSheets].flatMap(facesOf), ...laterFaces.map(withRanges)].filter(
    ({ family, ranges }) => {
      const characters = used.get(family);
      return characters !== undefined && [...characters].some((character) => isWithin(character, ranges));
    },
  );
  const rules = await Promise.all(faces.map(embedFace));
  return rules.join('\n');
}

interface Face extends LaterFace {
  readonly ranges: readonly (readonly [number, number])[];
}

function withRanges(face: LaterFace): Face {
  return { ...face, ranges: face.unicodeRange.split(',').map(readRange) };
}

function facesOf(sheet: CSSStyleSheet): Face[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    // Of another origin: not ours.
    return [];
  }
  return [...rules].flatMap((rule): Face[] => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const get = (name: string) => rule.style.getPropertyValue(name);
    const url = /url\(["']?([^"')]+)/.exec(get('src'))?.[1];
    if (url === undefined) return [];
    const unicodeRange = get('unicode-range') || 'U+0-10FFFF';
    return [
      withRanges({
        family: unquote(get('font-family')),
        weight: get('font-weight') || '400',
        unicodeRange,
        url: new URL(url, sheet.href ?? document.baseURI).href,
      }),
    ];
  });
}

async function embedFace({ family, weight, unicodeRange, url }: Face): Promise<string> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new Error(exploreWords.partFailed);
  const data = await asDataUrl(await response.blob());
  return `@font-face{font-family:"${family}";font-weight:${weight};unicode-range:${unicodeRange};src:url(${data}) format("woff2")}`;
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^;,]*/, 'data:font/woff2'));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** The characters of a picture by the families that they may be set in: one has Latin letters, another Arabic ones. */
function charactersByFamily(svg: Element): Map<string, Set<number>> {
  const used = new Map<string, Set<number>>();
  for (const text of svg.querySelectorAll('text')) {
    const list = text.closest('[font-family]')?.getAttribute('font-family') ?? '';
    for (const family of list.split(',').map(unquote)) {
      const characters = used.get(family) ?? new Set();
      used.set(family, characters);
      for (const character of text.textContent ?? '') characters.add(character.codePointAt(0) ?? 0);
    }
  }
  return used;
}

function unquote(text: string): string {
  return text.trim().replaceAll(/^["']|["']$/g, '');
}

/** `U+26`, `U+0-7F` or `U+4??`, as CSS writes them. */
function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)];
}

function isWithin(character: number, ranges: Face['ranges']): boolean {
  return ranges.some(([from, to]) => character >= from && character <= to);
}
