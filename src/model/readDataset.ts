import { byId } from './assemble';
import {
  type CatalogParts,
  countFlags,
  countLanes,
  type DatasetHead,
  extentOf,
  lanesOf,
  OTHER_LANE,
  relate,
  relatedOf,
  resolveEvent,
  type TimelineEvent,
} from './catalog';
import { type CheckedFile, checkFile, type FileFailure } from './checkFile';
import type { PlainColumns } from './columns';
import { endOfDate, parseEdtf } from './edtf';
import { findEncodingFault } from './encoding';
import { type EventSource, eventsInBytes, eventsInMemory } from './eventSource';
import { packFlags } from './facts';
import { indexColumns, sortSlices, wordsPxOf } from './indexColumns';
import { type SplitJson, splitJson } from './jsonSplit';
import { createProvenance } from './origins';
import { createProblemLog, type Problem } from './problems';
import type { Excerpt, RawEvent } from './schema';

/** The records of a dataset that was read, each parsed when it is asked for. */
export interface RecordStore {
  record(index: number): TimelineEvent;
  indexOf(id: string): number | undefined;
  findExcerpt(id: string): Excerpt | undefined;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly parts: CatalogParts;
      readonly problems: readonly Problem[];
      readonly store: RecordStore;
    }
  | FileFailure
  /** Not JSON: `split` is as far as it was cut, to say where it breaks (see `faultText`). */
  | { readonly ok: false; readonly code: 'notJson'; readonly split: SplitJson };

/** How the time is spent, about: the shares at which cutting and checking are done. */
const CUT = 0.12;
const CHECKED = 0.85;
const SORTED = 0.93;

/**
 * Reads a dataset from the bytes of its file: UTF-8, as `fetch` and `File` give them. Only columns, ids and the places
 * of the events are kept; a record is parsed again when it is asked for.
 *
 * Each step takes a few ms; it yields the share that is done, 0 to 1.
 */
export function* readDataset(bytes: Uint8Array): Generator<number, ReadResult> {
  const split = yield* scaled(splitJson(bytes, 'events'), 0, CUT / Math.max(1, bytes.length));
  const refused: ReadResult = { ok: false, code: 'notJson', split };
  const file = parse(split.skeleton);
  if (!file) return refused;
  const events = eventsOf(split, file.value);
  const log = createProblemLog();
  const fault = yield* at(CUT, findEncodingFault(bytes));
  if (fault) log.add('encoding', `line ${fault.line}`, fault.around);
  const table = createTable();
  let checked: CheckedFile | FileFailure;
  try {
    checked = yield* scaled(checkFile(file.value, events, log, table.begin), CUT, CHECKED - CUT);
    // Whether it is JSON at all comes first.
    if (!checked.ok) for (const _batch of events?.batches() ?? []) yield CHECKED;
  } catch (error) {
    if (error instanceof SyntaxError) return refused;
    throw error;
  }
  if (!checked.ok) return checked;
  return yield* indexTable(table, checked, log.problems);
}

function* scaled<T>(steps: Generator<number, T>, from: number, factor: number): Generator<number, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + value * factor;
  }
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function eventsOf(split: SplitJson, file: unknown): EventSource | undefined {
  if (split.list) return eventsInBytes(split, split.list);
  const list = typeof file === 'object' && file !== null && 'events' in file ? file.events : undefined;
  return Array.isArray(list) ? eventsInMemory(list) : undefined;
}

/** What is kept of each event, by its number in the file. */
interface Table {
  readonly begin: (head: DatasetHead) => (event: RawEvent, number: number) => void;
  readonly ids: string[];
  readonly starts: number[];
  readonly ends: number[];
  /** The end of where the start may lie: of two that start alike the more precise comes first. */
  readonly startEnds: number[];
  readonly lanes: number[];
  readonly flags: number[];
  readonly wordsPx: number[];
  readonly excerptCounts: Map<string, number>;
}

function createTable(): Table {
  const table: Table = {
    begin(head) {
      const sources = byId(head.sources);
      const provenance = createProvenance(head.sources, head.actors);
      const asOf = endOfDate(head.asOf);
      const laneIndex = laneIndexOf(head);
      return (raw) => {
        const when = dateOf(raw);
        const event = resolveEvent(raw, when, 0, laneIndex(raw), [], sources, provenance, asOf);
        table.ids.push(event.id);
        table.starts.push(event.start);
        table.ends.push(event.end);
        table.startEnds.push((when.start ?? when.end)?.hi ?? event.end);
        table.lanes.push(event.lane);
        table.flags.push(packFlags(event));
        table.wordsPx.push(wordsPxOf(event.short, event.importance));
        for (const { source } of event.excerpts)
          table.excerptCounts.set(source, (table.excerptCounts.get(source) ?? 0) + 1);
      };
    },
    ids: [],
    starts: [],
    ends: [],
    startEnds: [],
    lanes: [],
    flags: [],
    wordsPx: [],
    excerptCounts: new Map(),
  };
  return table;
}

/** Events without a lane come behind all that have one. */
function laneIndexOf(head: DatasetHead): (event: RawEvent) => number {
  const lanes = lanesOf(head.lanes, true);
  const index = new Map(lanes.map((lane, i) => [lane.id, i]));
  return (event) => index.get(event.lane ?? OTHER_LANE) ?? 0;
}

function dateOf({ id, date }: RawEvent) {
  const parsed = parseEdtf(date);
  if (!parsed.ok) throw new Error(`event ${id}: its date was good when it was checked`);
  return parsed.date;
}

/** Brings the table into the order of time and indexes it. */
function* indexTable(
  table: Table,
  checked: CheckedFile,
  problems: readonly Problem[],
): Generator<number, ReadResult> {
  const { head, known } = checked;
  const { ids, starts, startEnds } = table;
  const count = ids.length;
  const numbers = Uint32Array.from({ length: count }, (_, number) => number);
  yield CHECKED;
  // As createCatalog does it.
  yield* at(
    CHECKED,
    sortSlices(
      numbers,
      (a, b) =>
        (starts[a] ?? 0) - (starts[b] ?? 0) ||
        (startEnds[a] ?? 0) - (startEnds[b] ?? 0) ||
        ((ids[a] ?? '') < (ids[b] ?? '') ? -1 : 1),
    ),
  );
  const plain: PlainColumns = {
    starts: new Float64Array(count),
    ends: new Float64Array(count),
    lanes: new Uint16Array(count),
    flags: new Uint32Array(count),
    wordsPx: new Uint16Array(count),
  };
  const indices = new Uint32Array(count);
  for (let index = 0; index < count; index++) {
    const number = numbers[index] ?? 0;
    indices[number] = index;
    plain.starts[index] = starts[number] ?? 0;
    plain.ends[index] = table.ends[number] ?? 0;
    plain.lanes[index] = table.lanes[number] ?? 0;
    plain.flags[index] = table.flags[number] ?? 0;
    plain.wordsPx[index] = table.wordsPx[number] ?? 0;
    if (index % PLACED_BATCH === PLACED_BATCH - 1) yield SORTED;
  }
  const laneIndex = laneIndexOf(head);
  const named = head.lanes?.length ?? 0;
  const lanes = lanesOf(head.lanes, table.lanes.includes(named));
  yield SORTED;
  const columns = yield* at(SORTED, indexColumns(plain, lanes.length));
  const related = [...checked.relations]
    .sort(([a], [b]) => (indices[a] ?? 0) - (indices[b] ?? 0))
    .map(([number, list]) => ({ id: ids[number] ?? '', related: [...list] }));
  yield 1;
  const links = yield* at(1, relate(related));
  const sources = byId(head.sources);
  const provenance = createProvenance(head.sources, head.actors);
  const asOf = endOfDate(head.asOf);
  const indexOf = (id: string) => {
    const number = known.event.get(id);
    return number === undefined ? undefined : indices[number];
  };
  return {
    ok: true,
    parts: {
      dataset: head,
      lanes: countLanes(lanes, columns),
      extent: extentOf(columns),
      asOf,
      columns,
      flagCounts: countFlags(columns),
      excerptCounts: table.excerptCounts,
    },
    problems,
    store: {
      record(index) {
        const raw = checked.read(numbers[index] ?? 0);
        const relatedEvents = relatedOf(links.get(raw.id), indexOf);
        return resolveEvent(
          raw,
          dateOf(raw),
          index,
          laneIndex(raw),
          relatedEvents,
          sources,
          provenance,
          asOf,
        );
      },
      indexOf,
      findExcerpt(id) {
        const number = known.excerpt.get(id);
        if (number === undefined) return undefined;
        return checked.read(number).excerpts?.find((excerpt) => excerpt.id === id);
      },
    },
  };
}

const PLACED_BATCH = 65_536;

/** The same steps, all at one share. */
function* at<T>(share: number, steps: Generator<unknown, T>): Generator<number, T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    yield share;
  }
}
