import { centre, expect, idle, inspect, mark, open, test, timeline } from './fixtures';

test('every event can be read at 1440 × 900, none over another', async ({ page }) => {
  await open(page);
  const marks = timeline(page).locator('[data-event]');
  await expect(marks).toHaveCount(32);
  const labels = await marks.evaluateAll((all) =>
    all.map((element) => {
      const label = element.querySelector('.label');
      const box = label?.getBoundingClientRect();
      return {
        id: element.getAttribute('data-event'),
        text: label?.textContent ?? '',
        left: box?.left ?? 0,
        right: box?.right ?? 0,
        top: box?.top ?? 0,
        bottom: box?.bottom ?? 0,
      };
    }),
  );
  expect(labels.filter(({ text }) => text === '' || text.endsWith('…'))).toEqual([]);
  const surface = await timeline(page).boundingBox();
  for (const label of labels) {
    expect(label.left, label.text).toBeGreaterThanOrEqual(surface?.x ?? 0);
    expect(label.right, label.text).toBeLessThanOrEqual((surface?.x ?? 0) + (surface?.width ?? 0));
    const over = labels.filter(
      (other) =>
        other !== label &&
        other.left < label.right &&
        label.left < other.right &&
        other.top < label.bottom - 3 &&
        label.top < other.bottom - 3,
    );
    expect(over.map(({ text }) => `${label.text} / ${text}`)).toEqual([]);
  }
  expect(await page.evaluate(() => document.scrollingElement?.scrollHeight)).toBe(900);
});

test('the page does not scroll at 1440 × 900 with an event open: the panel scrolls inside itself', async ({
  page,
}) => {
  await open(page, '?event=lavrov-geneva');
  expect(await page.evaluate(() => document.scrollingElement?.scrollHeight)).toBe(900);
  const panel = page.getByTestId('detail');
  expect(await panel.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeGreaterThan(0);
});

test('the wheel zooms about the pointer', async ({ page }) => {
  await open(page);
  const glyph = mark(page, 'putin-claim').locator('.shape .contour');
  const before = await centre(glyph);
  await page.mouse.move(before.x, before.y);
  await page.mouse.wheel(0, -300);
  await idle(page);
  expect(Math.abs((await centre(glyph)).x - before.x)).toBeLessThan(1);
});

test('dragging pans by what the pointer moved, nothing moves vertically, and a drag is not a click', async ({
  page,
}) => {
  await open(page, '?from=2020-02-22&to=2020-03-01');
  const before = await centre(mark(page, 'lavrov-geneva').locator('.shape'));
  const rows = async () =>
    page
      .locator('[data-event] .shape')
      .evaluateAll((all) => all.map((shape) => shape.getBoundingClientRect().y));
  const rowsBefore = await rows();
  await page.mouse.move(before.x, before.y);
  await page.mouse.down();
  await page.mouse.move(before.x - 60, before.y + 25, { steps: 5 });
  await page.mouse.move(before.x - 100, before.y + 40, { steps: 5 });
  await page.mouse.up();
  await idle(page);
  const after = await centre(mark(page, 'lavrov-geneva').locator('.shape'));
  expect(Math.abs(before.x - 100 - after.x)).toBeLessThan(2);
  expect(after.y).toBe(before.y);
  expect((await rows()).slice(0, 5)).toEqual(rowsBefore.slice(0, 5));
  await expect(page.getByTestId('detail')).toHaveCount(0);
});

test('sideways and Shift wheel pan and never reach the browser; with nothing left to zoom the page may scroll', async ({
  page,
}) => {
  await open(page);
  const { x, y } = await centre(timeline(page));
  await page.mouse.move(x, y);
  await page.evaluate(() => {
    const seen = { sideways: [] as boolean[], vertical: [] as boolean[] };
    (window as unknown as { seen: typeof seen }).seen = seen;
    window.addEventListener('wheel', (domEvent) => {
      const kind = domEvent.deltaX !== 0 || domEvent.shiftKey ? 'sideways' : 'vertical';
      seen[kind].push(domEvent.defaultPrevented);
    });
  });
  const seen = () =>
    page.evaluate(() => (window as unknown as { seen: { sideways: boolean[]; vertical: boolean[] } }).seen);
  // Fitted: a wheel outwards has nothing to do and is left to the page; sideways it is taken all the same.
  await page.mouse.wheel(0, 100);
  await page.mouse.wheel(100, 0);
  expect((await seen()).vertical).toEqual([false]);
  expect((await seen()).sideways).toEqual([true]);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await idle(page);
  await page.mouse.move(x, y);
  const before = (await inspect(page)).span;
  await page.mouse.wheel(80, 0);
  await idle(page);
  const panned = (await inspect(page)).span;
  expect(panned[0]).toBeGreaterThan(before[0]);
  await page.keyboard.down('Shift');
  await page.mouse.wheel(0, -80);
  await page.keyboard.up('Shift');
  await idle(page);
  expect((await inspect(page)).span[0]).toBeLessThan(panned[0]);
});

test('double click comes closer, Show all goes back', async ({ page }) => {
  await open(page);
  const all = (await inspect(page)).span;
  const box = await timeline(page).boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) * 0.9, (box?.y ?? 0) + (box?.height ?? 0) - 60);
  await idle(page);
  expect((await inspect(page)).visible).toBeLessThan(32);
  await page.getByRole('button', { name: 'Show all' }).click();
  await idle(page);
  expect((await inspect(page)).span).toEqual(all);
});

test('the view cannot leave the data behind', async ({ page }) => {
  await open(page);
  const all = (await inspect(page)).span;
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await idle(page);
  const { x, y } = await centre(timeline(page));
  await page.mouse.move(x, y);
  for (let i = 0; i < 30; i++) await page.mouse.wheel(-400, 0);
  await idle(page);
  expect((await inspect(page)).span[0]).toBeGreaterThanOrEqual(all[0] - 1);
  for (let i = 0; i < 60; i++) await page.mouse.wheel(400, 0);
  await idle(page);
  expect((await inspect(page)).span[1]).toBeLessThanOrEqual(all[1] + 1);
});

test('the fold says how long it is and opens on click, on Enter, and by the switch for all', async ({
  page,
}) => {
  await open(page);
  const band = timeline(page).getByRole('button', { name: /17 months without events in these sources/ });
  await expect(band).toContainText('17 months without events in these sources');
  const glyph = mark(page, 'tehran-summit').locator('.shape');
  const folded = await centre(glyph);
  await band.click();
  await idle(page);
  await expect(band).toHaveCount(0);
  await expect(page).toHaveURL(/fold=0/);
  const foldSwitch = page.getByRole('switch', { name: 'Fold quiet stretches' });
  await expect(foldSwitch).toHaveAttribute('aria-checked', 'false');
  // In true time the events of 2018 and 2020 stand much farther apart than the width of a band.
  const apart = async () =>
    (await centre(mark(page, 'ceasefire-2020').locator('.shape'))).x - (await centre(glyph)).x;
  const trueApart = await apart();
  await foldSwitch.click();
  await idle(page);
  expect(Math.abs((await centre(glyph)).x - folded.x)).toBeLessThan(1);
  expect(await apart()).not.toBe(trueApart);

  await mark(page, 'turkey-refugees-2018').focus();
  for (let i = 0; i < 6 && (await page.locator(':focus').getAttribute('data-band')) === null; i++)
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(band).toHaveCount(0);
});

test('the axis always tells the year', async ({ page }) => {
  for (const query of [
    '',
    '?fold=0',
    '?from=2020-02-24&to=2020-02-27',
    '?from=2020-02-25T08:00Z&to=2020-02-25T09:00Z',
    '?from=2018-09-06&to=2018-09-09',
  ]) {
    await open(page, query);
    await expect(timeline(page).locator('.axis text.context').first(), query).toContainText(/2018|2019|2020/);
  }
});

test('the line where the articles end is said in words', async ({ page }) => {
  await open(page);
  await expect(timeline(page)).toContainText('The three articles end here, 25 February 2020');
});

test('an empty view says so and names the nearest events on both sides', async ({ page }) => {
  await open(page, '?from=2020-03-01&to=2020-03-03');
  const empty = page.getByTestId('empty');
  await expect(empty).toContainText('No events in view, 1 – 3 March 2020');
  await expect(empty.getByRole('button', { name: /^Before: Moscow meeting considered/ })).toBeVisible();
  await empty.getByRole('button', { name: /^After: Four-way summit planned|^After: Moscow talks/ }).click();
  await expect(page.getByTestId('detail')).toContainText('5 March 2020');
  await idle(page);
  expect((await inspect(page)).visible).toBeGreaterThan(0);
});

test('hover and focus preview an event; Escape dismisses, and the preview itself can be hovered', async ({
  page,
}) => {
  await open(page);
  await mark(page, 'nineteen-killed').locator('.label').hover();
  const preview = page.getByTestId('preview');
  await expect(preview).toContainText('Tuesday, 25 February 2020');
  await expect(preview).toContainText('At least 19 civilians were killed');
  const box = await centre(preview);
  await page.mouse.move(box.x, box.y, { steps: 6 });
  await expect(preview).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await page.mouse.move(5, 5);
  await mark(page, 'lavrov-geneva').focus();
  await page.keyboard.press('ArrowRight');
  await expect(preview).toBeVisible();
});

test('the overview pans by drag and by keys and says its span in dates', async ({ page }) => {
  await open(page, '?from=2020-02-20&to=2020-03-05&fold=0');
  const view = page.getByRole('slider', { name: 'Visible span', exact: true });
  await expect(view).toHaveAttribute('aria-valuetext', /February.*2020/);
  const before = (await inspect(page)).span;
  await view.focus();
  await page.keyboard.press('ArrowLeft');
  await idle(page);
  const keyed = (await inspect(page)).span;
  expect(keyed[0]).toBeLessThan(before[0]);
  expect(Math.abs(keyed[1] - keyed[0] - (before[1] - before[0]))).toBeLessThan(1000);

  const { x, y } = await centre(view);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 200, y, { steps: 6 });
  await page.mouse.up();
  await idle(page);
  expect((await inspect(page)).span[1]).toBeLessThan(keyed[0]);

  const end = page.getByRole('slider', { name: 'End of the visible span' });
  const narrow = (await inspect(page)).span;
  await end.focus();
  await page.keyboard.press('End');
  await idle(page);
  const wide = (await inspect(page)).span;
  expect(wide[1]).toBeGreaterThan(narrow[1]);
  expect(Math.abs(wide[0] - narrow[0])).toBeLessThan(1000);
});

test('panning and zooming render no component', async ({ page }) => {
  await open(page, '?from=2020-02-20&to=2020-03-05');
  // The header and the legend are React's; a frame that rendered them would touch their nodes.
  await page.evaluate(() => {
    const counts = { changes: 0 };
    (window as unknown as { counts: typeof counts }).counts = counts;
    const observer = new MutationObserver((records) => {
      counts.changes += records.length;
    });
    for (const element of document.querySelectorAll('header, [data-testid=legend]'))
      observer.observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const { x, y } = await centre(timeline(page));
  await page.mouse.move(x, y);
  for (let i = 0; i < 8; i++) await page.mouse.wheel(30, 0);
  await idle(page);
  expect(
    await page.evaluate(() => (window as unknown as { counts: { changes: number } }).counts.changes),
  ).toBe(0);
});

test('with reduced motion a button jumps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const steps = await page.evaluate(async () => {
    const spans = new Set<number>();
    document.querySelector<HTMLButtonElement>('button[aria-label="Zoom in"]')?.click();
    for (let i = 0; i < 12; i++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      spans.add(window.sourceline.inspect().span[0]);
    }
    return spans.size;
  });
  expect(steps).toBeLessThanOrEqual(2);
});

test('a legend entry singles its events out, and lets them back', async ({ page }) => {
  await open(page);
  const entry = page.getByTestId('legend').getByRole('button', { name: /claimed by one side/ });
  await entry.click();
  await expect(entry).toHaveAttribute('aria-pressed', 'true');
  await expect(mark(page, 'nineteen-killed')).not.toHaveAttribute('data-dim');
  await expect(mark(page, 'tehran-summit')).toHaveAttribute('data-dim');
  const bright = await timeline(page).locator('[data-event]:not([data-dim])').count();
  await expect(entry).toContainText(`${bright} events`);
  await entry.click();
  await expect(timeline(page).locator('[data-dim]')).toHaveCount(0);
});

test('the open event is tied to what it is connected with, both ways', async ({ page }) => {
  await open(page, '?event=four-way-summit&from=2020-02-20&to=2020-03-08');
  // Those of its plan are told apart in known.spec.ts.
  const threads = timeline(page).locator('.arc:not(.arc-plan)');
  await expect(threads).not.toHaveCount(0);
  const links = page
    .getByTestId('detail')
    .locator('h3', { hasText: 'Connected events' })
    .locator('..')
    .getByRole('listitem');
  await expect(threads).toHaveCount(await links.count());
  await page.getByTestId('detail').getByRole('button', { name: 'Close' }).click();
  await idle(page);
  await expect(threads).toHaveCount(0);
});

test('opening an event makes room beside the timeline: nothing leaves the window', async ({ page }) => {
  await open(page);
  await mark(page, 'lavrov-geneva').locator('.label').click();
  await idle(page);
  const panel = await page.getByTestId('detail').boundingBox();
  const surface = await timeline(page).boundingBox();
  expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(1440);
  expect((surface?.x ?? 0) + (surface?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + 1);
  const button = await page.getByRole('button', { name: 'About this timeline' }).boundingBox();
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThanOrEqual(1440);
});

test('a move under way is not lost when the panel opens and takes its room', async ({ page }) => {
  for (let i = 0; i < 4; i++) {
    await open(page, '?from=2020-03-01&to=2020-03-03');
    await page
      .getByTestId('empty')
      .getByRole('button', { name: /^After/ })
      .click();
    await idle(page);
    const box = await timeline(page).locator('[aria-current="true"] .contour').boundingBox();
    const surface = await timeline(page).boundingBox();
    expect(box?.x).toBeGreaterThan(surface?.x ?? 0);
    expect(box?.x).toBeLessThan((surface?.x ?? 0) + (surface?.width ?? 0));
  }
});
