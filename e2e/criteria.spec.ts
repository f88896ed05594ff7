import type { Page } from '@playwright/test';
import { expect, idle, open, test } from './fixtures';

/* Criteria that are about every view: docs/accessibility.md names these stories. */

const VIEWS = ['event=lavrov-geneva', 'layout=list', 'layout=matrix', 'layout=sources', 'known=2020-02-25'];

/** What a reader meets on the page: the header's controls, letters too small, pictures of text, and what moves by itself. */
function lookAt(page: Page) {
  return page.evaluate(() => {
    const small = new Set<string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || !parent?.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 12) small.add(text);
    }
    const controls = document.querySelectorAll('header:has(h1) :is(button, input)');
    return {
      small: [...small],
      header: [...controls].map(
        (control) => control.textContent || control.getAttribute('aria-label') || control.id,
      ),
      pictures: document.querySelectorAll('img, svg image, canvas:not([hidden])').length,
      moving: document.getAnimations().filter(({ playState }) => playState === 'running').length,
    };
  });
}

test('in every view: the same header, no letter under 12 px, no picture of text, and nothing that moves by itself', async ({
  page,
}) => {
  let first: string[] | undefined;
  for (const view of VIEWS) {
    await open(page, `?${view}`);
    const { header, ...seen } = await lookAt(page);
    expect(seen, view).toEqual({ small: [], pictures: 0, moving: 0 });
    first ??= header;
    expect(header.length).toBeGreaterThan(10);
    expect(header, view).toEqual(first);
  }
});

test('the page says the language that it speaks, and the way it is read', async ({ page }) => {
  for (const [lang, tag, dir] of [
    ['de', 'de-DE', 'ltr'],
    ['ar', /^ar/, 'rtl'],
    ['en', /^en/, 'ltr'],
  ] as const) {
    await open(page, `?lang=${lang}`);
    await expect(page.locator('html')).toHaveAttribute('lang', tag);
    await expect(page.locator('html')).toHaveAttribute('dir', dir);
  }
});

test('a lesson’s timer only counts: when its minutes are over nothing ends', async ({ page }) => {
  await page.clock.install();
  await open(page, '?view=present&story=one-speech&step=2');
  await page.keyboard.press('t');
  const timer = page.getByRole('timer');
  await expect(timer).toBeVisible();
  const heading = page.getByRole('heading', { level: 1 });
  const before = (await heading.textContent()) ?? '';
  await page.clock.fastForward('03:00:00');
  await expect(timer).toContainText('over');
  await expect(heading).toHaveText(before);
  await expect(page).toHaveURL(/step=2/);
  await page.keyboard.press('PageUp');
  await expect(heading).not.toHaveText(before);
});

test('held upright or across, and with letters twice as large, all controls are there and none is cut', async ({
  page,
}) => {
  const cut = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, h1, h2, [data-testid="legend"] li')]
        .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.textContent),
    );
  await open(page);
  for (const [width, height] of [
    [390, 844],
    [844, 390],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await idle(page);
    for (const name of ['Timeline', 'List', 'Zoom in', 'Filters'])
      await expect(page.getByRole('button', { name, exact: true }), `${width}`).toBeVisible();
    expect(await cut(), `${width}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});
