import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, idle, open, test } from './fixtures';

/* What is copied is pasted into a blog on another origin. */

let blog: Server;
let blogAddress = '';
let post = '';

test.beforeAll(async () => {
  blog = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><link rel="icon" href="data:,"></head><body>${post}</body></html>`,
    );
  });
  await new Promise<void>((resolve) => blog.listen(0, '127.0.0.1', resolve));
  blogAddress = `http://127.0.0.1:${(blog.address() as AddressInfo).port}/`;
});
test.afterAll(() => {
  blog.close();
});
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const PUBLIC = 'https://timeline.example/';
/** The same site at a public address. */
const publish = (page: Page, baseURL: string | undefined) =>
  page.route(`${PUBLIC}**`, async (route) => {
    const url = route
      .request()
      .url()
      .replace(PUBLIC, baseURL ?? '');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
async function openPublic(page: Page, baseURL: string | undefined, query: string): Promise<void> {
  await publish(page, baseURL);
  await page.goto(`${PUBLIC}${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
}

// The embed has landmarks like those of the page around it; its own tests look at it.
const WITHOUT_EMBED = ['iframe'];
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share and embed' });
const code = (page: Page) => dialog(page).getByTestId('share-code');
const link = (page: Page) => dialog(page).getByTestId('share-link');
const preview = (page: Page) => dialog(page).frameLocator('iframe');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await idle(page);
}
async function previewed(page: Page): Promise<void> {
  await expect(preview(page).locator('html')).toHaveAttribute('data-status', 'ready');
  await preview(page)
    .locator('html')
    .evaluate(() => window.sourceline.idle());
}

test('a blogger copies the code and pastes it: the blog shows the event and the filter', async ({
  page,
  baseURL,
}) => {
  await open(page, '?event=lavrov-geneva&only=single&theme=dark');
  await openShare(page);
  // This page is at localhost: first it asks where others find the site.
  await expect(dialog(page)).toContainText('leads nowhere for others');
  await expect(code(page)).toBeHidden();
  await expect(link(page)).toBeHidden();
  const field = dialog(page).getByRole('textbox', { name: 'Public address of the site' });
  await field.fill('example.org/timeline');
  await expect(dialog(page)).toContainText(
    '“example.org/timeline” does not begin with https:// or http://. Write the whole address.',
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(code(page)).toBeHidden();
  await field.fill('https://example.org/timeline/index.html');
  await expect(link(page)).toHaveText(/^https:\/\/example\.org\/timeline\/\?event=lavrov-geneva/);
  await field.fill(baseURL ?? '');
  await expect(dialog(page)).toContainText('Only this computer or its network reaches');
  await previewed(page);
  await expectAccessible(page, WITHOUT_EMBED);

  await dialog(page).getByRole('button', { name: 'Copy the code' }).click();
  await expect(dialog(page).getByText('Copied', { exact: true })).toBeVisible();
  post = await clipboard(page);
  await page.goto(blogAddress);
  const embed = page.frameLocator('iframe');
  await expect(embed.locator('html')).toHaveAttribute('data-status', 'ready');
  await embed.locator('html').evaluate(() => window.sourceline.idle());
  await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(embed.getByTestId('detail').locator('mark')).toContainText('This is not concern');
  const shown = await page.locator('iframe').getAttribute('src');
  expect(new URL(shown ?? '').searchParams.get('only')).toBe('single');
  await expect(page.locator('iframe')).toHaveAttribute(
    'title',
    /^Idlib: talks and war, 2018–2020: timeline, \d+ events, \d+ sources$/,
  );
  await expect
    .poll(async () => {
      const frame = await page.locator('iframe').evaluate((element) => element.clientHeight);
      const root = embed.locator('#root');
      return frame - Math.ceil(await root.evaluate((element) => element.getBoundingClientRect().height));
    })
    .toBe(0);
  await expect(page.getByRole('link', { name: /the full timeline with its sources$/ })).toHaveAttribute(
    'href',
    /\?event=lavrov-geneva&from=.*&only=single&theme=dark$/,
  );
});

test('what goes along is chosen by keyboard; link, code and preview follow; the focus goes back', async ({
  page,
  baseURL,
}) => {
  await openPublic(page, baseURL, '?event=lavrov-geneva&from=2020-02-01&to=2020-03-01&q=Turkey');
  const button = page.getByRole('button', { name: 'Share', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await idle(page);
  // A public address: nothing is asked.
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0);
  await expect(link(page)).toHaveText(/event=lavrov-geneva&from=2020-02-01.*&q=Turkey/);
  await previewed(page);

  const box = (name: string | RegExp) => dialog(page).getByRole('checkbox', { name });
  await box(/^The open event/).focus();
  await page.keyboard.press('Space');
  await expect(link(page)).not.toHaveText(/event=/);
  await box(/^The span in view/).press('Space');
  await box(/^Search and filters/).press('Space');
  await expect(link(page)).toHaveText(PUBLIC);
  await box(/^Long stretches/).press('Space');
  await dialog(page).getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await dialog(page).getByRole('combobox', { name: 'Language' }).selectOption('American English');
  await expect(link(page)).toHaveText(`${PUBLIC}?fold=0&theme=dark&lang=en-US`);
  await expect(code(page)).toContainText(`src="${PUBLIC}embed/?fold=0&amp;theme=dark&amp;lang=en-US"`);
  await previewed(page);
  await expect(preview(page).locator('html')).toHaveAttribute('data-theme', 'dark');

  await dialog(page).getByRole('button', { name: 'Copy the link' }).press('Enter');
  await expect(dialog(page).getByText('Copied', { exact: true })).toBeVisible();
  expect(await clipboard(page)).toBe(`${PUBLIC}?fold=0&theme=dark&lang=en-US`);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();
});

test('the preview is as wide as is chosen and as high as its content; nothing is added to the history', async ({
  page,
  baseURL,
}) => {
  await openPublic(page, baseURL, '?event=lavrov-geneva');
  const before = await page.evaluate(() => history.length);
  await openShare(page);
  const frame = dialog(page).locator('iframe');
  for (const width of ['320', '680', '1,100']) {
    await dialog(page)
      .getByRole('radio', { name: `${width} px` })
      .check();
    await previewed(page);
    expect(await frame.evaluate((element) => element.clientWidth)).toBe(Number(width.replace(',', '')));
    const root = preview(page).locator('#root');
    await expect
      .poll(async () => {
        const content = await root.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
        return (await frame.evaluate((element) => element.clientHeight)) - content;
      })
      .toBe(0);
  }
  // Another window of the page may say what it likes.
  const height = await frame.evaluate((element) => element.clientHeight);
  await page.evaluate(() => {
    window.postMessage({ type: 'sourceline:height', v: 1, height: 3333 }, '*');
    return new Promise((resolve) => setTimeout(resolve));
  });
  expect(await frame.evaluate((element) => element.clientHeight)).toBe(height);
  await dialog(page).getByRole('radio', { name: 'Without a script' }).check();
  await expect(code(page)).toContainText(`height="${height}"`);
  await expect(code(page)).not.toContainText('<script');
  await dialog(page)
    .getByRole('checkbox', { name: /^The open event/ })
    .uncheck();
  await previewed(page);
  expect(await page.evaluate(() => history.length)).toBe(before);
});

test('a picture with a link, for what takes no frames', async ({ page, baseURL }) => {
  await openPublic(page, baseURL, '?event=lavrov-geneva');
  await openShare(page);
  await dialog(page).getByRole('radio', { name: 'Picture with a link' }).check();
  const field = dialog(page).getByRole('textbox', { name: 'Address of the picture' });
  // The site's own, which is there.
  await expect(field).toHaveValue(`${PUBLIC}og.png`);
  expect((await page.request.get(`${baseURL}og.png`)).headers()['content-type']).toBe('image/png');
  await expect(code(page)).toContainText(`<img src="${PUBLIC}og.png" alt="Idlib:`);
  await field.fill('idlib.png');
  await expect(dialog(page)).toContainText('“idlib.png” does not begin with https:// or http://.');
  await expect(code(page)).toBeHidden();
  await field.fill('https://blog.example.org/idlib.png');
  await expect(code(page)).toContainText('<img src="https://blog.example.org/idlib.png" alt="Idlib:');
  await expect(code(page)).toContainText(`<a href="${PUBLIC}?event=lavrov-geneva&amp;`);
  await expectAccessible(page, WITHOUT_EMBED);
  await dialog(page).getByRole('button', { name: 'Download the picture' }).click();
  await idle(page);
  await expect(dialog(page)).toBeHidden();
  const download = page.getByRole('dialog', { name: 'Download' });
  await expect(download).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(download).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('a hostile title is text in the code and in the blog', async ({ page, baseURL }) => {
  const title = `"><img src=x onerror="document.title='hit'"> </iframe><script>document.title='hit'</script> & 'more'`;
  const body = JSON.stringify({
    format: 'sourceline/1',
    id: 'hostile',
    title,
    sources: [{ id: 's', publisher: 'A paper' }],
    events: [
      {
        id: 'one',
        title,
        date: '2020-02-25',
        excerpts: [{ id: 'x', source: 's', exact: 'words' }],
      },
    ],
  });
  await publish(page, baseURL);
  await page.route('**/data/hostile.json', (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
  await page.goto(`${PUBLIC}?data=data/hostile.json&event=one`);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
  await openShare(page);
  await previewed(page);
  post = (await code(page).textContent()) ?? '';
  await page.goto(blogAddress);
  await expect(page.locator('iframe')).toHaveAttribute('title', `${title}: timeline, 1 event, 1 source`);
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.locator('script').count()).toBe(1);
  await expect(page).toHaveTitle('A post');
});

test('a file from this computer cannot be shared by a link: what to do is said', async ({ page }) => {
  await open(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file', exact: true }).click();
  await (await chooser).setFiles('public/data/idlib.json');
  await expect(page.getByText('idlib.json', { exact: false }).first()).toBeVisible();
  await idle(page);
  await openShare(page);
  await expect(dialog(page)).toContainText('idlib.json was opened from this computer.');
  await expect(dialog(page).getByRole('listitem')).toHaveCount(3);
  await expect(code(page)).toBeHidden();
  await expectAccessible(page, WITHOUT_EMBED);
});

test('a public site whose file is on this computer: it is said before somebody pastes the code', async ({
  page,
  baseURL,
}) => {
  const data = `${baseURL}data/idlib.json`;
  await open(page, `?data=${data}`);
  await openShare(page);
  await dialog(page).getByRole('textbox').fill('https://example.org/timeline/');
  await expect(dialog(page)).toContainText(`The timeline’s file is at ${data}, which leads nowhere`);
});

test('on a phone nothing runs out of the dialog, in both themes', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPublic(page, baseURL, '?event=lavrov-geneva');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.getByText('More', { exact: true }).click();
    await openShare(page);
    await previewed(page);
    const overflow = await dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(overflow).toBe(0);
    await expectAccessible(page, WITHOUT_EMBED);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});
