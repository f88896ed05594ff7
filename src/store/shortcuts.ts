import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { keep, readKept } from './kept';

const KEY = 'sourceline:letters';
const OFF = 'off';

/**
 * Whether single letters and signs are shortcuts. Who speaks to the computer, or often hits keys they did not mean, can
 * switch them off (WCAG 2.2, 2.1.4); the browser remembers it, where it remembers anything.
 */
const letterStore = createStore<{ readonly on: boolean }>(() => ({ on: readKept(KEY) !== OFF }));

export function lettersAreOn(): boolean {
  return letterStore.getState().on;
}

export function useLetters(): boolean {
  return useStore(letterStore, ({ on }) => on);
}

export function setLetters(on: boolean): void {
  letterStore.setState({ on });
  keep(KEY, on ? undefined : OFF);
}
