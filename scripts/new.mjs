/** `npm run new -- FILE`: writes a small valid dataset to start from, and beside it what each of its fields means. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { exampleDataset, exampleReadme } from './newFiles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [file, ...rest] = process.argv.slice(2);

if (!file || rest.length > 0 || file.startsWith('-'))
  fail('Name one file to write: npm run new -- public/data/my-timeline.json');
if (!file.endsWith('.json')) fail(`The name of a timeline ends in .json: npm run new -- ${file}.json`);
const path = resolve(file);
const readme = join(dirname(path), `${basename(path, '.json')}.README.md`);
for (const taken of [path, readme]) {
  if (existsSync(taken))
    fail(`${relative(process.cwd(), taken)} is there already, and is left as it is. Choose another name.`);
}

const web = (to) => to.split(sep).join('/');
const schema = web(relative(dirname(path), join(root, 'public', 'data', 'schema.json')));
const id =
  basename(path, '.json')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 200) || 'my-timeline';
const today = new Date().toISOString().slice(0, 10);

mkdirSync(dirname(path), { recursive: true });
writeFileSync(
  path,
  `${JSON.stringify(exampleDataset({ id, schema: schema.startsWith('.') ? schema : `./${schema}`, today }), null, 2)}\n`,
);
writeFileSync(readme, exampleReadme(basename(path)));

const inPublic = relative(join(root, 'public'), path);
const address = inPublic.startsWith('..') ? undefined : web(inPublic);
console.log(`Wrote ${file} and ${relative(process.cwd(), readme)}, which explains every field.

Next:
  1. Replace the example with your own events, sources and sentences.
  2. Check it:  npm run check -- ${file}
  3. See it:    npm start, then "Open a file" in the page${
    address
      ? `, or the address http://localhost:4173/?data=${address}`
      : '.\n     A file under public/ can also be opened by its address: ?data=data/my-timeline.json'
  }`);

function fail(message) {
  console.error(message);
  process.exit(1);
}
