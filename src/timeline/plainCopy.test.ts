import { expect, test } from 'vitest';
import { readColor } from './plainCopy';

test.each([
  ['rgb(36, 83, 154)', '#24539a', 1],
  ['rgba(0, 0, 0, 0.25)', '#000000', 0.25],
  ['color(srgb 0.141176 0.32549 0.603922 / 0.24)', '#24539a', 0.24],
  ['color(srgb 1 1 1.0001)', '#ffffff', 1],
  ['color(srgb 1e-7 0 0)', '#000000', 1],
])('%s is %s', (css, hex, opacity) => expect(readColor(css)).toEqual({ hex, opacity }));

test.each(['none', 'rgba(0, 0, 0, 0)'])('%s is no colour', (css) => expect(readColor(css)).toBeUndefined());
