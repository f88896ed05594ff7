import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage, supersedes } from './messages';

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
