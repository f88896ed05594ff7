import { perLocale } from './text';

const megabytes = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'megabyte',
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);
const percents = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

/** The size of a file: 12.3 MB. */
export function formatBytes(bytes: number, locale: string): string {
  return megabytes(locale).format(bytes / 1e6);
}

/** A share of 1: 34%. */
export function formatShare(share: number, locale: string): string {
  return percents(locale).format(share);
}
