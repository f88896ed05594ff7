import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TimelineEvent } from '../model/catalog';
import { createCatalog } from '../model/createCatalog';
import { validate } from '../model/validate';
import { MAX_BYTES } from '../model/vocabulary';
import { loadInWorker } from './loadInWorker';
import type { Loaded, LoadProgress, LoadSource } from './loading';
import { loadOnPage } from './loadOnPage';
import type { FromWorker, ToWorker } from './messages';
import { createRemoteRecords } from './remoteRecords';
import { MAX_SENT_ALONG, serveLoader } from './serveLoader';
import { thinned } from './thinned';
import { createWorkerPool, type WorkerPort } from './workerPool';

const event = (i: number) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  date: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
  excerpts: [{ id: `x${i}`, source: 's', exact: `Words ${i}` }],
  related: i > 0 ? [{ type: 'leads-to', event: 'e0' }] : undefined,
});
const dataset = (count: number) => ({
  format: 'sourceline/1',
  id: 'd',
  title: 'D',
  sources: [{ id: 's', publisher: 'S' }],
  events: Array.from({ length: count }, (_, i) => event(i)),
});
const fileOf = (text: BlobPart): LoadSource => ({ kind: 'file', file: new File([text], 'mine.json') });
const json = (value: unknown) => fileOf(JSON.stringify(value));

/** Every open question and load counts as pending. */
function createTracker() {
  let pending = 0;
  return {
    track: () => {
      pending += 1;
      let over = false;
      return () => {
        if (!over) pending -= 1;
        over = true;
      };
    },
    get pending() {
      return pending;
    },
  };
}

/** A worker without a thread: the same messages, each cloned and each in a tick of its own. */
function createFakeWorker() {
  const sent: ToWorker[] = [];
  const port: WorkerPort & { terminated: boolean } = {
    onmessage: null,
    onerror: null,
    terminated: false,
    postMessage(message) {
      sent.push(message);
      // A File cannot be cloned in Node.
      const given = message.type === 'load' ? message : structuredClone(message);
      queueMicrotask(() => receive(given));
    },
    terminate() {
      port.terminated = true;
    },
  };
  const post = (message: FromWorker) => {
    if (!port.terminated) port.onmessage?.({ data: structuredClone(message) } as MessageEvent<FromWorker>);
  };
  const receive = serveLoader(post, () => 0);
  queueMicrotask(() => post({ type: 'hello' }));
  return { port, sent };
}

async function loadWith(source: LoadSource, worker = createFakeWorker()) {
  const tracker = createTracker();
  const progress: LoadProgress[] = [];
  const loading = loadInWorker(
    source,
    { onProgress: (step) => progress.push(step), track: tracker.track },
    createWorkerPool(() => worker.port),
  );
  return { loaded: (await loading.done) as Loaded, loading, worker, tracker, progress };
}

function catalogOf(loaded: Loaded | undefined) {
  if (!loaded?.ok) throw new Error(`refused: ${loaded?.failure.code}`);
  return loaded.catalog;
}

function expected(count: number): readonly TimelineEvent[] {
  const checked = validate(dataset(count));
  if (!checked.ok) throw new Error(checked.code);
  return createCatalog(checked.dataset).events;
}

describe('in a worker', () => {
  test('few events come along, and the worker can take another file', async () => {
    const { loaded, worker } = await loadWith(json(dataset(5)));
    const { records, columns } = catalogOf(loaded);
    expect(columns.count).toBe(5);
    expect(records.complete).toBe(true);
    expect(records.peek(3)).toEqual(expected(5)[3]);
    expect(records.peekId('e4')?.index).toBe(4);
    expect(records.peekExcerpt('x2')?.exact).toBe('Words 2');
    expect(worker.port.terminated).toBe(false);
    const next = await loadWith(json(dataset(7)), worker);
    expect(catalogOf(next.loaded).columns.count).toBe(7);
  });

  test('of many the records are asked for by index', async () => {
    const count = MAX_SENT_ALONG + 1;
    const { loaded, worker, tracker } = await loadWith(json(dataset(count)));
    const { records } = catalogOf(loaded);
    const events = expected(count);
    expect(records.complete).toBe(false);
    expect(records.peek(7)).toBeUndefined();
    expect(tracker.pending).toBe(0);
    const both = Promise.all([records.load([7, 8]), records.load([8, 9, -1, count])]);
    await Promise.resolve();
    expect(tracker.pending).toBe(1);
    await both;
    expect(tracker.pending).toBe(0);
    expect([7, 8, 9].map((index) => records.peek(index))).toEqual(events.slice(7, 10));
    expect(worker.sent.filter((message) => message.type === 'ask')).toMatchObject([{ given: [7, 8, 9] }]);
    await records.load([7, 9]);
    expect(worker.sent).toHaveLength(2);
    expect(records.peekId('e8')).toEqual(events[8]);
    expect(await records.find('e2000')).toBe(2000);
    expect(await records.find('nobody')).toBeUndefined();
    expect(await records.findExcerpt('x30')).toEqual(events[30]?.excerpts[0]);
    expect(await records.findExcerpt('none')).toBeUndefined();
  });

  test('what is asked of a worker that has ended is not pending for ever', async () => {
    const { loaded, tracker } = await loadWith(json(dataset(MAX_SENT_ALONG + 1)));
    const { records } = catalogOf(loaded);
    records.load([1]);
    await Promise.resolve();
    if (loaded.ok) loaded.dispose();
    records.load([2]);
    await Promise.resolve();
    expect(tracker.pending).toBe(0);
  });

  test('progress begins with the download and goes on with the check', async () => {
    const { progress } = await loadWith(json(dataset(5)));
    expect(progress.map(({ phase }) => phase)).toEqual(['downloading', 'checking']);
  });

  test('cancelled when it is done: the records stay, and so does the worker', async () => {
    for (const count of [5, MAX_SENT_ALONG + 1]) {
      const { loading, loaded, worker } = await loadWith(json(dataset(count)));
      loading.cancel();
      const { records } = catalogOf(loaded);
      await records.load([2]);
      expect(records.peek(2)?.id).toBe('e2');
      expect(worker.port.terminated).toBe(false);
    }
  });

  test('cancelled, it ends and gives nothing', async () => {
    const { port } = createFakeWorker();
    const options = { onProgress: () => undefined, track: createTracker().track };
    const loading = loadInWorker(
      json(dataset(5)),
      options,
      createWorkerPool(() => port),
    );
    loading.cancel();
    expect(await loading.done).toBeUndefined();
    expect(port.terminated).toBe(true);
  });

  test('a page that allows none is told from a fault of ours', async () => {
    const options = { onProgress: () => undefined, track: createTracker().track };
    const refused = loadInWorker(
      json(dataset(5)),
      options,
      createWorkerPool(() => {
        throw new DOMException('no', 'SecurityError');
      }),
    );
    expect(await refused.done).toBe('noWorker');
    const silent = createFakeWorker().port;
    const early = loadInWorker(
      json(dataset(5)),
      options,
      createWorkerPool(() => silent),
    );
    silent.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    expect(await early.done).toBe('noWorker');
    const { port } = createFakeWorker();
    const late = loadInWorker(
      json(dataset(5)),
      options,
      createWorkerPool(() => port),
    );
    port.onmessage?.({ data: { type: 'hello' } } as MessageEvent<FromWorker>);
    port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await late.done).toMatchObject({ ok: false, failure: { code: 'fault', value: 'out of memory' } });
  });
});

test('on the page: the same catalog, with every record at hand', async () => {
  const count = MAX_SENT_ALONG + 1;
  const { loaded } = await loadWith(json(dataset(count)));
  const onPage = catalogOf(await loadOnPage(json(dataset(count)), { onProgress: () => undefined }).done);
  const inWorker = catalogOf(loaded);
  expect({ ...onPage, records: undefined }).toEqual({ ...inWorker, records: undefined });
  const events = expected(count);
  expect(onPage.records.complete).toBe(true);
  for (const index of [0, 5, count - 1]) expect(onPage.records.peek(index)).toEqual(events[index]);
  expect(onPage.records.peek(-1)).toBeUndefined();
  expect(onPage.records.peek(count)).toBeUndefined();
  expect(onPage.records.peekId('e3')).toEqual(events[3]);
  expect(onPage.records.peekExcerpt('x3')).toEqual(events[3]?.excerpts[0]);
});

test('on the page, cancelled: nothing', async () => {
  const loading = loadOnPage(json(dataset(9_000)), { onProgress: () => undefined });
  loading.cancel();
  expect(await loading.done).toBeUndefined();
});

test('one idle worker waits, a second ends', () => {
  const made: { terminated: boolean }[] = [];
  const pool = createWorkerPool(() => {
    const { port } = createFakeWorker();
    made.push(port);
    return port;
  });
  const [first, second] = [pool.take(), pool.take()];
  pool.giveBack(first);
  pool.giveBack(second);
  expect(made.map(({ terminated }) => terminated)).toEqual([false, true]);
  expect(pool.take()).toBe(first);
  expect(pool.take()).not.toBe(first);
});

describe('records that are elsewhere', () => {
  const [all] = [expected(40)];
  test('stay at hand while they are used, the others give way', async () => {
    const records = createRemoteRecords(
      40,
      async (question, given) =>
        (question === 'records' ? (given as number[]).map((index) => all[index]) : undefined) as never,
      3,
    );
    await records.load([0, 1, 2]);
    records.peek(0);
    await records.load([3]);
    expect([0, 1, 2, 3].map((index) => records.peek(index)?.id)).toEqual(['e0', undefined, 'e2', 'e3']);
    expect(records.peekId('e1')).toBeUndefined();
    await records.load([1]);
    expect(records.peekId('e1')?.index).toBe(1);
  });
});

describe('a file that cannot be shown', () => {
  test.each([
    ['', 'empty', {}],
    [' \n\u00a0', 'empty', {}],
    ['\ufeff', 'empty', {}],
    ['  <!doctype html><title>x</title>', 'html', { value: '<!doctype html><title>x</title>' }],
    ['{"a":1', 'notJson', { line: 1, column: 7 }],
    ['{\n "format": "x" "id": 1 }', 'notJson', { line: 2, column: 16 }],
    ['{"format":"sourceline/1","events":[{"id":"a"},\n{"id" 3}]}', 'notJson', { line: 2, column: 7 }],
    ['[]', 'notDataset', { value: '[0]' }],
    ['{}', 'format', { value: '' }],
    ['{"format":"sourceline/1","events":[]}', 'noEvents', { value: '[0]' }],
    ['{"format":"sourceline/1","events":[7]}', 'noUsableEvent', { value: '[1]' }],
  ])('%j is %s', async (text, code, more) => {
    for (const loaded of [
      (await loadWith(fileOf(text))).loaded,
      await loadOnPage(fileOf(text), { onProgress: () => undefined }).done,
    ])
      expect(loaded).toMatchObject({
        ok: false,
        failure: { code, origin: { kind: 'file', name: 'mine.json' }, ...more },
      });
  });
});

describe('a file of another kind', () => {
  const slide = { start_date: { year: '2020', month: '2' }, text: { headline: 'A', text: '<b>so</b>' } };
  const files: [string, string, string][] = [
    ['TimelineJS', 'timelineJs', JSON.stringify({ events: [slide] })],
    ['its spreadsheet', 'timelineJsSheet', 'Year,Month,Headline,Text\n2020,2,A,<b>so</b>'],
    ['a table', 'table', 'date;title;text\n2020-02;A;<b>so</b>'],
  ];

  test.each(files)('%s is converted, and what was lost comes along', async (_what, kind, text) => {
    for (const loaded of [
      (await loadWith(fileOf(text))).loaded,
      await loadOnPage(fileOf(text), { onProgress: () => undefined }).done,
    ]) {
      if (!loaded?.ok) throw new Error(`not loaded: ${JSON.stringify(loaded)}`);
      expect(loaded.problems.map(({ code, detail }) => [code, detail])).toEqual([
        ['converted', kind],
        ['lostMarkup', expect.any(String)],
        ['unsourced', ''],
      ]);
      expect(loaded.catalog.dataset.title).toBe('mine');
      expect(loaded.catalog.records.peek(0)).toMatchObject({
        title: 'A',
        raw: { date: '2020-02', summary: 'so' },
      });
    }
  });

  test.each([
    ['date,title\n2020,"A', 'openQuote', { line: 2 }],
    ['colour,name\nred,A', 'noDateColumn', { value: 'colour, name' }],
    ['date,title\nsoon,A', 'noUsableEvent', { problems: [expect.objectContaining({ code: 'lostRow' })] }],
    [JSON.stringify({ scale: 'cosmological', events: [slide] }), 'cosmological', {}],
  ])('%j is %s', async (text, code, more) => {
    const { loaded } = await loadWith(fileOf(text));
    expect(loaded).toMatchObject({ ok: false, failure: { code, ...more } });
  });
});

describe('an address', () => {
  const answers = vi.fn<typeof fetch>();
  beforeEach(() => vi.stubGlobal('fetch', answers));
  afterEach(() => vi.unstubAllGlobals());
  const load = async (response: Response | Error) => {
    if (response instanceof Error) answers.mockRejectedValueOnce(response);
    else answers.mockResolvedValueOnce(response);
    const progress: LoadProgress[] = [];
    const loading = loadOnPage(
      { kind: 'address', url: 'https://example.org/a.json' },
      { onProgress: (step) => progress.push(step) },
    );
    return { loaded: await loading.done, progress };
  };
  /** As a browser gives the answer of the page's own server. */
  const own = (body: BodyInit | null, init: ResponseInit) =>
    Object.defineProperty(new Response(body, init), 'type', { value: 'basic' });

  test.each([
    [own('gone', { status: 404 }), 'notFound', '404'],
    [own('gone', { status: 410 }), 'notFound', '410'],
    [own('no', { status: 500, statusText: 'Oh' }), 'httpError', '500 Oh'],
    [new TypeError('failed to fetch'), 'network', ''],
    [own('{}', { headers: { 'content-length': String(MAX_BYTES + 1) } }), 'tooLarge', ''],
    [own('', {}), 'empty', ''],
    [own(null, {}), 'empty', ''],
  ])('%#: %s', async (response, code, value) => {
    const { loaded } = await load(response);
    expect(loaded).toMatchObject({ ok: false, failure: { code, value, origin: { kind: 'address' } } });
  });

  test('says its length where what was sent is what is read', async () => {
    const text = JSON.stringify(dataset(2));
    const length = { 'content-length': String(text.length) };
    const first = async (response: Response) => (await load(response)).progress[0];
    expect(await first(own(text, { headers: length }))).toMatchObject({ total: text.length });
    expect(await first(own(text, { headers: { ...length, 'content-encoding': 'gzip' } }))).toMatchObject({
      total: undefined,
    });
    expect(await first(new Response(text, { headers: length }))).toMatchObject({ total: undefined });
    expect(answers).toHaveBeenLastCalledWith(
      'https://example.org/a.json',
      expect.objectContaining({ credentials: 'same-origin', referrerPolicy: 'no-referrer' }),
    );
  });

  test('whose stream breaks off is a matter of the network', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    expect((await load(own(stream, {}))).loaded).toMatchObject({ failure: { code: 'network' } });
  });
});

test('progress is passed on some times a second, and at once when the phase changes', () => {
  let now = 0;
  const seen: LoadProgress[] = [];
  const report = thinned(
    (step) => seen.push(step),
    () => now,
  );
  for (let bytes = 0; bytes < 100; bytes++) {
    report({ phase: 'downloading', bytes, total: undefined });
    now += 10;
  }
  report({ phase: 'checking', share: 0 });
  expect(seen).toHaveLength(6);
  expect(seen.at(-1)).toEqual({ phase: 'checking', share: 0 });
});
