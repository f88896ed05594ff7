import { useEffect, useState } from 'react';
import type { Mirror } from '../timeline/createTimeline';
import { track } from './idle';

/** Languages of which readers put what was earlier on the right; Persian and Urdu write so, and draw time the other way. */
const FROM_RIGHT = /^(ar|he|yi|dv|syr)\b/;

/** The direction in which time runs for a reader, unless the address says another. */
export function axisOf(axis: 'ltr' | 'rtl' | undefined, locale: string): 'ltr' | 'rtl' {
  return axis ?? (FROM_RIGHT.test(locale) ? 'rtl' : 'ltr');
}

/**
 * What turns the timeline over where time runs from right to left; undefined where it does not. `waiting`: until its
 * file is there.
 */
export function useMirror(axis: 'ltr' | 'rtl'): {
  readonly mirror: Mirror | undefined;
  readonly waiting: boolean;
} {
  const [part, setPart] = useState<Mirror>();
  const wanted = axis === 'rtl';
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || part) return;
    const done = track();
    import('../timeline/mirror').then(setPart, () => setFailed(true)).finally(done);
  }, [wanted, part]);
  return { mirror: wanted ? part : undefined, waiting: wanted && !part && !failed };
}
