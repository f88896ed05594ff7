import { describe, expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript
import { countPlaywright, countStep, countVitest, readReport } from './testCounts.mjs';

describe('the figures of npm test', () => {
  test('are those of the runners', () => {
    expect(countVitest({ numPassedTests: 12, numFailedTests: 0 }, true)).toEqual({ passed: 12, failed: 0 });
    expect(countVitest({ numPassedTests: 12, numFailedTests: 2 }, false)).toEqual({ passed: 12, failed: 2 });
    expect(countPlaywright({ stats: { expected: 7, flaky: 1, unexpected: 3, skipped: 4 } }, false)).toEqual({
      passed: 8,
      failed: 3,
    });
  });

  test('count a failed step once', () => {
    expect(countStep(true)).toEqual({ passed: 0, failed: 0 });
    expect(countStep(false)).toEqual({ passed: 0, failed: 1 });
  });

  test('count a runner that fails without a failed test, as when a file does not load', () => {
    expect(countVitest({ numPassedTests: 12, numFailedTests: 0 }, false)).toEqual({ passed: 12, failed: 1 });
    expect(countPlaywright({ stats: { expected: 7, unexpected: 0, flaky: 0 } }, false)).toEqual({
      passed: 7,
      failed: 1,
    });
  });

  test('count a runner that ran nothing, or left no report, as failed', () => {
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0 }, true)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 9 } }, true)).toEqual({
      passed: 0,
      failed: 1,
    });
    expect(countVitest(readReport('/no/such/file.json'), true)).toEqual({ passed: 0, failed: 1 });
  });
});
