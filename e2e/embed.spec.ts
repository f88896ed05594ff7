import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { centre, expect, expectAccessible, swipe, test, untilScrolled } from './fixtures';

/* A blog on another origin (another port), with the embed in it. */

let blog: Server;
let blogAddress = '';
const pages = new Map<string, string>();

test.beforeAll(async () => {
  blog = createServer((request, response) => {
    const body = pages.get(request.url ?? '');
    response.writeHead(body ? 200 : 404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((resolve) => blog.listen(0, '127.0.0.1', resolve));
  blogAddress = `http://127.0.0.1:${(blog.address() as AddressInfo).port}`;
});
test.afterAll(() => {
  blog.close();
});

let posts = 0;
/** Puts a post into the blog and opens it. */
async function openPost(page: Page, body: string, head = ''): Promise<void> {
  posts += 1;
  const path = `/post-${test.info().workerIndex}-${posts}`;
  pages.set(
    path,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}</head><body style="margin:0"><main><h1>A post</h1>${body}</main></body></html>`,
  );
  await page.goto(`${blogAddress}${path}`);
}

const iframe = (site: string, query = '', attributes = '') =>
  `<iframe src="${site}embed/${query}" title="Timeline" width="100%" height="400" style="border:0" ${attributes}></iframe>`;
const script = (site: string) => `<script async src="${site}embed.js"></script>`;

const frame = (page: Page, nth = 0): FrameLocator => page.frameLocator('iframe').nth(nth);
async function ready(page: Page, nth = 0): Promise<void> {
  await expect(frame(page, nth).locator('html')).toHaveAttribute('data-status', 'ready');
  await frame(page, nth)
    .locator('html')
    .evaluate(() => window.sourceline.idle());
}
const heightOf = (page: Page, nth = 0) =>
  page
    .locator('iframe')
    .nth(nth)
    .evaluate((element) => element.clientHeight);
const contentHeight = (page: Page, nth = 0) =>
  frame(page, nth)
    .locator('#root')
    .evaluate((element) => Math.ceil(element.getBoundingClientRect().height));

test('with the script the frame is as high as its content, at every width', async ({ page, baseURL }) => {
  await openPost(page, iframe(baseURL ?? '', '?event=lavrov-geneva') + script(baseURL ?? ''));
  await ready(page);
  for (const width of [1200, 680, 320, 280]) {
    await page.setViewportSize({ width, height: 900 });
    await ready(page);
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
    const overflow = await frame(page)
      .locator('html')
      .evaluate((html) => html.scrollWidth - html.clientWidth);
    expect([width, overflow]).toEqual([width, 0]);
  }
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('a swipe up over the timeline scrolls the post, a swipe across moves the timeline', async ({
    page,
    baseURL,
  }) => {
    const text = '<p style="height:1500px">The post goes on.</p>';
    await openPost(page, `${iframe(baseURL ?? '')}${script(baseURL ?? '')}${text}`);
    await ready(page);
    const middle = await centre(frame(page).getByTestId('timeline'));
    const spanOf = () =>
      frame(page)
        .locator('html')
        .evaluate(() => window.sourceline.inspect().span);
    const before = await spanOf();
    await untilScrolled(page, () => swipe(page, middle, 0, -150));
    await ready(page);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(80);
    expect(await spanOf()).toEqual(before);
    await page.evaluate(() => scrollTo(0, 0));
    // Closer first: a view of everything has nowhere to go.
    await frame(page).getByTestId('timeline').focus();
    for (let i = 0; i < 4; i++) await page.keyboard.press('+');
    await ready(page);
    const closer = await spanOf();
    await swipe(page, middle, -200, 0);
    await ready(page);
    expect(await spanOf()).not.toEqual(closer);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('it reads: title, sentence, who says so, where; next and previous; the way to the full timeline', async ({
  page,
  baseURL,
  context,
}) => {
  await openPost(page, iframe(baseURL ?? '', '?event=lavrov-geneva&theme=light') + script(baseURL ?? ''));
  await ready(page);
  const embed = frame(page);
  await expect(embed.getByRole('heading', { level: 1 })).toHaveText('Idlib: talks and war, 2018–2020');
  const detail = embed.getByTestId('detail');
  await expect(detail.locator('blockquote mark')).toContainText('This is not concern about human rights');
  await expect(detail).toContainText('Sergei Lavrov · Deutsche Welle');
  expect(await detail.getByRole('link', { name: 'Open at this passage' }).getAttribute('href')).toContain(
    '#:~:text=',
  );
  await embed.getByRole('button', { name: 'Next event' }).click();
  await ready(page);
  const title = await detail.getByRole('heading').textContent();
  expect(title).not.toContain('Lavrov rejects');
  const popup = context.waitForEvent('page');
  await embed.getByRole('link', { name: 'Explore the full timeline' }).click();
  const full = await popup;
  await expect(full.getByTestId('detail').getByRole('heading', { level: 2 })).toHaveText(title ?? '');
  expect(new URL(full.url()).pathname).toBe('/');
});

test('it takes neither the wheel nor a vertical swipe nor keys from the page, until it is clicked', async ({
  page,
  baseURL,
}) => {
  await openPost(
    page,
    `${iframe(baseURL ?? '')}${script(baseURL ?? '')}<div style="height:3000px">More text</div>`,
  );
  await ready(page);
  const span = () =>
    frame(page)
      .locator('html')
      .evaluate(() => window.sourceline.inspect().span);
  const before = await span();
  const box = await page.locator('iframe').boundingBox();
  if (!box) throw new Error('no frame');
  await page.mouse.move(box.x + 300, box.y + 200);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await span()).toEqual(before);
  // A click on an empty place, and the wheel is the timeline's.
  await page.mouse.click(box.x + 500, box.y + 90);
  await ready(page);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await span())[1] - (await span())[0]).toBeLessThan(before[1] - before[0]);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('it takes no keys from the page while the focus is not in it', async ({ page, baseURL }) => {
  await openPost(page, `${iframe(baseURL ?? '')}<div style="height:3000px">More text</div>`);
  await ready(page);
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
});

test('nothing it does adds to the history', async ({ page, baseURL }) => {
  await openPost(page, iframe(baseURL ?? ''));
  await ready(page);
  const length = await page.evaluate(() => history.length);
  for (let i = 0; i < 3; i++) await frame(page).getByRole('button', { name: 'Next event' }).click();
  await ready(page);
  expect(await page.evaluate(() => history.length)).toBe(length);
});

test('a mark opens its event by click and by keyboard, also at the first touch', async ({
  page,
  baseURL,
}) => {
  await openPost(page, iframe(baseURL ?? '') + script(baseURL ?? ''));
  await ready(page);
  const mark = frame(page).locator('[data-event]').first();
  const id = await mark.getAttribute('data-event');
  // As a finger does it: no hovering comes before.
  await mark.locator('.hit').dispatchEvent('click', { detail: 1 });
  await ready(page);
  await expect(frame(page).locator(`[data-event="${id}"]`)).toHaveAttribute('aria-current', 'true');
  await frame(page).locator(`[data-event="${id}"]`).focus();
  await ready(page);
  await page.keyboard.press('ArrowRight');
  await ready(page);
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(frame(page).locator('[aria-current="true"]')).not.toHaveAttribute('data-event', id ?? '');
});

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin', 'allow-scripts allow-popups']) {
  test(`works under sandbox="${sandbox}", with a secret in the hash`, async ({ page, baseURL }) => {
    await openPost(
      page,
      iframe(baseURL ?? '', '?event=lavrov-geneva#?secret=abcDEF1234', `sandbox="${sandbox}"`) +
        script(baseURL ?? ''),
    );
    await ready(page);
    await expect(frame(page).getByTestId('detail').locator('mark')).toContainText('This is not concern');
    await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
    const links = frame(page).getByRole('link');
    const address = frame(page).locator('.embed-address').first();
    if (sandbox.includes('same-origin')) expect(await links.count()).toBeGreaterThan(0);
    // Without an origin no window opens: the address is there to be copied.
    else await expect(address).toContainText(`${baseURL}?event=lavrov-geneva`);
  });
}

test('two embeds on one page are two', async ({ page, baseURL }) => {
  const site = baseURL ?? '';
  await openPost(
    page,
    iframe(site, '?event=lavrov-geneva') + iframe(site, '?event=moscow-talks') + script(site),
  );
  await ready(page, 0);
  await ready(page, 1);
  await frame(page, 0).getByRole('button', { name: 'Next event' }).click();
  await ready(page, 0);
  await expect(frame(page, 1).getByTestId('detail').getByRole('heading')).toContainText('Moscow');
  for (const nth of [0, 1])
    await expect.poll(async () => (await heightOf(page, nth)) - (await contentHeight(page, nth))).toBe(0);
});

test('a frame in a hidden tab is right when the tab is shown', async ({ page, baseURL }) => {
  await openPost(
    page,
    `<div id="tab" hidden>${iframe(baseURL ?? '', '?event=lavrov-geneva')}</div>${script(baseURL ?? '')}`,
  );
  await page.waitForLoadState();
  await page.evaluate(() => document.getElementById('tab')?.removeAttribute('hidden'));
  await ready(page);
  expect(await frame(page).locator('[data-event]').count()).toBeGreaterThan(3);
  await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
});

test('lazy below the fold it loads nothing until it is near', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(baseURL ?? '')) asked.push(request.url());
  });
  await openPost(page, `<div style="height:9000px"></div>${iframe(baseURL ?? '', '', 'loading="lazy"')}`);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await ready(page);
});

test('the script may come late, and twice', async ({ page, baseURL }) => {
  const site = baseURL ?? '';
  await openPost(page, iframe(site, '?event=lavrov-geneva'));
  await ready(page);
  expect(await heightOf(page)).toBe(400);
  for (let times = 0; times < 2; times++) await page.addScriptTag({ url: `${site}embed.js` });
  await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
});

test('the script believes only the frame itself, and only numbers', async ({ page, baseURL }) => {
  const site = baseURL ?? '';
  await openPost(page, `${iframe(site)}<iframe id="other" srcdoc="<p>other</p>"></iframe>${script(site)}`);
  await ready(page);
  await expect.poll(async () => (await heightOf(page)) - (await contentHeight(page))).toBe(0);
  const before = await heightOf(page);
  await page.evaluate(() => {
    const messages = [
      { type: 'sourceline:height', v: 1, height: 3000 },
      { type: 'sourceline:height', v: 1, height: Number.NaN },
      { type: 'sourceline:height', v: 1, height: '900px' },
      'sourceline:height',
      null,
    ];
    const other = document.querySelector<HTMLIFrameElement>('#other')?.contentWindow as Window &
      typeof globalThis;
    for (const message of messages) {
      window.postMessage(message, '*');
      const run = new other.Function('message', 'parent.postMessage(message, "*")');
      run(message);
    }
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await heightOf(page)).toBe(before);
  expect(await page.locator('#other').evaluate((element) => element.clientHeight)).toBeLessThan(200);
});

test('the host may lead it to an event or a span, and nothing else; a flood changes nothing', async ({
  page,
  baseURL,
}) => {
  await openPost(page, iframe(baseURL ?? ''));
  await ready(page);
  const post = (message: unknown) =>
    page.evaluate((data) => {
      document.querySelector('iframe')?.contentWindow?.postMessage(data, '*');
    }, message);
  await post({ type: 'sourceline:goto', v: 1, event: 'moscow-talks' });
  await expect(frame(page).getByTestId('detail').getByRole('heading')).toContainText('Moscow');
  await post({ type: 'sourceline:goto', v: 1, from: '2018-09-01', to: '2018-09-30' });
  await ready(page);
  const span = await frame(page)
    .locator('html')
    .evaluate(() => window.sourceline.inspect().span);
  expect(new Date(span[0]).toISOString().slice(0, 7)).toMatch(/2018-0[89]/);
  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const odd = [
      1,
      null,
      'x',
      [],
      {},
      { type: 'sourceline:goto' },
      { type: 'sourceline:goto', v: 1, event: {} },
    ];
    for (let i = 0; i < 2_000; i++) {
      target?.postMessage(odd[i % odd.length], '*');
      target?.postMessage({ type: 'sourceline:goto', v: 1, event: `none-${i}`, from: 'never' }, '*');
    }
  });
  await ready(page);
  await expect(frame(page).getByTestId('detail').getByRole('heading')).toContainText('Moscow');
});

test('it tells its host which event the reader opened', async ({ page, baseURL }) => {
  await openPost(page, iframe(baseURL ?? ''));
  await page.evaluate(() => {
    const heard: unknown[] = [];
    (window as unknown as { heard: unknown[] }).heard = heard;
    addEventListener('message', ({ data }) => {
      if (data?.type === 'sourceline:event') heard.push(data);
    });
  });
  await ready(page);
  await frame(page).getByRole('button', { name: 'Next event' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual([{ type: 'sourceline:event', v: 1, event: expect.any(String) }]);
});

test('WordPress shows it in the place of its quotation, at the height it asks for', async ({
  page,
  baseURL,
}) => {
  // What wp-embed.js of WordPress does with a message, in short.
  const handler = `addEventListener('message', function (e) {
    var d = e.data; if (!d || !d.secret && !d.message && !d.value || /[^a-zA-Z0-9]/.test(d.secret)) return;
    var frames = document.querySelectorAll('iframe[data-secret="' + d.secret + '"]'), quotes = document.querySelectorAll('blockquote[data-secret="' + d.secret + '"]');
    for (var i = 0; i < quotes.length; i++) quotes[i].style.display = 'none';
    for (var j = 0; j < frames.length; j++) { var f = frames[j]; if (e.source !== f.contentWindow) continue; f.removeAttribute('style');
      if (d.message === 'height') { var h = parseInt(d.value, 10); f.height = h > 1000 ? 1000 : ~~h < 200 ? 200 : h; } }
  });`;
  await openPost(
    page,
    `<blockquote data-secret="aB3dE6gH9j">A link</blockquote><iframe sandbox="allow-scripts" security="restricted" style="position:absolute;clip:rect(1px,1px,1px,1px)" src="${baseURL}embed/?event=lavrov-geneva#?secret=aB3dE6gH9j" data-secret="aB3dE6gH9j" width="600" height="338" title="Timeline"></iframe>`,
    `<script>${handler}</script>`,
  );
  await ready(page);
  await expect(page.locator('blockquote')).toBeHidden();
  const height = await contentHeight(page);
  await expect(page.locator('iframe')).toHaveAttribute(
    'height',
    String(Math.min(1000, Math.max(200, height))),
  );
});

test('reads from the right in a host that does, and stays dark where the reader asks for it', async ({
  page,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openPost(page, `<div dir="rtl">${iframe(baseURL ?? '', '?event=lavrov-geneva')}</div>`);
  await ready(page);
  const ground = await frame(page)
    .locator('html')
    .evaluate((html) => getComputedStyle(html).backgroundColor);
  expect(ground).toBe('rgb(20, 23, 26)');
  await openPost(page, iframe(baseURL ?? '', '?event=lavrov-geneva&theme=light'));
  await ready(page);
  expect(
    await frame(page)
      .locator('html')
      .evaluate((html) => getComputedStyle(html).backgroundColor),
  ).toBe('rgb(251, 250, 246)');
});

test('a dataset that cannot be loaded is said, with a way to try again', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  let asked = 0;
  await page.route('**/data/idlib.json', (route) => (asked++ === 0 ? route.abort() : route.continue()));
  await page.goto(`${baseURL}embed/`);
  await expect(page.getByTestId('failure')).toContainText('cannot be shown');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await page.close();
});

test('the address ./?view=embed leads to it with query and hash', async ({ page }) => {
  await page.goto('./?view=embed&event=lavrov-geneva#?secret=abc');
  await expect(page).toHaveURL(/\/embed\/\?view=embed&event=lavrov-geneva#\?secret=abc$/);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
});

test('it is accessible at 320 px and at 1100 px', async ({ page }) => {
  for (const width of [320, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./embed/?event=lavrov-geneva');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    await page.evaluate(() => window.sourceline.idle());
    await expectAccessible(page);
  }
});

/* What fails in a frame, in a post that somebody else reads: with the words of the full timeline, and a way on. */

test.describe('when something goes wrong', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  const address = 'https://elsewhere.example/x.json';
  const stranger = `./embed/?data=${encodeURIComponent(address)}`;
  const shared = { 'Access-Control-Allow-Origin': '*' };
  const dataset = (events: readonly object[]) =>
    JSON.stringify({ format: 'sourceline/1', id: 'x', title: 'Late but here', events });
  const good = dataset([{ id: 'a', title: 'Event a', date: '2020-02-25' }]);
  const status = (page: Page) => page.locator('html').getAttribute('data-status');

  for (const [what, reply, words] of [
    ['is not there', { status: 404 }, ['There is no file at this address', 'Check the spelling']],
    ['is refused', { status: 500 }, ['did not send the file', '500', 'Try again in a while']],
    ['is a web page', { body: '<!doctype html><p>No' }, ['This is a web page', 'mostly ends in .json']],
    ['has another format', { body: '{"format":"other/9"}' }, ['does not name a format', 'other/9']],
    ['is empty', { body: '' }, ['The file is empty', 'sent whole']],
    ['breaks off', { body: '{"format":"sourceline/1",\n"events": [{' }, ['line 2, column 13', 'a bracket']],
    [
      'has no event that can be used',
      { body: dataset([{ id: 'a', title: 'A', date: 'never' }]) },
      ['None of the events', 'Every event needs', 'events[0].date'],
    ],
  ] as const)
    test(`a file that ${what}: what, where, whose it is and what to do`, async ({ page }) => {
      await page.route(address, (route) => route.fulfill({ headers: shared, ...reply }));
      await page.goto(stranger);
      const failure = page.getByTestId('failure');
      for (const text of [...words, address]) await expect(failure).toContainText(text);
      await expect(page.getByTestId('stranger')).toContainText('elsewhere.example');
      expect(await status(page)).toBe('failed');
      await expectAccessible(page);
      await page.unroute(address);
      await page.route(address, (route) => route.fulfill({ headers: shared, body: good }));
      await failure.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Late but here');
    });

  for (const [lang, dir, words] of [
    ['de', 'ltr', 'Unter dieser Adresse'],
    ['ar', 'rtl', 'لا ملف في هذا العنوان'],
  ] as const)
    test(`a failure is said in the reader’s language, ${lang}`, async ({ page }) => {
      await page.route(address, (route) => route.fulfill({ status: 404, headers: shared }));
      await page.goto(`${stranger}&lang=${lang}`);
      await expect(page.getByTestId('failure')).toContainText(words);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
    });

  test('where the words cannot be fetched either, it says so plainly, and can be tried again', async ({
    page,
  }) => {
    await page.route(address, (route) => route.fulfill({ status: 404, headers: shared }));
    await page.route('**/trouble-*.js', (route) => route.abort());
    await page.goto(stranger);
    const failure = page.getByTestId('failure');
    await expect(failure).toContainText('cannot be shown here');
    await expect(failure).toContainText('404');
    await page.unroute('**/trouble-*.js');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure).toContainText('There is no file at this address');
  });

  test('a connection that goes quiet says so, and can be tried again', async ({ page }) => {
    let answers = false;
    const server = createServer((_request, response) => {
      response.writeHead(200, { ...shared, 'Content-Type': 'application/json' });
      if (answers) response.end(good);
      else response.write(good.slice(0, 23));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const quiet = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.json`;
    await page.clock.install();
    await page.goto(`./embed/?data=${encodeURIComponent(quiet)}`);
    await expect(page.locator('.embed-wait')).toContainText('Loading');
    await page.clock.runFor(10_000);
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await page.clock.runFor(10_000);
    await expect(page.locator('.embed-wait')).toContainText('Nothing has arrived for a while');
    await page.clock.resume();
    answers = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Late but here');
    await expect(page.locator('.embed-wait')).toHaveCount(0);
    server.closeAllConnections();
    server.close();
  });

  for (const [part, query] of [
    ['knownOn', '?known=2020-02-25'],
    ['seek', '?q=Idlib'],
  ] as const)
    test(`without the part ${part} all events are shown, which is said; it can be fetched again`, async ({
      page,
    }) => {
      await page.route(`**/${part}-*.js`, (route) => route.abort());
      await page.goto(`./embed/${query}`);
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      const total = () => page.evaluate(() => window.sourceline.inspect().total);
      const all = await total();
      const note = page.getByTestId('lacking');
      await expect(note).toContainText('could not be fetched. All events are shown.');
      await expectAccessible(page);
      await page.unroute(`**/${part}-*.js`);
      await note.getByRole('button', { name: 'Try again' }).click();
      await expect(note).toHaveCount(0);
      expect(all).toBeGreaterThan(20);
    });

  test('a part that does not come says so as a stalled connection does', async ({ page }) => {
    await page.clock.install();
    await page.route('**/assets/knownOn-*.js', () => undefined);
    await page.goto('./embed/?known=2020-02-25');
    const wait = page.locator('.embed-wait');
    await expect(wait).toContainText('Loading');
    await page.clock.runFor(20_000);
    await expect(wait).toContainText('Nothing has arrived for a while');
    await expect(wait.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a language that cannot be fetched is said, in English, and comes with another attempt', async ({
    page,
  }) => {
    await page.route('**/assets/first-*.js', (route) => route.abort());
    await page.goto('./embed/?lang=de');
    const note = page.getByTestId('lacking');
    await expect(note).toContainText('A part of this page could not be fetched.');
    await expect(page.getByRole('link', { name: 'Explore the full timeline' })).toBeVisible();
    await expectAccessible(page);
    // It may fail once more: the button stays, with the focus.
    const again = note.getByRole('button', { name: 'Try again' });
    const failed = page.waitForEvent('requestfailed');
    await again.press('Enter');
    await failed;
    await expect(note).toContainText('could not be fetched');
    await expect(again).toBeFocused();
    await page.unroute('**/assets/first-*.js');
    await again.press('Enter');
    await expect(note).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Ganze Zeitleiste erkunden' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gespräche und Krieg');
  });

  test('a dataset that cannot be translated stands in its own words, which is said', async ({ page }) => {
    await page.route('**/assets/adjust-*.js', (route) => route.abort());
    await page.goto('./embed/?lang=de');
    const note = page.getByTestId('lacking');
    await expect(note).toContainText('Ein Teil dieser Seite');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('talks and war');
    await page.unroute('**/assets/adjust-*.js');
    await note.getByRole('button').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gespräche und Krieg');
    await expect(note).toHaveCount(0);
  });

  test('a day before which it cannot be said what was known is passed over, which is said', async ({
    page,
  }) => {
    const events = Array.from({ length: 2_001 }, (_, i) => ({ id: `e${i}`, title: `E${i}`, date: '2020' }));
    await page.route('**/data/many.json', (route) => route.fulfill({ body: dataset(events) }));
    await page.goto('./embed/?data=data/many.json&known=2020-02-20');
    await expect(page.getByTestId('notes')).toContainText('is for up to 2,000 events');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  });

  test('an event whose part is missing keeps its title, and has its sentence once the part is back', async ({
    page,
  }) => {
    await page.route('**/EmbedEvent-*.js', (route) => route.abort());
    await page.goto('./embed/?event=lavrov-geneva');
    const note = page.getByTestId('lacking');
    await expect(note).toContainText('could not be fetched');
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Lavrov rejects');
    await expectAccessible(page);
    await page.unroute('**/EmbedEvent-*.js');
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByTestId('detail').locator('mark')).toContainText('This is not concern');
    await expect(note).toHaveCount(0);
  });

  test('the next event asks for the missing part again', async ({ page }) => {
    await page.route('**/EmbedEvent-*.js', (route) => route.abort());
    await page.goto('./embed/?event=lavrov-geneva');
    await expect(page.getByTestId('lacking')).toBeVisible();
    await page.unroute('**/EmbedEvent-*.js');
    await page.getByRole('button', { name: 'Next event' }).click();
    await expect(page.getByTestId('detail').locator('mark')).toBeVisible();
  });

  test('what moves the timeline is asked for again by the next touch', async ({ page }) => {
    await page.route('**/motion-*.js', (route) => route.abort());
    await page.goto('./embed/');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    const failed = page.waitForEvent('requestfailed');
    const mark = page.locator('[data-event="moscow-talks"] .hit');
    await mark.click();
    await failed;
    await page.evaluate(() => window.sourceline.idle());
    await page.unroute('**/motion-*.js');
    await mark.click();
    await expect(page.getByTestId('detail').getByRole('heading')).toContainText('Moscow');
  });

  test('a file that only a missing part could read says that, not that the file is broken', async ({
    page,
  }) => {
    await page.route(address, (route) => route.fulfill({ headers: shared, body: '{"format":' }));
    await page.route('**/readForeign-*.js', (route) => route.abort());
    await page.goto(stranger);
    const failure = page.getByTestId('failure');
    await expect(failure).toContainText('A part of Sourceline that this file needs could not be fetched.');
    await page.unroute('**/readForeign-*.js');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect(failure).toContainText('not valid JSON');
  });

  test('what the address says that cannot be done is named, and can be dismissed', async ({ page }) => {
    await page.goto('./embed/?event=nope&theme=zz&from=abc&lane=nope&lang=sw&known=never');
    const notes = page.getByTestId('notes').getByRole('listitem');
    await expect(notes).toHaveCount(6);
    for (const value of ['nope', 'theme=zz', 'from=abc', 'lane=nope', 'sw', 'known=never'])
      await expect(notes.filter({ hasText: value }).first()).toBeVisible();
    await page.evaluate(() => window.sourceline.idle());
    await expectAccessible(page);
    await notes.filter({ hasText: 'theme=zz' }).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notes).toHaveCount(5);
  });

  test('an address of data that is none is said, in the reader’s language', async ({ page }) => {
    await page.goto(`./embed/?lang=de&data=${encodeURIComponent('javascript:alert(1)')}`);
    await expect(page.getByTestId('notes')).toContainText('data=javascript:alert(1)');
    await expect(page.getByTestId('notes')).toContainText('Adresse');
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  });

  test('notes whose words are missing are there once these are', async ({ page }) => {
    await page.route('**/trouble-*.js', (route) => route.abort());
    await page.goto('./embed/?theme=zz');
    await expect(page.getByTestId('lacking')).toContainText('could not be fetched');
    await page.unroute('**/trouble-*.js');
    await page.getByTestId('lacking').getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByTestId('notes')).toContainText('theme=zz');
  });
});
