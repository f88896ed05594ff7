import type { ButtonHTMLAttributes } from 'react';

/** A button that looks like a link, for what stands beside text. */
export function TextButton({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      type="button"
      className={`min-h-6 text-start text-link underline decoration-1 underline-offset-3 hover:decoration-2 ${className}`}
      {...rest}
    />
  );
}
