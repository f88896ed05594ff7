import type { DateFormat } from '../model/dateWords';
import { en, type Words } from './en';

/** The interface in one language: its words, and the locale that dates and numbers are written in. */
export interface Language {
  /** BCP 47, with region: `en-GB`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  readonly date: DateFormat;
}

/** The languages there are. `en` alone says nothing of dates: 25 February is also what most readers outside the US write. */
const dictionaries: Record<string, { words: Words; dir: 'ltr' | 'rtl'; defaultLocale: string }> = {
  en: { words: en, dir: 'ltr', defaultLocale: 'en-GB' },
};

/** The interface language for a wish list, best first; English where none is there. */
export function chooseLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const locale = canonical(wish);
    const found = locale === undefined ? undefined : dictionaries[primary(locale)];
    if (locale !== undefined && found)
      return createLanguage(found, locale.includes('-') ? locale : found.defaultLocale);
  }
  return createLanguage({ words: en, dir: 'ltr' }, 'en-GB');
}

/** True where the interface can be shown in this language. */
export function hasLanguage(tag: string): boolean {
  const locale = canonical(tag);
  return locale !== undefined && dictionaries[primary(locale)] !== undefined;
}

/** The tag as BCP 47 writes it, or undefined where it is none. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function primary(locale: string): string {
  return locale.split('-')[0] ?? locale;
}

function createLanguage({ words, dir }: { words: Words; dir: 'ltr' | 'rtl' }, locale: string): Language {
  return { locale, dir, words, date: { locale, words: words.date } };
}
