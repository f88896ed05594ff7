import { type ReactNode, useId, useState } from 'react';
import { exploreWords } from '../../i18n/explore.en';
import { Button } from '../../ui/Button';

interface NoticeProps {
  readonly testId: string;
  readonly title: string;
  /** Undefined where it stays, and all of it is shown. */
  readonly onDismiss: (() => void) | undefined;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A bar that says one thing about the file, and the rest of it on demand. */
export function Notice({ testId, title, onDismiss, actions, children }: NoticeProps) {
  const [open, setOpen] = useState(onDismiss === undefined);
  const listId = useId();
  return (
    <section
      data-testid={testId}
      aria-label={title}
      className="border-b border-rule bg-sunk px-4 py-2.5 text-sm sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">{title}</p>
        {onDismiss && (
          <span className="ms-auto flex flex-wrap gap-2">
            <Button aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
              {open ? exploreWords.problems.hide : exploreWords.problems.show}
            </Button>
            {actions}
            <Button onClick={onDismiss}>{exploreWords.problems.dismiss}</Button>
          </span>
        )}
      </div>
      {open && (
        <div
          id={listId}
          className="notice-all max-h-[40dvh] overflow-auto" // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
        >
          {children}
        </div>
      )}
    </section>
  );
}
