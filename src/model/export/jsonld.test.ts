import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type {
  Article,
  BlogPosting,
  Claim,
  Dataset,
  Event,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  Place,
  Quotation,
} from 'schema-dts';
import { describe, expect, test } from 'vitest';
import { catalogOf, dataset, eventOf } from '../../testing/dataset';
import { datasets } from '../../testing/generate';
import type { WholeCatalog } from '../catalog';
import { createCatalog } from '../createCatalog';
import { parseEdtf } from '../edtf';
import { knownBy } from '../knownOn';
import type { RawDataset } from '../schema';
import { readBatches } from './batches';
import { isoDatesOf } from './isoDates';
import { writeJsonLd } from './jsonld';
import type {
  actorNode,
  claimNode,
  datasetNode,
  eventNode,
  excerptNode,
  GraphInput,
  placeNode,
  sourceNode,
} from './jsonldNodes';

/** The types of schema.org, held against what the nodes are: this file compiles only where they fit. */
const fits = <T>(_node?: T) => true;
test('every node is of the type that it names', () => {
  type Fits<Part, Whole extends Part> = Whole;
  const all = [
    fits<Fits<Dataset, ReturnType<typeof datasetNode>>>(),
    fits<Fits<Person | Organization | NewsMediaOrganization, ReturnType<typeof actorNode>>>(),
    fits<Fits<Place, ReturnType<typeof placeNode>>>(),
    fits<Fits<Article | NewsArticle | BlogPosting, ReturnType<typeof sourceNode>>>(),
    fits<Fits<Event, ReturnType<typeof eventNode>>>(),
    fits<Fits<Quotation, ReturnType<typeof excerptNode>>>(),
    fits<Fits<Claim, ReturnType<typeof claimNode>>>(),
  ];
  expect(all).not.toContain(false);
});

type Node = { '@id': string; '@type': string } & Record<string, unknown>;

async function write(
  catalog: WholeCatalog,
  indices = catalog.events.map(({ index }) => index),
  more: Partial<GraphInput> = {},
): Promise<Node[]> {
  const taken = new Set(indices);
  const input: GraphInput = {
    catalog,
    address: 'https://example.org/',
    title: 'A timeline',
    rights: 'CC-BY-4.0',
    span: catalog.extent,
    isTaken: (index) => taken.has(index),
    disputed: 'Reports disagree.',
    ...more,
  };
  let text = '';
  for await (const part of writeJsonLd(
    input,
    readBatches(catalog.records, indices, () => Promise.resolve()),
  ))
    text += part;
  const file = JSON.parse(text);
  expect(file['@context']).toBe('https://schema.org');
  return file['@graph'];
}

/** Every `@id` that a node names. */
function namedIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '@id' ? [String(inner)] : namedIds(inner)));
}

function expectClosed(nodes: readonly Node[]): void {
  const ids = nodes.map((node) => node['@id']);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  expect(namedIds(nodes).filter((id) => !known.has(id))).toEqual([]);
}

const idlib = () => createCatalog(JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as RawDataset);
const ofType = (nodes: readonly Node[], type: string) => nodes.filter((node) => node['@type'] === type);
const node = (nodes: readonly Node[], id: string) =>
  nodes.find((other) => other['@id'] === `https://example.org/#${id}`);

describe('ids', () => {
  test('resolve and are unique, whatever the dataset and whatever is taken of it', async () => {
    await fc.assert(
      fc.asyncProperty(datasets(), fc.infiniteStream(fc.boolean()), async (made, keeps) => {
        const events = made.events.map((event, i) => ({
          ...event,
          related: [
            { type: 'part-of' as const, event: made.events[(i * 7 + 1) % made.events.length]?.id ?? '' },
          ],
        }));
        const catalog = createCatalog({ ...made, events });
        expectClosed(await write(catalog));
        const some = catalog.events.map(({ index }) => index).filter(() => keeps.next().value === true);
        expectClosed(await write(catalog, some));
      }),
      { numRuns: 50 },
    );
  });

  test('of the Idlib timeline too, also as it was known on a day', async () => {
    const catalog = idlib();
    expectClosed(await write(catalog));
    for (const day of ['2020-02-22', '2020-02-26']) {
      const known = knownBy(catalog, Date.parse(`${day}T24:00Z`)).catalog;
      expectClosed(await write(known));
    }
  });
});

test('the Idlib timeline: dataset, events, articles, quotations and claims', async () => {
  const catalog = idlib();
  const nodes = await write(catalog);
  expect(ofType(nodes, 'Event')).toHaveLength(32);
  expect(ofType(nodes, 'Quotation')).toHaveLength(65);
  expect(ofType(nodes, 'NewsArticle')).toHaveLength(16);
  expect(ofType(nodes, 'BlogPosting')).toHaveLength(3);
  expect(ofType(nodes, 'Claim')).toHaveLength(
    catalog.events.filter(({ claimed, disputed }) => claimed || disputed).length,
  );
  expect(ofType(nodes, 'ClaimReview')).toEqual([]);
  expect(node(nodes, 'dataset')).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    temporalCoverage: '2018-09-07/2020-03-06',
  });
  expect(node(nodes, 'event-four-way-summit')).toMatchObject({
    startDate: '2020-03-05',
    eventStatus: 'https://schema.org/EventCancelled',
  });
  expect(node(nodes, 'claim-nineteen-killed')).toMatchObject({
    author: [{ '@id': 'https://example.org/#actor-sohr' }],
    firstAppearance: { '@id': 'https://example.org/#source-dw' },
    about: { '@id': 'https://example.org/#event-nineteen-killed' },
  });
  const quotation = node(nodes, 'excerpt-nineteen-killed-dw-1-of-nineteen-killed');
  expect(quotation).toMatchObject({ isPartOf: { '@id': 'https://example.org/#source-dw' } });
  // Reported, not quoted: the words are the paper's.
  expect(quotation).not.toHaveProperty('creator');
  expect(quotation).toHaveProperty('spokenByCharacter');
});

test('a file from the computer has no address: its ids stand by themselves', async () => {
  const catalog = createCatalog(dataset('war | a 2020 disputed', {}));
  const nodes = await write(catalog, undefined, { address: '' });
  expect(nodes.map((other) => other['@id'])).toContain('#event-a');
  expect(nodes[0]).not.toHaveProperty('url');
  expectClosed(nodes);
});

describe('dates that schema.org cannot take', () => {
  test.each([
    ['2020-02-25', '2020-02-25', undefined, false],
    ['2020-02', '2020-02', undefined, false],
    ['2020-02 period', '2020-02', '2020-02', false],
    ['2020-02-25T10:30Z', '2020-02-25T10:30Z', undefined, false],
    ['2020-02~', '2020-02', undefined, true],
    ['2020-02-25?', '2020-02-25', undefined, true],
    ['2020-02-2X', '2020-02', undefined, true],
    ['202X', undefined, undefined, true],
    ['0000', undefined, undefined, true],
    ['2020-02-24/2020-02-26', '2020-02-24', '2020-02-26', false],
    ['2020-02-24/2020-02-26 moment', '2020-02', undefined, true],
    ['2020-02-24T10:00Z/2020-02-24T12:00Z moment', '2020-02-24', undefined, true],
    ['2019-12-30/2020-01-02 moment', undefined, undefined, true],
    ['2020-02-29/2020-12 moment', '2020', undefined, true],
    ['../2020-02-25', undefined, '2020-02-25', true],
    ['2020-02/..', '2020-02', undefined, true],
    ['2020-02/.. moment', undefined, undefined, true],
  ])('%s', (text, startDate, endDate, reduced) => {
    const dates = isoDatesOf(eventOf(catalogOf(`war | a ${text}`), 'a'));
    expect({ startDate: dates.startDate, endDate: dates.endDate, reduced: dates.reduced }).toEqual({
      startDate,
      endDate,
      reduced,
    });
  });

  test('the date as it was written stands beside what is left of it', async () => {
    const nodes = await write(catalogOf('war | a 2020-02-2X | b 2020-02-25'));
    expect(node(nodes, 'event-a')).toMatchObject({
      startDate: '2020-02',
      disambiguatingDescription: 'EDTF: 2020-02-2X',
    });
    expect(node(nodes, 'event-b')).not.toHaveProperty('disambiguatingDescription');
  });

  test('a plan for which no date is given has none', () => {
    const event = eventOf(catalogOf('war | a 2018-09-08 planned'), 'a');
    const raw = { ...event.raw, dateBasis: { how: 'unknown' as const } };
    expect(isoDatesOf(event)).toMatchObject({ startDate: '2018-09-08' });
    expect(isoDatesOf({ ...event, raw })).toEqual({ reduced: false });
  });

  test('no date says more than is known', async () => {
    await fc.assert(
      fc.property(datasets(), (made) => {
        for (const event of createCatalog(made).events) {
          const { start, end } = event.when;
          const moment = event.kind === 'moment';
          const { startDate, endDate } = isoDatesOf(event);
          for (const [date, meant] of [
            [startDate, moment && start && end ? { lo: start.lo, hi: end.hi } : start],
            [endDate, end],
          ] as const) {
            const said = date === undefined ? undefined : parseEdtf(date);
            if (!said?.ok || !meant) continue;
            expect(said.date.start?.lo).toBeLessThanOrEqual(meant.lo);
            expect(said.date.end?.hi).toBeGreaterThanOrEqual(meant.hi);
          }
        }
      }),
    );
  });
});
