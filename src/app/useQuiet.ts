import { useEffect, useState } from 'react';

/** A connection may stall without ever breaking: after so long nothing comes by itself any more. */
const QUIET_MS = 15_000;

/** True once nothing has arrived for a long while: `last` is what arrived last. */
export function useQuiet(last: unknown): boolean {
  const [quiet, setQuiet] = useState<readonly [unknown]>();
  useEffect(() => {
    const timer = setTimeout(() => setQuiet([last]), QUIET_MS);
    return () => clearTimeout(timer);
  }, [last]);
  return quiet !== undefined && quiet[0] === last;
}
