/**
 * How exactly one end of a date is known. All are calendar units except `days`: some of the days of a month,
 * as in `2026-03-1X` (10 to 19 March), finer than a month and coarser than a day.
 */
export type Precision =
  | 'second'
  | 'minute'
  | 'day'
  | 'days'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** One end of a date: an instant that lies somewhere within [lo, hi). */
export interface DateEnd {
  /** The earliest instant meant, in UTC epoch ms. */
  readonly lo: number;
  /** The first instant no longer meant, in UTC epoch ms; always after `lo`. */
  readonly hi: number;
  /** The unit the source gives; `lo` and `hi` are its bounds. */
  readonly precision: Precision;
  /** Marked `?` or `%`: the source itself is in doubt. Does not widen [lo, hi). */
  readonly uncertain: boolean;
  /** Marked `~` or `%`: near this, not exactly this. Does not widen [lo, hi). */
  readonly approximate: boolean;
  /** This end as it was written, with its qualifier. */
  readonly edtf: string;
}

/** A date or interval under the profile; at least one of `start` and `end` is known. */
export interface EdtfDate {
  /** The whole text as it was written. */
  readonly edtf: string;
  /** Written with a slash. A plain date has the same object as `start` and `end`. */
  readonly interval: boolean;
  /** Undefined where written `..`. */
  readonly start: DateEnd | undefined;
  /** Undefined where written `..`. */
  readonly end: DateEnd | undefined;
}

/** Why a text is not a date under the profile, for a dictionary to say with its fix. */
export type EdtfProblem =
  | 'empty' // nothing, or only white space
  | 'whiteSpace' // characters of a date with white space among them: '2026-03-01 10:30Z'
  | 'slashedDate' // a local notation: '31/02/2022', '25.02.2020', '03/2022', '25-02-2020'
  | 'compactDate' // without hyphens: '20260301'
  | 'unpadded' // a month or day of one digit: '2026-3-1'
  | 'lowerCase' // 'x', 't' or 'z' for 'X', 'T' or 'Z'
  | 'noSuchMonth' // '2026-13'
  | 'noSuchDay' // '2026-02-30'
  | 'noSuchTime' // '24:00', a leap second, an offset outside -12:00 to +14:00
  | 'noZone' // a clock time without 'Z' or an offset; also '-00:00', RFC 3339's "offset unknown"
  | 'fraction' // fractions of a second
  | 'misplacedX' // a digit after an X, or a month half known: '202X-03', '2026-1X'
  | 'unknownYear' // 'XXXX': nothing is known
  | 'season' // '2026-21'
  | 'longYear' // 'Y17000', '12026', '1950S2'
  | 'negativeYear' // '-0044'
  | 'componentQualifier' // a qualifier that is not at the end of the date: '2026-03?-01'
  | 'set' // '[2026,2027]', '{2026}'
  | 'blankEnd' // '2026-03-01/'
  | 'bothOpen' // '../..', or '..' alone
  | 'backwards' // the end is certainly before the start
  | 'notEdtf'; // anything else

/** What parseEdtf answers: the date, or why there is none. */
export type EdtfResult =
  | { readonly ok: true; readonly date: EdtfDate }
  | { readonly ok: false; readonly reason: EdtfProblem };

/**
 * Reads a date in our profile of EDTF (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/, level 1
 * and a little less). Never throws, whatever it is given.
 *
 *     date      YYYY | YYYY-MM | YYYY-MM-DD | YYYY-MM-DDThh:mm[:ss](Z|±hh:mm)      years 0000 to 9999
 *     X         for trailing digits: 202X 20XX 2XXX 2026-XX 2026-XX-XX 2026-03-XX 2026-03-1X
 *               no digit may follow an X, and a month is known or not: 2026-1X (October to December) is refused
 *     qualifier ? ~ or % after the whole date
 *     interval  a/b | a/.. | ../b, each side a date with its own qualifier
 *
 * `2026-XX` says what `2026` says, and has its precision; `2026-03-XX` that of `2026-03`.
 */
export function parseEdtf(text: string): EdtfResult {
  // A loader asks twice in a row: whether a date is good, then what it says.
  if (text === lastText) return lastResult;
  if (typeof text !== 'string') return fail('notEdtf');
  const result = parseSides(text);
  lastResult = result.ok ? result : fail(hint(WHOLE_HINTS, text) ?? result.reason);
  lastText = text;
  return lastResult;
}

/** When a date has wholly passed: the latest end it can have, ms; undefined for none, for an open end, or for no EDTF. */
export function endOfDate(text: string | undefined): number | undefined {
  const parsed = text === undefined ? undefined : parseEdtf(text);
  return parsed?.ok ? parsed.date.end?.hi : undefined;
}

let lastText: string | undefined;
let lastResult: EdtfResult = { ok: false, reason: 'empty' };

function parseSides(text: string): EdtfResult {
  const slash = text.indexOf('/');
  const start = parseSide(slash < 0 ? text : text.slice(0, slash));
  if (typeof start === 'string') return fail(start);
  if (slash < 0)
    return start ? { ok: true, date: { edtf: text, interval: false, start, end: start } } : fail('bothOpen');
  if (text.includes('/', slash + 1)) return fail('notEdtf');
  const end = parseSide(text.slice(slash + 1));
  if (typeof end === 'string') return fail(end);
  if (!start && !end) return fail('bothOpen');
  if (start && end && end.hi <= start.lo) return fail('backwards');
  return { ok: true, date: { edtf: text, interval: true, start, end } };
}

/**
 * The stretch of time, half-open and in UTC epoch ms, outside of which the date certainly does not reach:
 * from the start's lo to the end's hi. An open side counts for nothing: `../x` and `x/..` both span x.
 * Qualifiers do not widen it. Throws when neither end is known, which no parsed date is.
 */
export function strictSpan(date: EdtfDate): { readonly start: number; readonly end: number } {
  const start = date.start ?? date.end;
  const end = date.end ?? date.start;
  if (!start || !end) throw new Error(`a date without a known end: '${date.edtf}'`);
  return { start: start.lo, end: end.hi };
}

/**
 * Sort order: the earlier start first, of equal starts the more precise first. An open start sorts by its
 * known end. Zero for dates that differ only in what follows the start: sort by id then.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const [x, y] = [a.start ?? a.end, b.start ?? b.end];
  return x && y ? x.lo - y.lo || x.hi - y.hi : 0;
}

const DATE =
  /^(\d[\dX]{3})(?:-(\d\d|XX)(?:-(\d\d|\dX|XX)(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:\d\d)?)?)?)?([?~%])?$/;

type Hints = readonly (readonly [RegExp, EdtfProblem])[];

/** What can be seen in a whole text before it is cut at its slash; the first that matches. */
const WHOLE_HINTS: Hints = [
  [/^\s*$/, 'empty'],
  [/^[\dXTZ.:?~%/+-]*\s[\dXTZ.:?~%/+\s-]*$/, 'whiteSpace'],
  [/^[[{]/, 'set'],
  [
    /^(\d{1,4}[/.]\d{1,2}[/.]\d{1,4}|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}[/.-]\d{4}|\d{4}[/.]\d{1,2})$/,
    'slashedDate',
  ],
  [/^\/|\/$/, 'blankEnd'],
  [/^\.\.(\/\.\.)?$/, 'bothOpen'],
];

/** What can be seen in one side that is no date; the first that matches. */
const SIDE_HINTS: Hints = [
  [/^\d{8}(T|$)/, 'compactDate'],
  [/^-\d/, 'negativeYear'],
  [/^-?Y-?\d|^\d{5,}(-|$)|^-?\d{4}S\d/, 'longYear'],
  [/^\d{4}-(\d(-\d{1,2})?|\d\d-\d)([T?~%]|$)/, 'unpadded'],
  [/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]\d/, 'fraction'],
  [/^(?=.*[xtz])\d[\dxXtTzZ:?~%+-]*$/, 'lowerCase'],
  [/^X[\dX]{3}/, 'unknownYear'],
  [/^(?=.*X)[\dX]{4}(-[\dX]{2}){0,2}([?~%T]|$)/, 'misplacedX'],
  [/^(?!.*[?~%]{2})(?=.*[?~%])[?~%]?[\dX]{4}[?~%]?(-[?~%]?[\dX]{2}[?~%]?){0,2}$/, 'componentQualifier'],
];

function hint(hints: Hints, text: string): EdtfProblem | undefined {
  return hints.find(([pattern]) => pattern.test(text))?.[1];
}

function fail(reason: EdtfProblem): EdtfResult {
  return { ok: false, reason };
}

/** A side of an interval or a whole date; undefined for `..`. */
function parseSide(text: string): DateEnd | EdtfProblem | undefined {
  if (text === '..') return undefined;
  const plain = parsePlain(text);
  if (plain) return plain;
  const match = DATE.exec(text);
  if (!match) return hint(SIDE_HINTS, text) ?? 'notEdtf';
  if (text.includes('X') && /X.*\d/.test(text)) return 'misplacedX';
  const [, year = '', month = 'XX', day = 'XX', hour, minute, second, zone, qualifier = ''] = match;
  const range =
    month === 'XX'
      ? yearRange(year)
      : day === 'XX'
        ? monthRange(Number(year), Number(month))
        : dayRange(Number(year), Number(month), day);
  if (typeof range === 'string') return range;
  const bounds = hour && minute ? timeRange(range.lo, hour, minute, second, zone) : range;
  if (typeof bounds === 'string') return bounds;
  const uncertain = qualifier === '?' || qualifier === '%';
  const approximate = qualifier === '~' || qualifier === '%';
  return { ...bounds, uncertain, approximate, edtf: text };
}

/**
 * The forms that fill large files, at a quarter of the cost: a day, and a minute or a second in UTC. Undefined for all
 * else, good or bad.
 */
function parsePlain(text: string): DateEnd | undefined {
  const { length } = text;
  if (length !== DAY_LENGTH && length !== MINUTE_LENGTH && length !== SECOND_LENGTH) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  if (text[4] !== '-' || text[7] !== '-' || !(year >= 0 && month >= 1 && month <= 12 && day >= 1))
    return undefined;
  let lo = utcDay(year, month, day);
  // The 29th or 30th may be none.
  if (day > 28 && lo >= utcDay(year, month + 1, 1)) return undefined;
  const plain = { uncertain: false, approximate: false, edtf: text };
  if (length === DAY_LENGTH) return { lo, hi: lo + DAY_MS, precision: 'day', ...plain };
  const withSecond = length === SECOND_LENGTH;
  const [hour, minute] = [digits(text, 11, 13), digits(text, 14, 16)];
  const second = withSecond ? digits(text, 17, 19) : 0;
  const fits = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
  const marked = text[10] === 'T' && text[13] === ':' && text[length - 1] === 'Z';
  if (!fits || !marked || (withSecond && text[16] !== ':')) return undefined;
  lo += ((hour * 60 + minute) * 60 + second) * 1_000;
  return withSecond
    ? { lo, hi: lo + 1_000, precision: 'second', ...plain }
    : { lo, hi: lo + 60_000, precision: 'minute', ...plain };
}

const DAY_MS = 86_400_000;
const DAY_LENGTH = '2020-02-25'.length;
const MINUTE_LENGTH = '2020-02-25T10:00Z'.length;
const SECOND_LENGTH = '2020-02-25T10:00:00Z'.length;

/** The number that digits write; NaN where anything else stands. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

type Range = Pick<DateEnd, 'lo' | 'hi' | 'precision'>;

const YEAR_PRECISIONS = ['year', 'decade', 'century', 'millennium'] as const;

function yearRange(year: string): Range {
  const known = year.replaceAll('X', '');
  const precision = YEAR_PRECISIONS[year.length - known.length] ?? 'millennium';
  return {
    lo: utcDay(Number(known.padEnd(4, '0')), 1, 1),
    hi: utcDay(Number(known.padEnd(4, '9')) + 1, 1, 1),
    precision,
  };
}

function monthRange(year: number, month: number): Range | EdtfProblem {
  if (month >= 21 && month <= 41) return 'season';
  if (month < 1 || month > 12) return 'noSuchMonth';
  return { lo: utcDay(year, month, 1), hi: utcDay(year, month + 1, 1), precision: 'month' };
}

/** A day, or with an X the days that it can stand for, cut to the month: 2026-02-2X is the 20th to the 28th. */
function dayRange(year: number, month: number, day: string): Range | EdtfProblem {
  const whole = monthRange(year, month);
  if (typeof whole === 'string') return whole;
  const lo = utcDay(year, month, Math.max(1, Number(day.replace('X', '0'))));
  const hi = Math.min(whole.hi, utcDay(year, month, Number(day.replace('X', '9')) + 1));
  return lo < hi ? { lo, hi, precision: day.endsWith('X') ? 'days' : 'day' } : 'noSuchDay';
}

function timeRange(
  dayMs: number,
  hour: string,
  minute: string,
  second = '',
  zone = '-00:00',
): Range | EdtfProblem {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return 'noSuchTime';
  if (zone === '-00:00') return 'noZone';
  const offset = zone === 'Z' ? 0 : offsetMinutes(zone);
  if (Number(zone.slice(4, 6)) > 59 || offset < -12 * 60 || offset > 14 * 60) return 'noSuchTime';
  const lo = dayMs + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000;
  return second ? { lo, hi: lo + 1000, precision: 'second' } : { lo, hi: lo + 60_000, precision: 'minute' };
}

function offsetMinutes(zone: string): number {
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** UTC ms at the start of a day; months count from 1, and overflow as in Date. Date.UTC would move years 0-99 to 19xx. */
function utcDay(year: number, month: number, day: number): number {
  return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}
