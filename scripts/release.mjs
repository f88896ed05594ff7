/**
 * `npm run release`: the built site as one archive, `release/sourceline-VERSION.tar.gz`, to be unpacked on any web server; and
 * its SHA-256 sum beside it. The version is that of `package.json`, and must stand in the changelog. Absolute addresses come
 * from `SITE_URL`, as in any build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildSite } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
if (!readFileSync(`${root}CHANGELOG.md`, 'utf8').includes(`## [${version}]`)) {
  console.error(
    `CHANGELOG.md says nothing of ${version}: add "## [${version}] – YYYY-MM-DD" and what changed.`,
  );
  process.exit(1);
}
await buildSite('warn');
const name = `sourceline-${version}`;
const stage = mkdtempSync(join(tmpdir(), 'sourceline-release-'));
try {
  cpSync(`${root}dist`, join(stage, name, 'site'), { recursive: true });
  for (const file of ['LICENSE', 'LICENSE-DATA.md', 'CHANGELOG.md', 'SECURITY.md'])
    copyFileSync(`${root}${file}`, join(stage, name, file));
  cpSync(`${root}docs`, join(stage, name, 'docs'), {
    recursive: true,
    filter: (path) => !/[/]docs[/](shots|adr)$/.test(path),
  });
  writeFileSync(join(stage, name, 'README.md'), readme());
  mkdirSync(`${root}release`, { recursive: true });
  const archive = `${root}release/${name}.tar.gz`;

  const packed = spawnSync('tar', ['-czf', archive, '-C', stage, name], { stdio: 'inherit' });
  if (packed.status !== 0) throw new Error('tar did not pack the site');
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(`${archive}.sha256`, `${sum}  ${name}.tar.gz\n`);
  console.log(`release/${name}.tar.gz  ${sum}`);
  console.log(
    `Unpack it and put site/ on a server. To tag it: git tag -a v${version} -m "Sourceline ${version}"`,
  );
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** Of the archive: it holds what was built, not what it is built from. */
function readme() {
  return [
    `# Sourceline ${version}, built`,
    'Put what is in `site/` on any web server.',
    'How: [hosting](docs/hosting.md), [embedding](docs/embedding.md), [presenting](docs/presenting.md). What it reads: [its format](docs/data-format.md).',
    '[What changed](CHANGELOG.md), [security](SECURITY.md). Licences: [code](LICENSE), [words and data](LICENSE-DATA.md), and `site/licences.txt` for what it is made with.',
    '',
  ].join('\n\n');
}
