import { type DateEnd, parseEdtf } from '../edtf';

/** A day, month or year, as far as it is known; `[2020, 2, 25]`, `[2020, 2]`, `[2020]`. */
export type DateParts = readonly [year: number, month?: number, day?: number];

/** A date as CSL has it: one, or the two ends of a range. */
export interface CslDate {
  readonly 'date-parts': readonly [DateParts] | readonly [DateParts, DateParts];
  /** Uncertain or approximate. */
  readonly circa?: boolean | undefined;
}

/**
 * An EDTF date for CSL: as precise as it is written, no more. Undefined for none, for no EDTF, and for one that is
 * open at one end, which CSL cannot say. The two ends of a range are both as precise as the coarser of them:
 * citeproc refuses a range of unlike ends.
 *
 *     2020-02-25T10:00Z   [[2020, 2, 25]], the day as written
 *     2020-02-1X          [[2020, 2]]
 *     2020-02/2020-03-05  [[2020, 2], [2020, 3]]
 *     202X                [[2020], [2029]], circa
 *     2020~, 2020?        [[2020]], circa
 */
export function readCslDate(edtf: string | undefined): CslDate | undefined {
  const parsed = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!parsed?.ok) return undefined;
  const { start, end } = parsed.date;
  if (!start || !end) return undefined;
  const inDoubt = [start, end].some((side) => side.uncertain || side.approximate || isManyYears(side));
  const [from, to] = [firstParts(start), lastParts(end)];
  const known = Math.min(from.length, to.length);
  const [first, last] = [cut(from, known), cut(to, known)];
  const parts: CslDate['date-parts'] = first.join() === last.join() ? [first] : [first, last];
  return { 'date-parts': parts, ...(inDoubt && { circa: true }) };
}

function cut([year, month, day]: DateParts, length: number): DateParts {
  if (length === 1 || month === undefined) return [year];
  return length === 2 || day === undefined ? [year, month] : [year, month, day];
}

function isManyYears({ precision }: DateEnd): boolean {
  return precision === 'decade' || precision === 'century' || precision === 'millennium';
}

function firstParts(end: DateEnd): DateParts {
  return isManyYears(end) ? [new Date(end.lo).getUTCFullYear()] : writtenParts(end);
}

function lastParts(end: DateEnd): DateParts {
  return isManyYears(end) ? [new Date(end.hi - 1).getUTCFullYear()] : writtenParts(end);
}

/** From the text and not the instant: a clock time belongs to the day of its own zone. */
function writtenParts({ edtf, precision }: DateEnd): DateParts {
  const [year, month, day] = [edtf.slice(0, 4), edtf.slice(5, 7), edtf.slice(8, 10)].map(Number);
  if (precision === 'year') return [year ?? 0];
  return precision === 'month' || precision === 'days' ? [year ?? 0, month] : [year ?? 0, month, day];
}

/** How one date is written in a style: "February 25, 2020", "Feb. 2020"; of a range, each side by itself. */
export type WriteParts = (parts: DateParts) => string;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** "February 25, 2020" */
export const americanDate: WriteParts = ([year, month, day]) =>
  month === undefined
    ? String(year)
    : day === undefined
      ? `${MONTHS[month - 1]} ${year}`
      : `${MONTHS[month - 1]} ${day}, ${year}`;

/** "2020, February 25", as APA has it. */
export const yearFirstDate: WriteParts = ([year, month, day]) =>
  [`${year}${month === undefined ? '' : ','}`, month && MONTHS[month - 1], day].filter(Boolean).join(' ');

/** "25 Feb. 2020", as MLA has it. */
export const shortMonthDate: WriteParts = ([year, month, day]) =>
  [day, month && MLA_MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');

/** "25 February 2020" */
export const dayFirstDate: WriteParts = ([year, month, day]) =>
  [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');

/** "2020-02-25" */
export const isoDate: WriteParts = ([year, ...rest]) =>
  [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');

/** Both ends of a range with an en dash; spaces about it where an end is of several words. */
export function writeRange({ 'date-parts': [start, end] }: CslDate, write: WriteParts): string {
  if (!end) return write(start);
  const [from, to] = [write(start), write(end)];
  return /\s/.test(from + to) ? `${from} – ${to}` : `${from}–${to}`;
}
