import type { Page } from '@playwright/test';
import { detail, expect, expectAccessible, idle, mark, open, test } from './fixtures';

const LAVROV = '?event=lavrov-geneva';
const FOUR = 'lavrov-dw-3,lavrov-blog-2,lavrov-tass-1,lavrov-ruptly-1';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Compare the wordings' });
const column = (page: Page, name: string) => dialog(page).getByRole('article', { name, exact: true });
const compared = (page: Page) => new URL(page.url()).searchParams.get('compare');
const openCompare = (page: Page) =>
  detail(page).getByRole('button', { name: 'Compare the wordings', exact: true });

test.describe('comparing Lavrov’s wordings', () => {
  test('sets one of each source side by side, with what parts them', async ({ page }) => {
    await open(page, LAVROV);
    await openCompare(page).click();
    await idle(page);
    await expect(dialog(page).getByRole('article')).toHaveCount(4);
    expect(compared(page)).toBe(FOUR);

    const tass = column(page, 'TASS');
    await expect(tass.locator('blockquote')).toHaveText(
      /^it is a surrender to terrorists, which would encourage them/,
    );
    await expect(tass.locator('.only').filter({ hasText: 'surrender' })).toBeVisible();
    await expect(tass.locator('.only').filter({ hasText: 'terrorists' })).toHaveCount(0);
    for (const fact of ['Sergei Lavrov (Russia)', 'direct speech', 'TASS', '25 February 2020'])
      await expect(tass).toContainText(fact);
    await expect(column(page, 'News5')).toContainText('Ruptly');
    // What is not known of a blog is said once, not for each way to it.
    await expect(
      column(page, 'A blog carrying AFP copy (name not known)').locator('.compare-links'),
    ).toHaveText('No address and no archived copy is known.');
    await expect(tass.getByRole('link', { name: 'Open at this passage' })).toHaveAttribute(
      'href',
      /^https:\/\/tass\.com\/politics\/1123591#:~:text=/,
    );
    // Heard, it is a sentence for each.
    await expect(
      dialog(page)
        .getByRole('listitem')
        .filter({ hasText: /^Only in News5: “but surrendering”/ }),
    ).toHaveCount(1);
  });

  test('Back closes it, Forward opens it, Escape closes it and the address follows', async ({ page }) => {
    await open(page, LAVROV);
    await openCompare(page).click();
    await expect(dialog(page)).toBeVisible();
    await page.goBack();
    await expect(dialog(page)).toBeHidden();
    expect(compared(page)).toBeNull();
    await expect(detail(page)).toBeVisible();
    await page.goForward();
    await expect(dialog(page)).toBeVisible();
    expect(compared(page)).toBe(FOUR);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await idle(page);
    expect(compared(page)).toBeNull();
    await page.goBack();
    await expect(dialog(page)).toBeVisible();
  });

  test('by keyboard only: open it, choose other sentences, close it, and be back at the button', async ({
    page,
  }) => {
    await open(page, LAVROV);
    await openCompare(page).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
    const which = dialog(page).getByText('Choose which sentences');
    for (let presses = 0; presses < 20; presses++) {
      if (await which.evaluate((summary) => summary === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(dialog(page).getByRole('article')).toHaveCount(3);
    await idle(page);
    expect(compared(page)).toBe('lavrov-blog-2,lavrov-tass-1,lavrov-ruptly-1');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(openCompare(page)).toBeFocused();
  });

  test('a sentence of another event can be put beside it', async ({ page }) => {
    await open(page, LAVROV);
    await detail(page)
      .getByRole('checkbox', { name: /Compare this sentence of TASS/ })
      .check();
    await expect(page.getByTestId('tray')).toContainText('1 sentence chosen');
    await expect(page.getByTestId('tray').getByRole('button', { name: 'Compare them' })).toHaveCount(0);
    await mark(page, 'lavrov-accuses-governments').click();
    await idle(page);
    await detail(page)
      .getByRole('checkbox', { name: /Compare this sentence of A blog/ })
      .first()
      .check();
    await expect(page.getByTestId('tray')).toContainText('2 sentences chosen');
    await page.getByTestId('tray').getByRole('button', { name: 'Compare them' }).click();
    await idle(page);
    await expect(dialog(page).getByRole('article')).toHaveCount(2);
    expect(compared(page)).toBe('lavrov-tass-1,lavrov-accuses-blog-1');
    await page.keyboard.press('Escape');
    await page.getByTestId('tray').getByRole('button', { name: 'Clear' }).click();
    await expect(detail(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('what an address asks for and is not there is left out, and said', async ({ page }) => {
    await open(page, '?compare=lavrov-dw-3,gone,lavrov-tass-1,not%20an%20id');
    await idle(page);
    await expect(dialog(page).getByRole('article')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('notes')).toContainText('There is no sentence “gone”');
    await expect(page.getByTestId('notes')).toContainText('compare=not an id');

    await open(page, '?compare=lavrov-dw-3,gone');
    await idle(page);
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByTestId('notes')).toContainText('There is no sentence “gone”');
    expect(compared(page)).toBeNull();

    await open(page, '?compare=lavrov-dw-3');
    await expect(page.getByTestId('notes')).toContainText('two to four sentences');
  });

  for (const [width, height] of [
    [1440, 900],
    [720, 900],
    [390, 844],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      if (!process.env.SOURCELINE_ALL && (width === 720 || (width === 390) !== (colorScheme === 'dark')))
        continue;
      test.describe(`${width} wide, ${colorScheme}`, () => {
        test.use({ viewport: { width, height }, colorScheme });
        test('has no axe violations, and nothing runs out sideways', async ({ page }) => {
          await open(page, `${LAVROV}&compare=${FOUR}`);
          await idle(page);
          await dialog(page).getByText('Choose which sentences').click();
          await expectAccessible(page);
          const [inner, outer] = await dialog(page).evaluate((box) => [box.scrollWidth, box.clientWidth]);
          expect(inner).toBeLessThanOrEqual(outer ?? 0);
          const first = await column(page, 'Deutsche Welle').boundingBox();
          const second = await column(page, 'A blog carrying AFP copy (name not known)').boundingBox();
          if (width === 390) expect(second?.y).toBeGreaterThan(first?.y ?? 0);
          else expect(second?.x).toBeGreaterThan(first?.x ?? 0);
        });
      });
    }
  }
});

test.describe('the one origin behind the 19 killed', () => {
  test('is said in the mark, the list, the preview and the detail, with the reason', async ({ page }) => {
    await open(page, '?event=nineteen-killed');
    await expect(mark(page, 'nineteen-killed')).toHaveAccessibleName(
      /reports disagree, rests on one source, in 2 reports$/,
    );
    await expect(mark(page, 'nineteen-killed').locator('path.one')).toHaveCount(1);
    await expect(mark(page, 'lavrov-geneva').locator('path.one')).toHaveCount(0);
    await expect(detail(page)).toContainText('Rests on one source, in 2 reports');
    await expect(detail(page)).toContainText(
      'The claimant is Syrian Observatory for Human Rights, passed on by Deutsche Welle and Daily Sabah.',
    );
    await expect(detail(page)).toContainText('Reports disagree');
    await mark(page, 'nineteen-killed').hover();
    await expect(page.getByTestId('preview')).toContainText(
      'Rests on one source, in 2 reports Syrian Observatory for Human Rights',
    );
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const row = page.locator('[data-event-row="nineteen-killed"]');
    await expect(row).toContainText('Rests on one source, in 2 reports Syrian Observatory for Human Rights');
    await expect(row).toContainText('Reports disagree');
    await expect(page.locator('[data-event-row="lavrov-geneva"]')).toContainText(
      'At least 3 independent origins AFP, TASS and Ruptly',
    );
  });

  test('the legend singles out what rests on one source', async ({ page }) => {
    await open(page);
    await page.getByTestId('legend').getByRole('button', { name: 'rests on one source' }).click();
    await idle(page);
    await expect(mark(page, 'putin-claim')).not.toHaveAttribute('data-dim');
    await expect(mark(page, 'lavrov-geneva')).toHaveAttribute('data-dim', '');
  });
});

test('the figures stand side by side, a row a claim, and are a table for those who hear them', async ({
  page,
}) => {
  await open(page, '?event=nineteen-killed');
  const table = detail(page).getByRole('table', { name: 'Killed' });
  await expect(table.getByRole('row')).toHaveCount(4);
  const observatory = table.getByRole('row', { name: /At least 19 civilians/ });
  for (const cell of [
    'at least 19',
    'Syrian Observatory for Human Rights',
    'Deutsche Welle',
    '25 February 2020',
  ])
    await expect(observatory.getByRole('cell', { name: cell, exact: true })).toHaveCount(1);
  await expect(table.getByRole('row', { name: /Daily Sabah/ })).toContainText('publication date not known');
  await expect(page.getByTestId('figure-strip').locator('.strip')).toHaveCount(3);
  // No row is a sum.
  await expect(table).not.toContainText('27');
  await expectAccessible(page);
});

test('three clocks: planned for one day, said on another, published on a third', async ({ page }) => {
  await open(page, '?event=four-way-summit');
  const figure = (id: string) =>
    detail(page)
      .locator('figure')
      .filter({ has: page.locator(`[data-excerpt="${id}"]`) });
  await expect(figure('four-way-qt-1').getByTestId('clocks')).toHaveText(
    'Planned for 5 March 2020 · said 25 February 2020 · published 26 February 2020 (stated in the source)',
  );
  await expect(figure('four-way-blog-1').getByTestId('clocks')).toContainText(
    'published 25 February 2020 (inferred from “on Tuesday”)',
  );
  await page.goto('./?event=lavrov-geneva');
  await idle(page);
  await expect(figure('lavrov-ruptly-1').getByTestId('clocks')).toContainText(
    'Happened and said 25 February 2020 · published 4 March 2020',
  );
  await expect(figure('lavrov-dw-3').getByTestId('clocks')).toHaveCount(0);
});

test('on paper the comparison stands in columns, and the page behind it does not show', async ({ page }) => {
  await open(page, `${LAVROV}&compare=${FOUR}`);
  await idle(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByTestId('timeline')).toBeHidden();
  const tops = await dialog(page)
    .getByRole('article')
    .evaluateAll((all) => all.map((article) => article.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  // Paper cannot be clicked: the address stands in the place of the links.
  await expect(dialog(page).getByRole('link')).toHaveCount(0);
  const addresses = dialog(page)
    .locator('article bdi')
    .filter({ hasText: /^https?:/, visible: true });
  await expect(addresses).toHaveCount(3);
  await expect(dialog(page).getByText('No address and no archived copy is known.')).toBeVisible();
  await expect(dialog(page).getByText('Idlib: talks and war, 2018–2020')).toBeVisible();
});
