import { detail, expect, expectAccessible, idle, inspect, mark, open, test, timeline } from './fixtures';

const SPAN = 'from=2020-02-19&to=2020-03-08';

test('step "known on" to March 2020 and watch the plan change in mark, list and words', async ({ page }) => {
  await open(page, `?known=2020-02-20&${SPAN}`);
  const bar = page.getByTestId('known');
  const summit = mark(page, 'four-way-summit');
  await expect(summit).toHaveCount(0);
  const later = bar.getByRole('button', { name: 'The next publication day' });
  const shapes = new Map<string, string>();
  for (const [day, words] of [
    ['February 21', 'a plan, proposed'],
    ['February 22', 'a plan, announced'],
    ['February 23', 'a plan, announced'],
    ['February 24', 'a plan, announced'],
    ['February 25', 'a plan, in doubt'],
    ['February 26', 'a plan, in doubt, reports disagree'],
    ['February 27', 'a plan, denied, reports disagree'],
  ] as const) {
    await later.click();
    await idle(page);
    const [month, number] = day.split(' ');
    await expect(bar.getByRole('heading')).toContainText(`${number} ${month} 2020`);
    expect(await summit.getAttribute('aria-label')).toContain(words);
    shapes.set(
      day,
      await summit.locator('.shape').evaluate((shape) => shape.innerHTML.replaceAll(/-?[0-9.]+/g, '')),
    );
  }
  // Announced, in doubt, in doubt and contradicted, denied: each has a mark of its own.
  const told = ['22', '25', '26', '27'].map((day) => shapes.get(`February ${day}`));
  expect(new Set(told).size).toBe(4);

  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  const row = page.locator('[data-event-row="four-way-summit"]');
  await expect(row).toContainText('a plan, denied');
  await expect(page.locator('[data-event-row="moscow-talks"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Timeline', exact: true }).click();
  await idle(page);

  while (await later.isEnabled()) await later.click();
  await idle(page);
  expect(await summit.getAttribute('aria-label')).toContain('planned, then replaced');
  await expect(mark(page, 'moscow-talks')).toHaveCount(1);
});

test('it says how many events are hidden and why, and shows nothing that came later', async ({ page }) => {
  await open(page, `?known=2020-02-22&event=four-way-summit&${SPAN}`);
  await expect(page.getByTestId('known').getByRole('status')).toHaveText(
    /15 of 32 events were known\. Nothing had yet been published about the other 17\./,
  );
  await expect(detail(page)).toContainText('A plan, announced');
  await expect(detail(page)).not.toContainText('replaced');
  await expect(detail(page)).not.toContainText('Moscow');
  expect((await inspect(page)).total).toBe(32);
  await expectAccessible(page);
});

test('the view stays where it is from day to day, and Back leaves no trail of days', async ({ page }) => {
  await open(page, `?${SPAN}`);
  const before = (await inspect(page)).span;
  const length = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'What was known on …' }).click();
  await expect(page.getByTestId('known')).toBeVisible();
  await idle(page);
  await page.getByRole('slider', { name: 'Day' }).press('ArrowLeft');
  await idle(page);
  await page.getByRole('slider', { name: 'Day' }).press('ArrowLeft');
  await idle(page);
  const after = (await inspect(page)).span;
  for (const i of [0, 1] as const) expect(Math.abs(after[i] - before[i])).toBeLessThan(1);
  expect(page.url()).toContain('known=2020-02-23');
  expect(await page.evaluate(() => history.length)).toBe(length);

  await page.reload();
  await idle(page);
  await expect(page.getByRole('slider', { name: 'Day' })).toHaveAttribute(
    'aria-valuetext',
    '23 February 2020',
  );
  await page.getByRole('button', { name: 'Show what is known today' }).click();
  await idle(page);
  await expect(page.getByTestId('known')).toHaveCount(0);
  await expect(timeline(page).locator('[data-event="moscow-talks"]')).toHaveCount(1);
});

test('play steps through the days to the last', async ({ page }) => {
  await page.clock.install();
  await open(page, `?known=2020-02-28&${SPAN}`);
  const bar = page.getByTestId('known');
  await bar.getByRole('button', { name: 'Play' }).click();
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  for (let i = 0; i < 6; i++) await page.clock.runFor(2_000);
  await expect(bar.getByRole('heading')).toContainText('5 March 2020');
  await expect(bar.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a plan is tied to its day from each day on which it was spoken of', async ({ page }) => {
  await open(page, `?event=four-way-summit&${SPAN}`);
  await expect(timeline(page).locator('.arc-plan')).toHaveCount(7);
  await expect(detail(page).getByRole('heading', { name: 'The life of this plan' })).toBeVisible();
});

test('a day before which it cannot be said what was known is dropped, and that is said', async ({ page }) => {
  const events = Array.from({ length: 2_001 }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: '2020',
  }));
  await page.route('**/data/many.json', (route) =>
    route.fulfill({ json: { format: 'sourceline/1', id: 'many', title: 'Many', events } }),
  );
  await open(page, '?data=data/many.json&known=2020-02-20');
  await expect(page.getByTestId('notes')).toContainText(
    'What was known on 2020-02-20 cannot be shown: that is for up to 2,000 events. All are shown.',
  );
  await expect(page).not.toHaveURL(/known=/);
  await page.getByTestId('notes').getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByTestId('notes')).toHaveCount(0);
});
