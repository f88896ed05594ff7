import { exportWords } from '../../i18n/export.en';
import type { Language } from '../../i18n/language';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import { readBatches } from '../../model/export/batches';
import { writeCsv } from '../../model/export/csv';
import { extentOfEvents, fileName } from '../../model/export/extent';
import { writeJson } from '../../model/export/json';
import { writeJsonLd } from '../../model/export/jsonld';
import { knownDay, rightsOf, type Subject, titleOf } from './subject';

export type EventsFormat = 'csv' | 'json' | 'jsonld';

export interface EventsFile {
  readonly name: string;
  readonly blob: Blob;
  readonly events: number;
  /** References that were left out because what they name is not in the file. */
  readonly leftOut: number;
}

const TYPES: Readonly<Record<EventsFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

/**
 * Writes events into a file, batch by batch with a breath between, so that the page stays alive. Rejects where a record
 * cannot be fetched, and with the reason of `signal` when it is told to stop.
 *
 * @param indices of the listed events to write, in the order of time
 */
export async function writeEvents(
  format: EventsFormat,
  subject: Subject,
  language: Language,
  indices: readonly number[],
  signal: AbortSignal,
): Promise<EventsFile> {
  const { listed } = subject;
  const breathe = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
  const events = () => readBatches(listed.records, indices, breathe);
  const span = extentOfEvents(listed.columns, indices, listed.extent);
  const parts: Blob[] = [];
  const result = await drain(steps(format, subject, language, indices, events, span), parts);
  return {
    name: fileName(listed.dataset.id, span, format),
    blob: new Blob(parts, { type: TYPES[format] }),
    ...result,
  };
}

interface Result {
  readonly events: number;
  readonly leftOut: number;
}

async function* steps(
  format: EventsFormat,
  subject: Subject,
  language: Language,
  indices: readonly number[],
  events: () => ReturnType<typeof readBatches>,
  span: ReturnType<typeof extentOfEvents>,
): AsyncGenerator<string, Result> {
  const { listed, total, address } = subject;
  const date = knownDay(subject, language);
  const summary = date === undefined ? undefined : fill(exportWords.knownSummary, { date });
  const common = {
    title: titleOf(subject, language),
    rights: rightsOf(subject),
    disputed: exportWords.disputed,
  };
  if (format === 'csv') {
    const linkOf = (id: string) => address && linkTo(address, id);
    return { ...(yield* writeCsv({ ...common, catalog: listed, events: events(), linkOf })), leftOut: 0 };
  }
  if (format === 'jsonld') {
    const taken = new Set(indices);
    const isTaken = (index: number) => taken.has(index);
    const base = address === undefined ? '' : bare(address);
    const input = { ...common, catalog: listed, address: base, summary, span, isTaken };
    return { ...(yield* writeJsonLd(input, events())), leftOut: 0 };
  }
  const partial = indices.length < total || date !== undefined;
  const shown = formatNumber(indices.length, language.locale);
  const part = formatCount(exportWords.partNote, total, language.locale, { shown });
  const notes = indices.length < total ? [part, ...subject.filters] : [];
  const head = listed.dataset;
  // Its own title stays in its own language; only one that is missing, or that would promise too much, is replaced.
  const title = date === undefined && head.title ? undefined : common.title;
  const written = yield* writeJson({ ...common, title, head, events, partial, summary, notes });
  const leftOut = Object.values(written.leftOut).reduce((sum, count) => sum + count, 0);
  return { events: written.events, leftOut };
}

async function drain(generator: AsyncGenerator<string, Result>, parts: Blob[]): Promise<Result> {
  for (;;) {
    const { done, value } = await generator.next();
    if (done) return value;
    // Packed one by one: all texts at once would take a quarter of a second.
    parts.push(new Blob([value]));
  }
}

/** The address that opens an event of the same timeline, and nothing else of what is in view. */
function linkTo(address: string, event: string): string {
  const url = new URL(bare(address));
  url.searchParams.set('event', event);
  return url.href;
}

/** The address of the timeline alone: its data, and the day that it is of. */
function bare(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (name !== 'data' && name !== 'known') url.searchParams.delete(name);
  return url.href;
}
