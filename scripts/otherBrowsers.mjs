/** Where browsers other than Chromium may be on this machine; each undefined where it is not. */
import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** Firefox, driven by Playwright's BiDi channel. */
export function findFirefox(env = process.env) {
  return [env.SOURCELINE_FIREFOX, ...FIREFOX].find((path) => path && existsSync(path));
}

/** WebKitGTK: its driver, its small browser, and the display that it needs. Debian: `webkit2gtk-driver`, `xvfb`. */
export function findWebKit() {
  const driver = ['/usr/bin/WebKitWebDriver'].find((path) => existsSync(path));
  const display = ['/usr/bin/Xvfb'].find((path) => existsSync(path));
  const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib64'];
  const browser = libraries
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit(2)?gtk-/.test(name))
        .map((name) => `${folder}/${name}/MiniBrowser`),
    )
    .find((path) => existsSync(path));
  return driver && display && browser ? { driver, display, browser } : undefined;
}
