import { DATA_ID, readStart, START_ID } from '../../model/classroom';

/**
 * The page as it was opened, before anything was added to it and without its data: what is to be saved is made from it. A
 * copy of its nodes shares their texts, however long they are.
 */
export const PAGE = takePage();

function takePage(): HTMLElement {
  // A copy of an element is one of the same kind, which the type does not say.
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  page.querySelector(`#${DATA_ID}`)?.replaceChildren();
  return page;
}

/** The text of the dataset that stands in this file; empty where there is none. */
export function insideText(): string {
  return textOf(DATA_ID).trim();
}

/** The story that this file opens in. */
export const insideStory = readStart(textOf(START_ID));

/** The name of this file, as the reader knows it. */
export function ownName(): string {
  const [name = ''] = location.pathname.split('/').slice(-1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
