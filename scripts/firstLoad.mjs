import { chromium } from 'playwright-core';
import { launchOptions } from './browser.mjs';

const LIMIT_MS = 30_000;
/** After this, what comes once the page has rested has come. */
const REST_MS = 3_000;

/** Opens a page of `countingServer.mjs` in a new browser; returns all it asked for, and when it was ready. */
export async function firstLoad(server, path) {
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(noteWhenReady);
    server.sent.length = 0;
    await page.goto(`${server.address}${path}`);
    await page.waitForFunction(() => window.readyAt, undefined, { timeout: LIMIT_MS });
    const readyAt = await page.evaluate(() => window.readyAt);
    await page.waitForTimeout(REST_MS);
    return { sent: [...server.sent], readyAt };
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page. The server has the same clock, so it can tell what was asked for before. What a load shows of itself after
 * a second is left out: how busy this machine is must not decide how heavy the page is.
 */
function noteWhenReady() {
  const start = window.setTimeout;
  window.setTimeout = (run, ms, ...rest) => (ms >= 1_000 && !window.readyAt ? 0 : start(run, ms, ...rest));
  new MutationObserver(() => {
    if (document.documentElement?.dataset.status === 'ready') window.readyAt ??= Date.now();
  }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-status'] });
}
