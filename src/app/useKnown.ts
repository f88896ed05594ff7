import { useMemo } from 'react';
import type { Catalog, WholeCatalog } from '../model/catalog';
import { endOfDate } from '../model/edtf';
import type { Known } from '../model/knownOn';
import { usePart } from './usePart';

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
 * (`waiting`). Where that cannot be fetched, `retry` tries again.
 */
export function useKnown(
  catalog: Catalog | undefined,
  day: string | undefined,
): { known: KnownState | undefined; waiting: boolean; retry: (() => void) | undefined } {
  const wanted = catalog !== undefined && day !== undefined && canBeKnown(catalog);
  const { part, retry } = usePart(() => import('../model/knownOn'), wanted && day);

  const whole = useMemo((): WholeCatalog | undefined => {
    return wanted && part ? part.wholeOf(catalog) : undefined;
  }, [wanted, part, catalog]);
  const days = useMemo(() => (whole && part ? part.publicationDays(whole) : []), [whole, part]);
  const known = useMemo((): KnownState | undefined => {
    const endMs = part && day !== undefined ? endOfDate(day) : undefined;
    return whole && part && endMs !== undefined ? { ...part.knownBy(whole, endMs), days } : undefined;
  }, [whole, part, day, days]);
  return { known, waiting: wanted && !part && !retry, retry };
}
