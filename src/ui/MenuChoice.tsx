interface MenuChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  /** `lang`: of the name, where it is in another language. */
  readonly options: readonly { readonly value: T; readonly name: string; readonly lang?: string }[];
  readonly onChoose: (value: T) => void;
}

/** A choice of one among few, as it stands among buttons. */
export function MenuChoice<T extends string>({ label, value, options, onChoose }: MenuChoiceProps<T>) {
  return (
    <label className="inline-flex h-9 items-center gap-1.5 rounded-md border border-edge bg-panel ps-3 text-sm font-medium hover:border-ink">
      <span>{label}</span>
      <select
        value={value}
        onChange={(domEvent) => {
          const chosen = options.find((option) => option.value === domEvent.target.value);
          if (chosen) onChoose(chosen.value);
        }}
        className="h-full flex-1 rounded-md bg-panel pe-2 font-normal text-ink"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
