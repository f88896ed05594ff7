import { expect, test } from 'vitest';
// @ts-expect-error the measuring is plain JavaScript
import { COUNTS, readOptions } from './options.mjs';

test('without options everything is measured three times and written', () => {
  expect(readOptions([])).toMatchObject({ counts: COUNTS, runs: 3, write: true, report: false });
});
test('options take their value after a space or an equals sign', () => {
  const wanted = { counts: [100, 10_000], runs: 1, write: false };
  expect(readOptions(['--n', '100,10000', '--runs', '1', '--no-write'])).toMatchObject(wanted);
  expect(readOptions(['--n=100,10_000', '--runs=1', '--no-write'])).toMatchObject(wanted);
});
test('the blank page is always measured, as it is subtracted', () => {
  expect(readOptions(['--subjects', 'canvas,sourceline']).names).toEqual(['sourceline', 'canvas', 'blank']);
});
test.each([[['--fast']], [['--n', 'many']], [['--n']], [['--runs', '0']], [['--subjects', 'excel']]])(
  '%s is refused',
  (words) => expect(() => readOptions(words)).toThrow(),
);
