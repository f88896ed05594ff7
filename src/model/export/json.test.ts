import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataset } from '../../testing/dataset';
import { datasets } from '../../testing/generate';
import { assembleCatalog, wholeRecords } from '../assemble';
import type { Catalog, WholeCatalog } from '../catalog';
import { countProblems } from '../countProblems';
import { finish } from '../indexColumns';
import { knownBy } from '../knownOn';
import { readDataset } from '../readDataset';
import type { RawDataset, RawEvent } from '../schema';
import { readBatches } from './batches';
import { type JsonInput, type JsonResult, writeJson } from './json';

/** A dataset as the app reads it. */
function readText(text: string) {
  const read = finish(readDataset(new TextEncoder().encode(text)));
  if (!read.ok) throw new Error(`refused: ${read.code}`);
  const events = Array.from({ length: read.parts.columns.count }, (_, i) => read.store.record(i));
  const catalog: WholeCatalog = {
    ...assembleCatalog(read.parts, wholeRecords(events)),
    events,
    byId: new Map(events.map((event) => [event.id, event])),
  };
  return { catalog, problems: read.problems };
}

const pause = () => Promise.resolve();
const all = (catalog: Catalog) => Array.from({ length: catalog.columns.count }, (_, i) => i);

async function write(
  catalog: Catalog,
  indices: readonly number[],
  more: Partial<JsonInput> = {},
): Promise<JsonResult & { text: string; parts: string[] }> {
  const parts: string[] = [];
  const steps = writeJson({
    head: catalog.dataset,
    events: () => readBatches(catalog.records, indices, pause),
    partial: indices.length < catalog.columns.count,
    disputed: 'Reports disagree.',
    ...more,
  });
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return { ...value, parts, text: parts.join('') };
    parts.push(value);
  }
}

/** Datasets whose events name one another, and whose stories and corrections name events. */
const linked = fc
  .tuple(datasets(), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([made, chance]): RawDataset => {
    const next = () => Number(chance.next().value ?? 0);
    const pick = <T>(list: readonly T[]) => list[Math.min(list.length - 1, Math.floor(next() * list.length))];
    const ids = made.events.map((event) => event.id);
    const excerpts = made.events.flatMap((event) => event.excerpts?.map(({ id }) => id) ?? []);
    const event = () => pick(ids) ?? '';
    const excerpt = () => pick(excerpts);
    const some = <T>(make: () => T) => (next() < 0.5 ? [make()] : []);
    return {
      ...made,
      corrections: some(() => ({ on: '2021', event: event(), was: 'this', now: 'that' })),
      stories: some(() => ({
        id: 'story',
        title: 'A story',
        steps: [
          ...some(() => ({ event: event(), show: [excerpt()].filter((id) => id !== undefined) })),
          { event: event() },
        ],
      })),
      events: made.events.map(
        (raw): RawEvent => ({
          ...raw,
          dateBasis: { how: 'inferred', excerpts: [excerpt()].filter((id) => id !== undefined) },
          related: some(() => ({ type: 'leads-to', event: event(), note: 'a “note”\nin two lines' })),
          history: some(() => ({ on: '2020', status: 'announced', excerpt: excerpt(), by: event() })),
          figures: some(() => ({ measure: 'killed', min: 3, max: null, excerpt: excerpt() })),
        }),
      ),
    };
  });

const bare = ({ $schema: _, ...head }: Catalog['dataset']) => head;

describe('a dataset written and read again', () => {
  test('whole, is the same dataset', async () => {
    await fc.assert(
      fc.asyncProperty(linked, async (made) => {
        const first = readText(JSON.stringify(made));
        const { text, events, leftOut } = await write(first.catalog, all(first.catalog));
        const again = readText(text);
        expect(again.catalog.events).toEqual(first.catalog.events);
        expect(bare(again.catalog.dataset)).toEqual(bare(first.catalog.dataset));
        expect(again.problems.map((problem) => problem.code)).toEqual(
          first.problems.map((problem) => problem.code),
        );
        expect(events).toBe(made.events.length);
        expect(Object.values(leftOut)).toEqual([0, 0, 0, 0, 0]);
      }),
      { numRuns: 60 },
    );
  });

  test('in part, has the events that were wanted and names nothing else; what was left out is counted', async () => {
    await fc.assert(
      fc.asyncProperty(linked, fc.infiniteStream(fc.boolean()), async (made, keeps) => {
        const { catalog } = readText(JSON.stringify(made));
        const some = all(catalog).filter(() => keeps.next().value === true);
        fc.pre(some.length > 0 && some.length < catalog.columns.count);
        const { text, leftOut } = await write(catalog, some);
        const again = readText(text);
        expect(again.catalog.events.map(({ id }) => id)).toEqual(
          some.map((index) => catalog.events[index]?.id),
        );
        expect(again.problems.filter(({ code }) => code !== 'unsourced')).toEqual([]);
        // What the loader finds wrong with the same events, taken as they are.
        const events = some.map((index) => catalog.events[index]?.raw);
        const { corrections, stories, ...head } = catalog.dataset;
        const cut = readText(JSON.stringify({ ...head, events }));
        const missing = cut.problems.filter(({ code }) => code === 'unknownReference');
        const steps = stories?.flatMap((story) => story.steps) ?? [];
        const shown = steps.filter(({ event }) => again.catalog.byId.has(event)).flatMap((step) => step.show);
        const lost = shown.filter((id) => id && !cut.catalog.records.peekExcerpt(id)).length;
        expect(leftOut.relations + leftOut.mentions).toBe(countProblems(missing) + lost);
        expect(leftOut.corrections).toBe(
          (corrections?.length ?? 0) - (again.catalog.dataset.corrections?.length ?? 0),
        );
        expect(leftOut.steps).toBe(
          steps.length - (again.catalog.dataset.stories?.flatMap((story) => story.steps).length ?? 0),
        );
        expect(leftOut.stories).toBe((stories?.length ?? 0) - (again.catalog.dataset.stories?.length ?? 0));
      }),
      { numRuns: 60 },
    );
  });

  test('the Idlib timeline comes back as it is, and as it was known on a day', async () => {
    const { catalog } = readText(readFileSync('public/data/idlib.json', 'utf8'));
    const whole = await write(catalog, all(catalog));
    expect(readText(whole.text).catalog.events).toEqual(catalog.events);
    expect(readText(whole.text).problems).toEqual([]);

    for (const day of ['2020-02-22', '2020-02-26', '2020-02-28']) {
      const known = knownBy(catalog, Date.parse(`${day}T24:00Z`)).catalog;
      const { text } = await write(known, all(known), { partial: true, summary: 'What was known.' });
      const again = readText(text);
      expect(again.problems).toEqual([]);
      expect(again.catalog.dataset.summary).toBe('What was known.');
      expect(again.catalog.events.map(({ id, status, plan }) => [id, status, plan])).toEqual(
        known.events.map(({ id, status, plan }) => [id, status, plan]),
      );
      expect(again.catalog.events.map(({ disputed }) => disputed)).toEqual(
        known.events.map(({ disputed }) => disputed),
      );
      expect(again.catalog.events.map(({ excerpts }) => excerpts.map(({ exact }) => exact))).toEqual(
        known.events.map(({ excerpts }) => excerpts.map(({ exact }) => exact)),
      );
    }
  });
});

test('what the file leaves out stands in it, behind how it was curated', async () => {
  const { catalog } = readText(
    JSON.stringify(dataset('war | a 2020 | b 2021', { curation: { method: 'By hand.' } })),
  );
  const { text } = await write(catalog, [0], { notes: ['1 of 2 events.'], title: 'Some of it' });
  const again = JSON.parse(text);
  expect(again.curation.method).toBe('By hand. 1 of 2 events.');
  expect(again.title).toBe('Some of it');
});

test('many events are written in many parts, and the page breathes between them', async () => {
  const text = Array.from({ length: 1_700 }, (_, i) => `| e${i} 2020-02-${10 + (i % 18)}`).join('\n');
  const { catalog } = readText(JSON.stringify(dataset(text)));
  let breaths = 0;
  const events = () =>
    readBatches(catalog.records, all(catalog), () => {
      breaths += 1;
      return Promise.resolve();
    });
  const { parts, text: written } = await write(catalog, all(catalog), { events });
  expect(parts.length).toBeGreaterThan(4);
  expect(breaths).toBe(3);
  expect(JSON.parse(written).events).toHaveLength(1_700);
});

test('a record that cannot be fetched stops the export: a file must not lack it unsaid', async () => {
  const { catalog } = readText(JSON.stringify(dataset('war | a 2020')));
  await expect(write(catalog, [0, 7])).rejects.toThrow('the record of event 7 cannot be read');
});
