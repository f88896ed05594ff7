import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

interface Inspection {
  span: [number, number];
  visible: number;
  clusters: number;
  total: number;
  problems: number;
}

/** A page whose console must stay empty: any error or warning fails the test at its end. */
export const test = base.extend<{
  consoleRules: { allowNetwork: boolean; allowRefusals?: boolean };
  quiet: undefined;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from this pattern
  consoleRules: async ({}, use) => {
    await use({ allowNetwork: false });
  },
  quiet: [
    async ({ page, consoleRules }, use) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (!['error', 'warning'].includes(message.type())) return;
        // The browser's own line about a failed request; allowed only where the fault is the test.
        if (consoleRules.allowNetwork && message.text().startsWith('Failed to load resource')) return;
        // What the policy has refused; allowed only where that is the test.
        if (
          consoleRules.allowRefusals &&
          /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text())
        )
          return;
        said.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
      await use(undefined);
      expect(said, 'console errors and warnings').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens an address and waits until the first timeline is painted and nothing is pending. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-status', 'ready');
  await idle(page);
}

export async function idle(page: Page): Promise<void> {
  await page.evaluate(() => window.sourceline.idle());
}

export async function inspect(page: Page): Promise<Inspection> {
  return page.evaluate(() => window.sourceline.inspect());
}

export const timeline = (page: Page): Locator => page.getByTestId('timeline');
export const mark = (page: Page, id: string): Locator => timeline(page).locator(`[data-event="${id}"]`);
export const detail = (page: Page): Locator => page.getByTestId('detail');
export const excerpt = (page: Page, id: string): Locator =>
  detail(page).locator(`blockquote[data-excerpt="${id}"]`);

/**
 * No axe violations on the page as it stands: WCAG 2.2 AA and best practices.
 *
 * @param without what is looked at elsewhere, as a selector
 */
export async function expectAccessible(page: Page, without: string[] = []): Promise<void> {
  const axe = new AxeBuilder({ page });
  for (const selector of without) axe.exclude(selector);
  const { violations } = await axe.analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`),
  ).toEqual([]);
}

/** The middle of an element, px in the page. */
export async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('no box: the element is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Touches, as the browser gets them from a screen: the fingers that are on it, px in the page. */
export async function fingers(page: Page) {
  const session = await page.context().newCDPSession(page);
  return (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((place, id) => ({ ...place, id })),
    });
}

/** One finger over the page, from (x, y) by (dx, dy) px. */
export async function swipe(
  page: Page,
  { x, y }: { x: number; y: number },
  dx: number,
  dy: number,
): Promise<void> {
  const touch = await fingers(page);
  await touch('touchStart', [{ x, y }]);
  for (let i = 1; i <= 10; i++) await touch('touchMove', [{ x: x + (dx * i) / 10, y: y + (dy * i) / 10 }]);
  await touch('touchEnd', []);
}

/** Does what scrolls the page, and waits until it has come to rest: after a swipe it rolls on by itself. */
export async function untilScrolled(page: Page, act: () => Promise<void>): Promise<void> {
  const rest = await page.evaluateHandle(() => {
    const ended = new Promise<void>((resolve) => {
      addEventListener('scrollend', () => resolve(), { once: true });
    });
    return { ended };
  });
  await act();
  await rest.evaluate(({ ended }) => ended);
}

export const DAY_MS = 86_400_000;
export const at = (iso: string): number => Date.parse(`${iso}T00:00Z`);
