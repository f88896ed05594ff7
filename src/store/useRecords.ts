import { useEffect, useState } from 'react';
import type { Records, TimelineEvent } from '../model/catalog';
import type { Excerpt } from '../model/schema';
import { findEvent } from './records';

/** The records of some events; those that are not at hand are fetched, and undefined until then. */
export function useRecords(
  records: Records,
  indices: readonly number[],
): readonly (TimelineEvent | undefined)[] {
  return useAtHand(
    records,
    indices,
    (index) => records.peek(index),
    (missing) => records.load(missing),
  );
}

/** Events by their ids. */
export function useEvents(records: Records, ids: readonly string[]): readonly (TimelineEvent | undefined)[] {
  return useAtHand(
    records,
    ids,
    (id) => records.peekId(id),
    (missing) => Promise.all(missing.map((id) => findEvent(records, id))),
  );
}

/** Excerpts of any events, by their ids. */
export function useExcerpts(records: Records, ids: readonly string[]): readonly (Excerpt | undefined)[] {
  const [found] = useState(() => new Map<string, Excerpt | undefined>());
  return useAtHand(
    records,
    ids,
    (id) => records.peekExcerpt(id) ?? found.get(id),
    (missing) => Promise.all(missing.map(async (id) => found.set(id, await records.findExcerpt(id)))),
  );
}

/** Looks at once, and again when what was missing has come. */
function useAtHand<K extends string | number, T>(
  records: Records,
  keys: readonly K[],
  peek: (key: K) => T | undefined,
  fetchMissing: (keys: readonly K[]) => Promise<unknown>,
): readonly (T | undefined)[] {
  const [, setArrived] = useState({});
  const values = keys.map(peek);
  const missing = keys.filter((_, i) => values[i] === undefined);
  const wanted = missing.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is missing is said by `wanted`; the rest is new each time
  useEffect(() => {
    if (missing.length === 0) return;
    let current = true;
    fetchMissing(missing).then(() => {
      if (current) setArrived({});
    });
    return () => {
      current = false;
    };
  }, [records, wanted]);
  return values;
}
