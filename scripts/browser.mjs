/**
 * Where a Chromium for the tests and the screenshots may be. Node's own modules only: this runs before any
 * package is installed.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Environment variables that name a browser, the first that is set wins. */
export const BROWSER_VARIABLES = ['SOURCELINE_CHROMIUM', 'CHROMIUM_PATH'];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The path of a Chromium, Chrome or Edge: named by the environment, the system's, or Playwright's own. */
export function findBrowser(env = process.env, platform = process.platform) {
  const named = BROWSER_VARIABLES.map((name) => env[name]).find(Boolean);
  return [
    named,
    ...onPath(env, platform),
    ...usualPlaces(env, platform),
    ...playwrightCache(env, platform),
  ].find((path) => path && existsSync(path));
}

/** For Playwright's `launchOptions`. Chromium does not start as root inside its sandbox. */
export function launchOptions() {
  return { executablePath: findBrowser(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

function onPath(env, platform) {
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    );
  }
  if (platform !== 'win32') return [];
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
  const apps = ['Google\\Chrome', 'Chromium', 'Microsoft\\Edge'];
  return apps.flatMap((app) =>
    folders.map((folder) =>
      join(folder, app, 'Application', app.includes('Edge') ? 'msedge.exe' : 'chrome.exe'),
    ),
  );
}

/** What `npx playwright install` has downloaded, the newest revision first, whole browsers before headless shells. */
function playwrightCache(env, platform) {
  const folder =
    env.PLAYWRIGHT_BROWSERS_PATH ||
    (platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : platform === 'win32'
        ? join(env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
        : join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright'));
  if (!existsSync(folder)) return [];
  const revision = (name) => Number(name.split('-').at(-1));
  return ['chromium-', 'chromium_headless_shell-'].flatMap((prefix) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => revision(b) - revision(a))
      .flatMap((name) => executablesIn(join(folder, name))),
  );
}

const EXECUTABLES = [
  'chrome',
  'chrome.exe',
  'headless_shell',
  'headless_shell.exe',
  'chrome-headless-shell',
  'chrome-headless-shell.exe',
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

function executablesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((entry) => EXECUTABLES.map((name) => join(folder, entry.name, name)));
}
