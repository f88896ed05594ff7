/**
 * `npm run bench [-- OPTIONS]`: measures Sourceline beside peers and writes `docs/performance.md`; `--help` says what the
 * options are. The raw figures are kept in `bench/results.json`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from '../scripts/countingServer.mjs';
import { firstLoad } from '../scripts/firstLoad.mjs';
import { weigh } from '../scripts/sizeReport.mjs';
import { staticBytes } from '../scripts/staticPages.mjs';
import { buildSites } from './build.mjs';
import { writeData } from './generate.mjs';
import { describeMachine } from './machine.mjs';
import { measure } from './measure.mjs';
import { readOptions, USAGE } from './options.mjs';
import { replaceSearch, writeReport } from './report.mjs';
import { measureSearch, SEARCH_COUNTS } from './search.mjs';
import { SUBJECTS } from './subjects.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dataFolder = join(root, 'bench', 'data');
const resultsFile = join(root, 'bench', 'results.json');
const reportFile = join(root, 'docs', 'performance.md');
/** A cell whose run takes longer is run once: its figures are so large that their spread decides nothing. */
const SLOW_MS = 60_000;

if (process.argv.includes('--help')) {
  console.log(USAGE);
  process.exit(0);
}
let options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}

if (!options.report) await measureAll(options);
if (!existsSync(resultsFile)) {
  console.error('There is no bench/results.json yet. Without --report it is made: npm run bench');
  process.exit(2);
}
const results = readJson(resultsFile);
const text = options.searchOnly
  ? replaceSearch(readFileSync(reportFile, 'utf8'), results.searches)
  : writeReport(results, {
      learned: readFileSync(join(root, 'bench', 'learned.md'), 'utf8'),
      exploreKiB: readJson(join(root, 'size-limit.json')).exploreKiB,
    });
if (options.write) writeFileSync(reportFile, text);
console.log(options.write ? '\ndocs/performance.md is written.' : `\n${text}`);

async function measureAll({ counts, runs: rounds, names, searchOnly }) {
  const searched = SEARCH_COUNTS.filter((count) => searchOnly || counts.includes(count));
  await writeData(dataFolder, searchOnly ? searched : counts, console.log);
  const folders = await buildSites();
  const server = await serve(new Map([...folders, ['data', dataFolder]]));
  if (searchOnly) {
    const before = existsSync(resultsFile) ? readJson(resultsFile) : {};
    const searches = {
      machine: describeMachine(root),
      rows: await measureSearch(searched, server, console.log),
    };
    writeFileSync(resultsFile, JSON.stringify({ ...before, searches }));
    await server.close();
    return;
  }
  const machine = { ...describeMachine(root), peers: readPeers() };
  const subjects = SUBJECTS.filter(({ name }) => names.includes(name));
  const explore = await firstLoad(server, '/sourceline/');
  const exploreBytes = weigh(
    explore.sent,
    explore.readyAt,
    Number.POSITIVE_INFINITY,
    staticBytes(readFileSync(join(root, 'dist', 'index.html'), 'utf8')),
  ).total;
  const runs = [];
  // Rounds outside, subjects inside: what else the machine does then falls on all of them.
  for (const count of counts) {
    for (let round = 1; round <= rounds; round++) {
      for (const subject of subjects.filter((one) => isWorthRunning(one, count, runs))) {
        const load = os.loadavg()[0];
        const run = { ...(await measure(subject, count, server)), round, load };
        runs.push(run);
        console.log(sayRun(run));
        // After each, so that what was measured survives an interruption.
        writeFileSync(resultsFile, JSON.stringify({ machine, exploreBytes, runs }));
      }
    }
  }
  const searches = { machine, rows: await measureSearch(searched, server, console.log) };
  writeFileSync(resultsFile, JSON.stringify({ machine, exploreBytes, runs, searches }));
  await server.close();
}

function isWorthRunning({ name, most }, count, runs) {
  const own = runs.filter(({ subject }) => subject === name);
  const failedBefore = own.some((run) => run.failure && run.count < count);
  const slow = own.some((run) => run.count === count && (run.wallMs > SLOW_MS || run.failure));
  return count <= most && !failedBefore && !slow;
}

function sayRun({ subject, count, round, readyMs, loadMs, phases, zoom, cut, failure }) {
  const perInput = Object.entries(phases).map(
    ([name, { cpuMs, inputs }]) => `${name} ${(cpuMs / inputs).toFixed(1)}`,
  );
  return [
    `${subject} ${count.toLocaleString('en-US')} (${round})`.padEnd(30),
    `ready ${readyMs?.toFixed() ?? '–'} ms, load CPU ${loadMs?.toFixed() ?? '–'} ms;`,
    `${perInput.join(', ')} ms per input`,
    zoom ? `× ${zoom.toFixed(1)}` : '',
    cut ? 'cut short' : '',
    failure ? `FAILED: ${failure}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function readPeers() {
  const { dependencies } = readJson(join(root, 'bench', 'package.json'));
  return {
    'vis-timeline': dependencies['vis-timeline'],
    'event-drops': `${dependencies['event-drops']} (d3 ${dependencies.d3})`,
  };
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
