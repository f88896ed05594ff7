import { type ComponentType, startTransition, useLayoutEffect, useState } from 'react';
import { exploreWords } from '../i18n/explore.en';
import { allTexts } from '../i18n/language';
import { Button } from '../ui/Button';
import { track } from './idle';

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
    const [failed, setFailed] = useState(false);
    // Not by React.lazy: what suspends is held back for 300 ms, so that fallbacks do not flicker. There is none here.
    useLayoutEffect(() => {
      if (Part || failed) return;
      fetchPart().then(
        (loaded) => startTransition(() => setPart(() => loaded)),
        () => setFailed(true),
      );
      // Quiet is once it is on screen, or has failed there.
      return track();
    }, [Part, failed]);
    if (failed) return <PartFailed onRetry={() => setFailed(false)} />;
    return Part && <Part {...props} />;
  };
}

/** In the place of a part that could not be fetched; all else goes on. */
export function PartFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <p role="alert" className="flex flex-wrap items-center gap-2 px-4 py-3 text-sm">
      {exploreWords.partFailed}
      <Button onClick={onRetry}>{exploreWords.failure.retry}</Button>
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
