import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { detail, expect, expectAccessible, idle, mark, open, test } from './fixtures';

const slide = (day: number, headline: string, more: object = {}) => ({
  start_date: { year: '2024', month: '3', day: String(day) },
  text: { headline, text: '' },
  ...more,
});
/** A small timeline as TimelineJS has it. */
const timelineJs = JSON.stringify({
  title: { text: { headline: 'The bridge at Exampleton', text: 'How it was <b>closed</b>' } },
  events: [
    slide(4, 'The bridge is closed', {
      group: 'On the ground',
      media: { url: 'https://example.org/bridge.jpg', credit: 'Example Gazette', thumbnail: 'small.png' },
      background: { color: '#333' },
    }),
    slide(5, 'The mayor speaks', {
      group: 'Talks',
      media: { url: '<blockquote>We will drive across it again</blockquote>', credit: 'Example Herald' },
    }),
    { start_date: { year: '-44' }, text: { headline: 'Long ago' } },
  ],
});
const sheet = [
  'Year,Month,Day,Headline,Text,Media,Media Credit,Media Thumbnail,Type,Group,Background',
  ',,,The bridge at Exampleton,How it was <b>closed</b>,,,,title,,',
  '2024,3,4,The bridge is closed,,https://example.org/bridge.jpg,Example Gazette,small.png,,On the ground,#333',
  '2024,3,5,The mayor speaks,,<blockquote>We will drive across it again</blockquote>,Example Herald,,,Talks,',
  '-44,,,Long ago,,,,,,,',
].join('\r\n');
const table = [
  '\uFEFFDate;Title;Source;Link;Quote;Speaker;Colour',
  '2024-03-04;The bridge is closed;Gazette;https://example.org/a;"Closed; ""for now""";A. Mayor;red',
  '2024-03-06;The bridge is open;Gazette;https://example.org/b;Open again;;',
].join('\r\n');

const converted = (page: Page) => page.getByTestId('converted');
const choose = async (page: Page, name: string, text: string | Buffer) => {
  await page.getByTestId('file-input').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
  await expect(page.locator('html')).not.toHaveAttribute('data-status', 'loading');
  await idle(page);
};
/** What the list says: each event with its date. */
const rows = async (page: Page) => {
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  const list = page.locator('[data-event-row]');
  const ids = await list.evaluateAll((all) => all.map((row) => (row as HTMLElement).dataset.eventRow));
  return { ids, texts: await list.allInnerTexts() };
};

for (const [what, name, text, places] of [
  ['TimelineJS', 'bridge.json', timelineJs, ['events[2].start_date.year', 'events[0].media.thumbnail']],
  ['a spreadsheet of TimelineJS', 'bridge.csv', sheet, ['row 5, Year', 'row 3, Media Thumbnail']],
] as const) {
  test(`open ${what}: what was lost is named, and saved it opens again as the same`, async ({ page }) => {
    await open(page);
    await choose(page, name, text);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The bridge at Exampleton');
    await expect(converted(page)).toContainText(
      `Converted from ${what}: 2 events, 5 things could not be carried over`,
    );
    await converted(page).getByRole('button', { name: 'Show' }).click();
    await expect(converted(page)).toContainText('An event is left out whole. Years before the year 0');
    await expect(converted(page)).toContainText('How it was <b>closed</b>');
    for (const place of places) await expect(converted(page)).toContainText(place);
    // Said with what is missing, and not as if the file were broken.
    await expect(converted(page)).toContainText('This event has no excerpt');
    await expect(page.getByTestId('problems')).toHaveCount(0);
    await expectAccessible(page);

    const waiting = page.waitForEvent('download');
    await converted(page).getByRole('button', { name: 'Save as a Sourceline file' }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('the-bridge-at-exampleton.json');
    await expect(
      page.getByRole('status').filter({ hasText: 'Saved as the-bridge-at-exampleton.json' }),
    ).toBeVisible();
    const before = await rows(page);
    expect(before.ids).toEqual(['2024-03-04-the-bridge-is-closed', '2024-03-05-the-mayor-speaks']);

    await choose(page, 'saved.json', await readFile(await download.path()));
    await expect(converted(page)).toHaveCount(0);
    expect(await rows(page)).toEqual(before);
  });
}

test('a quotation in a block becomes a sentence that can be checked; a picture does not', async ({
  page,
}) => {
  await open(page);
  await choose(page, 'bridge.json', timelineJs);
  await mark(page, '2024-03-05-the-mayor-speaks').click();
  await idle(page);
  await expect(detail(page).locator('mark')).toHaveText('We will drive across it again');
  await expect(detail(page)).toContainText('Example Herald');
  await mark(page, '2024-03-04-the-bridge-is-closed').click();
  await idle(page);
  await expect(detail(page)).toContainText('No sentence is given for this event');
  // Its address is kept as a source, which says for what it stood.
  await page.getByRole('button', { name: 'Sources', exact: true }).click();
  await expect(page.locator('[data-source="example-gazette"]')).toContainText('For “The bridge is closed”.');
});

test('open a table with quotations, by its address too', async ({ page }) => {
  await page.route('**/data/bridge.csv', (route) => route.fulfill({ body: table, contentType: 'text/csv' }));
  await open(page, '?data=data/bridge.csv');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('bridge');
  await expect(converted(page)).toContainText(
    'Converted from a table: 2 events, 1 thing could not be carried over',
  );
  await mark(page, '2024-03-04-the-bridge-is-closed').click();
  await idle(page);
  await expect(detail(page).locator('mark')).toHaveText('Closed; "for now"');
  await expect(detail(page)).toContainText('A. Mayor');
  await expect(detail(page).getByRole('link', { name: 'Open article' })).toHaveAttribute(
    'href',
    'https://example.org/a',
  );
  await converted(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(converted(page)).toHaveCount(0);
});

for (const [what, text, words] of [
  ['no column of dates', 'name,colour\nA,red', 'Its columns are: name, colour'],
  ['an open quotation mark', 'date,title\n2020,A\n2021,"B\n2022,C', 'on line 3'],
  ['no usable row', 'date,title\n03/04/2020,A', 'row 2, date: "03/04/2020"'],
] as const) {
  test(`a table with ${what} says so`, async ({ page }) => {
    await open(page);
    await choose(page, 'broken.csv', text);
    const main = page.getByRole('main');
    await expect(page.getByTestId('failure')).toBeVisible();
    await expect(main).toContainText(words);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Open the Idlib timeline' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  });
}

test('by keyboard and on a phone the notice can be read, and dismissed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await choose(page, 'bridge.json', timelineJs);
  const show = converted(page).getByRole('button', { name: 'Show' });
  await show.focus();
  await page.keyboard.press('Enter');
  await expect(converted(page).getByRole('button', { name: 'Hide' })).toBeFocused();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(converted(page)).toHaveCount(0);
});
