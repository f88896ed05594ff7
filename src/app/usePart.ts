import { useEffect, useState } from 'react';
import { track } from './idle';

/** A part of the code could not be fetched. */
export interface Missing {
  readonly tryAgain: () => void;
  /** Trying: whether it comes is not known yet. */
  readonly trying: boolean;
}

/**
 * A part of the code that has a file of its own, fetched once it is wanted. Where it could not be fetched it is `missing`,
 * until it comes or is wanted for something else, which tries again, too.
 *
 * @param wanted what it is wanted for; nothing where that is falsy
 * @param first the part, where it is there already
 */
export function usePart<T extends object>(
  load: () => Promise<T>,
  wanted: unknown,
  first?: T,
): { readonly part: T | undefined; readonly missing: Missing | undefined } {
  const [part, setPart] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<readonly [wanted: unknown, attempt: number]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same part, however it is written
  useEffect(() => {
    if (!wanted || part) return;
    const done = track();
    load()
      .then(setPart, () => setFailed([wanted, attempt]))
      .finally(done);
  }, [wanted, part, attempt]);
  const lacks = failed && !part && wanted === failed[0];
  return {
    part,
    missing: lacks ? { tryAgain: () => setAttempt(attempt + 1), trying: attempt > failed[1] } : undefined,
  };
}
