/** Runs → cells: one for each subject and number of events, with medians, net of the blank page where it says so. */
const BLANK = 'blank';

export function summarise(runs) {
  const groups = new Map();
  for (const run of runs) {
    const key = `${run.subject} ${run.count}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  const cells = [...groups.values()].map(summariseCell);
  return cells.map((cell) => ({ ...cell, net: netOf(cell, cells) }));
}

/** With an even number, the lower of the two in the middle: always a figure that was measured. */
export function median(values) {
  const known = values.filter((value) => value !== undefined && !Number.isNaN(value)).sort((a, b) => a - b);
  return known[(known.length - 1) >> 1];
}

/** The value that a share of the others does not exceed. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

function summariseCell(runs) {
  const [{ subject, count }] = runs;
  const of = (read) => median(runs.map(read));
  const perInput = (phase) =>
    of(({ phases }) => (phases[phase]?.inputs > 0 ? phases[phase].cpuMs / phases[phase].inputs : undefined));
  return {
    subject,
    count,
    runs: runs.length,
    readyMs: of((run) => run.readyMs),
    loadMs: of((run) => run.loadMs),
    loadAllMs: of((run) => run.loadAllMs),
    loadLongest: of((run) => run.loadLongest),
    codeBytes: of((run) => run.code?.reduce((total, { bytes }) => total + bytes, 0)),
    heap: of((run) => run.heap),
    memory: of((run) => run.memory?.now),
    memoryPeak: of((run) => run.memory?.peak),
    elements: of((run) => run.elements),
    mostElements: of((run) => run.mostElements),
    gross: { in: perInput('in'), pan: perInput('pan'), out: perInput('out') },
    frameP95: of((run) => (run.frames?.length > 0 ? percentile(run.frames, 0.95) : undefined)),
    longTasks: of((run) => run.longTasks?.length),
    zoom: of((run) => run.zoom),
    cut: runs.some((run) => run.cut),
    failure: runs.find((run) => run.failure)?.failure,
  };
}

/** CPU ms for each input, less what the same input costs on the blank page with as many events. */
function netOf({ subject, count, gross }, cells) {
  const blank = cells.find((cell) => cell.subject === BLANK && cell.count === count)?.gross;
  if (subject === BLANK || !blank) return {};
  const less = (phase) =>
    gross[phase] === undefined || blank[phase] === undefined
      ? undefined
      : Math.max(0, gross[phase] - blank[phase]);
  const net = { in: less('in'), pan: less('pan'), out: less('out') };
  return { ...net, zoom: net.in === undefined || net.out === undefined ? undefined : (net.in + net.out) / 2 };
}
