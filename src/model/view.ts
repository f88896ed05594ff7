import type { TimeSpan } from './catalog';
import { endOfDate, parseEdtf } from './edtf';
import { CHOICES, DIMENSIONS, type Dimension, type Filter, NO_FILTER, NO_LANE } from './filter';

/** The shareable state, as the address holds it (the contract's parameters). Undefined: the default. */
export interface View {
  readonly data: string;
  readonly shell: 'explore' | 'embed' | 'present';
  readonly event: string | undefined;
  /** The excerpts whose wordings are compared, two to four; undefined where nothing is. */
  readonly compare: readonly string[] | undefined;
  /** Visible span, ms; undefined where the view is fitted. */
  readonly span: TimeSpan | undefined;
  readonly layout: LayoutName | undefined;
  /** What is searched for, as it was typed. */
  readonly q: string | undefined;
  readonly filter: Filter;
  /** Only what had been published by this day (EDTF). */
  readonly known: string | undefined;
  readonly fold: boolean;
  /** What is presented; undefined: the first story. Only with `present`. */
  readonly story: string | undefined;
  /** From 1; undefined: what stands before the first step. */
  readonly step: number | undefined;
  readonly theme: Theme;
  readonly lang: string | undefined;
  /** The direction of time; undefined: that of the language. */
  readonly axis: 'ltr' | 'rtl' | undefined;
}

export type LayoutName = (typeof LAYOUTS)[number];
export type Theme = 'auto' | 'light' | 'dark';

/** A class sits in a lit room: presenting is light unless the address says otherwise. */
export function shownTheme({ shell, theme }: Pick<View, 'shell' | 'theme'>): Theme {
  return shell === 'present' && theme === 'auto' ? 'light' : theme;
}

export const LAYOUTS = ['timeline', 'list', 'matrix', 'sources'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
const SHELLS = ['explore', 'embed', 'present'] as const;
export const DEFAULT_DATA = 'data/idlib.json';

export const DEFAULT_VIEW: View = {
  data: DEFAULT_DATA,
  shell: 'explore',
  event: undefined,
  compare: undefined,
  span: undefined,
  layout: undefined,
  q: undefined,
  filter: NO_FILTER,
  known: undefined,
  fold: true,
  story: undefined,
  step: undefined,
  theme: 'auto',
  lang: undefined,
  axis: undefined,
};

/** A parameter that was left out, and why. */
export interface ViewProblem {
  readonly name: string;
  readonly value: string;
  readonly reason: 'date' | 'choice' | 'id' | 'address' | 'backwards' | 'count' | 'number';
  /** For `choice`: what may stand there. */
  readonly options: readonly string[];
}

/** Reads the query of an address. Never throws: what is unknown is ignored, what is bad is left out and named. */
export function decodeView(search: string): { view: View; problems: ViewProblem[] } {
  const parameters = new URLSearchParams(search);
  const problems: ViewProblem[] = [];
  const read = <T>(
    name: string,
    parse: (value: string) => T | undefined,
    reason: ViewProblem['reason'],
    options: readonly string[] = [],
  ) => {
    const value = parameters.get(name);
    if (value === null || value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) problems.push({ name, value, reason, options });
    return parsed;
  };
  const choice = <const T extends readonly string[]>(name: string, options: T): T[number] | undefined =>
    read(name, (value) => options.find((option) => option === value), 'choice', options);

  const drop = (name: string, value: string, reason: ViewProblem['reason']) =>
    problems.push({ name, value, reason, options: [] });
  const readCompared = (value: string) => {
    const good: string[] = [];
    for (const id of new Set(value.split(','))) {
      if (isId(id) && good.length < MOST_COMPARED) good.push(id);
      else drop('compare', id, isId(id) ? 'count' : 'id');
    }
    return good.length < 2 ? undefined : good;
  };
  const readValues = (name: Dimension) => {
    const options = CHOICES[name];
    const good = new Set<string>();
    for (const value of (parameters.get(name) ?? '').split(',')) {
      if (options ? options.includes(value) : isId(value) || (name === 'lane' && value === NO_LANE))
        good.add(value);
      else if (value !== '')
        problems.push({ name, value, reason: options ? 'choice' : 'id', options: options ?? [] });
    }
    return [...good];
  };
  const from = read('from', startOf, 'date');
  const to = read('to', endOfDate, 'date');
  const view: View = {
    data: read('data', readAddress, 'address') ?? DEFAULT_DATA,
    shell: choice('view', SHELLS) ?? 'explore',
    event: read('event', readId, 'id'),
    compare: read('compare', readCompared, 'count'),
    span: spanOf(from, to),
    layout: choice('layout', LAYOUTS),
    q: parameters.get('q')?.slice(0, LONGEST_SEARCH).trim() || undefined,
    filter: Object.fromEntries(DIMENSIONS.map((name) => [name, readValues(name)])) as Record<
      Dimension,
      string[]
    >,
    known: read('known', (value) => (endOfDate(value) === undefined ? undefined : value), 'date'),
    fold: choice('fold', ['0', '1']) !== '0',
    story: read('story', readId, 'id'),
    step: read('step', (value) => (/^[1-9]\d{0,3}$/.test(value) ? +value : undefined), 'number'),
    theme: choice('theme', THEMES) ?? 'auto',
    axis: choice('axis', ['ltr', 'rtl']),
    lang: read('lang', (value) => (isLanguageTag(value) ? value : undefined), 'choice', ['en', 'en-US']),
  };
  if (from !== undefined && to !== undefined && to <= from) {
    drop('from', `${parameters.get('from')}–${parameters.get('to')}`, 'backwards');
  }
  return { view, problems };
}

/**
 * Writes a view into a query, defaults left out. Parameters that are not ours (a host's, a later version's) are kept
 * as they stand in `search`.
 */
export function encodeView(view: View, search = ''): string {
  const parameters = new URLSearchParams(search);
  const set = (name: string, value: string | undefined) => {
    if (value === undefined) parameters.delete(name);
    else parameters.set(name, value);
  };
  set('data', view.data === DEFAULT_DATA ? undefined : view.data);
  set('view', view.shell === 'explore' ? undefined : view.shell);
  set('event', view.event);
  set('compare', view.compare?.join());
  set('from', view.span && writeInstant(view.span.start, view.span, 'floor'));
  set('to', view.span && writeInstant(view.span.end, view.span, 'ceil'));
  set('layout', view.layout);
  set('q', view.q);
  for (const name of DIMENSIONS) set(name, view.filter[name].join() || undefined);
  set('known', view.known);
  set('fold', view.fold ? undefined : '0');
  const presents = view.shell === 'present';
  set('story', presents ? view.story : undefined);
  set('step', presents ? view.step?.toString() : undefined);
  set('theme', view.theme === 'auto' ? undefined : view.theme);
  set('lang', view.lang);
  set('axis', view.axis);
  // Colons, commas and slashes may stand in a query as they are (RFC 3986 §3.4); dates and addresses stay readable.
  return parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
}

const DAY_MS = 86_400_000;
const HALF_YEAR_MS = 183 * DAY_MS;

/** Longest text that is searched for, UTF-16 code units: an address must hold it. */
export const LONGEST_SEARCH = 200;

/** So many wordings stand side by side and can still be read. */
export const MOST_COMPARED = 4;

function isId(value: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u.test(value);
}

function readId(value: string): string | undefined {
  return isId(value) ? value : undefined;
}

function startOf(value: string): number | undefined {
  const parsed = parseEdtf(value);
  return parsed.ok ? parsed.date.start?.lo : undefined;
}

/** One end alone opens a span of a month beside it. */
function spanOf(from: number | undefined, to: number | undefined): TimeSpan | undefined {
  if (from === undefined && to === undefined) return undefined;
  const start = from ?? (to ?? 0) - 30 * DAY_MS;
  const end = to ?? start + 30 * DAY_MS;
  return end > start ? { start, end } : undefined;
}

/** What EDTF's four digits can write. */
const YEAR_0 = Date.parse('0000-01-01T00:00Z');
const YEAR_10000 = Date.parse('9999-12-31T00:00Z') + DAY_MS;

/** Whole days where a day is nothing beside the span, else minutes; rounded outwards. */
function writeInstant(ms: number, span: TimeSpan, round: 'floor' | 'ceil'): string {
  const unit = span.end - span.start > HALF_YEAR_MS * 20 ? DAY_MS : 60_000;
  const within = Math.min(Math.max(ms, YEAR_0), YEAR_10000);
  const at = Math[round](within / unit) * unit;
  // `to` is the end of its date: the last minute or day that is still in view.
  const date = new Date(round === 'ceil' ? at - unit : at);
  const iso = date.toISOString();
  if (at % DAY_MS === 0) return iso.slice(0, 10);
  return unit === DAY_MS ? iso.slice(0, 10) : `${iso.slice(0, 16)}Z`;
}

function readAddress(value: string): string | undefined {
  if (!URL.canParse(value, ANY_BASE)) return undefined;
  // As the browser will read it: white space before or within a scheme hides nothing.
  const { protocol } = new URL(value, ANY_BASE);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  // A scheme without its slashes is a slip.
  return /^https?:(?!\/\/)/i.test(value) ? undefined : value;
}

const ANY_BASE = 'https://example.org/app/';

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
