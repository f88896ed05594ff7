import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeEvents, serveEvents } from './data';
import { detail, expect, expectAccessible, idle, inspect, mark, open, test, timeline } from './fixtures';

const field = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.getByTestId('results').getByRole('option');
const chips = (page: Page) => page.getByTestId('active-filters').locator('.chip');
const shownCount = (page: Page) => page.getByTestId('active-filters').getByRole('status');
const rows = (page: Page) => page.locator('[data-event-row]');
const filters = (page: Page) => page.getByTestId('filters');
const choice = (page: Page, name: RegExp) => filters(page).getByRole('checkbox', { name });

test('find Nayrab with the keyboard, by either spelling, and read the sentence', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('nayrab');
  await idle(page);
  await expect(options(page).first()).toContainText('Turkish-backed armed groups say');
  await expect(options(page).first().locator('mark').first()).toHaveText('Nairab');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(detail(page).getByRole('heading', { level: 2 })).toBeFocused();
  await expect(detail(page)).toContainText('Nairab');
  expect(new URL(page.url()).searchParams.get('q')).toBe('nayrab');
});

test('what is found is lit on the timeline, and stands in the list with its words marked', async ({
  page,
}) => {
  await open(page, '?q=Erdoğan');
  const lit = timeline(page).locator('[data-lit]');
  const all = timeline(page).locator('[data-event]');
  const litIds = await lit.evaluateAll((marks) => marks.map((one) => one.getAttribute('data-event')));
  expect(litIds.length).toBeGreaterThan(2);
  expect(await all.count()).toBeGreaterThan(litIds.length);
  // Lit means seen: its ground has the colour of a marker pen, the others step back.
  const ground = (id: string | null) =>
    mark(page, id ?? '')
      .locator('.focus-ring')
      .evaluate((ring) => getComputedStyle(ring).fill);
  expect(await ground(litIds[0] ?? null)).not.toBe('none');
  const dim = timeline(page).locator('[data-event][data-dim] .label').first();
  expect(await dim.evaluate((one) => Number(getComputedStyle(one).opacity))).toBeLessThan(1);

  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  expect((await rows(page).evaluateAll((list) => list.map((row) => row.dataset.eventRow))).sort()).toEqual(
    [...litIds].sort(),
  );
  for (const row of await rows(page).all())
    await expect(row.locator('mark').first()).toHaveText(/erdo[gğ]an/i);
  await expect(shownCount(page)).toHaveText(`${litIds.length} of 32 events`);
});

test('what neither title nor quotation shows says where it was found', async ({ page }) => {
  await open(page, '?q=Turkey&layout=list');
  await expect(rows(page).first()).toContainText('Found in a name: Turkey');
});

test('filter to one origin, share the address, open it fresh', async ({ page, browser }) => {
  await open(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await idle(page);
  await expect(filters(page).getByRole('heading')).toBeFocused();
  const single = choice(page, /Rests on one source/);
  const said = Number(await single.locator('..').locator('span').last().textContent());
  await single.check();
  await idle(page);
  await expect(shownCount(page)).toHaveText(`${said} of 32 events`);
  await choice(page, /Fighting/).check();
  await idle(page);
  const ids = await timeline(page)
    .locator('[data-event]')
    .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-event')).sort());
  expect(ids.length).toBeGreaterThan(0);
  const address = page.url();
  expect(new URL(address).searchParams.get('only')).toBe('single');
  expect(new URL(address).searchParams.get('lane')).toBe('fighting');
  await expectAccessible(page);

  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto(address);
  await expect(fresh.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(fresh);
  expect(
    await timeline(fresh)
      .locator('[data-event]')
      .evaluateAll((marks) => marks.map((one) => one.getAttribute('data-event')).sort()),
  ).toEqual(ids);
  await expect(chips(fresh)).toHaveText([/Only: Rests on one source/, /Lane: Fighting/]);
  await fresh.context().close();
});

test('every filtered event is as the file says it', async ({ page }) => {
  const { events } = JSON.parse(readFileSync('public/data/idlib.json', 'utf8')) as {
    events: { id: string; places?: string[]; disputed?: string; status?: string }[];
  };
  for (const [query, holds] of [
    ['place=geneva', (event) => event.places?.includes('geneva')],
    ['only=disputed', (event) => event.disputed !== undefined],
    ['status=planned,superseded', (event) => ['planned', 'superseded'].includes(event.status ?? '')],
  ] as [string, (event: (typeof events)[number]) => boolean | undefined][]) {
    await open(page, `?layout=list&${query}`);
    const shown = await rows(page).evaluateAll((list) => list.map((row) => row.dataset.eventRow));
    expect([query, shown.sort()]).toEqual([
      query,
      events
        .filter(holds)
        .map((event) => event.id)
        .sort(),
    ]);
    expect(shown.length).toBeGreaterThan(0);
  }
});

test('counts follow the other filters', async ({ page }) => {
  await open(page, '?lane=statements');
  await page.getByRole('button', { name: /^Filters/ }).click();
  await idle(page);
  const count = async (name: RegExp) =>
    Number(await choice(page, name).locator('..').locator('span').last().textContent());
  const russia = await count(/^Russia/);
  const fighting = await count(/^Fighting/);
  // The other lanes still say what they would bring.
  expect(fighting).toBeGreaterThan(0);
  await choice(page, /Reports disagree/).check();
  await idle(page);
  expect(await count(/^Russia/)).toBeLessThan(russia);
  await choice(page, /^Russia/).check();
  await idle(page);
  await expect(shownCount(page)).toHaveText(`${await count(/^Statements/)} of 32 events`);
});

test('where nothing matches it says what to loosen, and a press does it', async ({ page }) => {
  await open(page, '?q=Nairab&lane=civilians');
  await expect(shownCount(page)).toHaveText('Nothing matches.');
  const loosen = page.getByTestId('loosen').getByRole('button');
  await expect(loosen).toHaveText(['Without the search: 8 events', 'Without the filter “Lane”: 1 event']);
  await expectAccessible(page);
  await loosen.last().click();
  await idle(page);
  await expect(shownCount(page)).toHaveText('1 of 32 events');
  expect(new URL(page.url()).searchParams.has('lane')).toBe(false);
});

test('chips are taken off by keyboard, and the focus is never lost', async ({ page }) => {
  await open(page, '?q=Turkey&only=single&lane=talks');
  await expect(chips(page)).toHaveCount(3);
  await chips(page).first().focus();
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(chips(page)).toHaveCount(2);
  await expect(chips(page).first()).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await idle(page);
  await expect(page.getByTestId('active-filters')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filters' })).toBeFocused();
  expect((await inspect(page)).visible).toBe(32);
});

test('an open event that the filters leave out stays readable, and says so', async ({ page }) => {
  await open(page, '?event=lavrov-geneva&lane=fighting');
  await expect(detail(page).getByTestId('hidden-event')).toContainText('leave this event out');
  await expect(detail(page).getByRole('button', { name: 'Next event' })).toBeDisabled();
  await detail(page).getByRole('button', { name: 'Clear them' }).click();
  await idle(page);
  await expect(mark(page, 'lavrov-geneva')).toHaveAttribute('aria-current', 'true');
});

test('next and previous lead through what was found', async ({ page }) => {
  await open(page, '?q=Lavrov&layout=list');
  const ids = await rows(page).evaluateAll((list) => list.map((row) => row.dataset.eventRow ?? ''));
  expect(ids.length).toBeGreaterThan(1);
  await rows(page).first().getByRole('button').click();
  await idle(page);
  for (const id of ids.slice(1)) {
    await detail(page).getByRole('button', { name: 'Next event' }).click();
    await idle(page);
    expect(new URL(page.url()).searchParams.get('event')).toBe(id);
  }
  await expect(detail(page).getByRole('button', { name: 'Next event' })).toBeDisabled();
});

test('a mark opens the event that it shows, also while others are filtered out', async ({ page }) => {
  await open(page, '?only=disputed');
  const [first] = await timeline(page).locator('[data-event]').all();
  const id = (await first?.getAttribute('data-event')) ?? '';
  await mark(page, id).focus();
  await page.keyboard.press('Enter');
  await idle(page);
  expect(new URL(page.url()).searchParams.get('event')).toBe(id);
  await page.keyboard.press('Escape');
  await idle(page);
  await expect(mark(page, id)).toBeFocused();
});

test('what the address filters by and the timeline does not have is named and left out', async ({ page }) => {
  await open(page, '?actor=nobody,lavrov&tag=nothing&status=done');
  const notes = page.getByTestId('notes');
  await expect(notes).toContainText('actor=nobody');
  await expect(notes).toContainText('tag=nothing');
  await expect(notes).toContainText('status=done');
  await expect(chips(page)).toHaveText([/Sergei Lavrov/]);
  expect(new URL(page.url()).searchParams.get('actor')).toBe('lavrov');
  expect(new URL(page.url()).searchParams.has('tag')).toBe(false);
});

test('search stays with what was known on a day', async ({ page }) => {
  await open(page, '?known=2020-02-25&q=Moscow');
  await expect(mark(page, 'moscow-talks')).toHaveCount(0);
  await page.getByTestId('known').getByRole('button', { name: 'Show what is known today' }).click();
  await idle(page);
  await expect(mark(page, 'moscow-talks')).toHaveAttribute('data-lit', '');
});

test('typing replaces the address, and Back undoes what came before it', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await idle(page);
  await field(page).click();
  await page.keyboard.type('Lavrov');
  await idle(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await idle(page);
  await expect(field(page)).toHaveValue('');
  expect(new URL(page.url()).searchParams.has('q')).toBe(false);
  await page.keyboard.type('Putin');
  await idle(page);
  await page.goBack();
  await idle(page);
  expect(new URL(page.url()).search).toBe('');
  await expect(field(page)).toHaveValue('');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the filters come over the page, say how many they leave, and give the focus back', async ({
    page,
  }) => {
    await open(page);
    await page.getByRole('button', { name: 'Filters' }).click();
    await idle(page);
    const dialog = page.getByRole('dialog', { name: 'Filters' });
    await dialog.getByRole('checkbox', { name: /Reports disagree/ }).check();
    await idle(page);
    await expectAccessible(page);
    const show = dialog.getByRole('button', { name: /^Show \d+ events$/ });
    const said = /\d+/.exec((await show.textContent()) ?? '')?.[0];
    await show.click();
    await idle(page);
    await expect(page.getByRole('button', { name: /^Filters/ })).toBeFocused();
    await expect(rows(page)).toHaveCount(Number(said));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('among many events, search and filters answer from where the records are', async ({ page }) => {
  const events = makeEvents(4_000);
  await serveEvents(page, 4_000);
  await open(page, '?data=data/engine-4000.json&lane=lane-0');
  const north = events.filter((event) => event.lane === 'lane-0');
  await expect(shownCount(page)).toHaveText(`${north.length.toLocaleString('en')} of 4,000 events`);
  const wanted = events.filter((event) => event.title.includes('Treaty') && event.lane === 'lane-0');
  await field(page).click();
  await page.keyboard.type('treaty');
  await idle(page);
  await expect(shownCount(page)).toHaveText(`${wanted.length} of 4,000 events`);
  await options(page).first().click();
  await idle(page);
  await expect(detail(page).getByRole('heading', { level: 2 })).toContainText('Treaty');
});
