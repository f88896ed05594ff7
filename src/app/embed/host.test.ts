import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heightMessages, isHello, readGoto } from './host';

describe('what a host may ask for', () => {
  test('is an event, a span, or both', () => {
    expect(readGoto({ type: 'sourceline:goto', v: 1, event: 'a' })?.event).toBe('a');
    expect(readGoto({ type: 'sourceline:goto', v: 1, from: '2020-02', to: '2020-02' })).toEqual({
      event: undefined,
      from: Date.UTC(2020, 1, 1),
      to: Date.UTC(2020, 2, 1),
    });
  });

  test('is nothing else, and nothing that it sends throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (message) => {
        expect(readGoto(message)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('event', 'from', 'to', 'x'), fc.anything()), (given) => {
        const goto = readGoto({ ...given, type: 'sourceline:goto', v: 1 });
        for (const value of [goto?.from, goto?.to]) if (value !== undefined) expect(value).not.toBeNaN();
        expect(goto?.event === undefined || typeof goto.event === 'string').toBe(true);
      }),
    );
  });
});

test('a host that greets in another version, or in none, is not understood', () => {
  expect(isHello({ type: 'sourceline:hello', v: 1 })).toBe(true);
  for (const odd of [{}, { v: 99 }, { v: '1' }, { v: null }])
    expect(isHello({ type: 'sourceline:hello', ...odd })).toBe(false);
  for (const odd of [undefined, null, 'sourceline:hello', { v: 1 }]) expect(isHello(odd)).toBe(false);
});

describe('the height', () => {
  test('is told in the ways of AMP, Medium and our own, and in WordPress’ where it has given a secret', () => {
    expect(heightMessages(431.2, 'https://example.org/embed/?event=a')).toEqual([
      { type: 'sourceline:height', v: 1, height: 432 },
      { sentinel: 'amp', type: 'embed-size', height: 432 },
      '{"src":"https://example.org/embed/?event=a","context":"iframe.resize","height":432}',
    ]);
    expect(heightMessages(431.2, 'https://example.org/embed/#?secret=abc123').at(-1)).toEqual({
      message: 'height',
      value: 432,
      secret: 'abc123',
    });
  });

  test('is a whole number that never runs away', () => {
    for (const message of heightMessages(1e9, 'https://example.org/'))
      expect(JSON.stringify(message)).toMatch(/10000/);
  });
});
