import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogs } from '../../testing/generate';
import { columnsOf, rowsOf, sortRows } from './matrixRows';

const orders = fc.constantFrom('date' as const, 'title' as const, 'count' as const);

describe('the matrix', () => {
  test('holds every excerpt once, in the row of its event and the column of its source', () => {
    fc.assert(
      fc.property(catalogs(), (catalog) => {
        const rows = rowsOf(catalog.events);
        const columns = columnsOf(rows, catalog, 'published', 'en');
        for (const { event, bySource } of rows) {
          const held = columns.flatMap((source) => bySource.get(source.id) ?? []);
          expect(held.map(({ id }) => id).sort()).toEqual(event.excerpts.map(({ id }) => id).sort());
        }
      }),
    );
  });

  test('has the same rows in every order, and back to front when turned round', () => {
    fc.assert(
      fc.property(catalogs(), orders, fc.boolean(), (catalog, order, descending) => {
        const rows = rowsOf(catalog.events);
        const sorted = sortRows(rows, order, descending, 'en');
        expect(new Set(sorted)).toEqual(new Set(rows));
        const counts = sorted.map(({ bySource }) => bySource.size * (descending ? -1 : 1));
        if (order === 'count') expect([...counts].sort((a, b) => a - b)).toEqual(counts);
      }),
    );
  });

  test('puts sources by day of publication, those without a day last', () => {
    fc.assert(
      fc.property(catalogs(), (catalog) => {
        const days = columnsOf(rowsOf(catalog.events), catalog, 'published', 'en').map(
          ({ published }) => published ?? '9999',
        );
        expect([...days].sort()).toEqual(days);
      }),
    );
  });
});
