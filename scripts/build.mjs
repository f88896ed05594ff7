/** `npm run build`: the static site in `dist/`: the app, and the embed, which is a build of its own. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param logLevel as Vite's */
export async function buildSite(logLevel = 'info') {
  await build({ root, logLevel });
  await build({ root, logLevel, mode: 'embed' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
