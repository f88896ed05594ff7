import { type ComponentType, lazy, Suspense, useLayoutEffect, useState } from 'react';
import { allTexts } from '../i18n/language';
import { track } from './idle';

const loaders: (() => Promise<unknown>)[] = [];

/**
 * A part of the interface that comes after the first picture: it has a file of its own, fetched when the page has
 * rested or when it is first shown. Once it is there it is shown at once.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let part: ComponentType<P> | undefined;
  const fetchPart = async () => {
    const [loaded, { adoptLateStyles }] = await Promise.all([load(), import('./lateStyles'), allTexts()]);
    adoptLateStyles();
    part = loaded;
    return loaded;
  };
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

/** Fetches what is still to come, so that the first click does not wait. A failure shows itself when the part is shown. */
export function loadTheRest(): void {
  for (const load of loaders) load().catch(() => undefined);
}
