/** How long a search takes: in Sourceline as a reader has it, and minisearch, the library, as its documentation uses it. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { dataName } from './generate.mjs';
import { median } from './summarise.mjs';

export const SEARCH_COUNTS = [1_000, 10_000, 100_000];
/** The first makes the index; words, a beginning, a slip, two words. */
const FIRST = 'harbor';
const NEXT = ['treaty', 'quar', 'lantren', 'river signal', 'window'];
const minisearch = fileURLToPath(new URL('../node_modules/minisearch/dist/umd/index.js', import.meta.url));

/** One row for each subject and number of events: ms until the first answer, and of a later one (median). */
export async function measureSearch(counts, server, say) {
  const rows = [];
  for (const count of counts) {
    for (const [subject, measure] of [
      ['sourceline', inSourceline],
      ['minisearch', inMinisearch],
    ]) {
      const browser = await chromium.launch(launchOptions());
      try {
        const page = await browser.newPage();
        const row = { subject, count, ...(await measure(page, count, server.address)) };
        rows.push(row);
        say(
          `search ${subject} ${count.toLocaleString('en-US')}: first ${row.firstMs.toFixed()} ms, next ${row.nextMs.toFixed(1)} ms, longest task ${row.longestMs.toFixed()} ms`,
        );
      } finally {
        await browser.close();
      }
    }
  }
  return rows;
}

async function inSourceline(page, count, address) {
  await page.goto(`${address}/sourceline/?data=/data/${dataName(count, 'sourceline')}`);
  await page.waitForFunction(() => document.documentElement.dataset.status === 'ready', null, {
    timeout: 120_000,
  });
  await page.evaluate(() => window.sourceline.idle());
  await watchTasks(page);
  const search = (text) =>
    page.evaluate(async (words) => {
      const field = document.querySelector('input[role=combobox]');
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
      const begun = performance.now();
      write.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await window.sourceline.idle();
      return performance.now() - begun;
    }, text);
  const firstMs = await search(FIRST);
  const next = [];
  for (const text of NEXT) next.push(await search(text));
  return { firstMs, nextMs: median(next), longestMs: await longestTask(page) };
}

async function inMinisearch(page, count, address) {
  await page.goto(`${address}/blank/`);
  await page.addScriptTag({ path: minisearch });
  await watchTasks(page);
  return {
    ...(await page.evaluate(
      async ({ url, first, following }) => {
        const { events } = await (await fetch(url)).json();
        const begun = performance.now();
        const index = new window.MiniSearch({ fields: ['title'] });
        index.addAll(events.map(({ title }, id) => ({ id, title })));
        const how = { prefix: true, fuzzy: 0.2, combineWith: 'AND' };
        index.search(first, how);
        const firstMs = performance.now() - begun;
        const times = following.map((text) => {
          const at = performance.now();
          index.search(text, how);
          return performance.now() - at;
        });
        return { firstMs, nextMs: times.sort((a, b) => a - b)[times.length >> 1] };
      },
      { url: `/data/${dataName(count, 'sourceline')}`, first: FIRST, following: NEXT },
    )),
    longestMs: await longestTask(page),
  };
}

function watchTasks(page) {
  return page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  });
}

/** A task is told of after it has ended. */
async function longestTask(page) {
  await page.waitForTimeout(300);
  return page.evaluate(() => window.longest);
}
