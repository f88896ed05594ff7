/** `npm run check -- FILE [--articles DIR] [--allow-unsourced]`; the work is done in `src/tools/check.ts`. */
import process from 'node:process';
import { importSource } from './importSource.mjs';

const { main } = await importSource('src/tools/check.ts');
process.exitCode = main(process.argv.slice(2), (text) => console.log(text));
