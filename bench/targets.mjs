/**
 * What Sourceline has set out to reach, and whether it did. A target is `{ what, figure, bound, unit }` and its verdict
 * `met`, `not met` or `not measured`; no verdict is ever written by hand.
 */
import { LOAD_LIMIT_MS } from './measure.mjs';
import { COUNTS } from './options.mjs';

const OURS = 'sourceline';
/** Peers that zoom freely; of them, only vis-timeline writes labels. */
const FREE = ['vis-timeline', 'event-drops'];
const LABELLED = ['vis-timeline'];
const GESTURES = ['zoom', 'pan'];

const MOST_ELEMENTS = 1_500;
const MOST_MEMORY = 1.5e9;
const MOST_FRAME_MS = 17;
const MOST_TASK_MS = 200;

export function judge(cells, exploreBytes, exploreKiB) {
  return [
    ...againstPeers(cells),
    ...atAMillion(cells),
    ...loading(cells),
    ...always(cells, exploreBytes, exploreKiB),
  ].map((target) => ({ ...target, verdict: verdictOf(target) }));
}

function againstPeers(cells) {
  const gesture = (count, kind, peer, factor, words) => ({
    what: `${name(count)}: ${kind} ${words}`,
    figure: find(cells, OURS, count)?.net[kind],
    ...bound(find(cells, peer, count), (cell) => cell.net[kind], factor),
    unit: 'ms',
    strict: factor === 1 && FREE.includes(peer),
    spoilt: find(cells, OURS, count)?.cut ? 'ours was cut short' : undefined,
  });
  return [
    ...[100, 1_000].flatMap((count) =>
      GESTURES.flatMap((kind) =>
        FREE.map((peer) => gesture(count, kind, peer, 1, `below ${possessive(peer)}`)),
      ),
    ),
    gesture(10_000, 'zoom', 'canvas', 1.25, 'at most 1.25 × canvas’'),
    gesture(10_000, 'pan', 'vis-timeline', 0.5, 'at most half of vis-timeline’s'),
    gesture(100_000, 'zoom', 'canvas', 1 / 3, 'at most a third of canvas’'),
    gesture(100_000, 'pan', 'canvas', 1, 'at most canvas’'),
  ];
}

function atAMillion(cells) {
  const million = find(cells, OURS, 1_000_000);
  return [
    ...GESTURES.map((kind) => ({
      what: `1,000,000: ${kind} at most 1.25 × ours at 10,000`,
      figure: million?.net[kind],
      ...bound(find(cells, OURS, 10_000), (cell) => cell.net[kind], 1.25),
      unit: 'ms',
      spoilt: million?.cut ? 'it was cut short' : undefined,
    })),
    {
      what: '1,000,000: ready',
      figure: million?.failure && million.readyMs === undefined ? Number.POSITIVE_INFINITY : million?.readyMs,
      bound: LOAD_LIMIT_MS,
      unit: 'ms',
    },
    {
      what: '1,000,000: memory while loading (peak) below 1.5 GB',
      figure: million?.memoryPeak,
      bound: MOST_MEMORY,
      unit: 'bytes',
      strict: true,
    },
  ];
}

function loading(cells) {
  const load = (count, peer, factor, words) => ({
    what: `${name(count)}: load CPU ${words}`,
    figure: find(cells, OURS, count)?.loadMs,
    ...bound(find(cells, peer, count), (cell) => cell.loadMs, factor),
    unit: 'ms',
    strict: factor === 1,
  });
  return [
    load(10_000, 'event-drops', 2, 'at most 2 × event-drops’'),
    load(10_000, 'vis-timeline', 0.1, 'at most a tenth of vis-timeline’s'),
    ...LABELLED.map((peer) => load(100_000, peer, 1, `below ${possessive(peer)}`)),
    {
      what: '100,000: no task of the page over 200 ms while loading',
      figure: find(cells, OURS, 100_000)?.loadLongest,
      bound: MOST_TASK_MS,
      unit: 'ms',
    },
  ];
}

function always(cells, exploreBytes, exploreKiB) {
  const most = (what, read, limit, unit) => {
    const figures = COUNTS.map((count) => find(cells, OURS, count)).map((cell) => cell && read(cell));
    return {
      what: `any number: ${what}`,
      figure: Math.max(...figures.filter((figure) => figure !== undefined)),
      bound: limit,
      unit,
      incomplete: figures.includes(undefined),
    };
  };
  return [
    most('DOM elements at any moment', (cell) => cell.mostElements, MOST_ELEMENTS, ''),
    most('long tasks during the gesture', (cell) => cell.longTasks, 0, ''),
    // A screen of 60 Hz shows a frame each 16.67 ms.
    most('frame p95', (cell) => cell.frameP95 && Math.round(cell.frameP95), MOST_FRAME_MS, 'ms'),
    {
      what: 'first load of explore: HTML, JS and CSS, gzip',
      figure: exploreBytes,
      bound: exploreKiB * 1024,
      unit: 'KiB',
    },
  ];
}

/** A peer that did not get ready in the time has no figure that ours could exceed. */
function bound(cell, read, factor) {
  if (!cell) return { bound: undefined };
  if (cell.failure && cell.readyMs === undefined)
    return { bound: Number.POSITIVE_INFINITY, because: `${cell.subject} was not ready: ${cell.failure}` };
  const value = read(cell);
  const because = cell.cut ? `${cell.subject} was cut short` : undefined;
  return { bound: value === undefined ? undefined : value * factor, because };
}

function verdictOf({ figure, bound, strict, spoilt, incomplete }) {
  const known = figure !== undefined && !Number.isNaN(figure) && figure !== Number.NEGATIVE_INFINITY;
  if (!known || bound === undefined) return 'not measured';
  const holds = strict ? figure < bound : figure <= bound;
  if (!holds || spoilt) return 'not met';
  return incomplete ? 'not measured' : 'met';
}

function find(cells, subject, count) {
  return cells.find((cell) => cell.subject === subject && cell.count === count);
}

function possessive(peer) {
  return peer.endsWith('s') ? `${peer}’` : `${peer}’s`;
}

function name(count) {
  return count.toLocaleString('en-US');
}
