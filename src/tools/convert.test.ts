import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main as check } from './check';
import { main as convert } from './convert';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
function write(name: string, text: string): string {
  writeFileSync(path(name), text);
  return path(name);
}
function run(command: typeof convert, ...args: string[]) {
  const said: string[] = [];
  const exit = command(args, (text) => said.push(text));
  return { exit, said: said.join('\n') };
}

const TABLE = 'date,title,source,quote,mood\n2020,A,Paper,words,grim\nsoon,B,,,\n';

describe('npm run convert', () => {
  test('writes a file that npm run check takes, and says what was lost', () => {
    const { exit, said } = run(convert, write('a.csv', TABLE), path('a.json'));
    expect(exit).toBe(0);
    expect(said).toContain('row 3, date  "soon"');
    expect(said).toContain('row 2, mood  "grim"');
    expect(said).toMatch(
      /Wrote .*a\.json from a table: 1 event; 2 things could not be carried over unchanged\.$/,
    );
    expect(run(check, path('a.json'))).toMatchObject({ exit: 0 });
    expect(JSON.parse(readFileSync(path('a.json'), 'utf8'))).toMatchObject({
      format: 'sourceline/1',
      id: 'a',
    });
  });

  test('leaves a file that is there as it is, unless told otherwise', () => {
    const [from, to] = [write('a.csv', TABLE), write('b.json', 'mine')];
    expect(run(convert, from, to)).toMatchObject({ exit: 2 });
    expect(readFileSync(to, 'utf8')).toBe('mine');
    expect(run(convert, from, to, '--force')).toMatchObject({ exit: 0 });
    expect(readFileSync(to, 'utf8')).toContain('sourceline/1');
  });

  test.each([
    ['no names', [], 'Usage'],
    ['a file that is not there', ['none.csv', 'out.json'], 'There is no file'],
    ['a name that is none of a timeline', ['table.csv', 'out.txt'], '.json'],
    ['a Sourceline file', ['ours.json', 'out.json'], 'already'],
    ['a file of no kind that is known', ['other.json', 'out.json'], 'docs/data-format.md'],
    ['a table without dates', ['colours.csv', 'out.json'], 'Its columns are: name, colour'],
    ['a table without a usable row', ['soon.csv', 'out.json'], 'row 2, date'],
  ])('given %s, writes nothing and says why', (_what, args, words) => {
    write('table.csv', TABLE);
    write('ours.json', '{"format": "sourceline/1"}');
    write('other.json', '{"a": 1}');
    write('colours.csv', 'name,colour\nA,red');
    write('soon.csv', 'date,title\nsoon,A');
    const { exit, said } = run(convert, ...args.map(path));
    expect(exit).toBe(2);
    expect(said).toContain(words);
    expect(existsSync(path('out.json'))).toBe(false);
  });
});

describe('npm run check', () => {
  test('says of a table what would be lost', () => {
    const { exit, said } = run(check, write('a.csv', TABLE));
    expect(exit).toBe(1);
    expect(said).toContain('An event is left out whole.');
    expect(said).toContain('2 problems (1 event, 1 excerpt, 1 source can be shown)');
  });

  test('finds nothing wrong with one that is carried over whole', () => {
    expect(run(check, write('a.csv', 'date;title;source;quote\n2020;A;Paper;words'))).toMatchObject({
      exit: 0,
    });
  });

  test('says on which line a quotation mark is open', () => {
    const { exit, said } = run(check, write('a.csv', 'date,title\n2020,"A\n'));
    expect(exit).toBe(2);
    expect(said).toContain('on line 2');
  });
});
