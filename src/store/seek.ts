import type { Catalog } from '../model/catalog';
import {
  CHOICES,
  DIMENSIONS,
  type Dimension,
  type Filter,
  type FilterValue,
  laneValue,
} from '../model/filter';
import { createFinder, type Found, type Query } from '../model/find/finder';
import { selectEvents } from '../model/find/selection';
import { inSlices } from './breathe';
import { inTurn, type Seek } from './inTurn';

/** What a query leaves of a catalog. */
export interface Sought extends Found {
  readonly query: Query;
  /** The catalog that was asked. */
  readonly base: Catalog;
  /** The events that pass the filter. */
  readonly shown: Catalog;
  /** Those of them that hold the words searched for; the same where there are none to search for. */
  readonly listed: Catalog;
  /** Values of the filter that the timeline does not know. */
  readonly lost: readonly FilterValue[];
  /** By index in `shown`: 1 where the words were found; undefined where there are none to search for. */
  readonly lit: Uint8Array | undefined;
}

const seekers = new WeakMap<Catalog, Seek>();

/** Answers a query, where the records are. Its code comes when the first query does. */
export async function seek(base: Catalog, query: Query): Promise<Sought> {
  let ask = seekers.get(base);
  if (!ask) {
    ask =
      base.records.seek ??
      inTurn(Promise.resolve(createFinder(base.columns.count, (index) => base.records.peek(index), base)));
    seekers.set(base, ask);
  }
  const found = await ask(query);
  const { passing, hits } = found;
  const all = passing.indices.length === base.columns.count;
  const lost = unknownValues(base, query.filter, found);
  const shown = all ? base : await inSlices(selectEvents(base, passing));
  if (!hits) return { ...found, query, base, shown, listed: shown, lost, lit: undefined };
  const isHit = new Uint8Array(base.columns.count);
  for (const index of hits.indices) isHit[index] = 1;
  return {
    ...found,
    query,
    base,
    shown,
    lost,
    listed: await inSlices(selectEvents(base, hits)),
    lit: Uint8Array.from(passing.indices, (index) => isHit[index] ?? 0),
  };
}

/** What is not there at all; what is there without an event is known. */
function unknownValues(base: Catalog, filter: Filter, { counts }: Found): FilterValue[] {
  const ids: Partial<Record<Dimension, ReadonlySet<string> | ReadonlyMap<string, unknown>>> = {
    lane: new Set(base.lanes.map(laneValue)),
    actor: base.actors,
    source: base.sources,
    place: base.places,
  };
  // On a day on which less was known a tag may have no event yet.
  const isPart = base.whole !== undefined;
  return DIMENSIONS.flatMap((dimension) =>
    filter[dimension]
      .filter((value) => !CHOICES[dimension] && !counts[dimension].has(value))
      .filter((value) => (dimension === 'tag' ? !isPart : !ids[dimension]?.has(value)))
      .map((value) => ({ dimension, value })),
  );
}
