import { describe, expect, test } from 'vitest';
import { readClocks } from './clocks';
import { createCatalog } from './createCatalog';
import type { Excerpt, RawDataset, RawEvent } from './schema';

const dataset = (event: Partial<RawEvent>, excerpt: Partial<Excerpt>): RawDataset => ({
  format: 'sourceline/1',
  id: 'd',
  title: 'D',
  actors: [
    { id: 'state', name: 'A state' },
    { id: 'minister', name: 'A minister', of: 'state' },
    { id: 'other', name: 'Another' },
  ],
  sources: [
    { id: 'paper', publisher: 'Paper', published: '2020-02-26' },
    { id: 'undated', publisher: 'Undated' },
  ],
  events: [
    {
      id: 'e',
      title: 'E',
      date: '2020-02-25',
      ...event,
      excerpts: [{ id: 'x', source: 'paper', exact: 'words', ...excerpt }],
    },
  ],
});

function clocksOf(event: Partial<RawEvent>, excerpt: Partial<Excerpt> = {}) {
  const catalog = createCatalog(dataset(event, excerpt));
  const [first] = catalog.events;
  const [words] = first?.excerpts ?? [];
  if (!first || !words) throw new Error('no sentence');
  const clocks = readClocks(first, words, catalog.sources.get(words.source), catalog.actors);
  const day = (date: typeof clocks.said) => date?.start && new Date(date.start.lo).toISOString().slice(0, 10);
  return { said: day(clocks.said), published: day(clocks.published), differ: clocks.differ };
}

describe('the day it was said', () => {
  test('is that of the history of a plan which cites it', () => {
    const plan: Partial<RawEvent> = {
      date: '2020-03-05',
      status: 'superseded',
      actors: ['minister'],
      history: [{ on: '2020-02-24', status: 'announced', excerpt: 'x' }],
    };
    expect(clocksOf(plan, { speaker: 'minister' })).toEqual({
      said: '2020-02-24',
      published: '2020-02-26',
      differ: true,
    });
  });

  test.each([
    ['the speaker', ['minister']],
    ['whom the speaker speaks for', ['state', 'other']],
  ])('is that of a moment whose first actor is %s', (_, actors) => {
    expect(clocksOf({ actors }, { speaker: 'minister' }).said).toBe('2020-02-25');
  });

  test.each([
    ['nobody speaks', { actors: ['minister'] }, {}],
    ['another speaks', { actors: ['other', 'minister'] }, { speaker: 'minister' }],
    ['it was planned', { actors: ['minister'], status: 'planned' as const }, { speaker: 'minister' }],
    ['it is only claimed', { actors: ['minister'], claimedBy: ['minister'] }, { speaker: 'minister' }],
    ['it lasted', { actors: ['minister'], kind: 'period' as const }, { speaker: 'minister' }],
  ])('is not known where %s', (_, event, excerpt) => expect(clocksOf(event, excerpt).said).toBeUndefined());
});

test('days differ only where they cannot be one', () => {
  expect(clocksOf({ date: '2020-02' }).differ).toBe(false);
  expect(clocksOf({ date: '2020-02-26' }).differ).toBe(false);
  expect(clocksOf({ date: '../2020-02-25' }).differ).toBe(true);
  expect(clocksOf({}, { source: 'undated' })).toEqual({
    said: undefined,
    published: undefined,
    differ: false,
  });
});
