import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locateJsonError } from './jsonError';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place of a fault in JSON', () => {
  test.each([
    ['{"a": 1,\n "b": 2\n "c": 3}', 3, 2, 'CommaExpected'],
    ['{"a": 1,\n}', 2, 1, 'PropertyNameExpected'],
    ['[1, 2,]', 1, 7, 'ValueExpected'],
    ['{"a": nul}', 1, 7, 'InvalidSymbol'],
    ["{'a': 1}", 1, 2, 'InvalidSymbol'],
    ['{"a" 1}', 1, 6, 'ColonExpected'],
    ['{"a": 1', 1, 8, 'CloseBraceExpected'],
    ['[1', 1, 3, 'CloseBracketExpected'],
    ['{"a": 1} x', 1, 10, 'InvalidSymbol'],
    ['{"a": 1} 2', 1, 10, 'EndOfFileExpected'],
    ['// note\n{"a": 1}', 1, 1, 'InvalidCommentToken'],
    ['', 1, 1, 'ValueExpected'],
  ])('%j: line %i, column %i, %s', (text, line, column, fault) => {
    expect(isJson(text)).toBe(false);
    expect(locateJsonError(text)).toMatchObject({ line, column, fault });
  });

  test('is the same with the line ends of Windows', () => {
    expect(locateJsonError('{"a": 1,\r\n "b": 2\r\n "c": 3}')).toMatchObject({
      line: 3,
      column: 2,
      excerpt: '"c": 3}',
    });
  });

  test('comes with its line, shortened around it', () => {
    const long = `{"a": "${'x'.repeat(500)}" "b": 1, ${' '.repeat(500)}}`;
    const found = locateJsonError(long);
    expect(found?.excerpt).toContain('"b": 1');
    expect(found?.excerpt.length).toBeLessThanOrEqual(60);
  });

  test('is found for all that JSON.parse refuses, and lies within the text', () => {
    const json = fc.json({ maxDepth: 3 });
    const broken = fc
      .tuple(
        json,
        fc.nat(),
        fc.constantFrom('', ',', '}', ']', '"', ':', '\n', 'x', '//', '01', '+', '.'),
        fc.nat(3),
      )
      .map(([text, at, insert, cut]) => {
        const i = at % (text.length + 1);
        return text.slice(0, i) + insert + text.slice(i + cut);
      })
      .filter((text) => !isJson(text));
    fc.assert(
      fc.property(broken, (text) => {
        const found = locateJsonError(text);
        const lines = text.split('\n');
        expect(found).toBeDefined();
        expect(found?.line).toBeLessThanOrEqual(lines.length);
        expect(found?.column).toBeLessThanOrEqual((lines[(found?.line ?? 1) - 1]?.length ?? 0) + 1);
      }),
      { numRuns: 500 },
    );
  });

  // jsonc-parser descends by recursion, where JSON.parse does not: it throws a RangeError.
  test('is not known in a text of brackets without end, and asking does no harm', () => {
    expect(locateJsonError('['.repeat(200_000))).toBeUndefined();
  });

  test('is found for characters that JSON does not take', () => {
    for (const text of [
      '"\t"',
      '"\u0001"',
      '\u00a0{}',
      '\uFEFF{}',
      '{}\u2028',
      '\f1',
      '"\\x"',
      '01',
      '1.',
      '-',
      'NaN',
      '+1',
    ])
      expect([text, isJson(text), locateJsonError(text) !== undefined]).toEqual([text, false, true]);
  });

  test('is nowhere in good JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(locateJsonError(text)).toBeUndefined();
      }),
    );
  });
});
