import { describe, expect, test } from 'vitest';
import type { WholeCatalog } from '../model/catalog';
import { createCatalog } from '../model/createCatalog';
import type { Excerpt, RawDataset } from '../model/schema';
import { catalogOf, dataset, eventOf } from '../testing/dataset';
import { actorNames, asOfWords, bandName, bandWords, eventName, standingWords, whenWords } from './describe';
import { actorWithSide, leadExcerpt, publishedWords } from './describeExcerpt';
import { chooseLanguage } from './language';

const en = chooseLanguage(['en']);
const nameOf = (text: string, catalog: WholeCatalog = catalogOf(`| a ${text} single "Talks in Geneva"`)) =>
  eventName(eventOf(catalog, 'a'), catalog, en);

describe('the name of a mark', () => {
  test('is its date, its title and what it rests on', () => {
    expect(nameOf('2020-02-25')).toBe('25 February 2020, Talks in Geneva, rests on one source');
  });

  test('has status, claim, dispute and the rest in this order, before the sources', () => {
    expect(nameOf('2020-03-05 superseded claimed disputed later')).toBe(
      '5 March 2020, Talks in Geneva, planned, then replaced by something else, claimed by One side, reports disagree, known only from later reports, rests on one source',
    );
  });

  test.each([
    [
      '2020-03-05 planned',
      'planned for 5 March 2020, Talks in Geneva, planned when written, rests on one source',
    ],
    ['2020-03-05 cancelled', '5 March 2020, Talks in Geneva, planned, then called off, rests on one source'],
    [
      '2020-02 ongoing',
      'some time in February 2020, Talks in Geneva, ongoing when reported, rests on one source',
    ],
    ['2020-02 period', 'February 2020, Talks in Geneva, rests on one source'],
    ['../2020-02-25', 'until 25 February 2020, start not given, Talks in Geneva, rests on one source'],
    ['2020-02-25?', 'possibly 25 February 2020, Talks in Geneva, rests on one source'],
    ['2020-02-25~', 'about 25 February 2020, Talks in Geneva, rests on one source'],
  ])('of %s', (text, expected) => expect(nameOf(text)).toBe(expected));

  test('of one without a sentence says so, and counts nothing', () => {
    expect(nameOf('2020-02-25 unsourced')).toBe(
      '25 February 2020, Talks in Geneva, unsourced: no sentence is given for it',
    );
  });

  test('counts different sources', () => {
    const raw = dataset('| a 2020-02-25');
    const excerpts = ['press', 'after', 'press'].map((source, i) => ({ id: `x${i}`, source, exact: 'W' }));
    const catalog = createCatalog({ ...raw, events: raw.events.map((event) => ({ ...event, excerpts })) });
    expect(nameOf('', catalog)).toBe('25 February 2020, a, 2 sources, at least 2 independent origins');
  });

  test('says where several reports rest on one source, or none supports it', () => {
    const raw = dataset('| a 2020-02-25');
    const name = (more: Partial<Excerpt>) => {
      const excerpts = (raw.events[0]?.excerpts ?? []).map((excerpt) => ({ ...excerpt, ...more }));
      const catalog = createCatalog({ ...raw, events: raw.events.map((event) => ({ ...event, excerpts })) });
      return nameOf('', catalog);
    };
    expect(name({ origin: 'side' })).toBe('25 February 2020, a, rests on one source, in 2 reports');
    expect(name({ source: 'press' })).toBe('25 February 2020, a, rests on one source');
    expect(name({ stance: 'disputes' })).toBe('25 February 2020, a, 2 sources');
  });

  test('says so where it may rest on one source', () => {
    const catalog = catalogOf('| a 2020-02-25', {
      sources: [
        { id: 'press', publisher: 'The press', origins: ['AFP', 'dpa'] },
        { id: 'wire', publisher: 'AFP' },
      ],
    });
    expect(nameOf('', catalog)).toBe('25 February 2020, a, may rest on one source, in 2 reports');
  });

  test('names all who claim it', () => {
    const raw = dataset('| a 2020-02-25', {
      actors: [
        { id: 'x', name: 'Ankara' },
        { id: 'y', name: 'Moscow' },
        { id: 'z', name: 'Tehran' },
      ],
    });
    const claim = (...claimedBy: string[]) => {
      const catalog = createCatalog({ ...raw, events: raw.events.map((event) => ({ ...event, claimedBy })) });
      return standingWords(eventOf(catalog, 'a'), catalog, en);
    };
    expect(claim('x')).toEqual(['claimed by Ankara']);
    expect(claim('x', 'y', 'z')).toEqual(['claimed by Ankara, Moscow and Tehran']);
    expect(claim()).toEqual([]);
  });

  test('of what simply happened has no word on its status', () => {
    const catalog = catalogOf('| a 2020-02-25 occurred');
    expect(standingWords(eventOf(catalog, 'a'), catalog, en)).toEqual([]);
  });
});

test('a plan for which no date is given is not said to be planned for the day on which it was spoken of', () => {
  const raw = dataset('| a 2018-09-08 planned');
  const when = (how: 'unknown' | 'inferred') => {
    const events = raw.events.map((event) => ({ ...event, dateBasis: { how } }));
    return whenWords(eventOf(createCatalog({ ...raw, events }), 'a'), en);
  };
  expect(when('unknown')).toBe('planned, no date given; said 8 September 2018');
  expect(when('inferred')).toBe('planned for 8 September 2018');
});

test('the long date names the day of the week', () => {
  expect(whenWords(eventOf(catalogOf('| a 2020-02-25'), 'a'), en, 'long')).toBe('Tuesday, 25 February 2020');
});

test('dates follow the region of the reader', () => {
  const event = eventOf(catalogOf('| a 2020-02-25'), 'a');
  expect(whenWords(event, chooseLanguage(['en-US']))).toBe('February 25, 2020');
  expect(whenWords(event, chooseLanguage(['en-GB']))).toBe('25 February 2020');
  expect(whenWords(event, chooseLanguage(['xx', 'not a tag']))).toBe('25 February 2020');
});

test('an actor stands with the side they speak for', () => {
  const catalog = catalogOf('| a 2020', {
    actors: [
      { id: 'russia', name: 'Russia' },
      { id: 'lavrov', name: 'Sergei Lavrov', of: 'russia' },
      { id: 'lost', name: 'Someone', of: 'nowhere' },
    ],
  });
  expect(['lavrov', 'russia', 'lost', 'gone'].map((id) => actorWithSide(id, catalog))).toEqual([
    'Sergei Lavrov (Russia)',
    'Russia',
    'Someone',
    'gone',
  ]);
  expect(actorNames(['lavrov', 'gone'], catalog, en)).toBe('Sergei Lavrov and gone');
});

test('a band says how long it is, and its name from when to when', () => {
  const gap = { start: Date.UTC(2018, 8, 10), end: Date.UTC(2020, 1, 20) };
  expect(bandWords(gap, en, false)).toBe('17 months without events in these sources');
  expect(bandWords(gap, en, true)).toBe('17 months');
  expect(bandName(gap, en)).toMatch(
    /^17 months without events in these sources, 10 September 2018\s–\s19 February 2020\. Unfold$/,
  );
});

describe('the line where the sources end', () => {
  const words = (more: Partial<RawDataset>) => asOfWords(catalogOf('| a 2020-02-25', more), en);
  const core = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ id: `s${i}`, publisher: 'P', role: 'core' as const }));

  test.each([
    [0, 'The sources end here, 25 February 2020'],
    [1, 'The one article ends here, 25 February 2020'],
    [3, 'The three articles end here, 25 February 2020'],
    [12, 'The 12 articles end here, 25 February 2020'],
  ])('of %i articles', (n, expected) => expect(words({ sources: core(n) })).toBe(expected));

  test('says nothing where there is none', () => {
    expect(words({ asOf: undefined })).toBe('');
  });

  test('names the last day of a month', () => {
    expect(words({ asOf: '2020-02', sources: [] })).toBe('The sources end here, 29 February 2020');
  });
});

test('a source says when it was published, or that this is not known', () => {
  const source = (published?: string) => ({ id: 's', publisher: 'P', published });
  expect(publishedWords(source('2020-02-25'), en)).toBe('published 25 February 2020');
  expect(publishedWords(source('2020-02'), en)).toBe('published February 2020');
  expect(publishedWords(source(), en)).toBe('publication date not known');
  expect(publishedWords(undefined, en)).toBe('publication date not known');
});

describe('the sentence shown first', () => {
  type Given = [source: 'press' | 'after', stance?: 'supports' | 'disputes' | 'context'];
  const first = (...given: Given[]) => {
    const raw = dataset('| a 2020-02-25');
    const excerpts = given.map(([source, stance], i) => ({ id: `x${i}`, source, stance, exact: 'W' }));
    const catalog = createCatalog({ ...raw, events: raw.events.map((event) => ({ ...event, excerpts })) });
    return leadExcerpt(eventOf(catalog, 'a'), catalog)?.id;
  };

  test('supports the event, and is from a core article where there is one', () => {
    expect(first(['after'], ['press', 'disputes'], ['press'])).toBe('x2');
    expect(first(['press', 'disputes'], ['after'])).toBe('x1');
    expect(first(['press', 'context'])).toBe('x0');
    expect(first(['press'], ['press', 'supports'])).toBe('x0');
    expect(first()).toBeUndefined();
  });
});
