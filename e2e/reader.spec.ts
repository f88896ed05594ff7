import {
  at,
  centre,
  DAY_MS,
  detail,
  excerpt,
  expect,
  fingers,
  idle,
  inspect,
  mark,
  open,
  swipe,
  test,
  timeline,
  untilScrolled,
} from './fixtures';

const LAVROV = 'lavrov-geneva';
const QUOTE =
  'This is not concern about human rights, this is capitulating before terrorists and even a reward for their activities';
const AFP_QUOTE =
  'This is capitulating before terrorists and even a reward for their activities in violation of international treaties';

test('a reader wheels into 25 February, opens Lavrov, reads both quotes, follows the link, and goes back', async ({
  page,
}) => {
  await open(page);
  const everything = await inspect(page);
  expect(everything.visible).toBe(everything.total);

  const { x, y } = await centre(mark(page, LAVROV).locator('.shape'));
  await page.mouse.move(x, y);
  const before = (await inspect(page)).span;
  for (let i = 0; i < 14; i++) await page.mouse.wheel(0, -120);
  await idle(page);
  const zoomed = await inspect(page);
  expect(zoomed.span[1] - zoomed.span[0]).toBeLessThan((before[1] - before[0]) / 20);
  expect(zoomed.span[0]).toBeLessThan(at('2020-02-25') + DAY_MS);
  expect(zoomed.span[1]).toBeGreaterThan(at('2020-02-25'));

  await mark(page, LAVROV).locator('.label').click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(
    'Lavrov rejects a ceasefire before the UN Human Rights Council',
  );
  await expect(excerpt(page, 'lavrov-dw-3').locator('mark')).toHaveText(QUOTE);
  await expect(excerpt(page, 'lavrov-blog-2').locator('mark')).toContainText(AFP_QUOTE);
  // The words stand in their context, which is not marked.
  await expect(excerpt(page, 'lavrov-dw-3')).toContainText('Lavrov told the UN Human');
  await expect(excerpt(page, 'lavrov-dw-3').locator('mark')).not.toContainText('Lavrov told');

  const figure = detail(page).locator('figure', { has: page.locator('[data-excerpt="lavrov-dw-3"]') });
  await expect(figure).toContainText('Sergei Lavrov (Russia)');
  await expect(figure).toContainText('Deutsche Welle');
  await expect(figure).toContainText('25 February 2020');
  const href = (await figure.getByRole('link', { name: 'Open at this passage' }).getAttribute('href')) ?? '';
  expect(href).toMatch(/^https:\/\/www\.dw\.com\/.*#:~:text=/);
  expect(decodeURIComponent(href.split(':~:text=')[1] ?? '')).toContain(
    'This is not concern about human rights',
  );

  await expect(page).toHaveURL(/event=lavrov-geneva/);
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  await page.goForward();
  await expect(excerpt(page, 'lavrov-dw-3')).toBeVisible();
});

test('the same by keyboard alone', async ({ page }) => {
  await open(page);
  // Tab until the timeline has the focus: it is one stop.
  const focused = page.locator(':focus');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 24 && (await focused.getAttribute('data-event')) === null; i++)
    await page.keyboard.press('Tab');
  await expect(focused).toHaveAttribute('data-event', /./);
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-event', 'ceasefire-2020');
  await page.keyboard.press('Home');
  for (let i = 0; i < 40 && (await focused.getAttribute('data-event')) !== LAVROV; i++)
    await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-event', LAVROV);
  await expect(focused).toHaveAccessibleName(
    /^25 February 2020, Lavrov rejects a ceasefire.*, reports disagree, 4 sources, at least 3 independent origins$/,
  );

  const span = (await inspect(page)).span;
  await page.keyboard.press('+');
  await idle(page);
  expect((await inspect(page)).span[1] - (await inspect(page)).span[0]).toBeLessThan(span[1] - span[0]);

  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(excerpt(page, 'lavrov-dw-3').locator('mark')).toHaveText(QUOTE);
  const links = detail(page).getByRole('link', { name: 'Open at this passage' });
  for (let i = 0; i < 12 && !(await links.first().evaluate((link) => link === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(links.first()).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await expect(focused).toHaveAttribute('data-event', LAVROV);
  await page.keyboard.press('0');
  await idle(page);
  expect((await inspect(page)).visible).toBe((await inspect(page)).total);
});

test('arrows up and down change the lane, and a second Tab leaves the marks', async ({ page }) => {
  await open(page, `?event=${LAVROV}`);
  await mark(page, LAVROV).focus();
  await page.keyboard.press('ArrowDown');
  const focused = page.locator(':focus');
  await expect(focused).toHaveClass(/lane-brick/);
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveClass(/lane-purple/);
  await page.keyboard.press('Tab');
  await expect(focused).not.toHaveAttribute('data-event', /./);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the list is the main view: a reader opens Lavrov by touch and reads both quotes', async ({
    page,
  }) => {
    await open(page);
    const list = page.getByTestId('event-list');
    const firstRow = list.locator('article').first();
    expect((await firstRow.boundingBox())?.y).toBeLessThan(844 - 100);
    await list.locator(`[data-event-row="${LAVROV}"]`).getByRole('button').tap();
    await expect(excerpt(page, 'lavrov-dw-3').locator('mark')).toHaveText(QUOTE);
    await expect(excerpt(page, 'lavrov-blog-2').locator('mark')).toContainText(AFP_QUOTE);
    await page.goBack();
    await expect(detail(page)).toHaveCount(0);
  });

  test('one finger over the timeline scrolls the page, sideways it pans', async ({ page }) => {
    await open(page, '?layout=timeline');
    const middle = await centre(timeline(page));
    const still = (await inspect(page)).span;
    await page.evaluate(() => {
      document.body.style.minHeight = '2000px';
    });
    await untilScrolled(page, () => swipe(page, middle, 0, -160));
    await idle(page);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(60);
    expect((await inspect(page)).span).toEqual(still);
    await page.evaluate(() => window.scrollTo(0, 0));

    await page.getByRole('button', { name: 'Zoom in' }).tap();
    await page.getByRole('button', { name: 'Zoom in' }).tap();
    await idle(page);
    const before = (await inspect(page)).span;
    await swipe(page, middle, -120, 0);
    await idle(page);
    expect((await inspect(page)).span[0]).toBeGreaterThan(before[0]);
  });

  test('two fingers zoom about the point between them', async ({ page }) => {
    await open(page, '?layout=timeline');
    const touch = await fingers(page);
    const { x, y } = await centre(timeline(page));
    const before = (await inspect(page)).span;
    const points = (half: number) => [
      { x: x - half, y },
      { x: x + half, y },
    ];
    await touch('touchStart', points(30));
    for (let half = 35; half <= 120; half += 5) await touch('touchMove', points(half));
    await touch('touchEnd', []);
    await idle(page);
    const after = (await inspect(page)).span;
    expect(after[0]).toBeGreaterThan(before[0]);
    expect(after[1]).toBeLessThan(before[1]);
  });
});
