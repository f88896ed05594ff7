import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from './browser.mjs';

let root: string;
const place = (path: string) => {
  const whole = join(root, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, '');
  chmodSync(whole, 0o755);
  return whole;
};
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('findBrowser', () => {
  test('takes the one that is named, then the system’s, then Playwright’s newest', () => {
    const cache = join(root, 'cache');
    const PATH = join(root, 'bin');
    const find = (env: NodeJS.ProcessEnv = {}) =>
      findBrowser({ PATH, PLAYWRIGHT_BROWSERS_PATH: cache, ...env }, 'linux');
    expect(find()).toBeUndefined();

    const shell = place('cache/chromium_headless_shell-1300/chrome-linux/headless_shell');
    expect(find()).toBe(shell);
    place('cache/chromium-999/chrome-linux/chrome');
    const newest = place('cache/chromium-1200/chrome-linux64/chrome');
    expect(find()).toBe(newest);

    const system = place('bin/google-chrome-stable');
    expect(find()).toBe(system);
    const chromium = place('bin/chromium');
    expect(find()).toBe(chromium);

    const named = place('mine/chrome');
    expect(find({ CHROMIUM_PATH: named })).toBe(named);
    expect(find({ CHROMIUM_PATH: system, SOURCELINE_CHROMIUM: named })).toBe(named);
    expect(find({ CHROMIUM_PATH: join(root, 'gone') })).toBe(chromium);
  });

  test('looks in the usual places of Windows', () => {
    const edge = place('Microsoft\\Edge/Application/msedge.exe');
    expect(findBrowser({ PROGRAMFILES: root, LOCALAPPDATA: join(root, 'none') }, 'win32')).toBe(edge);
  });
});
