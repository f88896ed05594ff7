/** `npm run convert -- IN OUT [--force]`; the work is done in `src/tools/convert.ts`. */
import process from 'node:process';
import { importSource } from './importSource.mjs';

const { main } = await importSource('src/tools/convert.ts');
process.exitCode = main(process.argv.slice(2), (text) => console.log(text));
