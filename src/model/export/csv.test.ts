import { csvParse } from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf, dataset } from '../../testing/dataset';
import { datasets } from '../../testing/generate';
import type { WholeCatalog } from '../catalog';
import { createCatalog } from '../createCatalog';
import { readBatches } from './batches';
import { type CsvInput, inert, SEPARATOR, writeCsv } from './csv';

async function write(catalog: WholeCatalog, more: Partial<CsvInput> = {}): Promise<string> {
  let text = '';
  const indices = catalog.events.map(({ index }) => index);
  for await (const part of writeCsv({
    catalog,
    events: readBatches(catalog.records, indices, () => Promise.resolve()),
    title: 'A timeline',
    rights: 'CC-BY-4.0',
    linkOf: (id) => `https://example.org/?event=${id}`,
    disputed: 'Reports disagree.',
    ...more,
  }))
    text += part;
  return text;
}

const rowsOf = (text: string) => csvParse(text.slice(1));
/** As a reader of the table undoes it. */
const bare = (cell: string | undefined) => cell?.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');

test('a row for each event, read back by another parser', async () => {
  await fc.assert(
    fc.asyncProperty(datasets(), async (made) => {
      const catalog = createCatalog(made);
      const rows = rowsOf(await write(catalog));
      expect(rows.map(({ id }) => id)).toEqual(catalog.events.map(({ id }) => id));
      rows.forEach((row, i) => {
        const event = catalog.events[i];
        expect(bare(row.title)).toBe(event?.title);
        expect(row.date).toBe(event?.raw.date);
        expect(row.status).toBe(event?.status);
        expect(row.quotations).toBe(event?.excerpts.map(({ exact }) => exact).join(SEPARATOR));
      });
    }),
    { numRuns: 50 },
  );
});

test('whatever a text holds comes back as it was, and the table keeps its shape', async () => {
  const nasty = fc.oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.stringMatching(/^['=+\-@\t\r\n",|＝ a]{1,8}$/),
  );
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (title, summary) => {
      const made = dataset('war | a 2020');
      const events = made.events.map((event) => ({ ...event, title, summary, tags: ['x', 'y'] }));
      const rows = rowsOf(await write(createCatalog({ ...made, events })));
      expect(rows).toHaveLength(1);
      expect(bare(rows[0]?.title)).toBe(title);
      expect(bare(rows[0]?.summary)).toBe(summary);
      expect(rows[0]?.tags).toBe('x | y');
    }),
  );
});

describe('what a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])('%j is only text', (text) => {
    expect(inert(text)).toBe(`'${text}`);
  });
  test.each(["'quoted'", 'a=b', ' =1', '2020-02-25', '', '“+”'])('%j is left alone', (text) => {
    expect(inert(text)).toBe(text);
  });
});

test('it begins with the mark by which Excel knows UTF-8, and lines end as RFC 4180 has it', async () => {
  const text = await write(catalogOf('war | a 2020 "Idlib – إدلب"'));
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  expect(text).toContain('Idlib – إدلب');
});

test.each([
  ['2020-02-25', '2020-02-25', '2020-02-25'],
  ['2020-02', '2020-02-01', '2020-02-29'],
  ['202X', '2020-01-01', '2029-12-31'],
  ['2020-02-2X?', '2020-02-20', '2020-02-29'],
  ['2020-02-25T10:30Z', '2020-02-25T10:30Z', '2020-02-25T10:30Z'],
  ['2020-02-25T23:30-03:00', '2020-02-26T02:30Z', '2020-02-26T02:30Z'],
  ['2020-02-24~/2020-03', '2020-02-24', '2020-03-31'],
  ['../2020-02-25', '', '2020-02-25'],
  ['2020/..', '2020-01-01', ''],
])('%s lies between %s and %s', async (date, start, end) => {
  const [row] = rowsOf(await write(catalogOf(`war | a ${date}`)));
  expect(row).toMatchObject({ date, start, end });
});

test('quotations, speakers, outlets, days and addresses stand in the same order', async () => {
  const made = dataset('war | a 2020-02-25 claimed disputed', {
    sources: [
      { id: 'press', publisher: 'The press', published: '2020-02-25', url: 'https://example.org/1' },
      { id: 'wire', publisher: 'A wire' },
    ],
  });
  const events = made.events.map((event) => ({
    ...event,
    disputed: '',
    excerpts: [
      { id: 'x', source: 'wire', exact: 'First' },
      { id: 'y', source: 'press', exact: 'Second', speaker: 'side', stance: 'disputes' as const },
    ],
  }));
  const [row] = rowsOf(await write(createCatalog({ ...made, events })));
  expect(row).toMatchObject({
    quotations: 'First | Second',
    speakers: ' | One side',
    stances: 'supports | disputes',
    sources: 'A wire | The press',
    published: ' | 2020-02-25',
    addresses: ' | https://example.org/1',
    claimed_by: 'One side',
    disputed: 'Reports disagree.',
    link: 'https://example.org/?event=a',
    timeline: 'A timeline',
    rights: 'CC-BY-4.0',
  });
});
