import { at, DAY_MS, detail, expect, idle, inspect, mark, open, test, timeline } from './fixtures';

test('from and to are the start and the end of their dates', async ({ page }) => {
  await open(page, '?from=2020-02-24&to=2020-02-25&fold=0');
  const { span } = await inspect(page);
  expect(Math.abs(span[0] - at('2020-02-24'))).toBeLessThan(1000);
  expect(Math.abs(span[1] - (at('2020-02-25') + DAY_MS))).toBeLessThan(1000);
});

test('a span wider than the data is shown as asked', async ({ page }) => {
  await open(page, '?from=2017&to=2021&fold=0');
  const { span } = await inspect(page);
  expect(Math.abs(span[0] - at('2017-01-01'))).toBeLessThan(DAY_MS);
  expect(Math.abs(span[1] - at('2022-01-01'))).toBeLessThan(DAY_MS);
});

test('a minute at either edge of time is shown as asked', async ({ page }) => {
  for (const [from, to] of [
    ['0000-01-01T00:00Z', '0000-01-01T00:01Z'],
    ['9999-12-31', '9999-12-31'],
  ]) {
    await open(page, `?from=${from}&to=${to}`);
    const { span } = await inspect(page);
    expect(span[1] - span[0]).toBeLessThan(2 * DAY_MS);
  }
});

test('an event without a span moves to its neighbourhood', async ({ page }) => {
  await open(page, '?event=tehran-summit');
  const { span } = await inspect(page);
  expect(span[0]).toBeLessThan(at('2018-09-07'));
  expect(span[1]).toBeGreaterThan(at('2018-09-08'));
  expect(span[1]).toBeLessThan(at('2020-02-21'));
  await expect(mark(page, 'tehran-summit')).toHaveAttribute('aria-current', 'true');
});

test('zooming replaces the entry, opening adds one, and a reload shows the same', async ({ page }) => {
  await open(page);
  const length = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await idle(page);
  await expect(page).toHaveURL(/from=.*&to=/);
  expect(await page.evaluate(() => history.length)).toBe(length);
  await mark(page, 'putin-claim').locator('.label').click();
  await idle(page);
  expect(await page.evaluate(() => history.length)).toBe(length + 1);
  const before = (await inspect(page)).span;
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
  const after = (await inspect(page)).span;
  expect(Math.abs(after[0] - before[0])).toBeLessThan(120_000);
  expect(Math.abs(after[1] - before[1])).toBeLessThan(120_000);
  await expect(detail(page)).toContainText('Putin');
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
});

test('changing the view adds an entry and Back works', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.getByTestId('event-list')).toBeVisible();
  await expect(page).toHaveURL(/layout=list/);
  await page.goBack();
  await expect(page.getByTestId('event-list')).toHaveCount(0);
  await page.goForward();
  await expect(page.getByTestId('event-list')).toBeVisible();
});

test('previous and next walk the events and bring them into view', async ({ page }) => {
  await open(page, '?event=summit-proposed&from=2020-02-20&to=2020-02-22');
  await detail(page).getByRole('button', { name: 'Next event' }).click();
  await idle(page);
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Erdogan');
  await detail(page).getByRole('button', { name: 'Next event' }).click();
  await idle(page);
  const box = await mark(page, 'putin-claim').locator('.shape .contour').boundingBox();
  const surface = await timeline(page).boundingBox();
  expect(box?.x).toBeGreaterThan(surface?.x ?? 0);
  expect(box?.x).toBeLessThan((surface?.x ?? 0) + (surface?.width ?? 0));
});

test('bad values are dropped and said; unknown parameters stay, the hash too', async ({ page }) => {
  await open(
    page,
    '?from=yesterday&layout=spiral&event=no-such-event&theme=dark&utm_source=blog#?secret=abc',
  );
  const notes = page.getByTestId('notes');
  await expect(notes).toContainText('from=yesterday');
  await expect(notes).toContainText('Dates look like 2020-02-25');
  await expect(notes).toContainText('layout=spiral');
  await expect(notes).toContainText('There is no event “no-such-event”');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dismiss = notes.getByRole('button', { name: 'Dismiss' });
  await dismiss.first().click();
  await expect(dismiss).toHaveCount(2);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await idle(page);
  await expect(page).toHaveURL(/utm_source=blog/);
  await expect(page).toHaveURL(/#\?secret=abc$/);
});

test('the name of a lesson’s window is nothing by itself', async ({ page }) => {
  await open(page, '?stage=abc');
  expect((await inspect(page)).total).toBe(32);
  await expect(page).toHaveURL(/stage=abc/);
});

test('the theme follows the address and the control', async ({ page }) => {
  await open(page, '?theme=dark');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(20, 23, 26)');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByLabel('Theme').selectOption('light');
  expect(await paper()).toBe('rgb(251, 250, 246)');
  await expect(page).toHaveURL(/theme=light/);
});

test('a language that is not there yet is said', async ({ page }) => {
  await open(page, '?lang=sw');
  await expect(page.getByTestId('notes')).toContainText('not available in “sw” yet');
  await expect(page.locator('html')).toHaveAttribute('lang', /^en/);
});

test('dates follow the reader’s region', async ({ page }) => {
  await open(page, '?event=lavrov-geneva&lang=en-US');
  await expect(detail(page)).toContainText('Tuesday, February 25, 2020');
});

test('the contract’s probe and timings are there', async ({ page }) => {
  await open(page);
  expect(await inspect(page)).toEqual({
    span: [expect.any(Number), expect.any(Number)],
    visible: 32,
    clusters: 0,
    total: 32,
    problems: 0,
  });
  expect(await page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name))).toEqual(
    expect.arrayContaining(['sourceline:data', 'sourceline:ready']),
  );
});
