import { useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly help?: string;
  /** What is wrong with what was written. */
  readonly fault?: string | undefined;
  /** More than one: for longer texts. */
  readonly lines?: number;
  readonly numeric?: boolean;
  readonly onChange: (value: string) => void;
}

/** A field with its label, and under it what helps or what is wrong. */
export function Field({ label, value, help, fault, lines = 1, numeric = false, onChange }: FieldProps) {
  const id = useId();
  const note = fault ?? help;
  const shared = {
    id,
    value,
    'aria-describedby': note ? `${id}-note` : undefined,
    'aria-invalid': fault ? true : undefined,
    autoComplete: 'off',
    maxLength: 10_000,
  } as const;
  return (
    <div className={numeric ? 'lesson-field lesson-number' : 'lesson-field'}>
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <input
          {...shared}
          inputMode={numeric ? 'numeric' : undefined}
          onChange={({ target }) =>
            onChange(numeric ? target.value.replaceAll(/\D/g, '').slice(0, 3) : target.value)
          }
        />
      )}
      {note && (
        <p id={`${id}-note`} className={fault ? 'lesson-fault' : 'lesson-help'}>
          {note}
        </p>
      )}
    </div>
  );
}
