import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arc, circle, dashedDiamond, diamond, halfCircle, knob, line, rect } from './marks/paths';
import { mirrorDomain, mirrorPath } from './mirror';

describe('a path seen in a mirror', () => {
  const shapes = [
    line(-3, 1, 8, 2),
    rect(-12, -9, 30.5, 9),
    circle(4, 6),
    halfCircle(2, 6),
    arc(3, 6, -80, 200),
    knob(0, 6, 40, 1.5),
    diamond(5, 7),
    dashedDiamond(1, 7, 3, true),
    'M-18.5,-4.5L-24.5,0L-18.5,4.5',
    'M7,-9H12.5V9H7',
  ];

  test.each(shapes)('%s: twice is the path itself', (d) => {
    const plain = (path: string) =>
      path
        .replaceAll(/(\.\d*?)0+(?=[^\d]|$)/g, '$1')
        .replaceAll(' ', '')
        .replaceAll(',', ' ');
    const twice = mirrorPath(mirrorPath(d));
    const numbers = (path: string) => [...path.matchAll(/-?\d*\.?\d+/g)].map(Number);
    expect(plain(twice).replaceAll(/[\d\s.-]/g, '')).toBe(plain(d).replaceAll(/[\d\s.-]/g, ''));
    numbers(twice).forEach((number, i) => {
      expect(number).toBeCloseTo(numbers(d)[i] ?? Number.NaN, 1);
    });
  });

  test('has its points on the other side, and its arcs the other way round', () => {
    expect(mirrorPath('M2,3L4,5H6V7Z')).toBe('M-2,3L-4,5H-6V7Z');
    expect(mirrorPath('M2,-6a6,6 0 0,0 0,12Z')).toBe('M-2,-6a6,6,0,0,1,0,12Z');
  });
});

test('a view from the other side is as long, and as far from the other end', () => {
  const numbers = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const bounds = { start: -1e12, end: 1e12 };
      const view = { start: Math.min(a, b), end: Math.max(a, b) };
      const other = mirrorDomain(view, bounds);
      expect(other.end - other.start).toBeCloseTo(view.end - view.start, 0);
      const back = mirrorDomain(other, bounds);
      expect(back.start).toBeCloseTo(view.start, 0);
      expect(back.end).toBeCloseTo(view.end, 0);
    }),
  );
});
