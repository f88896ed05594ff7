import { detail, expect, expectAccessible, idle, mark, open, test, timeline } from './fixtures';
import { listen, tabThrough } from './perceive';

/** The other widths and colours are looked through where there is time. */
const ALL = Boolean(process.env.SOURCELINE_ALL);
const SHORT = ['1440 light', '1440 dark', '390 light'];

test.describe('no axe violations', () => {
  for (const [width, height] of [
    [1440, 900],
    [720, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (!ALL && !SHORT.includes(`${width} ${colorScheme}`)) continue;
      test.describe(`${width} wide, ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, colorScheme });
        for (const [name, query] of [
          ['timeline', '?layout=timeline'],
          ['open event', '?layout=timeline&event=lavrov-geneva'],
          ['list', '?layout=list&event=four-way-summit'],
        ] as const) {
          test(name, async ({ page }) => {
            await open(page, query);
            await expectAccessible(page);
          });
        }
      });
    }
  }

  test('in the dialog about this timeline', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'About this timeline' }).click();
    await expectAccessible(page);
  });

  test('in forced colours', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(page, '?event=lavrov-geneva');
    await expectAccessible(page);
  });
});

test('in forced colours the legend is a row of words, and what steps back is in the reader’s own grey', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '?q=Turkey');
  const paper = await page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  const entry = page.getByTestId('legend').getByRole('button', { name: 'reports disagree' });
  await expect(entry).toHaveCSS('border-top-color', paper);
  await expect(page.locator('g.mark[data-dim] .label').first()).toHaveCSS('opacity', '1');
  await entry.click();
  await expect(entry).not.toHaveCSS('border-top-color', paper);
});

test('the list is a document of the same events, in step with the timeline', async ({ page }) => {
  await open(page, '?layout=list');
  const rows = page.getByTestId('event-list').locator('article');
  await expect(rows).toHaveCount(32);
  const times = await rows
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(times).toContain('2020-02-25');
  expect([...times].sort()).toEqual(times);
  await page.locator('[data-event-row="nineteen-killed"]').getByRole('button').click();
  await expect(page.locator('[data-event-row="nineteen-killed"]')).toHaveAttribute('aria-current', 'true');
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('19 civilians');
  await detail(page).getByRole('button', { name: 'Next event' }).click();
  const current = page.locator('[data-event-row][aria-current]');
  await expect(current).toHaveCount(1);
  await expect(current).toBeInViewport();
});

test('closing with Escape gives the focus back to the row', async ({ page }) => {
  await open(page, '?layout=list');
  const row = page.locator('[data-event-row="putin-claim"]').getByRole('button');
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
});

test('the detail tells date, basis, place, actors, status, figures, plan, and connected events', async ({
  page,
}) => {
  await open(page, '?event=nineteen-killed');
  await expect(detail(page)).toContainText('Tuesday, 25 February 2020');
  await expect(detail(page)).toContainText(
    /at least 19 civilians, says Syrian Observatory for Human Rights/i,
  );
  await expect(detail(page)).toContainText('Idlib');
  await expect(detail(page)).toContainText('claimed by Syrian Observatory', { ignoreCase: true });
  await page.goto('./?event=four-way-summit');
  await expect(detail(page)).toContainText('The life of this plan');
  await expect(detail(page).locator('summary').first()).toHaveText('The date is stated: “on March 5”');
  const steps = detail(page).locator('ol > li');
  await expect(steps.first()).toContainText('21 February 2020: proposed');
  await expect(steps.filter({ hasText: 'denied' })).toContainText(
    'No, President Putin has other work plans for March 5',
  );
  await expect(steps.last()).toContainText('replaced');
  await detail(page)
    .getByRole('button', { name: /Moscow/ })
    .first()
    .click();
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Moscow');
});

test('disagreement is in sight, in the detail and in the name of the mark', async ({ page }) => {
  await open(page, '?event=envoy-deadline-2018');
  await expect(page.getByTestId('disputed')).toContainText('Reports disagree');
  await expect(detail(page)).toContainText('De Mistura proposed that a deadline be set for all fighters');
  await expect(mark(page, 'envoy-deadline-2018')).toHaveAccessibleName(/reports disagree/);
});

test('a source without an address has no link, and says so', async ({ page }) => {
  await open(page, '?event=blogger-assertion');
  const figure = detail(page).locator('figure').first();
  await expect(figure).toContainText('Open at this passage: no address is known');
  await expect(figure.getByRole('link')).toHaveCount(0);
  await expect(figure).toContainText('the source’s own words');
});

test('links to sources open beside the app and tell them nothing', async ({ page }) => {
  await open(page, '?event=lavrov-geneva');
  for (const link of await detail(page).getByRole('link').all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAttribute('target', '_blank');
    await expect(link).toHaveAttribute('href', /^https?:\/\//);
  }
});

test('about this timeline: how to read, who curated, the articles, corrections, licence', async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole('button', { name: 'About this timeline' });
  await button.click();
  const dialog = page.getByRole('dialog');
  for (const words of [
    'How to read it',
    'Who curated it',
    'Deutsche Welle',
    'Geopolitical Daily',
    'Corrections',
    'CC-BY-4.0',
    '25 February 2020',
  ])
    await expect(dialog).toContainText(words);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
});

for (const [width, height] of [
  [390, 640],
  [720, 450],
  [320, 256],
] as const) {
  test.describe(`a long dialog, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    test('keeps its title and × in sight where there is room, and hides no focus', async ({ page }) => {
      await open(page);
      await page.getByText('More', { exact: true }).click();
      await page.getByRole('button', { name: 'About this timeline' }).click();
      const dialog = page.getByRole('dialog');
      const heading = dialog.getByRole('heading', { level: 2 });
      await expect(heading).toBeFocused();
      // It only takes the focus: a ring would make it a field.
      await expect(heading).toHaveCSS('outline-style', 'none');
      await dialog.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      const close = dialog.getByRole('button', { name: 'Close' });
      if (height >= 400) {
        await expect(heading).toBeInViewport();
        await expect(close).toBeInViewport();
        const head = await heading.locator('xpath=..').boundingBox();
        expect(head?.height).toBeLessThan(height / 5);
      } else await expect(heading).not.toBeInViewport();
      const session = await listen(page);
      // Back from the end.
      await dialog.getByRole('link').last().focus();
      const stops = await tabThrough(page, session, 60, 'Shift+Tab');
      expect(stops.length).toBeGreaterThan(3);
      expect(stops.flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`))).toEqual([]);
    });
  });
}

test('the legend explains what is on the page', async ({ page }) => {
  await open(page);
  const legend = page.getByTestId('legend');
  for (const words of [
    'happened, as reported',
    'planned when written',
    'claimed by one side',
    'reports disagree',
    'known only from later reports',
    'start not given',
  ])
    await expect(legend).toContainText(words);
  // Nor is anything explained that is not there.
  await expect(legend).not.toContainText('close together');
  await page.goto('./?from=1990&to=2050&fold=0');
  await expect(timeline(page).locator('.cluster').first()).toBeVisible();
  await expect(legend).toContainText('this many events, close together');
});

test('what is in view is said once it has rested', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.getByTestId('live')).toHaveText(/20\d\d: \d+ of 32 events/);
});

test('the title bar names the timeline', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/^Idlib: talks and war/);
  await idle(page);
});

test.describe('zoomed to 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  test('nothing runs out of the page sideways', async ({ page }) => {
    await open(page, '?event=lavrov-geneva');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  });
});

test.describe('320 px wide', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing runs out of the page sideways', async ({ page }) => {
    await open(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expect(page.getByTestId('event-list')).toBeVisible();
  });
});
