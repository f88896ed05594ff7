import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { detail, expect, expectAccessible, idle, mark, open, test } from './fixtures';

const LAVROV = '?event=lavrov-geneva';
const ACCESSED = '2026-03-14';
/** When the timeline was last changed, as APA writes it: "2026, March 14". */
const UPDATED = (() => {
  const { updated } = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as { updated: string };
  const day = new Date(`${updated}T00:00Z`);
  const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(day);
  return `${day.getUTCFullYear()}, ${month} ${day.getUTCDate()}`;
})();

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Cite' });
const figure = (page: Page, id: string) =>
  detail(page)
    .locator('figure')
    .filter({ has: page.locator(`blockquote[data-excerpt="${id}"]`) });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const style = (page: Page, name: string) => dialog(page).getByRole('radio', { name });

/** Fields of a dataset with what Idlib lacks: an archived copy, an author, a source without anything. */
const made = {
  format: 'sourceline/1',
  id: 'made',
  title: 'Made up',
  sources: [
    {
      id: 'kept',
      publisher: 'A paper | of {{braces}}',
      title: 'Title',
      author: 'Doe, Jane',
      published: '2020-02',
      url: 'https://example.org/kept',
      archiveUrl: 'https://web.archive.org/web/20200226120000/https://example.org/kept',
      kind: 'news',
    },
    { id: 'bare', publisher: 'Nobody knows where' },
  ],
  events: [
    {
      id: 'one',
      title: 'One event',
      date: '2020-02-25',
      excerpts: [
        { id: 'one-kept', source: 'kept', exact: 'kept words' },
        { id: 'one-bare', source: 'bare', exact: 'bare words' },
      ],
    },
  ],
};
const body = JSON.stringify(made);
const serveMade = (page: Page) =>
  page.route('**/data/made.json', (route) => route.fulfill({ body, contentType: 'application/json' }));

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.beforeEach(({ page }) => page.clock.setFixedTime(`${ACCESSED}T23:30:00Z`));

test('cite a sentence for Wikipedia, by keyboard: open the event, choose the style, copy, and be back', async ({
  page,
}) => {
  await open(page, '?from=2020-02-24&to=2020-02-27');
  await mark(page, 'lavrov-geneva').focus();
  await page.keyboard.press('Enter');
  await idle(page);
  const button = figure(page, 'lavrov-dw-3').getByRole('button', { name: /^Cite this sentence/ });
  await expect(button).toHaveAccessibleName(
    'Cite this sentence of Deutsche Welle: This is not concern about human rights, …',
  );
  await button.focus();
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(dialog(page).getByRole('combobox')).toHaveValue('excerpt lavrov-dw-3');
  await expect(dialog(page).getByRole('heading', { name: 'Cite', exact: true })).toBeFocused();
  for (let presses = 0; presses < 10; presses++) {
    if (await style(page, 'APA').evaluate((radio) => radio === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowRight');
  await expect(style(page, 'Wikipedia')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();

  const text = await clipboard(page);
  expect(text).toMatch(/^\{\{cite news \|.*\}\}$/);
  const parameters = new Map(
    text
      .slice(2, -2)
      .split(' |')
      .slice(1)
      .map((part): [string, string] => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')]),
  );
  expect(parameters.get('url')).toMatch(/^https?:\/\//);
  expect(Object.fromEntries(parameters)).toMatchObject({
    title: 'Idlib: Russia rejects truce as violence mounts',
    work: 'Deutsche Welle',
    date: '2020-02-25',
    'access-date': ACCESSED,
    language: 'en',
  });
  expect(parameters.get('quote')).toContain('capitulating before terrorists');

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(detail(page)).toBeVisible();
  await expect(button).toBeFocused();
});

test('an event is cited as an entry of this timeline, with the sources it rests on', async ({
  page,
  baseURL,
}) => {
  await open(page, LAVROV);
  await detail(page).getByRole('button', { name: 'Cite this event' }).click();
  await idle(page);
  await expect(dialog(page)).toContainText(
    `Sourceline. (${UPDATED}). Lavrov rejects a ceasefire before the UN Human Rights Council. Idlib: talks and war, 2018–2020. ${baseURL}${LAVROV}`,
  );
  await expect(dialog(page).locator('i').first()).toHaveText(/^Lavrov rejects/);
  await expect(dialog(page).getByRole('heading', { name: 'The 4 sources it rests on' })).toBeVisible();
  await expect(dialog(page)).toContainText('Deutsche Welle. https://www.dw.com/');
  // What is not known is said, not made up.
  await expect(dialog(page)).toContainText('Some have no known address or title.');
  await dialog(page).getByRole('button', { name: 'Copy the sources' }).click();
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  expect((await clipboard(page)).split('\n')).toHaveLength(4);

  await dialog(page).getByRole('combobox').selectOption('Idlib: talks and war, 2018–2020');
  await expect(dialog(page)).toContainText(`Idlib: talks and war, 2018–2020 [Data set]. ${baseURL}`);
  await expect(dialog(page)).not.toContainText('sources it rests on');
});

test('what was copied keeps its italics for a word processor', async ({ page }) => {
  await open(page, LAVROV);
  await detail(page).getByRole('button', { name: 'Cite this event' }).click();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<i>Lavrov rejects.*<\/i>/);
});

test('save an event and its sources as RIS', async ({ page }) => {
  await open(page, LAVROV);
  await detail(page).getByRole('button', { name: 'Cite this event' }).click();
  await style(page, 'RIS').check();
  const waiting = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Save all as a file' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('idlib-2018-2020-lavrov-geneva.ris');
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Saved as' })).toBeVisible();
  const text = await readFile(await download.path(), 'utf8');
  expect(text.match(/^TY {2}- (ELEC|NEWS|BLOG)\r$/gm)).toHaveLength(5);
  expect(text.match(/^ER {2}- \r$/gm)).toHaveLength(5);
  expect(text).toContain('UR  - https://tass.com/politics/1123591\r\n');
  for (const [name, extension] of [
    ['BibTeX', 'bib'],
    ['CSL-JSON', 'csl.json'],
  ] as const) {
    await style(page, name).check();
    const next = page.waitForEvent('download');
    await dialog(page).getByRole('button', { name: 'Save all as a file' }).click();
    expect((await next).suggestedFilename()).toBe(`idlib-2018-2020-lavrov-geneva.${extension}`);
  }
});

test('the timeline is cited from what is said about it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'About this timeline' }).click();
  const button = page.getByRole('button', { name: 'Cite this timeline' });
  await button.click();
  await idle(page);
  await expect(dialog(page)).toContainText('[Data set]');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('dialog', { name: 'About this timeline' })).toBeVisible();
  await expect(button).toBeFocused();
});

test('copy the link to an event, and somebody else opens the same event', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, `${LAVROV}&layout=list&theme=dark`);
  await detail(page).getByRole('button', { name: 'Copy link to this event' }).click();
  await expect(detail(page).getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const address = await clipboard(page);
  expect(address).toBe(`${baseURL}${LAVROV}`);
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(address);
  await idle(other);
  await expect(detail(other).getByRole('heading', { level: 2 })).toContainText('Lavrov rejects a ceasefire');
  await context.close();
});

test('a file from this computer has no link, and its citation no address', async ({ page }) => {
  await open(page);
  await page
    .getByTestId('file-input')
    .setInputFiles({ name: 'made.json', mimeType: 'application/json', buffer: Buffer.from(body) });
  await idle(page);
  await mark(page, 'one').click();
  await idle(page);
  await expect(detail(page).getByRole('button', { name: 'Copy link' })).toHaveCount(0);
  await expect(detail(page)).toContainText('no link leads to it');
  await detail(page).getByRole('button', { name: 'Cite this event' }).click();
  await expect(dialog(page)).toContainText('One event. (n.d.). Made up.');
  await expect(dialog(page)).toContainText('the citation has no address');
});

test('copy a quotation with who said it, where and when', async ({ page }) => {
  await open(page, LAVROV);
  const lavrov = figure(page, 'lavrov-dw-3');
  await lavrov.getByRole('button', { name: 'Copy quotation' }).click();
  await expect(lavrov.getByRole('status')).toHaveText('Copied');
  const [words, by, address] = (await clipboard(page)).split('\n');
  expect(words).toMatch(/^“This is not concern about human rights, .*”$/);
  expect(by).toBe('Sergei Lavrov (Russia), quoted by Deutsche Welle, 25 February 2020');
  expect(address).toMatch(/^https:\/\/www\.dw\.com\//);
});

test.describe('where the browser refuses to copy', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse, write: refuse } });
    }),
  );

  test('the citation is selected, and the page says how to go on', async ({ page }) => {
    await open(page, LAVROV);
    await detail(page).getByRole('button', { name: 'Cite this event' }).click();
    await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(
      dialog(page).getByRole('status').filter({ hasText: 'does not let the page copy' }),
    ).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(`Sourceline. (${UPDATED}).`);
  });

  test('a link stands in a field, selected', async ({ page, baseURL }) => {
    await open(page, LAVROV);
    await detail(page).getByRole('button', { name: 'Copy link to this event' }).click();
    const field = detail(page).getByRole('textbox', { name: 'Text to copy' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(`${baseURL}${LAVROV}`);
    expect(await field.evaluate((area) => area instanceof HTMLTextAreaElement && area.selectionEnd)).toBe(
      `${baseURL}${LAVROV}`.length,
    );
  });
});

test('the three ways to a source are always named: a link, or why there is none', async ({ page }) => {
  await serveMade(page);
  await open(page, '?data=data/made.json&event=one');
  const kept = figure(page, 'one-kept');
  await expect(kept.getByRole('link')).toHaveText([
    /^Open at this passage/,
    /^Archived copy/,
    /^Open article/,
  ]);
  const article = kept.getByRole('link', { name: 'Open article' });
  await expect(article).toHaveAttribute('href', 'https://example.org/kept');
  await expect(article).toHaveAttribute('data-originalurl', 'https://example.org/kept');
  await expect(article).toHaveAttribute('data-versionurl', /^https:\/\/web\.archive\.org\//);
  await expect(article).toHaveAttribute('data-versiondate', '2020-02-26');
  const bare = figure(page, 'one-bare');
  await expect(bare.getByRole('link')).toHaveCount(0);
  for (const why of [
    'Open at this passage: no address is known',
    'Archived copy: none is known',
    'Open article: no address is known',
  ])
    await expect(bare).toContainText(why);

  await kept.getByRole('button', { name: /^Cite this sentence/ }).click();
  await style(page, 'Wikipedia').check();
  await expect(dialog(page)).toContainText(
    '|archive-url=https://web.archive.org/web/20200226120000/https://example.org/kept |archive-date=2020-02-26 |work=A paper {{!}} of &#123;&#123;braces&#125;&#125; |date=February 2020',
  );
});

for (const [size, width] of [
  ['a wide page', 1440],
  ['a phone', 390],
] as const) {
  test(`no axe violations on ${size}, and nothing runs out of it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page, LAVROV);
    await detail(page).getByRole('button', { name: 'Cite this event' }).click();
    await idle(page);
    await expectAccessible(page);
    for (const name of ['APA', 'Wikipedia', 'BibTeX', 'CSL-JSON']) {
      await style(page, name).check();
      expect(await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    }
  });
}
