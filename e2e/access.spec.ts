import type { Locator, Page } from '@playwright/test';
import { detail, expect, idle, inspect, mark, open, test } from './fixtures';
import { cutTexts, hearings, listen, namesAsHeard, smallTargets, stop, tabThrough } from './perceive';

/** Views in which everything of the interface is met; narrow ones are a phone's. */
const VIEWS: readonly (readonly [name: string, query: string, width: number])[] = [
  ['the timeline with an event open', '?layout=timeline&event=lavrov-geneva', 1440],
  ['the list under a sheet', '?layout=list&event=four-way-summit', 390],
  ['the list', '?layout=list', 1440],
  ['the timeline under a sheet', '?layout=timeline&event=lavrov-geneva', 390],
  ['the matrix', '?layout=matrix', 1440],
  ['the matrix on a phone', '?layout=matrix', 390],
  ['the sources', '?layout=sources', 390],
  ['what was known on a day', '?known=2020-02-27&event=four-way-summit', 1440],
  ['search and filters', '?q=ceasefire&lane=talks', 1440],
  ['a comparison', '?event=lavrov-geneva&compare=lavrov-dw-3,lavrov-blog-2', 390],
  ['a lesson', '?view=present&story=one-speech&step=1', 1440],
  ['a lesson on a phone', '?view=present&story=one-speech&step=1', 390],
  ['the embed', 'embed/?event=lavrov-geneva', 720],
  ['the embed on a phone', 'embed/?event=lavrov-geneva', 390],
];
/** As WCAG 1.4.12 has it. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const faultsOf = (stops: readonly { role: string; name: string; faults: readonly string[] }[]) =>
  stops.flatMap(({ role, name, faults }) => faults.map((fault) => `${role} “${name}” ${fault}`));

/** Tab until an element has the focus; every stop on the way must be fit to be one. */
async function tabTo(page: Page, target: Locator, most = 40): Promise<void> {
  const session = await listen(page);
  const isThere = () => target.first().evaluate((element) => element === document.activeElement);
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const now = await stop(page, session);
    expect(faultsOf(now ? [now] : [])).toEqual([]);
    if (now && (await target.count()) > 0 && (await isThere())) break;
  }
  await expect(target.first()).toBeFocused();
  await session.detach();
}
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await idle(page);
};

for (const [name, query, width] of VIEWS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: width < 640 ? 844 : 900 } });
    test(`${name}: every stop of Tab has a name, is in sight, and is seen to have the focus`, async ({
      page,
    }) => {
      await open(page, query);
      const session = await listen(page);
      const stops = await tabThrough(page, session, 110);
      expect(stops.length).toBeGreaterThan(3);
      expect(faultsOf(stops)).toEqual([]);
    });
    test(`${name}: targets of 24 px, no text cut or lost at 320 px and with wide spacing`, async ({
      page,
    }) => {
      await open(page, query);
      expect(await smallTargets(page)).toEqual([]);
      expect((await hearings(page)).faults).toEqual([]);
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, SPACING);
      await idle(page);
      expect(await cutTexts(page)).toEqual([]);
      await page.evaluate(() => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
      });
      // 1280 × 1024 at 400 %.
      await page.setViewportSize({ width: 320, height: 256 });
      await idle(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await cutTexts(page)).toEqual([]);
    });
  });
}

test('what a screen reader walks: landmarks, headings in order, marks by date, title, status and sources', async ({
  page,
}) => {
  await open(page, '?layout=timeline&event=lavrov-geneva');
  const { landmarks, headings, faults } = await hearings(page);
  expect(faults).toEqual([]);
  expect(landmarks).toEqual(expect.arrayContaining(['banner', 'search Search and filters', 'main']));
  expect(landmarks).toContain('region Lavrov rejects a ceasefire before the UN Human Rights Council');
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  for (const [i, { level, name }] of headings.entries())
    expect(level, name).toBeLessThanOrEqual((headings[i - 1]?.level ?? 0) + 1);
  const marks = await namesAsHeard(page, '[data-event]');
  expect(marks.length).toBeGreaterThan(10);
  // When, what, how it stands, what it rests on: the contract's order.
  for (const name of marks) expect(name).toMatch(/^.*\d.*, .+, .*\bsources?\b/);
  expect(marks.join('\n')).toMatch(
    /^25 February 2020, Lavrov rejects .*, reports disagree, 4 sources, at least 3/m,
  );
});

test('the first stop of Tab leads past the header, to the marks or to the list', async ({ page }) => {
  for (const [layout, part] of [
    ['timeline', '[data-event], [data-cluster]'],
    ['list', '[data-testid="event-list"] button'],
    ['matrix', 'table *'],
  ] as const) {
    await open(page, `?layout=${layout}`);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: 'Skip to the events' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await press(page, 'Enter');
    await expect(skip).not.toBeInViewport();
    expect(await page.evaluate((selector) => document.activeElement?.matches(selector), part)).toBe(true);
    expect(new URL(page.url()).hash).toBe('');
  }
});

test('explore by keyboard alone: the theme, what was known, the overview and the way back', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, page.getByRole('button', { name: 'More', exact: true }));
  await press(page, 'Enter');
  await tabTo(page, page.getByLabel('Theme'));
  await page.keyboard.type('D');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await press(page, 'Escape');
  await tabTo(page, page.getByRole('button', { name: 'What was known on …' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('slider', { name: 'Day', exact: true }));
  await press(page, 'Home');
  await expect(page).toHaveURL(/known=2018/);
  await tabTo(page, page.getByTestId('known').getByRole('button').last());
  await press(page, 'Enter');
  await expect(page.getByTestId('known')).toHaveCount(0);
  await tabTo(page, page.getByRole('slider', { name: 'Visible span', exact: true }));
  const before = (await inspect(page)).span;
  await tabTo(page, page.getByRole('slider', { name: 'Start of the visible span' }));
  await press(page, 'ArrowRight', 'ArrowRight');
  expect((await inspect(page)).span[0]).toBeGreaterThan(before[0]);
});

test('a button that can be pressed no further keeps the focus', async ({ page }) => {
  await open(page, '?event=ceasefire-2020');
  const previous = detail(page).getByRole('button', { name: 'Previous event' });
  const next = detail(page).getByRole('button', { name: 'Next event' });
  await previous.press('Enter');
  await idle(page);
  await next.press('Enter');
  await idle(page);
  await expect(next).toBeDisabled();
  await expect(next).toBeFocused();
});

test('a lesson by keyboard alone: choose, step, go to a step that is not there, all steps, leave', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, page.getByRole('button', { name: 'Present', exact: true }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: /^Present: .*“One speech/ }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await press(page, 'Enter');
  await expect(page.getByTestId('step')).toBeFocused();
  await press(page, 'PageDown');
  await expect(page.getByTestId('step')).not.toContainText('Speaker hidden');
  await press(page, 'g', '9', '9', 'Enter');
  const field = page.getByRole('textbox', { name: /Number of the step/ });
  await expect(page.getByRole('alert')).toHaveText(/There is no step “99”: write a number from 1 to \d/);
  await expect(field).toBeFocused();
  await expect(field).toHaveAccessibleDescription(/no step “99”/);
  await press(page, 'Escape', 'o');
  await tabTo(page, page.getByRole('dialog', { name: 'All steps' }).locator('li button').nth(2));
  await press(page, 'Enter');
  await expect(page).toHaveURL(/step=2/);
  await press(page, 'Escape');
  await tabTo(page, page.getByRole('button', { name: 'Leave', exact: true }));
  await press(page, 'Enter');
  await expect(page).not.toHaveURL(/view=present/);
});

test('a lesson is made by keyboard alone, and the focus is never lost', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Make a lesson' }).press('Enter');
  const builder = page.getByTestId('builder');
  await expect(builder).toBeVisible();
  await idle(page);
  const add = builder.getByRole('button', { name: /^Add / });
  await tabTo(page, add);
  await press(page, 'Enter');
  await expect(builder.getByRole('status').first()).toContainText('step 1');
  await expect(add.first()).toBeFocused();
  const steps = builder.locator('[data-step-title]');
  await builder.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(steps).toHaveCount(0);
  await expect(builder.getByRole('button', { name: 'Undo' })).toBeFocused();
  await press(page, 'Enter');
  await expect(steps.first()).toBeFocused();
  const anew = builder.getByRole('button', { name: 'Start over' });
  await anew.press('Enter');
  await expect(builder.getByRole('alert')).toContainText('1');
  await expect(anew).toBeFocused();
  await tabTo(page, builder.getByRole('button', { name: 'Remove them' }), 3);
  await press(page, 'Enter');
  await expect(builder.getByRole('button', { name: 'Undo' })).toBeFocused();
});

test('nothing happens by a press alone, and no drag is needed to move the view', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click({ clickCount: 3 });
  await idle(page);
  const strip = page.locator('.overview');
  const box = await strip.boundingBox();
  if (!box) throw new Error('no overview');
  const before = (await inspect(page)).span;
  // Pressed on the strip and on a mark, let go elsewhere (2.5.2).
  await page.mouse.move(box.x + 30, box.y + 16);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y - 400);
  await page.mouse.up();
  await idle(page);
  expect((await inspect(page)).span).toEqual(before);
  await expect(detail(page)).toHaveCount(0);
  await page.mouse.click(box.x + 30, box.y + 16);
  await idle(page);
  expect((await inspect(page)).span[0]).toBeLessThan(before[0]);
});

for (const [where, path] of [
  ['exploring', ''],
  ['in the embed', 'embed/'],
] as const)
  test(`who asks for more contrast reads no grey, ${where}`, async ({ page }) => {
    await page.emulateMedia({ contrast: 'more' });
    await open(page, path);
    const [muted, ink] = await page.evaluate(() =>
      ['.lane-name .count', 'h1'].map((selector) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element).color;
      }),
    );
    expect(muted).toBe(ink);
  });

test('what is in view is said once for a move', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = document.querySelector('[data-testid="live"]');
    if (live)
      new MutationObserver(() => said.push(live.textContent ?? '')).observe(live, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  const first = await page.getByTestId('live').textContent();
  await page.getByRole('button', { name: 'Zoom in' }).press('Enter');
  await expect(page.getByTestId('live')).not.toHaveText(first ?? '');
  await idle(page);
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toHaveLength(1);
  await expect(mark(page, 'lavrov-geneva')).toHaveCount(1);
});

test('shortcuts of one letter can be switched off, and stay off', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.getByRole('button', { name: 'About this timeline' }).click();
  await page.getByLabel('Use single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await idle(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).not.toBeFocused();
  await open(page, '?view=present&story=one-speech&step=1');
  await page.keyboard.press('n');
  await idle(page);
  await expect(page.getByTestId('step')).toContainText('Speaker hidden');
  await page.keyboard.press('PageDown');
  await idle(page);
  await expect(page.getByTestId('step')).toContainText('Sergei Lavrov');
});

test('a menu closes when the focus leaves it: nothing that has the focus lies under it', async ({ page }) => {
  await open(page);
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.focus();
  await page.keyboard.press('Enter');
  const menu = page.locator('[popover]:popover-open');
  await expect(menu).toHaveCount(1);
  for (let i = 0; i < 12 && (await menu.count()) > 0; i++) await page.keyboard.press('Tab');
  await expect(menu).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('on a phone the heads of the matrix are in sight when they have the focus, with an event open too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?layout=matrix&event=lavrov-geneva');
  const heads = page.getByRole('table').locator('thead button');
  await page.getByLabel('Order of the sources').focus();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Tab');
    await expect(heads.nth(i)).toBeFocused();
    await expect(heads.nth(i)).toBeInViewport({ ratio: 1 });
  }
});
