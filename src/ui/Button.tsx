import type { ButtonHTMLAttributes, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref?: Ref<HTMLButtonElement>;
  /** Square, for a universal sign (× ‹ › + –); needs an `aria-label`. */
  readonly icon?: boolean;
}

/** The one kind of button. Pressed ones (`aria-pressed`) are filled. */
export function Button({ icon = false, className = '', ...rest }: ButtonProps) {
  const shape = icon ? 'w-9 text-lg leading-none' : 'px-3';
  return (
    <button
      type="button"
      className={`inline-flex h-9 shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-md border border-edge bg-panel text-sm font-medium text-ink hover:border-ink disabled:cursor-default disabled:border-rule disabled:text-muted aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper ${shape} ${className}`}
      {...rest}
    />
  );
}
