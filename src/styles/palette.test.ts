import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANE_COLORS } from '../model/vocabulary';

type Triple = readonly [number, number, number];

const css = readFileSync(new URL('./palette.css', import.meta.url), 'utf8');
const pairs = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);
const THEMES = ['light', 'dark'] as const;
const color = (name: string, theme: (typeof THEMES)[number]): string => {
  const pair = pairs.get(name);
  if (!pair) throw new Error(`no colour ${name} in palette.css`);
  return pair[theme];
};

/** sRGB to linear light, 0 to 1 (IEC 61966-2-1). */
function toLinear(hex: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = toLinear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high + 0.05) / (low + 0.05);
}

const times = (rows: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(rows[0]), row(rows[1]), row(rows[2])];
};

/** OKLab of linear light (Ottosson 2020). */
function toOklab(linear: Triple): Triple {
  const [l, m, s] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    linear,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)],
  );
}

/** What the three dichromacies make of linear light: Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHT: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  'all three cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Nearly three of the least differences that are seen side by side (0.02 in OKLab). */
const APART = 0.055;
/** Text (WCAG 1.4.6), on every ground that it stands on; marks and borders of controls (1.4.11). */
const TEXT = 7;
const MARK = 3;
/** Words of what steps back (WCAG 1.4.3). */
const DIM_TEXT = 4.5;
const dimmed = readFileSync(new URL('./singled.css', import.meta.url), 'utf8');
const dimOpacity = Number(/\.cluster\[data-dim\] \{\s*opacity: ([\d.]+)/.exec(dimmed)?.[1]);

/** A colour over another, sRGB. */
function over(top: string, ground: string, opacity: number): string {
  const parts = [1, 3, 5].map((from) => {
    const [a = 0, b = 0] = [top, ground].map((hex) => Number.parseInt(hex.slice(from, from + 2), 16));
    return Math.round(a * opacity + b * (1 - opacity))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}

describe.each(THEMES)('in the %s theme', (theme) => {
  const ratio = (name: string, ground: string) => contrast(color(name, theme), color(ground, theme));

  test.each(['paper', 'panel', 'sunk'])('text on %s has a contrast of at least 7', (ground) => {
    for (const name of ['ink', 'muted', 'link', 'alert'])
      expect(ratio(name, ground), name).toBeGreaterThanOrEqual(TEXT);
  });

  test('words that step back keep a contrast of at least 4.5', () => {
    const seen = over(color('ink', theme), color('paper', theme), dimOpacity);
    expect(contrast(seen, color('paper', theme))).toBeGreaterThanOrEqual(DIM_TEXT);
  });

  test('marked words and names of lanes have a contrast of at least 7', () => {
    expect(ratio('ink', 'highlight')).toBeGreaterThanOrEqual(TEXT);
    for (const lane of LANE_COLORS)
      for (const ground of ['paper', 'panel'])
        expect(ratio(`lane-${lane}`, ground), `${lane} on ${ground}`).toBeGreaterThanOrEqual(TEXT);
  });

  test('marks and the borders of controls have a contrast of at least 3', () => {
    for (const ground of ['paper', 'panel', 'sunk']) {
      expect(ratio('edge', ground), `edge on ${ground}`).toBeGreaterThanOrEqual(MARK);
      for (const lane of LANE_COLORS)
        expect(ratio(`lane-${lane}`, ground), `${lane} on ${ground}`).toBeGreaterThanOrEqual(MARK);
    }
  });

  test.each(Object.entries(SIGHT))('neighbouring lanes are told apart with %s', (_, matrix) => {
    const seen = LANE_COLORS.map((lane) => {
      const [r, g, b] = times(matrix, toLinear(color(`lane-${lane}`, theme)));
      const clip = (value: number) => Math.min(1, Math.max(0, value));
      return toOklab([clip(r), clip(g), clip(b)]);
    });
    const tooClose = seen.flatMap((here, i) => {
      const next = seen[(i + 1) % seen.length] ?? here;
      const distance = Math.hypot(here[0] - next[0], here[1] - next[1], here[2] - next[2]);
      return distance < APART ? [`${LANE_COLORS[i]} and the next: ${distance.toFixed(3)}`] : [];
    });
    expect(tooClose).toEqual([]);
  });
});
