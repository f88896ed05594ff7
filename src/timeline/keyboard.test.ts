import { describe, expect, test } from 'vitest';
import { nearestInLane, type Stop } from './keyboard';

/** `lane | id at | id at`; the band has lane −1. */
function stops(text: string): Stop[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [lane, ...cells] = line.split('|').map((cell) => cell.trim());
      return cells.map((cell) => {
        const [id = '', at] = cell.split(' ');
        return { id, lane: Number(lane), at: Number(at) };
      });
    })
    .sort((a, b) => a.at - b.at);
}

const scene = stops(`
  0  | a 10 | b 50 | c 90
  1  | d 48 | e 60
  3  | f 0
  -1 | band 30
`);
const from = (id: string | undefined, by: -1 | 1) => nearestInLane(scene, id, by)?.id;

describe('the next lane', () => {
  test.each([
    ['a', 1, 'd'],
    ['b', 1, 'd'],
    ['c', 1, 'e'],
    ['d', -1, 'b'],
    ['e', -1, 'b'],
    ['f', -1, 'd'],
  ] as const)('from %s by %i is at %s, the nearest in time', (id, by, expected) => {
    expect(from(id, by)).toBe(expected);
  });

  test('is the next that has anything: empty lanes are passed over', () => {
    expect(from('e', 1)).toBe('f');
  });

  test('is nowhere beyond the first and the last', () => {
    expect(from('a', -1)).toBeUndefined();
    expect(from('f', 1)).toBeUndefined();
  });

  test('is never a band, but from a band down there are lanes', () => {
    expect(scene.map(({ id }) => from(id, 1))).not.toContain('band');
    expect(scene.map(({ id }) => from(id, -1))).not.toContain('band');
    expect(from('band', 1)).toBe('a');
  });

  test('of two equally near is the earlier', () => {
    const tied = stops('0 | a 50 \n 1 | b 40 | c 60');
    expect(nearestInLane(tied, 'a', 1)?.id).toBe('b');
  });

  test('from nowhere is the first of all; of none, none', () => {
    expect(from(undefined, 1)).toBe('f');
    expect(from('gone', -1)).toBe('f');
    expect(nearestInLane([], 'a', 1)).toBeUndefined();
  });
});
