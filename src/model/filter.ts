import { STATUSES } from './vocabulary';

/** What a timeline can be narrowed by, in the order in which the interface offers it. */
export const DIMENSIONS = ['only', 'lane', 'status', 'actor', 'source', 'place', 'tag'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The values of `only`: what an event rests on. */
export const ONLY = ['single', 'disputed', 'unsourced'] as const;

/**
 * Which events are shown: of each dimension those that have one of its values, and all of the dimensions at once.
 * A dimension without values leaves nothing out.
 */
export type Filter = Readonly<Record<Dimension, readonly string[]>>;

/** One value of a filter. */
export interface FilterValue {
  readonly dimension: Dimension;
  readonly value: string;
}

export const NO_FILTER: Filter = {
  only: [],
  lane: [],
  status: [],
  actor: [],
  source: [],
  place: [],
  tag: [],
};

/** The lane of events that name none, in an address. */
export const NO_LANE = '-';

/** A lane as a value of a filter. */
export function laneValue({ id }: { readonly id: string }): string {
  return id || NO_LANE;
}

/** The dimensions whose values are known beforehand, with them. */
export const CHOICES: Partial<Record<Dimension, readonly string[]>> = { only: ONLY, status: STATUSES };

export function isFiltered(filter: Filter): boolean {
  return DIMENSIONS.some((dimension) => filter[dimension].length > 0);
}

/** The same filter with a value put in, or taken out where it was in. */
export function toggleValue(filter: Filter, dimension: Dimension, value: string): Filter {
  const values = filter[dimension];
  return {
    ...filter,
    [dimension]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
  };
}
