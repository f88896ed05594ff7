import type { Page } from '@playwright/test';
import { type MadeEvent, makeEvents, serveEvents } from './data';
import { centre, detail, expect, fingers, idle, inspect, mark, swipe, test, timeline } from './fixtures';

/**
 * How the timeline feels under the hand: wheel, drag, pinch and keys on few events and on many. While the view moves the
 * reader sees the canvas, at rest the SVG; both must tell the same, and what is clicked is what is seen.
 */
const ALL = Boolean(process.env.SOURCELINE_ALL);
const SIZES = ALL ? [25, 1_000, 100_000] : [1_000];
/** So many that some of them are in clusters. */
const CROWDS = SIZES.filter((count) => count >= 1_000);
const MOST_ELEMENTS = 1_500;
/** Of the px that are not paper; mostly 1 to 6 % differ, in the soft edges of letters. Without a picture all do. */
const MOST_DIFFERING = 0.15;
/** Rows and the air above them grow a little where there is height to spare. */
const HALF_ROW_PX = 13;
/** There a turn of the wheel changes the rows of many marks. */
const ROWS_SHARE = 0.75;

for (const count of SIZES) {
  const events = makeEvents(count);
  const crowded = CROWDS.includes(count);
  /** The longest of these stories are told only where there is time. */
  const testWithTime = ALL ? test : test.skip;
  /** As close as marks of their own stand beside the clusters, and then on to where their rows are others. */
  const toRowsDelta = crowded ? Math.round(-500 * Math.log2(count / 44)) : 0;
  const rowsDelta = crowded ? -700 : -1_000;

  test.describe(`${count} events`, () => {
    test.beforeEach(async ({ page }) => {
      if (count > 1_000) test.setTimeout(240_000);
      await watchTasks(page);
      await serveEvents(page, count);
    });
    // Told, never judged: how long a task takes depends on what else the machine does.
    test.afterEach(async ({ page }, { annotations }) => {
      const longest = await page.evaluate(() => window.longestTaskMs);
      if (longest > 0) annotations.push({ type: 'longest task', description: `${Math.round(longest)} ms` });
    });

    test('the wheel keeps the instant under the pointer', async ({ page }) => {
      await show(page, count);
      for (const share of [0.3, 0.8]) {
        for (const deltaY of [-300, -900, 400]) {
          const before = await viewOf(page);
          const at = await point(page, share);
          await page.mouse.move(at.x, at.y);
          await page.mouse.wheel(0, deltaY);
          await idle(page);
          const after = await viewOf(page);
          expect(after.msPerPx / before.msPerPx).toBeCloseTo(2 ** (deltaY * 0.002), 4);
          expect(Math.abs(after.timeAt(at.x) - before.timeAt(at.x)) / after.msPerPx).toBeLessThan(0.5);
        }
        await showAll(page);
      }
    });

    testWithTime('60 ticks of the wheel in and 60 out lead back to everything', async ({ page }) => {
      await show(page, count);
      const all = await viewOf(page);
      const at = await point(page, 0.62);
      await page.mouse.move(at.x, at.y);
      for (let i = 0; i < 60; i++) await page.mouse.wheel(0, -100);
      await idle(page);
      const close = await viewOf(page);
      expect(close.msPerPx).toBeLessThan(all.msPerPx / 1_000);
      for (let i = 0; i < 60; i++) await page.mouse.wheel(0, 100);
      await idle(page);
      const back = await viewOf(page);
      expect(Math.abs(back.start - all.start) / all.msPerPx).toBeLessThan(0.01);
      expect(Math.abs(back.end - all.end) / all.msPerPx).toBeLessThan(0.01);
      // Which the page knows: there is nothing left to show.
      await expect(page.getByRole('button', { name: 'Show all' })).toBeDisabled();
    });

    test('a drag moves all marks by what the pointer moved, and none up or down', async ({ page }) => {
      await show(page, count);
      await wheelAt(page, 0.66, -1_500);
      let compared = 0;
      for (const by of [-0.4, -0.4, -0.4, 0.3, 0.5]) {
        const before = await marksIn(page);
        const { box } = await viewOf(page);
        const from = await point(page, by < 0 ? 0.8 : 0.2);
        const px = Math.round(by * box.width);
        await page.mouse.move(from.x, from.y + 60);
        await page.mouse.down();
        await page.mouse.move(from.x + px / 2, from.y + 100, { steps: 4 });
        await page.mouse.move(from.x + px, from.y + 80, { steps: 4 });
        await page.mouse.up();
        await idle(page);
        for (const [key, { x, y }] of await marksIn(page)) {
          const was = before.get(key);
          if (!was) continue;
          compared += 1;
          expect(Math.abs(x - was.x - px), key).toBeLessThan(1);
          expect(y, key).toBe(was.y);
        }
      }
      expect(compared).toBeGreaterThan(count < 100 ? 3 : 50);
      await expect(detail(page)).toHaveCount(0);
    });

    testWithTime(
      'the open event stays where the eye is while keys zoom, and so does the focus',
      async ({ page }) => {
        await show(page, count);
        const event = events.filter(({ importance }) => importance === 3).at(-2) as MadeEvent;
        await mark(page, event.id).locator('.shape').click();
        await idle(page);
        await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(event.title);
        await mark(page, event.id).focus();
        const before = await anchorOf(page, event);
        const { msPerPx } = await viewOf(page);
        for (let i = 0; i < 5; i++) {
          await page.keyboard.press('+');
          await idle(page);
          const now = await anchorOf(page, event);
          expect(Math.abs(now.belowTop - before.belowTop), `after + ${i + 1}`).toBeLessThan(HALF_ROW_PX);
          expect(Math.abs(now.x - before.x), `after + ${i + 1}`).toBeLessThan(1);
          await expect(mark(page, event.id)).toBeFocused();
        }
        expect(msPerPx / (await viewOf(page)).msPerPx).toBeCloseTo(2 ** 5, 0);
        for (let i = 0; i < 3; i++) {
          await page.keyboard.press('-');
          await idle(page);
          await expect(mark(page, event.id)).toBeFocused();
          const { belowTop } = await anchorOf(page, event);
          expect(Math.abs(belowTop - before.belowTop), `after - ${i + 1}`).toBeLessThan(HALF_ROW_PX);
        }
      },
    );

    testWithTime(
      'lanes stay where they are at every zoom, and the page does not scroll',
      async ({ page }) => {
        await show(page, count);
        const tops = await laneTops(page);
        for (let i = 0; i < 9; i++) {
          await wheelAt(page, 0.75, -500);
          expect(await laneTops(page), `× ${2 ** (i + 1)}`).toEqual(tops);
          expect(await page.evaluate(() => document.scrollingElement?.scrollHeight)).toBe(900);
        }
      },
    );

    test('while the wheel turns the canvas shows what the SVG shows at rest', async ({ page }) => {
      await holdable(page);
      await show(page, count);
      const canvas = page.locator('canvas.motion');
      await expect(canvas).toBeHidden();
      // Once without looking, so that all words are at hand.
      for (const deltaY of [-200, -700]) {
        await wheelAt(page, 0.6, deltaY);
        await showAll(page);
        await hold(page);
        const at = await point(page, 0.6);
        await page.mouse.move(at.x, at.y);
        await page.mouse.wheel(0, deltaY);
        await expect(canvas).toBeVisible();
        await atRestButForTheTimer(page);
        const moving = await picture(page);
        await release(page);
        await idle(page);
        await expect(canvas).toBeHidden();
        const resting = await picture(page);
        const { ink, differing } = await compare(page, moving, resting);
        expect(ink).toBeGreaterThan(0.005);
        expect(differing / ink).toBeLessThan(MOST_DIFFERING);
        await showAll(page);
      }
    });

    test('a click while the canvas is shown opens what is seen there', async ({ page }) => {
      await holdable(page);
      await show(page, count);
      // What will be seen, from a first time.
      await wheelAt(page, 0.6, -700);
      const seen = await marksIn(page, '[data-event]');
      await showAll(page);
      await hold(page);
      const at = await point(page, 0.6);
      await page.mouse.move(at.x, at.y);
      await page.mouse.wheel(0, -700);
      await expect(page.locator('canvas.motion')).toBeVisible();
      await atRestButForTheTimer(page);
      // The SVG below is still that of before: there another mark is at the place, or none.
      const other = await page.evaluate(
        (places) =>
          places.map(({ key, x, y }) => {
            const below = document.elementFromPoint(x, y)?.closest('[data-key]');
            return { key, x, y, below: below?.getAttribute('data-event') ?? below?.getAttribute('data-key') };
          }),
        [...seen].map(([key, place]) => ({ key, ...place })),
      );
      const apart = other.filter(({ key, below }) => below !== key);
      const target = apart.find(({ below }) => below !== undefined && below !== null) ?? apart[0];
      expect(target).toBeDefined();
      if (!target) return;
      await page.mouse.click(target.x, target.y);
      await expect(page.locator('canvas.motion')).toBeVisible();
      await release(page);
      await idle(page);
      const title = events.find(({ id }) => id === target.key)?.title ?? '';
      await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(title);
    });

    test('a click on a mark on its way to another row opens it', async ({ page }) => {
      await holdable(page);
      await show(page, count);
      await wheelAt(page, ROWS_SHARE, toRowsDelta);
      const before = await marksIn(page, '[data-event]');
      await wheelAt(page, ROWS_SHARE, rowsDelta);
      const after = await marksIn(page, '[data-event]');
      // By one row if it can be: such a mark is still there if a frame comes between.
      const moved = [...after]
        .flatMap(([id, { x, y }]) => {
          const from = before.get(id)?.y ?? y;
          return from === y ? [] : [{ id, x, y: from, by: Math.abs(y - from) }];
        })
        .sort((a, b) => a.by - b.by);
      expect(moved.length).toBeGreaterThan(0);
      await showAll(page);
      await wheelAt(page, ROWS_SHARE, toRowsDelta);
      await hold(page, { rows: true });
      await page.mouse.wheel(0, rowsDelta);
      await expect(page.locator('canvas.motion')).toBeVisible();
      // It is where it should be in time, and still on the row where it was; the SVG has nothing there.
      const free = await page.evaluate(
        (places) =>
          places.findIndex(({ x, y }) => !document.elementFromPoint(x, y)?.closest('[data-key],[data-band]')),
        moved,
      );
      const { id, x, y } = moved[Math.max(0, free)] as (typeof moved)[number];
      await page.mouse.click(x, y);
      await release(page);
      await idle(page);
      await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(
        events.find((event) => event.id === id)?.title ?? '',
      );
    });

    testWithTime('the page stays small at every zoom and wherever one pans', async ({ page }) => {
      await show(page, count);
      for (const zoom of [1, 4, 16, 64]) {
        if (zoom > 1) await wheelAt(page, 0.7, -1_000);
        for (const by of [0, -0.7, 0.4]) {
          if (by !== 0) await dragBy(page, by);
          const elements = await page.evaluate(() => document.querySelectorAll('*').length);
          expect(elements, `× ${zoom}`).toBeLessThanOrEqual(MOST_ELEMENTS);
        }
      }
    });

    test('arrows walk the events in order of time, one after the other', async ({ page }) => {
      const first = Math.floor(count * 0.6);
      const steps = Math.min(32, count - 1 - first);
      // Some ten events wide: the walk leads over several screens.
      const around = [first - 5, first + 5].map((i) => events[Math.min(count - 1, i)]?.startMs ?? 0);
      await show(page, count, `&from=${address(around[0])}&to=${address(around[1])}`);
      await mark(page, idAt(first)).focus();
      const { start, end } = await viewOf(page);
      for (let i = 1; i <= steps; i++) {
        await page.keyboard.press('ArrowRight');
        await expect(page.locator(':focus')).toHaveAttribute('data-event', idAt(first + i));
      }
      await idle(page);
      const there = await viewOf(page);
      if (count >= 1_000) expect(there.start).toBeGreaterThan(end);
      await expectInView(page, idAt(first + steps));
      for (let i = steps - 1; i >= 0; i--) {
        await page.keyboard.press('ArrowLeft');
        await expect(page.locator(':focus')).toHaveAttribute('data-event', idAt(first + i));
      }
      await idle(page);
      await expectInView(page, idAt(first));
      expect((await viewOf(page)).msPerPx).toBeCloseTo((end - start) / there.box.width, 0);
    });

    test('Home and End go to the first and the last event of all', async ({ page }) => {
      const middle = events[Math.floor(count * 0.7)]?.startMs ?? 0;
      await show(page, count, `&from=${address(middle)}&to=${address(middle + 20 * 86_400_000)}`);
      await timeline(page).locator('[tabindex="0"]').first().focus();
      for (const [key, id] of [
        ['Home', idAt(0)],
        ['End', idAt(count - 1)],
        ['Home', idAt(0)],
      ] as const) {
        await page.keyboard.press(key);
        await idle(page);
        await expect(mark(page, id)).toBeFocused();
        await expectInView(page, id);
      }
    });

    test('+, −, 0 and the Page keys zoom and move; Enter opens', async ({ page }) => {
      await show(page, count);
      const all = await viewOf(page);
      // Far from both ends, so that a page on there is a whole one.
      const event = events.find(({ importance }, i) => importance === 3 && i >= count * 0.4) as MadeEvent;
      await mark(page, event.id).focus();
      const press = async (key: string) => {
        await page.keyboard.press(key);
        await idle(page);
        return viewOf(page);
      };
      expect((await press('+')).msPerPx).toBeCloseTo(all.msPerPx / 2, 3);
      const close = await press('+');
      expect(close.msPerPx).toBeCloseTo(all.msPerPx / 4, 3);
      const onward = await press('PageDown');
      expect((onward.start - close.start) / close.msPerPx / close.box.width).toBeCloseTo(0.9, 3);
      expect((await press('PageUp')).start).toBeCloseTo(close.start, -1);
      await expect(mark(page, event.id)).toBeFocused();
      expect((await press('-')).msPerPx).toBeCloseTo(all.msPerPx / 2, 3);
      // Quick presses add up, whatever the move is at just then.
      await page.keyboard.press('+');
      const quick = await press('PageDown');
      expect(Math.abs(quick.start - onward.start) / onward.msPerPx).toBeLessThan(1);
      expect(quick.msPerPx).toBeCloseTo(onward.msPerPx, 3);
      expect(await press('0')).toMatchObject({ start: all.start, end: all.end });
      await expect(mark(page, event.id)).toBeFocused();
      await press('Enter');
      await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(event.title);
      await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
      if (count <= 1_000) await expect(detail(page).locator('blockquote')).toContainText(event.title);
      await press('Escape');
      await expect(detail(page)).toHaveCount(0);
      await expect(mark(page, event.id)).toBeFocused();
    });

    test('what lasts for years is in every view of them, with its words', async ({ page }) => {
      await show(page, count, '&from=2019-06-03&to=2019-06-09');
      await expectWordsInSight(page, 'long-0', events);
      await wheelAt(page, 0.3, -300);
      await expectWordsInSight(page, 'long-0', events);
      for (const by of [-0.6, 0.7, 0.7]) {
        await dragBy(page, by);
        await expectWordsInSight(page, 'long-0', events);
      }
      await wheelAt(page, 0.8, 1_500);
      await expectWordsInSight(page, 'long-0', events);
    });

    test('with reduced motion the next frame shows the end', async ({ page }) => {
      await holdable(page);
      await show(page, count);
      const event = events.filter(({ importance }) => importance === 3).at(-3) as MadeEvent;
      for (const reducedMotion of ['no-preference', 'reduce'] as const) {
        await page.emulateMedia({ reducedMotion });
        await showAll(page);
        await mark(page, event.id).focus();
        const keyed = await framesAfter(page, 'keydown', () => page.keyboard.press('+'));
        await idle(page);
        const at = await point(page, 0.6);
        await page.mouse.move(at.x, at.y);
        // However slow the frames are: the canvas does not give way to the SVG among them.
        await hold(page);
        const turned = await framesAfter(page, 'wheel', () => page.mouse.wheel(0, -700));
        await release(page);
        await idle(page);
        if (reducedMotion === 'reduce') {
          expect(new Set(keyed.map(({ marks }) => marks)).size).toBe(1);
          expect(new Set(turned.map(({ painted }) => painted)).size).toBe(1);
          expect(keyed.every(({ shown }) => !shown)).toBe(true);
          expect([...keyed, ...turned].every(({ animations }) => animations === 0)).toBe(true);
        } else {
          // Else it would say nothing.
          expect(new Set(keyed.map(({ span }) => span)).size).toBeGreaterThan(1);
          expect(keyed.some(({ shown }) => shown)).toBe(true);
        }
        expect(turned.some(({ shown }) => shown)).toBe(true);
      }
    });

    test('opening a band by Enter leaves the focus on a mark', async ({ page }) => {
      // So many years that a band pays.
      await serveEvents(page, count, { quietYears: 14 });
      await show(page, count, '&fold=1');
      const band = timeline(page).getByRole('button', { name: /without events/ });
      await band.focus();
      await page.keyboard.press('Enter');
      await idle(page);
      await expect(band).toHaveCount(0);
      await expect(timeline(page).locator('[data-event]:focus, [data-cluster]:focus')).toHaveCount(1);
      // And the keys go on from there.
      await page.keyboard.press('ArrowRight');
      await expect(timeline(page).locator('[data-event]:focus, [data-cluster]:focus')).toHaveCount(1);
    });

    if (crowded) {
      testWithTime(
        'after a pause of the wheel rows go on to their places, frame by frame',
        async ({ page }) => {
          await holdable(page);
          await show(page, count);
          await wheelAt(page, ROWS_SHARE, toRowsDelta);
          await hold(page, { rows: true });
          await page.mouse.wheel(0, rowsDelta);
          await expect(page.locator('canvas.motion')).toBeVisible();
          const moving = await picture(page);
          // One pause is enough: no later frame waits for a timer.
          await page.evaluate(async () => {
            window.rest.ring(100);
            for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
          });
          const arrived = await picture(page);
          await release(page);
          await idle(page);
          const resting = await picture(page);
          const differing = async (shown: string) => {
            const share = await compare(page, shown, resting);
            return share.differing / share.ink;
          };
          expect(await differing(moving)).toBeGreaterThan(MOST_DIFFERING);
          expect(await differing(arrived)).toBeLessThan(MOST_DIFFERING);
        },
      );

      test('a click on a cluster comes closer to what is in it', async ({ page }) => {
        await show(page, count);
        for (let i = 0; i < 2; i++) {
          const before = await viewOf(page);
          const cluster = await fullestCluster(page);
          await page.mouse.click(cluster.x, cluster.y);
          await idle(page);
          const after = await viewOf(page);
          expect(after.msPerPx).toBeLessThan(before.msPerPx / 2);
          const at = before.timeAt(cluster.x);
          expect(at).toBeGreaterThan(after.start);
          expect(at).toBeLessThan(after.end);
          await expect(page.getByRole('dialog')).toHaveCount(0);
        }
      });

      test('Enter on a cluster lists what is in it, and its button comes closer', async ({ page }) => {
        await show(page, count);
        const before = await viewOf(page);
        const { key, size } = await fullestCluster(page);
        const cluster = timeline(page).locator(`[data-cluster="${key}"]`);
        await cluster.focus();
        await page.keyboard.press('Enter');
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await idle(page);
        await expect(dialog.getByRole('heading')).toContainText(`${size.toLocaleString('en-GB')} events`);
        await expect(dialog.getByRole('listitem').getByRole('button')).toHaveCount(Math.min(size, 200));
        await page.keyboard.press('Escape');
        await expect(dialog).toBeHidden();
        await expect(cluster).toBeFocused();
        await page.keyboard.press('Enter');
        await dialog.getByRole('button', { name: 'Zoom in to them' }).click();
        await idle(page);
        await expect(dialog).toBeHidden();
        expect((await viewOf(page)).msPerPx).toBeLessThan(before.msPerPx / 2);
        await expect(timeline(page).locator(':focus')).toHaveCount(1);
      });

      testWithTime(
        'the focus stays on its mark in any crowd, and goes with what a cluster dissolves into',
        async ({ page }) => {
          const event = events.find(({ importance }, i) => importance === 1 && i > count * 0.7) as MadeEvent;
          const near = Math.min(20, 20_000 / count) * 86_400_000;
          await show(
            page,
            count,
            `&from=${address(event.startMs - near)}&to=${address(event.startMs + near)}`,
          );
          await mark(page, event.id).focus();
          while ((await inspect(page)).visible < count) {
            await page.keyboard.press('-');
            await idle(page);
            await expect(mark(page, event.id)).toBeFocused();
          }
          const { key } = await fullestCluster(page);
          const cluster = timeline(page).locator(`[data-cluster="${key}"]`);
          await cluster.focus();
          // A part of it may keep its name for a while: the more events, the longer.
          for (let i = 0; i < 16 && (i < 8 || (await cluster.count()) > 0); i++) {
            await page.keyboard.press('+');
            await idle(page);
            await expect(timeline(page).locator('[data-event]:focus, [data-cluster]:focus')).toHaveCount(1);
          }
          await expect(cluster).toHaveCount(0);
        },
      );

      test('important events keep their words where others are in clusters', async ({ page }) => {
        await show(page, count);
        const strong = events.filter(({ importance }) => importance === 3);
        for (const zoom of [1, 2, 4]) {
          if (zoom > 1) await wheelAt(page, 0.75, -500);
          expect((await inspect(page)).clusters).toBeGreaterThan(0);
          const { timeAt, box } = await viewOf(page);
          const from = timeAt(box.x);
          // Near the right edge words are cut, at last to nothing.
          const to = timeAt(box.x + box.width - 100);
          const inView = strong.filter(({ anchorMs }) => anchorMs > from && anchorMs < to);
          expect(inView.length).toBeGreaterThan(2);
          for (const { id, title } of inView) {
            const text = (await mark(page, id).locator('.label').textContent()) ?? '';
            expect(text.length, `× ${zoom}: ${title}`).toBeGreaterThan(4);
            expect(title.startsWith(text.replace('…', '').trim())).toBe(true);
          }
        }
      });
    }

    test.describe('by touch', () => {
      test.use({ hasTouch: true });

      test('a pinch keeps the instants under both fingers', async ({ page }) => {
        await show(page, count);
        const touch = await fingers(page);
        const { x, y } = await point(page, 0.6);
        for (const [apart, then, shift] of [
          [80, 500, 0],
          [100, 400, 120],
          [420, 200, -60],
        ] as const) {
          const before = await viewOf(page);
          const at = (gap: number, by: number) => [
            { x: x - gap / 2 + by, y: y + 120 },
            { x: x + gap / 2 + by, y: y + 120 },
          ];
          await touch('touchStart', at(apart, 0));
          for (let i = 1; i <= 8; i++)
            await touch('touchMove', at(apart + ((then - apart) * i) / 8, (shift * i) / 8));
          await touch('touchEnd', []);
          await idle(page);
          const after = await viewOf(page);
          at(apart, 0).forEach((finger, i) => {
            const now = at(then, shift)[i]?.x ?? 0;
            expect(Math.abs(after.timeAt(now) - before.timeAt(finger.x)) / after.msPerPx).toBeLessThan(1);
          });
          expect(before.msPerPx / after.msPerPx).toBeCloseTo(then / apart, 1);
        }
      });

      test('one finger pans', async ({ page }) => {
        await show(page, count);
        await wheelAt(page, 0.6, -1_000);
        const before = await viewOf(page);
        const marks = await marksIn(page);
        const { x, y } = await point(page, 0.6);
        await swipe(page, { x, y: y + 100 }, -300, 0);
        await idle(page);
        const after = await viewOf(page);
        // The browser keeps the first px of a touch to itself, until it knows what it is.
        expect(Math.abs((after.start - before.start) / before.msPerPx - 300)).toBeLessThan(20);
        for (const [key, { y: now }] of await marksIn(page)) {
          const was = marks.get(key);
          if (was) expect(now, key).toBe(was.y);
        }
      });
    });

    const idAt = (i: number) => events[i]?.id ?? '';
  });
}

// ---- the page ---------------------------------------------------------------------------------------------------

declare global {
  interface Window {
    longestTaskMs: number;
    /** See {@link holdable}. */
    rest: {
      hold(fromMs: number): void;
      /** Those of up to so many ms, once. */
      ring(toMs: number): void;
      release(): void;
      short: Set<number>;
    };
    samples: Promise<Sample[]>;
  }
}

/** Opens the made-up events in true time. */
async function show(page: Page, count: number, query = '&fold=0'): Promise<void> {
  const fold = query.includes('fold=') ? '' : '&fold=0';
  await page.goto(`./?data=data/engine-${count}.json${fold}${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready', { timeout: 60_000 });
  await idle(page);
}

async function showAll(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Show all' });
  if (await button.isEnabled()) await button.click();
  await idle(page);
}

interface View {
  readonly start: number;
  readonly end: number;
  readonly box: { x: number; y: number; width: number; height: number };
  readonly msPerPx: number;
  /** The instant at a place of the page; only in true time. */
  timeAt(x: number): number;
}

async function viewOf(page: Page): Promise<View> {
  const [start, end] = (await inspect(page)).span;
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error('no timeline');
  const msPerPx = (end - start) / box.width;
  return { start, end, box, msPerPx, timeAt: (x) => start + (x - box.x) * msPerPx };
}

/** A place on the axis, where no mark is in the way. */
async function point(page: Page, share: number): Promise<{ x: number; y: number }> {
  const box = await timeline(page).boundingBox();
  if (!box) throw new Error('no timeline');
  return { x: Math.round(box.x + share * box.width), y: Math.round(box.y + 12) };
}

async function wheelAt(page: Page, share: number, deltaY: number): Promise<void> {
  const { x, y } = await point(page, share);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, deltaY);
  await idle(page);
}

/** By a share of the width. */
async function dragBy(page: Page, by: number): Promise<void> {
  const from = await point(page, by < 0 ? 0.9 : 0.1);
  const to = await point(page, by < 0 ? 0.9 + by : 0.1 + by);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await idle(page);
}

/** Where the marks in view have their anchors, by id; of clusters too. */
async function marksIn(page: Page, selector = '[data-event],[data-cluster]') {
  const places = await timeline(page).evaluate((surface, wanted) => {
    const { left, right } = surface.getBoundingClientRect();
    return [...surface.querySelectorAll<SVGGElement>(wanted)].flatMap((element) => {
      const { e: x, f: y } = element.getScreenCTM() ?? new DOMMatrix();
      const key = element.getAttribute('data-event') ?? element.getAttribute('data-cluster') ?? '';
      return x >= left && x <= right ? [[key, { x, y }] as const] : [];
    });
  }, selector);
  return new Map(places);
}

/** Where a mark stands, and how far below the top of its lane. */
async function anchorOf(page: Page, { id, lane }: MadeEvent) {
  const place = (await marksIn(page, `[data-event="${id}"]`)).get(id);
  if (!place) throw new Error(`${id} is not in view`);
  const tops = await laneTops(page);
  return { ...place, belowTop: place.y - (tops[Number(lane.slice(5))] ?? 0) };
}

async function laneTops(page: Page): Promise<number[]> {
  return page
    .locator('.lane-name')
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
}

async function fullestCluster(page: Page) {
  const clusters = await timeline(page)
    .locator('[data-cluster]')
    .evaluateAll((all) => {
      const surface = document.querySelector('[data-testid="timeline"]')?.getBoundingClientRect();
      const inView = all.filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return surface !== undefined && left > surface.left && right < surface.right;
      });
      return inView.map((element) => ({
        key: element.getAttribute('data-cluster') ?? '',
        // The count on the mark may be rounded; its name has all of it.
        size: Number(/^[\d,]+/.exec(element.getAttribute('aria-label') ?? '')?.[0].replaceAll(',', '') ?? 0),
      }));
    });
  const fullest = clusters.reduce((most, cluster) => (cluster.size > most.size ? cluster : most));
  return { ...fullest, ...(await centre(timeline(page).locator(`[data-cluster="${fullest.key}"] .pill`))) };
}

async function expectInView(page: Page, id: string): Promise<void> {
  expect([...(await marksIn(page)).keys()]).toContain(id);
}

async function expectWordsInSight(page: Page, id: string, events: readonly MadeEvent[]): Promise<void> {
  const label = mark(page, id).locator('.label');
  await expect(label).toHaveText(events.find((event) => event.id === id)?.title ?? '');
  const words = await label.boundingBox();
  const { box } = await viewOf(page);
  expect(words?.x).toBeGreaterThanOrEqual(box.x);
  expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(box.x + box.width);
}

const address = (ms = 0) => `${new Date(ms).toISOString().slice(0, 16)}Z`;

async function watchTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.longestTaskMs = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTaskMs = Math.max(window.longestTaskMs, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

// ---- looking at the canvas --------------------------------------------------------------------------------------

/**
 * The canvas is shown until the view has rested for 150 ms, which is too short to look at it or to click on it. Such
 * timers can be held back here.
 */
async function holdable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { setTimeout: start, clearTimeout: stop } = window;
    const held = new Map<number, { ms: number; ring: () => void }>();
    const short = new Set<number>();
    let fromMs = Number.POSITIVE_INFINITY;
    let last = -1;
    window.rest = {
      short,
      hold(from) {
        fromMs = from;
      },
      ring(toMs) {
        for (const [id, { ms, ring }] of [...held]) {
          if (ms > toMs) continue;
          held.delete(id);
          ring();
        }
      },
      release() {
        fromMs = Number.POSITIVE_INFINITY;
        window.rest.ring(fromMs);
      },
    };
    window.setTimeout = ((ring: () => void, ms = 0) => {
      if (ms >= fromMs && ms <= 200) {
        held.set(last, { ms, ring });
        return last--;
      }
      const id = start(() => {
        short.delete(id);
        ring();
      }, ms);
      if (ms < 100) short.add(id);
      return id;
    }) as typeof window.setTimeout;
    window.clearTimeout = (id) => {
      held.delete(Number(id));
      short.delete(Number(id));
      stop(id);
    };
  });
}

/** @param how.rows rows on their way wait too */
async function hold(page: Page, how: { rows?: boolean } = {}): Promise<void> {
  await page.evaluate((fromMs) => window.rest.hold(fromMs), how.rows ? 40 : 100);
}

async function release(page: Page): Promise<void> {
  await page.evaluate(() => window.rest.release());
}

/** Waits until rows have come to where they are to be: only the timer of the rest is left. */
async function atRestButForTheTimer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let quiet = 0; quiet < 5; quiet++) {
      await new Promise(requestAnimationFrame);
      if (window.rest.short.size > 0) quiet = 0;
    }
  });
}

/** What the reader sees of the timeline. */
async function picture(page: Page): Promise<string> {
  const { box } = await viewOf(page);
  return (await page.screenshot({ clip: box })).toString('base64');
}

/** Shares of the px of a picture: those that are not paper in the second one, and those that differ between both. */
async function compare(page: Page, first: string, second: string) {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = (await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      )) as [Uint8ClampedArray, Uint8ClampedArray];
      const apart = (p: Uint8ClampedArray, i: number, q: Uint8ClampedArray, j: number) =>
        [0, 1, 2].reduce((sum, c) => sum + Math.abs((p[i + c] ?? 0) - (q[j + c] ?? 0)), 0);
      let ink = 0;
      let differing = 0;
      for (let i = 0; i < b.length; i += 4) {
        // The first px of all is paper.
        if (apart(b, i, b, 0) > 90) ink += 1;
        if (apart(a, i, b, i) > 90) differing += 1;
      }
      return { ink: ink / (b.length / 4), differing: differing / (b.length / 4) };
    },
    [first, second],
  );
}

interface Sample {
  readonly span: string;
  /** Where the marks of the SVG stand. */
  readonly marks: string;
  /** The canvas is shown, with this picture. */
  readonly shown: boolean;
  readonly painted: string;
  readonly animations: number;
}

/** What the frames after an input show, from the first that can show anything of it. */
async function framesAfter(page: Page, type: 'keydown' | 'wheel', input: () => Promise<void>) {
  await page.evaluate((name) => {
    window.samples = new Promise((resolve) => {
      const samples: Sample[] = [];
      /** Quick to read: a whole page takes longer than a frame. */
      const copy = Object.assign(document.createElement('canvas'), { width: 240, height: 120 });
      const small = (canvas: HTMLCanvasElement) => {
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.clearRect(0, 0, copy.width, copy.height);
        context?.drawImage(canvas, 0, 0, copy.width, copy.height);
        return copy.toDataURL();
      };
      const sample = () => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.motion');
        const shown = canvas?.hidden === false;
        samples.push({
          span: window.sourceline.inspect().span.join(),
          marks: [...document.querySelectorAll('.plot [data-key]')]
            .map((element) => element.getAttribute('transform'))
            .join(),
          shown,
          painted: shown && canvas ? small(canvas) : '',
          animations: document.getAnimations().filter(({ playState }) => playState === 'running').length,
        });
        if (samples.length < 5) requestAnimationFrame(sample);
        else resolve(samples);
      };
      // A frame's own callbacks run in order: what the first one draws is there in the second.
      window.addEventListener(name, () => requestAnimationFrame(() => requestAnimationFrame(sample)), {
        capture: true,
        once: true,
      });
    });
  }, type);
  await input();
  return page.evaluate(() => window.samples);
}
