import type { ReactNode } from 'react';

/** A few words that stand out by their frame, and why they are there. */
export function Badge({ children, reason }: { children: ReactNode; reason?: string | undefined }) {
  return (
    <span className="block text-[13px] leading-[1.5] text-muted">
      <span className="inline-block rounded border border-edge px-1.5 text-xs leading-5 text-ink">
        {children}
      </span>
      {reason && <> {reason}</>}
    </span>
  );
}
