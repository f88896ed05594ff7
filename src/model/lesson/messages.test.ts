import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follows, readMessage, soundTimer, supersedes } from './messages';

const state = { step: 2, revealed: 1, cover: 'none', timer: { since: 5, spentMs: 0 } };
const message = { kind: 'state', v: 1, from: 'a', lesson: 'l', by: 'a', number: 3, state };

describe('a message between the windows of a lesson', () => {
  test('of ours is read, without what does not belong to it', () => {
    expect(readMessage(message)).toEqual(message);
    expect(readMessage({ ...message, html: '<b>' })).toEqual(message);
    expect(readMessage({ kind: 'hello', v: 1, from: 'a', role: 'stage' })).toBeDefined();
  });

  test.each<[string, unknown]>([
    ['another version', { ...message, v: 2 }],
    ['another kind', { ...message, kind: 'goto' }],
    ['a step that is no number', { ...message, state: { ...state, step: '2' } }],
    ['a step that is none', { ...message, state: { ...state, step: -1 } }],
    ['a step beyond reason', { ...message, state: { ...state, step: 1e12 } }],
    ['an endless timer', { ...message, state: { ...state, timer: { spentMs: Number.POSITIVE_INFINITY } } }],
    ['a cover that is none', { ...message, state: { ...state, cover: 'red' } }],
    ['a name as long as a book', { ...message, from: 'x'.repeat(20_000) }],
    ['nothing', null],
    ['a list', [message]],
  ])('with %s is none', (_, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test('never makes it throw, and lets nothing through that is not as it should be', () => {
    const near = fc
      .tuple(fc.constantFrom('kind', 'v', 'from', 'lesson', 'by', 'number', 'state'), fc.anything())
      .map(([key, value]) => ({ ...message, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), near), (data) => {
        const read = readMessage(data);
        if (read?.kind === 'state') {
          expect(Number.isInteger(read.state.step) && read.state.step >= 0).toBe(true);
          expect(['none', 'black', 'white']).toContain(read.state.cover);
        }
      }),
      { numRuns: process.env.SOURCELINE_ALL ? 20_000 : 500 },
    );
  });
});

test('of two changes one holds, whichever window hears which first', () => {
  const change = fc.record({ number: fc.nat(5), by: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(change, change, (one, other) => {
      const same = one.number === other.number && one.by === other.by;
      expect(supersedes(one, other) !== supersedes(other, one)).toBe(!same);
    }),
  );
});

test('a number far ahead of all that was heard is of no change: it would hold for ever', () => {
  const own = { number: 7, by: 'a' };
  expect(follows({ number: 8, by: 'b' }, own)).toBe(true);
  expect(follows({ number: 7, by: 'b' }, own)).toBe(true);
  expect(follows({ number: 6, by: 'b' }, own)).toBe(false);
  expect(follows({ number: 10_007, by: 'b' }, own)).toBe(true);
  expect(follows({ number: 10_008, by: 'b' }, own)).toBe(false);
  expect(follows({ number: 1e9, by: 'b' }, { number: -1, by: '' })).toBe(false);
});

test('a timer that runs for longer than a day, or from another, stands', () => {
  const now = Date.UTC(2020, 1, 25, 10);
  const day = 86_400_000;
  expect(soundTimer({ since: now - 5_000, spentMs: 60_000 }, now)).toEqual({
    since: now - 5_000,
    spentMs: 60_000,
  });
  expect(soundTimer({ since: undefined, spentMs: 9 }, now)).toEqual({ since: undefined, spentMs: 9 });
  // The clocks of two windows are one, but a message may be late.
  expect(soundTimer({ since: now + 1_000, spentMs: 0 }, now).since).toBe(now + 1_000);
  for (const timer of [
    { since: 1e308, spentMs: 0 },
    { since: -1e308, spentMs: 5 },
    { since: now - day - 1, spentMs: 0 },
    { since: undefined, spentMs: 1e308 },
    { since: now, spentMs: day + 1 },
  ])
    expect(soundTimer(timer, now)).toEqual({ since: undefined, spentMs: 0 });
});
