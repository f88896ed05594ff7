import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFold } from './fold';
import { createScale, type Domain } from './scale';
import { clamp, interpolateDomain, MIN_SPAN_MS, pan, reveal, unite, zoomAt } from './viewport';

const DAY = 86_400_000;
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const boundsOf = fc
  .tuple(
    fc.double({ min: -6e13, max: 2e14, noNaN: true }),
    fc.double({ min: 10 * MIN_SPAN_MS, max: 3e13, noNaN: true }),
  )
  .map(([start, length]): Domain => ({ start, end: start + length }));
const views = fc.tuple(boundsOf, shares, shares).map(([bounds, at, share]) => {
  const longest = bounds.end - bounds.start;
  const length = Math.max(MIN_SPAN_MS, longest * share ** 3);
  const start = bounds.start + at * (longest - length);
  return { bounds, domain: { start, end: start + length } };
});
const anywhere = fc
  .tuple(fc.double({ min: -1e14, max: 3e14, noNaN: true }), fc.double({ min: 1, max: 1e14, noNaN: true }))
  .map(([start, length]): Domain => ({ start, end: start + length }));
/** Steps of a double at the largest number here. */
const near = (...domains: Domain[]) =>
  Math.max(...domains.flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)])) * 2 ** -49;
const expectNear = (a: Domain, b: Domain, tolerance = near(a, b)) => {
  expect(Math.abs(a.start - b.start)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(a.end - b.end)).toBeLessThanOrEqual(tolerance);
};
const isWithin = (domain: Domain, bounds: Domain) =>
  domain.start >= bounds.start - near(bounds) && domain.end <= bounds.end + near(bounds);

describe('clamp', () => {
  test('is idempotent', () => {
    fc.assert(
      fc.property(anywhere, boundsOf, (domain, bounds) => {
        const once = clamp(domain, bounds);
        expectNear(clamp(once, bounds), once, near(domain, bounds));
      }),
    );
  });

  test('leaves alone what is within bounds', () => {
    fc.assert(fc.property(views, ({ domain, bounds }) => expectNear(clamp(domain, bounds), domain)));
  });

  test('shifts if it can, else shortens; always within bounds, never closer than a minute', () => {
    fc.assert(
      fc.property(anywhere, boundsOf, (domain, bounds) => {
        const clamped = clamp(domain, bounds);
        expect(isWithin(clamped, bounds)).toBe(true);
        const length = Math.max(MIN_SPAN_MS, domain.end - domain.start);
        const wanted = Math.min(length, bounds.end - bounds.start);
        expect(Math.abs(clamped.end - clamped.start - wanted)).toBeLessThanOrEqual(near(domain, bounds));
      }),
    );
  });

  test('gives the bounds where they are shorter than a minute', () => {
    expect(clamp({ start: 0, end: 10 }, { start: 0, end: 1000 })).toEqual({ start: 0, end: 1000 });
  });
});

describe('pan', () => {
  test('and back is where it was, away from the bounds', () => {
    fc.assert(
      fc.property(views, fc.double({ min: -1, max: 1, noNaN: true }), ({ domain, bounds }, share) => {
        const room = share < 0 ? domain.start - bounds.start : bounds.end - domain.end;
        const delta = share * room;
        expectNear(pan(pan(domain, delta, bounds), -delta, bounds), domain, near(bounds));
      }),
    );
  });

  test('stops at the bounds, at the same length', () => {
    expect(pan({ start: 10 * DAY, end: 20 * DAY }, 500 * DAY, { start: 0, end: 100 * DAY })).toEqual({
      start: 90 * DAY,
      end: 100 * DAY,
    });
  });
});

describe('zoomAt', () => {
  const fold = createFold([]);

  test('keeps the instant under the pointer where it is, unless the bounds forbid it', () => {
    fc.assert(
      fc.property(
        views,
        shares,
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        ({ domain, bounds }, at, factor) => {
          const anchor = domain.start + at * (domain.end - domain.start);
          const zoomed = zoomAt(domain, anchor, factor, bounds);
          expect(isWithin(zoomed, bounds)).toBe(true);
          const ratio = (zoomed.end - zoomed.start) / (domain.end - domain.start);
          const free = {
            start: anchor - at * (domain.end - domain.start) * ratio,
            end: anchor + (1 - at) * (domain.end - domain.start) * ratio,
          };
          if (!isWithin(free, { start: bounds.start + near(bounds), end: bounds.end - near(bounds) })) return;
          const [before, after] = [domain, zoomed].map((d) => createScale(fold, d, 1000).timeToX(anchor));
          const step = (near(bounds) / (zoomed.end - zoomed.start)) * 1000;
          expect(Math.abs((before ?? 0) - (after ?? 0))).toBeLessThan(1e-6 + 4 * step);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('in and out again is where it was, away from the limits', () => {
    const bounds = { start: 0, end: 1000 * DAY };
    const domain = { start: 400 * DAY, end: 500 * DAY };
    expectNear(zoomAt(zoomAt(domain, 430 * DAY, 0.2, bounds), 430 * DAY, 5, bounds), domain, 1);
  });

  test('stops at a minute and at everything', () => {
    const bounds = { start: 0, end: 1000 * DAY };
    const domain = { start: 400 * DAY, end: 500 * DAY };
    const closest = zoomAt(domain, 450 * DAY, 0, bounds);
    expect(closest.end - closest.start).toBeCloseTo(MIN_SPAN_MS, 3);
    expect(zoomAt(domain, 450 * DAY, 1e9, bounds)).toEqual(bounds);
  });
});

describe('reveal', () => {
  const bounds = { start: 0, end: 1000 };
  const scaled = (domain: Domain) => ({ start: domain.start * DAY, end: domain.end * DAY });

  test('does not move for what already stands clear of the edges', () => {
    const domain = scaled({ start: 100, end: 200 });
    expect(reveal(domain, 120 * DAY, 180 * DAY, scaled(bounds))).toBe(domain);
  });

  test('brings an instant or a stretch clear of the edges, at the same length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 880 }), fc.integer({ min: 0, max: 70 }), (at, length) => {
        const found = reveal(scaled({ start: 100, end: 200 }), at * DAY, (at + length) * DAY, scaled(bounds));
        expect(found.end - found.start).toBeCloseTo(100 * DAY, 0);
        expect(found.start).toBeLessThanOrEqual(at * DAY);
        expect(found.end).toBeGreaterThanOrEqual((at + length) * DAY);
      }),
    );
  });

  test('shows the start of what is longer than the view', () => {
    const found = reveal(scaled({ start: 100, end: 200 }), 400 * DAY, 900 * DAY, scaled(bounds));
    expect(found.start).toBeLessThanOrEqual(400 * DAY);
    expect(found.end).toBeGreaterThan(400 * DAY);
  });
});

test('unite holds both, and no more', () => {
  expect(unite({ start: 1, end: 2 }, { start: 5, end: 9 })).toEqual({ start: 1, end: 9 });
  expect(unite({ start: 0, end: 9 }, { start: 5, end: 6 })).toEqual({ start: 0, end: 9 });
});

describe('the path from one view to another', () => {
  const pairs = fc.tuple(boundsOf, shares, shares, shares, shares).map(([bounds, a, b, c, d]) => {
    const longest = bounds.end - bounds.start;
    const view = (at: number, share: number): Domain => {
      const length = Math.max(MIN_SPAN_MS, longest * share ** 3);
      const start = bounds.start + at * (longest - length);
      return { start, end: start + length };
    };
    return { from: view(a, b), to: view(c, d), bounds };
  });
  /** How many views lie between the two: d3's path loses digits with its square. */
  const distance = ({ from, to }: { from: Domain; to: Domain }) =>
    Math.max(Math.abs(to.start - from.start), Math.abs(to.end - from.end)) /
    Math.min(to.end - to.start, from.end - from.start);

  test('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(pairs, ({ from, to, bounds }) => {
        fc.pre(distance({ from, to }) < 1e4);
        const path = interpolateDomain(from, to);
        const tolerance = near(bounds) + (from.end - from.start) * 1e-6;
        expectNear(path(0), from, tolerance);
        expect(path(1)).toBe(to);
        // No jump at the last moment either.
        expectNear(path(1 - 1e-9), to, near(bounds) + (to.end - to.start) * 1e-3);
      }),
      { numRuns: 500 },
    );
  });

  test('always has a length', () => {
    fc.assert(
      fc.property(pairs, shares, ({ from, to }, t) => {
        fc.pre(distance({ from, to }) < 1e6);
        const { start, end } = interpolateDomain(from, to)(t);
        expect(end).toBeGreaterThan(start);
        expect(Number.isFinite(start + end)).toBe(true);
      }),
    );
  });

  // d3's interpolateZoom takes log(√(b² + 1) − b) of the distance b in views: 0 beyond 6.7e7, hence NaN.
  test('has a length from one minute to another 128 years away too', () => {
    const to = { start: 128 * 365.25 * DAY, end: 128 * 365.25 * DAY + MIN_SPAN_MS };
    const { start, end } = interpolateDomain({ start: 0, end: MIN_SPAN_MS }, to)(0.5);
    expect(end).toBeGreaterThan(start);
  });

  test('has a length from one minute to two centuries, as when all is shown again', () => {
    const to = { start: 0, end: 200 * 365.25 * DAY };
    const { start, end } = interpolateDomain({ start: 0, end: MIN_SPAN_MS }, to)(0.5);
    expect(end).toBeGreaterThan(start);
  });

  test('ends where it should from one minute to another 13 years away: within a px', () => {
    const to = { start: 13 * 365.25 * DAY, end: 13 * 365.25 * DAY + MIN_SPAN_MS };
    expectNear(interpolateDomain({ start: 0, end: MIN_SPAN_MS }, to)(1 - 1e-9), to, MIN_SPAN_MS / 1000);
  });

  test('zooms out on its way where they are far apart', () => {
    const path = interpolateDomain({ start: 0, end: DAY }, { start: 500 * DAY, end: 501 * DAY });
    const { start, end } = path(0.5);
    expect(end - start).toBeGreaterThan(10 * DAY);
  });

  test('stays where it is between equal views', () => {
    const view = { start: 0, end: DAY };
    expectNear(interpolateDomain(view, { ...view })(0.3), view, 1);
  });
});
