/** One measurement: one subject with one number of events, in a browser of its own that ends with it. */
import process from 'node:process';
import { chromium } from 'playwright-core';
import { launchOptions } from '../scripts/browser.mjs';
import { Late, sleep, within } from './deadline.mjs';
import { createPointer, INPUTS, PHASES, playPhase } from './gesture.mjs';
import { readMemory } from './memory.mjs';
import { observePage } from './page.mjs';
import { addressOf } from './subjects.mjs';

export const VIEWPORT = { width: 1280, height: 800 };
export const LOAD_LIMIT_MS = 120_000;
/** A phase is ended after this, and its figures are of the inputs that came through. */
export const PHASE_LIMIT_MS = 30_000;
/** No single answer of the page may take longer. */
const ANSWER_LIMIT_MS = 120_000;
const SETTLE_MS = 400;

/** Everything is drawn by the CPU, as there is no graphics card on most machines that run this. */
const ARGUMENTS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  // So that a peer fails for its own reasons only.
  '--js-flags=--max-old-space-size=8192',
];

/** Never throws: what went wrong is `failure`, and what was measured before it is kept. */
export async function measure(subject, count, server) {
  const startedMs = Date.now();
  const run = { subject: subject.name, count, phases: {} };
  const opened = await openBrowser();
  try {
    const page = await preparePage(opened, server);
    await load(run, page, server, addressOf(subject, count));
    await weigh(run, page);
    await play(run, page, subject);
  } catch (error) {
    run.failure = error.message.split('\n')[0];
    run.late = error instanceof Late;
  } finally {
    await opened.close();
  }
  return { ...run, browser: opened.version, wallMs: Date.now() - startedMs };
}

async function openBrowser() {
  const { executablePath, args } = launchOptions();
  const browser = await chromium.launch({ executablePath, args: [...args, ...ARGUMENTS] });
  const session = await browser.newBrowserCDPSession();
  const processes = async () => (await session.send('SystemInfo.getProcessInfo')).processInfo;
  const { id } = (await processes()).find(({ type }) => type === 'browser');
  return {
    browser,
    version: browser.version(),
    renderers: async () =>
      (await processes()).filter(({ type }) => type === 'renderer').map((renderer) => renderer.id),
    /** CPU of all its processes: also what workers, the compositor and the drawing take. */
    cpuMs: async () => (await processes()).reduce((total, { cpuTime }) => total + cpuTime * 1000, 0),
    async close() {
      try {
        await within(8_000, 'closing', browser.close());
      } catch {
        // A page that is stuck keeps its browser from closing; the others end with this one.
        process.kill(id, 'SIGKILL');
      }
    },
  };
}

async function preparePage({ browser, renderers, cpuMs }, server) {
  const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const crashed = new Promise((_, reject) => {
    page.on('crash', () => reject(new Error('the page crashed')));
  });
  crashed.catch(() => {});
  const ask = (promise, what = 'an answer', limitMs = ANSWER_LIMIT_MS) =>
    within(limitMs, what, Promise.race([promise, crashed]));
  // Time on the CPU, not on the clock: what else the machine does changes it little.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  // So that the page's own process is running already.
  await page.goto(server.address);
  await sleep(100);
  const ready = new Promise((resolve) => {
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'benchReady') resolve(JSON.parse(payload));
    });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchReady' });
  await page.addInitScript(`(${observePage})()`);
  return {
    page,
    session: { send: (method, parameters) => ask(session.send(method, parameters)) },
    ready: () => ask(ready, 'loading', LOAD_LIMIT_MS),
    cpuMs,
    renderers,
    async metrics() {
      const { metrics } = await ask(session.send('Performance.getMetrics'));
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    },
    async evaluate(expression) {
      const parameters = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await ask(session.send('Runtime.evaluate', parameters));
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  };
}

async function load(run, { page, ready, metrics, cpuMs, renderers }, server, path) {
  server.sent.length = 0;
  const [before, allBefore] = [await metrics(), await cpuMs()];
  page.goto(`${server.address}${path}`, { waitUntil: 'commit', timeout: 0 }).catch(() => {});
  const { readyMs, seenAt } = await ready();
  run.readyMs = readyMs;
  // What a page fetches once it rests is not part of its first load. Server and page have the same clock.
  run.code = server.sent.filter(({ isCode, at }) => isCode && at <= seenAt);
  const after = await metrics();
  // In a new process the count began anew.
  const base = after.TaskDuration < before.TaskDuration ? 0 : before.TaskDuration;
  run.loadMs = (after.TaskDuration - base) * 1000;
  run.loadAllMs = (await cpuMs()) - allBefore;
  run.memory = readMemory(await renderers());
}

async function weigh(run, { session, metrics, evaluate }) {
  await sleep(SETTLE_MS);
  run.loadLongest = Math.max(0, ...(await evaluate('benchProbe.tasks()')));
  await session.send('HeapProfiler.collectGarbage');
  run.heap = (await metrics()).JSHeapUsedSize;
  run.elements = await countElements(evaluate);
  run.mostElements = run.elements;
}

async function play(run, { session, metrics, evaluate }, subject) {
  const pointer = await createPointer(session, evaluate, subject.surface);
  const widthOfSpan = async () => {
    const span = await evaluate(subject.span);
    return span && span[1] - span[0];
  };
  const wholeMs = await widthOfSpan();
  run.frames = [];
  run.longTasks = [];
  for (const phase of PHASES) {
    await evaluate('benchProbe.start()');
    const before = await metrics();
    const inputs = await playPhase(phase, pointer, Date.now() + PHASE_LIMIT_MS);
    const after = await metrics();
    const { frames, tasks } = await evaluate('benchProbe.stop()');
    run.phases[phase.name] = { inputs, cpuMs: (after.TaskDuration - before.TaskDuration) * 1000 };
    run.cut ||= inputs < INPUTS;
    run.frames.push(...frames);
    run.longTasks.push(...tasks);
    if (phase.name === 'in' && wholeMs) run.zoom = wholeMs / (await widthOfSpan());
    run.mostElements = Math.max(run.mostElements, await countElements(evaluate));
  }
}

function countElements(evaluate) {
  return evaluate('document.querySelectorAll("*").length');
}
