import { type RefObject, useEffect, useRef } from 'react';

/**
 * What has the focus may go with its step, or with a reveal. To who leads by keyboard the step then gives a place to go
 * on from; a clicker or a mouse never lights it up.
 *
 * @param when looked at when this changes
 */
export function useKeptFocus(stage: RefObject<HTMLElement | null>, when: unknown): void {
  const last = useRef<Element>(undefined);
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && target.matches(':focus-visible') ? target : undefined;
    };
    // Also where a mouse had put it: pressing it by key counts.
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if ((key === 'Enter' || key === ' ') && target instanceof Element) last.current = target;
    };
    const onPointerDown = () => {
      last.current = undefined;
    };
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('pointerdown', onPointerDown);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('pointerdown', onPointerDown);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` says when to look
  useEffect(() => {
    if (document.activeElement !== document.body || !last.current || last.current.isConnected) return;
    stage.current?.querySelector<HTMLElement>('.present-step[tabindex]')?.focus({ preventScroll: true });
  }, [stage, when]);
}
