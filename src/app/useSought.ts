import { useEffect, useState } from 'react';
import type { Catalog } from '../model/catalog';
import { isFiltered } from '../model/filter';
import type { View } from '../model/view';
import * as actions from '../store/actions';
import type { Sought } from '../store/seek';
import { track } from './idle';
import { type Missing, usePart } from './usePart';

/** Search and filters: what they leave, and whether the filters are open. */
export interface Finding {
  /** The answer, also where only counts are wanted; while a new one is on its way the last one stands. */
  readonly sought: Sought | undefined;
  /** The same where something is searched or filtered for. */
  readonly active: Sought | undefined;
  readonly waiting: boolean;
  /** What searches cannot be fetched: until it comes nothing is sought. */
  readonly missing: Missing | undefined;
  readonly filtering: boolean;
  readonly onFiltering: (open: boolean) => void;
}

/** What search and filters leave of a catalog. */
export function useSought(base: Catalog | undefined, { q, filter }: Pick<View, 'q' | 'filter'>): Finding {
  const [last, setLast] = useState<Sought>();
  const [filtering, onFiltering] = useState(false);
  const isActive = q !== undefined || isFiltered(filter);
  const wanted = base !== undefined && (filtering || isActive);
  const { part, missing } = usePart(() => import('../store/seek'), wanted && (q || filter));
  useEffect(() => {
    if (!base || !wanted || !part) {
      setLast(undefined);
      return;
    }
    let current = true;
    const done = track();
    part
      .seek(base, { q, filter })
      .then((sought) => {
        if (!current) return;
        setLast(sought);
        if (sought.lost.length > 0) actions.dropFilters(sought.lost);
      })
      .finally(done);
    return () => {
      current = false;
      done();
    };
  }, [base, q, filter, wanted, part]);
  const isCurrent = last?.base === base && last?.query.q === q && last?.query.filter === filter;
  const sameDataset = base && last && (last.base.whole ?? last.base).dataset === (base.whole ?? base).dataset;
  const sought = wanted && sameDataset ? last : undefined;
  return {
    sought,
    active: isActive ? sought : undefined,
    waiting: wanted && !isCurrent && !missing,
    missing,
    filtering,
    onFiltering,
  };
}
