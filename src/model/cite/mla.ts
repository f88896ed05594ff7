import { type CslDate, shortMonthDate, writeRange } from './dates';
import type { CslItem, CslType } from './item';
import { type CslName, listedName, spokenName } from './names';
import {
  closeEach,
  type Formatted,
  italic,
  plain,
  quoteTitle,
  type Run,
  separate,
  toFormatted,
} from './runs';

const DESCRIPTIONS: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'News article',
  'post-weblog': 'Blog post',
  webpage: 'Web page',
  dataset: 'Data set',
};

/**
 * A works-cited entry after the MLA Handbook, 9th edition. Titles keep the capitals of the source, addresses their
 * scheme: the handbook allows both, and some of these are still http.
 *
 *     Author. “Title.” Container, date, address. Archive, address. Accessed date.
 */
export function formatMla(item: CslItem): Formatted {
  const { title, type, issued, accessed } = item;
  const titled: Run[] =
    title === undefined
      ? plain(DESCRIPTIONS[type])
      : type === 'dataset'
        ? italic(title)
        : plain(quoteTitle(title, '.'));
  const container = separate([
    italic(item['container-title'] ?? ''),
    plain(issued ? writeDate(issued) : ''),
    plain(item.URL ?? ''),
  ]);
  // The archive is a container of its own.
  const archive = item.archive_location
    ? separate([italic(item.archive ?? ''), plain(item.archive_location)])
    : [];
  const seen = accessed ? `Accessed ${shortMonthDate(accessed['date-parts'][0])}` : '';
  return toFormatted(
    closeEach([plain(writeAuthors(item.author ?? [])), titled, container, archive, plain(seen)]),
  );
}

function writeAuthors(authors: readonly CslName[]): string {
  const [first, second, ...more] = authors;
  if (!first) return '';
  if (more.length > 0) return `${listedName(first)}, et al.`;
  return second ? `${listedName(first)}, and ${spokenName(second)}` : listedName(first);
}

function writeDate(date: CslDate): string {
  return `${date.circa ? 'circa ' : ''}${writeRange(date, shortMonthDate)}`;
}
