import { expect, test } from 'vitest';
// @ts-expect-error the scripts are plain JavaScript
import { weigh } from './sizeReport.mjs';

const file = (path: string, kib: number, at = 1) => ({
  path,
  bytes: kib * 1024,
  at,
  isCode: !/\.(json|woff2)$/.test(path),
});
const page = [file('/site/', 1), file('/site/a.js', 90), file('/site/a.css', 9)];

test('what was asked for until ready counts, to the last byte', () => {
  expect(weigh(page, 1, 100).fits).toBe(true);
  expect(weigh([...page, { ...file('/site/b.js', 0), bytes: 1 }], 1, 100).fits).toBe(false);
});
test('a worker’s script counts like any other', () => {
  expect(weigh([...page, file('/site/worker.js', 5)], 1, 100).fits).toBe(false);
});
test('data and fonts do not count, nor what comes once the page rests', () => {
  const more = [file('/site/data.json', 50), file('/site/font.woff2', 50), file('/site/later.js', 50, 2)];
  const { fits, lines } = weigh([...page, ...more], 1, 100);
  expect(fits).toBe(true);
  expect(lines.join('\n')).toContain('50.0 KiB  in 1 files that come once the page has rested');
});
test('the text of the timeline in a page is no code, and is said', () => {
  const { fits, lines } = weigh([file('/site/', 11), file('/site/a.js', 99)], 1, 100, 10 * 1024);
  expect(fits).toBe(true);
  expect(lines.join('\n')).toContain('-10.0 KiB  of that the text for readers without scripts');
});
test('the heaviest file comes first, and too much is said', () => {
  const { lines } = weigh(page, 1, 90);
  expect(lines[0]).toContain('a.js');
  expect(lines.at(-1)).toBe('Too much by 10.0 KiB.');
});
test('a page that loaded nothing does not pass', () => {
  expect(weigh([file('/site/', 1)], 1, 100).fits).toBe(false);
});
