import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button';
import { useLanguage } from './Language';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As wide as the page allows: for what stands side by side. */
  readonly full?: boolean;
}

/** A modal dialog: the browser's own, which traps the focus, closes on Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children, wide = false, full = false }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { words } = useLanguage();

  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it as Escape does
    <dialog
      ref={element}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(domEvent) => {
        if (domEvent.target === element.current) onClose();
      }}
      className={`dialog m-auto max-h-[88dvh] w-[calc(100%-2rem)] ${full ? 'max-w-6xl' : wide ? 'max-w-3xl' : 'max-w-lg'} overflow-auto rounded-lg border border-edge bg-panel p-0 text-ink floating backdrop:bg-black/40`}
    >
      {open && (
        <>
          <div className="dialog-head flex items-start justify-between gap-4 bg-panel px-6">
            <h2 id={titleId} className="min-w-0 font-serif text-2xl font-semibold" tabIndex={-1}>
              {title}
            </h2>
            <Button icon aria-label={words.app.close} onClick={onClose}>
              ×
            </Button>
          </div>
          <div className="px-6 pb-6">{children}</div>
        </>
      )}
    </dialog>
  );
}
