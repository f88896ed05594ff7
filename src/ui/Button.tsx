import type { ButtonHTMLAttributes, Ref } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref?: Ref<HTMLButtonElement>;
  /** Square, for a universal sign (× ‹ › + –); needs an `aria-label`. */
  readonly icon?: boolean;
}

/**
 * The one kind of button. Pressed ones (`aria-pressed`) are filled. What is disabled is so by `aria-disabled`: a button
 * that can be pressed no further keeps the focus.
 */
export function Button({ icon = false, className = '', disabled, onClick, ...rest }: ButtonProps) {
  const shape = icon ? 'w-9 text-lg leading-none' : 'px-3 text-sm';
  return (
    <button
      type="button"
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onClick}
      className={`inline-flex h-9 shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-md border border-edge bg-panel font-medium text-ink hover:border-ink aria-disabled:cursor-default aria-disabled:border-rule aria-disabled:text-muted aria-pressed:border-ink aria-pressed:bg-ink aria-pressed:text-paper ${shape} ${className}`}
      {...rest}
    />
  );
}
