import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf } from '../testing/dataset';
import { catalogs } from '../testing/generate';
import type { TimeSpan, WholeCatalog } from './catalog';
import {
  countIn,
  earliestStartIn,
  factsAt,
  firstAbove,
  firstAtLeast,
  indicesIn,
  latestEndIn,
  longIndicesIn,
  positionsIn,
} from './columns';
import { packFlags, unpackFlags } from './facts';
import { finish, sortSlices } from './indexColumns';

const day = (text: string) => Date.parse(`${text}T00:00Z`);
const touches = (span: TimeSpan) => (event: { start: number; end: number }) =>
  event.end > span.start && event.start < span.end;

/** All events that touch a span, lane by lane, by index. */
function findIn({ columns, lanes }: WholeCatalog, span: TimeSpan): number[] {
  return lanes
    .flatMap((_, lane) => indicesIn(columns, lane, span, columns.count) ?? [])
    .sort((a, b) => a - b);
}

/** Spans of a catalog, some of which begin and end with events. */
const withSpan = fc
  .record({
    catalog: catalogs({ maxEvents: 80 }),
    at: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    i: fc.nat(),
    j: fc.nat(),
    onEdges: fc.boolean(),
  })
  .map(({ catalog, at, share, i, j, onEdges }) => {
    const { extent, events } = catalog;
    const start = extent.start + at * (extent.end - extent.start);
    const edges = events.flatMap((event) => [event.start, event.end]);
    const [a, b] = [edges[i % edges.length] ?? 0, edges[j % edges.length] ?? 0];
    const span = onEdges
      ? { start: Math.min(a, b), end: Math.max(a, b) }
      : { start, end: start + share * (extent.end - extent.start) };
    return { catalog, span };
  });

describe('columns', () => {
  test('say of every event what its record says', () => {
    fc.assert(
      fc.property(catalogs(), ({ columns, events }) => {
        for (const event of events) {
          expect(event).toMatchObject(factsAt(columns, event.index));
          expect(unpackFlags(packFlags(event))).toEqual(unpackFlags(columns.flags[event.index] ?? 0));
          if (event.index > 0)
            expect(columns.starts[event.index]).toBeGreaterThanOrEqual(columns.starts[event.index - 1] ?? 0);
        }
      }),
    );
  });

  test('hold each lane together, by anchor', () => {
    fc.assert(
      fc.property(catalogs(), ({ columns, lanes, events }) => {
        expect([...columns.order].sort((a, b) => a - b)).toEqual(events.map(({ index }) => index));
        for (const [lane, { count }] of lanes.entries()) {
          const from = columns.laneFrom[lane] ?? 0;
          const order = [...columns.order.subarray(from, from + count)];
          const anchors = order.map((index) => events[index]?.anchor ?? 0);
          expect(order.map((index) => events[index]?.lane)).toEqual(order.map(() => lane));
          expect([...columns.anchors.subarray(from, from + count)]).toEqual(anchors);
          expect(anchors).toEqual([...anchors].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe('what is in a span', () => {
  test('equals a plain filter', () => {
    fc.assert(
      fc.property(withSpan, ({ catalog, span }) => {
        const expected = catalog.events.filter(touches(span)).map(({ index }) => index);
        if (span.start < span.end) expect(countIn(catalog.columns, span)).toBe(expected.length);
        expect(findIn(catalog, span)).toEqual(expected);
      }),
    );
  });

  test('and is long: so too', () => {
    fc.assert(
      fc.property(withSpan, fc.constantFrom(0, 86_400_000, 30 * 86_400_000), ({ catalog, span }, ms) => {
        const { columns, events, lanes } = catalog;
        const found = lanes.flatMap((_, lane) => longIndicesIn(columns, lane, span, ms, columns.count));
        for (const index of found) {
          const event = events[index];
          expect(event && event.end - event.start > ms).toBe(true);
        }
        expect(new Set(found).size).toBe(found.length);
        // Those whose anchors lie in the span, and those that run in; a moment whose anchor lies behind it is left out.
        const expected = events.filter(
          (event) => event.end - event.start > ms && touches(span)(event) && event.anchor < span.end,
        );
        expect([...found].sort((a, b) => a - b)).toEqual(expected.map(({ index }) => index));
      }),
    );
  });

  test('is found where it began long before', () => {
    const catalog = catalogOf('x | war 2011-03-15/2024-12-08 | a 2012 | b 2020-02-25 | c 2020-02-26');
    const found = findIn(catalog, { start: day('2020-02-25'), end: day('2020-02-26') });
    expect(found.map((index) => catalog.events[index]?.id)).toEqual(['war', 'b']);
  });

  test('is nothing where nothing is', () => {
    const catalog = catalogOf('x | a 2019-01-01 | b 2020-02-25');
    const span = { start: day('2019-01-02'), end: day('2020-02-25') };
    expect(findIn(catalog, span)).toEqual([]);
    expect(countIn(catalog.columns, span)).toBe(0);
  });

  test('is not listed where it is more than the limit', () => {
    const { columns } = catalogOf('x | a 2020 | b 2020 | c 2020');
    const span = { start: day('2020-01-01'), end: day('2021-01-01') };
    expect(indicesIn(columns, 0, span, 2)).toBeUndefined();
    expect(indicesIn(columns, 0, span, 3)).toHaveLength(3);
  });

  test('has the latest end and the earliest start of a plain search', () => {
    fc.assert(
      fc.property(withSpan, ({ catalog: { columns, events, lanes }, span }) => {
        for (const lane of lanes.keys()) {
          const [from, to] = positionsIn(columns, lane, span);
          const inside = [...columns.order.subarray(from, to)].flatMap((index) => events[index] ?? []);
          expect(latestEndIn(columns, from, to)).toBe(Math.max(...inside.map(({ end }) => end)));
          expect(earliestStartIn(columns, from, to)).toBe(Math.min(...inside.map(({ start }) => start)));
        }
      }),
    );
  });
});

test('bisections give the index a linear search finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 9 })),
      fc.integer({ min: -10, max: 10 }),
      (list, limit) => {
        const ascending = Float64Array.from(list).sort();
        const index = (found: number) => (found < 0 ? ascending.length : found);
        expect(firstAbove(ascending, limit)).toBe(index(ascending.findIndex((value) => value > limit)));
        expect(firstAtLeast(ascending, limit)).toBe(index(ascending.findIndex((value) => value >= limit)));
      },
    ),
  );
});

test('sorting in slices is sorting, and stable', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 40 }),
      fc.constantFrom(1, 700),
      (keys, times) => {
        const all = Array.from({ length: times }, () => keys).flat();
        const order = Uint32Array.from(all.keys());
        const byKey = (a: number, b: number) => (all[a] ?? 0) - (all[b] ?? 0);
        const expected = [...order].sort(byKey);
        finish(sortSlices(order, byKey));
        expect([...order]).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});
