import { finish as finishSteps } from '../indexColumns';
import { textStart } from '../jsonSplit';
import { cutMiddle } from '../problemKinds';
import type { Problem } from '../problems';
import type { RawDataset } from '../schema';
import { createLossLog, type LossLog } from './losses';
import { findOpenQuote, readTable } from './rows';
import { convertSheet, isSheet } from './sheet';
import { convertTable, hasDates } from './table';
import { convertTimelineJs, isCosmological, isTimelineJs } from './timelineJs';

/** What a file is that is not ours. */
export type ForeignKind = 'timelineJs' | 'timelineJsSheet' | 'table';

export type ConvertFailure = 'cosmological' | 'noDateColumn' | 'openQuote' | 'noUsableEvent';

export type Converted =
  | {
      readonly ok: true;
      readonly kind: ForeignKind;
      readonly dataset: RawDataset;
      /** What could not be carried over as it was, by kind. */
      readonly losses: readonly Problem[];
    }
  | {
      readonly ok: false;
      readonly code: ConvertFailure;
      readonly value: string;
      readonly line?: number;
      readonly losses: readonly Problem[];
    };

/**
 * Makes a dataset of a file of another kind: the JSON of TimelineJS, its spreadsheet as CSV, or any table that has a
 * column of dates. Undefined where it is none of these. Nothing is made up, and whatever cannot be carried over is
 * named. Never throws.
 *
 * @param bytes of the file: UTF-8, with or without a byte order mark, or what Excel writes
 * @param fileName its name or address: the timeline is called by it where it has no title
 */
export function convert(bytes: Uint8Array, fileName: string): Converted | undefined {
  return finishSteps(convertSteps(bytes, fileName));
}

/** The same in steps of a few ms, but for the first, which parses the whole. */
export function* convertSteps(bytes: Uint8Array, fileName: string): Generator<void, Converted | undefined> {
  const log = createLossLog();
  const title = titleOf(fileName);
  const { text, encoding } = decode(bytes);
  const start = text.trimStart();
  if (start === '' || start.startsWith('<')) return undefined;
  if (/^[[{]/.test(start)) {
    const file = parse(text);
    if (!isTimelineJs(file)) return undefined;
    if (isCosmological(file)) return failed('cosmological', 'scale: cosmological', log);
    return done('timelineJs', yield* convertTimelineJs(file, title, log), log);
  }
  const open = findOpenQuote(text);
  const table = readTable(text);
  if (!table) return undefined;
  if (open) return { ...failed('openQuote', open.excerpt, log), line: open.line };
  const isOfTimelineJs = isSheet(table);
  if (!isOfTimelineJs && !hasDates(table))
    return failed('noDateColumn', cutMiddle(table.columns.join(', ')), log);
  if (encoding !== 'utf-8') log.add('changedEncoding', fileName, encoding);
  return isOfTimelineJs
    ? done('timelineJsSheet', yield* convertSheet(table, title, log), log)
    : done('table', yield* convertTable(table, title, log), log);
}

function done(kind: ForeignKind, dataset: RawDataset, { losses }: LossLog): Converted {
  if (dataset.events.length === 0) return { ok: false, code: 'noUsableEvent', value: '', losses };
  return { ok: true, kind, dataset, losses };
}

function failed(code: ConvertFailure, value: string, { losses }: LossLog): Extract<Converted, { ok: false }> {
  return { ok: false, code, value, losses };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The last part of an address or path, without its ending. */
function titleOf(fileName: string): string {
  const isAddress = /^https?:/i.test(fileName);
  const path = isAddress ? fileName.replace(/[?#].*$/s, '').replace(/\/+$/, '') : fileName;
  const last = path.split(/[\\/]/).at(-1) ?? '';
  return (
    unescaped(last)
      .replace(/\.[a-z]{2,5}$/i, '')
      .trim() || 'Timeline'
  );
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** UTF-8 is what it should be; Excel also writes UTF-16 ("Unicode text") and the old code page of its system. */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const encoding = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(encoding).decode(bytes), encoding: 'utf-8' };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(textStart(bytes)));
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
