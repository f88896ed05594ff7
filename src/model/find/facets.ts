import { type CatalogLane, OTHER_LANE, type TimelineEvent } from '../catalog';
import { DIMENSIONS, type Dimension, type Filter, laneValue } from '../filter';

/** The values of each event, dimension by dimension: those of event `i` are `ids[offsets[i]]` to `ids[offsets[i + 1]]`. */
interface FacetColumn {
  /** By number. */
  readonly values: readonly string[];
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
}

export interface FacetTable extends Readonly<Record<Dimension, FacetColumn>> {
  /** The source of each excerpt: as often as it is quoted. */
  readonly quoted: FacetColumn;
}

/** How many events have each value. */
export type Counts = ReadonlyMap<string, number>;

export interface Narrowed {
  /** The events that pass, ascending. */
  readonly indices: Uint32Array;
  /** Of each dimension, how many of those events have each value that pass all *other* dimensions and the search. */
  readonly counts: Readonly<Record<Dimension, Counts>>;
  /** How many events would come in if this one thing were let go. */
  readonly without: Readonly<Record<Dimension | 'q', number>>;
}

const BATCH = 512;

/** Collects what events can be filtered by. Each step takes some ms. */
export function* collectFacets(
  count: number,
  record: (index: number) => TimelineEvent | undefined,
  lanes: readonly Pick<CatalogLane, 'id'>[],
): Generator<void, FacetTable> {
  const columns = recordOf(growingColumn);
  const quoted = growingColumn();
  for (let index = 0; index < count; index++) {
    const event = record(index);
    for (const dimension of DIMENSIONS)
      columns[dimension].add(event ? new Set(valuesOf(event, dimension, lanes)) : []);
    quoted.add(event ? valuesOf(event, 'source', lanes) : []);
    if (index % BATCH === BATCH - 1) yield;
  }
  return { ...recordOf((dimension) => columns[dimension].close()), quoted: quoted.close() };
}

/** The values of an event in one dimension: those who act, claim or speak are all its actors. */
export function valuesOf(
  event: TimelineEvent,
  dimension: Dimension,
  lanes: readonly Pick<CatalogLane, 'id'>[],
): readonly string[] {
  const { raw, excerpts } = event;
  switch (dimension) {
    case 'only':
      return [
        ...(event.single ? ['single'] : []),
        ...(event.disputed ? ['disputed'] : []),
        ...(event.unsourced ? ['unsourced'] : []),
      ];
    case 'lane':
      return [laneValue(lanes[event.lane] ?? { id: OTHER_LANE })];
    case 'status':
      return [event.status];
    case 'actor':
      return [
        ...(raw.actors ?? []),
        ...(raw.claimedBy ?? []),
        ...excerpts.flatMap((excerpt) => excerpt.speaker ?? []),
      ];
    case 'source':
      return excerpts.map((excerpt) => excerpt.source);
    case 'place':
      return raw.places ?? [];
    case 'tag':
      return raw.tags ?? [];
  }
}

function growingColumn() {
  const values = new Map<string, number>();
  const offsets = [0];
  const ids: number[] = [];
  return {
    add(list: Iterable<string>) {
      for (const value of list) {
        const id = values.get(value) ?? values.size;
        if (id === values.size) values.set(value, id);
        ids.push(id);
      }
      offsets.push(ids.length);
    },
    close: (): FacetColumn => ({
      values: [...values.keys()],
      offsets: Uint32Array.from(offsets),
      ids: Uint32Array.from(ids),
    }),
  };
}

/**
 * The events that pass a filter, and what is left to choose from. Cost: the number of values of all events.
 *
 * @param found by index: 1 where a search has found the event; undefined where nothing is searched for
 */
export function narrow(table: FacetTable, filter: Filter, found: Uint8Array | undefined): Narrowed {
  const count = table.lane.offsets.length - 1;
  /** How many things keep an event out, and the last of them: dimensions by their number, the search by the next. */
  const kept = new Uint8Array(count);
  const keeper = new Uint8Array(count);
  const keepOut = (index: number, by: number) => {
    kept[index] = (kept[index] ?? 0) + 1;
    keeper[index] = by;
  };
  for (const [by, dimension] of DIMENSIONS.entries()) {
    const wanted = filter[dimension];
    if (wanted.length === 0) continue;
    const { values, offsets, ids } = table[dimension];
    const isWanted = Uint8Array.from(values, (value) => (wanted.includes(value) ? 1 : 0));
    for (let index = 0; index < count; index++) {
      let passes = false;
      for (let at = offsets[index] ?? 0; at < (offsets[index + 1] ?? 0); at++)
        if (isWanted[ids[at] ?? 0]) passes = true;
      if (!passes) keepOut(index, by);
    }
  }
  if (found) for (let index = 0; index < count; index++) if (!found[index]) keepOut(index, DIMENSIONS.length);

  const indices: number[] = [];
  const lacking = new Uint32Array(DIMENSIONS.length + 1);
  const totals = DIMENSIONS.map((dimension) => new Uint32Array(table[dimension].values.length));
  for (let index = 0; index < count; index++) {
    const times = kept[index] ?? 0;
    if (times > 1) continue;
    const by = keeper[index] ?? 0;
    if (times === 0) indices.push(index);
    else lacking[by] = (lacking[by] ?? 0) + 1;
    for (const [at, dimension] of DIMENSIONS.entries()) {
      const total = totals[at];
      if (!total || (times === 1 && at !== by)) continue;
      const { offsets, ids } = table[dimension];
      for (let i = offsets[index] ?? 0; i < (offsets[index + 1] ?? 0); i++) {
        const id = ids[i] ?? 0;
        total[id] = (total[id] ?? 0) + 1;
      }
    }
  }
  return {
    indices: Uint32Array.from(indices),
    counts: recordOf((dimension) => {
      const total = totals[DIMENSIONS.indexOf(dimension)];
      return new Map(table[dimension].values.map((value, id) => [value, total?.[id] ?? 0]));
    }),
    without: {
      ...recordOf((dimension) => lacking[DIMENSIONS.indexOf(dimension)] ?? 0),
      q: lacking[DIMENSIONS.length] ?? 0,
    },
  };
}

/** How many excerpts of these events are taken from each source. */
export function countQuoted({ quoted }: FacetTable, indices: Uint32Array): Counts {
  const counts = new Map<string, number>();
  for (const index of indices) {
    for (let at = quoted.offsets[index] ?? 0; at < (quoted.offsets[index + 1] ?? 0); at++) {
      const source = quoted.values[quoted.ids[at] ?? 0] ?? '';
      counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return counts;
}

function recordOf<T>(of: (dimension: Dimension) => T): Record<Dimension, T> {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, of(dimension)])) as Record<
    Dimension,
    T
  >;
}
