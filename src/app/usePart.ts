import { useEffect, useState } from 'react';
import { track } from './idle';

/**
 * A part of the code that has a file of its own, fetched once it is wanted. Where it cannot be fetched, `retry` is there
 * and tries again; so does wanting it for something else.
 *
 * @param wanted what it is wanted for; nothing where that is falsy
 * @param first the part, where it is there already
 */
export function usePart<T extends object>(
  load: () => Promise<T>,
  wanted: unknown,
  first?: T,
): { readonly part: T | undefined; readonly retry: (() => void) | undefined } {
  const [part, setPart] = useState(first);
  const [failed, setFailed] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same part, however it is written
  useEffect(() => {
    if (!wanted || part || failed === wanted) return;
    const done = track();
    load()
      .then(setPart, () => setFailed(wanted))
      .finally(done);
  }, [wanted, part, failed]);
  return { part, retry: wanted && !part && failed === wanted ? () => setFailed(undefined) : undefined };
}
