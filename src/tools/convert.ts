import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { countProblems } from '../model/countProblems';
import { MAX_BYTES } from '../model/vocabulary';
import { describeFailure, unusable } from './checkDataset';
import { checkConverted, convertFile, isOurs, nameOfKind } from './foreign';
import { formatFinding, formatReport, say } from './formatReport';

const USAGE = 'Usage: npm run convert -- IN OUT [--force]';

/**
 * The command line of `npm run convert`. Returns the exit code: 0 when OUT was written, whatever was lost on the way
 * and is named; 2 when it was not.
 */
export function main(args: readonly string[], print: (text: string) => void): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { force: { type: 'boolean' } },
    });
    const [from, to] = positionals;
    if (from === undefined || to === undefined || positionals.length > 2)
      throw new Error('Name the file to read and the file to write.');
    return convertTo(from, to, values.force === true, print);
  } catch (error) {
    print(`${error instanceof Error ? error.message : error}\n${USAGE}`);
    return 2;
  }
}

function convertTo(from: string, to: string, force: boolean, print: (text: string) => void): number {
  const stats = statSync(from, { throwIfNoEntry: false });
  if (!stats?.isFile()) throw new Error(`There is no file ${from}.`);
  if (!to.endsWith('.json')) throw new Error(`The name of a timeline ends in .json, as in ${to}.json.`);
  if (existsSync(to) && !force)
    throw new Error(`${to} is there already, and is left as it is. Choose another name, or add --force.`);
  if (stats.size > MAX_BYTES) {
    print(formatReport(unusable(describeFailure('tooLarge')), from));
    return 2;
  }
  const bytes = readFileSync(from);
  if (isOurs(bytes))
    throw new Error(`${from} is a Sourceline file already. npm run check -- ${from} checks it.`);
  const converted = convertFile(bytes, from);
  if (!converted)
    throw new Error(
      `${from} is neither JSON of TimelineJS nor a table with a column of dates. docs/data-format.md says what can be converted.`,
    );
  const report = checkConverted(converted, { allowUnsourced: true });
  if (!converted.ok) {
    print(formatReport(report, from));
    return 2;
  }
  writeFileSync(to, `${JSON.stringify(converted.dataset, null, 2)}\n`);
  const lost = countProblems(converted.losses);
  for (const finding of report.findings) print(`${formatFinding(finding)}\n`);
  const events = say(converted.dataset.events.length, 'event');
  const losses = `${say(lost, 'thing')} could not be carried over unchanged`;
  print(`Wrote ${to} from ${nameOfKind(converted.kind)}: ${events}; ${losses}.`);
  return 0;
}
