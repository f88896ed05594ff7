import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogs } from '../testing/generate';
import type { WholeCatalog } from './catalog';
import { createCatalog } from './createCatalog';
import { endOfDate } from './edtf';
import { knownBy, publicationDays, wholeOf } from './knownOn';
import { validate } from './validate';

const knownOn = (catalog: WholeCatalog, day: string) => knownBy(catalog, endOfDate(day) ?? Number.NaN);

describe('what was known, whatever the timeline', () => {
  const days = fc.constantFrom('2020-02-24', '2020-02-25', '2020-03-09', '2020-03-10', '2030-01-01');

  test('is never less on a later day', () => {
    fc.assert(
      fc.property(catalogs(), days, days, (catalog, a, b) => {
        const [first = '', second = ''] = [a, b].sort();
        const before = knownOn(catalog, first).catalog;
        const after = knownOn(catalog, second).catalog;
        for (const event of before.events) {
          const still = after.byId.get(event.id);
          expect(still?.excerpts.length).toBeGreaterThanOrEqual(event.excerpts.length);
        }
      }),
    );
  });

  test('rests only on what had been published', () => {
    fc.assert(
      fc.property(catalogs(), days, (catalog, day) => {
        for (const { excerpts } of knownOn(catalog, day).catalog.events) {
          expect(excerpts.length).toBeGreaterThan(0);
          for (const { source } of excerpts)
            expect((catalog.sources.get(source)?.published ?? '9') <= day).toBe(true);
        }
      }),
    );
  });

  test('and what is hidden make up the whole', () => {
    fc.assert(
      fc.property(catalogs(), days, (catalog, day) => {
        const { catalog: known, notYet, undated } = knownOn(catalog, day);
        expect(known.events.length + notYet + undated).toBe(catalog.events.length);
        expect(known.extent).toEqual(catalog.extent);
        expect(known.lanes.map(({ id }) => id)).toEqual(catalog.lanes.map(({ id }) => id));
      }),
    );
  });

  test('on the last day is all, as it is, but for what has no date', () => {
    fc.assert(
      fc.property(catalogs(), (catalog) => {
        const { catalog: known } = knownOn(catalog, '9999-12-31');
        const sourced = catalog.events.filter(({ unsourced }) => !unsourced);
        expect(known.events.map(({ id, status }) => [id, status])).toEqual(
          sourced.map(({ id, status }) => [id, status]),
        );
      }),
    );
  });
});

test('a plan known by a sentence of another event keeps back what was written once its own was out', () => {
  const source = (id: string, published: string) => ({ id, publisher: id, published });
  const excerpt = (id: string, from: string) => ({ id, source: from, exact: 'Words of theirs.' });
  const checked = validate({
    format: 'sourceline/1',
    id: 'one-plan',
    title: 'One plan',
    sources: [source('early', '2020-02-20'), source('late', '2020-03-06')],
    events: [
      { id: 'talk', title: 'A talk', date: '2020-02-19', excerpts: [excerpt('told', 'early')] },
      {
        id: 'summit',
        title: 'A summit',
        date: '2020-03-05',
        summary: 'As it came out.',
        excerpts: [excerpt('own', 'late')],
        history: [{ status: 'announced', on: '2020-02-20', excerpt: 'told' }],
      },
    ],
  });
  if (!checked.ok) throw new Error(checked.code);
  expect(checked.problems).toEqual([]);
  const whole = createCatalog(checked.dataset);
  expect(knownOn(whole, '2020-02-21').catalog.byId.get('summit')?.raw.summary).toBeUndefined();
  expect(knownOn(whole, '2020-03-06').catalog.byId.get('summit')?.raw.summary).toBe('As it came out.');
});

describe('the Idlib timeline', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
  );
  const checked = validate(file);
  if (!checked.ok) throw new Error(checked.code);
  const catalog = createCatalog(checked.dataset);
  const summit = (day: string) => knownOn(catalog, day).catalog.byId.get('four-way-summit');

  test.each([
    ['2020-02-20', undefined, undefined],
    ['2020-02-21', 'planned', 'proposed'],
    ['2020-02-22', 'planned', 'announced'],
    ['2020-02-24', 'planned', 'announced'],
    ['2020-02-25', 'planned', 'uncertain'],
    ['2020-02-27', 'planned', 'denied'],
    ['2020-02-28', 'planned', 'uncertain'],
    ['2020-03-06', 'superseded', 'superseded'],
  ])('on %s has the summit of 5 March as %s, %s', (day, status, plan) => {
    expect([summit(day)?.status, summit(day)?.plan]).toEqual([status, plan]);
  });

  test('says that reports disagree only once one that does is out', () => {
    expect(summit('2020-02-25')?.disputed).toBe(false);
    expect(summit('2020-02-27')?.disputed).toBe(true);
  });

  test('keeps words that were written with hindsight until all sources are out', () => {
    expect(summit('2020-02-25')?.raw.summary).toBeUndefined();
    expect(summit('2020-03-06')?.raw.summary).toBe(catalog.byId.get('four-way-summit')?.raw.summary);
  });

  test('never counts a source without a certain date as known', () => {
    const { catalog: last } = knownOn(catalog, '2030-01-01');
    const sources = last.events.flatMap(({ excerpts }) => excerpts.map(({ source }) => source));
    expect(sources).not.toContain('pax-2273');
    expect(sources).toContain('aa-2020-03-05');
  });

  test('has the days of publication as stops, in order', () => {
    const days = publicationDays(catalog);
    expect(days[0]).toBe('2018-09-07');
    expect(days).toContain('2020-02-27');
    expect([...days].sort()).toEqual(days);
    expect(wholeOf(catalog)?.events).toEqual(catalog.events);
  });
});
