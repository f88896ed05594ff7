import { primary } from '../languageTag';
import { readArchive } from './archive';
import { type CslDate, type DateParts, dayFirstDate, isoDate, type WriteParts } from './dates';
import type { CslItem } from './item';
import type { CslName } from './names';
import { type Formatted, toVerbatim } from './runs';

/**
 * A citation template of English Wikipedia (Help:Citation Style 1): {{cite news}} for newspapers and agencies,
 * {{cite web}} for all else. A title is required there: where none is known its place is left empty to be filled in.
 */
export function formatWikipedia(item: CslItem): Formatted {
  const archive = item.archive_location;
  const parameters: [name: string, value: string | undefined][] = [
    ...authorsOf(item.author ?? []),
    ['title', escapeWikitext(item.title ?? '')],
    ['url', item.URL && escapeAddress(item.URL)],
    // A copy made beforehand: without this the title would lead to it and not to the original.
    ['url-status', archive && item.URL ? 'live' : undefined],
    ['archive-url', archive && escapeAddress(archive)],
    ['archive-date', archive && (readArchive(archive).made ?? '')],
    ['work', item['container-title'] && escapeWikitext(item['container-title'])],
    ['date', item.issued && writeDate(item.issued)],
    ['access-date', item.URL && item.accessed && isoDate(item.accessed['date-parts'][0])],
    ['language', item.language && primary(item.language).toLowerCase()],
    ['quote', item.custom && escapeWikitext(item.custom.quotation)],
  ];
  const name = item.type === 'article-newspaper' ? 'cite news' : 'cite web';
  const written = parameters.flatMap(([key, value]) => (value === undefined ? [] : [` |${key}=${value}`]));
  return toVerbatim(`{{${name}${written.join('')}}}`);
}

function authorsOf(authors: readonly CslName[]): [string, string][] {
  return authors.flatMap((name, i): [string, string][] => {
    const n = authors.length > 1 ? String(i + 1) : '';
    return 'literal' in name
      ? [[`author${n}`, escapeWikitext(name.literal)]]
      : [
          [`last${n}`, escapeWikitext(name.family)],
          [`first${n}`, escapeWikitext(name.given)],
        ];
  });
}

/**
 * The dates that the templates take: a day as 2020-02-25, which every language's Wikipedia reads; coarser ones and ranges in words;
 * "c." before a year alone, so that a day in doubt becomes its year.
 */
function writeDate({ 'date-parts': [start, end], circa }: CslDate): string {
  if (circa) return end && end[0] !== start[0] ? `c. ${start[0]} – c. ${end[0]}` : `c. ${start[0]}`;
  if (end) return writeSpan(start, end);
  // ISO dates stand for the Gregorian calendar, which the templates hold to be no older than this.
  return start[2] === undefined || start[0] < GREGORIAN_FROM ? dayFirstDate(start) : isoDate(start);
}

const GREGORIAN_FROM = 1583;

/** "25–28 February 2020", "25 February – 1 March 2020", "February–March 2020", "2019–2020": MOS:DATERANGE. */
function writeSpan(start: DateParts, end: DateParts): string {
  const sameYear = start[0] === end[0];
  const sameMonth = sameYear && start[1] === end[1];
  const withoutYear: WriteParts = (parts) => dayFirstDate(parts).replace(/ \d+$/, '');
  const from =
    sameMonth && start[2] !== undefined && end[2] !== undefined
      ? String(start[2])
      : sameYear && start[1] !== undefined && end[1] !== undefined
        ? withoutYear(start)
        : dayFirstDate(start);
  const to = dayFirstDate(end);
  return from.includes(' ') || (start[2] !== undefined && !sameMonth) ? `${from} – ${to}` : `${from}–${to}`;
}

/**
 * Text as a value of a template's named parameter: nothing in it is markup. An equals sign is: only the first one,
 * ours, ends the name.
 */
function escapeWikitext(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: MediaWiki's own marks are made of them
      .replace(/[\u0000-\u001f\u007f\s]+/g, ' ')
      .trim()
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('<', '&lt;')
      .replace(/[{}[\]]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replaceAll('|', '{{!}}')
      .replace(/'(?=')|~(?=~~)|_(?=_)/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}

/** An address may hold no space, bracket, brace, quotation mark or bar of markup (Help:CS1, "URL"). */
function escapeAddress(address: string): string {
  return address
    .replace(/[\s"<>[\]{|}]|'(?=')/g, (sign) => encodeURIComponent(sign).replace("'", '%27'))
    .replace(/~(?=~~)/g, '%7E');
}
