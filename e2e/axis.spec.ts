import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { centre, expect, expectAccessible, idle, inspect, mark, open, test, timeline } from './fixtures';

/* Time from right to left, as readers of Arabic and Hebrew put it. */

/** Where a mark's anchor stands, px in the page: its words lie on one side of it. */
const x = (page: Page, id: string) =>
  mark(page, id).evaluate((element) => (element as SVGGElement).getScreenCTM()?.e ?? Number.NaN);

test('runs from the right: marks, gestures, keys and the overview agree', async ({ page }) => {
  await open(page, '?axis=rtl&from=2020-02-20&to=2020-02-28');
  expect(await x(page, 'summit-proposed')).toBeGreaterThan(await x(page, 'kremlin-other-plans'));

  // The wheel keeps the instant under the pointer: the mark stays where it is.
  const at = await x(page, 'putin-claim');
  await page.mouse.move(at, (await centre(mark(page, 'putin-claim'))).y);
  const before = await inspect(page);
  await page.mouse.wheel(0, -240);
  await idle(page);
  const closer = await inspect(page);
  expect(closer.span[1] - closer.span[0]).toBeLessThan(before.span[1] - before.span[0]);
  expect(Math.abs((await x(page, 'putin-claim')) - at)).toBeLessThan(2);

  // Dragged to the right, what is later comes in from the left.
  await page.mouse.move(700, 230);
  await page.mouse.down();
  await page.mouse.move(820, 230, { steps: 6 });
  await page.mouse.up();
  await idle(page);
  const later = await inspect(page);
  expect(later.span[0]).toBeGreaterThan(closer.span[0]);

  // Arrows follow the eye: left is later.
  await open(page, '?axis=rtl');
  await timeline(page).focus();
  await page.keyboard.press('Home');
  await idle(page);
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  await page.keyboard.press('ArrowLeft');
  await idle(page);
  const second = await page.evaluate(() => document.activeElement?.getAttribute('data-key'));
  expect(second).not.toBe(first);
  await page.keyboard.press('ArrowRight');
  await idle(page);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe(first);

  const start = await centre(page.getByRole('slider', { name: 'Start of the visible span' }));
  const end = await centre(page.getByRole('slider', { name: 'End of the visible span' }));
  expect(start.x).toBeGreaterThan(end.x);
});

test('is chosen in the menu, at once, and stands in the address', async ({ page }) => {
  await open(page, '?from=2020-02-20&to=2020-02-28');
  const earlier = await x(page, 'summit-proposed');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByLabel('Direction of time').selectOption('rtl');
  await idle(page);
  await expect(page).toHaveURL(/axis=rtl/);
  await expect.poll(() => x(page, 'summit-proposed')).toBeGreaterThan(earlier);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByLabel('Direction of time').selectOption('auto');
  await idle(page);
  await expect(page).not.toHaveURL(/axis=/);
  await expect.poll(() => x(page, 'summit-proposed')).toBeCloseTo(earlier, 0);
});

test('in Arabic the page reads from the right, and so does time', async ({ page }) => {
  await open(page, '?lang=ar&from=2020-02-20&to=2020-02-28');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('button', { name: 'قائمة', exact: true })).toBeVisible();
  await expect(mark(page, 'summit-proposed')).toHaveAccessibleName(/فبراير 2020/);
  expect(await x(page, 'summit-proposed')).toBeGreaterThan(await x(page, 'kremlin-other-plans'));
  await expectAccessible(page);
});

test('a picture in Arabic is set from the right, in its own letters', async ({ page, context }) => {
  await open(page, '?lang=ar&from=2020-02-20&to=2020-02-28');
  await page.getByRole('button', { name: 'تنزيل', exact: true }).click();
  await idle(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: /SVG/ }).click();
  const svg = await readFile(await (await coming).path(), 'utf8');
  expect(svg).toContain('font-family:"Noto Naskh Arabic Variable"');
  const alone = await context.newPage();
  await alone.route('https://alone.test/picture.svg', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: svg }),
  );
  await alone.goto('https://alone.test/picture.svg');
  const width = Number(await alone.locator('svg').first().getAttribute('width'));
  for (const words of ['إدلب: محادثات وحرب', 'تصريحات', 'المصادر:']) {
    const box = await alone.locator('text', { hasText: words }).first().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0), words).toBeGreaterThan(width - 30);
    expect((box?.x ?? 0) + (box?.width ?? 0), words).toBeLessThan(width);
  }
});

test('the legend shows marks as they are drawn: what fades to the left there does so here', async ({
  page,
}) => {
  /** On which side the glyph for a start that is not given fades. */
  const side = () =>
    page
      .getByTestId('legend')
      .getByRole('button', { name: 'start not given' })
      .locator('path[class*="fade"]')
      .first()
      .evaluate((path) => path.getAttribute('class'));
  await open(page, '');
  expect(await side()).toContain('fade-start');
  await open(page, '?axis=rtl');
  expect(await side()).toContain('fade-end');
});
