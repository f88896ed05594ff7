/**
 * What a reader's browser fetches of `dist/` until the timeline is there: HTML, JS and CSS, gzip. Exit code 1 where that is
 * more than `size-limit.json` allows. It asks the browser and not the build, so that whatever is fetched counts, however
 * it is found: by a tag, an import, a preload or a worker.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { serve } from './countingServer.mjs';
import { firstLoad } from './firstLoad.mjs';
import { weigh } from './sizeReport.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/index.html`)) {
  console.error('There is no dist/ to weigh. Build it first: npm run build');
  process.exit(1);
}
const { exploreKiB } = JSON.parse(readFileSync(`${root}size-limit.json`, 'utf8'));
const server = await serve(new Map([['site', `${root}dist`]]));
try {
  const { sent, readyAt } = await firstLoad(server, '/site/');
  const { lines, fits } = weigh(sent, readyAt, exploreKiB);
  console.log(lines.join('\n'));
  process.exitCode = fits ? 0 : 1;
} finally {
  await server.close();
}
