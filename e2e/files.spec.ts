import type { Page } from '@playwright/test';
import { detail, expect, expectAccessible, idle, inspect, mark, open, test } from './fixtures';

const event = (id: string, extra: object = {}) => ({
  id,
  title: `Event ${id}`,
  date: '2021-05-04',
  excerpts: [{ id: `${id}-1`, source: 's', exact: 'words' }],
  ...extra,
});
const dataset = (extra: object = {}) => ({
  format: 'sourceline/1',
  id: 'mine',
  title: 'My timeline',
  sources: [{ id: 's', publisher: 'A paper', url: 'https://example.org/a' }],
  events: [event('a'), event('b', { date: '2021-05-06' })],
  ...extra,
});

/** Answers `data/test.json` with a body. */
async function serve(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/data/test.json', (route) =>
    route.fulfill({ status, body, contentType: 'application/json' }),
  );
}

async function openFailing(page: Page): Promise<void> {
  await page.goto('./?data=data/test.json');
  await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
}

const failure = (page: Page) => page.getByTestId('failure');

test.describe('a dataset that cannot be shown', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  test('missing: what, where, and the buttons that help', async ({ page }) => {
    await serve(page, 'gone', 404);
    await openFailing(page);
    await expect(failure(page)).toHaveAttribute('role', 'alert');
    await expect(failure(page)).toContainText('There is no file at this address');
    await expect(failure(page)).toContainText('data/test.json');
    await expectAccessible(page);
    // The file turns up: trying again shows it.
    await page.unroute('**/data/test.json');
    await serve(page, JSON.stringify(dataset()));
    await failure(page).getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My timeline');
  });

  test('missing for good: the Idlib timeline is one button away', async ({ page }) => {
    await serve(page, 'gone', 404);
    await openFailing(page);
    await failure(page).getByRole('button', { name: 'Open the Idlib timeline' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Idlib');
    await expect(page).not.toHaveURL(/data=/);
  });

  test('the server refuses', async ({ page }) => {
    await serve(page, 'no', 500);
    await openFailing(page);
    await expect(failure(page)).toContainText('500');
  });

  test('the network is not there', async ({ page }) => {
    await page.route('**/data/test.json', (route) => route.abort());
    // Nor for what the app itself would fetch later: the message must not depend on it.
    await page.route(/assets\/(Problems|FailureView|AboutDialog|DetailPanel|EventList)/, (route) =>
      route.abort(),
    );
    await openFailing(page);
    await expect(failure(page)).toContainText('could not be fetched');
  });

  test('broken JSON: with line and column', async ({ page }) => {
    await serve(page, '{\n  "format": "sourceline/1",\n  "id": "x" "title": "y"\n}');
    await openFailing(page);
    await expect(failure(page)).toContainText('line 3, column 13');
    await expect(failure(page)).toContainText('"id": "x" "title"');
  });

  for (const [name, body, message] of [
    ['empty', '', 'The file is empty'],
    ['a web page', '<!doctype html><title>Hello</title>', 'This is a web page'],
    ['another format', '{"format":"sourceline/9","events":[]}', 'does not name a format'],
    ['no events', '{"format":"sourceline/1","id":"x","title":"x","events":[]}', 'has no events'],
    ['not a record', '[1,2]', 'not a timeline'],
  ] as const) {
    test(`${name}: says so`, async ({ page }) => {
      await serve(page, body);
      await openFailing(page);
      await expect(failure(page)).toContainText(message);
      await expect(failure(page)).toContainText('What to do');
    });
  }

  test('no usable event: the problems are listed', async ({ page }) => {
    await serve(page, JSON.stringify(dataset({ events: [event('a', { date: '31/02/2022' })] })));
    await openFailing(page);
    await expect(failure(page)).toContainText('None of the events');
    await expect(page.getByTestId('problems')).toContainText('events[0].date: "31/02/2022"');
  });
});

test('a half-good dataset shows the good part and names the rest with path, value and fix', async ({
  page,
}) => {
  const body = dataset({
    events: [
      event('a', { importance: 9, places: ['geneve'] }),
      event('b', { date: '31/02/2022' }),
      event('c', { excerpts: [] }),
      { ...event('d'), exerpts: [] },
    ],
    places: [{ id: 'geneva', name: 'Geneva' }],
  });
  await serve(page, JSON.stringify(body));
  await open(page, '?data=data/test.json');
  expect((await inspect(page)).total).toBe(3);
  await expect(mark(page, 'a')).toBeVisible();
  const problems = page.getByTestId('problems');
  await expect(problems).toContainText('5 problems in this file');
  await problems.getByRole('button', { name: 'Show' }).click();
  await expect(problems).toContainText('events[0].importance: 9');
  await expect(problems).toContainText('events[0].places[0]: "geneve"');
  await expect(problems).toContainText('Did you mean "geneva"');
  await expect(problems).toContainText('events[1].date: "31/02/2022"');
  await expect(problems).toContainText('events[3].exerpts');
  await expectAccessible(page);
  await expect(mark(page, 'c')).toHaveAccessibleName(/unsourced/);
  await problems.getByRole('button', { name: 'Dismiss' }).click();
  await expect(problems).toHaveCount(0);
});

test('nothing runs that comes from data, and only web addresses become links', async ({ page }) => {
  const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
  const body = dataset({
    title: script,
    summary: script,
    sources: [{ id: 's', publisher: script, url: 'javascript:window.hacked=1' }],
    events: [
      event('a', {
        title: script,
        short: script,
        summary: script,
        disputed: script,
        excerpts: [{ id: 'a-1', source: 's', exact: script, prefix: script }],
      }),
    ],
  });
  await serve(page, JSON.stringify(body));
  await open(page, '?data=data/test.json&event=a');
  await expect(detail(page)).toContainText('onerror');
  expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
});

test.describe('a file of the reader’s own', () => {
  test('opens by the button, says that nothing left the computer, and gives the first timeline back', async ({
    page,
  }) => {
    const requests: string[] = [];
    await open(page, '?event=lavrov-geneva');
    page.on('request', (request) => {
      // The browser asks for the icon when it likes, and the app for parts of itself.
      const { pathname, search } = new URL(request.url());
      const isOwn = pathname === '/favicon.svg' || /^\/assets\/[\w.-]+$/.test(pathname);
      if (!isOwn || search !== '' || request.method() !== 'GET') requests.push(request.url());
    });
    await page.getByTestId('file-input').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(dataset())),
    });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My timeline');
    await idle(page);
    await expect(page.locator('body')).toContainText('mine.json. Nothing was sent anywhere');
    await expect(detail(page)).toHaveCount(0);
    await mark(page, 'a').locator('.label').click();
    await expect(detail(page)).toContainText('A paper');
    expect(requests).toEqual([]);
    await page.getByRole('button', { name: 'Back to the first timeline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Idlib');
  });

  test('opens by drop', async ({ page }) => {
    await open(page);
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return data;
    }, JSON.stringify(dataset()));
    await page.dispatchEvent('.app', 'dragover', { dataTransfer: transfer });
    await expect(page.getByText('Drop the file to open it')).toBeVisible();
    await page.dispatchEvent('.app', 'drop', { dataTransfer: transfer });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('My timeline');
  });

  test('with mistakes: the same message as any dataset, and the way back', async ({ page }) => {
    await open(page);
    await page.getByTestId('file-input').setInputFiles({
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":'),
    });
    await expect(failure(page)).toContainText('broken.json');
    await expect(failure(page)).toContainText('line 1');
    await failure(page).getByRole('button', { name: 'Open the Idlib timeline' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Idlib');
  });
});

test('a thousand events: bounded marks, clusters with count and span, the list in windows', async ({
  page,
}) => {
  const events = Array.from({ length: 1000 }, (_, i) =>
    event(`e${i}`, {
      date: new Date(Date.UTC(2015, 0, 1) + i * 3.1 * 86_400_000).toISOString().slice(0, 10),
    }),
  );
  await serve(page, JSON.stringify(dataset({ events })));
  await open(page, '?data=data/test.json');
  const { visible, clusters, total } = await inspect(page);
  expect([visible, total]).toEqual([1000, 1000]);
  expect(clusters).toBeGreaterThan(5);
  expect(await page.locator('*').count()).toBeLessThan(3000);
  const cluster = page.locator('[data-cluster]').first();
  await expect(cluster).toHaveAccessibleName(/^\d+ events, .*20\d\d/);
  const before = (await inspect(page)).span;
  await cluster.click();
  await idle(page);
  const after = (await inspect(page)).span;
  expect(after[1] - after[0]).toBeLessThan((before[1] - before[0]) / 4);

  await page.getByRole('button', { name: 'List', exact: true }).click();
  const rows = page.getByTestId('event-list').locator('article');
  await expect(rows).toHaveCount(50);
  await expect(page.locator('main')).toContainText(/Events \d+ to \d+ of 1,000/);
  const first = await rows.first().getAttribute('data-event-row');
  await page.getByRole('button', { name: 'Later events' }).click();
  await expect(rows.first()).not.toHaveAttribute('data-event-row', first ?? '');
});

test('a cluster that no zoom can part lists what is inside', async ({ page }) => {
  const events = Array.from({ length: 60 }, (_, i) => event(`e${i}`, { date: '2021-05-04T12:00Z' }));
  await serve(page, JSON.stringify(dataset({ events: [...events, event('later', { date: '2021-06-01' })] })));
  await open(page, '?data=data/test.json');
  await page.locator('[data-cluster]').first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toContainText('events at this point');
  await dialog
    .getByRole('button', { name: /^Event e/ })
    .first()
    .click();
  await expect(detail(page)).toContainText('Event e');
});

test('ten thousand events: density under the clusters, few elements, and the keyboard reaches the ends', async ({
  page,
}) => {
  const events = Array.from({ length: 10_000 }, (_, i) =>
    event(`e${i}`, {
      date: `${new Date(Date.UTC(2015, 0, 1) + i * 7 * 3_600_000).toISOString().slice(0, 16)}Z`,
      excerpts: [{ id: `x${i}`, source: 's', exact: 'words' }],
    }),
  );
  await serve(page, JSON.stringify(dataset({ events })));
  await open(page, '?data=data/test.json');
  expect((await inspect(page)).visible).toBe(10_000);
  await expect(page.locator('.density path')).not.toHaveCount(0);
  expect(await page.locator('*').count()).toBeLessThan(1500);

  await page.locator('[data-cluster]').first().focus();
  await page.keyboard.press('End');
  await idle(page);
  const focused = page.locator(':focus');
  await expect(focused).toHaveAccessibleName(/2022|2023/);
  // Near enough, single events stand there with their words, and the arrows walk them.
  for (let i = 0; i < 8; i++) await page.keyboard.press('+');
  await idle(page);
  expect(await page.locator('[data-event]').count()).toBeGreaterThan(3);
  await page.keyboard.press('End');
  await idle(page);
  await expect(focused).toHaveAttribute('data-event', 'e9999');
  await page.keyboard.press('Home');
  await idle(page);
  await expect(focused).toHaveAttribute('data-event', 'e0');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-event', 'e1');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('Event e1');
});
