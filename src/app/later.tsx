import { type ComponentType, startTransition, useEffect, useLayoutEffect, useState } from 'react';
import { exploreWords } from '../i18n/explore.en';
import { allTexts } from '../i18n/language';
import { Button } from '../ui/Button';
import { track } from './idle';
import type { Missing } from './usePart';

const loaders: (() => Promise<unknown>)[] = [];

/**
 * A part of the interface that comes after the first picture: it has a file of its own, fetched when the page has
 * rested or when it is first shown. Once it is there it is shown at once.
 *
 * @param soon it is to be fetched beside the data, because it is in the first picture of this reader
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  soon = false,
): ComponentType<P> {
  let part: ComponentType<P> | undefined;
  const fetchPart = async () => {
    const [loaded, { adoptLateStyles }] = await Promise.all([load(), import('./lateStyles'), allTexts()]);
    adoptLateStyles();
    part = loaded;
    return loaded;
  };
  if (soon) fetchPart().catch(() => undefined);
  loaders.push(fetchPart);
  return function Later(props: P) {
    const [Part, setPart] = useState(() => part);
    const [attempt, setAttempt] = useState(1);
    /** The last attempt that failed. */
    const [failed, setFailed] = useState(0);
    // Not by React.lazy: what suspends is held back for 300 ms, so that fallbacks do not flicker. There is none here.
    useLayoutEffect(() => {
      if (Part) return;
      const done = track();
      fetchPart().then(
        (loaded) => startTransition(() => setPart(() => loaded)),
        () => {
          setFailed(attempt);
          done();
        },
      );
      // Quiet is once it is on screen, or has failed.
      return done;
    }, [Part, attempt]);
    if (Part) return <Part {...props} />;
    return failed > 0 && <PartFailed tryAgain={() => setAttempt(attempt + 1)} trying={attempt > failed} />;
  };
}

/** What tries again, of all that could not be fetched. */
const retries = new Set<() => void>();

/** What could not be fetched shares its reason: one press is for all of it, and so is a connection that is back. */
function tryAllAgain(): void {
  for (const tryAgain of [...retries]) tryAgain();
}

/** In the place of a part that could not be fetched; all else goes on. */
export function PartFailed({ tryAgain, trying }: Missing) {
  useEffect(() => {
    retries.add(tryAgain);
    window.addEventListener('online', tryAgain);
    return () => {
      retries.delete(tryAgain);
      window.removeEventListener('online', tryAgain);
    };
  }, [tryAgain]);
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 px-4 py-3 text-sm">
      {/* Hidden while it is tried again, and said anew where that fails; the button keeps the focus. */}
      <span className={trying ? 'invisible' : undefined}>{exploreWords.partFailed}</span>
      <Button onClick={tryAllAgain}>{exploreWords.failure.retry}</Button>
    </p>
  );
}

/**
 * Fetches what is still to come, so that the first click does not wait: one part after the other, each when the page has
 * nothing else to do, so that the reader's hand goes first. A failure shows itself where the part is shown.
 */
export async function loadTheRest(): Promise<void> {
  for (const load of loaders) {
    await load().catch(() => undefined);
    await new Promise<unknown>((resolve) =>
      'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 20),
    );
  }
}
