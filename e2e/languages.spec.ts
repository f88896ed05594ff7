import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, idle, open, test } from './fixtures';
import { inCapitals, pseudo, speakPseudo } from './pseudo';

const IDLIB = readFileSync('public/data/idlib.json', 'utf8');

/** What `Intl` and other programs write, and what is called the same everywhere. */
const FOREIGN = [
  /\b(Sourceline|JavaScript|Wikipedia|BibTeX|Deutsch|Deutschland|English|American English)\b/g,
  /\b(Mo|Diens|Donners|Frei|Sams|Sonn)n?tag\b|\bMittwoch\b/g,
  /\b(Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Sept|Okt|Nov|Dez)\b\.?/g,
  /\b(Januar|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)\b/g,
  /\b\d+ (Jahre?|Monate?|Tage?|Stunden?|Minuten?)\b/g,
  /\b(und|oder|bis|px)\b/g,
  /"[\w-]+"|\b\w+=\w+|\bevents(\[\d+\][\w.]*)+/g,
  /\bhttps?:\S+|\b[\w-]+\.(json|html|svg|png|csv|jsonld)\b/g,
];

/**
 * What a reader sees or hears of the interface that was not translated, and what is cut: each with the element it is in.
 * The parts named are left out.
 */
async function faults(page: Page, without: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    ({ foreign, without }) => {
      const patterns = foreign.map(([source, flags]) => new RegExp(source ?? '', flags));
      const found = new Set<string>();
      const skipped = [
        '#static',
        'script',
        'style',
        'textarea',
        'iframe',
        'code',
        '.cite-result',
        '[lang=en]',
        ...without,
      ].join();
      const where = (element: Element) =>
        `${element.tagName.toLowerCase()}${[...element.classList]
          .slice(0, 2)
          .map((name) => `.${name}`)
          .join('')}`;
      const check = (text: string, element: Element) => {
        const rest = patterns.reduce((left, pattern) => left.replace(pattern, ''), text);
        if (/[a-z]{2,}/.test(rest))
          found.add(`not translated: ${text.trim().slice(0, 90)} (${where(element)})`);
      };
      const names = [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'title',
        'placeholder',
        'alt',
      ];
      for (const element of document.body.querySelectorAll('*')) {
        if (element.closest(skipped) || !element.checkVisibility({ visibilityProperty: true })) continue;
        for (const name of names) check(element.getAttribute(name) ?? '', element);
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        for (const node of own) check(node.textContent ?? '', element);
        if (!(element instanceof HTMLElement) || own.length === 0) continue;
        const style = getComputedStyle(element);
        const isHeard = element.closest('.sr-only') !== null || element.clientWidth <= 1;
        const clips =
          style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
        if (
          !isHeard &&
          clips &&
          element.scrollWidth > element.clientWidth + 1 &&
          element.textContent?.includes('⟦')
        )
          found.add(`cut: ${element.textContent.slice(0, 60)} (${where(element)})`);
        const box = element.getBoundingClientRect();
        const scrolls = element.closest('[data-scrolls], .overflow-auto, .overflow-x-auto, .timeline');
        if (!isHeard && !scrolls && box.width > 1 && (box.left < -1 || box.right > innerWidth + 1))
          found.add(`runs out: ${element.textContent?.slice(0, 60)} (${where(element)})`);
      }
      // Controls that lie on each other.
      const controls = [...document.querySelectorAll('button, a[href], select, input:not([hidden])')].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest(`.timeline, .sr-only, ${skipped}`),
      );
      const open = document.querySelector('dialog:modal, :popover-open');
      const boxes = controls
        .filter((element) => !open || open.contains(element))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1);
      boxes.forEach(({ element, box }, i) => {
        for (const other of boxes.slice(i + 1)) {
          // A sheet over the page.
          if (element.closest('[data-testid=detail]') !== other.element.closest('[data-testid=detail]'))
            continue;
          if (element.contains(other.element) || other.element.contains(element)) continue;
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 2 && down > 2 && !element.closest('.sticky') && !other.element.closest('.sticky'))
            found.add(
              `overlap: ${element.textContent?.slice(0, 40)} / ${other.element.textContent?.slice(0, 40)}`,
            );
        }
      });
      return [...found];
    },
    { foreign: FOREIGN.map(({ source, flags }) => [source, flags]), without: [...without] },
  );
}

/** The site in a language that nobody speaks, with a dataset all in capitals. */
async function openPseudo(page: Page, query = ''): Promise<void> {
  await speakPseudo(page);
  await page.route('**/data/idlib.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: inCapitals(IDLIB) }),
  );
  await open(page, `?lang=de${query}`);
}

const SIZES = { wide: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

async function expectFaultless(page: Page, name: string): Promise<void> {
  await idle(page);
  if (process.env.SHOTS) await page.screenshot({ path: `/tmp/pseudo-${name}.png` });
  expect.soft(await faults(page), name).toEqual([]);
}

const button = (page: Page, english: string) =>
  page.getByRole('button', { name: pseudo(english), exact: true });

for (const [size, viewport] of Object.entries(SIZES)) {
  test.describe(`in another language, ${size}`, () => {
    test.use({ viewport });

    test('exploring has no text left in English, and nothing is cut', async ({ page }) => {
      await openPseudo(page, '&event=lavrov-geneva');
      await expectFaultless(page, `${size}-event`);
      for (const layout of ['list', 'matrix', 'sources']) {
        await open(page, `?lang=de&layout=${layout}`);
        await expectFaultless(page, `${size}-${layout}`);
      }
      await open(page, '?lang=de&q=IDLIB&source=dw&known=NEVER&event=NOWHERE');
      await button(page, 'Filters')
        .or(page.getByRole('button', { name: pseudo('Filters') }))
        .first()
        .click();
      await expectFaultless(page, `${size}-find`);
    });

    test('what is taken along has no text left in English', async ({ page }) => {
      await openPseudo(page, '&event=lavrov-geneva&compare=lavrov-dw-1,lavrov-dw-3');
      await expectFaultless(page, `${size}-compare`);
      await page.keyboard.press('Escape');
      await open(page, '?lang=de&event=lavrov-geneva&known=2020-02-25');
      await expectFaultless(page, `${size}-known`);
      for (const name of ['About this timeline', 'Share', 'Download', 'Download for class', 'Present']) {
        if (size === 'phone') await button(page, 'More').click();
        await button(page, name).click();
        await expectFaultless(page, `${size}-${name}`);
        await page.keyboard.press('Escape');
      }
      // The builder of lessons, from the last of them.
      if (size === 'phone') await button(page, 'More').click();
      await button(page, 'Present').click();
      await button(page, 'Make a lesson').click();
      await idle(page);
      await page
        .getByRole('button', { name: /^⟦Ađđ “/ })
        .first()
        .click();
      await expectFaultless(page, `${size}-builder`);
      await page.keyboard.press('Escape');
      await button(page, 'Cite this event').click();
      await expectFaultless(page, `${size}-cite`);
    });

    test('a lesson has no text left in English', async ({ page }) => {
      await openPseudo(page, '&view=present&story=one-speech');
      await expectFaultless(page, `${size}-note`);
      await page.keyboard.press('ArrowRight');
      await expectFaultless(page, `${size}-step`);
      for (const key of ['o', '?', 'g', 'b']) {
        await page.keyboard.press(key);
        await expectFaultless(page, `${size}-key-${key}`);
        await page.keyboard.press('Escape');
      }
      await button(page, 'More').click();
      await expectFaultless(page, `${size}-more`);
    });

    test('faults and the embed have no text left in English', async ({ page }) => {
      await speakPseudo(page);
      await page.route('**/data/broken.json', (route) =>
        route.fulfill({ contentType: 'application/json', body: BROKEN }),
      );
      await page.goto('./?lang=de&data=data/broken.json');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      await idle(page);
      await page.getByRole('button', { name: pseudo('Show'), exact: true }).click();
      await expectFaultless(page, `${size}-problems`);
      await page.goto('./?lang=de&data=data/none.json');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'failed');
      await expectFaultless(page, `${size}-failure`);
      await page.route('**/data/idlib.json', (route) =>
        route.fulfill({ contentType: 'application/json', body: inCapitals(IDLIB) }),
      );
      await page.goto('./embed/?lang=de&event=lavrov-geneva');
      await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
      await expectFaultless(page, `${size}-embed`);
    });
  });
}

const BROKEN = JSON.stringify({
  format: 'sourceline/1',
  id: 'broken',
  title: 'BROKEN',
  events: [
    { id: 'a', title: 'A', date: '2020-02-25', mood: 'X', places: ['nowhere'] },
    { id: 'a', title: 'A', date: '2020-02-25' },
    { id: 'b', title: 'B', date: '2020-2-5' },
    { id: 'c', date: '2020-02-25' },
  ],
});
