import { describe, expect, test } from 'vitest';
import { catalogOf } from '../testing/dataset';
import { createStage, METRICS } from '../testing/stage';
import { createPicture, type PictureWords, TICK_RISE_PX } from './picture';

const words: PictureWords = {
  tick: ({ ms }) => String(new Date(ms).getUTCDate()),
  context: ({ ms }) => String(new Date(ms).getUTCMonth()),
  asOf: 'The sources end here',
  band: () => 'quiet',
  measure: (text) => text.length * 7,
};

describe('the rules of the axis', () => {
  // The sources end with January: the line of that day, of its month and of `asOf` are one.
  for (const asOf of ['2020-01-31', '2020-02-10']) {
    const catalog = catalogOf('talks | a 2020-01-25 | b 2020-02-15', { asOf });
    const layout = createStage(catalog, { widthPx: 1200, folded: false }).whole();
    const picture = createPicture(layout, METRICS, 1200, words);
    const rules = [...picture.rules, ...picture.contextRules];

    test(`run through no words of a tick, ${asOf}`, () => {
      const baseline = picture.top - TICK_RISE_PX;
      expect(picture.ticks.length).toBeGreaterThan(10);
      expect(picture.contextRules.length).toBeGreaterThan(0);
      for (const tick of picture.ticks)
        for (const { x, y0, y1 } of rules)
          if (Math.abs(x - tick.x) < 7) expect(y0 > baseline || y1 < baseline - 9, tick.text).toBe(true);
    });

    test(`leave the line where the sources end to itself, ${asOf}`, () => {
      expect(picture.asOfX).toBeGreaterThan(0);
      for (const { x, y1 } of rules)
        if (Math.abs(x - (picture.asOfX ?? 0)) < 1) expect(y1).toBeLessThan(picture.top);
    });
  }
});
