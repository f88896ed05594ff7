/**
 * What a reader's browser fetches of `dist/` until the timeline is there: HTML, JS and CSS, gzip. Exit code 1 where that is
 * more than `size-limit.json` allows. It asks the browser and not the build, so that whatever is fetched counts, however
 * it is found: by a tag, an import, a preload or a worker.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from './countingServer.mjs';
import { firstLoad } from './firstLoad.mjs';
import { weigh } from './sizeReport.mjs';
import { staticBytes } from './staticPages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}dist/index.html`)) {
  console.error('There is no dist/ to weigh. Build it first: npm run build');
  process.exit(1);
}
const { exploreKiB, embedKiB, embedScriptBytes } = JSON.parse(readFileSync(`${root}size-limit.json`, 'utf8'));
const server = await serve(new Map([['site', `${root}dist`]]));
try {
  const pages = [
    ['/site/', exploreKiB, staticBytes(readFileSync(`${root}dist/index.html`, 'utf8'))],
    // The embed is to be light with all that is in it.
    ['/site/embed/index.html', embedKiB, 0],
  ];
  for (const [page, limitKiB, textBytes] of pages) {
    const { sent, readyAt } = await firstLoad(server, page);
    const { lines, fits } = weigh(sent, readyAt, limitKiB, textBytes);
    console.log(lines.join('\n'));
    if (!fits) process.exitCode = 1;
  }
  const bytes = gzipSync(readFileSync(`${root}dist/embed.js`), { level: 9 }).length;
  console.log(`${bytes} bytes  /site/embed.js, for host pages; below ${embedScriptBytes}`);
  if (bytes >= embedScriptBytes) process.exitCode = 1;
  // A figure, no limit: it lies on a stick, and is fetched only by who asks for it.
  const single = readFileSync(`${root}dist/classroom.html`);
  const [whole, sent] = [single, gzipSync(single, { level: 9 })].map(({ length }) =>
    Math.round(length / 1024),
  );
  console.log(`${whole} KiB  classroom.html, the app in one file; ${sent} KiB as it is sent`);
} finally {
  await server.close();
}
