import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, idle, open, test } from './fixtures';

const builder = (page: Page) => page.getByTestId('builder');
const openBuilder = async (page: Page) => {
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Make a lesson' }).click();
  await expect(builder(page)).toBeVisible();
  await idle(page);
};
const steps = (page: Page) => builder(page).locator('[data-step-title]');

test('a teacher makes a lesson, orders it by keyboard, tries it out, and keeps it in a file', async ({
  page,
}) => {
  await open(page);
  await openBuilder(page);
  await builder(page).getByRole('searchbox', { name: 'Search events' }).fill('ceasefire Geneva');
  await idle(page);
  await builder(page)
    .getByRole('button', {
      name: 'Add “Lavrov rejects a ceasefire before the UN Human Rights Council” as a step',
    })
    .click();
  await builder(page).getByRole('searchbox').fill('');
  await builder(page)
    .getByRole('button', { name: 'Add “Iran, Russia and Turkey hold a summit on Idlib in Tehran” as a step' })
    .click();
  await expect(steps(page)).toHaveText([/^1 Lavrov/, /^2 Iran/]);
  await steps(page).nth(1).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(steps(page)).toHaveText([/^1 Iran/, /^2 Lavrov/]);
  await expect(steps(page).first()).toBeFocused();
  await expect(builder(page).getByRole('status').first()).toContainText('is now step 1 of 2');

  const lavrov = builder(page)
    .getByRole('listitem')
    .filter({ has: page.getByText('2 Lavrov') });
  await lavrov.getByLabel(/This is not a concern for human rights/).check();
  await lavrov.getByLabel(/Compare the two wordings/).check();
  await lavrov.getByLabel('who printed it').check();
  await lavrov.getByLabel('Question for the class').fill('Who printed which?');
  await lavrov.getByLabel('Words to hide').fill('not in it');
  await expect(lavrov).toContainText('These words stand in none of the chosen sentences.');
  await lavrov.getByLabel('Words to hide').fill('capitulating');
  await expect(lavrov).not.toContainText('These words stand in none');
  await builder(page).getByLabel('Title', { exact: true }).fill('My two steps');
  await builder(page).getByLabel('Minutes').fill('10');
  await expectAccessible(page);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    builder(page).getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('my-two-steps.lesson.json');
  const saved = await readFile(await download.path(), 'utf8');

  await builder(page).getByRole('button', { name: 'Try it out' }).click();
  await idle(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My two steps');
  await page.keyboard.press('End');
  await idle(page);
  await expect(page.getByTestId('step')).toContainText('Who printed which?');
  await expect(page.getByTestId('step')).toContainText('Source hidden');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  // Back where it is made; and after a reload it is still there.
  await expect(steps(page)).toHaveCount(2);
  await page.reload();
  await idle(page);
  await openBuilder(page);
  await expect(steps(page)).toHaveText([/^1 Iran/, /^2 Lavrov/]);
  await builder(page).getByRole('button', { name: 'Start over' }).click();
  await builder(page).getByRole('button', { name: 'Remove them' }).click();
  await expect(steps(page)).toHaveCount(0);
  await builder(page)
    .getByTestId('lesson-file')
    .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(saved) });
  await idle(page);
  await expect(steps(page)).toHaveText([/^1 Iran/, /^2 Lavrov/]);
  await expect(builder(page).getByLabel('Title', { exact: true })).toHaveValue('My two steps');
});

test('a lesson’s file with mistakes says what, where and what to do, and the rest opens', async ({
  page,
}) => {
  await open(page);
  await openBuilder(page);
  const give = async (text: string) => {
    await builder(page)
      .getByTestId('lesson-file')
      .setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await idle(page);
  };
  await give('{ "format": "sourceline-lesson/1", ');
  await expect(builder(page).getByRole('alert')).toContainText('line 1, column');
  const story = {
    title: 'Mixed',
    steps: [{ event: 'lavrov-geneva', show: ['lavrov-dw-3', 'gone'], promt: 'x' }, { event: 'nowhere' }],
  };
  await give(JSON.stringify({ format: 'sourceline-lesson/1', dataset: 'another', story }));
  await expect(steps(page)).toHaveCount(1);
  const problems = builder(page).getByTestId('problems');
  await expect(builder(page)).toContainText('made for the timeline “another”');
  for (const words of ['story.steps[0].show[1]', 'story.steps[0].promt', 'story.steps[1].event', 'prompt'])
    await expect(problems).toContainText(words);
});

test('where the browser keeps nothing the builder says so; where it does, a lesson without a title is there again', async ({
  page,
}) => {
  const add = async (name: RegExp) => {
    await builder(page).getByRole('button', { name }).click();
    await expect(steps(page)).toHaveCount(1);
  };
  await open(page);
  await openBuilder(page);
  await add(/^Add “Iran, Russia and Turkey hold a summit/);
  await page.reload();
  await idle(page);
  await openBuilder(page);
  await expect(steps(page)).toHaveCount(1);
  await expect(builder(page)).toContainText('What you make stays in this browser');
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await builder(page).getByLabel('Title', { exact: true }).fill('Mine');
  await expect(builder(page).getByRole('alert')).toHaveText(
    'This browser does not keep what you make: it is gone once you close this page. Save it as a file.',
  );
  await expect(builder(page)).not.toContainText('stays in this browser');
  await expectAccessible(page);
});
