/**
 * `npm run shots [-- --no-build] [-- --only NAME]`: builds the site, serves it on a free port and takes the pictures in
 * `docs/shots/`, or those whose names begin with NAME. Pictures that are no longer taken are removed. Exit code 1 where a
 * picture could not be taken or a page wrote an error or a warning to its console.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { launchOptions } from './browser.mjs';
import { buildSite } from './build.mjs';
import { markSheet } from './markSheet.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}docs/shots/`;
/** What the pages see: the free port is another one each time, and may not show in a picture. */
const ADDRESS = 'http://localhost:4173/';

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 720, height: 900 },
  { width: 390, height: 844 },
];
const [desktop, , phone] = WIDTHS;
/** Tall enough that every lane of the mark sheet is seen. */
const SHEET = { width: 1440, height: 1200 };
/** Paper at 96 dpi. */
const A4 = { width: 794, height: 1123 };
const A4_ACROSS = { width: 1123, height: 794 };
const OPEN = 'event=lavrov-geneva';
const KNOWN = 'known=2020-02-27&event=four-way-summit&from=2020-02-19&to=2020-03-08';
const COMPARE = `${OPEN}&compare=lavrov-dw-3,lavrov-blog-2,lavrov-tass-1,lavrov-ruptly-1`;
const LESSON = 'view=present&story=one-speech';
/** Projectors, the oldest last. */
const STAGES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
];
const EMPTY = 'from=2020-03-01&to=2020-03-03';

/**
 * One picture each. `query` is the address; `act` what a reader does before it is taken; `fault` says that the
 * browser itself will report a missing file; the rest is how the browser is set up.
 */
const shots = [
  ...WIDTHS.flatMap((size) =>
    ['light', 'dark'].flatMap((theme) => [
      { ...named('explore', size, theme), query: '' },
      { ...named('explore-open', size, theme), query: OPEN },
      // A narrow page is a list already: there it is the timeline that has to be asked for.
      size === phone
        ? { ...named('explore-timeline', size, theme), query: 'layout=timeline' }
        : { ...named('explore-list', size, theme), query: 'layout=list' },
    ]),
  ),
  ...[desktop, phone].map((size) => ({ ...named('explore-german', size), query: `lang=de&${OPEN}` })),
  // From the right.
  ...[desktop, phone].map((size) => ({ ...named('explore-arabic', size), query: `lang=ar&${OPEN}` })),
  { ...named('present-arabic', STAGES[1]), query: `${LESSON}&step=3&lang=ar`, act: keys('h') },
  { name: 'print-a4-arabic', size: A4, theme: 'light', query: 'lang=ar', act: printHandout },
  { ...named('explore-about', desktop), act: openAbout },
  { ...named('explore-about', phone), act: openAbout },
  ...['light', 'dark'].map((theme) => ({ ...named('explore-download', desktop, theme), act: openDownload })),
  { ...named('explore-download', phone), act: openDownload },
  ...['light', 'dark'].map((theme) => ({
    ...named('explore-share', { width: 1440, height: 1500 }, theme),
    query: OPEN,
    act: shareView,
  })),
  { ...named('explore-class', desktop), act: openClass },
  { ...named('explore-class', phone, 'dark'), act: openClass },
  { ...named('explore-share', WIDTHS[1]), query: OPEN, act: openShare },
  { ...named('explore-share', phone), query: OPEN, act: shareView },
  { ...named('explore-cite', desktop), query: OPEN, act: citeEvent },
  { ...named('explore-cite', desktop, 'dark'), query: OPEN, act: citeForWikipedia },
  { ...named('explore-cite', phone), query: OPEN, act: citeForWikipedia },
  // What is chosen for the screen is dark.
  { name: 'print-a4', size: A4, theme: 'dark', query: `${OPEN}&layout=list`, act: printHandout },
  { name: 'print-a4-across', size: A4_ACROSS, theme: 'light', query: '', act: printHandout },
  { name: 'print-a4-known', size: A4, theme: 'light', query: KNOWN, act: printHandout },
  { ...named('explore-converted', desktop), query: 'data=data/bridge.json', act: openConverted },
  { ...named('explore-converted', desktop, 'dark'), query: 'data=data/bridge.json' },
  { ...named('explore-converted', phone), query: 'data=data/bridge.json', act: openConverted },
  { ...named('explore-zoomed', desktop), query: 'from=2020-02-24T12:00Z&to=2020-02-26T12:00Z' },
  { ...named('explore-unfolded', desktop), query: 'fold=0' },
  { ...named('explore-empty', desktop), query: EMPTY },
  { ...named('explore-failure', desktop), query: 'data=data/missing.json', fault: true },
  { ...named('explore-failure', phone), query: 'data=data/missing.json', fault: true },
  { ...named('explore-problems', desktop), query: 'data=data/half-good.json', act: openProblems },
  { ...named('explore-problems', phone), query: 'data=data/half-good.json', act: openProblems },
  { ...named('explore', desktop), name: 'explore-1440-forced-colors', forcedColors: 'active' },
  // Zoomed to 200 %, a page of 1440 px has 720 to lay itself out in, at twice the density.
  { ...named('explore', { width: 720, height: 450 }), name: 'explore-1440-zoom-200', deviceScaleFactor: 2 },
  { ...named('explore-focus', desktop), act: tabToMark },
  { ...named('explore-singled', desktop), act: singleOut },
  ...['light', 'dark'].map((theme) => ({ ...named('explore-compare', desktop, theme), query: COMPARE })),
  { ...named('explore-compare', phone), query: COMPARE },
  { ...named('explore-compare', desktop), name: 'explore-compare-1440-print', query: COMPARE, act: print },
  { ...named('explore-evidence', desktop), query: 'layout=list&event=nineteen-killed' },
  { ...named('explore-evidence', phone), query: 'layout=list&event=nineteen-killed', act: showFigures },
  { ...named('explore-figures', desktop), query: 'event=nineteen-killed', act: showFigures },
  { ...named('explore-threads', desktop), query: 'event=four-way-summit&from=2020-02-20&to=2020-03-08' },
  ...['light', 'dark'].flatMap((theme) => [
    { ...named('explore-known', desktop, theme), query: KNOWN },
    { ...named('explore-matrix', desktop, theme), query: 'layout=matrix' },
    { ...named('explore-sources', desktop, theme), query: 'layout=sources' },
  ]),
  { ...named('explore-known', phone), query: `${KNOWN}&layout=timeline` },
  { ...named('explore-matrix', phone), query: 'layout=matrix' },
  { ...named('explore-sources', phone), query: 'layout=sources' },
  ...['light', 'dark'].flatMap((theme) => [
    { ...named('find-search', desktop, theme), query: '', act: typeSearch },
    { ...named('find-filters', desktop, theme), query: 'only=single&actor=turkey', act: openFilters },
  ]),
  { ...named('find-filters', WIDTHS[1]), query: 'q=Turkey&only=single', act: openFilters },
  { ...named('find-list', phone), query: 'q=Turkey' },
  { ...named('find-search', phone), query: '', act: typeSearch },
  { ...named('find-filters', phone, 'dark'), query: 'q=Turkey', act: openFilters },
  { ...named('find-nothing', desktop), query: 'q=Nairab&lane=civilians' },
  {
    ...named('find-search', desktop),
    name: 'find-search-1440-forced-colors',
    query: 'q=Turkey',
    forcedColors: 'active',
  },
  { ...named('explore-dense', desktop), query: 'data=data/dense.json' },
  { ...named('explore-dense', desktop, 'dark'), query: 'data=data/dense.json' },
  // What a class sees: the projectors there are, and the teacher's own screens.
  ...STAGES.flatMap((size) => [
    { ...named('present-begin', size), query: LESSON },
    { ...named('present-guess', size), query: `${LESSON}&step=3` },
    { ...named('present-revealed', size), query: `${LESSON}&step=3`, act: keys('h') },
    { ...named('present-words', size), query: `${LESSON}&step=4` },
  ]),
  ...WIDTHS.map((size) => ({
    ...named('present-revealed', size),
    query: `${LESSON}&step=3`,
    act: keys('h'),
  })),
  ...[STAGES[0], phone].map((size) => ({
    ...named('present-guess', size, 'dark'),
    query: `${LESSON}&step=3&theme=dark`,
  })),
  {
    ...named('present-guess', STAGES[1]),
    name: 'present-guess-1280-forced-colors',
    query: `${LESSON}&step=3`,
    forcedColors: 'active',
  },
  { ...named('present-overview', STAGES[0]), query: `${LESSON}&step=3`, act: keys('o') },
  { ...named('present-keys', STAGES[1]), query: `${LESSON}&step=3`, act: keys('?') },
  ...['light', 'dark'].map((theme) => ({
    ...named('presenter', { width: 960, height: 720 }, theme),
    query: `${LESSON}&step=3&theme=${theme}`,
    act: openPresenter,
  })),
  { name: 'sheet-pupil', size: A4, theme: 'light', query: LESSON, act: printSheet('Pupil’s sheet') },
  { name: 'sheet-teacher', size: A4, theme: 'light', query: LESSON, act: printSheet('Teacher’s key') },
  { ...named('lesson-choose', desktop), act: openLessons },
  { ...named('lesson-choose', phone, 'dark'), act: openLessons },
  ...WIDTHS.map((size) => ({ ...named('lesson-make', size), act: makeLesson })),
  { ...named('lesson-make', desktop, 'dark'), act: makeLesson },
  ...[320, 680, 1100].flatMap((width) =>
    ['light', 'dark'].map((theme) => ({
      ...named('embed', { width, height: width === 320 ? 1300 : 1000 }, theme),
      query: OPEN,
      blog: true,
    })),
  ),
  ...['moments', 'periods'].flatMap((part) => {
    const query = `data=data/marks-${part}.json&fold=0`;
    const sheet = (look) => ({ name: `marks-${part}-${look}`, size: SHEET, theme: 'light', query });
    return [
      sheet('light'),
      { ...sheet('dark'), theme: 'dark' },
      { ...sheet('forced-colors'), forcedColors: 'active' },
      // What is chosen for the screen is dark; a printer that knows no colours prints it light.
      { ...sheet('print'), theme: 'dark', query: `${query}&theme=dark`, act: printGrey },
    ];
  }),
];

/** What the pages wrote to their consoles, and what could not be taken. */
const said = [];
if (!process.argv.includes('--no-build')) await buildSite('warn');
const host = '127.0.0.1';
const port = await freePort();
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host, port, strictPort: true, open: false },
});
const { executablePath, args } = launchOptions();
const browser = await chromium.launch({
  executablePath,
  args: [...args, `--host-resolver-rules=MAP ${new URL(ADDRESS).host} ${host}:${port}`],
});
try {
  mkdirSync(folder, { recursive: true });
  const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : '';
  for (const shot of shots.filter(({ name }) => name.startsWith(only))) await take(shot);
  removeStale(shots.map((shot) => `${shot.name}.png`));
} finally {
  await browser.close();
  await server.close();
}
if (said.length > 0) console.log(`\nOn the console of the pages:\n${said.join('\n')}`);
process.exit(said.length > 0 ? 1 : 0);

async function typeSearch(page) {
  await page.keyboard.press('/');
  await page.keyboard.type('Erdogan');
}

async function openFilters(page) {
  await page.locator('#filters-button').click();
}

/** Name and set-up of a picture: `named('explore', phone, 'dark')` is `explore-390-dark`. */
function named(view, size, theme = 'light') {
  return { name: `${view}-${size.width}-${theme}`, size, theme };
}

async function take({ name, query = '', act, fault, blog, size, theme, forcedColors, deviceScaleFactor }) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: deviceScaleFactor ?? 1,
    colorScheme: theme,
    forcedColors: forcedColors ?? 'none',
    // Nothing moves, so that the same page always gives the same picture.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // The page refuses styles that are not its own: those of a printer are ours.
    bypassCSP: act === printGrey || act === printHandout,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const note = (what) => said.push(`  ${name}: ${what}`);
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    if (fault && message.text().startsWith('Failed to load resource')) return;
    note(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  const made = {
    'half-good': halfGood,
    bridge,
    dense,
    'marks-moments': () => markSheet('moments'),
    'marks-periods': () => markSheet('periods'),
  };
  for (const [id, make] of Object.entries(made)) {
    await page.route(`**/data/${id}.json`, (route) => route.fulfill({ json: make() }));
  }

  const path = `${folder}${name}.png`;
  try {
    if (blog) await openBlog(page, query);
    else {
      await page.goto(`${ADDRESS}${query && `?${query}`}`);
      await page.waitForFunction(() => document.documentElement.dataset.status !== 'loading');
      await quiet(page);
    }
    // What is shown may be another window.
    let shown = page;
    if (act) {
      shown = (await act(page)) ?? page;
      if (shown === page) await quiet(page);
    }
    await shown.screenshot({ path });
    console.log(`docs/shots/${name}.png  ${Math.ceil(statSync(path).size / 1024)} kB`);
  } catch (error) {
    note(`not taken: ${error.message}`);
  }
  await context.close();
}

/** A post on another site, with the embed in it as one would paste it. */
async function openBlog(page, query) {
  const post = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A post</title>
    <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
    <style>body { max-width: 1100px; margin: 0 auto; padding: 16px; font: 18px/1.6 Georgia, serif; } iframe { display: block; margin: 20px 0; }</style></head>
    <body><h1>What was said about Idlib</h1><p>On 25 February 2020 the Russian foreign minister spoke in Geneva. Four reports quote him, in words that are not the same.</p>
    <iframe src="${ADDRESS}embed/?${query}" title="Timeline: Idlib" width="100%" height="500" style="border:0"></iframe>
    <p>The text goes on below, at once, however high the timeline is.</p><script async src="${ADDRESS}embed.js"></script></body></html>`;
  const blog = createHttpServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(post);
  });
  await new Promise((resolve) => blog.listen(0, host, resolve));
  await page.goto(`http://${host}:${blog.address().port}/`);
  const embed = page.frames().find((frame) => frame !== page.mainFrame());
  await embed?.waitForFunction(() => document.documentElement.dataset.status === 'ready');
  await embed?.evaluate(() => window.sourceline.idle());
  await page.waitForFunction(() => /^\d/.test(document.querySelector('iframe')?.style.height ?? ''));
  await page.waitForTimeout(300);
  blog.close();
}

async function quiet(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await window.sourceline.idle();
  });
}

function keys(...pressed) {
  return async (page) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
}

async function openPresenter(page) {
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await notes.getByRole('heading', { name: 'Notes' }).waitFor();
  await notes.evaluate(() => document.fonts.ready);
  await notes.setViewportSize({ width: 960, height: 720 });
  return notes;
}

function printSheet(kind) {
  return async (page) => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Print a sheet' }).click();
    await page.getByRole('button', { name: kind }).click();
    await page.emulateMedia({ media: 'print' });
  };
}

async function openLessons(page) {
  await openFromHeader(page, 'Present');
}

async function makeLesson(page) {
  await openLessons(page);
  await page.getByRole('button', { name: 'Make a lesson' }).click();
  await page
    .getByRole('button', {
      name: 'Add “Lavrov rejects a ceasefire before the UN Human Rights Council” as a step',
    })
    .click();
  await page.getByRole('button', { name: /^Add “Putin rejects the ceasefire proposal” as a step/ }).click();
  await page.evaluate(() => document.activeElement?.blur());
}

async function openAbout(page) {
  await openFromHeader(page, 'About this timeline');
}

async function openDownload(page) {
  await openFromHeader(page, 'Download');
}

async function openClass(page) {
  await openFromHeader(page, 'Download for class');
}

async function openShare(page) {
  await openFromHeader(page, 'Share');
}

/** The pages are served from this computer: a public address is asked for first. */
async function shareView(page) {
  await openShare(page);
  await page.getByRole('textbox', { name: 'Public address of the site' }).fill('https://example.org/idlib/');
  const embed = page.getByRole('dialog').frameLocator('iframe').locator('html[data-status="ready"]');
  await embed.waitFor();
  await embed.evaluate(() => window.sourceline.idle());
}

async function openFromHeader(page, name) {
  const button = page.getByRole('button', { name, exact: true });
  // Where there is no room beside the title, it stands in a menu.
  if (!(await button.isVisible())) await page.getByText('More', { exact: true }).click();
  await button.click();
  await page.getByRole('dialog').waitFor();
}

async function citeEvent(page) {
  // The day of access stands in it.
  await page.clock.setFixedTime('2026-11-24T12:00Z');
  await page.getByRole('button', { name: 'Cite this event' }).click();
  await page.getByRole('dialog', { name: 'Cite' }).waitFor();
}

async function citeForWikipedia(page) {
  await page.clock.setFixedTime('2026-11-24T12:00Z');
  await page
    .getByRole('button', { name: /^Cite this sentence/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'Wikipedia' }).check();
}

async function openConverted(page) {
  await page.getByTestId('converted').getByRole('button', { expanded: false }).click();
}

async function openProblems(page) {
  await page.getByTestId('problems').getByRole('button', { expanded: false }).click();
}

async function tabToMark(page) {
  const onMark = () => document.activeElement?.closest('[data-event]') !== null;
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(onMark)) return page.getByTestId('preview').waitFor();
  }
  throw new Error('no mark was reached with 40 presses of Tab');
}

async function showFigures(page) {
  await page.getByTestId('figure-strip').evaluate((strip) => strip.scrollIntoView({ block: 'center' }));
}

async function print(page) {
  await page.emulateMedia({ media: 'print' });
}

/** With the margins of the sheet, from its top. */
async function printHandout(page) {
  await print(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.addStyleTag({ content: 'body { padding: 13mm 13mm 15mm; }' });
}

async function printGrey(page) {
  await page.emulateMedia({ media: 'print' });
  await page.addStyleTag({ content: 'html { filter: grayscale(1); }' });
}

async function singleOut(page) {
  await page.getByTestId('legend').getByRole('button', { name: 'reports disagree' }).click();
}

/** A small timeline as TimelineJS has it, with what cannot be carried over. */
function bridge() {
  const on = (year, month, day) => ({ year, month, day });
  return {
    title: {
      text: { headline: 'The bridge at Exampleton', text: 'How it was <b>closed</b>, and opened again.' },
    },
    events: [
      {
        start_date: on(2024, 3, 4),
        text: { headline: 'The bridge is closed', text: 'After a storm.' },
        group: 'On the ground',
        media: { url: 'https://example.org/bridge.jpg', credit: 'Example Gazette', thumbnail: 'small.png' },
      },
      {
        start_date: on(2024, 4, ''),
        end_date: on(2024, 6, ''),
        display_date: 'Spring',
        text: { headline: 'Repairs', text: '' },
        group: 'On the ground',
      },
      {
        start_date: on(2024, 3, 5),
        text: { headline: 'The mayor speaks', text: '' },
        group: 'Talks',
        media: { url: '<blockquote>We will drive across it again</blockquote>', credit: 'Example Herald' },
      },
      { start_date: on(-44, 3, 15), text: { headline: 'The first bridge', text: '' } },
    ],
    eras: [
      { start_date: on(2023, '', ''), end_date: on(2024, '', ''), text: { headline: 'The storm years' } },
    ],
  };
}

/** Ten thousand events in four lanes that thicken and thin out, to see what a dense timeline looks like. */
function dense() {
  const lanes = ['North', 'Centre', 'South', 'Talks'].map((label, i) => ({ id: `l${i}`, label }));
  const events = Array.from({ length: 10_000 }, (_, i) => {
    // Evenly spread numbers (the golden ratio), pushed towards two crests: the same picture every time.
    const even = (i * 0.618033988749895) % 1;
    const at = even + 0.06 * Math.sin(even * 4 * Math.PI + (i % 4));
    const day = new Date(Date.UTC(2014, 0, 1) + Math.min(Math.max(at, 0), 1) * 2200 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return {
      id: `e${i}`,
      title: `Report ${i}`,
      date: day,
      lane: `l${i % 4}`,
      importance: i % 900 === 0 ? 3 : 1,
      excerpts: [{ id: `x${i}`, source: 's', exact: 'words' }],
    };
  });
  const sources = [{ id: 's', publisher: 'A made-up paper' }];
  return {
    format: 'sourceline/1',
    id: 'dense',
    title: 'Ten thousand made-up reports',
    lanes,
    sources,
    events,
  };
}

/** The timeline with some of the mistakes that people make: a local date, a mistyped id, a misnamed field, no excerpt. */
function halfGood() {
  const dataset = JSON.parse(readFileSync(`${root}public/data/idlib.json`, 'utf8'));
  const [first, second, third, fourth] = dataset.events;
  first.date = '07/09/2018';
  second.place = second.places;
  third.lane = 'talk';
  fourth.excerpts = [];
  return dataset;
}

function removeStale(names) {
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.png') || names.includes(name)) continue;
    rmSync(`${folder}${name}`);
    console.log(`docs/shots/${name}  removed`);
  }
}

/** Vite's own choice starts from a fixed port, which another server may be about to take. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
