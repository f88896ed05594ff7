import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { track } from './idle';

const loaders: (() => Promise<unknown>)[] = [];

/**
 * A part of the interface that comes after the first picture: it has a file of its own and is fetched when it is
 * first shown, or once the page is quiet.
 */
// biome-ignore lint/suspicious/noExplicitAny: React's own constraint for components of any props
export function later<T extends ComponentType<any>>(load: () => Promise<T>): LazyExoticComponent<T> {
  loaders.push(load);
  return lazy(async () => {
    const done = track();
    try {
      return { default: await load() };
    } finally {
      done();
    }
  });
}

/** Fetches what is still to come, so that the first click does not wait. A failure shows itself when the part is shown. */
export function loadTheRest(): void {
  for (const load of loaders) load().catch(() => undefined);
}
