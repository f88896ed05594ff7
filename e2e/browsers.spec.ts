import { detail, expect, idle, inspect, mark, open, test, timeline } from './fixtures';

/* The main stories, in every browser there is: in Chromium they are told at length elsewhere. */

test('a reader zooms, opens an event and reads its sentence', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idlib: talks and war, 2018–2020');
  const all = await inspect(page);
  const box = await timeline(page).boundingBox();
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) * 0.75, (box?.y ?? 0) + 120);
  await page.mouse.wheel(0, -600);
  await idle(page);
  const closer = await inspect(page);
  expect(closer.span[1] - closer.span[0]).toBeLessThan((all.span[1] - all.span[0]) / 1.5);
  await open(page, '?event=lavrov-geneva&lang=en-GB');
  await expect(mark(page, 'lavrov-geneva')).toBeVisible();
  await expect(detail(page).locator('blockquote[data-excerpt="lavrov-dw-3"] mark')).toHaveText(
    /^This is not concern about human rights/,
  );
  await detail(page).getByRole('button', { name: 'Next event' }).click();
  await idle(page);
  await expect(page).not.toHaveURL(/event=lavrov-geneva/);
  await page.goBack();
  await idle(page);
  await expect(page).toHaveURL(/event=lavrov-geneva/);
});

test('the embed shows an event with its sentence', async ({ page }) => {
  await page.goto('./embed/?event=lavrov-geneva');
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
  await expect(detail(page).locator('blockquote')).toContainText('This is not concern about human rights');
  await page.getByRole('button', { name: 'Next event' }).click();
  await idle(page);
  await expect(detail(page)).toBeVisible();
});

test('a lesson is stepped through with a clicker’s keys', async ({ page }) => {
  await open(page, '?view=present&story=one-speech&step=1');
  const step = page.getByTestId('step');
  await expect(step).toContainText('Speaker hidden');
  await page.keyboard.press('PageDown');
  await idle(page);
  await expect(step).toContainText('Sergei Lavrov');
  await page.keyboard.press('PageDown');
  await idle(page);
  await expect(page).toHaveURL(/step=2/);
  await page.keyboard.press('PageUp');
  await idle(page);
  await expect(step).toContainText('Sergei Lavrov');
});
