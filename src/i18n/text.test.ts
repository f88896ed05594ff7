import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { en } from './en';
import { inViewWords } from './inView.en';
import { fill, formatCount, formatList, formatNumber, formatSeries } from './text';

describe('slots', () => {
  test('are filled, each as often as it stands', () => {
    expect(fill('{a} and {b}, {a}', { a: 'x', b: 2 })).toBe('x and 2, x');
  });

  test('without a value stay, so that they are seen', () => {
    expect(fill('{a} {gone}', { a: 1 })).toBe('1 {gone}');
  });

  test('are not looked for in what was filled in', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });

  test('leave a text without slots as it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/\{\w+\}/.test(text));
        expect(fill(text, { a: 1 })).toBe(text);
      }),
    );
  });

  // `name in values` finds what every object inherits.
  test('with the name of something that every object has stay too', () => {
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });
});

describe('counts', () => {
  test.each([
    [0, '0 sources'],
    [1, '1 source'],
    [2, '2 sources'],
    [1234, '1,234 sources'],
  ])('%i', (count, expected) => expect(formatCount(en.mark.sources, count, 'en-GB')).toBe(expected));

  test('take the form of the language, and the other form where that is not given', () => {
    const phrase = { zero: 'z', one: 'o', two: 't', few: 'f {count}', many: 'm', other: 'x' };
    expect([0, 1, 2, 3, 11, 100].map((n) => formatCount(phrase, n, 'ar-EG'))).toEqual([
      'z',
      'o',
      't',
      `f ${formatNumber(3, 'ar-EG')}`,
      'm',
      'x',
    ]);
    expect(formatCount({ other: 'x' }, 1, 'en-GB')).toBe('x');
  });

  test('can be given more values', () => {
    expect(formatCount(inViewWords.liveEvents, 32, 'en-GB', { visible: 5 })).toBe('5 of 32 events');
  });
});

test('numbers and lists are written as in Britain', () => {
  expect(formatNumber(3_000_000, 'en-GB')).toBe('3,000,000');
  expect(formatNumber(1.5, 'en-GB')).toBe('1.5');
  expect(['a', 'b', 'c'].map((_, i, all) => formatList(all.slice(0, i + 1), 'en-GB'))).toEqual([
    'a',
    'a and b',
    'a, b and c',
  ]);
  expect(formatList([], 'en-GB')).toBe('');
});

test('in a list that is written from the right each name keeps its own direction', () => {
  expect(formatList(['Deutsche Welle', 'AFP (a blog)'], 'ar-001')).toBe(
    '\u2068Deutsche Welle\u2069 و\u2068AFP (a blog)\u2069',
  );
  expect(formatSeries(['TASS'], 'ar-EG')).toBe('\u2068TASS\u2069');
});
