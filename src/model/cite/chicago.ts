import { readArchive } from './archive';
import { americanDate, type CslDate, readCslDate, writeRange } from './dates';
import type { CslItem, CslType } from './item';
import { type CslName, spokenName } from './names';
import { type Formatted, italic, plain, quoteTitle, type Run, separate, toFormatted } from './runs';

const DESCRIPTIONS: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'news article',
  'post-weblog': 'blog post',
  webpage: 'web page',
  dataset: 'data set',
};

/**
 * A full note after the Chicago Manual of Style, 17th edition (notes and bibliography; the same in the 18th). Titles
 * keep the capitals of the source. A speaker's own words are cited as quoted in the source (14.260).
 *
 *     Author, “Title,” Container, date, address, archived date, at address.
 */
export function formatChicago(item: CslItem): Formatted {
  const { custom, issued, accessed } = item;
  const speaker = custom?.voice === 'quoted' ? custom.speaker : undefined;
  const authors = plain(writeAuthors(item.author ?? []));
  const title = titleOf(item);
  // The comma of a title in quotation marks is inside them.
  const isQuoted = item.title !== undefined && item.type !== 'dataset';
  const rest = separate([
    containerOf(item),
    plain(issued ? writeDate(issued) : ''),
    // Where the page gives no date, the day it was looked at (14.12).
    plain(!issued && accessed ? `accessed ${americanDate(accessed['date-parts'][0])}` : ''),
    plain(item.URL ?? ''),
    plain(writeArchive(item)),
  ]);
  const head = separate([authors, title]);
  const joined = isQuoted && rest.length > 0 ? [...head, ...plain(' '), ...rest] : separate([head, rest]);
  const runs = speaker === undefined ? joined : [...plain(`${speaker}, quoted in `), ...joined];
  return toFormatted(closed(speaker === undefined && authors.length === 0 ? capitalised(runs) : runs));
}

/** News sites and blogs are italic, other sites are not (14.191, 14.206, 14.208). */
function containerOf({ 'container-title': container = '', type }: CslItem): Run[] {
  if (type === 'webpage' || container === '') return plain(container);
  const isBlog = type === 'post-weblog' && !/\bblog\b/i.test(container);
  return [...italic(container), ...plain(isBlog ? ' (blog)' : '')];
}

function titleOf({ title, type }: CslItem): Run[] {
  if (title === undefined) return plain(DESCRIPTIONS[type]);
  if (type === 'dataset') return [...italic(title), ...plain(` (${DESCRIPTIONS.dataset})`)];
  return plain(quoteTitle(title, ','));
}

function writeAuthors(authors: readonly CslName[]): string {
  const names = authors.map(spokenName);
  if (names.length > 3) return `${names[0]} et al.`;
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}${names.length > 1 ? ',' : ''} and ${last}`;
}

function writeDate(date: CslDate): string {
  return `${date.circa ? 'ca. ' : ''}${writeRange(date, americanDate)}`;
}

function writeArchive({ archive_location: address }: CslItem): string {
  if (address === undefined) return '';
  const made = readCslDate(readArchive(address).made);
  return made ? `archived ${americanDate(made['date-parts'][0])}, at ${address}` : `archived at ${address}`;
}

function closed(runs: readonly Run[]): Run[] {
  const text = runs.at(-1)?.text ?? '';
  if (/\.[”’]?$/.test(text)) return [...runs];
  // A note that ends with its title takes the full stop in place of the comma.
  return text.endsWith(',”')
    ? [...runs.slice(0, -1), ...plain(text.replace(/,”$/, '.”'))]
    : [...runs, ...plain('.')];
}

function capitalised([first, ...rest]: readonly Run[]): Run[] {
  return first ? [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest] : [];
}
