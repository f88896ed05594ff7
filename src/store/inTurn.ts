import type { Finder, Found, Query } from '../model/find/finder';
import { inSlices } from './breathe';

/** Answers queries. */
export type Seek = (query: Query) => Promise<Found>;

/** One query after the other, in slices: the second finds what the first has made. */
export function inTurn(finder: Promise<Finder>): Seek {
  let last: Promise<unknown> = Promise.resolve();
  return (query) => {
    const found = Promise.all([finder, last]).then(([find]) => inSlices(find(query)));
    last = found.catch(() => undefined);
    return found;
  };
}
