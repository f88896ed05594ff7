import { useCallback, useSyncExternalStore } from 'react';

/** Whether the page fills the screen; the browser may end it at any time (Esc). */
export function useFullScreen(onRefused: () => void): { isFull: boolean; setFull: (full: boolean) => void } {
  const isFull = useSyncExternalStore(
    (notify) => {
      document.addEventListener('fullscreenchange', notify);
      return () => document.removeEventListener('fullscreenchange', notify);
    },
    () => document.fullscreenElement !== null,
  );
  const setFull = useCallback(
    (full: boolean) => {
      if (full === (document.fullscreenElement !== null)) return;
      // Phones of some makers have no full screen for pages: the lesson fills the window anyway.
      const page = document.documentElement as Partial<HTMLElement>;
      const change = full ? page.requestFullscreen?.call(page) : document.exitFullscreen();
      if (change) change.catch(onRefused);
      else onRefused();
    },
    [onRefused],
  );
  return { isFull, setFull };
}
