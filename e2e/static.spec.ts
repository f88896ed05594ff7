import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, idle, open, test } from './fixtures';

/* What a page says without scripts, and what the policy lets it do with them. */

interface File {
  readonly title: string;
  readonly events: readonly { id: string; title: string; excerpts?: { exact: string }[] }[];
}
const { title, events } = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as File;
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page holds the whole list, every quotation with its source', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(events.length);
    const shown = squeezed(await page.locator('body').innerText());
    for (const event of events) {
      expect(shown).toContain(squeezed(event.title));
      for (const { exact } of event.excerpts ?? []) expect(shown).toContain(squeezed(exact));
    }
    const cited = await page.locator('figure').count();
    expect(cited).toBe(events.reduce((sum, event) => sum + (event.excerpts?.length ?? 0), 0));
    await expect(page.locator('figcaption').filter({ hasText: 'Deutsche Welle' }).first()).toContainText(
      '2020',
    );
  });

  test('the embed holds ten events, a quotation each, and the way to the full timeline', async ({ page }) => {
    await page.goto('./embed/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('#static li')).toHaveCount(10);
    await expect(page.locator('#static blockquote mark')).toHaveCount(10);
    expect(await page.getByRole('link', { name: /full timeline/ }).getAttribute('href')).toBe('../');
  });
});

test('with scripts the text gives way to the app, and is gone when it is ready', async ({ page }) => {
  // Looked at as it comes into the page: the app may have taken it away before a test can ask.
  await page.addInitScript(() => {
    const seen: string[] = [];
    (window as unknown as { seen: string[] }).seen = seen;
    new MutationObserver((_records, observer) => {
      if (!document.getElementById('static')) return;
      seen.push(document.documentElement.className);
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('./');
  // Hidden before it is there: what hides it comes before the body, as do the styles, without which nothing is painted.
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'scripted foretold',
  ]);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await expect(page.locator('#static')).toHaveCount(0);
});

/** Keeps the answer to such an address back until it is let go. */
async function hold(page: Page, address: string): Promise<{ letGo: () => void }> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return { letGo };
}

/** Two frames later: what was there is on the screen. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

for (const [what, width] of [
  ['wide page', 1440],
  ['phone', 390],
] as const)
  test.describe(`before the app is there, ${what}`, () => {
    test.use({ viewport: { width, height: 844 } });

    test(`title and summary are read on a ${what}, and nothing moves when the app comes`, async ({
      page,
    }) => {
      // What moved without the reader's doing, as the browser reckons it: share of the window × share of the way.
      await page.addInitScript(() => {
        let moved = 0;
        Object.assign(window, { moved: () => moved });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            moved += (entry as PerformanceEntry & { value: number }).value;
        }).observe({ type: 'layout-shift' });
      });
      const app = await hold(page, '**/assets/index-*.js');
      const data = await hold(page, '**/data/idlib.json');
      await page.goto('./?theme=dark', { waitUntil: 'commit' });
      const head = page.getByRole('heading', { level: 1 });
      await expect(head).toHaveText(title);
      await expect(page.getByText('What three articles and the reports around them say')).toBeVisible();
      await expect(page.locator('#static article').first()).toBeHidden();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.evaluate(() => document.fonts.ready);
      const before = await head.boundingBox();
      app.letGo();
      await expect(page.getByTestId('loading')).toBeVisible();
      await painted(page);
      data.letGo();
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      await expect(head).toHaveCount(1);
      const { x, y } = (await head.boundingBox()) ?? {};
      expect([x, y]).toEqual([before?.x, before?.y]);
      await idle(page);
      await painted(page);
      const moved = () => (window as unknown as { moved: () => number }).moved();
      expect(await page.evaluate(moved)).toBeLessThan(0.01);
    });

    test(`another timeline or language shows nothing of this one first, ${what}`, async ({ page }) => {
      await page.route('**/assets/index-*.js', () => undefined);
      for (const query of ['?data=data/other.json', '?lang=de']) {
        await page.goto(`./${query}`, { waitUntil: 'commit' });
        await expect(page.locator('#static h1')).toHaveText(title);
        await expect(page.locator('#static h1')).toBeHidden();
      }
    });
  });

test.describe('where the app does not start', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  test('the text is shown again', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('#static article')).toHaveCount(events.length);
    await expectAccessible(page);
  });
});

test('no page holds scripts or styles of its own, and all have the policy', () => {
  for (const name of ['index.html', 'embed/index.html']) {
    const html = readFileSync(`dist/${name}`, 'utf8');
    expect(html).toContain('http-equiv="Content-Security-Policy"');
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=/);
    for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag).toMatch(/\ssrc=|application\/ld\+json/);
  }
});

test.describe('the policy', () => {
  // The browser says what it refuses: that is what is tested.
  test.use({ consoleRules: { allowNetwork: false, allowRefusals: true } });

  test('lets no script run that was not in a file of the site', async ({ page }) => {
    await open(page);
    const ran = await page.evaluate(async () => {
      const marks: string[] = [];
      (window as unknown as { mark: (what: string) => void }).mark = (what) => marks.push(what);
      const tries: (() => void)[] = [
        () => {
          const script = document.createElement('script');
          script.textContent = 'mark("inline")';
          document.head.append(script);
        },
        () => {
          document.body.innerHTML += '<img src="x:" onerror="mark(\'handler\')">';
        },
        () => {
          document.body.setAttribute('onclick', 'mark("attribute")');
          document.body.click();
        },
        () => {
          new Worker(`data:text/javascript,postMessage(1)`);
          marks.push('worker');
        },
        () => {
          const frame = document.createElement('iframe');
          frame.srcdoc = '<script>parent.mark("frame")</script>';
          document.body.append(frame);
        },
      ];
      for (const attempt of tries) {
        try {
          attempt();
        } catch {
          // Refused.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return marks;
    });
    expect(ran).toEqual([]);
  });
});
