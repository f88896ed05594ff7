import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { POLICY } from '../scripts/policy.mjs';
import { createCatalog } from '../src/model/createCatalog';
import type { RawDataset, Story } from '../src/model/schema';
import { storyPage } from '../src/tools/storyPage';
import { expect, expectAccessible, test } from './fixtures';

/* What somebody meets who follows the link to a story, and what a preview fetches. */

const raw = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as RawDataset;
const chosen = raw.events.filter((event) => (event.excerpts?.length ?? 0) > 0).slice(0, 3);
const story: Story = {
  id: 'three-steps',
  title: 'Three steps & <b>no more</b>',
  summary: 'How it began.',
  // The last is a riddle.
  steps: chosen.map(({ id }, i) => ({ event: id, prompt: 'Who says so?', hideSource: i === 2 })),
};

/** The page as the build writes it, beside the built site. */
async function serveStory(page: Page) {
  const built = readFileSync('dist/index.html', 'utf8');
  const styles = [...built.matchAll(/<link rel="stylesheet"[^>]*? href="\.\/([^"]+)"/g)].flatMap(
    ([, path]) => path ?? [],
  );
  const body = storyPage(createCatalog({ ...raw, stories: [story] }), story, {
    site: 'https://example.org/x/',
    accessed: '2026-01-01',
    policy: POLICY,
    styles,
  });
  await page.route('**/s/three-steps/', (route) => route.fulfill({ body, contentType: 'text/html' }));
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a story reads as a page: its steps, a quotation with its source each, the way to the timeline', async ({
    page,
  }) => {
    await serveStory(page);
    await page.goto('./s/three-steps/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(story.title);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(chosen.map(({ title }) => title));
    await expect(page.locator('figure blockquote mark').filter({ visible: true })).toHaveCount(3);
    const citations = page.locator('figcaption').filter({ visible: true });
    await expect(citations).toHaveCount(2);
    await page.getByText('The answer, with its source').click();
    await expect(citations).toHaveCount(3);
    await expect(citations.last()).not.toBeEmpty();
    expect(await page.getByRole('link', { name: 'Open the story' }).getAttribute('href')).toBe(
      '../../?view=present&story=three-steps',
    );
  });
});

test('with scripts it leads to the app at once, and back leads out again', async ({ page }) => {
  await serveStory(page);
  await page.goto('about:blank');
  // Hosts append a hash of their own.
  await page.goto('./s/three-steps/#?secret=abc');
  await page.waitForURL(/\/\?view=present&story=three-steps$/);
  await page.goBack();
  await expect(page).toHaveURL('about:blank');
});

test.describe('where its script does not arrive', () => {
  test.use({ consoleRules: { allowNetwork: true } });

  for (const colorScheme of ['light', 'dark'] as const)
    test(`the page stays, and is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await serveStory(page);
      await page.route('**/story.js', (route) => route.abort());
      await page.goto('./s/three-steps/');
      await expectAccessible(page);
    });
});

test('the picture for previews is there, as large as the pages say', async ({ request }) => {
  const answer = await request.get('./og.png');
  expect(answer.headers()['content-type']).toBe('image/png');
  const png = await answer.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
