import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textFragment } from './textFragment';

const page = 'https://example.org/article';
const numbered = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`);
/** The parts of the directive, decoded: `prefix-`, start, end, `-suffix`. */
const parts = (url: string) => (url.split(':~:text=')[1] ?? '').split(',').map(decodeURIComponent);

describe('textFragment', () => {
  test.each([
    ['words as they stand', page, 'eight children', `${page}#:~:text=eight%20children`],
    [
      'dash, ampersand and comma encoded',
      page,
      'a well-known fact, R&D',
      `${page}#:~:text=a%20well%2Dknown%20fact%2C%20R%26D`,
    ],
    ['white space collapsed', page, ' eight\u00A0 children ', `${page}#:~:text=eight%20children`],
    ['an address with a hash', `${page}#part`, 'eight', `${page}#part:~:text=eight`],
    ['an address with an empty hash', `${page}#`, 'eight', `${page}#:~:text=eight`],
    [
      'an address that already names a passage',
      `${page}#part:~:text=nine`,
      'eight',
      `${page}#part:~:text=eight`,
    ],
    ['a query that has the same signs', `${page}?a=b-c&d`, 'eight', `${page}?a=b-c&d#:~:text=eight`],
    ['nothing to look for', page, ' ', page],
  ])('%s', (_what, url, exact, expected) => expect(textFragment(url, { exact })).toBe(expected));

  test.each(['javascript:alert(1)', 'mailto:a@example.org', 'data:text/html,x', 'article', ''])(
    'leaves %j alone',
    (url) => {
      expect(textFragment(url, { exact: 'eight children' })).toBe(url);
    },
  );

  test('gives first and last words of a long quotation', () => {
    const words = numbered(80);
    expect(parts(textFragment(page, { exact: words.join(' ') }))).toEqual([
      words.slice(0, 6).join(' '),
      words.slice(-6).join(' '),
    ]);
  });

  test('gives fewer words yet where the address is to be short, and a short text as it stands', () => {
    const words = numbered(20);
    expect(parts(textFragment(page, { exact: words.join(' ') }, { brief: true }))).toEqual([
      words.slice(0, 4).join(' '),
      words.slice(-4).join(' '),
    ]);
    expect(parts(textFragment(page, { exact: 'eight children' }, { brief: true }))).toEqual([
      'eight children',
    ]);
  });

  test('gives words of the first and of the last paragraph where it is known to cross one', () => {
    expect(parts(textFragment(page, { exact: 'one two\n\nthree four' }))).toEqual(['one two', 'three four']);
    expect(parts(textFragment(page, { exact: 'one two three' }, { crossesParagraph: true }))).toEqual([
      'one',
      'three',
    ]);
    expect(parts(textFragment(page, { exact: 'one' }, { crossesParagraph: true }))).toEqual(['one']);
  });

  test('adds context only where the words are not unique', () => {
    const quotation = {
      exact: 'eight children',
      prefix: 'it was said that ',
      suffix: ', among many others too',
    };
    expect(parts(textFragment(page, quotation))).toEqual(['eight children']);
    expect(textFragment(page, quotation, { unique: false })).toBe(
      `${page}#:~:text=was%20said%20that-,eight%20children,-%2C%20among%20many`,
    );
    expect(parts(textFragment(page, { exact: 'eight' }, { unique: false }))).toEqual(['eight']);
    const opened = { exact: 'Eight children', prefix: '"' };
    expect(parts(textFragment(page, opened, { unique: false }))).toEqual(['Eight children']);
  });

  test('leaves out a word that is cut in two', () => {
    const quotation = { exact: 'ight children of ma', prefix: 'e', suffix: 'ny' };
    expect(parts(textFragment(page, quotation))).toEqual(['children of']);
    expect(parts(textFragment(page, { exact: 'eight children', prefix: 'of “', suffix: '.' }))).toEqual([
      'eight children',
    ]);
  });

  test('never throws, and has the words when decoded', () => {
    const word = fc.string({ unit: 'binary', minLength: 1 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.boolean(), (words, unique) => {
        const url = textFragment(
          page,
          { exact: words.join(' '), prefix: 'so ', suffix: ' it is' },
          { unique },
        );
        expect(url.startsWith(page)).toBe(true);
        expect(() => decodeURIComponent(url)).not.toThrow();
        expect(url.slice(page.length)).not.toMatch(/[^\x21-\x7E]/);
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[\p{L}&,-]{1,8}$/u), { minLength: 1, maxLength: 20 }),
        (words) => {
          const exact = words.join(' ').normalize('NFC');
          const decoded = decodeURIComponent(textFragment(page, { exact }).split(':~:text=')[1] ?? '');
          expect(decoded).toBe(exact);
        },
      ),
    );
  });
});
