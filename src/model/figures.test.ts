import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripFigures } from './figures';
import type { Figure } from './schema';

const number = fc.option(fc.integer({ min: 0, max: 10_000_000 }), { nil: null });
const figures: fc.Arbitrary<Figure[]> = fc.array(
  fc.record({ measure: fc.constantFrom('killed', 'displaced'), min: number, max: number }),
  { maxLength: 6 },
);

test('every claim keeps a row of its own, within the scale of its measure', () => {
  fc.assert(
    fc.property(figures, (given) => {
      const strips = stripFigures(given, [], new Map());
      const rows = strips.flatMap(({ claims }) => claims);
      expect(rows).toHaveLength(given.length);
      expect(new Set(rows.map(({ figure }) => figure))).toEqual(new Set(given));
      for (const { from, to } of rows)
        for (const share of [from ?? 0, to ?? 0]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThan(1);
        }
    }),
  );
});

test('claims come in the order of their publication, the undated last', () => {
  const sources = new Map(
    (
      [
        ['late', '2020-03-01'],
        ['early', '2020-02-01'],
        ['undated', undefined],
      ] as const
    ).map(([id, published]) => [id, { id, publisher: id, published }]),
  );
  const excerpts = ['undated', 'late', 'early'].map((source) => ({ id: source, source, exact: 'words' }));
  const given = excerpts.map(({ id }) => ({ measure: 'killed', min: 1, excerpt: id }));
  const [strip] = stripFigures(given, excerpts, sources);
  expect(strip?.claims.map(({ source }) => source?.id)).toEqual(['early', 'late', 'undated']);
});
