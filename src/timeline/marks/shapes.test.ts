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

test('no drawing has a number that is none', () => {
  for (const pxPerDay of [0.001, 1, 10, 1000])
    for (const date of [...Object.values(TIMES), '2020-02-01/..', '../2020-02-20', '2020-02-01~/2020-02-01~'])
      for (const more of ['', 'planned claimed', 'cancelled disputed', 'unsourced'])
        expect(JSON.stringify(shapeOf(`${date} ${more}`, pxPerDay))).not.toMatch(
          /NaN|Infinity|undefined|\de-/,
        );
});
