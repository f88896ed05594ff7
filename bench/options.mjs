import { SUBJECTS } from './subjects.mjs';

export const COUNTS = [100, 1_000, 10_000, 100_000, 1_000_000];

export const USAGE = `npm run bench -- [options]
  --n 100,1000       numbers of events (${COUNTS.join(',')})
  --runs 3           runs of each; the median counts
  --subjects a,b     of ${SUBJECTS.map(({ name }) => name).join(', ')}; blank is always among them
  --search           only search, into its section of docs/performance.md
  --quick            the same as --n 1000,10000 --runs 1
  --no-write         print the tables, and leave docs/performance.md as it is
  --report           measure nothing: write docs/performance.md anew from bench/results.json`;

const READERS = {
  '--n': (text) => ({ counts: numbers(text) }),
  '--runs': (text) => ({ runs: numbers(text)[0] }),
  '--subjects': (text) => ({ names: names(text) }),
};
const FLAGS = {
  '--quick': { counts: [1_000, 10_000], runs: 1 },
  '--search': { searchOnly: true },
  '--no-write': { write: false },
  '--report': { report: true },
};

/** Throws with a sentence for the command line. What stands later wins. */
export function readOptions(words) {
  let options = {
    counts: COUNTS,
    runs: 3,
    names: SUBJECTS.map(({ name }) => name),
    write: true,
    report: false,
    searchOnly: false,
  };
  const rest = [...words];
  while (rest.length > 0) {
    const [word, joined] = rest.shift().split('=');
    const read = READERS[word];
    if (read) options = { ...options, ...read(joined ?? rest.shift() ?? '') };
    else if (FLAGS[word]) options = { ...options, ...FLAGS[word] };
    else throw new Error(`${word} is not an option.\n\n${USAGE}`);
  }
  return options;
}

function numbers(text) {
  const found = text.split(',').map((part) => Number(part.replaceAll('_', '')));
  if (found.every((number) => Number.isInteger(number) && number > 0)) return found;
  throw new Error(`"${text}" should be whole numbers from 1 up, with commas between them.`);
}

/** In the order of the table; `blank` is subtracted from all others, so it is always measured. */
function names(text) {
  const wanted = new Set([...text.split(','), 'blank']);
  const known = SUBJECTS.map(({ name }) => name);
  const unknown = [...wanted].filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`"${unknown.join(', ')}" is not among ${known.join(', ')}.`);
  return known.filter((name) => wanted.has(name));
}
