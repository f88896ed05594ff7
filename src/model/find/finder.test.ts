import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf } from '../../testing/dataset';
import { catalogs } from '../../testing/generate';
import type { WholeCatalog } from '../catalog';
import { countIn, indicesIn } from '../columns';
import { createCatalog } from '../createCatalog';
import { DIMENSIONS, type Filter, NO_FILTER, ONLY } from '../filter';
import { finish } from '../indexColumns';
import { STATUSES } from '../vocabulary';
import { valuesOf } from './facets';
import { createFinder, type Found } from './finder';
import { wordsOf } from './foldText';
import { selectEvents } from './selection';
import { listNames, textsOf } from './texts';

const finderOf = (catalog: WholeCatalog) =>
  createFinder(catalog.columns.count, (index) => catalog.events[index], catalog);
const ask = (catalog: WholeCatalog, q: string | undefined, filter: Partial<Filter> = {}): Found =>
  finish(finderOf(catalog)({ q, filter: { ...NO_FILTER, ...filter } }));
const idsOf = (catalog: WholeCatalog, indices: Iterable<number> = []) =>
  [...indices].map((index) => catalog.events[index]?.id);

const idlib = createCatalog(JSON.parse(readFileSync('public/data/idlib.json', 'utf8')));

const filters: fc.Arbitrary<Filter> = fc.record({
  only: fc.subarray([...ONLY], { maxLength: 2 }),
  lane: fc.subarray(['lane0', 'lane1', '-'], { maxLength: 2 }),
  status: fc.subarray([...STATUSES], { maxLength: 3 }),
  actor: fc.subarray(['side'], { maxLength: 1 }),
  source: fc.subarray(['press', 'wire'], { maxLength: 1 }),
  place: fc.constant([]),
  tag: fc.constant([]),
});

/** Worked out event by event, without any table. */
function passes(catalog: WholeCatalog, index: number, filter: Filter): boolean {
  const event = catalog.events[index];
  if (!event) return false;
  return DIMENSIONS.every(
    (dimension) =>
      filter[dimension].length === 0 ||
      valuesOf(event, dimension, catalog.lanes).some((value) => filter[dimension].includes(value)),
  );
}

describe('filters', () => {
  test('let through what has one of the values in every dimension', () => {
    fc.assert(
      fc.property(catalogs(), filters, (catalog, filter) => {
        const expected = catalog.events.filter((event) => passes(catalog, event.index, filter));
        expect(idsOf(catalog, ask(catalog, undefined, filter).passing.indices)).toEqual(
          expected.map((event) => event.id),
        );
      }),
    );
  });

  test('say of each value how many events there would be with it alone in its dimension', () => {
    fc.assert(
      fc.property(catalogs(), filters, (catalog, filter) => {
        const { counts } = ask(catalog, undefined, filter);
        for (const dimension of DIMENSIONS) {
          for (const [value, count] of counts[dimension]) {
            const alone = { ...filter, [dimension]: [value] };
            const passing = catalog.events.filter((event) => passes(catalog, event.index, alone));
            expect([dimension, value, count]).toEqual([dimension, value, passing.length]);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('say what letting go of one of them would bring in', () => {
    fc.assert(
      fc.property(catalogs(), filters, (catalog, filter) => {
        const { passing, without } = ask(catalog, undefined, filter);
        for (const dimension of DIMENSIONS) {
          const loosened = ask(catalog, undefined, { ...filter, [dimension]: [] });
          expect(without[dimension]).toBe(loosened.passing.indices.length - passing.indices.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('take who acts, who claims and who speaks for actors', () => {
    const catalog = catalogOf('talks | a 2020 claimed | b 2021', {});
    expect(idsOf(catalog, ask(catalog, undefined, { actor: ['side'] }).passing.indices)).toEqual(['a']);
    const lavrov = ask(idlib, undefined, { actor: ['lavrov'] }).passing.indices;
    const speaks = idlib.events.filter((event) => event.excerpts.some(({ speaker }) => speaker === 'lavrov'));
    expect(idsOf(idlib, lavrov)).toEqual(expect.arrayContaining(speaks.map((event) => event.id)));
  });

  test('reach the events without a lane', () => {
    const catalog = catalogOf('talks | a 2020\n | b 2021');
    expect(idsOf(catalog, ask(catalog, undefined, { lane: ['-'] }).passing.indices)).toEqual(['b']);
  });

  test('count the excerpts of each source among what passes', () => {
    const { passing } = ask(idlib, undefined, { only: ['single'] });
    const expected = new Map<string, number>();
    for (const event of idlib.events)
      if (event.single)
        for (const { source } of event.excerpts) expected.set(source, (expected.get(source) ?? 0) + 1);
    expect(new Map(passing.quoted)).toEqual(expected);
  });
});

describe('search', () => {
  const hits = (q: string, filter: Partial<Filter> = {}) => idsOf(idlib, ask(idlib, q, filter).hits?.ranked);

  test.each(['Nairab', 'Nayrab', 'nairab', '  NAYRAB '])('%s finds the village however it is spelt', (q) => {
    expect(hits(q)).toContain('nairab-claim');
  });

  test.each([
    ['Erdogan', 'Erdoğan'],
    ['Putin', 'putin'],
  ])('%s finds what %s finds', (one, other) => {
    expect(hits(one).length).toBeGreaterThan(2);
    expect(hits(one)).toEqual(hits(other));
  });

  test('finds words in title, summary, quotation, speaker, place, alias and outlet, beginnings of words too', () => {
    const catalog = catalogOf('talks | a 2020 single "The treaty" | b 2021 single', {
      actors: [{ id: 'side', name: 'Foreign ministry', aliases: ['MFA'] }],
      places: [{ id: 'town', name: 'Saraqib', aliases: ['سراقب'] }],
    });
    const [first] = catalog.events;
    if (!first) throw new Error('no event');
    const [quoted] = first.excerpts;
    if (!quoted) throw new Error('no excerpt');
    const rich = createCatalog({
      ...catalog.dataset,
      events: [
        {
          ...first.raw,
          summary: 'Signed at noon.',
          places: ['town'],
          excerpts: [{ ...quoted, speaker: 'side', exact: 'We capitulate' }],
        },
        ...catalog.events.slice(1).map((event) => event.raw),
      ],
    });
    for (const q of ['treaty', 'noon', 'capitulate', 'capit', 'ministry', 'MFA', 'saraqib', 'سراقب', 'press'])
      expect([q, idsOf(rich, ask(rich, q).hits?.indices)]).toEqual([q, q === 'press' ? ['a', 'b'] : ['a']]);
  });

  test('wants every word, and marks no event that lacks one', () => {
    fc.assert(
      fc.property(
        catalogs(),
        fc.constantFrom('word', 'word e1', 'press e2', 'scene wire', 'e'),
        (catalog, q) => {
          const names = listNames(catalog);
          const wanted = wordsOf(q).map((word) => word.folded);
          const found = new Set(ask(catalog, q).hits?.indices);
          for (const event of catalog.events) {
            const held = Object.values(textsOf(event, names))
              .flat()
              .flatMap((text) => wordsOf(text).map((word) => word.folded));
            const holds = wanted.every((word) =>
              held.some((own) => (word.length < 2 ? own === word : own.startsWith(word))),
            );
            expect([event.id, found.has(event.index)]).toEqual([event.id, holds]);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('puts a word in the title before the same word in a quotation, and the word before its beginning', () => {
    const catalog = catalogOf(
      'talks | quoted 2018 "Nothing of it" | longer 2019 "Ceasefires" | titled 2020 "Ceasefire"',
    );
    const raws = catalog.events.map((event) => ({
      ...event.raw,
      excerpts: event.excerpts.map((excerpt) => ({
        ...excerpt,
        exact: event.id === 'quoted' ? 'a ceasefire' : 'nothing',
      })),
    }));
    const changed = createCatalog({ ...catalog.dataset, events: raws });
    expect(idsOf(changed, ask(changed, 'ceasefire').hits?.ranked)).toEqual(['titled', 'quoted', 'longer']);
  });

  test('takes words in double quotes as one, and never over the end of a text', () => {
    const catalog = catalogOf(
      'talks | a 2020 "north of Idlib" | b 2020 "Idlib north" | c 2020 "of the north"',
    );
    const found = (q: string) => idsOf(catalog, ask(catalog, q).hits?.indices);
    expect(found('north Idlib')).toEqual(['a', 'b']);
    expect(found('"of Idlib" north')).toEqual(['a']);
    expect(found('"idlib words"')).toEqual([]);
  });

  test('stays inside the filter, and the filter counts what is found', () => {
    const all = ask(idlib, 'Idlib');
    const single = ask(idlib, 'Idlib', { only: ['single'] });
    expect(single.hits?.indices).toHaveLength(all.counts.only.get('single') ?? -1);
    expect(single.passing.indices.length).toBeGreaterThan(single.hits?.indices.length ?? 0);
    expect(single.without.only).toBe((all.hits?.indices.length ?? 0) - (single.hits?.indices.length ?? 0));
    expect(single.without.q).toBe(single.passing.indices.length - (single.hits?.indices.length ?? 0));
  });

  test('of signs alone searches for nothing', () => {
    expect(ask(idlib, '?!').hits).toBeUndefined();
  });
});

describe('a selection of events', () => {
  test('is a catalog: the same events in their order, found by time, index and id', () => {
    fc.assert(
      fc.property(catalogs(), filters, (catalog, filter) => {
        const { passing } = ask(catalog, undefined, filter);
        const selected = finish(selectEvents(catalog, passing));
        const own = [...passing.indices].map((_, i) => selected.records.peek(i));
        expect(own.map((event) => event?.id)).toEqual(idsOf(catalog, passing.indices));
        own.forEach((event, i) => {
          expect(event?.index).toBe(i);
          expect(selected.records.peekId(event?.id ?? '')).toBe(event);
          for (const link of event?.related ?? [])
            expect(selected.records.peek(link.index)?.id).toBe(link.id);
        });
        for (const event of catalog.events)
          if (!passes(catalog, event.index, filter))
            expect(selected.records.peekId(event.id)).toBeUndefined();
        const everything = { start: catalog.extent.start - 1, end: catalog.extent.end + 1 };
        expect(countIn(selected.columns, everything)).toBe(own.length);
        const inLanes = selected.lanes.flatMap((_, lane) =>
          indicesIn(selected.columns, lane, everything, 1_000),
        );
        expect(inLanes).toHaveLength(own.length);
        expect(selected.lanes.map((lane) => lane.id)).toEqual(catalog.lanes.map((lane) => lane.id));
      }),
      { numRuns: 60 },
    );
  });

  test('of a selection leads to the whole', () => {
    const first = finish(selectEvents(idlib, ask(idlib, undefined, { only: ['single'] }).passing));
    expect(first.whole).toBe(idlib);
    expect(first.extent).toEqual(idlib.extent);
  });
});
