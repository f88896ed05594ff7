import { useEffect, useState } from 'react';
import type { Mirror } from '../timeline/createTimeline';
import { track } from './idle';

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
