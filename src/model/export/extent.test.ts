import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogs } from '../../testing/generate';
import { countIn } from '../columns';
import { extentOfEvents, fileName, indicesOf } from './extent';

test('as many events are taken as the timeline counts in view, all of them within their extent', () => {
  fc.assert(
    fc.property(
      catalogs(),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (catalog, a, b) => {
        const { extent, columns } = catalog;
        const at = (share: number) => extent.start + share * (extent.end - extent.start);
        const span = { start: at(Math.min(a, b)), end: at(Math.max(a, b)) + 1 };
        const indices = indicesOf(columns, span);
        expect(indices).toHaveLength(countIn(columns, span));
        expect(indicesOf(columns)).toHaveLength(columns.count);
        expect(indicesOf(columns, span, 3)).toEqual(indices.slice(0, 3));
        const taken = extentOfEvents(columns, indices, extent);
        for (const index of indices) {
          const event = catalog.events[index];
          expect(event?.start).toBeGreaterThanOrEqual(taken.start);
          expect(event?.end).toBeLessThanOrEqual(taken.end);
        }
      },
    ),
  );
});

test('a file is named for its dataset and its days, both included', () => {
  const span = { start: Date.UTC(2018, 8, 7), end: Date.UTC(2020, 2, 7) };
  expect(fileName('idlib', span, 'csv')).toBe('idlib-2018-09-07-2020-03-06.csv');
});
