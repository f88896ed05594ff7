import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, expectAccessible, idle, inspect, mark, open, test, timeline } from './fixtures';

/* What the network, the browser and strangers do: each with its words, a way on, and no loss. */

test.describe('the network', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  test('a connection that goes quiet says so; cancelled and tried again, the reader is where they wanted to be', async ({
    page,
  }) => {
    let answers = false;
    const body = JSON.stringify({
      format: 'sourceline/1',
      id: 'x',
      title: 'Late but here',
      sources: [{ id: 's', publisher: 'P' }],
      events: ['a', 'b'].map((id) => ({
        id,
        title: `Event ${id}`,
        date: '2020-02-25',
        excerpts: [{ id: `${id}1`, source: 's', exact: 'Words' }],
      })),
    });
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' });
      if (answers) response.end(body);
      // The beginning comes, and then nothing more.
      else response.write(body.slice(0, 40));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.json`;
    await page.clock.install();
    await page.goto(`./?data=${encodeURIComponent(address)}&event=b&layout=list&theme=dark`);
    await page.clock.runFor(2_000);
    await expect(page.getByTestId('progress')).toContainText('Downloading');
    await page.clock.runFor(20_000);
    await expect(page.getByTestId('loading')).toContainText('Nothing has arrived for a while');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.clock.resume();
    answers = true;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByTestId('detail')).toContainText('Event b');
    await expect(page).toHaveURL(/event=b&layout=list&theme=dark/);
    await expect(page.getByTestId('stranger')).toContainText(new URL(address).host);
    server.closeAllConnections();
    server.close();
  });

  test('a connection that ends early says so, and can be tried again', async ({ page }) => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Length': '5000' });
      response.write('{"format":"sourceline/1",');
      setTimeout(() => response.destroy(), 50);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.json`;
    await page.goto(`./?data=${encodeURIComponent(address)}`);
    const failure = page.getByTestId('failure');
    await expect(failure).toContainText('could not be fetched');
    await failure.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => asked).toBeGreaterThan(1);
    await expect(failure).toContainText('could not be fetched');
    server.close();
  });

  test('a site that does not give its file to others: what its owner or the reader can do', async ({
    page,
  }) => {
    const server = createServer((_request, response) => response.end('{}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.json`;
    await page.route(/favicon/, (route) => route.fulfill({ body: '' }));
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`./?data=${encodeURIComponent(address)}`);
    await expect(page.getByTestId('failure')).toContainText('Access-Control-Allow-Origin');
    await expect(page.getByTestId('failure')).toContainText('Open a file');
    server.close();
  });
});

test.describe('a part of the interface that cannot be fetched', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  test('says so in its place, all else goes on, and it is there once it can be fetched', async ({ page }) => {
    await page.route('**/assets/MatrixView-*.js', (route) => route.abort());
    await open(page, '?event=lavrov-geneva');
    await page.getByRole('button', { name: 'Matrix' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('could not be fetched');
    await expect(timeline(page)).toBeVisible();
    await expect(page.getByTestId('detail')).toBeVisible();
    await expectAccessible(page);
    // It may fail once more: the button stays, with the focus.
    const again = alert.getByRole('button', { name: 'Try again' });
    const failed = page.waitForEvent('requestfailed');
    await again.press('Enter');
    await failed;
    await expect(alert).toContainText('could not be fetched');
    await expect(again).toBeFocused();
    await page.unroute('**/assets/MatrixView-*.js');
    await again.press('Enter');
    await expect(page.getByRole('table')).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test('what was known, or is searched for, cannot be worked out: all is shown, and that is said', async ({
    page,
  }) => {
    for (const [file, query] of [
      ['knownOn', 'known=2020-02-25'],
      ['seek', 'q=Nayrab'],
    ]) {
      await page.route(`**/assets/${file}-*.js`, (route) => route.abort());
      await open(page, `?${query}`);
      const alert = page.getByRole('alert');
      await expect(alert.first()).toContainText('could not be fetched');
      const { visible: all } = await inspect(page);
      await page.unroute(`**/assets/${file}-*.js`);
      // What shares the file is missing too: one press is for all.
      await alert.first().getByRole('button', { name: 'Try again' }).click();
      await expect(alert).toHaveCount(0);
      await idle(page);
      if (file === 'knownOn') expect((await inspect(page)).visible).toBeLessThan(all);
      else await expect(page.getByText(/of 32 events/).first()).toBeVisible();
    }
  });

  test('another language that cannot be fetched is said, and comes with the connection', async ({ page }) => {
    await page.route('**/assets/first-*.js', (route) => route.abort());
    await open(page, '?lang=de');
    await expect(page.getByTestId('notes')).toContainText('“de-DE” could not be fetched');
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
    await page.unroute('**/assets/first-*.js');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('button', { name: 'Alles zeigen' })).toBeVisible();
    await expect(page).toHaveURL(/lang=de/);
  });

  test('the presenter’s window says so, and tries again', async ({ page }) => {
    await page.route('**/assets/presenter-*.js', (route) => route.abort());
    await page.goto('./?view=present&stage=abc');
    await expect(page.getByRole('alert')).toContainText('could not be fetched');
    await page.unroute('**/assets/presenter-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Waiting for the lesson')).toBeVisible();
  });
});

test.describe('a stranger’s timeline', () => {
  test('says whose it is before anything else; this site’s own does not', async ({ page }) => {
    const body = {
      format: 'sourceline/1',
      id: 'x',
      title: 'Idlib: talks and war, 2018–2020',
      sources: [{ id: 's', publisher: 'P' }],
      events: [{ id: 'a', title: 'A', date: '2020', excerpts: [{ id: 'a1', source: 's', exact: 'Words' }] }],
    };
    await page
      .context()
      .route('https://elsewhere.example/**', (route) =>
        route.fulfill({ json: body, headers: { 'Access-Control-Allow-Origin': '*' } }),
      );
    const data = `data=${encodeURIComponent('https://elsewhere.example/x.json')}`;
    await open(page, `?${data}`);
    const notice = page.getByTestId('stranger');
    await expect(notice).toContainText('elsewhere.example');
    const [above, title] = await Promise.all([
      notice.boundingBox(),
      page.getByRole('heading', { level: 1 }).boundingBox(),
    ]);
    expect(above?.y ?? 1e9).toBeLessThan(title?.y ?? 0);
    await expectAccessible(page);
    for (const step of ['', '&step=1']) {
      await open(page, `?${data}&view=present&story=auto${step}`);
      await expect(page.getByTestId('stranger')).toContainText('elsewhere.example');
    }
    await open(page);
    await expect(page.getByTestId('stranger')).toHaveCount(0);
  });
});

test('a browser that keeps and allows nothing: exploring, a lesson, its window and its builder work', async ({
  page,
}) => {
  await page.context().addInitScript(() => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const store of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, store, { get: refuse });
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'));
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, '?event=lavrov-geneva');
  await expect(mark(page, 'lavrov-geneva')).toBeVisible();
  await open(page, '?view=present&story=five-march&step=1');
  await page.keyboard.press('f');
  await expect(page.getByRole('status').filter({ hasText: 'does not allow full screen' })).toBeVisible();
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.keyboard.press('s');
  await expect(page.getByRole('status').filter({ hasText: 'did not open the window' })).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/step=2/);
  await open(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Make a lesson' }).click();
  await page.getByRole('button', { name: /^Add “Putin rejects/ }).click();
  await page.getByRole('button', { name: 'Try it out' }).click();
  await expect(page.locator('.present')).toBeVisible();
  await idle(page);
  await page.keyboard.press('PageDown');
  await expect(page.getByTestId('step')).toContainText('Putin rejects the ceasefire proposal');
});
