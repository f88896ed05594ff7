/**
 * `npm run lighthouse`: what Google Lighthouse says of the built site, on a slow phone and on a desktop, into
 * `docs/lighthouse.md`, with everything that costs a point. Exit code 1 where accessibility, best practices or SEO lose any that
 * `LOST` does not name.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchOptions } from '../scripts/browser.mjs';
import { buildSite } from '../scripts/build.mjs';
import { serve } from '../scripts/countingServer.mjs';
import { describeMachine } from './machine.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(join(root, 'bench', 'package.json'));
const { default: lighthouse, desktopConfig } = await import(
  pathToFileURL(require.resolve('lighthouse')).href
);

const PAGES = [
  ['Explore', ''],
  ['An open event', '?event=lavrov-geneva'],
  ['A lesson', '?view=present&story=one-speech'],
  ['Embed', 'embed/?event=lavrov-geneva'],
];
/** Points that are given up on purpose. */
const LOST = new Map([
  [
    'A lesson performance cumulative-layout-shift',
    'the strip takes its room when it is known what the step leaves it',
  ],
  ['Embed seo is-crawlable', 'the embed asks not to be indexed: what is to be found is the page itself'],
]);
const RUNS = 3;
const PORT = 9_377;

await buildSite('warn');
// Compressed, as hosts send it.
const server = await serve(new Map([['site', join(root, 'dist')]]));
const site = `${server.address}/site/`;
const profile = mkdtempSync(join(tmpdir(), 'sourceline-lighthouse-'));
const { executablePath, args } = launchOptions();
const chrome = spawn(
  executablePath,
  ['--headless=new', ...args, `--user-data-dir=${profile}`, `--remote-debugging-port=${PORT}`, 'about:blank'],
  { stdio: 'ignore' },
);
await new Promise((resolve) => setTimeout(resolve, 2_500));

const rows = [];
/** What is not full: of which page, as what, and the audit. */
const lost = [];
for (const [name, path] of PAGES) {
  for (const form of ['mobile', 'desktop']) {
    const reports = [];
    for (let run = 0; run < RUNS; run++) {
      const { lhr } = await lighthouse(
        `${site}${path}`,
        {
          port: PORT,
          logLevel: 'silent',
          onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
        },
        form === 'desktop' ? desktopConfig : undefined,
      );
      reports.push(lhr);
    }
    // The one in the middle: a machine has better and worse moments.
    reports.sort((a, b) => a.categories.performance.score - b.categories.performance.score);
    const report = reports[Math.floor(RUNS / 2)];
    const scores = Object.values(report.categories).map(({ score }) => Math.round(score * 100));
    rows.push([name, form, ...scores]);
    console.log(name, form, ...scores);
    for (const { id, auditRefs } of Object.values(report.categories))
      for (const { id: audit, weight } of auditRefs) {
        const { score, title, displayValue = '' } = report.audits[audit];
        if (weight > 0 && score !== null && score < 1)
          lost.push({ page: `${name} ${id}`, form, audit, what: `${title} ${displayValue}`.trim() });
      }
  }
}
// It writes into its folder until it is gone.
const gone = once(chrome, 'exit');
chrome.kill();
await Promise.all([gone, server.close()]);
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });

const { date, commit, cpu, cores } = describeMachine(root);
const nameOf = ({ page, audit }) => LOST.get(`${page} ${audit}`);
const reason = (loss) => {
  const named = nameOf(loss);
  if (named || !loss.page.endsWith(' performance')) return named ?? '';
  return loss.form === 'mobile' ? 'the simulated slow phone' : 'the speed of this machine';
};
const line = (loss) => {
  const why = reason(loss);
  return `- **${loss.page}**: ${loss.form}: ${loss.what}${why ? ` (${why})` : ''}`;
};
writeFileSync(
  join(root, 'docs', 'lighthouse.md'),
  `# Lighthouse

Written by \`npm run lighthouse\` (Lighthouse ${require('lighthouse/package.json').version}, the middle of ${RUNS} runs each; mobile is its simulated slow phone). ${date}, commit ${commit}, ${cores} × ${cpu}.

| page | as | performance | accessibility | best practices | SEO |
|---|---|--:|--:|--:|--:|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}

## What is lost

${lost.length === 0 ? 'Nothing.' : lost.map(line).join('\n')}
`,
);
const unnamed = lost.filter((loss) => !loss.page.endsWith(' performance') && !nameOf(loss));
for (const loss of unnamed) console.error(`lost and not named: ${line(loss)}`);
process.exit(unnamed.length === 0 ? 0 : 1);
