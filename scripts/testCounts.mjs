import { existsSync, readFileSync } from 'node:fs';

/** The parsed report of a test runner; undefined where it wrote none. */
export function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A step without tests of its own: nothing when it went well, one failure when it did not. */
export function countStep(ok) {
  return { passed: 0, failed: ok ? 0 : 1 };
}

/** Of vitest's JSON report. */
export function countVitest(report, ok) {
  return count(report?.numPassedTests, report?.numFailedTests, ok);
}

/** Of Playwright's JSON report. A test that passed only at the second try did pass, but is reported by Playwright itself. */
export function countPlaywright(report, ok) {
  const { expected, flaky, unexpected } = report?.stats ?? {};
  return count((expected ?? 0) + (flaky ?? 0), unexpected, ok);
}

/** A runner that failed without a failed test, or that ran no test at all, has failed once. */
function count(passed = 0, failed = 0, ok = false) {
  return { passed, failed: failed === 0 && (!ok || passed === 0) ? 1 : failed };
}
