import { describe, expect, test } from 'vitest';
import { chooseLanguage } from '../i18n/language';
import { createAxisWords } from './axisWords';
import { createOverviewWords } from './overviewWords';

const year = (text: number) => new Date(0).setUTCFullYear(text, 0, 1);
const tick = (ms: number, label: 'time' | 'day' | 'month' | 'year') => ({ ms, x: 0, label });
const context = (ms: number, label: 'date' | 'monthYear' | 'year') => ({
  ms,
  x0: 0,
  x1: 0,
  label,
  begins: true,
});

describe('the words of the axis', () => {
  const words = createAxisWords('en-GB');

  test('say years before 1 with their era, and only those', () => {
    expect([-1, 0, 1, 999].map((n) => words.tick(tick(year(n), 'year')))).toEqual([
      '2 BC',
      '1 BC',
      '1',
      '999',
    ]);
    expect(words.context(context(year(0), 'year'), false)).toBe('1 BC');
    expect(words.context(context(year(-43) + 70 * 86_400_000, 'monthYear'), false)).toBe('March 44 BC');
  });

  test('say years past 9999 in full, without grouping', () => {
    expect([9999, 10_000, 12_026].map((n) => words.tick(tick(year(n), 'year')))).toEqual([
      '9999',
      '10000',
      '12026',
    ]);
  });

  test('follow the language, also one with digits of its own', () => {
    const february = Date.UTC(2020, 1, 25);
    expect(createAxisWords('de').tick(tick(february, 'month'))).toBe('Feb');
    expect(createAxisWords('de').context(context(february, 'date'), false)).toBe(
      'Dienstag, 25. Februar 2020',
    );
    expect(createAxisWords('ar-EG').tick(tick(february, 'day'))).toBe('٢٥');
  });

  test('on one line name the year at its January and at the first label', () => {
    const overview = createOverviewWords(chooseLanguage(['en-GB']));
    expect(overview.tick(tick(Date.UTC(2019, 0, 1), 'month'), false)).toBe('2019');
    expect(overview.tick(tick(Date.UTC(2018, 9, 1), 'month'), true)).toBe('Oct 2018');
    expect(overview.tick(tick(Date.UTC(2018, 9, 1), 'month'), false)).toBe('Oct');
    expect(overview.tick(tick(Date.UTC(2018, 9, 9), 'day'), true)).toBe('9');
  });
});
