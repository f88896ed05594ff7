import { primary } from '../model/languageTag';
import { languages } from './languages';
import type { Plural } from './plural';

/** Puts values into `{slots}`; a slot without a value stays, so that it is seen. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (slot, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : slot,
  );
}

/** Makes one of something for each locale: `Intl` objects are costly to build. */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const rules = perLocale((locale) => new Intl.PluralRules(locale));
const lists = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A number as the language writes it. */
export function formatNumber(value: number, locale: string): string {
  return numbers(locale).format(value);
}

const compacts = perLocale(
  (locale) => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 3 }),
);

/** A number in little room: 999, 1.2K. */
export function formatCompact(value: number, locale: string): string {
  return compacts(locale).format(value);
}

/** The form of a phrase for a count: `{count}` is the number as the language writes it. */
export function formatCount(
  phrase: Plural,
  count: number,
  locale: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = phrase[rules(locale).select(count)] ?? phrase.other;
  return fill(form, { count: formatNumber(count, locale), ...values });
}

/** With a capital first letter, as at the start of a sentence. */
export function sentence(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

const separators = perLocale((locale) => lists(locale).formatToParts(['a', 'b', 'c'])[1]?.value ?? ', ');

/** "A, B, C", which goes on. */
export function formatSeries(items: readonly string[], locale: string): string {
  return isolated(items, locale).join(separators(locale));
}

/** "A, B and C". */
export function formatList(items: readonly string[], locale: string): string {
  return lists(locale).format(isolated(items, locale));
}

/** Names in Latin letters would take the signs beside them along, in a language that is written from the right. */
function isolated(items: readonly string[], locale: string): readonly string[] {
  return languages[primary(locale)]?.dir === 'rtl' ? items.map((item) => `\u2068${item}\u2069`) : items;
}
