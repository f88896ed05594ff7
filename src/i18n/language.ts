import type { DateFormat } from '../model/dateWords';
import { primary } from '../model/languageTag';
import { speak, speakMore } from './dictionary';
import { en, type Words } from './en';
import { type LanguageFiles, languages } from './languages';

export { primary };

/** The interface in one language: its words, and the locale that dates and numbers are written in. */
export interface Language {
  /** BCP 47, with region: `en-GB`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: Words;
  readonly date: DateFormat;
}

/** The interface language for a wish list, best first; English where none is there. Its texts may still have to be fetched. */
export function chooseLanguage(wishes: readonly (string | undefined)[]): Language {
  for (const wish of wishes) {
    const locale = canonical(wish) ?? '';
    const found = languages[primary(locale)];
    if (found) return createLanguage(locale.includes('-') ? locale : found.locale, found.dir);
  }
  return createLanguage('en-GB', 'ltr');
}

/** English, as a text's own language writes dates where that is a kind of English: for pages that are made beforehand. */
export function englishFor(tag = 'en'): Language {
  return chooseLanguage(/^en\b/.test(tag) ? [tag] : []);
}

/** True where the texts need not be fetched. */
export function isAtHand({ locale }: Language): boolean {
  return !languages[primary(locale)]?.first;
}

/** Of the language that is spoken: the texts that were not fetched with it. */
let rest: LanguageFiles['late'];
let begin: () => void;
/** A first language is spoken: before that nobody knows which texts are missing. */
const begun = new Promise<void>((resolve) => {
  begin = resolve;
});

/**
 * Fetches the texts of a language. What comes back puts them in place, and says what is spoken then: English, where they
 * could not be fetched.
 *
 * @param all the texts of parts that come late as well, which may be on screen
 */
export async function fetchTexts(language: Language, all: boolean): Promise<() => Language> {
  const { first, late } = languages[primary(language.locale)] ?? {};
  const fetched = await Promise.all([first?.(), all && late ? late() : undefined]).catch(() => undefined);
  return () => {
    speak({ ...fetched?.[0]?.first, ...fetched?.[1]?.late });
    rest = fetched && !all ? late : undefined;
    begin();
    return fetched ? language : chooseLanguage([]);
  };
}

/** Resolves once the texts of all parts are in place; in English, where they cannot be fetched. */
export async function allTexts(): Promise<void> {
  await begun;
  const wanted = rest;
  const fetched = wanted ? await wanted().catch(() => undefined) : undefined;
  // Another language may have been chosen meanwhile.
  if (!fetched || rest !== wanted) return;
  rest = undefined;
  speakMore(fetched.late);
}

/** True where the interface can be shown in this language. */
export function hasLanguage(tag: string): boolean {
  const locale = canonical(tag);
  return locale !== undefined && primary(locale) in languages;
}

/** The tag as BCP 47 writes it, or undefined where it is none. */
export function canonical(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function createLanguage(locale: string, dir: Language['dir']): Language {
  return { locale, dir, words: { ...en }, date: { locale, words: en.date } };
}
