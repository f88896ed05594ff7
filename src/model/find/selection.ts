import { type Catalog, countFlags, countLanes, type Records, type TimelineEvent } from '../catalog';
import { firstAtLeast } from '../columns';
import { indexColumns } from '../indexColumns';
import type { Chosen } from './finder';

/**
 * Some of a catalog's events as a catalog of their own, in which they have other indices; its extent and fold stay those
 * of the whole. Each step takes a few ms.
 */
export function* selectEvents(catalog: Catalog, { indices, quoted }: Chosen): Generator<void, Catalog> {
  const { starts, ends, lanes, flags, wordsPx } = catalog.columns;
  const columns = yield* indexColumns(
    {
      starts: Float64Array.from(indices, (index) => starts[index] ?? 0),
      ends: Float64Array.from(indices, (index) => ends[index] ?? 0),
      lanes: Uint16Array.from(indices, (index) => lanes[index] ?? 0),
      flags: Uint32Array.from(indices, (index) => flags[index] ?? 0),
      wordsPx: Uint16Array.from(indices, (index) => wordsPx[index] ?? 0),
    },
    catalog.lanes.length,
  );
  return {
    ...catalog,
    whole: catalog.whole ?? catalog,
    lanes: countLanes(catalog.lanes, columns),
    columns,
    flagCounts: countFlags(columns),
    excerptCounts: quoted,
    records: selectRecords(catalog.records, indices),
  };
}

/** The index in a selection of the event with an index in its catalog; undefined where it is not selected. */
export function placeOf(indices: Uint32Array, index: number): number | undefined {
  const place = firstAtLeast(indices, index);
  return indices[place] === index ? place : undefined;
}

function selectRecords(records: Records, indices: Uint32Array): Records {
  const made = new WeakMap<TimelineEvent, TimelineEvent>();
  const moved = (event: TimelineEvent | undefined) => {
    const index = event && placeOf(indices, event.index);
    if (!event || index === undefined) return undefined;
    let own = made.get(event);
    if (!own) {
      const related = event.related.flatMap((link) => {
        const place = placeOf(indices, link.index);
        return place === undefined ? [] : [{ ...link, index: place }];
      });
      own = { ...event, index, related };
      made.set(event, own);
    }
    return own;
  };
  const wholeIndex = (index: number) => indices[index] ?? -1;
  return {
    complete: records.complete,
    peek: (index) => moved(records.peek(wholeIndex(index))),
    peekId: (id) => moved(records.peekId(id)),
    peekExcerpt: records.peekExcerpt,
    load: (wanted) => records.load(wanted.map(wholeIndex)),
    async find(id) {
      const index = await records.find(id);
      return index === undefined ? undefined : placeOf(indices, index);
    },
    findExcerpt: records.findExcerpt,
  };
}
