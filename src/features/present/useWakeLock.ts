import { useEffect } from 'react';

/**
 * Keeps the screen awake while a lesson is shown, where the browser can. It lets go of a page that is hidden, so it is
 * asked again when the page is seen; where it refuses (low battery, a frame), the lesson goes on without.
 */
export function useWakeLock(): void {
  useEffect(() => {
    const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
    if (!wakeLock) return;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const lock = await wakeLock.request('screen');
        if (over) lock.release();
        else held = lock;
      } catch {
        // Refused.
      }
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      held?.release();
    };
  }, []);
}
