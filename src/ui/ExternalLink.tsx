import type { ReactNode } from 'react';

/** A link that leaves the app: opens beside it, tells the target nothing. Only http(s) addresses reach this point (`schema.ts`). */
export function ExternalLink({
  href,
  children,
  className = '',
  data,
}: {
  href: string;
  children: ReactNode;
  className?: string;
  /** What it says of itself to programs. */
  data?: Readonly<Record<`data-${string}`, string | undefined>> | undefined;
}) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={`min-h-6 text-link underline decoration-1 underline-offset-3 hover:decoration-2 ${className}`}
      {...data}
    >
      {children}
      <span aria-hidden="true"> ↗</span>
    </a>
  );
}
