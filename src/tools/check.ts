import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MAX_BYTES } from '../model/vocabulary';
import { type Article, checkDataset, describeFailure, type Report, unusable } from './checkDataset';
import { checkConverted, convertFile } from './foreign';
import { formatReport } from './formatReport';

const USAGE = 'Usage: npm run check -- FILE [--articles DIR] [--allow-unsourced]';

/** The command line of `npm run check`. Returns the exit code. */
export function main(args: readonly string[], print: (text: string) => void): number {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args);
  } catch (error) {
    print(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const { file, articles: folder, allowUnsourced } = options;
  const report = check(file, folder, allowUnsourced);
  print(formatReport(report, file));
  return report.exit;
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { articles: { type: 'string' }, 'allow-unsourced': { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error('Name one file to check.');
  return { file, articles: values.articles, allowUnsourced: values['allow-unsourced'] };
}

/** @param folder of the articles; undefined: quotations are not checked */
export function check(file: string, folder?: string, allowUnsourced?: boolean): Report {
  const stats = statSync(file, { throwIfNoEntry: false });
  const fix =
    'Name a file, for example public/data/idlib.json. Paths are looked up from the folder you are in.';
  if (!stats) return unusable({ message: `There is no file ${file}.`, fix, excerpt: '' });
  if (!stats.isFile()) return unusable({ message: `${file} is not a file.`, fix, excerpt: '' });
  if (stats.size > MAX_BYTES) return unusable(describeFailure('tooLarge'));
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const todo =
      'Name the folder that holds the texts of the articles, one file each, for example --articles articles.';
    return unusable({ message: `There is no folder ${folder}.`, fix: todo, excerpt: '' });
  }
  const articles = folder === undefined ? undefined : readArticles(folder);
  const bytes = readFileSync(file);
  const converted = convertFile(bytes, file);
  if (converted) return checkConverted(converted, { allowUnsourced });
  return checkDataset(bytes.toString('utf8'), { articles, allowUnsourced });
}

/** The `.txt` files of a folder. */
function readArticles(folder: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name));
      return { name, text: bytes.toString('utf8'), sha256: createHash('sha256').update(bytes).digest('hex') };
    });
}
