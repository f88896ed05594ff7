import { expect, test } from 'vitest';
import { catalogOf } from '../../testing/dataset';
import { writeWhole } from './whole';

test('all of a timeline is written, stories too, and the share that is written grows to 1', async () => {
  const stories = [{ id: 'tour', title: 'A tour', steps: [{ event: 'e1', prompt: 'Why?', notes: 'Wait.' }] }];
  const cells = Array.from(
    { length: 1200 },
    (_, i) => `e${i} 2022-03-${String(1 + (i % 28)).padStart(2, '0')}`,
  );
  const catalog = catalogOf(`front | ${cells.join(' | ')}`, { stories });
  const shares: number[] = [];
  let text = '';
  const options = {
    disputed: 'x',
    pause: () => Promise.resolve(),
    onProgress: (share: number) => shares.push(share),
  };
  for await (const part of writeWhole(catalog, options)) text += part;
  const file = JSON.parse(text);
  expect(file.stories).toEqual(stories);
  expect(file.events).toHaveLength(1200);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
