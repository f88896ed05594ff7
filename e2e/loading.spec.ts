import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import {
  centre,
  detail,
  expect,
  expectAccessible,
  idle,
  inspect,
  mark,
  open,
  test,
  timeline,
} from './fixtures';

const dayOf = (i: number) => new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10);
/** A day, an event: `count` of them, of which the first is connected with all that name it. */
const dataset = (count: number, title = 'Many days') => ({
  format: 'sourceline/1',
  id: 'days',
  title,
  lanes: [
    { id: 'x', label: 'One' },
    { id: 'y', label: 'Two' },
  ],
  sources: [{ id: 's', publisher: 'A paper' }],
  events: Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: dayOf(i),
    lane: i % 2 ? 'y' : 'x',
    excerpts: [{ id: `x${i}`, source: 's', exact: `The words for ${i}` }],
    related: i === 1_500 ? [{ type: 'leads-to', event: 'e2900' }] : undefined,
    history: i === 1_500 ? [{ on: '2019', status: 'denied', excerpt: 'x20', by: 'e30' }] : undefined,
  })),
});

async function serve(page: Page, body: unknown): Promise<void> {
  await page.route('**/data/test.json', (route) => route.fulfill({ json: body }));
}

/** A page that is allowed no worker. */
async function forbidWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Workers are not allowed here', 'SecurityError');
      }
    } as unknown as typeof Worker;
  });
}

/** A server that answers bit by bit, when it is told to; Playwright's own answers come in one piece. */
async function startSlowServer(text: string) {
  const answers: ServerResponse[] = [];
  let asked: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, text.length / 2));
    answers.push(response);
    asked();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/slow.json`,
    asked: first,
    finish: () => {
      for (const answer of answers.splice(0)) answer.end(text.slice(text.length / 2));
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const progress = (page: Page) => page.getByTestId('progress');
const cancel = (page: Page) => page.getByRole('button', { name: 'Cancel' });

/** The embed loads on the page in every run; all of it is told of both ways where there is time. */
const WAYS = process.env.SOURCELINE_ALL
  ? (['in a worker', 'on the page'] as const)
  : (['in a worker'] as const);

for (const way of WAYS) {
  test.describe(`loading ${way}`, () => {
    test.beforeEach(async ({ page }) => {
      if (way === 'on the page') await forbidWorkers(page);
    });

    test('shows the Idlib timeline', async ({ page }) => {
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      await open(page);
      expect((await inspect(page)).total).toBeGreaterThan(20);
      expect((await inspect(page)).problems).toBe(0);
      await expect(mark(page, 'lavrov-geneva')).toBeVisible();
      expect(workers.length).toBe(way === 'in a worker' ? 1 : 0);
      const names = await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));
      expect(names).toEqual(expect.arrayContaining(['sourceline:data', 'sourceline:ready']));
    });

    test('fetches the checker only where it is needed', async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      await open(page);
      const has = (part: string) => fetched.some((url) => url.includes(part));
      expect(has('loadOnPage')).toBe(way === 'on the page');
    });

    test('says what is wrong with a file', async ({ page }) => {
      await serve(page, { ...dataset(2), events: [{ id: 'a', title: 'A', date: '31/02/2022' }] });
      await page.goto('./?data=data/test.json');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
      await expect(page.getByTestId('failure')).toContainText('None of the events');
      await expect(page.getByTestId('problems')).toContainText('events[0].date');
    });

    test('a broken file: with line and column', async ({ page }) => {
      const text = JSON.stringify(dataset(3_000)).replace('"title":"Event 2000"', '"title" "Event 2000"');
      await page.route('**/data/test.json', (route) => route.fulfill({ body: text }));
      await page.goto('./?data=data/test.json');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
      await expect(page.getByTestId('failure')).toContainText(
        `line 1, column ${text.indexOf('"Event 2000"') + 1}`,
      );
    });

    test('a slow file: how far it has come, then the timeline', async ({ page }) => {
      const server = await startSlowServer(JSON.stringify(dataset(50)));
      await page.goto(`./?data=${encodeURIComponent(server.url)}`);
      await server.asked;
      await expect(progress(page)).toContainText(/^Downloading, 0\.0 MB$/);
      await expect(page.getByRole('progressbar')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-status', 'loading');
      await expectAccessible(page);
      server.finish();
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      await idle(page);
      expect((await inspect(page)).total).toBe(50);
      server.close();
    });

    test('cancelled: says so, and can be tried again', async ({ page }) => {
      const server = await startSlowServer(JSON.stringify(dataset(50)));
      await page.goto(`./?data=${encodeURIComponent(server.url)}`);
      await cancel(page).click();
      await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
      // Nothing is left pending.
      await idle(page);
      const failure = page.getByTestId('failure');
      await expect(failure).toContainText('Loading was stopped');
      await expect(failure.getByRole('button', { name: 'Open a file' })).toBeVisible();
      await expectAccessible(page);
      await failure.getByRole('button', { name: 'Open the Idlib timeline' }).click();
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Idlib');
      server.close();
    });

    test('a file of 3,000 events: records by index', async ({ page }) => {
      await serve(page, dataset(3_000));
      await open(page, '?data=data/test.json&event=e1500&from=2019-02-01&to=2019-02-20');
      expect((await inspect(page)).total).toBe(3_000);
      const heading = detail(page).getByRole('heading', { level: 2 });
      await expect(heading).toHaveText('Event 1500');
      // What it is connected with, and the sentence of another event, are asked for.
      await expect(detail(page).getByRole('button', { name: 'Event 2900' })).toBeVisible();
      await expect(detail(page)).toContainText('The words for 20');
      await expect(detail(page).getByRole('button', { name: 'Event 30' })).toBeVisible();

      await detail(page).getByRole('button', { name: 'Next event' }).click();
      await idle(page);
      await expect(heading).toHaveText('Event 1501');
      await expect(page).toHaveURL(/event=e1501/);
      await detail(page).getByRole('button', { name: 'Previous event' }).click();
      await detail(page).getByRole('button', { name: 'Previous event' }).click();
      await idle(page);
      await expect(heading).toHaveText('Event 1499');
      await expect(mark(page, 'e1499')).toBeVisible();
      await page.goBack();
      await idle(page);
      await expect(heading).toHaveText('Event 1500');
      await detail(page).getByRole('button', { name: 'Event 2900' }).click();
      await idle(page);
      await expect(heading).toHaveText('Event 2900');
      await expect(heading).toBeFocused();
      await expect(detail(page)).toContainText('Follows from');
    });

    test('a file of 3,000 events: the list, window by window', async ({ page }) => {
      await serve(page, dataset(3_000));
      await open(page, '?data=data/test.json&event=e1500&layout=list');
      const rows = page.locator('[data-event-row]');
      await expect(rows).toHaveCount(50);
      await expect(page.locator('[data-event-row="e1500"]')).toHaveAttribute('aria-current', 'true');
      await expect(page.getByText('Events 1,476 to 1,525 of 3,000')).toBeVisible();
      await page.getByRole('button', { name: 'Later events' }).click();
      await idle(page);
      await expect(rows).toHaveCount(50);
      await expect(rows.first()).toHaveAttribute('data-event-row', 'e1525');
      await expect(page.getByTestId('event-list')).toHaveAttribute('aria-busy', 'false');
      await rows.nth(1).getByRole('button').click();
      await idle(page);
      await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('Event 1526');
    });

    test('a file of 3,000 events: the preview', async ({ page }) => {
      await serve(page, dataset(3_000));
      await open(page, '?data=data/test.json&from=2018-01-01&to=2018-01-08');
      // One in the middle: the first may stand half outside.
      const middle = timeline(page).locator('[data-event="e1098"]');
      const { x, y } = await centre(middle.locator('.hit'));
      await page.mouse.move(x, y);
      await idle(page);
      await expect(page.getByTestId('preview')).toContainText('Event 1098');
      await expect(page.getByTestId('preview')).toContainText('The words for');
    });

    test('an event that is not there is noted', async ({ page }) => {
      await serve(page, dataset(3_000));
      await open(page, '?data=data/test.json&event=nobody');
      await expect(page.getByTestId('notes')).toContainText('nobody');
      await expect(detail(page)).toHaveCount(0);
    });

    test('100,000 events: the page answers throughout', async ({ page }, { annotations }) => {
      test.skip(!process.env.SOURCELINE_ALL, 'only in test:all');
      test.setTimeout(120_000);
      await page.addInitScript(() => {
        const tasks: number[] = [];
        Object.assign(window, { longTasks: tasks });
        new PerformanceObserver((list) => {
          tasks.push(...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'longtask', buffered: true });
      });
      await serve(page, dataset(100_000));
      await page.goto('./?data=data/test.json');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready', { timeout: 90_000 });
      await idle(page);
      expect((await inspect(page)).total).toBe(100_000);
      const { tasks, loadMs } = await page.evaluate(() => ({
        tasks: (window as unknown as { longTasks: number[] }).longTasks,
        loadMs: performance.getEntriesByName('sourceline:ready')[0]?.startTime ?? 0,
      }));
      // Read in one go it would take most of the load. How long a task takes is told, and judged by `npm run bench`.
      expect(Math.max(0, ...tasks)).toBeLessThan(loadMs / 3);
      const longest = Math.round(Math.max(0, ...tasks));
      annotations.push({ type: 'longest task', description: `${longest} ms` });
    });
  });
}

test.describe('cancelling when something was shown', () => {
  /** A file from the computer cannot be made slow: its reading is held until the page is told. */
  async function holdFiles(page: Page): Promise<void> {
    await forbidWorkers(page);
    await page.addInitScript(() => {
      File.prototype.stream = () => new ReadableStream();
    });
  }
  const file = (count: number, title: string) => ({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(dataset(count, title))),
  });

  test('leads back to it', async ({ page }) => {
    await holdFiles(page);
    await open(page, '?event=lavrov-geneva');
    const { span } = await inspect(page);
    await page.getByTestId('file-input').setInputFiles(file(20, 'Mine'));
    await cancel(page).click();
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    await idle(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Idlib');
    await expect(detail(page)).toBeVisible();
    await expect(page).toHaveURL(/event=lavrov-geneva/);
    const after = (await inspect(page)).span;
    for (const side of [0, 1] as const)
      expect(Math.abs(after[side] - span[side])).toBeLessThan((span[1] - span[0]) / 100);
  });

  test('leads back to a failure', async ({ page }) => {
    await holdFiles(page);
    await serve(page, []);
    await page.goto('./?data=data/test.json');
    await expect(page.getByTestId('failure')).toContainText('not a timeline');
    await page.getByTestId('file-input').setInputFiles(file(20, 'Mine'));
    await cancel(page).click();
    await expect(page.getByTestId('failure')).toContainText('not a timeline');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
    await idle(page);
  });

  test('a file that is read quickly never shows the loading view', async ({ page }) => {
    await open(page);
    await page.evaluate(() => {
      const seen = { loading: false };
      Object.assign(window, { seen });
      new MutationObserver(() => {
        if (document.querySelector('[data-testid="loading"]')) seen.loading = true;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.getByTestId('file-input').setInputFiles(file(20, 'Mine'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mine');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    await idle(page);
    expect(
      await page.evaluate(() => (window as unknown as { seen: { loading: boolean } }).seen.loading),
    ).toBe(false);
  });
});

test('in an opaque sandbox, which allows no worker', async ({ page, baseURL }) => {
  // Such a page has no origin: what it fetches must be allowed to all.
  await page.route('**/*', async (route) => {
    if (new URL(route.request().url()).pathname.endsWith('/host.html')) {
      await route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><iframe title="embedded" sandbox="allow-scripts" src="${baseURL}" style="width:1200px;height:800px"></iframe>`,
      });
      return;
    }
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'access-control-allow-origin': '*' },
    });
  });
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-status', 'ready');
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Idlib');
  await expect(frame.locator('[data-event="lavrov-geneva"]')).toBeVisible();
  expect(page.workers()).toHaveLength(0);
  // What it fetches when it rests may still be on its way.
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('quiet is once the parts that come later are shown, on a slow machine too', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  await open(page, '?event=four-way-summit');
  expect(await page.getByTestId('detail').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1);
});
