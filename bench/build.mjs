/** Builds the site as it is published, and each peer as a site of its own: with the same tool, and small. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { buildSite } from '../scripts/build.mjs';
import { PEERS } from './subjects.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const outDir = (peer) => join(here, 'build', peer);

/** Returns where each lies: path on the server → folder. */
export async function buildSites() {
  await buildSite('warn');
  for (const peer of PEERS) await buildPeer(peer);
  return new Map([['sourceline', join(root, 'dist')], ...PEERS.map((peer) => [peer, outDir(peer)])]);
}

async function buildPeer(peer) {
  await build({
    root: join(here, 'subjects', peer),
    configFile: false,
    base: './',
    // The peers' code is as it is: what a bundler thinks of it does not belong into our output.
    logLevel: 'error',
    plugins: [react()],
    define: { global: 'window' },
    // In bench/node_modules there is the d3 that event-drops wants, the fourth.
    resolve: { alias: { 'd3-of-the-app': join(root, 'node_modules', 'd3') } },
    build: {
      outDir: outDir(peer),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
}
