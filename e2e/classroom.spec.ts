import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page, TestInfo } from '@playwright/test';
import { emptyPage, escapeJson } from '../src/model/classroom';
import { detail, excerpt, expect, expectAccessible, idle, inspect, mark, open, test } from './fixtures';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Download for class' });

/** Saves the file of the Idlib timeline, to be explored; where it lies. */
async function download(page: Page, info: TestInfo): Promise<string> {
  const name = 'idlib-2018-2020.html';
  await page.getByRole('button', { name: 'Download for class', exact: true }).click();
  await dialog(page).getByLabel('It opens with').selectOption({ label: 'The timeline, to explore' });
  const coming = page.waitForEvent('download');
  await dialog(page)
    .getByRole('button', { name: `Download ${name}`, exact: true })
    .click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe(name);
  await expect(dialog(page).getByRole('status')).toContainText(`${name} has been downloaded`);
  const path = info.outputPath(name);
  await saved.saveAs(path);
  return path;
}

/** Opens a file from disk where there is no network. Whatever it asks for or says in its console is kept. */
async function openOffline(browser: Browser, path: string) {
  const context = await browser.newContext({
    offline: true,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(path).href);
  return { page, faults };
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
}

test('a timeline on a stick: saved from the site, it opens without a network and keeps its place', async ({
  page,
  browser,
}, info) => {
  await open(page, '?q=summit');
  const { page: alone, faults } = await openOffline(browser, await download(page, info));
  await ready(alone);
  // All of it, though something was searched for when it was saved.
  expect(await inspect(alone)).toMatchObject({ total: 32, visible: 32, problems: 0 });
  await expect(alone.getByRole('heading', { level: 1 })).toHaveText('Idlib: talks and war, 2018–2020');
  await mark(alone, 'lavrov-geneva').locator('.hit').click();
  await expect(excerpt(alone, 'lavrov-dw-3')).toBeVisible();
  await idle(alone);
  const fonts = ['500 13px "Inter Variable"', '600 28px "Source Serif 4 Variable"'];
  for (const font of fonts)
    expect(await alone.evaluate((name) => document.fonts.check(name), font)).toBe(true);
  expect(await alone.evaluate(() => [...document.fonts].map(({ status }) => status))).toContain('loaded');
  await alone.reload();
  await ready(alone);
  await expect(detail(alone)).toContainText('Lavrov rejects a ceasefire');
  expect(faults).toEqual([]);
});

test('on the stick too: search, list, share, take away, and save another one from there', async ({
  browser,
}, info) => {
  const path = info.outputPath('a stick.html');
  const empty = emptyPage(readFileSync('dist/classroom.html', 'utf8'), undefined);
  writeFileSync(
    path,
    `${empty?.before}${escapeJson(readFileSync('public/data/idlib.json', 'utf8'))}${empty?.after}`,
  );
  const { page, faults } = await openOffline(browser, path);
  await ready(page);
  await page.getByRole('combobox', { name: 'Search' }).fill('ceasefire');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  await expect(page.getByTestId('event-list').getByRole('article')).not.toHaveCount(0);
  // No link leads here.
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByTestId('share')).toContainText(
    'in the file a stick.html, and no link leads into it',
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await expect(page.getByRole('img', { name: /^Preview of the picture/ })).toBeVisible();
  await page.keyboard.press('Escape');

  const again = await openOffline(browser, await download(page, info));
  await ready(again.page);
  expect(await inspect(again.page)).toMatchObject({ total: 32, visible: 32, problems: 0 });
  expect([...faults, ...again.faults]).toEqual([]);
});

test('a file the reader opened goes into it, with what a page could trip over and its stories', async ({
  page,
  browser,
}, info) => {
  const title = '</script><!--<script> & “$&”\u2028';
  // More than are sent along at once: their records are in the worker.
  const events = Array.from({ length: 2100 }, (_, i) => ({
    id: `e${i}`,
    title: `Report ${i} ${title}`,
    date: `2020-0${1 + (i % 9)}-${10 + (i % 18)}`,
    excerpts: [{ id: `x${i}`, source: 's', exact: 'words' }],
  }));
  const file = {
    format: 'sourceline/1',
    id: 'own',
    title,
    sources: [{ id: 's', publisher: 'A paper' }],
    events,
    stories: [
      { id: 'first', title: 'First', steps: [{ event: 'e1' }] },
      { id: 'second', title: 'Second', steps: [{ event: 'e2', notes: 'Wait here.' }] },
    ],
  };
  await open(page);
  await page.getByTestId('file-input').setInputFiles({
    name: 'own.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await expect(page.getByText('Opened from this computer')).toBeVisible();
  await idle(page);
  await page.getByRole('button', { name: 'Download for class', exact: true }).click();
  await dialog(page).getByLabel('It opens with').selectOption({ label: 'Second' });
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download own.html' }).click();
  const path = info.outputPath('own.html');
  await (await coming).saveAs(path);

  const { page: alone, faults } = await openOffline(browser, path);
  await ready(alone);
  await expect(alone).toHaveTitle(`${title.replace('\u2028', ' ')} – Sourceline`);
  // In the story that was chosen; its address holds the step.
  const place = () => Object.fromEntries(new URL(alone.url()).searchParams);
  expect(place()).toEqual({ view: 'present', story: 'second' });
  await alone.keyboard.press('PageDown');
  await idle(alone);
  expect(place()).toMatchObject({ story: 'second', step: '1' });
  await alone.reload();
  await ready(alone);
  expect(place()).toMatchObject({ story: 'second', step: '1' });
  await expect(alone.getByRole('heading', { name: /^Report 2 / })).toBeVisible();
  const stories = await alone.evaluate(
    () => JSON.parse(document.getElementById('sourceline-data')?.textContent ?? '').stories,
  );
  expect(stories).toEqual(file.stories);
  await alone.goto(`${pathToFileURL(path).href}?event=e2099`);
  await ready(alone);
  await expect(detail(alone)).toContainText(`Report 2099 ${title.replace('\u2028', ' ')}`);
  expect(await inspect(alone)).toMatchObject({ total: 2100, problems: 0 });
  expect(faults).toEqual([]);
});

test('the lesson that is being made goes along, and is what the file opens with', async ({ page }, info) => {
  const lesson = {
    id: 'draft',
    title: 'Who says ceasefire',
    steps: [{ event: 'lavrov-geneva', notes: 'Wait.' }],
  };
  await page.addInitScript(
    (text) => localStorage.setItem('sourceline:lesson:idlib-2018-2020', text),
    JSON.stringify(lesson),
  );
  await open(page);
  await page.getByRole('button', { name: 'Download for class', exact: true }).click();
  await expect(dialog(page).getByLabel('It opens with').locator('option:checked')).toHaveText(lesson.title);
  const coming = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: 'Download idlib-2018-2020.html' }).click();
  const path = info.outputPath('lesson.html');
  await (await coming).saveAs(path);
  const html = readFileSync(path, 'utf8');
  const [, start = '', data = ''] =
    /id="sourceline-start">([^<]*)<[\s\S]*?id="sourceline-data">([^<]*)</.exec(html) ?? [];
  const { story } = JSON.parse(start);
  expect(JSON.parse(data).stories.at(-1)).toEqual({ ...lesson, id: story });
});

test('with the keyboard, and where the app for the file cannot be fetched: it says so, and what to do', async ({
  page,
  consoleRules,
}) => {
  consoleRules.allowNetwork = true;
  await page.route('**/classroom.html', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await open(page);
  const opener = page.getByRole('button', { name: 'Download for class', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const save = dialog(page).getByRole('button', { name: 'Download idlib-2018-2020.html' });
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toContainText(
    /could not be fetched from http\S+classroom\.html \(404/,
  );
  await expect(dialog(page).getByRole('status')).toContainText('npm run build makes it');
  await expect(save).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the file without a timeline says so, and takes one', async ({ browser }) => {
  const { page, faults } = await openOffline(browser, 'dist/classroom.html');
  await expect(page.getByTestId('failure')).toContainText('without a timeline in it');
  await expectAccessible(page);
  await page.getByTestId('file-input').setInputFiles('public/data/idlib.json');
  await ready(page);
  expect(await inspect(page)).toMatchObject({ total: 32, problems: 0 });
  expect(faults).toEqual([]);
});
