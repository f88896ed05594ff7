import type { CDPSession, Page } from '@playwright/test';

/** A stop of the Tab key, as it is heard, and what is wrong with how it is seen. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  readonly faults: readonly string[];
}

/** Reads what assistive technology is given. */
export async function listen(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return session;
}

/** The element that has the focus: what it is called, whether it is in sight (2.4.11) and seen to have it (2.4.7). */
export async function stop(page: Page, session: CDPSession): Promise<Stop | undefined> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (!result.objectId || result.className === 'HTMLBodyElement') return undefined;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  const role = String(nodes[0]?.role?.value ?? '');
  const name = String(nodes[0]?.name?.value ?? '').trim();
  const faults = await page.evaluate(lookAtFocus);
  return { role, name, faults: [...(name ? [] : ['has no name']), ...faults] };
}

/** Runs in the page. */
function lookAtFocus(): string[] {
  const element = document.activeElement;
  if (!element || element === document.body) return ['nothing has the focus'];
  const seen = element.querySelector(':scope > .hit') ?? element;
  // Of a link on two lines the first.
  const box = seen.getClientRects()[0] ?? seen.getBoundingClientRect();
  const faults: string[] = [];
  if (box.width < 1 || box.height < 1) return ['has no size'];
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y] as const));
  const inSight = points.filter(([x, y]) => {
    const at = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    return at !== null && (element.contains(at) || (at.contains(element) && at.tagName === 'LABEL'));
  });
  if (inSight.length < 3) faults.push(`is covered, or out of sight (${inSight.length} of 9 points are seen)`);

  const style = getComputedStyle(element);
  const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  const focusRing = element.querySelector('.focus-ring');
  const ringed = focusRing !== null && getComputedStyle(focusRing).stroke !== 'none';
  if (!outlined && !ringed) faults.push('is not seen to have the focus');
  if (!outlined) return faults;
  // The outline is cut where something around it scrolls or clips.
  const reach = Number.parseFloat(style.outlineOffset) + 1;
  const sides = {
    top: box.top - reach,
    left: box.left - reach,
    bottom: box.bottom + reach,
    right: box.right + reach,
  };
  let [top, left, bottom, right] = [0, 0, innerHeight, innerWidth];
  for (
    let around = element.parentElement;
    around && around !== document.body;
    around = around.parentElement
  ) {
    const { overflowX, overflowY } = getComputedStyle(around);
    const clip = around.getBoundingClientRect();
    if (overflowY !== 'visible') [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)];
    if (overflowX !== 'visible') [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)];
    if (getComputedStyle(around).position === 'fixed') break;
  }
  const cut = [
    sides.top < top && 'top',
    sides.left < left && 'left',
    sides.bottom > bottom && 'bottom',
    sides.right > right && 'right',
  ].filter(Boolean);
  if (cut.length > 1) faults.push(`its outline is cut: ${cut.join(', ')}`);
  return faults;
}

/**
 * Presses Tab until the focus is back at the page or at the first stop.
 *
 * @param most how many stops are looked at
 */
export async function tabThrough(page: Page, session: CDPSession, most = 60, key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  let first = '';
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const now = await stop(page, session);
    if (!now) break;
    const id = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return String(document.activeElement ? all.indexOf(document.activeElement) : -1);
    });
    if (i === 0) first = id;
    else if (id === first) break;
    stops.push(now);
  }
  return stops;
}

/** Controls under 24 px whose middle has another target within 12 px (2.5.8); links within running text may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const dialog = document.querySelector('dialog[open]');
    const boxes = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary, [role="slider"], [role="button"], [role="option"]',
      ),
    ]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
      )
      .map((element) => {
        const isChoice = element.matches('input[type="checkbox"], input[type="radio"]');
        const covers = getComputedStyle(element, '::after').position === 'absolute';
        const target =
          (isChoice && element.closest('label')) ||
          (covers && element.closest('article')) ||
          element.querySelector(':scope > .hit') ||
          element;
        return { element, box: target.getBoundingClientRect() };
      })
      .filter(({ box }) => box.width > 0);
    return boxes
      .filter(({ element, box }) => {
        if (box.width >= 24 && box.height >= 24) return false;
        if (element.tagName === 'A' && getComputedStyle(element).display === 'inline') return false;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return boxes.some(({ element: other, box: near }) => {
          if (other === element || other.contains(element) || element.contains(other)) return false;
          const dx = Math.max(near.left - x, 0, x - near.right);
          const dy = Math.max(near.top - y, 0, y - near.bottom);
          return Math.hypot(dx, dy) < 12;
        });
      })
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return `${element.tagName} “${name}” ${Math.round(box.width)} × ${Math.round(box.height)}`;
      });
  });
}

/**
 * Texts that are cut off, or run out of the page where nothing scrolls. What is cut on purpose is left out: the two lines
 * of summary (whole in "About this timeline"), names of lanes in the low timeline over a list (whole in each row of it).
 */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const onPurpose =
      '.sr-only, .line-clamp-2, .page-summary, [data-size="compact"] .lane-name, .present-go-words, .present-strip';
    return [...(document.querySelector('dialog[open]') ?? document.body).querySelectorAll<HTMLElement>('*')]
      .filter(
        (element) =>
          element instanceof HTMLElement &&
          element.checkVisibility() &&
          element.closest(onPurpose) === null &&
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
          ),
      )
      .flatMap((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        const name = element.textContent?.slice(0, 60);
        if (clips(overflowX) && element.scrollWidth > element.clientWidth + 1)
          return [`“${name}” is cut across`];
        if (clips(overflowY) && element.scrollHeight > element.clientHeight + 1)
          return [`“${name}” is cut below`];
        const { left, right } = element.getBoundingClientRect();
        if (left >= -1 && right <= innerWidth + 1) return [];
        for (let around = element.parentElement; around; around = around.parentElement)
          if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return [];
        return [`“${name}” runs out of the page`];
      });
  });
}

const LANDMARKS = [
  'banner',
  'main',
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'region',
  'form',
];
/** Roles that need a name. `Details` and blocks that only take the focus by script have their own text. */
const NAMED = [
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'image',
  'link',
  'radio',
  'region',
  'searchbox',
  'slider',
  'switch',
  'table',
  'textbox',
];

/** The page as its accessibility tree has it. */
export async function hearings(page: Page) {
  const session = await listen(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const heard = nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({
      role: String(node.role?.value ?? ''),
      name: String(node.name?.value ?? '').trim(),
      level: Number(node.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
    }));
  const hidden = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-hidden="true"], [hidden]')].flatMap((element) =>
      [...element.querySelectorAll<HTMLElement>('a[href], button, input, select, [tabindex="0"]')]
        .filter((inner) => inner.checkVisibility())
        .map((inner) => `takes the focus though hidden: ${inner.outerHTML.slice(0, 80)}`),
    ),
  );
  const unlike = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button[aria-label], a[aria-label]')].flatMap((element) => {
      const shown = element.cloneNode(true) as HTMLElement;
      for (const inner of shown.querySelectorAll('[aria-hidden="true"]')) inner.remove();
      // A count at the end is its value, which is not spoken to it.
      const seen = (shown.textContent ?? '')
        .replace(/\d+\s*$/, '')
        .trim()
        .toLowerCase();
      const name = element.getAttribute('aria-label')?.toLowerCase() ?? '';
      // Single signs are not spoken.
      return /\p{L}{2}/u.test(seen) && !name.includes(seen) ? [`“${seen}” is called “${name}” (2.5.3)`] : [];
    }),
  );
  return {
    landmarks: heard
      .filter(({ role }) => LANDMARKS.includes(role))
      .map(({ role, name }) => `${role} ${name}`.trim()),
    headings: heard.filter(({ role }) => role === 'heading'),
    faults: [
      ...heard
        .filter(({ role, name }) => NAMED.includes(role) && !name)
        .map(({ role }) => `a ${role} without a name`),
      ...hidden,
      ...unlike,
    ],
  };
}

/** The names of elements, as they are heard. */
export async function namesAsHeard(page: Page, selector: string): Promise<string[]> {
  const session = await listen(page);
  await session.send('DOM.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const names: string[] = [];
  for (const nodeId of nodeIds) {
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    names.push(String(nodes[0]?.name?.value ?? ''));
  }
  await session.detach();
  return names;
}
