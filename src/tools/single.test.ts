import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATA_ID, START_ID } from '../model/classroom';
import { dataset } from '../testing/dataset';
import { main } from './single';

const PAGE = `<script type="application/json" id="${START_ID}"></script><script type="application/json" id="${DATA_ID}"></script>`;
const story = { id: 'tour', title: 'A tour', steps: [{ event: 'a' }] };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'single-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(content: unknown, ...args: string[]) {
  const file = join(folder, 'in.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const said: string[] = [];
  const out = join(folder, 'out');
  const exit = await main([file, ...args], {
    ours: file,
    folder: out,
    buildPage: () => Promise.resolve(PAGE),
    print: (text) => said.push(text),
  });
  const written = exit < 2 ? readdirSync(out) : [];
  const html = written[0] === undefined ? '' : readFileSync(join(out, written[0]), 'utf8');
  return { exit, said: said.join('\n'), written, html };
}

const good = dataset('front | a 2022-02-24 | b 2022-03-01', { stories: [story] });

describe('npm run build:single', () => {
  test('writes a file by the name of the dataset, with all of it and the story to open', async () => {
    const { exit, written, html } = await run(good, '--story', 'tour');
    expect({ exit, written }).toEqual({ exit: 0, written: ['scene.html'] });
    const [start, data] = [...html.matchAll(/>([^<]*)<\/script>/g)].map(([, text = '']) => JSON.parse(text));
    expect(start).toEqual({ story: 'tour' });
    expect(data).toEqual(good);
  });

  test('names the problems of a dataset, and writes it all the same', async () => {
    const { exit, said, written } = await run({ ...good, asOf: '31/02/2022' });
    expect(exit).toBe(1);
    expect(said).toContain('31/02/2022');
    expect(written).toEqual(['scene.html']);
  });

  test.each([
    ['what is no dataset', '{ "events": ', [], 'cannot be used'],
    ['a story that is not there', good, ['--story', 'gone'], 'There is no story gone in'],
    ['two files', good, ['other.json'], 'Usage: npm run build:single'],
    ['an unknown option', good, ['--force'], 'Usage: npm run build:single'],
  ])('writes nothing for %s', async (_what, content, args, words) => {
    const { exit, said } = await run(content, ...args);
    expect(exit).toBe(2);
    expect(said).toContain(words);
    expect(readdirSync(folder)).not.toContain('out');
  });

  test('converts what is of another kind', async () => {
    const { exit, html } = await run('date,title\n2020-02-25,Talks begin\n');
    expect(exit).toBeLessThan(2);
    expect(html).toContain('Talks begin');
  });
});
