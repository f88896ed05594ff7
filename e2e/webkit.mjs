/**
 * The main stories in WebKit (`npm run test:all`): WebKitGTK, which is the engine of Safari though not Safari, driven
 * through its own WebDriver on a display that is not shown. Writes how many stories held into `.cache/webkit.json`.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Builder, By, Key, until } from 'selenium-webdriver';
import { preview } from 'vite';
import { findWebKit } from '../scripts/otherBrowsers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const DISPLAY = ':97';
const DRIVER_PORT = 4477;
const LIMIT_MS = 20_000;

const found = findWebKit();
if (!found) {
  console.log(
    'WebKit is not on this machine (Debian: webkit2gtk-driver and xvfb): its stories were not told',
  );
  process.exit(0);
}

const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: 4196, open: false },
});
const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4196/';
const children = [
  spawn(found.display, [DISPLAY, '-screen', '0', '1440x900x24'], { stdio: 'ignore' }),
  spawn(found.driver, [`--port=${DRIVER_PORT}`], {
    stdio: 'ignore',
    // As root its sandbox does not start.
    env: { ...process.env, DISPLAY, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  }),
];
await new Promise((resolve) => setTimeout(resolve, 1_500));

const driver = await new Builder()
  .usingServer(`http://127.0.0.1:${DRIVER_PORT}`)
  .withCapabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
  })
  .build();

const idle = () =>
  driver.executeAsyncScript(
    'const done = arguments[arguments.length - 1]; window.sourceline.idle().then(done);',
  );
const inspect = () => driver.executeScript('return window.sourceline.inspect();');
async function open(path) {
  await driver.get(`${address}${path}`);
  await driver.wait(until.elementLocated(By.css('html[data-status="ready"]')), LIMIT_MS);
  await idle();
}
const textOf = async (selector) =>
  (await driver.wait(until.elementLocated(By.css(selector)), LIMIT_MS)).getText();
async function press(key) {
  await driver.actions().sendKeys(key).perform();
  await idle();
}

const stories = {
  async 'a reader zooms, opens an event and reads its sentence'() {
    await open('');
    const all = await inspect();
    const surface = await driver.findElement(By.css('[data-testid="timeline"]'));
    // Right of the folded stretch, which is in the middle.
    await driver.actions().scroll(300, 0, 0, -600, surface).perform();
    const length = ({ span: [start, end] }) => end - start;
    // The browser hands the wheel on after the command is done.
    await driver.wait(async () => length(await inspect()) < length(all) / 1.5, LIMIT_MS, 'the wheel zooms');
    await idle();
    await open('?event=lavrov-geneva');
    assert.match(
      await textOf('blockquote[data-excerpt="lavrov-dw-3"] mark'),
      /^This is not concern about human rights/,
    );
    await driver.findElement(By.css('[data-testid="detail"] button[aria-label="Next event"]')).click();
    await idle();
    assert.doesNotMatch(await driver.getCurrentUrl(), /event=lavrov-geneva/);
  },
  async 'the embed shows an event with its sentence'() {
    await open('embed/?event=lavrov-geneva');
    assert.match(await textOf('[data-testid="detail"] blockquote'), /This is not concern about human rights/);
  },
  async 'a lesson is stepped through with a clicker’s keys'() {
    await open('?view=present&story=one-speech&step=1');
    assert.match(await textOf('[data-testid="step"]'), /Speaker hidden/);
    await press(Key.PAGE_DOWN);
    assert.match(await textOf('[data-testid="step"]'), /Sergei Lavrov/);
    await press(Key.PAGE_DOWN);
    assert.match(await driver.getCurrentUrl(), /step=2/);
  },
};

const figures = { passed: 0, failed: 0 };
try {
  for (const [name, tell] of Object.entries(stories)) {
    try {
      await tell();
      figures.passed += 1;
      console.log(`  ✓ [webkit] ${name}`);
    } catch (error) {
      figures.failed += 1;
      console.error(`  ✘ [webkit] ${name}\n${error.stack}`);
    }
  }
} finally {
  await driver.quit().catch(() => undefined);
  for (const child of children) child.kill();
  await server.close();
}
mkdirSync(`${root}.cache`, { recursive: true });
writeFileSync(`${root}.cache/webkit.json`, JSON.stringify(figures));
process.exit(figures.failed === 0 ? 0 : 1);
