import { type ReactNode, useId, useRef } from 'react';
import { Button } from './Button';

/** A button that opens a small panel beneath it: the browser's own popover, which closes on Escape and on a click beside it. */
export function Menu({
  label,
  children,
  above = false,
}: {
  label: string;
  children: ReactNode;
  /** The button stands at the foot of the page. */
  above?: boolean;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} popoverTarget={id} aria-haspopup="true">
        {label}
      </Button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the panel only listens for its buttons and Escape */}
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto m-0 w-64 max-h-[80dvh] max-w-[calc(100vw-1rem)] flex-col overflow-auto items-stretch gap-2 rounded-lg border border-edge bg-panel p-3 text-ink floating open:flex"
        onBeforeToggle={(domEvent) => {
          const box = button.current?.getBoundingClientRect();
          if (!box || domEvent.newState !== 'open') return;
          const { style } = domEvent.currentTarget;
          if (above) style.bottom = `${window.innerHeight - box.top + 6}px`;
          else style.top = `${box.bottom + 6}px`;
          const rtl = document.documentElement.dir === 'rtl';
          const edge = rtl ? box.left : window.innerWidth - box.right;
          // Its 16rem stay on the page.
          style[rtl ? 'left' : 'right'] = `min(${edge}px, 100vw - 16.5rem)`;
        }}
        onClick={(domEvent) => {
          if (domEvent.target instanceof Element && domEvent.target.closest('[data-closes]'))
            domEvent.currentTarget.hidePopover();
        }}
        onKeyDown={(domEvent) => {
          if (domEvent.key === 'Escape') domEvent.currentTarget.hidePopover();
        }}
        // What has the focus must not lie under it.
        onBlur={({ currentTarget, relatedTarget }) => {
          const inside = currentTarget.contains(relatedTarget) || relatedTarget === button.current;
          if (relatedTarget && !inside) currentTarget.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}
