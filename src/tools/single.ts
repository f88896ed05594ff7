import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { emptyPage, escapeJson } from '../model/classroom';
import { AUTO_STORY } from '../model/lesson/autoStory';
import { validate } from '../model/validate';
import { check } from './check';
import { convertFile } from './foreign';
import { formatReport } from './formatReport';

const USAGE = 'Usage: npm run build:single [-- FILE] [--story ID]';

export interface SingleBuild {
  /** The dataset that is taken where no FILE is named. */
  readonly ours: string;
  /** Where the file goes. */
  readonly folder: string;
  /** Builds the app in one file; its HTML. */
  buildPage(): Promise<string>;
  print(text: string): void;
}

/**
 * The command line of `npm run build:single`: an app in one file with a dataset in it. Returns the exit code, that of
 * `npm run check`: 0; 1 where the dataset has problems, of which the file tells too; 2 where nothing was written.
 */
export async function main(args: readonly string[], build: SingleBuild): Promise<number> {
  const { ours, folder, buildPage, print } = build;
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions(args, ours);
  } catch (error) {
    print(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
  const { file, story } = options;
  const report = check(file);
  if (report.exit > 0) print(formatReport(report, file));
  if (report.unusable) return report.exit;
  const raw = readRaw(file);
  const checked = validate(raw);
  // Checked just now.
  if (!checked.ok) throw new Error(`${file} was good when it was checked`);
  const { id, stories = [] } = checked.dataset;
  const known = [...stories.map((one) => one.id), AUTO_STORY];
  if (story !== undefined && !known.includes(story)) {
    print(`There is no story ${story} in ${file}. There is: ${known.join(', ')}.`);
    return 2;
  }
  const page = emptyPage(await buildPage(), story);
  if (!page) throw new Error('the built page has no place for a dataset');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${id}.html`);
  // What is wrong with the dataset is told by the file too.
  writeFileSync(path, `${page.before}${escapeJson(JSON.stringify(raw))}${page.after}`);
  print(
    `Wrote ${relative(process.cwd(), path)}. It opens in a browser with a double click, without a network.`,
  );
  return report.exit;
}

function readOptions(args: readonly string[], ours: string) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { story: { type: 'string' } },
  });
  const [file = ours] = positionals;
  if (positionals.length > 1) throw new Error('Name one file to put into the page.');
  return { file, story: values.story };
}

/** The dataset of a file that can be used, converted where it is of another kind. */
function readRaw(file: string): unknown {
  const bytes = readFileSync(file);
  const converted = convertFile(bytes, file);
  if (converted?.ok) return converted.dataset;
  return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
}
