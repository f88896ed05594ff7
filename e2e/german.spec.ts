import type { Page } from '@playwright/test';
import { detail, expect, expectAccessible, idle, mark, open, test } from './fixtures';

const html = (page: Page) => page.locator('html');
const more = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Files of languages that a page fetches. */
function languageFiles(page: Page): string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const name = /\/assets\/(first|late)-[^/]+\.js$/.exec(request.url())?.[1];
    if (name) fetched.push(name);
  });
  return fetched;
}

test('a German reader explores, opens an event and reads the list, all in German', async ({ page }) => {
  const fetched = languageFiles(page);
  await open(page, '?lang=de&event=lavrov-geneva');
  await expect(html(page)).toHaveAttribute('lang', 'de-DE');
  await expect(html(page)).toHaveAttribute('dir', 'ltr');
  await expect(mark(page, 'lavrov-geneva')).toHaveAccessibleName(
    /^25\. Februar 2020, .*Berichte widersprechen sich.* Quellen/,
  );
  await expect(detail(page)).toContainText('Dienstag, 25. Februar 2020');
  await expect(detail(page).getByRole('heading', { name: 'Was die Quellen sagen' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await idle(page);
  await expect(page.getByTestId('event-list')).toContainText('bis 7. September 2018, Beginn nicht angegeben');
  expect(new Set(fetched)).toEqual(new Set(['first', 'late']));
});

test('in German, too, the legend stands on the page whole, without scrolling', async ({ page }) => {
  await open(page, '?lang=de&event=lavrov-geneva');
  const last = page.getByTestId('legend').getByRole('listitem').last();
  await expect(last).toBeInViewport({ ratio: 1 });
});

test('an English reader fetches no other language', async ({ page }) => {
  const fetched = languageFiles(page);
  await open(page);
  await more(page, 'More');
  await idle(page);
  expect(fetched).toEqual([]);
});

test('the language is chosen in the menu, takes effect at once and stands in the address', async ({
  page,
}) => {
  await open(page);
  await page.getByTestId('file-input').setInputFiles('public/data/idlib.json');
  await idle(page);
  await mark(page, 'lavrov-geneva').focus();
  await page.keyboard.press('Enter');
  await idle(page);
  await more(page, 'More');
  const choice = page.getByRole('combobox', { name: 'Language', exact: true });
  await expect(choice.getByRole('option')).toHaveText(['English', 'Deutsch', 'العربية']);
  await expect(choice.getByRole('option', { name: 'Deutsch' })).toHaveAttribute('lang', 'de');
  await choice.focus();
  await choice.selectOption('Deutsch');
  await idle(page);
  await expect(html(page)).toHaveAttribute('lang', 'de-DE');
  // Nothing was loaded anew: the file and its event are still open.
  await expect(page.getByText('Von diesem Computer geöffnet: idlib.json')).toBeVisible();
  await expect(detail(page)).toContainText('Dienstag, 25. Februar 2020');
  await expect(page.getByRole('combobox', { name: 'Sprache', exact: true })).toBeFocused();
  await page.getByRole('combobox', { name: 'Sprache', exact: true }).selectOption('English');
  await idle(page);
  await expect(page.getByText('Opened from this computer: idlib.json')).toBeVisible();
  await expect(detail(page)).toContainText('Tuesday, 25 February 2020');
});

test('a region is kept, and a reader’s own language needs no address', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'de-AT', ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await open(page);
  await expect(html(page)).toHaveAttribute('lang', 'de-AT');
  await expect(page.getByRole('button', { name: 'Alles zeigen' })).toBeVisible();
  await open(page, '?lang=en');
  await expect(html(page)).toHaveAttribute('lang', 'en-GB');
  await context.close();
});

test.describe('where the dictionary of another language cannot be fetched', () => {
  test.use({ consoleRules: { allowNetwork: true } });
  test('it is English', async ({ page }) => {
    await page.route(/\/assets\/(first|late)-/, (route) => route.abort());
    await open(page, '?lang=de');
    await expect(html(page)).toHaveAttribute('lang', 'en-GB');
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  });
});

test('the code for a page names the timeline in German', async ({ page }) => {
  await open(page, '?lang=de');
  await more(page, 'Teilen');
  await idle(page);
  await page.getByLabel(/Öffentliche Adresse/).fill('https://example.org/zeit/');
  await idle(page);
  const code = page.getByTestId('share-code');
  await expect(code).toContainText(
    'title="Idlib: Gespräche und Krieg, 2018–2020: Zeitleiste, 32 Ereignisse, ',
  );
  await expect(code).toContainText('lang=de');
});

test('the embed speaks German', async ({ page }) => {
  await page.goto('./embed/?lang=de&event=lavrov-geneva');
  await expect(html(page)).toHaveAttribute('data-status', 'ready');
  await idle(page);
  await expect(html(page)).toHaveAttribute('lang', 'de-DE');
  await expect(page.getByRole('link', { name: /Ganze Zeitleiste erkunden/ })).toBeVisible();
  await expectAccessible(page);
});

test('a lesson changes its language where it stands', async ({ page }) => {
  await open(page, '?lang=de&view=present&story=one-speech&step=1');
  await expect(page.getByRole('button', { name: 'Zurück' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await idle(page);
  await expect(page.getByTestId('step')).toContainText('direkte Rede');
  await more(page, 'Mehr');
  await page.getByRole('combobox', { name: 'Sprache', exact: true }).selectOption('English');
  await idle(page);
  // What was revealed stays so.
  await expect(page.getByTestId('step')).toContainText('direct speech');
  await expect(page).toHaveURL(/lang=en/);
});
