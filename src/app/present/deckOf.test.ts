import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Slide } from '../../i18n/describeSlide';
import { readMessage } from '../../model/lesson/messages';
import { catalogOf } from '../../testing/dataset';
import { deckOf } from './deckOf';

beforeEach(() => vi.stubGlobal('location', new URL('https://example.org/?view=present&step=3')));
afterEach(() => vi.unstubAllGlobals());

const long = '😀'.repeat(5_000);

function slide(quotes: number, outlet: string): Slide {
  const quote = (text: string) => ({ runs: [{ text }], outlet, printed: '', speaker: outlet, voice: '' });
  // Only what a deck is made of.
  return {
    title: long,
    when: '25 February 2020',
    places: [long, long].join(),
    quotes: Array.from({ length: quotes }, (_, i) => quote(`Words ${i}`)),
    prompt: long,
    notes: long,
    reveals: ['outlet'],
  } as unknown as Slide;
}

test.each([
  ['more sentences than can be told', [slide(130, 'S')]],
  ['a credit of more letters than can be told', [slide(1, long)]],
  ['more steps than a book has pages', new Array<Slide>(1_500).fill(slide(1, 'S'))],
])('a lesson with %s is told all the same', (_what, slides) => {
  const deck = deckOf({ id: 's', title: long, steps: [] }, slides, catalogOf('x | a 2020'), 'en');
  const read = readMessage({ kind: 'deck', v: 1, from: 'stage', deck });
  expect(read).toEqual({ kind: 'deck', v: 1, from: 'stage', deck });
  expect(deck.steps).toHaveLength(slides.length);
  expect(deck.steps[0]?.quotes[0]?.text).toBe('Words 0');
});

test('of sentences that are left out the number is told', () => {
  const deck = deckOf({ id: 's', title: 'S', steps: [] }, [slide(130, 'S')], catalogOf('x | a 2020'), 'en');
  expect(deck.steps[0]?.quotes.at(-1)?.from).toMatch(/and 30 more$/);
});
