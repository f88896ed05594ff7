/**
 * `node scripts/setup.mjs [--browser] [--others] [--bench]`: installs what is missing, so that every command works on a fresh
 * clone; with `--others` also Firefox and WebKit where the system has them to give (without them their stories are left out,
 * and the run says so); with `--bench` also the peers that are measured, into a tree of their own.
 * Node's own modules only. Says in one line what it did; with nothing to do it takes well under 0.1 s.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { BROWSER_VARIABLES, findBrowser } from './browser.mjs';
import { findFirefox, findWebKit } from './otherBrowsers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const did = [packages(root)];
if (process.argv.includes('--bench')) did.push(`bench ${packages(join(root, 'bench'))}`);
if (process.argv.includes('--browser')) did.push(browser());
if (process.argv.includes('--others')) did.push(others());
console.log(`setup: ${did.join('; ')}`);

/** Of the package.json in `folder`. */
function packages(folder) {
  const lockFile = join(folder, 'package-lock.json');
  const stampFile = join(folder, 'node_modules', '.sourceline-lock');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Node ${process.versions.node} is too old.`, 'Install Node 20.19 or later: https://nodejs.org/');
  }
  const lock = readIfThere(lockFile);
  if (lock === undefined) fail(`${lockFile} is missing.`, `Fetch it again: git checkout ${lockFile}`);
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stampFile) === stamp) return 'packages up to date';
  if (installedAs(folder, JSON.parse(lock))) {
    writeFileSync(stampFile, stamp);
    return 'packages up to date';
  }
  console.error('setup: installing packages, up to a minute…');
  // `--include=dev`: with NODE_ENV=production npm would leave out what builds and tests.
  const result = npm(folder, ['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (result.status !== 0) {
    process.stderr.write(result.output);
    fail(
      'npm ci could not install the packages; its own words are above.',
      'Check the connection, or set npm to a registry that you can reach (npm config set registry ADDRESS). ' +
        'When it says that the lock file is out of step, run: npm install',
    );
  }
  writeFileSync(stampFile, stamp);
  return 'installed packages';
}

/** True when npm's own record of node_modules has every package of the lock: someone ran npm by hand. */
function installedAs(folder, lock) {
  const record = readIfThere(join(folder, 'node_modules', '.package-lock.json'));
  if (record === undefined) return false;
  const installed = JSON.parse(record).packages ?? {};
  return Object.entries(lock.packages).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function browser() {
  const named = BROWSER_VARIABLES.find((name) => process.env[name]);
  if (named && !existsSync(process.env[named])) {
    fail(
      `${named} names a browser that is not there: ${process.env[named]}`,
      `Correct it, or remove it to let setup look for one.`,
    );
  }
  const found = findBrowser();
  if (found) return `browser ${found}`;
  console.error('setup: getting a browser, up to two minutes…');
  const tried = [];
  for (const [command, ...args] of waysToGetOne()) {
    const result = run(command, args);
    const got = result.status === 0 ? findBrowser() : undefined;
    if (got) return `installed browser ${got}`;
    tried.push(
      `  ${[command, ...args].join(' ')}\n${result.output.trimEnd().split('\n').slice(-4).join('\n')}`,
    );
  }
  process.stderr.write(`${tried.join('\n')}\n`);
  return fail(
    'no browser was found and none could be installed; what was tried is above.',
    'Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

/** Never an error: whoever has no Firefox or WebKit tests without. */
function others() {
  const missing = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findWebKit() ? [] : ['webkit2gtk-driver', 'xvfb']),
  ];
  if (missing.length === 0) return 'Firefox and WebKit are there';
  const byHand = `not on this machine: ${missing.join(', ')}`;
  if (!rootOnDebian()) return byHand;
  console.error(`setup: getting ${missing.join(', ')}, up to two minutes…`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...missing]])
    if (run('apt-get', args).status !== 0) return byHand;
  return `installed ${missing.join(', ')}`;
}

function rootOnDebian() {
  return process.getuid?.() === 0 && /^ID="?debian"?$/m.test(readIfThere('/etc/os-release') ?? '');
}

function* waysToGetOne() {
  const isRoot = process.getuid?.() === 0;
  if (rootOnDebian()) {
    yield ['apt-get', 'update'];
    yield ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'];
  }
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  // As root on Linux it can also install the system libraries that a browser needs.
  const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  yield [process.execPath, cli, 'install', ...libraries, 'chromium'];
  if (libraries.length > 0) yield [process.execPath, cli, 'install', 'chromium'];
}

function npm(cwd, args) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js')) return run(process.execPath, [own, ...args], { cwd });
  return run('npm', args, { cwd, shell: process.platform === 'win32' });
}

function run(command, args, options = {}) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env,
    ...options,
  });
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ? `${result.error.message}\n` : ''}`;
  return { status: result.status, output };
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function fail(what, todo) {
  console.error(`setup: ${what}\n       ${todo}`);
  process.exit(1);
}
