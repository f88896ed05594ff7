import { describe, expect, test } from 'vitest';
// @ts-expect-error the measuring is plain JavaScript
import { median, percentile, summarise } from './summarise.mjs';

const run = (subject: string, cpuMs: number, more = {}) => ({
  subject,
  count: 100,
  readyMs: 200,
  loadMs: 50,
  phases: { in: { inputs: 60, cpuMs }, pan: { inputs: 60, cpuMs: 60 }, out: { inputs: 30, cpuMs } },
  frames: [16.7, 16.7, 33.4],
  longTasks: [],
  ...more,
});
const cellOf = (runs: object[], subject: string) =>
  summarise(runs).find((cell: { subject: string }) => cell.subject === subject);

describe('a median', () => {
  test('of an even number is the lower of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(median([3, 1, 2])).toBe(2);
  });
  test('leaves out what is not known', () => {
    expect(median([undefined, 5, Number.NaN])).toBe(5);
    expect(median([])).toBeUndefined();
  });
});

test('a percentile is a value that was measured', () => {
  expect(percentile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
});

describe('a cell', () => {
  test('is CPU for each input that came through, less that of the blank page', () => {
    const cell = cellOf([run('sourceline', 600), run('blank', 60)], 'sourceline');
    expect(cell.gross).toEqual({ in: 10, pan: 1, out: 20 });
    expect(cell.net).toEqual({ in: 9, pan: 0, out: 18, zoom: 13.5 });
  });
  test('has no net figures where the blank page was not measured', () => {
    expect(cellOf([run('sourceline', 600)], 'sourceline').net).toEqual({});
  });
  test('keeps what was measured before a failure', () => {
    const cell = cellOf([run('canvas', 0, { phases: {}, frames: undefined, failure: 'late' })], 'canvas');
    expect(cell).toMatchObject({ failure: 'late', readyMs: 200, loadMs: 50, frameP95: undefined });
    expect(cell.gross.in).toBeUndefined();
  });
});
