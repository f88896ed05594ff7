import { useEffect, useRef } from 'react';

const REST_MS = 2_000;

/** A ring that follows the mouse, so that the class sees where the teacher points; it goes once the mouse rests. */
export function Pointer() {
  const ring = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer = 0;
    const onMove = ({ clientX, clientY }: PointerEvent) => {
      const { current } = ring;
      if (!current) return;
      current.style.transform = `translate(${clientX}px, ${clientY}px)`;
      current.hidden = false;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        current.hidden = true;
      }, REST_MS);
    };
    window.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pointermove', onMove);
    };
  }, []);
  return <div ref={ring} hidden className="present-pointer" aria-hidden="true" />;
}
