// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { readKey } from './keys';

/** A key press as the page gets it; what is pressed on is no element, as where nothing has the focus. */
const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({
    key,
    code: '',
    target: null,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    ...more,
  }) as KeyboardEvent;
const read = (key: string, more: Partial<KeyboardEvent> = {}, { rtl = false, letters = true } = {}) => {
  Object.assign(globalThis, { Element: class {} });
  return readKey(press(key, more), rtl, letters);
};

describe('keys of the stage', () => {
  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    [' ', 'next'],
    ['Enter', 'next'],
    ['n', 'next'],
    ['N', 'next'],
    ['PageUp', 'previous'],
    ['ArrowLeft', 'previous'],
    ['Backspace', 'previous'],
    ['.', 'black'],
    ['F5', 'fullScreen'],
    ['Escape', 'escape'],
    ['x', undefined],
    ['Tab', undefined],
  ])('%s: %s', (key, does) => {
    expect(read(key)).toBe(does);
  });

  test('run with the direction of reading', () => {
    expect(read('ArrowLeft', {}, { rtl: true })).toBe('next');
    expect(read('ArrowRight', {}, { rtl: true })).toBe('previous');
    expect(read('PageDown', {}, { rtl: true })).toBe('next');
  });

  test('are found by their place on keyboards that write no Latin', () => {
    expect(read('т', { code: 'KeyN' })).toBe('next');
    expect(read('لا', { code: 'KeyB' })).toBe('black');
  });

  test('with Ctrl, Alt or Meta are the browser’s', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const)
      expect(read('n', { [held]: true })).toBeUndefined();
  });

  test('that are held down do not run through the lesson', () => {
    expect(read('PageDown', { repeat: true })).toBeUndefined();
    expect(read('+', { repeat: true })).toBe('larger');
  });

  test('of one letter can be switched off; those of clickers stay', () => {
    for (const key of ['n', 'p', 'b', 'w', '3', '+', '?', 'т'])
      expect(read(key, { code: 'KeyN' }, { letters: false })).toBeUndefined();
    for (const key of ['PageDown', 'PageUp', ' ', '.', 'F5', 'Escape', 'Home'])
      expect(read(key, {}, { letters: false })).toBeDefined();
  });
});
