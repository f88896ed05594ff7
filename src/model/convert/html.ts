import { isBlank } from '../blank';

/** What a text with markup says. */
export interface PlainText {
  /** Without tags, entities resolved; paragraphs are lines. */
  readonly text: string;
  /** Where its links lead, in order. */
  readonly links: readonly { readonly href: string; readonly words: string }[];
  /** Addresses of the pictures, films and frames in it. */
  readonly media: readonly string[];
  readonly hadMarkup: boolean;
}

/** A comment, what is never text, or a tag with its attributes. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>"']*(?:"[^"<>]*"|'[^'<>]*'|[^<>"'])*)?)\/?>/gi;
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/**
 * A text of HTML, or one without any, as text. No page is needed and nothing in it is run: what is not a tag or an
 * entity stays as it is written, so that "a < b" is itself.
 */
export function htmlToText(html: string): PlainText {
  const links: { href: string; words: string }[] = [];
  const media: string[] = [];
  let text = '';
  let at = 0;
  let hadMarkup = false;
  let link: { href: string; from: number } | undefined;
  for (const match of html.matchAll(MARKUP)) {
    const [whole, , slash, tag = '', attributes = ''] = match;
    hadMarkup = true;
    text += html.slice(at, match.index);
    at = match.index + whole.length;
    const name = tag.toLowerCase();
    if (BLOCKS.has(name)) text += '\n';
    else if (name === 'a') {
      if (link) links.push({ href: link.href, words: tidy(text.slice(link.from)).replaceAll('\n', ' ') });
      const href = slash ? '' : attributeOf(attributes, 'href');
      link = href === '' ? undefined : { href, from: text.length };
    }
    const source = slash ? '' : attributeOf(attributes, 'src');
    if (source !== '') media.push(source);
  }
  text += html.slice(at);
  if (link) links.push({ href: link.href, words: tidy(text.slice(link.from)).replaceAll('\n', ' ') });
  const plain = tidy(text);
  return { text: isBlank(plain) ? '' : plain, links, media, hadMarkup };
}

function attributeOf(attributes: string, name: string): string {
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i');
  const [, double, single, bare] = pattern.exec(attributes) ?? [];
  return resolveEntities(double ?? single ?? bare ?? '').trim();
}

/** Entities resolved, white space as one reads it: a line for each paragraph, a space between words. */
function tidy(text: string): string {
  return resolveEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  deg: '°',
  euro: '€',
  pound: '£',
};

function resolveEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name)] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isText = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isText ? String.fromCodePoint(code) : whole;
  });
}
