/** How many: `{count}` is put into the form that `Intl.PluralRules` picks. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A phrase with one form for one and another for all else, as in English. */
export const plural = (one: string, other: string) => ({ one, other });
