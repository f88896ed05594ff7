import { expect, idle, open, test } from './fixtures';

test('shortcuts of one letter can be switched off, and stay off', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox', { name: 'Search' })).toBeFocused();
  await page.getByRole('button', { name: 'About this timeline' }).click();
  await page.getByLabel('Single letters and signs are shortcuts').uncheck();
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
