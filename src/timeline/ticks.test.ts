import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Band, createFold, type Fold } from './fold';
import { createScale, type Domain } from './scale';
import { createAxis, visibleStretches } from './ticks';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.25 * DAY;
const at = (text: string) => Date.parse(text);
const year = (y: number) => new Date(0).setUTCFullYear(y, 0, 1);
const axisOf = (from: number, to: number, widthPx: number, fold: Fold = createFold([])) =>
  createAxis(fold, createScale(fold, { start: fold.toU(from), end: fold.toU(to) }, widthPx));

/** Least distance of each label's level, px, less what the shortest month lacks. */
const ROOM = { time: 52, day: 26, month: 36, year: 51 } as const;

const folds = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 5, max: 900 })), { maxLength: 4 })
  .map((parts) => {
    let from = at('2017-03-01T00:00Z');
    const bands = parts.map(([before, length]): Band => {
      const start = from + before * DAY + 12_345.678;
      from = start + length * DAY;
      return { start, end: from, widthU: 2 * DAY, gap: { start, end: from } };
    });
    return createFold(bands);
  });
const frames = fc
  .record({
    fold: folds,
    from: fc.double({ min: at('2016-01-01T00:00Z'), max: at('2022-01-01T00:00Z'), noNaN: true }),
    // From a minute to some thirty years, evenly over the scales.
    power: fc.double({ min: Math.log(MINUTE), max: Math.log(30 * YEAR), noNaN: true }),
    widthPx: fc.integer({ min: 280, max: 2000 }),
  })
  .map(({ fold, from, power, widthPx }) => {
    const start = fold.toU(from);
    const domain: Domain = { start, end: start + Math.exp(power) };
    const scale = createScale(fold, domain, widthPx);
    return { fold, scale, axis: createAxis(fold, scale), stretches: visibleStretches(fold, scale) };
  });

describe('ticks', () => {
  test('lie in unfolded stretches in view, never in a band', () => {
    fc.assert(
      fc.property(frames, ({ axis, stretches, scale }) => {
        for (const { ms, x } of axis.ticks) {
          // A Date has no fractions of a ms, an edge has.
          expect(stretches.some(({ start, end }) => ms >= start - 1 && ms <= end)).toBe(true);
          expect(x).toBeGreaterThan(-1);
          expect(x).toBeLessThan(scale.widthPx + 1);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('ascend, and their labels have room', () => {
    fc.assert(
      fc.property(frames, ({ axis, stretches }) => {
        for (const [i, tick] of axis.ticks.entries()) {
          const previous = axis.ticks[i - 1];
          if (!previous) continue;
          expect(tick.ms).toBeGreaterThan(previous.ms);
          expect(tick.label).toBe(previous.label);
          const stretch = stretches.find(({ end }) => previous.ms <= end);
          if (stretch && tick.ms <= stretch.end)
            expect(tick.x - previous.x).toBeGreaterThanOrEqual(ROOM[tick.label]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('are there: no stretch much wider than its labels is without', () => {
    fc.assert(
      fc.property(frames, ({ axis, stretches, scale }) => {
        for (const stretch of stretches) {
          const width = (stretch.end - stretch.start) * scale.pxPerU;
          // The widest step between two levels is from 12 hours to a day, 1 to 7 days, 7 to 30 days.
          if (width < 330 || stretch.end - stretch.start < 2.1 * MINUTE) continue;
          expect(axis.ticks.some(({ ms }) => ms >= stretch.start - 1 && ms < stretch.end)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('do not change their level with the pan', () => {
    fc.assert(
      fc.property(frames, fc.double({ min: -3, max: 3, noNaN: true }), ({ axis, scale, fold }, shift) => {
        const length = scale.domain.end - scale.domain.start;
        const start = scale.domain.start + shift * length;
        const panned = createAxis(fold, createScale(fold, { start, end: start + length }, scale.widthPx));
        const labels = new Set([...axis.ticks, ...panned.ticks].map(({ label }) => label));
        expect(labels.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    ['ten minutes', '2020-02-25T10:00Z', '2020-02-25T10:10Z', 'time', 11],
    ['a day', '2020-02-25T00:00Z', '2020-02-26T00:00Z', 'time', 8],
    ['a fortnight', '2020-02-20T00:00Z', '2020-03-05T00:00Z', 'day', 14],
    ['two months', '2020-02-01T00:00Z', '2020-04-01T00:00Z', 'day', 8],
    ['a year', '2020-01-01T00:00Z', '2021-01-01T00:00Z', 'month', 12],
    ['four years', '2018-01-01T00:00Z', '2022-01-01T00:00Z', 'month', 16],
  ])('of %s', (_, from, to, label, count) => {
    const { ticks } = axisOf(at(from), at(to), label === 'time' ? 600 : 720);
    expect([...new Set(ticks.map((tick) => tick.label))]).toEqual([label]);
    expect(Math.abs(ticks.length - count)).toBeLessThanOrEqual(2);
  });

  test.each([
    [30, 1],
    [60, 5],
    [300, 20],
    [900, 50],
    [3000, 200],
    [9000, 500],
  ])('of %i years stand %i years apart, on round years', (length, step) => {
    const { ticks, contexts } = axisOf(year(500), year(500 + length), length === 30 ? 1600 : 1000);
    const years = ticks.map(({ ms }) => new Date(ms).getUTCFullYear());
    expect(contexts).toEqual([]);
    expect(years.length).toBeGreaterThan(3);
    for (const [i, y] of years.entries()) {
      expect(Math.abs(y % step)).toBe(0);
      if (i > 0) expect(y - (years[i - 1] ?? 0)).toBe(step);
    }
  });
});

describe('the larger unit', () => {
  test('covers every stretch in view without holes, at every level that has one', () => {
    fc.assert(
      fc.property(frames, ({ axis, stretches, scale, fold }) => {
        const [tick] = axis.ticks;
        if (!tick || tick.label === 'year') return;
        expect(axis.contexts.length).toBeGreaterThan(0);
        for (const stretch of stretches) {
          const x0 = scale.uToX(fold.toU(stretch.start));
          const x1 = scale.uToX(fold.toU(stretch.end));
          const over = axis.contexts.filter((context) => context.x0 < x1 - 1e-6 && context.x1 > x0 + 1e-6);
          if (x1 - x0 < 1e-3) continue;
          expect(Math.abs((over[0]?.x0 ?? Number.NaN) - x0)).toBeLessThan(0.02);
          expect(Math.abs((over.at(-1)?.x1 ?? Number.NaN) - x1)).toBeLessThan(0.02);
          for (const [i, context] of over.entries()) {
            const next = over[i + 1];
            if (next) expect(Math.abs(next.x0 - context.x1)).toBeLessThan(0.02);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['time', 'date', '2020-02-25T10:00Z', '2020-02-25T16:00Z'],
    ['day', 'monthYear', '2020-02-20T00:00Z', '2020-03-05T00:00Z'],
    ['month', 'year', '2020-01-01T00:00Z', '2021-06-01T00:00Z'],
  ])('of %s is the %s', (label, context, from, to) => {
    const { ticks, contexts } = axisOf(at(from), at(to), 720);
    expect(new Set(ticks.map((tick) => tick.label))).toEqual(new Set([label]));
    expect(new Set(contexts.map((unit) => unit.label))).toEqual(new Set([context]));
  });

  test('says whether it begins in view', () => {
    const { contexts } = axisOf(at('2020-02-20T00:00Z'), at('2020-03-05T00:00Z'), 720);
    expect(contexts.map(({ ms, begins }) => [new Date(ms).toISOString().slice(0, 10), begins])).toEqual([
      ['2020-02-20', false],
      ['2020-03-01', true],
    ]);
  });

  test('is named on both sides of a band', () => {
    const start = at('2018-10-01T00:00Z');
    const end = at('2020-02-01T00:00Z');
    const fold = createFold([{ start, end, widthU: DAY, gap: { start, end } }]);
    const { contexts, ticks } = axisOf(at('2018-09-01T00:00Z'), at('2020-03-01T00:00Z'), 900, fold);
    expect(contexts.map(({ ms }) => new Date(ms).toISOString().slice(0, 7))).toEqual(['2018-09', '2020-02']);
    expect(ticks.filter(({ ms }) => ms >= start && ms < end)).toEqual([]);
  });
});

describe('the ends of the calendar', () => {
  test.each([
    ['hours of year 1', year(1), year(1) + DAY],
    ['days around year 1', year(1) - 7 * DAY, year(1) + 7 * DAY],
    ['months of years 0 to 2', year(0), year(2)],
    ['years 0 to 99', year(0), year(99)],
    ['days around year 100', year(100) - 9 * DAY, year(100) + 9 * DAY],
    ['days around year 9999', year(10_000) - 9 * DAY, year(10_000) + 9 * DAY],
    ['years 9000 to 10500', year(9000), year(10_500)],
    ['all of it', year(0), year(10_000)],
    ['before 1970', at('1969-12-31T22:30Z') + 0.4, at('1970-01-01T01:30Z') + 0.4],
  ])('%s', (_, from, to) => {
    const { ticks, contexts } = axisOf(from, to, 800);
    expect(ticks.length).toBeGreaterThan(2);
    for (const [i, tick] of ticks.entries()) {
      expect(tick.ms).toBeGreaterThanOrEqual(from - 1);
      expect(tick.ms).toBeLessThan(to);
      if (i > 0) expect(tick.x - (ticks[i - 1]?.x ?? 0)).toBeGreaterThanOrEqual(ROOM[tick.label]);
    }
    if (ticks[0]?.label !== 'year') expect(contexts.at(-1)?.x1).toBeCloseTo(800, 1);
  });
});
