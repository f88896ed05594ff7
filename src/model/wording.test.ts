import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWordings, type Share } from './wording';

const compare = (...texts: string[]) => compareWordings(texts.map((text) => ({ text, language: 'en' })));
const only = (pieces: readonly { text: string; share: Share }[] | undefined, share: Share = 'only') =>
  (pieces ?? []).filter((piece) => piece.share === share).map((piece) => piece.text);

/** Texts of few words, so that many are shared, with all that typesetters do. */
const written = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'This',
        'this',
        'is',
        'not',
        'a',
        'ceasefire',
        "don't",
        '“don’t”',
        'well-equipped',
        'هدنة',
      ),
      fc.constantFrom(' ', ', ', '. ', ' – ', '"', ': "', '… ', '\n'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(' '));
const texts = fc.array(fc.oneof(written, fc.string(), fc.string({ unit: 'grapheme' })), {
  minLength: 2,
  maxLength: 4,
});

describe('comparing wordings', () => {
  test('leaves every text as it stands', () => {
    fc.assert(
      fc.property(texts, (given) => {
        expect(compare(...given).map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(given);
      }),
    );
  });

  test('finds nothing apart in a text and itself', () => {
    fc.assert(
      fc.property(written, fc.integer({ min: 2, max: 4 }), (text, times) => {
        for (const pieces of compare(...Array<string>(times).fill(text)))
          expect(pieces.filter(({ share }) => share !== 'all')).toEqual([]);
      }),
    );
  });

  test('takes no notice of the shape of quotes and dashes', () => {
    const straight = (text: string) =>
      text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, '-');
    fc.assert(
      fc.property(fc.oneof(written, fc.string({ unit: fc.constantFrom(...'aB’‘\'"“”–— .') })), (text) => {
        for (const pieces of compare(text, straight(text)))
          expect(pieces.filter(({ share }) => share !== 'all')).toEqual([]);
      }),
    );
  });

  test('finds as many words in common whichever text stands first', () => {
    const plain = fc.array(fc.constantFrom('a', 'not', 'Not', 'ceasefire', 'is'), { maxLength: 9 });
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const counts = (...given: string[][]) =>
          compare(...given.map((words) => words.join(' '))).map(
            (pieces) => only(pieces, 'all').join(' ').split(/\s+/).filter(Boolean).length,
          );
        const [first, second] = counts(a, b);
        expect(second).toBe(first);
        expect(counts(b, a)).toEqual([first, second]);
      }),
    );
  });

  test('of two texts knows only in both and in one', () => {
    fc.assert(
      fc.property(written, written, (a, b) => {
        expect(
          compare(a, b)
            .flat()
            .filter(({ share }) => share === 'some'),
        ).toEqual([]);
      }),
    );
  });
});

test('whole words are apart, not letters', () => {
  const [a, b] = compare('This is capitulating before terrorists', 'it is a surrender to terrorists');
  expect(only(a)).toEqual(['This', 'capitulating before']);
  expect(only(b)).toEqual(['it', 'a surrender to']);
});

test('a capital at the start of a sentence is no difference, a name is', () => {
  expect(only(compare('Attacks go on', 'He said: "attacks go on')[0])).toEqual([]);
  expect(only(compare('We talk. Then they stop', 'We talk, then they stop')[0])).toEqual([]);
  expect(only(compare('fighting in North West Syria', 'fighting in north western Syria')[0])).toEqual([
    'North West',
  ]);
});

test('of three texts a word may be shared by some', () => {
  const [a, b, c] = compare('a surrender to terrorists', 'surrendering to terrorists', 'a gift to them');
  expect(only(a, 'all')).toEqual([' ', ' to ']);
  expect(only(a, 'some')).toEqual(['a', 'terrorists']);
  expect(only(b)).toEqual(['surrendering']);
  expect(only(c)).toEqual(['gift', 'them']);
});
