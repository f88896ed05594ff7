import { csvFormatRow } from 'd3';
import type { Catalog, TimelineEvent } from '../catalog';
import type { EventBatches } from './batches';

export interface CsvInput {
  readonly catalog: Catalog;
  readonly events: EventBatches;
  /** What the file is of: title, and where that is so, that it is what was known on a day. */
  readonly title: string;
  /** Whose the words are and what may be done with them. */
  readonly rights: string;
  /** The address that opens an event; undefined where there is none. */
  readonly linkOf: (id: string) => string | undefined;
  /** In place of how reports disagree, where that cannot be said (see `knownOn.ts`). */
  readonly disputed: string;
}

/** Between values of one cell, where there are several. */
export const SEPARATOR = ' | ';

/** UTF-8 without it is read by Excel as if it were of the system's old code page. */
const BYTE_ORDER_MARK = '\uFEFF';

type Cell = (event: TimelineEvent, input: CsvInput) => string | readonly string[] | undefined;

/**
 * The columns, in order. Those of quotations have one value for each excerpt, all in the same order, blank where it is
 * not known.
 */
const COLUMNS: Readonly<Record<string, Cell>> = {
  id: ({ id }) => id,
  /** EDTF, as exact as it is known. */
  date: ({ raw }) => raw.date,
  /** The earliest and the latest day or minute (UTC) that the date leaves possible; blank where that end is open. */
  start: ({ when }) => when.start && instant(when.start.lo, when.start.precision),
  end: ({ when }) => when.end && instant(when.end.hi - 1, when.end.precision),
  kind: ({ kind }) => kind,
  status: ({ status }) => status,
  lane: ({ lane }, { catalog }) => catalog.lanes[lane]?.label,
  title: ({ title }) => title,
  summary: ({ raw }) => raw.summary,
  claimed_by: ({ raw }, { catalog }) => raw.claimedBy?.map((id) => catalog.actors.get(id)?.name ?? id),
  disputed: ({ raw }, { disputed }) => (raw.disputed === '' ? disputed : raw.disputed),
  places: ({ raw }, { catalog }) => raw.places?.map((id) => catalog.places.get(id)?.name ?? id),
  actors: ({ raw }, { catalog }) => raw.actors?.map((id) => catalog.actors.get(id)?.name ?? id),
  tags: ({ raw }) => raw.tags,
  importance: ({ importance }) => String(importance),
  /** How many separate origins stand at least behind it. */
  origins: ({ origins }) => String(origins.count),
  quotations: ({ excerpts }) => excerpts.map(({ exact }) => exact),
  speakers: ({ excerpts }, { catalog }) =>
    excerpts.map(({ speaker = '' }) => catalog.actors.get(speaker)?.name ?? speaker),
  stances: ({ excerpts }) => excerpts.map(({ stance }) => stance ?? 'supports'),
  sources: ({ excerpts }, { catalog }) =>
    excerpts.map(({ source }) => catalog.sources.get(source)?.publisher ?? source),
  published: ({ excerpts }, { catalog }) =>
    excerpts.map(({ source }) => catalog.sources.get(source)?.published ?? ''),
  addresses: ({ excerpts }, { catalog }) =>
    excerpts.map(({ source }) => catalog.sources.get(source)?.url ?? ''),
  link: ({ id }, { linkOf }) => linkOf(id),
  timeline: (_event, { title }) => title,
  rights: (_event, { rights }) => rights,
};

/**
 * Events as a table for spreadsheets, a row each: RFC 4180 in UTF-8 with a byte order mark. Each row says where it is
 * from and whose its words are: rows are copied and sorted, a line above them would be lost.
 */
export async function* writeCsv(input: CsvInput): AsyncGenerator<string, { events: number }> {
  yield BYTE_ORDER_MARK + row(Object.keys(COLUMNS));
  const cells = Object.values(COLUMNS);
  let events = 0;
  for await (const batch of input.events) {
    yield batch.map((event) => row(cells.map((cell) => inertCell(cell(event, input))))).join('');
    events += batch.length;
  }
  return { events };
}

function row(cells: readonly string[]): string {
  return `${csvFormatRow([...cells])}\r\n`;
}

function inertCell(value: ReturnType<Cell>): string {
  return inert(typeof value === 'string' ? value : (value ?? []).join(SEPARATOR));
}

/**
 * A text that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it, and what already
 * begins with apostrophes another, so that taking one away gives the text back. The signs are those that OWASP names
 * under "CSV Injection", with the full-width forms that some programs read as the same.
 */
export function inert(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A day, or a minute where it is known to the minute. */
function instant(ms: number, precision: string): string {
  const iso = new Date(ms).toISOString();
  return precision === 'minute' || precision === 'second' ? `${iso.slice(0, 16)}Z` : iso.slice(0, 10);
}
