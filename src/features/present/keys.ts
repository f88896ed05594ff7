import type { Command } from '../../model/lesson/lesson';

/** What a key asks for on the stage. */
export type StageKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'fullScreen'
  | 'escape'
  | 'overview'
  | 'goTo'
  | 'pointer'
  | 'window'
  | 'timer'
  | 'hide'
  | 'keys'
  | 'larger'
  | 'smaller';

/** Clickers are keyboards: Page Up and Page Down, F5 and Esc in turn on one button, a full stop to blank. */
const KEYS: Readonly<Record<string, StageKey>> = {
  PageDown: 'next',
  ArrowDown: 'next',
  ' ': 'next',
  Enter: 'next',
  n: 'next',
  PageUp: 'previous',
  ArrowUp: 'previous',
  Backspace: 'previous',
  p: 'previous',
  Home: 'first',
  End: 'last',
  '.': 'black',
  b: 'black',
  w: 'white',
  f: 'fullScreen',
  F5: 'fullScreen',
  Escape: 'escape',
  o: 'overview',
  g: 'goTo',
  l: 'pointer',
  s: 'window',
  t: 'timer',
  h: 'hide',
  '?': 'keys',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
};

/** What acts by itself on Enter and Space. */
const ACTS = 'button, a[href], summary, [role="button"]';
/** Where keys write or choose. */
const WRITES = 'input, textarea, select, [contenteditable]';

/**
 * What a key press asks for: a command, the digit that begins the number of a step, or nothing of the stage's. By the
 * letter it writes; on keyboards that write no Latin, by the place of the key.
 *
 * @param letters whether single letters and signs are shortcuts
 * @param rtl time runs from right to left, and so do the arrows
 */
export function readKey(
  domEvent: KeyboardEvent,
  rtl: boolean,
  letters: boolean,
): StageKey | { readonly digit: string } | undefined {
  const { key, code, target, ctrlKey, altKey, metaKey, shiftKey, repeat } = domEvent;
  if (ctrlKey || altKey || metaKey || domEvent.defaultPrevented || domEvent.isComposing) return undefined;
  const element = target instanceof Element ? target : undefined;
  if (element?.closest(WRITES)) return undefined;
  if ((key === 'Enter' || key === ' ') && element?.closest(ACTS)) return undefined;
  // Of clickers only the full stop is one, and it blanks.
  if (!letters && key.length === 1 && key !== ' ' && key !== '.') return undefined;
  if (/^\d$/.test(key)) return { digit: key };
  if (key === 'ArrowRight' || key === 'ArrowLeft')
    return repeat ? undefined : (key === 'ArrowRight') === rtl ? 'previous' : 'next';
  if (key === ' ' && shiftKey) return 'previous';
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : key;
  const found = Object.hasOwn(KEYS, letter)
    ? KEYS[letter]
    : KEYS[LETTER_AT.exec(code)?.[1]?.toLowerCase() ?? ''];
  // A key that is held down must not run through the lesson.
  return repeat && found !== 'larger' && found !== 'smaller' ? undefined : found;
}

const LETTER_AT = /^Key([A-Z])$/;

/** What a key asks of the lesson, which the stage and the presenter's window lead alike; undefined where it asks something of the stage alone. */
export function commandFor(key: StageKey): Command | undefined {
  switch (key) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
    case 'hide':
      return { kind: key };
    case 'black':
    case 'white':
      return { kind: 'cover', cover: key };
    case 'timer':
      return { kind: 'timer', now: Date.now() };
    default:
      return undefined;
  }
}
