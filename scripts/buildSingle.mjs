/** `npm run build:single [-- FILE] [--story ID]`; the work is done in `src/tools/single.ts`. */
import { relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { importSource } from './importSource.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// Else the import of sources, which comes first, would make it a build for development.
process.env.NODE_ENV = 'production';
const { main } = await importSource('src/tools/single.ts');
process.exitCode = await main(process.argv.slice(2), {
  ours: relative(process.cwd(), `${root}public/data/idlib.json`),
  folder: `${root}dist-single`,
  buildPage: async () => {
    const { output } = await build({ root, logLevel: 'warn', mode: 'single', build: { write: false } });
    return String(output[0].source);
  },
  print: (text) => console.log(text),
});
