import { type CslDate, type DateParts, isoDate } from './dates';
import type { CslItem, CslType } from './item';
import { listedName } from './names';
import { type Formatted, toVerbatim } from './runs';

const TYPES: Readonly<Record<CslType, string>> = {
  'article-newspaper': 'NEWS',
  'post-weblog': 'BLOG',
  webpage: 'ELEC',
  dataset: 'DATA',
};

/** Records of RIS (the tags of 2011), each line ended by CR and LF as the format asks. */
export function formatRis(items: readonly CslItem[]): Formatted {
  return toVerbatim(items.map(writeRecord).join(''));
}

function writeRecord(item: CslItem): string {
  const year = item.issued?.['date-parts'][0][0];
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', TYPES[item.type]],
    ['ID', item.id],
    ...(item.author ?? []).map((name): [string, string] => ['AU', listedName(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', year === undefined ? undefined : String(year).padStart(4, '0')],
    ['DA', item.issued && writeDate(item.issued)],
    ['UR', item.URL],
    ['Y2', item.accessed && writeDate(item.accessed)],
    ['LA', item.language],
    ['N1', item.note],
    ['DB', item.archive],
    ['AV', item.archive_location],
  ];
  const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return `${[...written, 'ER  - '].join(LINE_END)}${LINE_END}`;
}

const LINE_END = '\r\n';

/** YYYY/MM/DD/ and, behind the last slash, what else there is to say of it. */
function writeDate({ 'date-parts': [start, end], circa }: CslDate): string {
  const more = [circa ? 'circa' : '', end ? `to ${isoDate(end)}` : ''].filter(Boolean).join(' ');
  return `${slashed(start)}/${more}`;
}

function slashed([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return [String(year).padStart(4, '0'), two(month), two(day)].join('/');
}
