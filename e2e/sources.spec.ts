import { detail, excerpt, expect, expectAccessible, idle, open, test } from './fixtures';

test('read the matrix by keyboard: to a cell, along the row, into its sentence', async ({ page }) => {
  await open(page, '?layout=matrix');
  const matrix = page.getByRole('table');
  await expect(matrix.locator('tbody tr')).toHaveCount(32);
  const row = matrix.getByRole('row', { name: /Lavrov rejects a ceasefire/ });
  const cells = row.getByRole('cell').getByRole('button');
  expect(await cells.count()).toBeGreaterThan(2);
  const first = cells.first();
  await first.focus();
  const from = await first.getAttribute('data-cell');
  await page.keyboard.press('ArrowRight');
  const to = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell);
  expect(to?.split(':')[0]).toBe(from?.split(':')[0]);
  expect(Number(to?.split(':')[1])).toBeGreaterThan(Number(from?.split(':')[1]));
  await expect(page.locator(':focus')).toHaveAccessibleName(/on “Lavrov rejects .*(speech|own words)/);
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Lavrov rejects a ceasefire');
  // The focus is on the sentence that the cell stands for.
  await expect(page.locator('blockquote:focus')).toHaveCount(1);
  expect(page.url()).toContain('layout=matrix');
  expect(page.url()).toContain('event=lavrov-geneva');
  await page.goBack();
  await idle(page);
  await expect(detail(page)).toHaveCount(0);
  await expect(matrix).toBeVisible();
});

test('an empty place says that it is not in this collection, and no more', async ({ page }) => {
  await open(page, '?layout=matrix');
  const empty = page.getByRole('table').getByRole('cell', { name: 'not in this collection' });
  expect(await empty.count()).toBeGreaterThan(300);
  await expect(page.getByText(/did not report the event/)).toContainText('not that the source');
});

test('the matrix is sorted by its heads, and says how', async ({ page }) => {
  await open(page, '?layout=matrix');
  const matrix = page.getByRole('table');
  const counts = () => matrix.locator('tbody tr td:nth-child(2)').allTextContents();
  await matrix.getByRole('button', { name: 'Sources' }).click();
  await expect(matrix.getByRole('columnheader', { name: 'Sources' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const sorted = (await counts()).map(Number);
  expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  await page.getByLabel('Order of the sources').selectOption('most');
  await expect(matrix.getByRole('columnheader').nth(2)).toContainText('blog');
});

test('the sources say who publishes, when and how that is known, and what is taken from them', async ({
  page,
}) => {
  await open(page, '?layout=sources');
  const welle = page.locator('[data-source="dw"]');
  await expect(welle).toContainText('Deutsche Welle');
  await expect(welle).toContainText('Germany');
  await expect(welle.getByRole('definition').first()).toHaveText(/^25 February 2020 \(/);
  await expect(welle).toContainText('dpa, AFP and AP');
  await expect(welle).toContainText('stated by the source');
  await expect(welle).toContainText('about 54% of its 416 words');
  const lookUp = welle.getByRole('link', { name: 'Search the web for this outlet' });
  await expect(lookUp).toHaveAttribute('rel', /noreferrer/);
  await welle.getByText('12 sentences taken from it').click();
  await expect(welle.locator('q')).toHaveCount(12);
  await welle
    .getByRole('button', { name: /Lavrov rejects a ceasefire/ })
    .first()
    .click();
  await idle(page);
  await expect(excerpt(page, 'lavrov-dw-1')).toBeVisible();
});

for (const layout of ['matrix', 'sources']) {
  test(`no axe violations in ${layout}, and nothing runs out of a phone`, async ({ page }) => {
    await open(page, `?layout=${layout}`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await idle(page);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  });
}
