import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrapText';

/** Every character as wide as every other. */
const segmenter = new Intl.Segmenter();
const ruler = { width: (text: string) => [...segmenter.segment(text)].length * 10 };

test('breaks between words', () => {
  expect(wrapText(ruler, 'Talks and plans', 90)).toEqual(['Talks and', 'plans']);
  expect(wrapText(ruler, 'Talks and plans', 1000)).toEqual(['Talks and plans']);
});

test('breaks an address after its slashes, and a long word anywhere', () => {
  expect(wrapText(ruler, 'https://example.org/a/b', 130)).toEqual(['https://', 'example.org/', 'a/b']);
  expect(wrapText(ruler, 'to abcdefgh', 50)).toEqual(['to ab', 'cdefg', 'h']);
  expect(wrapText(ruler, '叙利亚停火协议', 30)).toEqual(['叙利亚', '停火协', '议']);
});

test('no line is too wide, none is blank, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 400 }), (text, widthPx) => {
      const lines = wrapText(ruler, text, widthPx);
      for (const line of lines) {
        expect(line.trim()).not.toBe('');
        expect(ruler.width(line)).toBeLessThanOrEqual(Math.max(widthPx, 10));
      }
      expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    }),
  );
});
