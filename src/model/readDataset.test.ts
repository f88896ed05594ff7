import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datasets } from '../testing/generate';
import { createCatalog } from './createCatalog';
import { finish } from './indexColumns';
import { readDataset } from './readDataset';
import { validate } from './validate';

type Json = Record<string, unknown>;

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** What the reader gives of a file, and what is made of it when it is in memory as a whole. */
function readBoth(file: unknown) {
  const read = finish(readDataset(encode(file)));
  // As the reader gets it: without what JSON leaves out.
  const checked = validate(JSON.parse(JSON.stringify(file)));
  return { read, checked };
}

function expectSame(file: unknown): void {
  const { read, checked } = readBoth(file);
  if (!checked.ok) {
    expect(read).toEqual(checked);
    return;
  }
  if (!read.ok) throw new Error(`refused: ${read.code}`);
  const whole = createCatalog(checked.dataset);
  const { parts, store } = read;
  expect(parts.columns).toEqual(whole.columns);
  expect(parts).toEqual({
    dataset: whole.dataset,
    lanes: whole.lanes,
    extent: whole.extent,
    asOf: whole.asOf,
    columns: whole.columns,
    flagCounts: whole.flagCounts,
    excerptCounts: whole.excerptCounts,
  });
  expect(read.problems).toEqual(checked.problems);
  // Backwards: no record may depend on those read before it.
  for (const event of [...whole.events].reverse()) {
    expect(store.record(event.index)).toEqual(event);
    expect(store.indexOf(event.id)).toBe(event.index);
    for (const excerpt of event.excerpts) expect(store.findExcerpt(excerpt.id)).toEqual(excerpt);
  }
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'a-1', 'b-1', 'x', 'gone', 'not an id');
const some = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.oneof(value, fc.jsonValue({ maxDepth: 1 })), { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) =>
  some(fc.array(fc.oneof({ weight: 5, arbitrary: value }, fc.jsonValue({ maxDepth: 0 })), { maxLength: 3 }));

/** Events of which much is wrong: repeated ids, references forward, back and to nothing, fields of another kind. */
const faulty = fc.record({
  id: fc.oneof({ weight: 9, arbitrary: id }, fc.jsonValue({ maxDepth: 0 })),
  title: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('A title', 'Ünï 題') }, fc.constant('')),
  date: fc.constantFrom(
    '2020',
    '2020-02',
    '2020-02-25',
    '2020-02-25T10:00Z',
    '../2020',
    '2020/..',
    '2019~/2021?',
    '31/02/2020',
  ),
  kind: some(fc.constantFrom('moment', 'period')),
  importance: some(fc.constantFrom(1, 2, 3)),
  status: some(fc.constantFrom('planned', 'ongoing')),
  lane: some(id),
  short: some(fc.string({ maxLength: 5 })),
  actors: list(id),
  claimedBy: list(id),
  dateBasis: some(fc.record({ how: fc.constantFrom('stated', 'guessed'), excerpts: list(id) })),
  history: list(
    fc.record({
      on: fc.constantFrom('2020', 'x'),
      status: fc.constant('denied'),
      excerpt: some(id),
      by: some(id),
    }),
  ),
  figures: list(fc.record({ measure: fc.constant('killed'), claimant: some(id), excerpt: some(id) })),
  related: list(
    fc.record({ type: fc.constantFrom('leads-to', 'part-of'), event: id, note: some(fc.constant('n')) }),
  ),
  excerpts: list(
    fc.record({
      id,
      source: fc.oneof({ weight: 4, arbitrary: fc.constant('s') }, id),
      exact: fc.constant('w'),
      speaker: some(id),
    }),
  ),
  extra: some(fc.constant(1)),
});
const record = (more: Record<string, fc.Arbitrary<unknown>>) => fc.record({ id, ...more });

const faultyFiles = fc.record({
  format: fc.oneof({ weight: 19, arbitrary: fc.constant('sourceline/1') }, fc.jsonValue({ maxDepth: 0 })),
  id: some(id),
  title: some(fc.constant('T')),
  asOf: some(fc.constantFrom('2020-02-25', 'x')),
  lanes: list(record({ label: fc.constant('L') })),
  actors: list(record({ name: fc.constant('N'), of: some(id) })),
  sources: fc
    .array(record({ publisher: fc.constant('P'), published: some(fc.constantFrom('2020-03', '2019')) }), {
      maxLength: 2,
    })
    .map((sources): unknown[] => [...sources, { id: 's', publisher: 'S', published: '2020-03-05' }]),
  events: fc.oneof(
    {
      weight: 9,
      arbitrary: fc.array(fc.oneof({ weight: 9, arbitrary: faulty }, fc.jsonValue()), { maxLength: 8 }),
    },
    fc.jsonValue({ maxDepth: 1 }),
  ),
  stories: list(record({ title: fc.constant('S'), steps: list(fc.record({ event: id, show: list(id) })) })),
  corrections: list(
    fc.record({ on: fc.constant('2020'), was: fc.constant('w'), now: fc.constant('n'), event: some(id) }),
  ),
  unknown: some(fc.constant(1)),
});

describe('a dataset read from its bytes is the one that is checked in memory', () => {
  test('for datasets of all sorts', () => {
    fc.assert(fc.property(datasets(), (file) => expectSame(file)));
  });

  test('for files with all sorts of faults', () => {
    fc.assert(
      fc.property(faultyFiles, (file) => expectSame(file)),
      { numRuns: 500 },
    );
  });

  test('for anything that is JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (file) => expectSame(file)));
  });

  test('for the Idlib timeline', () => {
    expectSame(JSON.parse(readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8')));
  });

  test('for more events than one batch and one chunk of the sort hold', () => {
    const events = Array.from({ length: 9_000 }, (_, i) => ({
      id: `e${i}`,
      title: `Event ${i}`,
      date: new Date(Date.UTC(2000, 0, 1 + ((i * 7_919) % 5_000))).toISOString().slice(0, 10),
      related: i % 1_000 === 0 ? [{ type: 'leads-to', event: `e${(i * 31) % 9_000}` }] : undefined,
    }));
    expectSame({ format: 'sourceline/1', id: 'd', title: 'D', events });
  });
});

describe('a file that is no JSON', () => {
  const file = (events: string, format = 'sourceline/1') =>
    new TextEncoder().encode(`{"format":"${format}","id":"d","title":"D","events":[${events}]}`);
  const good = '{"id":"a","title":"A","date":"2020"}';

  test.each([
    ['in an event', file(`${good},{"id":}`)],
    ['by a comma too many', file(`${good},`)],
    ['in an event, of a format that is not known', file('{"id":}', 'other/1')],
    ['by breaking off in its events', file(good).slice(0, -2)],
    ['by being empty', new Uint8Array()],
  ])('%s: says so before anything else', (_how, bytes) => {
    expect(finish(readDataset(bytes))).toMatchObject({ ok: false, code: 'notJson' });
  });
});

test('the share that is done only grows, from 0 to 1', () => {
  const events = Array.from({ length: 3_000 }, (_, i) => ({
    id: `e${i}`,
    title: 'T',
    date: '2020',
    related: [{ type: 'leads-to', event: `e${(i + 1) % 3_000}` }],
  }));
  const shares = [
    ...readDataset(encode({ format: 'sourceline/1', id: 'd', title: 'D', events } satisfies Json)),
  ];
  expect(shares.length).toBeGreaterThan(20);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThanOrEqual(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
