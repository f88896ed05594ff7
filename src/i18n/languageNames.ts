import { languages } from './languages';
import { sentence } from './text';

/** The languages of the interface with their names in themselves: "Deutsch", "English". */
export function languageNames(): { tag: string; name: string }[] {
  return Object.keys(languages).map((tag) => ({ tag, name: nameOfLanguage(tag) }));
}

/** A language in its own words, also one that the interface does not have. */
export function nameOfLanguage(tag: string): string {
  return sentence(new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag, tag);
}
