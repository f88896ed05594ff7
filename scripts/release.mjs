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
  for (const file of ['LICENSE', 'LICENSE-DATA.md', 'CHANGELOG.md'])
    copyFileSync(`${root}${file}`, join(stage, name, file));
  for (const file of ['hosting.md', 'embedding.md', 'presenting.md', 'data-format.md', 'contract.md'])
    copyFileSync(`${root}docs/${file}`, join(stage, name, file));
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
