/** A language of the interface. */
export interface LanguageFiles {
  /** Where the reader's wish names no region. `en` alone says nothing of dates: 25 February is also what most readers outside the US write. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its texts, by parts: for the first picture, and all others. English is what the parts themselves hold. */
  readonly first?: () => Promise<{ readonly first: Parts }>;
  readonly late?: false | (() => Promise<{ readonly late: Parts }>);
}
type Parts = Readonly<Record<string, object>>;

/** The embed has none of the parts that come late; for what goes wrong it fetches their texts itself (`trouble.tsx`). */
const WHOLE = import.meta.env?.MODE !== 'embed';

/** The languages there are, by tag. How to add one: docs/translating.md. */
export const languages: Readonly<Record<string, LanguageFiles>> = {
  en: { locale: 'en-GB', dir: 'ltr' },
  de: {
    locale: 'de-DE',
    dir: 'ltr',
    first: () => import('./de/first'),
    late: WHOLE && (() => import('./de/late')),
  },
  // The world's: a country's would choose its names of months and its digits for all others.
  ar: {
    locale: 'ar-001',
    dir: 'rtl',
    first: () => import('./ar/first'),
    late: WHOLE && (() => import('./ar/late')),
  },
};
