import { dsvFormat } from 'd3';
import type { Field } from './fields';

/** A table: what its columns are called, and its rows that are not blank. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** As a spreadsheet counts: the heads are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Reads a table; the sign between its cells is the one that its heads have most of. Undefined for one column alone. */
export function readTable(text: string): Table | undefined {
  const heads = headLine(text);
  const counts = DELIMITERS.map((sign) => heads.split(sign).length - 1);
  const most = Math.max(...counts);
  const delimiter = DELIMITERS[counts.indexOf(most)];
  if (most === 0 || delimiter === undefined) return undefined;
  const [columns = [], ...rows] = dsvFormat(delimiter).parseRows(text);
  return {
    columns: columns.map((name) => name.trim()),
    rows: rows
      .map((cells, i) => ({ number: i + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  };
}

/** The first line, without what is in quotation marks. */
function headLine(text: string): string {
  const bare = text.slice(0, MAX_HEADS).replace(/"(?:[^"]|"")*"/g, '');
  return bare.split(/\r\n|\n|\r/, 1)[0] ?? '';
}
const MAX_HEADS = 20_000;

/**
 * The line on which a quotation mark opens a cell that none closes: all that follows would be one cell. Undefined where
 * every one is closed.
 */
export function findOpenQuote(text: string): { readonly line: number; readonly excerpt: string } | undefined {
  let opened: number | undefined;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (opened === undefined) {
      // Within a cell it is a sign like any other.
      if (at === 0 || /[,;\t|\r\n]/.test(text[at - 1] ?? '')) opened = at;
    } else if (text[at + 1] === '"') at += 1;
    else opened = undefined;
  }
  if (opened === undefined) return undefined;
  const before = text.slice(0, opened).split(/\r\n|\n|\r/);
  return { line: before.length, excerpt: text.slice(opened, opened + 60) };
}

/** The heads of a table as they are compared: `Media Caption`, `media_caption` and `MediaCaption` are one. */
export function headKey(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The cells of a row as fields; `nameOf` says what a column is, undefined where it is not known. */
export function fieldsOfRow(
  { columns }: Table,
  row: Row,
  nameOf: (key: string) => string | undefined,
): Field[] {
  return row.cells.map((value, i) => {
    const head = columns[i] ?? '';
    const path = `row ${row.number}, ${head === '' ? `column ${i + 1}` : head}`;
    return { name: nameOf(headKey(head)) ?? `column ${i + 1} ${head}`.trim(), path, value };
  });
}
