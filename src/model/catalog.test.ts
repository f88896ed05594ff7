import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogOf, dataset, eventOf } from '../testing/dataset';
import { createCatalog } from './createCatalog';
import type { RawEvent } from './schema';
import { validate } from './validate';

const ids = (events: readonly { id: string }[]) => events.map(({ id }) => id).join(' ');
const day = (text: string) => Date.parse(`${text}T00:00Z`);

describe('the order of events', () => {
  test('is by start, then by how exactly it is known, then by id', () => {
    const catalog = catalogOf(`
      x | year 2020 | month 2020-01 | b 2020-01-01 | a 2020-01-01 | minute 2020-01-01T00:00Z | before 2019-12-31
    `);
    expect(ids(catalog.events)).toBe('before minute a b month year');
    expect(catalog.events.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('puts a date with an open start at its known end', () => {
    expect(ids(catalogOf('x | a 2018 | b ../2019-05-01 | c 2019-04-01 | d 2019-06-01').events)).toBe(
      'a c b d',
    );
  });
});

describe('the extent', () => {
  test('runs from the earliest start to the latest end', () => {
    const { extent } = catalogOf('x | a 2020-02-03 | long 2019-01-01/2020-03-05 | b 2020-02-25');
    expect(extent).toEqual({ start: day('2019-01-01'), end: day('2020-03-06') });
  });

  test('takes no notice of open ends', () => {
    const { extent } = catalogOf('x | a ../2020-02-03 | b 2020-02-25/..');
    expect(extent).toEqual({ start: day('2020-02-03'), end: day('2020-02-26') });
  });
});

describe('an event', () => {
  test('has its defaults: a moment that occurred, of the least importance, its title as its words', () => {
    expect(eventOf(catalogOf('| a 2020-02-03'), 'a')).toMatchObject({
      kind: 'moment',
      status: 'occurred',
      importance: 1,
      short: 'a',
      claimed: false,
      disputed: false,
      uncertain: false,
      approximate: false,
      later: false,
      unsourced: false,
    });
  });

  test.each([
    ['2020-02', 'moment'],
    ['2020-02/2020-03', 'period'],
    ['2020-02/..', 'period'],
    ['../2020-02', 'period'],
    ['2020-02 period', 'period'],
    ['2020-02/2020-03 moment', 'moment'],
  ])('dated %s is a %s', (text, kind) => {
    expect(eventOf(catalogOf(`| a ${text}`), 'a').kind).toBe(kind);
  });

  test('stands in the middle of where a moment may lie, and at the start of a period', () => {
    const catalog = catalogOf('| moment 2020-02-02 | period 2020-02-02/2020-02-03');
    expect(eventOf(catalog, 'moment').anchor).toBe(day('2020-02-02') + 43_200_000);
    expect(eventOf(catalog, 'period').anchor).toBe(day('2020-02-02'));
  });

  test('knows which of its ends is open', () => {
    const catalog = catalogOf('| from 2020-02-02/.. | until ../2020-02-02 | both 2020-02-01/2020-02-02');
    const open = (id: string) => [eventOf(catalog, id).openStart, eventOf(catalog, id).openEnd];
    expect([open('from'), open('until'), open('both')]).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test.each([
    ['2020-02-02?', true, false],
    ['2020-02-02~', false, true],
    ['2020-02-02%', true, true],
    ['2020-02-02/2020-02-03?', true, false],
    ['2020-02-02~/..', false, true],
    ['2020-02-02', false, false],
  ])('dated %s is uncertain: %s, approximate: %s', (date, uncertain, approximate) => {
    expect(eventOf(catalogOf(`| a ${date}`), 'a')).toMatchObject({ uncertain, approximate });
  });

  test('counts its different sources, not its excerpts', () => {
    const raw = dataset('| a 2020-02-02 | b 2020-02-03 unsourced');
    const cited = ['press', 'after', 'press'].map((source, i) => ({ id: `x${i}`, source, exact: 'Words' }));
    const catalog = createCatalog({
      ...raw,
      events: raw.events.map((event) => (event.id === 'a' ? { ...event, excerpts: cited } : event)),
    });
    expect(eventOf(catalog, 'a').sourceCount).toBe(2);
    expect(eventOf(catalog, 'b')).toMatchObject({ sourceCount: 0, unsourced: true });
  });
});

describe('later: known only from what was published after the sources stopped', () => {
  type Evidence = [published: string | undefined, stance?: 'supports' | 'disputes' | 'context'];
  const isLater = (evidence: Evidence[], asOf: string | undefined = '2020-02-25') => {
    const excerpts: RawEvent['excerpts'] = evidence.map(([, stance], i) => ({
      id: `x${i}`,
      source: `s${i}`,
      exact: 'Words',
      stance,
    }));
    const sources = evidence.map(([published], i) => ({ id: `s${i}`, publisher: 'P', published }));
    const events = [{ id: 'a', title: 'A', date: '2020-03-05', excerpts }];
    return eventOf(createCatalog(dataset('', { asOf, sources, events })), 'a').later;
  };

  test.each<[string, Evidence[], boolean]>([
    ['one source of the day after', [['2020-02-26']], true],
    ['one source of the day itself', [['2020-02-25']], false],
    ['two later sources', [['2020-03-05'], ['2020-03-06']], true],
    ['one later, one of the day', [['2020-03-05'], ['2020-02-25']], false],
    ['one later, one without a date', [['2020-03-05'], [undefined]], false],
    ['one without a date', [[undefined]], false],
    ['a month that holds the day', [['2020-02']], false],
    ['the month after', [['2020-03']], true],
    ['a date with an open start', [['../2020-03-05']], false],
    ['a later one and a contrary one of the day', [['2020-03-05'], ['2020-02-25', 'disputes']], true],
    ['a later one and the context of the day', [['2020-03-05'], ['2020-02-20', 'context']], true],
    ['only a contrary one, later', [['2020-03-05', 'disputes']], false],
    ['none', [], false],
  ])('%s', (_, evidence, expected) => expect(isLater(evidence)).toBe(expected));

  test('is never so where the dataset names no day', () => {
    const raw = dataset('| a 2020-03-05 later');
    expect(eventOf(createCatalog(raw), 'a').later).toBe(true);
    expect(eventOf(createCatalog({ ...raw, asOf: undefined }), 'a').later).toBe(false);
  });

  test('asOf is the end of its day', () => {
    expect(catalogOf('| a 2020').asOf).toBe(day('2020-02-26'));
    expect(catalogOf('| a 2020', { asOf: undefined }).asOf).toBeUndefined();
  });
});

describe('lanes', () => {
  test('absent: there is one, for all', () => {
    const { lanes, events } = catalogOf('| a 2020 | b 2021', { lanes: undefined });
    expect(lanes).toEqual([{ id: '', label: '', color: 'blue', count: 2 }]);
    expect(events.map(({ lane }) => lane)).toEqual([0, 0]);
  });

  test('are in the order of the file, coloured by it where no colour is named, with their counts', () => {
    const { lanes } = catalogOf('x | a 2020 | b 2021 \n y | c 2019', {
      lanes: [
        { id: 'x', label: 'X' },
        { id: 'y', label: 'Y', color: 'teal' },
        { id: 'z', label: 'Z' },
      ],
    });
    expect(lanes.map(({ id, color, count }) => `${id} ${color} ${count}`)).toEqual([
      'x blue 2',
      'y teal 1',
      'z brick 0',
    ]);
  });

  test('end with one more for events without a lane', () => {
    const { lanes, events } = catalogOf('x | a 2020 \n | b 2021');
    expect(lanes.map(({ id, count }) => `${id} ${count}`)).toEqual(['x 1', ' 1']);
    expect(events.map(({ id, lane }) => `${id} ${lane}`)).toEqual(['a 0', 'b 1']);
  });
});

test('the Idlib timeline: all its events, in its three years', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
  );
  const checked = validate(file);
  if (!checked.ok) throw new Error(checked.code);
  const { events, extent, lanes } = createCatalog(checked.dataset);
  expect(events).toHaveLength(checked.dataset.events.length);
  expect(new Date(extent.start).getUTCFullYear()).toBeGreaterThanOrEqual(2018);
  expect(new Date(extent.end).getUTCFullYear()).toBe(2020);
  expect(lanes.reduce((sum, lane) => sum + lane.count, 0)).toBe(events.length);
});
