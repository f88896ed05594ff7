import { type ComponentType, lazy, Suspense, useLayoutEffect, useState } from 'react';
import { allTexts } from '../i18n/language';
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
  const Late = lazy(async () => {
    const done = track();
    try {
      return { default: await fetchPart() };
    } finally {
      done();
    }
  });
  return function Later(props: P) {
    // Chosen once: a part that arrives meanwhile must not replace what is already on screen.
    const [Part] = useState<ComponentType<P>>(() => part ?? (Late as unknown as ComponentType<P>));
    return (
      <Suspense fallback={<Awaited />}>
        <Part {...props} />
      </Suspense>
    );
  };
}

/** Stands where a part will be. React may hold that back for a while after it has come: quiet is once it is shown. */
function Awaited(): null {
  useLayoutEffect(() => track(), []);
  return null;
}

/**
 * Fetches what is still to come, so that the first click does not wait: one part after the other, each when the page has
 * nothing else to do, so that the reader's hand goes first. A failure shows itself when the part is shown.
 */
export async function loadTheRest(): Promise<void> {
  for (const load of loaders) {
    await load().catch(() => undefined);
    await new Promise<unknown>((resolve) =>
      'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 20),
    );
  }
}
