import { zoomIdentity } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFold } from './fold';
import { createScale, type Domain, domainToSpan, spanToDomain } from './scale';
import { domainToTransform, transformToDomain } from './transform';

const DAY = 86_400_000;
const domains = fc
  .tuple(
    fc.double({ min: -6e13, max: 2e14, noNaN: true }),
    fc.double({ min: 60_000, max: 3e13, noNaN: true }),
  )
  .map(([start, length]): Domain => ({ start, end: start + length }));
/** A domain within bounds; from centuries down to a minute. */
const views = fc
  .tuple(domains, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([bounds, at, share]) => {
    const longest = bounds.end - bounds.start;
    const length = Math.max(60_000, longest * share ** 4);
    const start = bounds.start + at * (longest - length);
    return { bounds, domain: { start, end: start + length } };
  });
const widths = fc.integer({ min: 200, max: 4000 });
const fold = createFold([
  { start: 0, end: 500 * DAY, widthU: 10 * DAY, gap: { start: -DAY, end: 501 * DAY } },
]);

describe('a scale', () => {
  test('puts the ends of the domain at the edges', () => {
    fc.assert(
      fc.property(domains, widths, (domain, widthPx) => {
        const scale = createScale(createFold([]), domain, widthPx);
        expect(scale.timeToX(domain.start)).toBeCloseTo(0, 6);
        expect(scale.timeToX(domain.end)).toBeCloseTo(widthPx, 6);
        expect(scale.pxPerU * (domain.end - domain.start)).toBeCloseTo(widthPx, 6);
      }),
    );
  });

  test('finds the instant of an x again, in bands and outside', () => {
    fc.assert(
      fc.property(fc.double({ min: -400, max: 1600, noNaN: true }), (x) => {
        const scale = createScale(fold, { start: -20 * DAY, end: 40 * DAY }, 1200);
        expect(scale.timeToX(scale.xToTime(x))).toBeCloseTo(x, 5);
      }),
    );
  });

  test('runs slower inside a band only', () => {
    const scale = createScale(fold, { start: -20 * DAY, end: 40 * DAY }, 1200);
    expect(scale.timeToX(DAY - 10 * DAY) - scale.timeToX(-10 * DAY)).toBeCloseTo(20);
    expect(scale.timeToX(50 * DAY) - scale.timeToX(0)).toBeCloseTo(20);
    expect(scale.timeToX(501 * DAY) - scale.timeToX(500 * DAY)).toBeCloseTo(20);
  });
});

test('span to domain and back is the same span', () => {
  fc.assert(
    fc.property(domains, (span) => {
      const back = domainToSpan(fold, spanToDomain(fold, span));
      expect(Math.abs(back.start - span.start)).toBeLessThan(3);
      expect(Math.abs(back.end - span.end)).toBeLessThan(3);
    }),
  );
});

describe('the transform of d3-zoom', () => {
  test('is the identity where all is in view', () => {
    fc.assert(
      fc.property(domains, widths, (bounds, widthPx) => {
        const { k, x, y } = domainToTransform(bounds, bounds, widthPx);
        expect([k, Math.abs(x), y]).toEqual([1, 0, 0]);
        const all = transformToDomain(zoomIdentity, bounds, widthPx);
        expect(all.start).toBeCloseTo(bounds.start, 6);
        expect(Math.abs(all.end - bounds.end)).toBeLessThan(0.1);
      }),
    );
  });

  test('there and back is the same domain, within a thousandth of a px', () => {
    fc.assert(
      fc.property(views, widths, ({ bounds, domain }, widthPx) => {
        const back = transformToDomain(domainToTransform(domain, bounds, widthPx), bounds, widthPx);
        // Steps of a double at the far end of the bounds are part of the error.
        const step = Math.max(Math.abs(bounds.start), Math.abs(bounds.end)) * 2 ** -51;
        const near = ((domain.end - domain.start) / widthPx) * 1e-3 + step;
        expect(Math.abs(back.start - domain.start)).toBeLessThan(near);
        expect(Math.abs(back.end - domain.end)).toBeLessThan(near);
      }),
      { numRuns: 1000 },
    );
  });

  test('doubles k where half is in view', () => {
    const { k, x } = domainToTransform({ start: 50, end: 100 }, { start: 0, end: 100 }, 800);
    expect([k, x]).toEqual([2, -800]);
  });
});
