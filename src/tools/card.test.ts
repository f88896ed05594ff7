import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOf } from '../testing/dataset';
import { cardAlt, drawCard } from './card';
import { CARD_COLORS, CARD_LANES } from './cardColors';
import { canSet, setLines } from './cardText';
import { placeDots } from './dotGrid';
import { oembedName } from './oembed';

const time = { x: (ms: number) => (ms - Date.UTC(2020, 0, 1)) / 1e7, bands: [] };
const lanes = (count: number) =>
  Array.from({ length: count }, (_, i) => `row${i} | e${i} 2020-01-0${i + 1}`).join('\n');

describe('the picture for previews', () => {
  test('has a dot for each event, hollow for a plan, and its figures', () => {
    const svg = drawCard(catalogOf('row | a 2020-01-02 | b 2020-01-02 | c 2020-02-02 planned'), time);
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(svg.match(new RegExp(`<circle[^>]*fill="${CARD_COLORS.paper}"`, 'g'))).toHaveLength(1);
    expect(svg).toContain('>3 events · 4 sources<');
    expect(svg).toContain('>2 January – 2 February 2020<');
  });

  test('lets the events of a story stand out', () => {
    const catalog = catalogOf('row | a 2020-01-02 | b 2020-01-09');
    const story = { id: 's', title: 'A story', steps: [{ event: 'b' }] };
    expect(drawCard(catalog, time, story).match(/opacity="0.25"/g)).toHaveLength(1);
    expect(cardAlt(catalog, story)).toBe('A story: 1 step on the timeline Scene');
  });

  test('of more than six rows has those with most events', () => {
    expect(drawCard(catalogOf(lanes(8)), time).match(/<circle/g)).toHaveLength(6);
  });

  test('is XML whatever the title is, and has no boxes for letters it lacks', () => {
    const of = (title: string) => drawCard(catalogOf('row | a 2020-01-02', { title }), time);
    expect(of('<b>&\u0000\u0007"')).toContain('>&lt;b&gt;&amp;&quot;<');
    expect(of('إدلب')).not.toContain('إدلب');
  });

  test('has the colours of the light theme', () => {
    const tokens = readFileSync('src/styles/palette.css', 'utf8');
    const named = {
      ...CARD_COLORS,
      ...Object.fromEntries(Object.entries(CARD_LANES).map(([k, v]) => [`lane-${k}`, v])),
    };
    for (const [name, color] of Object.entries(named))
      expect(tokens).toContain(`--color-${name}: light-dark(${color},`);
  });
});

describe('dots', () => {
  test('never lie on each other, nor far from their time, nor outside', () => {
    const size = { columns: 20, rows: 3 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 19 }), { maxLength: 100 }), (wanted) => {
        const dots = placeDots(wanted, size);
        const placed = dots.flatMap((dot) => (dot ? [`${dot.column},${dot.row}`] : []));
        expect(new Set(placed).size).toBe(placed.length);
        for (const [i, dot] of dots.entries()) {
          if (!dot) continue;
          expect(Math.abs(dot.column - (wanted[i] ?? 0))).toBeLessThanOrEqual(6);
          expect(dot.column >= 0 && dot.column < 20 && dot.row >= 0 && dot.row < 3).toBe(true);
        }
      }),
    );
  });
});

describe('lines', () => {
  test('hold all words where there is room, and say where there is none', () => {
    expect(setLines('one two', 20, 1000, 2)).toEqual(['one two']);
    expect(setLines('one two three', 20, 80, 2)).toEqual(['one two', 'three']);
    expect(setLines('one two three four', 20, 80, 1)[0]).toMatch(/…$/);
    expect(setLines('a'.repeat(500), 20, 100, 1)[0]).toMatch(/^a{5,15}…$/);
  });
  test('are set in letters that the faces have', () => {
    expect(['Łódź – “2018”', 'Москва', 'Αθήνα'].map(canSet)).toEqual([true, true, true]);
    expect(['إدلب', '日本', 'Idlib (إدلب)'].map(canSet)).toEqual([false, false, false]);
  });
});

test('a story that would replace the file of the timeline is refused, with the way out', () => {
  expect(() => oembedName({ id: 'timeline' })).toThrow('give the story another id');
});
