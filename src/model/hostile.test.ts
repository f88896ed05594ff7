import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeProblem } from '../i18n/describeProblem';
import { mutationsOf } from '../testing/mutate';
import { isWebAddress } from './address';
import { finish } from './indexColumns';
import type { Problem } from './problems';
import { readDataset } from './readDataset';

const FOLDER = 'e2e/fixtures/hostile/';
const FILES = readdirSync(FOLDER).filter((name) => name !== 'README.md');

/** Every record of what was read, as the page asks for them. */
function readAll(bytes: Uint8Array) {
  const read = finish(readDataset(bytes));
  if (!read.ok) return { read, events: [] };
  const events = Array.from({ length: read.parts.columns.count }, (_, index) => read.store.record(index));
  return { read, events };
}

/** Each problem says where and what to do; each list of places is short. */
function expectSaid(problems: readonly Problem[]): void {
  for (const problem of problems) {
    const { message, fix } = describeProblem(problem);
    expect(message, problem.code).not.toMatch(/^$|undefined|\{\w+\}/);
    expect(fix, problem.code).not.toMatch(/^$|undefined|\{(?!\s)\w+\}/);
    expect(problem.places.length).toBeGreaterThan(0);
    for (const place of problem.places) {
      expect(place.value.length).toBeLessThanOrEqual(120);
      expect(place.path.length).toBeLessThanOrEqual(201);
    }
  }
}

describe('a hostile file', () => {
  test.each(FILES)('%s: is read to its end, keeps what is good, and says what is not', (name) => {
    const bytes = new Uint8Array(readFileSync(FOLDER + name));
    const { read, events } = readAll(bytes);
    const text = new TextDecoder().decode(bytes);
    if (/"id":\s*"good"/.test(text)) expect(events.map(({ id }) => id)).toContain('good');
    if ('problems' in read) expectSaid(read.problems);
    for (const { url, archiveUrl } of read.ok ? (read.parts.dataset.sources ?? []) : [])
      for (const address of [url, archiveUrl])
        expect(address === undefined || isWebAddress(address), address).toBe(true);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  test('with texts of a million characters says so, and keeps the rest', () => {
    const long = 'x'.repeat(1_000_000);
    const { read, events } = readAll(
      encode({
        ...HEAD,
        summary: long,
        sources: [{ id: 's', publisher: 'P' }],
        events: [
          {
            id: 'good',
            title: 'Good',
            date: '2020',
            summary: long,
            excerpts: [{ id: 'x', source: 's', exact: long }],
          },
          { id: long, title: 'a', date: '2020' },
          { id: 'b', title: long, date: '2020' },
        ],
      }),
    );
    expect(events.map(({ id }) => id)).toEqual(['good']);
    if (!read.ok) throw new Error('refused');
    expectSaid(read.problems);
    expect(read.problems.filter(({ code }) => code === 'longText').length).toBe(4);
  });

  test.each([
    ['lists', '[', ']'],
    ['records', '{"a":', '}'],
  ])('with a hundred thousand nested %s is refused or read, never more', (_, open, close) => {
    const nested = open.repeat(100_000) + (open === '[' ? '' : '1') + close.repeat(100_000);
    const event = '{"id":"good","title":"G","date":"2020"}';
    for (const text of [
      nested,
      `{"format":"sourceline/1","id":"x","title":"X","deep":${nested},"events":[${event}]}`,
      `{"format":"sourceline/1","id":"x","title":"X","events":[${event},${nested}]}`,
      open.repeat(100_000),
    ])
      expect(() => readAll(new TextEncoder().encode(text))).not.toThrow();
  });

  test('cut off anywhere is refused as what it is', () => {
    const idlib = readFileSync('public/data/idlib.json', 'utf8').trimEnd();
    const cuts = fc.integer({ min: 0, max: idlib.length - 1 });
    fc.assert(
      fc.property(cuts, (at) => {
        const { read } = readAll(new TextEncoder().encode(idlib.slice(0, at)));
        expect(read).toMatchObject({ ok: false, code: 'notJson' });
      }),
      { numRuns: process.env.SOURCELINE_ALL ? 2_000 : 60 },
    );
  });
});

const HEAD = { format: 'sourceline/1', id: 'x', title: 'X' };
const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test('the timeline of Idlib with any mistakes in it: read to its end, and every mistake has its words', () => {
  const idlib = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as Record<string, unknown>;
  fc.assert(
    fc.property(mutationsOf(idlib), (mutated) => {
      const { read, events } = readAll(encode(mutated ?? null));
      if ('problems' in read) expectSaid(read.problems);
      if (!read.ok) return;
      // Each mistake costs at most the record it stands in: a file is not lost for a few of them.
      const list_ =
        typeof mutated === 'object' && mutated !== null && 'events' in mutated ? mutated.events : [];
      if (Array.isArray(list_) && list_.length > 20) expect(events.length).toBeGreaterThan(list_.length - 12);
    }),
    { numRuns: process.env.SOURCELINE_ALL ? 5_000 : 150 },
  );
}, 300_000);
