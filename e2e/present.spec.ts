import type { Page } from '@playwright/test';
import { expect, expectAccessible, idle, inspect, open, test } from './fixtures';

/** A lesson with every kind of step, on three made-up days. */
const DATASET = {
  format: 'sourceline/1',
  id: 'lesson',
  title: 'Three days',
  language: 'en',
  lanes: [
    { id: 'talks', label: 'Talks' },
    { id: 'war', label: 'Fighting' },
  ],
  actors: [
    { id: 'minister', name: 'The minister' },
    { id: 'general', name: 'The general' },
  ],
  sources: [
    { id: 'post', publisher: 'The Post', published: '2020-02-25', url: 'https://post.example/a' },
    { id: 'times', publisher: 'The Times', published: '2020-02-26' },
    { id: 'echo', publisher: 'The Echo', published: '2020-02-27' },
  ],
  events: [
    {
      id: 'speech',
      title: 'A minister speaks',
      date: '2020-02-25',
      lane: 'talks',
      importance: 3,
      excerpts: [
        {
          id: 'p1',
          source: 'post',
          exact: 'We will never surrender to them',
          speaker: 'minister',
          voice: 'quoted',
        },
        {
          id: 't1',
          source: 'times',
          exact: 'We will never capitulate to them',
          speaker: 'minister',
          voice: 'quoted',
        },
      ],
    },
    {
      id: 'claim',
      title: 'The general claims a village',
      date: '2020-02-26',
      lane: 'war',
      excerpts: [
        { id: 'e1', source: 'echo', exact: 'The village is ours', speaker: 'general', voice: 'quoted' },
      ],
    },
    {
      id: 'truce',
      title: 'A truce begins',
      date: '2020-03-06',
      lane: 'talks',
      excerpts: [{ id: 'e2', source: 'echo', exact: 'The guns fell silent at midnight, the general said' }],
    },
  ],
  stories: [
    {
      id: 'three',
      title: 'Three steps',
      minutes: 15,
      contentNote: 'A village is fought over.',
      steps: [
        {
          event: 'speech',
          show: ['p1', 't1'],
          hide: ['outlet'],
          compare: true,
          prompt: 'Which word differs?',
          notes: 'Listen for “surrender”.',
        },
        {
          event: 'claim',
          show: ['e1'],
          hide: ['speaker', 'date'],
          prompt: 'Who speaks?',
          notes: 'The general.',
        },
        { event: 'truce', show: ['e2'], hideWords: ['fell silent'], prompt: 'What happened at midnight?' },
      ],
    },
  ],
};

const serve = (page: Page) =>
  page.context().route('**/data/lesson.json', (route) => route.fulfill({ json: DATASET }));
const LESSON = '?data=data/lesson.json&view=present&story=three';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await idle(page);
};

test.beforeEach(({ page }) => serve(page));

test('a step that the story does not have is said, and the last is shown', async ({ page }) => {
  await open(page, `${LESSON}&step=99`);
  const notes = page.getByTestId('notes');
  await expect(notes).toContainText('The address asks for step 99; the last step of this story is 3.');
  await expect(page).toHaveURL(/step=3/);
  await expect(notes.getByRole('button', { name: 'Dismiss' })).toHaveCount(1);
  await notes.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notes).toHaveCount(0);
  // Nor one that the address names later, or that Back leads to.
  await page.evaluate(() => {
    history.pushState(null, '', location.href.replace('step=3', 'step=77'));
    history.pushState(null, '', location.href.replace('step=77', 'step=2'));
  });
  await page.goBack();
  await expect(notes).toContainText('The address asks for step 77; the last step of this story is 3.');
  await expect(page).toHaveURL(/step=3/);
  await expect(heading(page)).toHaveText('A truce begins');
});

test.describe('a lesson led by a clicker', () => {
  test('begins with what a class should know, reveals in order, and comes back the same way', async ({
    page,
  }) => {
    await open(page, LESSON);
    await expect(page.getByTestId('content-note')).toContainText('A village is fought over.');
    await expect(heading(page)).toHaveText('Three steps');
    await press(page, 'PageDown');
    await expect(page).toHaveURL(/step=1/);
    const stage = page.getByTestId('step');
    await expect(stage).toContainText('We will never surrender to them');
    await expect(stage).not.toContainText('The Post ·');
    await expect(stage).toContainText('Source hidden');
    await press(page, 'PageDown');
    await expect(stage.locator('figcaption').first()).toContainText('The Post');
    await expect(stage.locator('.present-differs')).toHaveCount(0);
    await press(page, 'PageDown');
    await expect(stage.locator('.present-differs')).toHaveText(['surrender', 'capitulate']);
    // The speaker of the next one is hidden: so is the title that names them.
    await press(page, 'PageDown');
    await expect(heading(page)).toHaveText('Who is speaking?');
    await expect(page.getByTestId('step')).not.toContainText(/general ·|26 February/);
    await press(page, 'PageDown');
    await expect(heading(page)).toHaveText('The general claims a village');
    await expect(stage).not.toContainText('26 February');
    await press(page, 'PageDown');
    await expect(stage).toContainText('Wednesday, 26 February 2020');
    await press(page, 'PageDown');
    await expect(stage.locator('blockquote')).toHaveText(
      '“The guns [words hidden] at midnight, the general said”',
    );
    await press(page, 'PageDown', 'PageDown');
    await expect(stage.locator('blockquote')).toHaveText(
      '“The guns fell silent at midnight, the general said”',
    );
    await expect(page).toHaveURL(/step=3/);
    await press(page, 'PageUp', 'PageUp');
    await expect(stage).toContainText('Wednesday, 26 February 2020');
    await press(page, 'Home');
    await expect(page).toHaveURL(/step=1/);
    await press(page, 'End');
    await expect(page).toHaveURL(/step=3/);
  });

  test('keeps its place: F5 and Esc in turn, a reload, and Back', async ({ page }) => {
    await open(page, `${LESSON}&step=2`);
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    await press(page, 'F5');
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    // In full screen Esc is the browser's: the page has to know that it is over.
    const full = page.getByRole('button', { name: 'Full screen', exact: true });
    await expect(full).toHaveAttribute('aria-pressed', 'false');
    await press(page, 'Escape');
    const question = page.getByRole('dialog', { name: 'Leave the lesson?' });
    await expect(question).toBeVisible();
    await press(page, 'F5');
    await expect(question).toBeHidden();
    await expect(page).toHaveURL(/step=2/);
    expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
    await idle(page);
    await expect(heading(page)).toHaveText('Who is speaking?');
    await press(page, '3');
    await press(page, 'Enter');
    await expect(page).toHaveURL(/step=3/);
    await page.goBack();
    await idle(page);
    await expect(heading(page)).toHaveText('Who is speaking?');
  });

  test('goes black and white, and the next key brings it back where it was', async ({ page }) => {
    await open(page, `${LESSON}&step=2`);
    await press(page, '.');
    await expect(page.getByTestId('cover')).toHaveAttribute('data-cover', 'black');
    await press(page, 'PageDown');
    await expect(page.getByTestId('cover')).toBeHidden();
    await expect(heading(page)).toHaveText('Who is speaking?');
    await press(page, 'w');
    await expect(page.getByTestId('cover')).toHaveAttribute('data-cover', 'white');
    await press(page, 'Escape');
    await expect(page.getByTestId('cover')).toBeHidden();
  });

  test('outside the lesson the same keys are the page’s', async ({ page }) => {
    await open(page, '?data=data/lesson.json&layout=list');
    await press(page, 'PageDown', '.', 'n', 'End');
    await expect(page).not.toHaveURL(/step=|view=present/);
    await expect(page.getByTestId('cover')).toHaveCount(0);
  });
});

test.describe('the stage', () => {
  test('the class guesses before the reveal; the timeline moves only when the date is known', async ({
    page,
  }) => {
    await open(page, LESSON);
    await press(page, 'PageDown');
    const hand = page.getByRole('button', { name: 'One more for The Echo' });
    await hand.click();
    await hand.click();
    await page.getByRole('button', { name: 'One fewer for The Echo' }).click();
    await expect(hand.locator('output')).toHaveText('1');
    // Space now belongs to the button; the clicker’s key goes on.
    await press(page, 'PageDown');
    await expect(hand).toBeHidden();
    await press(page, 'g');
    await page.keyboard.type('2');
    await press(page, 'Enter');
    const before = await inspect(page);
    const strip = page.getByTestId('strip');
    await expect(strip.locator('.present-label-now')).toHaveText('?');
    await press(page, 'PageDown', 'PageDown');
    await expect(strip.locator('.present-label-now')).toHaveText('The general claims a village');
    const after = await inspect(page);
    expect(after.span).not.toEqual(before.span);
    expect(after.total).toBe(3);
  });

  test('on a narrow page every tool is at hand, and the keyboard keeps its place', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, LESSON);
    await page.getByTestId('content-note').getByRole('button', { name: 'Begin' }).press('Enter');
    await expect(page.getByTestId('step')).toBeFocused();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    const timer = page.getByRole('button', { name: 'Timer', exact: true });
    await expect(timer).toBeInViewport({ ratio: 1 });
    await timer.click();
    await expect(page.getByRole('timer')).toBeVisible();
    // Hands are counted; then the reveal takes the button away that was pressed.
    await page.getByRole('button', { name: 'One more for The Echo' }).press('Enter');
    await press(page, '+', 'PageDown');
    await expect(page.getByTestId('step')).toContainText('The Post');
    await expect(page.getByTestId('step')).toBeFocused();
    await expectAccessible(page);
  });

  test('is touched and swiped on a whiteboard', async ({ page }) => {
    await open(page, LESSON);
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const touch = async (fromX: number, toX = fromX) => {
      await page.mouse.move(fromX * width, height * 0.5);
      await page.mouse.down();
      await page.mouse.move(toX * width, height * 0.5, { steps: 4 });
      await page.mouse.up();
      await idle(page);
    };
    await touch(0.95);
    await expect(page).toHaveURL(/step=1/);
    await touch(0.95);
    await expect(page.getByTestId('step')).toContainText('The Post');
    await touch(0.05);
    await expect(page.getByTestId('step')).toContainText('Source hidden');
    const swipe = (from: number, to: number) =>
      page.getByTestId('step').evaluate(
        (element, [x0, x1]) => {
          const fire = (type: string, clientX: number) =>
            element.dispatchEvent(
              new PointerEvent(type, {
                bubbles: true,
                isPrimary: true,
                pointerId: 5,
                pointerType: 'touch',
                clientX,
                clientY: 300,
              }),
            );
          fire('pointerdown', x0 ?? 0);
          fire('pointerup', x1 ?? 0);
        },
        [from, to],
      );
    await swipe(800, 500);
    await idle(page);
    await expect(page.getByTestId('step')).toContainText('The Post');
    await swipe(500, 800);
    await idle(page);
    await expect(page.getByTestId('step')).toContainText('Source hidden');
  });

  for (const [width, height] of [
    [1920, 1080],
    [1280, 720],
    [1024, 768],
  ] as const)
    test(`${width} × ${height}: nothing under 2.8 % of the height, nothing cut, no axe violations`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await open(page, `${LESSON}&step=1`);
      for (let step = 1; step <= 3; step++) {
        const small = await page.evaluate(() => {
          const found: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const { parentElement: element, textContent } = walker.currentNode;
            if (
              !element ||
              !textContent?.trim() ||
              element.closest('.present-tools, .sr-only, dialog, [popover]')
            )
              continue;
            const range = document.createRange();
            range.selectNodeContents(walker.currentNode);
            const box = range.getBoundingClientRect();
            if (box.width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
            const scale = element.closest('.present-strip-scaled')?.getBoundingClientRect();
            const own = (element.closest('.present-strip-scaled') as HTMLElement | null)?.offsetWidth;
            const px =
              Number.parseFloat(getComputedStyle(element).fontSize) * (scale && own ? scale.width / own : 1);
            if (px < innerHeight * 0.028 - 0.1)
              found.push(`${px.toFixed(1)} ${textContent.trim().slice(0, 30)}`);
          }
          return found;
        });
        expect(small).toEqual([]);
        const box = page.getByTestId('step');
        expect(
          await box.evaluate((element) => element.scrollHeight - element.clientHeight),
        ).toBeLessThanOrEqual(1);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
        await press(page, 'h');
        await press(page, 'PageDown');
      }
      await expectAccessible(page);
    });
});

test.describe('two windows', () => {
  const openWindow = async (page: Page) => {
    const [window_] = await Promise.all([page.waitForEvent('popup'), press(page, 's')]);
    await expect(window_.getByTestId('presenter')).toBeVisible();
    return window_;
  };

  test('either leads, and neither needs the other', async ({ page }) => {
    await open(page, LESSON);
    await press(page, 'PageDown');
    const notes = await openWindow(page);
    await expect(notes.getByTestId('presenter')).toContainText('Listen for “surrender”.');
    await expect(notes.getByTestId('presenter')).toContainText('The Post');
    await expectAccessible(notes);
    await notes.keyboard.press('PageDown');
    await expect(page.getByTestId('step')).toContainText('The Post');
    await press(page, 'End');
    await expect(notes.getByTestId('presenter')).toContainText('What happened at midnight?');
    await expect(notes.getByTestId('presenter')).toContainText('This is the last step.');
    await notes.getByRole('button', { name: 'Timer', exact: true }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    // The stage is loaded anew: it finds its place and its window again.
    await page.reload();
    await expect(heading(page)).toHaveText('A truce begins');
    await notes.keyboard.press('Home');
    await expect(page).toHaveURL(/step=1/);
    // The stage is gone: the notes go on.
    await page.goto('about:blank');
    await expect(notes.getByTestId('presenter')).toContainText('page is closed');
    await notes.keyboard.press('End');
    await expect(notes.getByTestId('presenter')).toContainText('What happened at midnight?');
  });

  test('a message with a number beyond reason does not part them', async ({ page, context }) => {
    await open(page, `${LESSON}&step=1`);
    const notes = await openWindow(page);
    await expect(notes.getByTestId('presenter')).toContainText('1 / 3');
    const stranger = await context.newPage();
    await open(stranger, LESSON);
    const stage = new URL(notes.url()).searchParams.get('stage');
    await stranger.evaluate((name) => {
      const timer = { since: 1e308, spentMs: 0 };
      const state = { step: 2, revealed: 0, cover: 'none', timer };
      const message = { kind: 'state', v: 1, from: 'x', by: 'x', lesson: 'lesson three 3', state };
      const channel = new BroadcastChannel(`sourceline:${name}`);
      channel.postMessage({ ...message, number: 1e9 });
      // This one may be, but for its timer.
      channel.postMessage({ ...message, number: 50 });
    }, stage);
    await expect(notes.getByTestId('presenter')).toContainText('2 / 3');
    await expect(page).toHaveURL(/step=2/);
    await expect(page.getByRole('timer')).toHaveCount(0);
    await notes.keyboard.press('End');
    await expect(page).toHaveURL(/step=3/);
    await press(page, 'Home');
    await expect(notes.getByTestId('presenter')).toContainText('1 / 3');
  });

  test('where there is no BroadcastChannel the windows speak to each other directly', async ({ page }) => {
    await page.context().addInitScript(() => {
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
    });
    await open(page, `${LESSON}&step=1`);
    const notes = await openWindow(page);
    await expect(notes.getByTestId('presenter')).toContainText('Listen for “surrender”.');
    await notes.keyboard.press('PageDown');
    await expect(page.getByTestId('step')).toContainText('The Post');
    await press(page, 'End');
    await expect(notes.getByTestId('presenter')).toContainText('What happened at midnight?');
    // Loaded anew, the stage hears from its window when that leads.
    await page.reload();
    await idle(page);
    await notes.keyboard.press('Home');
    await expect(page).toHaveURL(/step=1/);
    // What is no message of this lesson changes nothing.
    await page.evaluate(() => {
      for (const junk of [null, 'x', { stage: 'other', message: {} }, { message: { kind: 'state' } }])
        window.postMessage(junk, '*');
    });
    await idle(page);
    await expect(page).toHaveURL(/step=1/);
  });

  test('the presenter’s window speaks as the stage does, from one language to the next', async ({ page }) => {
    await open(page, `${LESSON}&step=1`);
    const notes = await openWindow(page);
    await expect(notes.getByRole('button', { name: 'Timer', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await expect(page.locator('html')).toHaveAttribute('lang', /^de/);
    await expect(notes.getByRole('button', { name: 'Stoppuhr', exact: true })).toBeVisible();
    await expect(notes.locator('html')).toHaveAttribute('lang', /^de/);
  });

  test('two lessons on one computer do not drive each other', async ({ page, context }) => {
    await open(page, `${LESSON}&step=2`);
    const notes = await openWindow(page);
    // It stands where the stage stands, though nothing was pressed yet.
    await expect(notes.getByTestId('presenter')).toContainText('2 / 3');
    await press(page, 'Home', 'PageUp');
    const other = await context.newPage();
    await open(other, LESSON);
    await press(other, 'End');
    await expect(heading(other)).toHaveText('A truce begins');
    await expect(heading(page)).toHaveText('Three steps');
    await notes.keyboard.press('PageDown');
    await expect(page).toHaveURL(/step=1/);
    await expect(heading(other)).toHaveText('A truce begins');
    await notes.close();
    await press(page, 'PageDown');
    await expect(page.getByTestId('step')).toContainText('The Post');
  });
});

test.describe('from exploring to a lesson and back', () => {
  test('a lesson is chosen, and leaving it opens its event', async ({ page }) => {
    await open(page, '?data=data/lesson.json');
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    const chooser = page.getByRole('dialog', { name: 'Present in class' });
    await expect(chooser).toContainText('Three steps');
    await expectAccessible(page);
    await chooser.getByRole('button', { name: 'Present: 15 minutes, “Three steps”' }).click();
    await idle(page);
    await expect(page).toHaveURL(/view=present&story=three/);
    await expect(page.locator('.present')).toBeVisible();
    await press(page, 'End');
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Leave the lesson' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await idle(page);
    await expect(page).toHaveURL(/event=truce/);
    await expect(page.getByTestId('detail')).toContainText('The guns fell silent at midnight');
    await page.goBack();
    await idle(page);
    await expect(heading(page)).toHaveText('A truce begins');
  });

  test('a dataset without stories makes one by itself, and an unknown story is said', async ({ page }) => {
    await page
      .context()
      .route('**/data/plain.json', (route) => route.fulfill({ json: { ...DATASET, stories: undefined } }));
    await open(page, '?data=data/plain.json&view=present&story=gone&step=3');
    await expect(page.getByTestId('notes')).toContainText('gone');
    await press(page, 'End');
    await expect(page).toHaveURL(/step=3/);
    await expect(page.getByTestId('step').locator('blockquote')).toHaveCount(1);
  });
});

test.describe('on paper', () => {
  test('the pupil’s sheet has no sources, the teacher’s has them all', async ({ page }) => {
    // Later steps show in full what earlier ones ask for: on paper they lie side by side.
    const [story] = DATASET.stories;
    const more = [
      { event: 'claim', show: ['e1'] },
      { event: 'truce', show: ['e2'] },
    ];
    const stories = [{ ...story, steps: [...(story?.steps ?? []), ...more] }];
    await page.route('**/data/lesson.json', (route) => route.fulfill({ json: { ...DATASET, stories } }));
    await open(page, `${LESSON}&step=1`);
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    const textOf = async (kind: string) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Print a sheet' }).click();
      await page.getByRole('dialog').getByRole('button', { name: kind }).click();
      await page.keyboard.press('Escape');
      const { extractText, getDocumentProxy } = await import('unpdf');
      const file = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4', tagged: true })));
      const { text } = await extractText(file, { mergePages: true });
      return text.replaceAll(/\s+/g, ' ');
    };
    const pupil = await textOf('Pupil’s sheet');
    expect(pupil).toContain('We will never surrender to them');
    expect(pupil).toContain('Who speaks?');
    expect(pupil).not.toMatch(/The Post|The Times|The Echo|The general|fell silent|26 February/);
    const teacher = await textOf('Teacher’s key');
    for (const words of [
      'The Post',
      'The Times',
      'The general',
      'fell silent',
      'Listen for “surrender”.',
      '26 February 2020',
    ])
      expect(teacher).toContain(words);
  });
});
