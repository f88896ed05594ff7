import { type EdtfProblem, parseEdtf } from '../edtf';
import { dateFromParts } from './dateParts';

/** Which comes first where a date is written with slashes; it is told from the whole column. */
export type DayOrder = 'dayFirst' | 'monthFirst' | undefined;

export type DateFromText =
  /** `time`: a clock time that was left out, for its zone is not known. */
  | { readonly ok: true; readonly edtf: string; readonly time: string }
  | { readonly ok: false; readonly reason: EdtfProblem };

const ABOUT = /^(?:c\.?|ca\.?|circa|about|around)\s+(?=\S)/i;
const LOCAL_TIME = /^(\d{4}-\d\d-\d\d)[T ]+(\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)$/;
const ZONED_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(\.\d+)? ?(Z|[+-]\d\d:?\d\d)$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?:st|nd|rd|th|\.)? +([a-z]{3,9})\.?,? +(\d{4})$/i;
const MONTH_NAME_DAY = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/i;
const MONTH_NAME = /^([a-z]{3,9})\.?,? +(\d{4})$/i;

/**
 * A date as people write it into a table: EDTF, or another way that can be read as one day only. What could be two
 * days, as 03/04/2020 where the column does not tell, is refused.
 */
export function dateFromText(text: string, order: DayOrder): DateFromText {
  const about = ABOUT.test(text) ? '~' : '';
  const bare = text.replace(ABOUT, '').trim();
  const read = readBare(bare, order);
  if (!read.ok || about === '') return read;
  const near = `${read.edtf}~`;
  return parseEdtf(near).ok ? { ...read, edtf: near } : { ok: false, reason: 'notEdtf' };
}

function readBare(text: string, order: DayOrder): DateFromText {
  const parsed = parseEdtf(text);
  if (parsed.ok) return { ok: true, edtf: text, time: '' };
  const local = LOCAL_TIME.exec(text);
  if (local) return checked(local[1] ?? '', local[2] ?? '');
  const zoned = ZONED_TIME.exec(text);
  if (zoned) {
    const [, day = '', minute = '', second = '', fraction = '', zone = ''] = zoned;
    const offset = zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
    return checked(`${day}T${minute}${second}${offset}`, fraction);
  }
  const parts = partsOf(text, order);
  if (!parts) return { ok: false, reason: parsed.reason };
  const made = dateFromParts(...parts);
  // A day that there is not may be a slip in any part: nothing is taken from it.
  if (!made.ok) return made;
  return made.bad.length > 0
    ? { ok: false, reason: made.bad.includes('month') ? 'noSuchMonth' : 'noSuchDay' }
    : { ok: true, edtf: made.edtf, time: '' };
}

function checked(edtf: string, time: string): DateFromText {
  const parsed = parseEdtf(edtf);
  return parsed.ok ? { ok: true, edtf, time } : parsed;
}

type Parts = [year: string, month: string, day: string];

function partsOf(text: string, order: DayOrder): Parts | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return [yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? ''];
  const dotted = DOTTED.exec(text);
  if (dotted) return [dotted[3] ?? '', dotted[2] ?? '', dotted[1] ?? ''];
  const slashed = order && SLASHED.exec(text);
  if (slashed) {
    const [, first = '', second = '', year = ''] = slashed;
    return order === 'dayFirst' ? [year, second, first] : [year, first, second];
  }
  const dayFirst = DAY_MONTH_NAME.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_NAME_DAY.exec(text);
  if (monthFirst) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = MONTH_NAME.exec(text);
  return month ? named(month[2], month[1], '') : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

function named(year = '', name = '', day = ''): Parts | undefined {
  const short = name.toLowerCase();
  const month = MONTHS.findIndex(
    (whole) => whole === short || whole.slice(0, 3) === short || (short === 'sept' && whole === 'september'),
  );
  return month < 0 ? undefined : [year, String(month + 1), day];
}

/** Whether the dates of a column with slashes begin with the day or the month: undefined where they do not tell, or differ. */
export function findDayOrder(texts: Iterable<string>): DayOrder {
  let [dayFirst, monthFirst] = [false, false];
  for (const text of texts) {
    const [, first, second] = SLASHED.exec(text.trim()) ?? [];
    if (Number(first) > 12) dayFirst = true;
    if (Number(second) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return undefined;
  return dayFirst ? 'dayFirst' : 'monthFirst';
}
