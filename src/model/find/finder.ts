import type { CatalogLane, TimelineEvent } from '../catalog';
import type { Filter } from '../filter';
import { collectFacets, countQuoted, type FacetTable, type Narrowed, narrow } from './facets';
import type { FoundWords } from './foldText';
import { indexWords, type Search } from './searchIndex';
import type { NamedHead } from './texts';

/** What is asked: words, and what the events are narrowed by. */
export interface Query {
  readonly q: string | undefined;
  readonly filter: Filter;
}

/** Events that were found; indices are those of the catalog that was asked. */
export interface Chosen {
  /** Ascending. */
  readonly indices: Uint32Array;
  /** How many excerpts of theirs come from each source. */
  readonly quoted: Narrowed['counts']['source'];
}

/** The answer to a query. */
export interface Found extends Pick<Narrowed, 'counts' | 'without'> {
  /** Events that pass the filter, whatever is searched for. */
  readonly passing: Chosen;
  /** Those of them that hold the words searched for; undefined where there are none to search for. */
  readonly hits: (Chosen & { readonly ranked: Uint32Array; readonly words: FoundWords }) | undefined;
}

/**
 * Answers a query on one catalog, in steps of some ms. What it needs is made when it is first asked for, and kept: ask
 * one thing after the other.
 */
export type Finder = (query: Query) => Generator<void, Found>;

export function createFinder(
  count: number,
  record: (index: number) => TimelineEvent | undefined,
  head: NamedHead & { readonly lanes: readonly Pick<CatalogLane, 'id'>[] },
): Finder {
  let table: FacetTable | undefined;
  let search: Search | undefined;
  return function* find({ q, filter }) {
    table ??= yield* collectFacets(count, record, head.lanes);
    const { indices, counts, without } = narrow(table, filter, undefined);
    const passing = { indices, quoted: countQuoted(table, indices) };
    if (q === undefined) return { passing, hits: undefined, counts, without };
    yield;
    search ??= yield* indexWords(count, record, head);
    const searched = search(q);
    if (!searched) return { passing, hits: undefined, counts, without };
    yield;
    const isFound = new Uint8Array(count);
    for (const index of searched.indices) isFound[index] = 1;
    const both = narrow(table, filter, isFound);
    const isIn = new Uint8Array(count);
    for (const index of both.indices) isIn[index] = 1;
    return {
      passing,
      hits: {
        indices: both.indices,
        quoted: countQuoted(table, both.indices),
        ranked: searched.indices.filter((index) => isIn[index]),
        words: searched.words,
      },
      counts: both.counts,
      without: both.without,
    };
  };
}
