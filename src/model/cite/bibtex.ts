import { type CslDate, isoDate } from './dates';
import type { CslItem, CslType } from './item';
import { type CslName, listedName } from './names';
import { type Formatted, toVerbatim } from './runs';

/** Entry types of biblatex, and what their container is called there. */
const ENTRIES: Readonly<Record<CslType, readonly [type: string, container: string]>> = {
  'article-newspaper': ['article', 'journaltitle'],
  'post-weblog': ['online', 'organization'],
  webpage: ['online', 'organization'],
  dataset: ['dataset', 'organization'],
};

/** Entries for biblatex: dates in EDTF, Unicode as it is, keys of ASCII letters and no two alike. */
export function formatBibtex(items: readonly CslItem[]): Formatted {
  const keys = new Set<string>();
  return toVerbatim(items.map((item) => `${writeEntry(item, newKey(item.id, keys))}\n`).join('\n'));
}

function writeEntry(item: CslItem, key: string): string {
  const [type, container] = ENTRIES[item.type];
  const fields: [string, string | undefined][] = [
    ['author', item.author?.map(writeName).join(' and ')],
    // A second pair of braces: a style that lowers capitals leaves names alone.
    ['title', item.title === undefined ? undefined : `{${escapeLatex(item.title)}}`],
    [container, item['container-title'] && escapeLatex(item['container-title'])],
    ['entrysubtype', item.type === 'article-newspaper' ? 'newspaper' : undefined],
    ['date', item.issued && writeDate(item.issued)],
    ['url', item.URL && escapeAddress(item.URL)],
    ['urldate', item.accessed && isoDate(item.accessed['date-parts'][0])],
    ['language', item.language],
    ['note', item.note && escapeLatex(item.note)],
    ['addendum', item.archive_location && `Archived copy: \\url{${escapeAddress(item.archive_location)}}`],
  ];
  const written = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${type}{${key},`, ...written, '}'].join('\n');
}

/** A name that is not known to have parts is kept from being taken apart by its own braces. */
function writeName(name: CslName): string {
  return 'literal' in name ? `{${escapeLatex(name.literal)}}` : escapeLatex(listedName(name));
}

function writeDate({ 'date-parts': parts, circa }: CslDate): string {
  return parts.map((side) => `${isoDate(side)}${circa ? '~' : ''}`).join('/');
}

const LATEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escapeLatex(text: string): string {
  return text.replace(/[\\#$%&_{}~^]/g, (sign) => LATEX[sign] ?? `\\${sign}`);
}

/** Taken as it stands, so that only what would end it or be a command must not be in it. */
function escapeAddress(address: string): string {
  return address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));
}

function newKey(id: string, taken: Set<string>): string {
  const plain = id
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+|-+$/g, '');
  const base = plain === '' ? 'source' : plain;
  let key = base;
  for (let n = 2; taken.has(key.toLowerCase()); n++) key = `${base}-${n}`;
  taken.add(key.toLowerCase());
  return key;
}
