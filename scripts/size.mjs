/**
 * What a reader's browser fetches of `dist/` until the timeline is there: HTML, JS and CSS, gzip. Exit code 1 where that is
 * more than `size-limit.json` allows. It asks the browser and not the build, so that whatever is fetched counts, however
 * it is found: by a tag, an import, a preload or a worker.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';
import { serve } from './countingServer.mjs';
import { weigh } from './sizeReport.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIMIT_MS = 30_000;
/** After this, what comes once the page has rested has come; it is only for information. */
const REST_MS = 3_000;

if (!existsSync(`${root}dist/index.html`)) {
  console.error('There is no dist/ to weigh. Build it first: npm run build');
  process.exit(1);
}
const { exploreKiB } = JSON.parse(readFileSync(`${root}size-limit.json`, 'utf8'));
const server = await serve(new Map([['site', `${root}dist`]]));
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(noteWhenReady);
  await page.goto(`${server.address}/site/`);
  await page.waitForFunction(() => window.readyAt, undefined, { timeout: LIMIT_MS });
  const readyAt = await page.evaluate(() => window.readyAt);
  await page.waitForTimeout(REST_MS);
  const { lines, fits } = weigh(server.sent, readyAt, exploreKiB);
  console.log(lines.join('\n'));
  process.exitCode = fits ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

/** Runs in the page. The server has the same clock, so it can tell what was asked for before. */
function noteWhenReady() {
  new MutationObserver(() => {
    if (document.documentElement?.dataset.status === 'ready') window.readyAt ??= Date.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-status'] });
}
