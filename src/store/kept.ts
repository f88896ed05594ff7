/** For the next visit, or for this tab alone. */
type Where = 'localStorage' | 'sessionStorage';

/** What the browser keeps under a name; null where it keeps nothing, of this or at all (a frame without an origin). */
export function readKept(name: string, where: Where = 'localStorage'): string | null {
  try {
    return window[where].getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text under a name, or no more: undefined. Says whether the browser did. */
export function keep(name: string, text: string | undefined, where: Where = 'localStorage'): boolean {
  try {
    if (text === undefined) window[where].removeItem(name);
    else window[where].setItem(name, text);
    return true;
  } catch {
    return false;
  }
}
