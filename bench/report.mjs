/** `docs/performance.md`, from the runs alone: no figure and no verdict in it is written by hand. */
import { INPUTS } from './gesture.mjs';
import { LOAD_LIMIT_MS, PHASE_LIMIT_MS, VIEWPORT } from './measure.mjs';
import { COUNTS } from './options.mjs';
import { SUBJECTS } from './subjects.mjs';
import { median, summarise } from './summarise.mjs';
import { judge } from './targets.mjs';

const NONE = '–';

/** `results` as in bench/results.json; `learned` the text of bench/learned.md. */
export function writeReport({ runs, machine, exploreBytes, searches }, { learned, exploreKiB }) {
  const cells = summarise(runs);
  return [
    '# Performance',
    'Written by `npm run bench` (the tables) and from `bench/learned.md` (the last section). Do not change it here.',
    writeMachine(machine, runs),
    '## Targets',
    '`sourceline` against its targets. CPU is that of the page’s main thread; for a gesture it is for each input and net of the blank page, and zoom is the mean of in and out.',
    writeTargets(judge(cells, exploreBytes, exploreKiB)),
    ...COUNTS.concat(otherCounts(cells)).flatMap((count) => writeCount(count, cells)),
    '## Search',
    writeSearches(searches),
    '## Weight',
    'HTML, JS and CSS that were fetched until the page was ready, gzip; without the data, fonts and pictures. (The first load among the targets is with the timeline that Sourceline comes with; the events here have no sources, so it also fetches the list of problems.)',
    writeWeights(cells),
    '## How it is measured',
    METHOD,
    '## What was learned',
    learned.trim(),
    '',
  ].join('\n\n');
}

/** The report that is there, with the section on search alone written anew. */
export function replaceSearch(report, searches) {
  const section = `## Search\n\n${writeSearches(searches)}\n\n`;
  const found = /## Search\n[\s\S]*?(?=## Weight\n)/;
  return found.test(report)
    ? report.replace(found, () => section)
    : report.replace('## Weight\n', () => `${section}## Weight\n`);
}

const METHOD = `Every subject shows the same made-up events: a fifth of them periods of a day to a year, in eight groups over ten years, titles of
20 to 60 letters (\`bench/generate.mjs\`, always the same). vis-timeline and Sourceline draw words, periods and lanes; event-drops draws a
dot for a pixel column, without words or ends; \`canvas\` is a page of drawing in the simplest way, as a line to compare with; \`blank\` is
React with nothing to show, and stands for what the browser and the measuring cost.

- **A run** is a new browser, headless, ${VIEWPORT.width} × ${VIEWPORT.height} px, drawing by the CPU. The subjects take turns, so that what else the machine does falls
  on all of them; the figures are medians (of an even number the lower middle).
- **Gesture**: ${INPUTS} steps of the wheel in, ${INPUTS} moves of a drag there and back, ${INPUTS} steps out, as real input events through the DevTools protocol.
  Each waits until it is handled and the next frame is rendered, so that each costs its whole update. A step zooms by 2^0.1: ${INPUTS} make × 64,
  and **zoom ×** says what was reached. A phase is ended after ${PHASE_LIMIT_MS / 1000} s; such figures are marked ✂ and are not to be compared.
- **CPU** is \`TaskDuration\` in \`threadTicks\`: time of the main thread on the CPU, not on the clock. **All processes** adds what workers,
  compositor and drawing take (in steps of 10 ms), so that work is not made to vanish by moving it.
- **Ready** is from the start of navigation until two frames after the events are drawn, with fetching and parsing, on the clock. **Longest task** is the
  longest of the main thread until then; below 50 ms the browser does not tell.
- **DOM** is the number of elements when ready, and the most after any phase. **Heap** is the page’s own after a collection, without a
  worker’s. **Memory** is that of all renderer processes, from \`/proc\`: PSS when ready, and the peak (high-water mark of RSS).
- **Frame p95** and **long tasks** (50 ms and more) are of the whole gesture.
- A peer was tried up to the number that it can show; a load may take ${LOAD_LIMIT_MS / 1000} s. Ratios within one run carry over to other machines, single figures do not.`;

function writeMachine(machine, runs) {
  const load = median(runs.map((run) => run.load));
  return [
    `- ${machine.date}, commit ${machine.commit}`,
    `- ${machine.cpu}, ${machine.cores} cores, ${round(machine.memory / 2 ** 30)} GiB of memory; load of the machine when a run began: ${load?.toFixed(1) ?? NONE} (median)`,
    `- ${machine.system}, Chromium ${runs.find((run) => run.browser)?.browser ?? 'unknown'}, Node ${machine.node}`,
    `- ${Object.entries(machine.peers)
      .map(([name, version]) => `${name} ${version}`)
      .join(', ')}`,
  ].join('\n');
}

function writeTargets(targets) {
  const met = targets.filter(({ verdict }) => verdict === 'met').length;
  const rows = targets.map(({ what, figure, bound, unit, verdict, because, spoilt }) => [
    what,
    inUnit(figure, unit),
    inUnit(bound, unit),
    verdict === 'met' ? 'met' : `**${verdict}**`,
    [spoilt, because].filter(Boolean).join('; '),
  ]);
  return `${table(['target', '-figure', '-bound', '', 'note'], rows)}\n\n${met} of ${targets.length} are met.`;
}

function writeCount(count, cells) {
  const here = SUBJECTS.map(
    (subject) =>
      cells.find((cell) => cell.subject === subject.name && cell.count === count) ?? {
        subject: subject.name,
      },
  );
  const title = `## ${count.toLocaleString('en-US')} events`;
  if (here.every((cell) => !cell.runs)) return [title, 'Not measured in this run.'];
  return [
    title,
    'Gesture:',
    table(GESTURE_HEAD, here.map(gestureRow)),
    'Load:',
    table(LOAD_HEAD, here.map(loadRow)),
  ];
}

const GESTURE_HEAD = [
  '',
  '-CPU ms per input, net: in · pan · out',
  '-zoom (mean)',
  '-frame p95 ms',
  '-long tasks',
  '-DOM, most',
  '-zoom ×',
  '-runs',
  'note',
];

function gestureRow(cell) {
  if (!cell.runs) return missing(cell, GESTURE_HEAD);
  // The blank page has nothing to be net of: its own cost is shown.
  const figures = cell.subject === 'blank' ? cell.gross : cell.net;
  return [
    cell.subject,
    `${['in', 'pan', 'out'].map((phase) => decimal(figures[phase])).join(' · ')}${cell.subject === 'blank' ? ' (gross)' : ''}`,
    decimal(figures.zoom),
    round(cell.frameP95),
    whole(cell.longTasks),
    whole(cell.mostElements),
    `${decimal(cell.zoom)}${cell.cut ? ' ✂' : ''}`,
    whole(cell.runs),
    cell.failure ?? '',
  ];
}

const LOAD_HEAD = [
  '',
  '-load CPU ms',
  '-all processes',
  '-longest task ms',
  '-ready ms',
  '-DOM',
  '-heap MB',
  '-memory MB',
  '-peak MB',
];

function loadRow(cell) {
  if (!cell.runs) return missing(cell, LOAD_HEAD);
  return [
    cell.subject,
    round(cell.loadMs),
    round(cell.loadAllMs),
    cell.loadLongest === 0 ? '< 50' : round(cell.loadLongest),
    round(cell.readyMs),
    whole(cell.elements),
    inMegabytes(cell.heap),
    inMegabytes(cell.memory),
    inMegabytes(cell.memoryPeak),
  ];
}

function writeSearches(searches) {
  if (!searches) return 'Not measured in this run.';
  const rows = searches.rows.map(({ subject, count, firstMs, nextMs, longestMs }) => [
    subject,
    whole(count),
    round(firstMs),
    decimal(nextMs),
    longestMs === 0 ? '< 50' : round(longestMs),
  ]);
  return `${SEARCH_METHOD}\n\nOn ${searches.machine.date}, commit ${searches.machine.commit}.\n\n${table(
    ['', '-events', '-first answer ms', '-next answer ms', '-longest task of the page ms'],
    rows,
  )}`;
}

const SEARCH_METHOD = `Sourceline: from the last letter typed until the events found are drawn and nothing is pending, on the clock, with the 150 ms that
typing is waited for; the first answer makes the index, in a worker above 2,000 events. \`minisearch\`: the library alone on a blank page, its
documents made of the titles and searched as its documentation does (prefix, fuzzy, all words), without drawing anything. The words are the same.`;

function writeWeights(cells) {
  const rows = SUBJECTS.map(({ name }) => {
    const bytes = cells.find((cell) => cell.subject === name && cell.codeBytes)?.codeBytes;
    return [name, bytes === undefined ? 'not measured' : (bytes / 1024).toFixed(1)];
  });
  return table(['', '-KiB'], rows);
}

/** A row that says that there is none, so that nothing is left out unseen. */
function missing({ subject }, head) {
  return [subject, 'not measured', ...head.slice(2).map(() => NONE)];
}

function otherCounts(cells) {
  return [...new Set(cells.map(({ count }) => count))].filter((count) => !COUNTS.includes(count));
}

/** A head that begins with a hyphen is of a column of numbers. */
function table(head, rows) {
  const line = (words) => `| ${words.join(' | ')} |`;
  return [
    line(head.map((word) => word.replace(/^-/, ''))),
    line(head.map((word) => (word.startsWith('-') ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

function inUnit(value, unit) {
  if (value === undefined || Number.isNaN(value) || value === Number.NEGATIVE_INFINITY) return NONE;
  if (value === Number.POSITIVE_INFINITY) return 'none';
  if (unit === 'bytes') return `${inMegabytes(value)} MB`;
  if (unit === 'KiB') return `${(value / 1024).toFixed(1)} KiB`;
  if (unit === 'ms') return `${value < 100 ? decimal(value) : round(value)} ms`;
  return whole(value);
}

function decimal(value) {
  if (value === undefined) return NONE;
  return value < 100 ? value.toFixed(1) : round(value);
}

function round(value) {
  return value === undefined ? NONE : Math.round(value).toLocaleString('en-US');
}

function whole(value) {
  return value === undefined ? NONE : value.toLocaleString('en-US');
}

function inMegabytes(bytes) {
  if (bytes === undefined) return NONE;
  return bytes < 1e7 ? (bytes / 1e6).toFixed(1) : round(bytes / 1e6);
}
