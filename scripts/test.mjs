/**
 * `npm test`: types, lint, the dataset, unit tests, build, size, browser tests, in this order. A step that fails does not keep the
 * later ones from running; only size and the browser tests need the build. The last line is `N passed, N failed`.
 * `--all` (`npm run test:all`) sets SOURCELINE_ALL=1 for the longer tests, and lifts the limit of time.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findFirefox } from './otherBrowsers.mjs';
import { countPlaywright, countStep, countVitest, readReport } from './testCounts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const all = process.argv.includes('--all');
/** What the whole may take on two cores (docs/contract.md). A busy machine takes longer: that is said, and is no fault. */
const MINUTES = 8;
/** Somewhat less than a machine that runs the tests waits for them, so that a stuck step is named and not just cut off. */
const STUCK_MINUTES = 13;
const begun = Date.now();
const deadline = all ? Number.POSITIVE_INFINITY : begun + STUCK_MINUTES * 60_000;
const reports = {
  vitest: `${root}.cache/vitest.json`,
  playwright: `${root}.cache/playwright.json`,
  webkit: `${root}.cache/webkit.json`,
};

/** The articles' texts do not belong to the repository; where they lie beside it every excerpt is held against them. */
const articles = `${root}../shared/sources`;
const withArticles = existsSync(articles);

const steps = [
  { name: 'types', run: ['typescript/bin/tsc', '--noEmit', '-p', '.'], count: countStep },
  { name: 'lint', run: ['@biomejs/biome/bin/biome', 'check', '.'], count: countStep },
  { name: 'packages', run: ['../scripts/packages.mjs'], count: countStep },
  {
    name: 'dataset',
    says: withArticles
      ? 'with the articles in ../shared/sources'
      : 'the articles are not at hand (../shared/sources): excerpts are not held against them',
    run: [
      '../scripts/check.mjs',
      'public/data/idlib.json',
      ...(withArticles ? ['--articles', articles] : []),
    ],
    count: countStep,
  },
  {
    name: 'unit',
    run: [
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reports.vitest}`,
    ],
    count: (ok) => countVitest(readReport(reports.vitest), ok),
  },
  { name: 'build', run: ['../scripts/build.mjs'], count: countStep },
  { name: 'size', needs: 'build', run: ['../scripts/size.mjs'], count: countStep },
  {
    name: 'browser',
    needs: 'build',
    run: ['@playwright/test/cli.js', 'test'],
    says: all && !findFirefox() ? 'Firefox is not on this machine (Debian: firefox-esr): not told there' : '',
    count: (ok) => countPlaywright(readReport(reports.playwright), ok),
  },
  ...(all
    ? [
        {
          name: 'webkit',
          needs: 'build',
          run: ['../e2e/webkit.mjs'],
          count: (ok) => ({ ...countStep(ok), ...(readReport(reports.webkit) ?? {}) }),
        },
      ]
    : []),
];

mkdirSync(`${root}.cache`, { recursive: true });
// A figure of an earlier run must never stand for this one.
for (const report of Object.values(reports)) rmSync(report, { force: true });

const results = new Map();
for (const step of steps) {
  console.log(`\n── ${step.name} ──`);
  if (step.says) console.log(step.says);
  if (step.needs && results.get(step.needs)?.failed) {
    console.log(`not run, because the step "${step.needs}" failed`);
    results.set(step.name, { passed: 0, failed: 1, note: 'not run', seconds: 0 });
    continue;
  }
  const started = Date.now();
  const ended = await run(step.run);
  const seconds = (Date.now() - started) / 1000;
  if (ended.late) console.log(`stopped: the tests have taken longer than ${STUCK_MINUTES} minutes`);
  results.set(step.name, { ...step.count(ended.ok), note: ended.late ? 'stopped' : '', seconds });
}

console.log('\n── summary ──');
for (const [name, { passed, failed, note, seconds }] of results) {
  const what = note || (passed + failed === 0 ? 'ok' : `${passed} passed, ${failed} failed`);
  console.log(`${name.padEnd(8)} ${`${seconds.toFixed(1)} s`.padStart(8)}  ${what}`);
}
if (!all && Date.now() > begun + MINUTES * 60_000)
  console.log(`It took longer than ${MINUTES} minutes: is the machine busy, or have the tests grown?`);
const sum = (key) => [...results.values()].reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

/** Runs a program of node_modules with what it prints going straight through. */
function run([program, ...args]) {
  const env = { ...process.env, ...(all ? { SOURCELINE_ALL: '1' } : {}) };
  const child = spawn(process.execPath, [`${root}node_modules/${program}`, ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  return new Promise((resolve) => {
    let late = false;
    const stop = () => {
      late = true;
      // As Ctrl-C does: vitest and Playwright then end their own workers, browsers and servers.
      child.kill('SIGINT');
      setTimeout(() => child.kill('SIGKILL'), 10_000).unref();
    };
    const timer = Number.isFinite(deadline)
      ? setTimeout(stop, Math.max(0, deadline - Date.now()))
      : undefined;
    const done = (ok) => {
      clearTimeout(timer);
      resolve({ ok: ok && !late, late });
    };
    child.on('error', (error) => {
      console.error(error.message);
      done(false);
    });
    child.on('exit', (code) => done(code === 0));
  });
}
