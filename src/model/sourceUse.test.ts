import { expect, test } from 'vitest';
import { catalogOf } from '../testing/dataset';
import type { Excerpt } from './schema';
import { countQuotedWords, excerptsBySource } from './sourceUse';

const excerpt = (exact: string, more: Partial<Excerpt> = {}): Excerpt => ({
  id: exact,
  source: 's',
  exact,
  ...more,
});

test('words of a source count with their context, and once where one excerpt lies within another', () => {
  expect(countQuotedWords([excerpt('three words here', { prefix: 'with ', suffix: ' and more' })])).toBe(6);
  expect(countQuotedWords([excerpt('one two three four'), excerpt('two three')])).toBe(4);
  expect(countQuotedWords([excerpt('one two'), excerpt('one  two')])).toBe(2);
  expect(countQuotedWords([])).toBe(0);
});

test('every excerpt stands with its source and its event', () => {
  const { events } = catalogOf('x | a 2020-02-03 | b 2020-02-04 later | c 2020-02-05');
  const used = excerptsBySource(events);
  expect(used.get('press')?.map(({ event }) => event.id)).toEqual(['a', 'c']);
  expect(used.get('after')?.map(({ excerpt: { id } }) => id)).toEqual(['b-1']);
});
