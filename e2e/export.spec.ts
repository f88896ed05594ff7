import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { csvParse } from 'd3';
import { expect, expectAccessible, idle, inspect, open, test, timeline } from './fixtures';

const SPAN = 'from=2020-02-20&to=2020-02-28';
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Download' });

async function openDownload(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  await idle(page);
}

async function save(page: Page, name: string): Promise<Download> {
  const coming = page.waitForEvent('download');
  await dialog(page)
    .getByRole('button', { name: `Download ${name}`, exact: true })
    .click();
  const download = await coming;
  await expect(dialog(page).getByRole('status')).toContainText(
    `${download.suggestedFilename()} has been downloaded.`,
  );
  return download;
}

const textOf = async (download: Download) => readFile(await download.path(), 'utf8');

/** What each row of the list says. */
async function rows(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  return page.getByTestId('event-list').getByRole('article').allInnerTexts();
}

test('take the events away as JSON, open the file again, and find the same timeline', async ({ page }) => {
  await open(page, '?layout=list');
  const before = { rows: await rows(page), total: (await inspect(page)).total };
  await openDownload(page);
  const download = await save(page, 'JSON');
  expect(download.suggestedFilename()).toBe('idlib-2018-2020-2018-09-07-2020-03-06.json');
  await expect(dialog(page).getByRole('status')).toContainText('32 events.');
  await page.keyboard.press('Escape');
  await page.getByTestId('file-input').setInputFiles(await download.path());
  await expect(page.getByText('Opened from this computer')).toBeVisible();
  await idle(page);
  expect(await rows(page)).toEqual(before.rows);
  expect(await inspect(page)).toMatchObject({ total: before.total, problems: 0 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Idlib: talks and war, 2018–2020');
});

test('take only what is in view away: fewer events, and it is said what was left out', async ({ page }) => {
  await open(page, `?${SPAN}`);
  await openDownload(page);
  await dialog(page).getByRole('radio', { name: 'The 17 in view' }).check();
  const download = await save(page, 'JSON');
  await expect(dialog(page).getByRole('status')).toContainText(
    /17 events\. \d+ references to something outside/,
  );
  const file = JSON.parse(await textOf(download));
  expect(file.events).toHaveLength(17);
  expect(file.curation.method).toContain('This file holds 17 of 32 events.');
  await page.keyboard.press('Escape');
  await page.getByTestId('file-input').setInputFiles(await download.path());
  await expect(page.getByText('Opened from this computer')).toBeVisible();
  await idle(page);
  expect(await inspect(page)).toMatchObject({ total: 17, problems: 0 });
});

test('what was known on a day is what is taken away, and it says so', async ({ page }) => {
  await open(page, `?known=2020-02-25&${SPAN}&event=four-way-summit`);
  await openDownload(page);
  await expect(dialog(page)).toContainText('As they were known on 25 February 2020.');
  const file = JSON.parse(await textOf(await save(page, 'JSON')));
  expect(file.title).toBe('Idlib: talks and war, 2018–2020 (what was known on 25 February 2020)');
  expect(file.summary).not.toContain('Moscow');
  expect(file.events.map(({ id }: { id: string }) => id)).not.toContain('moscow-talks');
  const summit = file.events.find(({ id }: { id: string }) => id === 'four-way-summit');
  expect(summit.status).toBe('planned');
  const svg = await textOf(await save(page, 'SVG'));
  expect(svg).toContain('What was known on 25 February 2020');
  expect(svg).not.toContain('Moscow talks');
});

test('what is searched and filtered for is what is taken away, and the picture says so', async ({ page }) => {
  await open(page, '?lane=talks&q=ceasefire');
  const listed = await rows(page);
  await openDownload(page);
  const file = JSON.parse(await textOf(await save(page, 'JSON')));
  expect(file.events).toHaveLength(listed.length);
  expect(new Set(file.events.map(({ lane }: { lane: string }) => lane))).toEqual(new Set(['talks']));
  expect(file.curation.method).toContain(`This file holds ${listed.length} of 32 events.`);
  const svg = await textOf(await save(page, 'SVG'));
  expect(svg).toContain('Search: “ceasefire” · Lane: Talks and plans');
  expect(svg).toContain(`${listed.length} of 32 events`);
});

test('where nothing matches there is nothing to take but the empty picture', async ({ page }) => {
  await open(page, '?q=zeppelin');
  await openDownload(page);
  await expect(dialog(page).getByRole('button', { name: 'Download JSON', exact: true })).toBeDisabled();
  expect(await textOf(await save(page, 'SVG'))).toContain('0 of 32 events');
});

test('take a table away: a row for each event, with its sentences and a link back', async ({ page }) => {
  await open(page);
  await openDownload(page);
  const text = await textOf(await save(page, 'CSV'));
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const table = csvParse(text.slice(1));
  expect(table).toHaveLength(32);
  const lavrov = table.find(({ id }) => id === 'lavrov-geneva');
  expect(lavrov).toMatchObject({ date: '2020-02-25', lane: 'Statements', places: 'Geneva' });
  expect(lavrov?.quotations).toContain('This is not concern about human rights');
  expect(lavrov?.rights).toContain('CC-BY-4.0');
  // The link opens the event.
  await page.goto(lavrov?.link ?? '');
  await idle(page);
  await expect(page.getByTestId('detail')).toContainText('Lavrov rejects a ceasefire');
});

test('take linked data away: one graph in which every name leads somewhere', async ({ page }) => {
  await open(page);
  await openDownload(page);
  const file = JSON.parse(await textOf(await save(page, 'JSON-LD')));
  expect(file['@context']).toBe('https://schema.org');
  const graph: Record<string, unknown>[] = file['@graph'];
  expect(graph.filter((node) => node['@type'] === 'Event')).toHaveLength(32);
  const ids = new Set(graph.map((node) => node['@id']));
  const named = [...JSON.stringify(graph).matchAll(/"@id":"([^"]*)"/g)].map(([, id]) => id);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test.describe('the picture', () => {
  test('stands alone: nothing is fetched for it, and it says what it is and where it is from', async ({
    page,
    context,
  }) => {
    await open(page, `?${SPAN}`);
    await openDownload(page);
    await expect(dialog(page).getByRole('img')).toHaveAccessibleName(
      /^Preview of the picture: Idlib.*20.+28 February 2020: 17 of 32 events/,
    );
    const text = await textOf(await save(page, 'SVG'));
    expect(text).not.toMatch(/<script|foreignObject|onload|class=/i);
    const addresses = [...text.matchAll(/(?:href|src)\s*=\s*["']?([^"'\s>]+)|url\(([^)]*)\)/g)];
    for (const [, href, url] of addresses) expect(href ?? url).toMatch(/^["']?(#|data:font\/woff2;base64,)/);

    const alone = await context.newPage();
    const asked: string[] = [];
    alone.on('request', (request) => asked.push(request.url()));
    await alone.route('https://alone.test/picture.svg', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: text }),
    );
    await alone.goto('https://alone.test/picture.svg');
    expect(asked.filter((url) => !url.startsWith('data:'))).toEqual(['https://alone.test/picture.svg']);
    for (const words of [
      'Idlib: talks and war, 2018–2020',
      'Lavrov rejects a ceasefire',
      'Talks and plans',
      'The three articles end here',
      'Deutsche Welle (25 February 2020)',
      SPAN,
    ])
      await expect(alone.locator('text', { hasText: words }).last()).toBeVisible();
    // Its fonts came with it.
    expect(await alone.evaluate(() => [...document.fonts].map(({ status }) => status))).not.toContain(
      'error',
    );
    expect(await alone.evaluate(() => document.fonts.check('500 13px "Inter Variable"', 'Lavrov'))).toBe(
      true,
    );
    await expectNothingCut(alone);
  });

  test('is twice its size as PNG', async ({ page }) => {
    await open(page);
    await openDownload(page);
    const svg = await textOf(await save(page, 'SVG'));
    const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = await readFile(await (await save(page, 'PNG')).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2 * Number(width));
    expect(png.readUInt32BE(20)).toBe(2 * Number(height));
  });

  test('is the whole timeline also on a phone, in the list, and with a long and broken title', async ({
    page,
  }) => {
    // What XML cannot hold, and what would be its own, are only text.
    const title = `${'A title that goes on and on, '.repeat(20)}\u0007<b>"&\ud800`;
    await page.route('**/data/idlib.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...(await response.json()), title } });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await openDownload(page);
    const svg = await textOf(await save(page, 'SVG'));
    expect(svg).toContain('width="1200"');
    await save(page, 'PNG');
    await page.goto('about:blank');
    await page.setViewportSize({ width: 1300, height: 1300 });
    await page.setContent(svg.replace(/^<\?xml[^>]*>/, ''));
    await expect(page.locator('text', { hasText: 'Ceasefire from 00:01' }).last()).toBeVisible();
    await expectNothingCut(page);
  });

  test('shows clusters where the timeline does', async ({ page }) => {
    const events = Array.from({ length: 900 }, (_, i) => ({
      id: `e${i}`,
      title: `Report ${i}`,
      date: `2020-0${1 + (i % 9)}-${10 + (i % 18)}`,
      excerpts: [{ id: `x${i}`, source: 's', exact: 'words' }],
    }));
    await page.route('**/data/many.json', (route) =>
      route.fulfill({
        json: {
          format: 'sourceline/1',
          id: 'many',
          title: 'Many',
          sources: [{ id: 's', publisher: 'A paper' }],
          events,
        },
      }),
    );
    await open(page, '?data=data/many.json');
    const count = await timeline(page).locator('[data-cluster] .count').first().textContent();
    expect(Number(count)).toBeGreaterThan(1);
    await openDownload(page);
    const svg = await textOf(await save(page, 'SVG'));
    expect(svg).toMatch(/<title>\d+ events, [^<]*2020<\/title>/);
    expect(svg).toContain('900 events');
  });

  test('is dark as shown, or light if so wished', async ({ page }) => {
    await open(page, '?theme=dark');
    await openDownload(page);
    const paper = (svg: string) => /<rect[^>]* fill="(#\w+)"/.exec(svg)?.[1];
    expect(paper(await textOf(await save(page, 'SVG')))).toBe('#14171a');
    await dialog(page).getByRole('checkbox', { name: 'In light colours' }).check();
    await idle(page);
    expect(paper(await textOf(await save(page, 'SVG')))).toBe('#fbfaf6');
  });

  test('a font that cannot be fetched is said, the events can still be taken, and it can be tried again', async ({
    page,
  }) => {
    await open(page);
    await page.evaluate(() => {
      const real = window.fetch;
      Object.assign(window, { offline: true });
      window.fetch = (input, init) =>
        'offline' in window && String(input).includes('woff2')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : real(input, init);
    });
    await openDownload(page);
    await expect(dialog(page)).toContainText(
      'The picture could not be drawn: A part of this page could not be fetched. Check the connection.',
    );
    await expect(dialog(page).getByRole('button', { name: 'Download PNG' })).toBeDisabled();
    await expectAccessible(page);
    await save(page, 'CSV');
    await page.evaluate(() => Reflect.deleteProperty(window, 'offline'));
    await dialog(page).getByRole('button', { name: 'Try again' }).click();
    await expect(dialog(page).getByRole('img', { name: /Preview of the picture/ })).toBeVisible();
    await save(page, 'SVG');
  });
});

/** No text reaches over the edge of the picture, and no two lines of its head and foot lie over each other. */
async function expectNothingCut(page: Page): Promise<void> {
  const faults = await page.evaluate(() => {
    const svg = document.querySelector('svg');
    if (!svg) return ['no picture'];
    const frame = svg.getBoundingClientRect();
    const lines = [...svg.querySelectorAll(':scope > text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }));
    const out = texts.filter(
      ({ box }) => box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom,
    );
    const over = lines.filter(({ box }, i) => {
      const before = lines[i - 1]?.box;
      // Lines are set closer than their boxes are high; their baselines are not.
      return before && box.bottom - before.bottom < 15;
    });
    return [...out, ...over].map(({ words }) => words);
  });
  expect(faults).toEqual([]);
}

test('with the keyboard: open, reach every button, and come back', async ({ page }) => {
  await open(page);
  const opener = page.getByRole('button', { name: 'Download', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(dialog(page)).toBeVisible();
  await expectAccessible(page);
  const reached = new Set<string>();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    reached.add(await page.evaluate(() => document.activeElement?.textContent ?? ''));
  }
  for (const name of ['SVG', 'PNG', 'CSV', 'JSON', 'JSON-LD']) expect(reached).toContain(`Download ${name}`);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test.describe('sharing by the device', () => {
  /** Instead of the device's own sheet; what was shared is kept. */
  const withShare = (page: Page, files: boolean) =>
    page.addInitScript((canFiles) => {
      const shared: unknown[] = [];
      Object.assign(window, { shared });
      Object.defineProperty(Navigator.prototype, 'share', {
        configurable: true,
        value: async (data: ShareData) => {
          shared.push({ ...data, files: data.files?.map(({ name, type, size }) => ({ name, type, size })) });
        },
      });
      Object.defineProperty(Navigator.prototype, 'canShare', {
        configurable: true,
        value: (data: ShareData) => !data.files || canFiles,
      });
    }, files);
  const shared = (page: Page) =>
    page.evaluate(() => ('shared' in window ? (window.shared as Record<string, unknown>[]) : []));

  test('is offered only where there is such a thing', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await open(page);
    await openDownload(page);
    await expect(dialog(page).getByRole('button', { name: /^Share/ })).toHaveCount(0);
  });

  test('shares the picture with the address', async ({ page }) => {
    await withShare(page, true);
    await open(page, `?${SPAN}`);
    await openDownload(page);
    await dialog(page).getByRole('button', { name: 'Share the picture' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('Shared.');
    const [data] = await shared(page);
    expect(data).toMatchObject({ files: [{ type: 'image/png' }] });
    expect(data?.text).toContain(SPAN);
  });

  test('or the link alone, and not for a file from the computer', async ({ page }) => {
    await withShare(page, false);
    await open(page, `?${SPAN}`);
    await openDownload(page);
    await expect(dialog(page).getByRole('button', { name: 'Share the picture' })).toHaveCount(0);
    await dialog(page).getByRole('button', { name: 'Share the link' }).click();
    await expect(dialog(page).getByRole('status')).toHaveText('Shared.');
    expect((await shared(page))[0]?.url).toContain(SPAN);
    await page.keyboard.press('Escape');

    await page.getByTestId('file-input').setInputFiles('public/data/idlib.json');
    await expect(page.getByText('Opened from this computer')).toBeVisible();
    await idle(page);
    await openDownload(page);
    await expect(dialog(page).getByRole('button', { name: /^Share/ })).toHaveCount(0);
    const svg = await textOf(await save(page, 'SVG'));
    expect(svg).toContain('From the file idlib.json');
    expect(svg).not.toContain('localhost');
  });
});
