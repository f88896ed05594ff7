import { americanDate, type CslDate, type DateParts, yearFirstDate } from './dates';
import type { CslItem, CslType } from './item';
import { type CslName, initialedName } from './names';
import { closeEach, type Formatted, italic, plain, type Run, toFormatted } from './runs';

/** Stands where a title would, in brackets, as the manual asks (§9.22). */
const DESCRIPTIONS: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'News article',
  'post-weblog': 'Blog post',
  webpage: 'Web page',
  dataset: 'Data set',
};

/**
 * A reference list entry after the Publication Manual of the American Psychological Association, 7th edition. Titles
 * keep the capitals of the source: what is a name in them cannot be told.
 *
 *     Author. (Date). Title. Container. Archive (address). Address
 */
export function formatApa(item: CslItem): Formatted {
  const date = plain(`(${item.issued ? writeDate(item.issued) : 'n.d.'})`);
  const title = titleOf(item);
  const authors = plain(writeAuthors(item.author ?? []));
  // Without an author the title comes first (§9.12).
  const head = authors.length > 0 ? [authors, date, title] : [title, date];
  const container = item['container-title'] ?? '';
  const stands = item.type === 'webpage' || item.type === 'dataset';
  const archive = item.archive_location ? `${item.archive ?? ''} (${item.archive_location})`.trim() : '';
  const body = closeEach([...head, stands ? plain(container) : italic(container), plain(archive)]);
  return toFormatted([...body, ...plain(item.URL ? ` ${retrieved(item)}${item.URL}` : '')]);
}

/** A page that may still change and says no date is cited as of a day (§9.16). */
function retrieved({ issued, accessed }: CslItem): string {
  return issued || !accessed ? '' : `Retrieved ${americanDate(accessed['date-parts'][0])}, from `;
}

/** Italic where it stands by itself; what is a part of a newspaper or blog is not (§9.19). */
function titleOf({ title, type }: CslItem): Run[] {
  const description = `[${DESCRIPTIONS[type]}]`;
  if (title === undefined) return plain(description);
  if (type === 'dataset') return [...italic(title), ...plain(` ${description}`)];
  return type === 'webpage' ? italic(title) : plain(title);
}

function writeAuthors(authors: readonly CslName[]): string {
  const names = authors.map(initialedName);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')}, & ${last}`;
}

function writeDate({ 'date-parts': [start, end], circa }: CslDate): string {
  const about = circa ? 'ca. ' : '';
  return `${about}${yearFirstDate(start)}${end ? `–${writeEnd(start, end)}` : ''}`;
}

/** Of the end of a range only what differs: "2020, February 25–28", "2020, February 25–March 1". */
function writeEnd(start: DateParts, end: DateParts): string {
  const [year, month, day] = end;
  if (year !== start[0] || month === undefined) return yearFirstDate(end);
  const shared = month === start[1] && day !== undefined && start[2] !== undefined;
  return shared ? String(day) : yearFirstDate(end).replace(/^\d+, /, '');
}
