/** `npm run build`: the static site in `dist/`: the app; the embed and the app in one file, builds of their own. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, minifySync } from 'vite';
import { writeHeaders } from './headers.mjs';
import { writeLicences } from './packages.mjs';
import { fillPages } from './staticPages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param logLevel as Vite's */
export async function buildSite(logLevel = 'info') {
  await build({ root, logLevel });
  await build({ root, logLevel, mode: 'embed' });
  await build({ root, logLevel, mode: 'single' });
  // It blocks the first picture, and is counted in it: as small as what Vite builds itself.
  const boot = `${root}dist/boot.js`;
  writeFileSync(boot, minifySync('boot.js', readFileSync(boot, 'utf8')).code);
  const site = siteAddress();
  await fillPages(`${root}dist`, site, new Date().toISOString().slice(0, 10));
  writeFileSync(`${root}dist/_headers`, writeHeaders());
  writeLicences(`${root}dist`);
  if (!site)
    console.log(
      'No SITE_URL: canonical addresses, pictures for previews and oEmbed are left out of the pages.',
    );
}

/** Where the site will stand, with a slash at its end; undefined where nobody has said it. Throws where it is no address. */
function siteAddress() {
  const { SITE_URL } = process.env;
  if (!SITE_URL) return undefined;
  const url = new URL(SITE_URL.endsWith('/') ? SITE_URL : `${SITE_URL}/`);
  if (!['http:', 'https:'].includes(url.protocol)) throw new Error(`SITE_URL is no web address: ${SITE_URL}`);
  return url.href;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
