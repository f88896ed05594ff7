import { useEffect, useMemo } from 'react';
import type { Catalog, WholeCatalog } from '../model/catalog';
import { endOfDate } from '../model/edtf';
import type { Known } from '../model/knownOn';
import * as actions from '../store/actions';
import { type Missing, usePart } from './usePart';

/** What was known on a day; `days` are those on which something was published. */
export interface KnownState extends Known {
  readonly days: readonly string[];
}

/** So many events can be looked through on the page. */
const MOST_KNOWN = 2_000;

/** Whether it can be said what was known on a day: the records must be at hand. */
export function canBeKnown({ records, columns }: Catalog): boolean {
  return records.complete && columns.count <= MOST_KNOWN;
}

/**
 * What was known on a day of a timeline; undefined without a day, and until the file that works it out is there
 * (`waiting`). Where that cannot be fetched it is `missing`. Of more events than can be looked through the day is dropped, and a note says so.
 */
export function useKnown(
  catalog: Catalog | undefined,
  day: string | undefined,
): { known: KnownState | undefined; waiting: boolean; missing: Missing | undefined } {
  const asked = catalog !== undefined && day !== undefined;
  const wanted = asked && canBeKnown(catalog);
  const isOver = asked && !wanted;
  useEffect(() => {
    if (isOver) actions.dropKnown();
  }, [isOver]);
  const { part, missing } = usePart(() => import('../model/knownOn'), wanted && day);

  const whole = useMemo((): WholeCatalog | undefined => {
    return wanted && part ? part.wholeOf(catalog) : undefined;
  }, [wanted, part, catalog]);
  const days = useMemo(() => (whole && part ? part.publicationDays(whole) : []), [whole, part]);
  const known = useMemo((): KnownState | undefined => {
    const endMs = part && day !== undefined ? endOfDate(day) : undefined;
    return whole && part && endMs !== undefined ? { ...part.knownBy(whole, endMs), days } : undefined;
  }, [whole, part, day, days]);
  return { known, waiting: wanted && !part && !missing, missing };
}
