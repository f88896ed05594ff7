/**
 * What Sourceline is made with: checks that every package has a licence we can live with, asks the registry for known
 * faults, and writes the licence texts of what the built site contains (`writeLicences`).
 *
 *     node scripts/packages.mjs     exit code 1 where a licence is not allowed or a fault of moderate weight is known
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** SPDX names. Only what lets everybody use, change and pass on the whole. */
const ALLOWED = new Set([
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
  ],
  ...['CC0-1.0', 'CC-BY-4.0', 'OFL-1.1', 'Python-2.0', 'MPL-2.0', 'Zlib'],
]);
/** Tools that stay out of the site, and why their licence does no harm here. */
const TOOLS = new Map([['citeproc', 'the citations of the tests are held against its own']]);
/** Of what only builds, these end up in the site all the same. */
const BUILT_IN = [
  'preact',
  '@fontsource-variable/inter',
  '@fontsource-variable/noto-naskh-arabic',
  '@fontsource-variable/source-serif-4',
];

/**
 * The packages of the lock file that are installed here.
 *
 * @returns name, version, licence (SPDX, or what the package says), and whether the site contains it
 */
export function listPackages() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
  return Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/') && existsSync(`${root}${path}/package.json`))
    .map(([path, { dev = false, version }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const { license, licenses } = JSON.parse(readFileSync(`${root}${path}/package.json`, 'utf8'));
      const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? '';
      return { name, path, version, licence, inSite: !dev || BUILT_IN.includes(name) };
    });
}

/** Of "A OR B" one must be allowed, of "A AND B" both. */
export function isAllowed(licence) {
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}

/** The texts that the licences of what the site contains ask to be passed on, as one file. */
export function licenceTexts(packages = listPackages()) {
  const parts = packages
    .filter(({ inSite }) => inSite)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, path, version, licence }) => {
      const file = readdirSync(`${root}${path}`).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
      const text = file
        ? readFileSync(`${root}${path}/${file}`, 'utf8').trim()
        : '(The package comes without the text.)';
      return `${name} ${version}: ${licence}\n\n${text}\n`;
    });
  return `Sourceline is MIT; the texts of its timelines are CC BY 4.0, quotations belong to their authors.\nIt contains:\n\n${parts.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

/** @param folder the built site's */
export function writeLicences(folder) {
  writeFileSync(`${folder}/licences.txt`, licenceTexts());
}

/** Known faults, as the registry has them; undefined where it does not say. */
function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 30_000 });
  try {
    return JSON.parse(stdout).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = listPackages();
  const refused = packages.filter(
    ({ name, licence, inSite }) => !isAllowed(licence) && (inSite || !TOOLS.has(name)),
  );
  for (const { name, licence } of refused)
    console.error(`${name}: the licence "${licence}" is not among those allowed`);
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const list = [...counts].sort((a, b) => b[1] - a[1]).map(([licence, count]) => `${licence} ${count}`);
  console.log(
    `${packages.length} packages, ${packages.filter(({ inSite }) => inSite).length} in the site: ${list.join(', ')}`,
  );
  const faults = audit();
  if (!faults) console.log('known faults: not asked, this registry does not answer (npm audit)');
  else {
    const { info = 0, low = 0, moderate = 0, high = 0, critical = 0 } = faults;
    console.log(`known faults: ${critical} critical, ${high} high, ${moderate} moderate, ${low + info} less`);
    if (critical + high + moderate > 0) process.exitCode = 1;
  }
  if (refused.length > 0) process.exitCode = 1;
}
