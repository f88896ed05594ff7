import { describe, expect, test } from 'vitest';
// @ts-expect-error the measuring is plain JavaScript
import { judge } from './targets.mjs';

interface Cell {
  subject: string;
  count: number;
  [name: string]: unknown;
}
const cell = (subject: string, count: number, zoom: number, more = {}): Cell => ({
  subject,
  count,
  net: { zoom, pan: zoom },
  readyMs: 100,
  loadMs: 100,
  loadLongest: 0,
  mostElements: 900,
  longTasks: 0,
  frameP95: 16.7,
  memoryPeak: 1e9,
  ...more,
});
const verdict = (cells: Cell[], what: string, exploreBytes?: number) =>
  judge(cells, exploreBytes, 130).find((target: { what: string }) => target.what.startsWith(what)).verdict;

describe('a target', () => {
  const all = [100, 1_000, 10_000, 100_000, 1_000_000].map((count) => cell('sourceline', count, 3));

  test('is met below the peer, and not at the same figure', () => {
    expect(verdict([...all, cell('event-drops', 100, 3.1)], '100: zoom below event-drops')).toBe('met');
    expect(verdict([...all, cell('event-drops', 100, 3)], '100: zoom below event-drops')).toBe('not met');
  });
  test('is not measured without either of its figures', () => {
    expect(verdict(all, '100: zoom below event-drops')).toBe('not measured');
    expect(verdict([cell('event-drops', 100, 3)], '100: zoom below event-drops')).toBe('not measured');
  });
  test('is met where the peer does not get ready, and not met where ours does not', () => {
    const failed = { failure: 'loading took more than 120 s', readyMs: undefined, loadMs: undefined };
    expect(verdict([...all, cell('vis-timeline', 100_000, 0, failed)], '100,000: load CPU')).toBe('met');
    expect(verdict([cell('sourceline', 1_000_000, 0, failed)], '1,000,000: ready')).toBe('not met');
  });
  test('is not met by a gesture that was cut short', () => {
    const cut = [cell('sourceline', 100, 1, { cut: true }), cell('event-drops', 100, 3)];
    expect(verdict(cut, '100: zoom below event-drops')).toBe('not met');
  });
  test('for any number needs all of them to be met, and one to be missed', () => {
    expect(verdict(all, 'any number: DOM')).toBe('met');
    expect(verdict(all.slice(1), 'any number: DOM')).toBe('not measured');
    expect(verdict([cell('sourceline', 100, 3, { mostElements: 1_501 })], 'any number: DOM')).toBe('not met');
  });
  test('lets a frame of 60 Hz pass, and no later one', () => {
    expect(verdict(all, 'any number: frame p95')).toBe('met');
    expect(verdict([cell('sourceline', 100, 3, { frameP95: 33.3 })], 'any number: frame p95')).toBe(
      'not met',
    );
  });
  test('of the first load is the number in the repository', () => {
    expect(verdict(all, 'first load', 130 * 1024)).toBe('met');
    expect(verdict(all, 'first load', 130 * 1024 + 1)).toBe('not met');
    expect(verdict(all, 'first load')).toBe('not measured');
  });
});
