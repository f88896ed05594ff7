import { describe, expect, test } from 'vitest';
import { catalogOf, eventOf } from '../../testing/dataset';
import { markReach } from '../reach';
import { markShape, type Shape } from './shapes';

const DAY = 86_400_000;
/** A day is 10 px wide here: a day is a dot, a month a whisker. */
const PX_PER_DAY = 10;

function shapeOf(text: string, pxPerDay = PX_PER_DAY): Shape {
  const event = eventOf(catalogOf(`| a ${text}`), 'a');
  return markShape(
    event,
    markReach(event, (ms) => ms, pxPerDay / DAY),
  );
}
const classesOf = (text: string, pxPerDay?: number) =>
  new Set(shapeOf(text, pxPerDay).parts.flatMap((part) => part.cls.split(' ')));
const has = (text: string, ...classes: string[]) => {
  const found = classesOf(text);
  return classes.every((cls) => found.has(cls));
};
const partOf = (shape: Shape, cls: string) =>
  shape.parts.find((part) => part.cls.split(' ').includes(cls))?.d;

const DOT = '2020-02-05';
const WHISKER = '2020-02';
const BAR = '2020-02-01/2020-02-20';
const TIMES = { dot: DOT, whisker: WHISKER, bar: BAR };
const times = Object.entries(TIMES);

describe('each value of a channel changes the drawing', () => {
  test.each([
    ['time', ['2020-02-05', '2020-02', BAR, '2020-02-01~/2020-02-20', '2020-02-01/..', '../2020-02-20']],
    [
      'time, one end or both approximate',
      [BAR, '2020-02-01~/2020-02-20', '2020-02-01/2020-02-20~', '2020-02-01~/2020-02-20~'],
    ],
    ['approximate whisker', ['2020-02', '2020-02~']],
    ['doubt on a dot', [DOT, `${DOT}?`]],
    ['doubt on a bar', [BAR, `${BAR}?`]],
    ['doubt on a whisker', [WHISKER, `${WHISKER}?`]],
    ...times.map(([name, date]): [string, string[]] => [
      `outline of a ${name}`,
      ['occurred', 'planned', 'superseded'].map((status) => `${date} ${status}`),
    ]),
    ...times.map(([name, date]): [string, string[]] => [
      `fill of a ${name}`,
      [
        '',
        'claimed',
        'disputed',
        'later',
        'unsourced',
        'claimed disputed',
        'claimed later',
        'disputed later',
      ].map((fill) => `${date} ${fill}`),
    ]),
  ])('%s', (_, texts) => {
    const drawn = texts.map((text) => JSON.stringify(shapeOf(text)));
    expect(new Set(drawn).size).toBe(texts.length);
  });

  test('and what happened, is going on or was replaced or called off is told by words, not by shape', () => {
    for (const date of Object.values(TIMES)) {
      expect(shapeOf(`${date} ongoing`)).toEqual(shapeOf(`${date} occurred`));
      expect(shapeOf(`${date} cancelled`)).toEqual(shapeOf(`${date} superseded`));
    }
  });

  // Drawn as exact dots, though the source gives less: "never draw more precision than the source gives".
  test('an approximate day that is drawn as a dot', () => {
    expect(shapeOf(`${DOT}~`)).not.toEqual(shapeOf(DOT));
  });
  test('a moment not before a day', () => {
    expect(shapeOf(`${DOT}/.. moment`)).not.toEqual(shapeOf(DOT));
  });
  test('a moment not after a month', () => {
    expect(shapeOf(`../${WHISKER} moment`)).not.toEqual(shapeOf(WHISKER));
  });
});

describe('combined, each channel keeps its part', () => {
  const fills = ['', 'claimed', 'disputed', 'later', 'claimed disputed', 'claimed disputed later'];
  const statuses = ['occurred', 'planned', 'cancelled'];
  const all = times.flatMap(([name, date]) =>
    fills.flatMap((fill) => statuses.map((status) => [name, `${date} ${status} ${fill}`] as const)),
  );

  test.each(all)('a %s, %s', (name, text) => {
    const shape = shapeOf(text);
    const classes = classesOf(text);
    const glyph = name !== 'bar' || /claimed|disputed|later/.test(text);
    expect(classes.has('dashed')).toBe(/planned|cancelled/.test(text));
    expect(classes.has('strike')).toBe(text.includes('cancelled'));
    expect(classes.has('centre')).toBe(text.includes('claimed'));
    expect(classes.has('half')).toBe(text.includes('disputed'));
    expect(classes.has('contour')).toBe(glyph);
    expect(classes.has('cap')).toBe(name !== 'dot');
    if (glyph) expect(partOf(shape, 'contour')?.includes('a')).toBe(!text.includes('later'));
  });

  test.each(times)('a %s in doubt keeps its ? whatever else it is', (_, date) => {
    for (const fill of fills) expect(shapeOf(`${date}? planned ${fill}`).question).toBeDefined();
    expect(shapeOf(date).question).toBeUndefined();
  });

  test.each(times)('an unsourced %s is an open ring, and keeps claim, dispute and strike', (_, date) => {
    expect(has(`${date} unsourced`, 'open-ring')).toBe(true);
    expect(has(`${date} unsourced claimed disputed cancelled`, 'open-ring', 'centre', 'half', 'strike')).toBe(
      true,
    );
    expect(partOf(shapeOf(`${date} unsourced`), 'open-ring')).not.toContain('Z');
  });

  // The ring takes the place of the contour, the one part that is dashed.
  test.each(['dot', 'whisker'] as const)('an unsourced %s that was planned is dashed', (name) => {
    expect(has(`${TIMES[name]} unsourced planned`, 'open-ring', 'dashed')).toBe(true);
  });
});

describe('a dot', () => {
  test('is solid where nothing else is to be said', () => {
    expect(has(DOT, 'solid', 'contour')).toBe(true);
    for (const more of ['planned', 'claimed', 'unsourced'])
      expect(has(`${DOT} ${more}`, 'solid')).toBe(false);
  });

  test('is hollow on a whisker: some time within', () => {
    expect(has(WHISKER, 'solid')).toBe(false);
    expect(has(WHISKER, 'whisker', 'cap', 'ground', 'contour')).toBe(true);
  });

  test('is a diamond, with four corners and no arc, where only later reports know of it', () => {
    const d = partOf(shapeOf(`${DOT} later`), 'contour') ?? '';
    expect(d).not.toContain('a');
    expect(d.match(/L/g)).toHaveLength(3);
  });

  test('is half filled where reports disagree, in its own shape', () => {
    expect(partOf(shapeOf(`${DOT} disputed`), 'half')).toContain('a');
    expect(partOf(shapeOf(`${DOT} disputed later`), 'half')).not.toContain('a');
  });
});

describe('a bar', () => {
  test('has a body unless it is only a plan', () => {
    expect(has(BAR, 'body', 'edge', 'cap')).toBe(true);
    for (const status of ['planned', 'superseded', 'cancelled'])
      expect(has(`${BAR} ${status}`, 'body')).toBe(false);
  });

  test('fades at its approximate ends, and keeps their caps', () => {
    expect(has('2020-02-01~/2020-02-20', 'fade-start', 'cap')).toBe(true);
    expect(has('2020-02-01~/2020-02-20', 'fade-end')).toBe(false);
    expect(has('2020-02-01/2020-02-20~', 'fade-end')).toBe(true);
    const cap = partOf(shapeOf('2020-02-01~/2020-02-20~'), 'cap') ?? '';
    expect(cap.match(/M/g)).toHaveLength(2);
  });

  test('has an arrow instead of a cap at an end that is not given', () => {
    for (const date of ['2020-02-01/..', '../2020-02-20']) {
      expect(has(date, 'arrow', 'fade')).toBe(true);
      expect(partOf(shapeOf(date), 'cap')?.match(/M/g)).toHaveLength(1);
    }
    expect(has(BAR, 'arrow')).toBe(false);
  });

  test('carries a dot only where its fill says more than its status', () => {
    expect(has(BAR, 'contour')).toBe(false);
    expect(has(`${BAR} claimed`, 'contour', 'centre')).toBe(true);
  });

  // An open end that was also planned has no fade: the arrow alone speaks. It is enough, but see that it stays.
  test('that was planned keeps its arrow', () => {
    expect(has('2020-02-01/.. planned', 'arrow', 'dashed')).toBe(true);
  });
});

describe('signs that meet in one mark stay apart', () => {
  /** The ends of a part's strokes, px from the mark's anchor. */
  const pointsOf = (shape: Shape, cls: string) =>
    [...(partOf(shape, cls) ?? '').matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
  const radiusOf = (shape: Shape, cls: string) => Number(/a([\d.]+),/.exec(partOf(shape, cls) ?? '')?.[1]);

  test.each(times)('a strike is steep: no whisker, edge of a bar or side of a diamond (%s)', (_, date) => {
    for (const fill of ['', 'claimed', 'later', 'disputed later', 'unsourced']) {
      const [a, b] = pointsOf(shapeOf(`${date} cancelled ${fill}`), 'strike');
      if (!a || !b) throw new Error('no strike');
      expect(Math.abs(b.y - a.y)).toBeGreaterThan(2 * Math.abs(b.x - a.x));
      expect(Math.abs(b.x - a.x)).toBeGreaterThan(4);
    }
  });

  test('a bar is struck at both its ends, and between them is free for words', () => {
    for (const more of ['', 'claimed', 'unsourced']) {
      const shape = shapeOf(`${BAR} superseded ${more}`);
      const [start, end] = [20, 180];
      const xs = pointsOf(shape, 'strike').map(({ x }) => x);
      expect(xs).toHaveLength(4);
      expect(xs.filter((x) => x > 0 && x < start)).toHaveLength(2);
      expect(xs.filter((x) => x > end && x < 200)).toHaveLength(2);
    }
  });
  test('a short bar is struck once', () => {
    expect(pointsOf(shapeOf('2020-02-01/2020-02-03 superseded'), 'strike')).toHaveLength(2);
  });

  test.each(['', 'later'])('the dashes of a half filled mark are on its other half only %s', (form) => {
    for (const { x } of pointsOf(shapeOf(`${DOT} planned disputed ${form}`), 'contour'))
      expect(x).toBeGreaterThanOrEqual(0);
    expect(pointsOf(shapeOf(`${DOT} planned ${form}`), 'contour').some(({ x }) => x < 0)).toBe(true);
  });

  test('what holds a centre dot is larger than what does not, and has air between the two', () => {
    for (const status of ['occurred', 'planned', 'cancelled']) {
      const claimed = shapeOf(`${DOT} ${status} claimed disputed`);
      expect(radiusOf(claimed, 'contour')).toBeGreaterThan(radiusOf(shapeOf(`${DOT} ${status}`), 'contour'));
      expect(radiusOf(claimed, 'contour') - radiusOf(claimed, 'centre')).toBeGreaterThanOrEqual(4);
    }
  });

  test('a centre dot lies on the strike', () => {
    for (const fill of ['claimed', 'claimed disputed', 'claimed later', 'claimed unsourced']) {
      const order = shapeOf(`${DOT} cancelled ${fill}`).parts.map(({ cls }) => cls.split(' ')[0]);
      expect(order.indexOf('centre')).toBeGreaterThan(order.indexOf('strike'));
    }
  });

  test('an open ring lacks what is right below, where no strike and no half is, and its ends have knobs', () => {
    for (const status of ['occurred', 'planned', 'cancelled']) {
      const shape = shapeOf(`${DOT} ${status} unsourced`);
      const r = radiusOf(shape, 'open-ring');
      const inGap = ({ x, y }: { x: number; y: number }) => x > 0.4 * r && y > 0;
      expect(pointsOf(shape, 'open-ring').filter(inGap)).toEqual([]);
      expect(pointsOf(shape, 'strike').filter(inGap)).toEqual([]);
      expect(pointsOf(shape, 'ring-end')).toHaveLength(2);
    }
  });

  test('dashes of an open ring are longer than those of a closed one', () => {
    const lengthOf = (text: string, cls: string) => {
      const [, dx, dy] =
        /a[\d.]+,[\d.]+ 0 \d,1 (-?[\d.]+),(-?[\d.]+)/.exec(partOf(shapeOf(text), cls) ?? '') ?? [];
      return Math.hypot(Number(dx), Number(dy));
    };
    expect(lengthOf(`${DOT} planned unsourced`, 'open-ring')).toBeGreaterThan(
      1.4 * lengthOf(`${DOT} planned`, 'contour'),
    );
  });

  // Its bar is dashed already; twice the dashes in so little room are a blot.
  test('a mark on a planned bar is not dashed itself', () => {
    const classes = shapeOf(`${BAR} planned claimed disputed`).parts.map(({ cls }) => cls);
    expect(classes).toContain('contour');
    expect(classes).toContain('edge dashed');
  });

  test('a ? stands above a whisker and clear of its dot and caps', () => {
    for (const date of ['2020-02?', '2020-02%', '../2020-02? moment']) {
      const at = shapeOf(date).question;
      expect(at?.y).toBeLessThanOrEqual(-7.5);
    }
    expect(shapeOf('2020-02?').question?.x).toBeLessThanOrEqual(-11);
    const { parts, question } = shapeOf('2020-02-05?', 30);
    const cap = parts.find(({ cls }) => cls === 'cap')?.d.match(/-?[\d.]+/)?.[0];
    expect((question?.x ?? Number.NaN) + 3.5).toBeLessThan(Number(cap));
  });
});

test('a bar without a start fades over all its length, unless enough is left to be seen as a bar', () => {
  const bodyOf = (pxPerDay: number) => {
    const [, from, to] =
      /^M(-?[\d.]+),.*?H(-?[\d.]+)/.exec(partOf(shapeOf('../2020-02', pxPerDay), 'body') ?? '') ?? [];
    return Number(to) - Number(from);
  };
  const lengths = [0.1, 1, 2, 3, 4, 6, 10, 30].map(bodyOf);
  expect(lengths[0]).toBe(0);
  expect(lengths.at(-1)).toBeGreaterThan(24);
  for (const px of lengths) expect(px === 0 || px >= 24).toBe(true);
});

describe('the 1 of what rests on one source', () => {
  const box = (d: string) => {
    const numbers = [...d.matchAll(/-?[\d.]+/g)].map(Number);
    return {
      left: Math.min(numbers[0] ?? 0, numbers[2] ?? 0),
      right: numbers[2] ?? 0,
      bottom: numbers[4] ?? 0,
    };
  };

  test.each(times)('stands at the upper right of a %s, and only there', (name, date) => {
    const shape = shapeOf(`${date} single`);
    const one = box(partOf(shape, 'one') ?? '');
    expect(one.bottom).toBeLessThan(-4);
    // Words begin 14 px from a dot, and 7 px past the end of a bar.
    const words = name === 'bar' ? 200 + 7 : 14;
    expect(one.left).toBeGreaterThan(name === 'bar' ? 200 : 6);
    expect(one.right).toBeLessThan(words - 2);
    expect(partOf(shapeOf(date), 'one')).toBeUndefined();
    expect(partOf(shapeOf(`${date} unsourced`), 'one')).toBeUndefined();
  });
});

test('no drawing has a number that is none', () => {
  for (const pxPerDay of [0.001, 1, 10, 1000])
    for (const date of [...Object.values(TIMES), '2020-02-01/..', '../2020-02-20', '2020-02-01~/2020-02-01~'])
      for (const more of ['', 'planned claimed', 'cancelled disputed', 'unsourced'])
        expect(JSON.stringify(shapeOf(`${date} ${more}`, pxPerDay))).not.toMatch(
          /NaN|Infinity|undefined|\de-/,
        );
});
