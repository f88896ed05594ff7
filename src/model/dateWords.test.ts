import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateFormat,
  type DateOptions,
  type DateWords,
  formatDate,
  formatDay,
  formatDuration,
  formatSpan,
  isoDate,
} from './dateWords';
import { type EdtfDate, parseEdtf } from './edtf';

const englishDateWords: DateWords = {
  about: 'about {date}',
  possibly: 'possibly {date}',
  possiblyAbout: 'possibly about {date}',
  within: 'some time in {date}',
  between: 'between {start} and {end}',
  fromTo: 'from {start} to {end}',
  since: 'since {date}, end not given',
  until: 'until {date}, start not given',
  orLater: '{date} or later',
  orEarlier: '{date} or earlier',
  decade: 'the {date}s',
  years: 'the years {date}',
  plannedFor: 'planned for {date}',
  undated: 'planned, no date given; said {date}',
  planned: 'planned: {date}',
};
const english: DateFormat = { locale: 'en-GB', words: englishDateWords };
const locales = ['en-GB', 'en-US', 'de', 'ar', 'ar-EG', 'fa', 'uk', 'fr', 'ja', 'he'];

function parsed(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`'${text}': ${result.reason}`);
  return result.date;
}

function said(text: string, options?: DateOptions, format = english): string {
  return loosened(formatDate(parsed(text), format, options));
}

/** ICU versions differ in narrow and thin spaces, in dashes, and in the spaces around them. */
function loosened(text: string): string {
  return text.replace(/\s*[–—-]\s*/gu, '–').replace(/\s+/gu, ' ');
}

function digitsOf(n: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false }).format(n);
}

const dayText = fc
  .date({ min: new Date(Date.UTC(1000, 0)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date in English', () => {
  it.each<[string, DateOptions, string]>([
    ['2020-02-25', {}, '25 February 2020'],
    ['2020-02-25', { style: 'medium', weekday: true }, 'Tuesday, 25 February 2020'],
    ['2020-02-25', { style: 'long' }, 'Tuesday, 25 February 2020'],
    ['2020-02-25', { style: 'long', weekday: false }, '25 February 2020'],
    ['2020-02-25', { style: 'short' }, '25 Feb 2020'],
    ['2020-02', { kind: 'period' }, 'February 2020'],
    ['2020-02', { kind: 'moment' }, 'some time in February 2020'],
    ['2020-02-XX', {}, 'some time in February 2020'],
    ['2020-02', { style: 'short', kind: 'period' }, 'Feb 2020'],
    ['2020-02', { style: 'long', kind: 'period' }, 'February 2020'],
    ['2020', {}, 'some time in 2020'],
    ['2020', { kind: 'period' }, '2020'],
    ['202X', { kind: 'period' }, 'the 2020s'],
    ['202X', {}, 'some time in the 2020s'],
    ['20XX', { kind: 'period' }, 'the years 2000–2099'],
    ['1XXX', { kind: 'period' }, 'the years 1000–1999'],
    ['2026-03-1X', {}, 'between 10 March 2026 and 19 March 2026'],
    ['2026-03-1X', { kind: 'period' }, '10–19 March 2026'],
    ['0044-03-15', {}, '15 March 44'],
    ['0000-03-15', {}, '15 March 1 BC'],
    ['9999-12-31', {}, '31 December 9999'],
  ])('%s %o is "%s"', (text, options, expected) => {
    expect(said(text, options)).toBe(expected);
  });

  it.each<[string, DateOptions, string]>([
    ['2020-02-25~', {}, 'about 25 February 2020'],
    ['2020-02-25?', {}, 'possibly 25 February 2020'],
    ['2020-02-25%', {}, 'possibly about 25 February 2020'],
    ['2020-02~', {}, 'about February 2020'],
    ['2020-02?', {}, 'possibly some time in February 2020'],
    ['202X~', { kind: 'period' }, 'about the 2020s'],
    ['2020-03-01~/2020-03-04', {}, 'from about 1 March to 4 March 2020'],
    ['2020-03-01/2020-03-04?', {}, 'from 1 March to possibly 4 March 2020'],
    ['2020-03-01~/2020-03-04~', {}, 'from about 1 March to about 4 March 2020'],
    ['2019-12-30~/2020-03-04', {}, 'from about 30 December 2019 to 4 March 2020'],
    ['2020-02~/2020-03', {}, 'from about February to March 2020'],
  ])('%s %o keeps its qualifier: "%s"', (text, options, expected) => {
    expect(said(text, options)).toBe(expected);
  });

  it.each<[string, DateOptions, string]>([
    ['2020-02-25/2020-03-06', {}, '25 February–6 March 2020'],
    ['2020-03-01/2020-03-04', {}, '1–4 March 2020'],
    ['2020-03-01/2020-03-04', { style: 'short' }, '1–4 Mar 2020'],
    ['2018-09/2020-02', {}, 'September 2018–February 2020'],
    ['2018/2020', {}, '2018–2020'],
    ['2020-02-25/2020-02-25', {}, '25 February 2020'],
    ['2020-02/2020-03-05', {}, 'from February to 5 March 2020'],
    ['2019/2020-03-05', {}, 'from 2019 to 5 March 2020'],
    ['202X/203X', {}, 'from the 2020s to the 2030s'],
    ['2020-03-01/2020-03-04', { kind: 'moment' }, 'between 1 March and 4 March 2020'],
    ['../2020-02-25', {}, 'until 25 February 2020, start not given'],
    ['2020-03-01/..', {}, 'since 1 March 2020, end not given'],
    ['2020-03~/..', {}, 'since about March 2020, end not given'],
    ['../2020-02-25', { kind: 'moment' }, '25 February 2020 or earlier'],
    ['2020-02-25/..', { kind: 'moment' }, '25 February 2020 or later'],
  ])('%s %o is "%s"', (text, options, expected) => {
    expect(said(text, options)).toBe(expected);
  });

  it.each([
    ['2020-03-05', 'planned for 5 March 2020'],
    ['2020-03', 'planned for some time in March 2020'],
    ['2020-03-05~', 'planned for about 5 March 2020'],
    ['2020-03-05/2020-03-07', 'planned for 5–7 March 2020'],
    ['2020-03-05?', 'planned: possibly 5 March 2020'],
    ['2020-03-05~/2020-03-07', 'planned: from about 5 March to 7 March 2020'],
    ['2020-03-05/..', 'planned: since 5 March 2020, end not given'],
  ])('%s, planned, is "%s"', (text, expected) => {
    expect(said(text, { planned: true })).toBe(expected);
  });

  it('shows a clock time to the minute or second, in UTC', () => {
    expect(said('2020-02-25T10:30Z')).toMatch(/^25 February 2020\D*10:30 UTC$/);
    expect(said('2020-02-25T10:30:15Z')).toMatch(/^25 February 2020\D*10:30:15 UTC$/);
    expect(said('2020-03-06T00:01+03:00')).toMatch(/^5 March 2020\D*21:01 UTC$/);
    expect(said('2020-02-25T00:00Z')).toMatch(/00:00 UTC$/);
    expect(said('2020-02-25T10:30Z/2020-02-25T13:05Z')).toMatch(/^25 February 2020\D*10:30–13:05 UTC$/);
    expect(said('2020-02-25T22:30Z', {}, { ...english, locale: 'en-US' })).toContain('22:30 UTC');
    expect(said('2020-02-25T10:30Z', { style: 'long' })).toMatch(/^Tuesday.*10:30 UTC$/);
  });

  it('names each month by its own name', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
    const names = months.map((month) => said(`2020-${month}`, { kind: 'period' }));
    expect(new Set(names).size).toBe(12);
    expect([names[0], names[11]]).toEqual(['January 2020', 'December 2020']);
  });

  it('says which era where years before 1 are touched', () => {
    expect(said('000X', { kind: 'period' })).toMatch(/^the years 1 BC–9 (AD|CE)$/);
    expect(said('0000/0001')).toMatch(/^1 BC–1 (AD|CE)$/);
  });

  it('fills a template of another word order', () => {
    const words = { ...englishDateWords, fromTo: '{end} ← {start}', about: '{date} or so' };
    expect(said('2020-02~/2021', {}, { ...english, words })).toBe('2021 ← February 2020 or so');
  });
});

describe('a date in any language', () => {
  it('contains its day number and its Gregorian year, in the digits of the language', () => {
    fc.assert(
      fc.property(
        dayText,
        fc.constantFrom(...locales),
        fc.constantFrom('long', 'medium', 'short'),
        (text, locale, style) => {
          const formatted = formatDate(parsed(text), { ...english, locale }, { style });
          const numbers = formatted.match(/\p{Nd}+/gu) ?? [];
          expect(numbers).toContain(digitsOf(Number(text.slice(8)), locale));
          expect(numbers).toContain(digitsOf(Number(text.slice(0, 4)), locale));
        },
      ),
    );
  });

  it('never says more than the source gives: of a month no day, of a year no month', () => {
    for (const locale of locales) {
      for (const style of ['long', 'medium', 'short'] as const) {
        const format = { ...english, locale };
        const numbers = (text: string) => said(text, { style, kind: 'period' }, format).match(/\p{Nd}+/gu);
        expect(numbers('2020')).toEqual([digitsOf(2020, locale)]);
        expect(numbers('202X')).toEqual([digitsOf(2020, locale)]);
        // Some languages number their months.
        expect(numbers('2020-02')?.filter((n) => n !== digitsOf(2, locale))).toEqual([
          digitsOf(2020, locale),
        ]);
      }
    }
  });

  it('shows the Gregorian year where another calendar is usual or asked for', () => {
    for (const locale of ['fa', 'fa-IR', 'ar-SA', 'th-TH', 'fa-u-ca-persian', 'ja-JP-u-ca-japanese']) {
      const format = { ...english, locale };
      for (const text of ['2020-02-25', '2020-02-25/2020-03-06', '2020'])
        expect(said(text, {}, format), `${locale} ${text}`).toContain(digitsOf(2020, locale));
    }
    expect(said('2020-02-25', {}, { ...english, locale: 'fa' })).toContain('۲۰۲۰');
  });

  it('gives a year to each side of a mixed interval where the language puts the year first', () => {
    const japanese = said('2020-03-01~/2020-03-04', {}, { ...english, locale: 'ja' });
    expect(japanese.match(/2020/g)).toHaveLength(2);
  });

  it('names UTC beside every clock time', () => {
    for (const locale of locales)
      expect(said('2020-02-25T10:30Z', {}, { ...english, locale }), locale).toContain('UTC');
  });

  it('leaves no slot unfilled and is the same the second time, from the cached formatters', () => {
    const end = fc.tuple(dayText, fc.constantFrom(4, 7, 10), fc.constantFrom('', '?', '~', '%'));
    const date = fc.tuple(end, end, fc.constantFrom('', '..', 'a/b')).map(([[a, n, q], [b, m, r], form]) => {
      const [x, y] = [a.slice(0, n) + q, b.slice(0, m) + r];
      const text = form === 'a/b' ? `${x}/${y}` : form === '..' ? `../${x}` : x;
      return parseEdtf(text).ok ? text : `${y}/${x}`;
    });
    const options = fc.record(
      {
        kind: fc.constantFrom('moment' as const, 'period' as const),
        planned: fc.boolean(),
        weekday: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(date, options, fc.constantFrom(...locales), (text, given, locale) => {
        const format = { ...english, locale };
        const first = formatDate(parsed(text), format, given);
        expect(first).not.toMatch(/[{}]|undefined|Invalid/);
        expect(formatDate(parsed(text), format, given)).toBe(first);
      }),
    );
  });
});

describe('isoDate', () => {
  it.each([
    ['2020-02-25', '2020-02-25'],
    ['2020-02', '2020-02'],
    ['2020', '2020'],
    ['2020-02-25?', '2020-02-25'],
    ['2020-02-XX', '2020-02'],
    ['2020-XX-XX', '2020'],
    ['0044-03-15', '0044-03-15'],
    ['2020-02-25T10:30Z', '2020-02-25T10:30Z'],
    ['2020-02-25T10:30:00Z', '2020-02-25T10:30:00Z'],
    ['2020-03-06T00:01+03:00', '2020-03-05T21:01Z'],
    ['9999-12-31', '9999-12-31'],
    ['9999-12-31T23:30-05:00', undefined],
    ['0000', undefined],
    ['202X', undefined],
    ['20XX', undefined],
    ['2020-02-1X', undefined],
  ])('%s is %s', (text, expected) => {
    const { start } = parsed(text);
    expect(start && isoDate(start)).toBe(expected);
  });
});

describe('a day, a span and a duration', () => {
  const day = (text: string) => Date.parse(text);

  it('names the UTC day of an instant', () => {
    expect(formatDay(day('2020-03-06T23:59:59.999Z'), english)).toBe('6 March 2020');
    expect(formatDay(day('2020-03-06'), english, 'short')).toBe('6 Mar 2020');
    expect(formatDay(day('2020-03-06'), english, 'long')).toMatch(/^Friday,? 6 March 2020$/);
  });

  it('shows the last day that a half-open span touches', () => {
    const span = (start: string, end: string) => loosened(formatSpan(day(start), day(end), english));
    expect(span('2018-09-03', '2020-03-07')).toBe('3 September 2018–6 March 2020');
    expect(span('2018-09-03', '2020-03-07T00:00:00.001Z')).toBe('3 September 2018–7 March 2020');
    expect(span('2020-03-06', '2020-03-07')).toBe('6 March 2020');
    expect(span('2020-03-06', '2020-03-06')).toBe('6 March 2020');
    expect(loosened(formatSpan(day('2020-02-03'), day('2020-03-07'), english, 'short'))).toBe(
      '3 Feb–6 Mar 2020',
    );
  });

  it.each([
    ['2018-09-04', '2020-02-18', '17 months'],
    ['2020-02-25', '2020-03-05', '9 days'],
    ['2020-02-01', '2020-07-01', '5 months'],
    ['2019-01-01', '2020-01-01', '12 months'],
    ['2020-01-01', '2020-03-01', '60 days'],
    ['2010-01-01', '2020-01-01', '10 years'],
    ['2010-01-01', '2019-11-01', '118 months'],
    ['2020-02-25', '2020-02-27', '48 hours'],
    ['2020-02-25', '2020-02-28', '3 days'],
    ['2020-02-25T10:00Z', '2020-02-25T10:45Z', '45 minutes'],
    ['2020-02-25', '2020-02-25', '0 minutes'],
    ['2020-02-25', '2020-02-24', '0 minutes'],
  ])('from %s to %s are %s', (start, end, expected) => {
    expect(loosened(formatDuration(day(end) - day(start), english))).toBe(expected);
  });

  it('says whole months by the calendar as that many months, wherever they begin', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1801, max: 2189 }),
        fc.nat(11),
        fc.integer({ min: 3, max: 119 }),
        (year, month, count) => {
          const ms = Date.UTC(year, month + count, 1) - Date.UTC(year, month, 1);
          expect(formatDuration(ms, english)).toContain(`${count} months`);
        },
      ),
    );
  });

  it('counts in the plural forms and digits of the language', () => {
    expect(formatDuration(9 * 86_400_000, { locale: 'uk' })).toMatch(/^9\sднів$/);
    expect(formatDuration(9 * 86_400_000, { locale: 'fa' })).toContain('۹');
  });
});
