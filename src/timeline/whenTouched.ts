/**
 * Loads what a surface needs to be moved once it is hovered, touched or focused; a click that comes before that is there
 * is done again when it is. Where it cannot be loaded, the next touch tries again.
 *
 * @returns a function that stops waiting
 */
export function whenTouched(surface: HTMLElement, load: () => Promise<void>): () => void {
  let loading = false;
  let missed: MouseEvent | undefined;
  const begin = () => {
    if (loading) return;
    loading = true;
    load().then(
      () => {
        stop();
        if (!missed) return;
        const { clientX, clientY, detail, target } = missed;
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY, detail }));
      },
      () => {
        loading = false;
        missed = undefined;
      },
    );
  };
  const onClick = (domEvent: MouseEvent) => {
    missed = domEvent;
    begin();
  };
  const stop = () => {
    for (const type of BEGINNINGS) surface.removeEventListener(type, begin);
    surface.removeEventListener('click', onClick);
  };
  for (const type of BEGINNINGS) surface.addEventListener(type, begin, { passive: true });
  surface.addEventListener('click', onClick);
  return stop;
}

const BEGINNINGS = ['pointerenter', 'touchstart', 'focusin', 'wheel'] as const;
