import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalog } from '../model/createCatalog';
import { formatDuration } from '../model/dateWords';
import { validate } from '../model/validate';
import { catalogOf } from '../testing/dataset';
import { catalogs } from '../testing/generate';
import { createStage } from '../testing/stage';
import { BAND_PX, type Band, createFold, easeBands, findGaps, planFold } from './fold';

const DAY = 86_400_000;
const day = (text: string) => Date.parse(`${text}T00:00Z`);
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** Bands in order that do not overlap, somewhere in history; each narrower than what it hides. */
const bandLists = fc
  .tuple(
    fc.double({ min: day('0001-01-01'), max: day('2100-01-01'), noNaN: true }),
    fc.array(
      fc.tuple(
        fc.double({ min: 1, max: 5e12, noNaN: true }),
        fc.double({ min: 3_600_000, max: 5e12, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
      ),
      { maxLength: 7 },
    ),
  )
  .map(([from, parts]) => {
    let at = from;
    return parts.map(([before, length, share]): Band => {
      const start = at + before;
      at = start + length;
      return { start, end: at, widthU: length * share, gap: { start, end: at } };
    });
  });
const instants = fc.double({ min: day('0000-01-01'), max: Date.UTC(2400, 0, 1), noNaN: true });
/** A double at 6e13 ms has steps of 0.008 ms; a few sums of them stay below this. Slopes magnify it. */
const NEAR_MS = 0.2;

describe('the fold', () => {
  test('without bands changes nothing', () => {
    const fold = createFold([]);
    fc.assert(
      fc.property(instants, (ms) => {
        expect(fold.toU(ms)).toBe(ms);
        expect(fold.toMs(ms)).toBe(ms);
      }),
    );
    expect(fold.segments).toHaveLength(1);
  });

  test('is monotone', () => {
    fc.assert(
      fc.property(bandLists, instants, instants, (bands, a, b) => {
        const fold = createFold(bands);
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(fold.toU(first)).toBeLessThanOrEqual(fold.toU(second) + NEAR_MS);
        if (second - first > 1_000_000) expect(fold.toU(first)).toBeLessThan(fold.toU(second));
      }),
    );
  });

  test('is continuous at the edges of its bands', () => {
    fc.assert(
      fc.property(bandLists, (bands) => {
        const fold = createFold(bands);
        for (const edge of bands.flatMap((band) => [band.start, band.end])) {
          expect(Math.abs(fold.toU(edge - 0.01) - fold.toU(edge + 0.01))).toBeLessThan(NEAR_MS);
        }
        for (const [i, segment] of fold.segments.entries()) {
          const next = fold.segments[i + 1];
          if (next) expect(Math.abs(next.u0 - segment.u1)).toBeLessThan(NEAR_MS);
          if (next) expect(next.start).toBe(segment.end);
        }
      }),
    );
  });

  test('can be inverted', () => {
    fc.assert(
      fc.property(bandLists, instants, (bands, ms) => {
        const fold = createFold(bands);
        // Within a band the slope magnifies the rounding of u, by 1000 at most here.
        const slope = Math.max(1, ...bands.map((band) => (band.end - band.start) / band.widthU));
        expect(Math.abs(fold.toMs(fold.toU(ms)) - ms)).toBeLessThan(NEAR_MS * slope);
        expect(Math.abs(fold.toU(fold.toMs(ms)) - ms)).toBeLessThan(NEAR_MS);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the true length of time outside bands, and gives a band its width', () => {
    fc.assert(
      fc.property(bandLists, fc.double({ min: 0, max: 1, noNaN: true }), (bands, share) => {
        const fold = createFold(bands);
        for (const [i, band] of bands.entries()) {
          const next = bands[i + 1];
          const at = band.end + share * ((next?.start ?? band.end + 9 * DAY) - band.end);
          expect(Math.abs(fold.toU(at) - fold.toU(band.end) - (at - band.end))).toBeLessThan(NEAR_MS);
          expect(Math.abs(fold.toU(band.end) - fold.toU(band.start) - band.widthU)).toBeLessThan(NEAR_MS);
        }
      }),
    );
  });

  test('that is wholly open is true time', () => {
    fc.assert(
      fc.property(bandLists, instants, (bands, ms) => {
        expect(Math.abs(createFold(easeBands(bands, 1)).toU(ms) - ms)).toBeLessThan(NEAR_MS);
        expect(createFold(easeBands(bands, 0)).toU(ms)).toBe(createFold(bands).toU(ms));
      }),
    );
  });

  test('opens step by step: a band grows, and never past its true length', () => {
    const bands: Band[] = [{ start: 0, end: 100, widthU: 4, gap: { start: 0, end: 100 } }];
    expect([0, 0.25, 0.5, 1].map((t) => easeBands(bands, t)[0]?.widthU)).toEqual([4, 28, 52, 100]);
  });
});

describe('gaps', () => {
  const gapsOf = (text: string) => {
    const { columns, extent } = catalogOf(text);
    return findGaps(columns, extent).map(({ start, end }) => `${iso(start)} ${iso(end)}`);
  };

  test('are the long stretches without events', () => {
    expect(gapsOf('x | a 2018-09-07 | b 2018-09-09 | c 2020-02-03 | d 2020-02-25')).toEqual([
      '2018-09-10 2020-02-03',
    ]);
  });

  test('are filled by a long event, in whatever lane', () => {
    expect(gapsOf('x | a 2018-09-07 | c 2020-02-03 \n y | war 2018-09-01/2020-02-10')).toEqual([]);
  });

  test('are not filled by events whose end or start is not given', () => {
    expect(gapsOf('x | a 2018-09-07/.. | b ../2020-02-03 | c 2020-02-25')).toEqual(['2018-09-08 2020-02-03']);
  });

  test('are an eighth of the whole at least', () => {
    expect(gapsOf('x | a 2020-01-01/2020-01-07 | b 2020-01-09/2020-01-15')).toEqual([]);
    expect(gapsOf('x | a 2020-01-01/2020-01-06 | b 2020-01-09/2020-01-16')).toEqual([
      '2020-01-07 2020-01-09',
    ]);
  });

  test('hold no event, are in order, and at most seven', () => {
    fc.assert(
      fc.property(catalogs(), ({ events, columns, extent }) => {
        const gaps = findGaps(columns, extent);
        expect(gaps.length).toBeLessThanOrEqual(7);
        for (const [i, gap] of gaps.entries()) {
          expect(gap.end).toBeGreaterThan(gap.start);
          expect(gap.start).toBeGreaterThanOrEqual(gaps[i - 1]?.end ?? extent.start);
          expect(events.filter(({ start, end }) => start < gap.end && end > gap.start)).toEqual([]);
        }
      }),
    );
  });
});

describe('the plan of the fold', () => {
  const widths = fc.integer({ min: 280, max: 2600 });

  test('hides only gaps, in order, and shows everything that happened', () => {
    fc.assert(
      fc.property(catalogs(), widths, (catalog, widthPx) => {
        const { foldPlan } = createStage(catalog, { widthPx });
        const { bands, fit } = foldPlan;
        expect(fit.start).toBeLessThanOrEqual(catalog.extent.start);
        expect(fit.end).toBeGreaterThanOrEqual(catalog.extent.end);
        for (const [i, band] of bands.entries()) {
          expect(band.start).toBeGreaterThanOrEqual(band.gap.start);
          expect(band.end).toBeLessThanOrEqual(band.gap.end);
          expect(band.widthU).toBeGreaterThan(0);
          expect(band.widthU).toBeLessThan(band.end - band.start);
          expect(band.start).toBeGreaterThan(bands[i - 1]?.end ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  test('fills the width: islands, their rooms and the bands', () => {
    const extent = { start: 0, end: 1000 * DAY };
    const gaps = [{ start: 10 * DAY, end: 980 * DAY }];
    const rooms = [
      { before: 20, after: 100 },
      { before: 30, after: 150 },
    ];
    const { bands, fit } = planFold(gaps, rooms, extent, 1000);
    const fold = createFold(bands);
    const pxPerU = 1000 / (fold.toU(fit.end) - fold.toU(fit.start));
    const px = (from: number, to: number) => (fold.toU(to) - fold.toU(from)) * pxPerU;
    const [band] = bands;
    if (!band) throw new Error('no band');
    expect(px(fit.start, extent.start)).toBeCloseTo(20);
    expect(px(10 * DAY, band.start)).toBeCloseTo(100);
    expect(px(band.start, band.end)).toBeCloseTo(BAND_PX);
    expect(px(band.end, 980 * DAY)).toBeCloseTo(30);
    expect(px(extent.end, fit.end)).toBeCloseTo(150);
  });

  test('narrows all rooms together where they would take too much', () => {
    const extent = { start: 0, end: 100 * DAY };
    const { fit } = planFold([], [{ before: 300, after: 600 }], extent, 400);
    expect((fit.end - extent.end) / (extent.start - fit.start)).toBeCloseTo(2);
    const lasting = (100 * DAY) / (fit.end - fit.start);
    expect(lasting).toBeCloseTo(0.3);
  });

  test('leaves out a band that would save hardly anything', () => {
    const extent = { start: 0, end: 100 * DAY };
    const rooms = [
      { before: 0, after: 100 },
      { before: 100, after: 0 },
    ];
    expect(planFold([{ start: 45 * DAY, end: 60 * DAY }], rooms, extent, 900).bands).toEqual([]);
  });
});

describe('the Idlib timeline', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
  );
  const checked = validate(file);
  if (!checked.ok) throw new Error(checked.code);
  const catalog = createCatalog(checked.dataset);

  test('has one long stretch without events, of about 17 months', () => {
    const gaps = findGaps(catalog.columns, catalog.extent);
    expect(gaps).toHaveLength(1);
    const [gap = { start: 0, end: 0 }] = gaps;
    expect(formatDuration(gap.end - gap.start, { locale: 'en-GB' })).toBe('17 months');
  });

  test.each([890, 1308])('at %i px is folded into one band, and every island has its room', (widthPx) => {
    const { foldPlan, rooms, islands, fold, bounds } = createStage(catalog, { widthPx });
    expect(foldPlan.bands).toHaveLength(1);
    const pxPerU = widthPx / (bounds.end - bounds.start);
    const px = (from: number, to: number) => (fold.toU(to) - fold.toU(from)) * pxPerU;
    for (const [i, island] of islands.entries()) {
      const from = foldPlan.bands[i - 1]?.end ?? foldPlan.fit.start;
      const to = foldPlan.bands[i]?.start ?? foldPlan.fit.end;
      expect(px(from, island.start)).toBeGreaterThan((rooms[i]?.before ?? 0) - 0.5);
      expect(px(island.end, to)).toBeGreaterThan((rooms[i]?.after ?? 0) - 0.5);
    }
    const [band] = foldPlan.bands;
    expect(band && px(band.start, band.end)).toBeCloseTo(BAND_PX, 1);
  });
});
