import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeDirections } from './directions';
import { validate } from './validate';

test('what a text begins it ends', () => {
  expect(closeDirections('\u202ePublisher')).toBe('\u202ePublisher\u202c');
  expect(closeDirections('a \u2067b \u202ac')).toBe('a \u2067b \u202ac\u202c\u2069');
});

test('what it did not begin it does not end', () => {
  expect(closeDirections('a\u2069 b\u202c c')).toBe('a b c');
  expect(closeDirections('\u2068a\u202c\u2069')).toBe('\u2068a\u2069');
});

test('a text in order stays as it is, and one put in order does too', () => {
  for (const text of ['Idlib', 'قال \u2068Lavrov\u2069 ذلك', '\u2067a \u202bb\u202c\u2069'])
    expect(closeDirections(text)).toBe(text);
  const any = fc.string({
    unit: fc.constantFrom(...'ab\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'),
  });
  fc.assert(
    fc.property(any, (text) => {
      const closed = closeDirections(text);
      expect(closeDirections(closed)).toBe(closed);
      expect(closed.replaceAll(/[^ab]/g, '')).toBe(text.replaceAll(/[^ab]/g, ''));
    }),
  );
});

test('texts of a dataset are put in order as they are read', () => {
  const checked = validate({
    format: 'sourceline/1',
    id: 'x',
    title: '\u202eTitle',
    sources: [{ id: 's', publisher: '\u202ePublisher House' }],
    events: [
      {
        id: 'a',
        title: 'A',
        date: '2020',
        excerpts: [{ id: 'a1', source: 's', prefix: '\u202ebefore ', exact: 'Words' }],
      },
    ],
  });
  if (!checked.ok) throw new Error('not read');
  const { title, sources, events } = checked.dataset;
  expect(title).toBe('\u202eTitle\u202c');
  expect(sources?.[0]?.publisher).toBe('\u202ePublisher House\u202c');
  expect(events[0]?.excerpts?.[0]?.prefix).toBe('\u202ebefore \u202c');
});
