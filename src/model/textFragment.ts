import { isWebAddress } from './address';
import { normaliseText, type Quotation } from './quote';

export interface FragmentOptions {
  /** False where the words stand more than once on the page: only then is context added, for a wrong one kills the link. */
  readonly unique?: boolean;
  /** True where the quotation is known to run over the end of a paragraph; a line break in `exact` says so too. */
  readonly crossesParagraph?: boolean;
  /** A short address: also of a text that could be looked for as it stands, the first and last words. */
  readonly brief?: boolean;
}

/** Longest text that is looked for as it stands, in UTF-16 code units; as in `text-fragments-polyfill`. */
const MAX_EXACT = 300;
/** Words that stand for the start and the end of a longer one. */
const EDGE_WORDS = 6;
const BRIEF_WORDS = 4;
const CONTEXT_WORDS = 3;

/**
 * The address of a page, opening at a quotation (https://wicg.github.io/scroll-to-text-fragment/).
 * An address that is not http(s) comes back as it is.
 *
 * @example textFragment('https://a.org/x#y', { exact: 'a well-known fact' }) -> 'https://a.org/x#y:~:text=a%20well%2Dknown%20fact'
 */
export function textFragment(url: string, quotation: Quotation, options: FragmentOptions = {}): string {
  if (!isWebAddress(url)) return url;
  const term = termFor(quotation, options);
  if (term === '') return url;
  const page = url.replace(/:~:.*$/s, '').replace(/#$/, '');
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${term}`;
}

function termFor(
  quotation: Quotation,
  { unique = true, crossesParagraph, brief = false }: FragmentOptions,
): string {
  const exact = wholeWords(quotation);
  const paragraphs = exact
    .split(/\s*[\n\u2029]\s*/)
    .map(normaliseText)
    .filter(Boolean);
  const text = paragraphs.join(' ');
  if (text === '') return '';
  const words = text.split(' ');
  const short = brief && words.length > 2 * BRIEF_WORDS;
  const long = short || text.length > MAX_EXACT || paragraphs.length > 1 || crossesParagraph === true;
  const terms =
    long && words.length > 1 ? edges(paragraphs, words, short ? BRIEF_WORDS : EDGE_WORDS) : [text];
  const { prefix = '' } = quotation;
  // A lone mark of quotation says nothing of the place.
  const before =
    unique || !/[\p{L}\p{N}]/u.test(prefix)
      ? ''
      : normaliseText(prefix).split(' ').slice(-CONTEXT_WORDS).join(' ');
  const after = unique
    ? ''
    : normaliseText(quotation.suffix ?? '')
        .split(' ')
        .slice(0, CONTEXT_WORDS)
        .join(' ');
  return [before && `${encode(before)}-`, ...terms.map(encode), after && `-${encode(after)}`]
    .filter(Boolean)
    .join(',');
}

/** First and last words; each from one paragraph, and never the same word twice. */
function edges(paragraphs: readonly string[], words: readonly string[], count: number): string[] {
  const most = Math.min(count, Math.floor(words.length / 2));
  const first =
    paragraphs.length > 1 ? (paragraphs[0] ?? '').split(' ').slice(0, count) : words.slice(0, most);
  const last =
    paragraphs.length > 1 ? (paragraphs.at(-1) ?? '').split(' ').slice(-count) : words.slice(-most);
  return [first.join(' '), last.join(' ')];
}

/** The exact words without a word that is cut in two at either end: a browser looks for whole words only. */
function wholeWords({ exact, prefix = '', suffix = '' }: Quotation): string {
  const inWord = (before: string, after: string) =>
    /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
  const from = inWord(prefix, exact) ? exact.replace(/^\S+\s*/, '') : exact;
  return inWord(exact, suffix) ? from.replace(/\s*\S+$/, '') : from;
}

/** Percent-encoded; a dash too, which is a part of the directive's own syntax. Half a surrogate pair cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}
