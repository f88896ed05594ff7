import type { DateEnd, EdtfDate, Precision } from './edtf';

/**
 * The phrases for dates, from the interface's dictionary: whole templates, so that a language may put its words
 * where it wants. `{date}` stands for a date or a phrase already made, `{start}` and `{end}` for the two sides.
 */
export interface DateWords {
  /** `~`: near this date. */
  readonly about: string;
  /** `?`: the source is in doubt. */
  readonly possibly: string;
  /** `%`: both. */
  readonly possiblyAbout: string;
  /** A moment known only to the month or coarser. */
  readonly within: string;
  /** A moment somewhere between two dates, both included. */
  readonly between: string;
  /** A period of which the two sides cannot be run together: other precision, or a qualifier. */
  readonly fromTo: string;
  /** A period without an end: `a/..`. */
  readonly since: string;
  /** A period without a start: `../b`. */
  readonly until: string;
  /** A moment not before this date: `a/..`. */
  readonly orLater: string;
  /** A moment not after this date: `../b`. */
  readonly orEarlier: string;
  /** A decade; `{date}` is its first year in the locale's digits. */
  readonly decade: string;
  /** A century or millennium; `{date}` is the range of its years. */
  readonly years: string;
  /** A plan for a plain date or a range. */
  readonly plannedFor: string;
  /** A plan for a phrase of more words, which "for" may not precede. */
  readonly planned: string;
  /** A plan for which no date is given: `{date}` is when it was spoken of. */
  readonly undated: string;
}

/** The language in which dates are said. */
export interface DateFormat {
  /** A BCP 47 tag with its region resolved, such as `en-GB`; Intl throws a RangeError for what is not a tag. */
  readonly locale: string;
  readonly words: DateWords;
}

/** In English: "Tuesday, 25 February 2020", "25 February 2020", "25 Feb 2020". */
export type DateStyle = 'long' | 'medium' | 'short';

/** How formatDate says a date; all may be absent. */
export interface DateOptions {
  /** Absent: medium. */
  readonly style?: DateStyle;
  /** Names the day of the week, where the day is known. Absent: only in the long style. */
  readonly weekday?: boolean;
  /** Whether it happened within the date or lasted throughout. Absent: an interval is a period, else a moment. */
  readonly kind?: 'moment' | 'period';
  /** Says that it was planned; `undated`: with no date given, the date is when it was spoken of. */
  readonly planned?: boolean | 'undated';
}

/**
 * A date in words, in UTC and the Gregorian calendar, never to more than the source gives. Words from the
 * dictionary are in lower case, so that the phrase can stand within a sentence.
 *
 *     2020-02-25                 25 February 2020
 *     2020-02, a moment          some time in February 2020; a period: February 2020
 *     2020-03-01~/2020-03-04     from about 1 March to 4 March 2020
 *     ../2020-02-25              until 25 February 2020, start not given
 */
export function formatDate(date: EdtfDate, format: DateFormat, options: DateOptions = {}): string {
  const how: How = { ...format, style: options.style ?? 'medium', weekday: options.weekday };
  const phrase = datePhrase(date, how, options.kind ?? (date.interval ? 'period' : 'moment'));
  if (!options.planned) return phrase.text;
  const { undated, plannedFor, planned } = format.words;
  return fill(options.planned === 'undated' ? undated : phrase.simple ? plannedFor : planned, {
    date: phrase.text,
  });
}

/** The day that holds the instant `ms` (UTC epoch ms), in UTC: "6 March 2020". */
export function formatDay(ms: number, format: DateFormat, style: DateStyle = 'medium'): string {
  return formatter({ ...format, style }, 'day', ms).format(ms);
}

/** The days that [startMs, endMs) (UTC epoch ms) touches, the last one included: "3 September 2018 – 6 March 2020". */
export function formatSpan(
  startMs: number,
  endMs: number,
  format: DateFormat,
  style: DateStyle = 'medium',
): string {
  const last = Math.max(startMs, endMs - 1);
  return formatter({ ...format, style }, 'day', startMs, last).formatRange(startMs, last);
}

/**
 * A length of time in whole units, rounded down: "17 months", "9 days", as in "17 months without events".
 * Months and years are mean Gregorian ones, and one that lacks less than four days counts as whole, so that
 * 1 February to 1 July is five months.
 */
export function formatDuration(ms: number, format: Pick<DateFormat, 'locale'>): string {
  const length = Math.max(0, ms);
  const row = DURATIONS.find(({ unitMs, from, slackMs }) => length + slackMs >= unitMs * from) ?? MINUTES;
  const count = Math.floor((length + row.slackMs) / row.unitMs);
  const key = `${format.locale}|${row.unit}`;
  return cached(unitFormatters, key, () => {
    return new Intl.NumberFormat(format.locale, { style: 'unit', unit: row.unit, unitDisplay: 'long' });
  }).format(count);
}

/**
 * The value for `<time datetime>`, as exact as the source and no more (HTML Standard, "valid date string",
 * "valid month string", "valid year string", "valid global date and time string"), in UTC. Undefined where HTML
 * has no form for it: an X other than for a whole month or day, and the year 0.
 */
export function isoDate(end: DateEnd): string | undefined {
  const length = ISO_LENGTHS[end.precision];
  const year = new Date(end.lo).getUTCFullYear();
  if (length === undefined || year < 1 || year > 9999) return undefined;
  const text = new Date(end.lo).toISOString().slice(0, length);
  return text.includes('T') ? `${text}Z` : text;
}

const ISO_LENGTHS: Partial<Record<Precision, number>> = {
  second: 19,
  minute: 16,
  day: 10,
  month: 7,
  year: 4,
};

const DAY_MS = 86_400_000;
const YEAR_MS = 365.2425 * DAY_MS;
const MINUTES = { unit: 'minute', unitMs: 60_000, from: 0, slackMs: 0 };

/**
 * The units, coarsest first, and the count from which each is used. The slack is the most by which whole calendar
 * months and years fall short of mean ones (3.9 and 1.7 days within 1800 to 2200).
 */
const DURATIONS = [
  { unit: 'year', unitMs: YEAR_MS, from: 10, slackMs: 2 * DAY_MS },
  { unit: 'month', unitMs: YEAR_MS / 12, from: 3, slackMs: 4 * DAY_MS },
  { unit: 'day', unitMs: DAY_MS, from: 3, slackMs: 0 },
  { unit: 'hour', unitMs: DAY_MS / 24, from: 3, slackMs: 0 },
  MINUTES,
];

/** A phrase; `simple` when it is a date or a range, which "planned for" can precede. */
interface Phrase {
  readonly text: string;
  readonly simple: boolean;
}

/** A format with its options settled; `weekday` undefined: by style. */
interface How extends DateFormat {
  readonly style: DateStyle;
  readonly weekday?: boolean;
}

type Kind = 'moment' | 'period';

function datePhrase(date: EdtfDate, how: How, kind: Kind): Phrase {
  const { start, end } = date;
  const { words } = how;
  const moment = kind === 'moment';
  if (start && end)
    return start.edtf === end.edtf ? endPhrase(start, how, kind) : pairPhrase(start, end, how, kind);
  if (start)
    return {
      text: fill(moment ? words.orLater : words.since, { date: sideText(start, how) }),
      simple: moment && !start.uncertain,
    };
  if (end)
    return {
      text: fill(moment ? words.orEarlier : words.until, { date: sideText(end, how) }),
      simple: moment && !end.uncertain,
    };
  throw new Error(`a date without a known end: '${date.edtf}'`);
}

/** A date that is no interval. "about some time in February" says too much: the `~` alone already does. */
function endPhrase(end: DateEnd, how: How, kind: Kind): Phrase {
  const { words } = how;
  if (kind === 'moment' && end.precision === 'days' && !end.approximate) {
    const between = fill(words.between, { start: dayText(end.lo, how), end: dayText(end.hi - 1, how) });
    return { text: qualify(end, between, words), simple: false };
  }
  const text = plainText(end, how);
  const within = kind === 'moment' && COARSE.has(end.precision) && !end.approximate;
  return {
    text: qualify(end, within ? fill(words.within, { date: text }) : text, words),
    simple: !end.uncertain,
  };
}

/** Both sides: run together by Intl where it can say them exactly, else each with its own qualifier. */
function pairPhrase(start: DateEnd, end: DateEnd, how: How, kind: Kind): Phrase {
  const qualified = [start, end].some((side) => side.uncertain || side.approximate);
  if (kind === 'period' && !qualified && start.precision === end.precision && FIELDS[end.precision]) {
    const range = formatter(how, end.precision, start.lo, end.lo).formatRange(start.lo, end.lo);
    return { text: range, simple: true };
  }
  const template = kind === 'moment' ? how.words.between : how.words.fromTo;
  const yearless = canElideYear(start, end, how);
  return {
    text: fill(template, { start: sideText(start, how, yearless), end: sideText(end, how) }),
    simple: false,
  };
}

const COARSE: ReadonlySet<Precision> = new Set(['month', 'year', 'decade', 'century', 'millennium']);

/** "from 1 March to 4 March 2020": the year once, where the language puts it last, so that it is heard for both. */
function canElideYear(start: DateEnd, end: DateEnd, how: How): boolean {
  const elidable = (side: DateEnd) => side.precision === 'day' || side.precision === 'month';
  if (!elidable(start) || !elidable(end) || yearOf(start.lo) !== yearOf(end.lo)) return false;
  const parts = formatter(how, 'month', start.lo).formatToParts(start.lo);
  const at = (type: string) => parts.findIndex((part) => part.type === type);
  return at('year') > at('month');
}

/** One side of an interval with its qualifier. */
function sideText(end: DateEnd, how: How, yearless = false): string {
  return qualify(end, plainText(end, how, yearless), how.words);
}

function qualify(end: DateEnd, text: string, words: DateWords): string {
  if (end.uncertain) return fill(end.approximate ? words.possiblyAbout : words.possibly, { date: text });
  return end.approximate ? fill(words.about, { date: text }) : text;
}

/** The date alone at its precision, without qualifier. */
function plainText(end: DateEnd, how: How, yearless = false): string {
  const last = end.hi - 1;
  if (FIELDS[end.precision]) return formatter(how, end.precision, end.lo, end.lo, yearless).format(end.lo);
  if (end.precision === 'days') return formatter(how, 'day', end.lo, last).formatRange(end.lo, last);
  if (end.precision === 'decade' && yearOf(end.lo) > 0)
    return fill(how.words.decade, { date: yearNumber(yearOf(end.lo), how.locale) });
  return fill(how.words.years, { date: formatter(how, 'year', end.lo, last).formatRange(end.lo, last) });
}

function dayText(ms: number, how: How): string {
  return formatter(how, 'day', ms).format(ms);
}

function yearNumber(year: number, locale: string): string {
  return cached(unitFormatters, locale, () => new Intl.NumberFormat(locale, { useGrouping: false })).format(
    year,
  );
}

type Fields = Intl.DateTimeFormatOptions;

const DAY: Fields = { year: 'numeric', month: 'long', day: 'numeric' };
const MINUTE: Fields = {
  ...DAY,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
};

/** What Intl shows at each precision; the others have no fields of their own and are said as ranges. */
const FIELDS: Partial<Record<Precision, Fields>> = {
  second: { ...MINUTE, second: '2-digit' },
  minute: MINUTE,
  day: DAY,
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
};

/** The formatter for the instants `ms` to `lastMs`: with the era where they touch the years before 1. */
function formatter(
  how: How,
  precision: Precision,
  ms: number,
  lastMs = ms,
  yearless = false,
): Intl.DateTimeFormat {
  const options: Fields = { ...FIELDS[precision], timeZone: 'UTC', calendar: 'gregory' };
  const short = how.style === 'short';
  if (options.month && short) options.month = 'short';
  if (options.day && (how.weekday ?? how.style === 'long')) options.weekday = short ? 'short' : 'long';
  if (Math.min(yearOf(ms), yearOf(lastMs)) <= 0) options.era = 'short';
  if (yearless) delete options.year;
  const key = `${how.locale}|${JSON.stringify(options)}`;
  return cached(dateFormatters, key, () => new Intl.DateTimeFormat(how.locale, options));
}

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}

/** Making a formatter takes some 70 µs, using one 1 µs (Node 20); a list of events asks for thousands. */
const dateFormatters = new Map<string, Intl.DateTimeFormat>();
const unitFormatters = new Map<string, Intl.NumberFormat>();

function cached<T>(formatters: Map<string, T>, key: string, make: () => T): T {
  const known = formatters.get(key);
  if (known) return known;
  const made = make();
  formatters.set(key, made);
  return made;
}

/** Fills `{name}` slots; a slot without a value stays, so that a wrong template is seen. */
function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);
}
