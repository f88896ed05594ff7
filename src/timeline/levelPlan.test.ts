import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WholeCatalog } from '../model/catalog';
import { createCatalog } from '../model/createCatalog';
import { validate } from '../model/validate';
import { catalogOf, eventOf } from '../testing/dataset';
import { catalogs } from '../testing/generate';
import { createStage, measureWords, type Stage, type StageOptions } from '../testing/stage';
import { CLUSTER_HALF_PX, type EventBox, type Layout } from './layout';
import { CLUSTER_PX, type PlacedItem, shareRows } from './levelPlan';
import { markReach } from './reach';

/** Stages of all sorts; levels from everything in view to 64 times as close. */
const options = fc.record({
  widthPx: fc.integer({ min: 560, max: 1600 }),
  folded: fc.boolean(),
  rowBudget: fc.integer({ min: 3, max: 24 }),
  labels: fc.boolean(),
  level: fc.integer({ min: 0, max: 12 }),
});
/** From a level's own scale up to the next one. */
const zooms = fc.constantFrom(1, 1.05, 1.2, 1.41);

interface Extent {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** What stands on each line of a layout, in order. */
function linesOf(layout: Layout, counts: (box: EventBox) => boolean = () => true): Extent[][] {
  const all = [
    ...layout.events.filter(counts).map((box) => ({
      y: box.y,
      id: box.key,
      from: box.x + box.left,
      to: box.x + box.right,
    })),
    ...layout.clusters.map((box) => ({
      y: box.y,
      id: box.key,
      from: box.x - CLUSTER_HALF_PX,
      to: box.x + CLUSTER_HALF_PX,
    })),
  ];
  return [...groupBy(all).values()].map((line) => line.sort((a, b) => a.from - b.from));
}
function groupBy<T extends { y: number }>(all: readonly T[]): Map<number, T[]> {
  const lines = new Map<number, T[]>();
  for (const item of all) lines.set(item.y, [...(lines.get(item.y) ?? []), item]);
  return lines;
}

function overlaps(lines: readonly Extent[][]): string[] {
  return lines.flatMap((line) =>
    line.flatMap((extent, i) => {
      const before = line[i - 1];
      return before && before.to > extent.from + 0.01
        ? [`${before.id} to ${before.to.toFixed(1)}, ${extent.id} from ${extent.from.toFixed(1)}`]
        : [];
    }),
  );
}

/** One alone in the clusters' row, whose mark may be wider than the room it was given: see the expected failure. */
function isWideLeftOver(item: PlacedItem | undefined, stage: Stage): boolean {
  if (item?.type !== 'event' || item.label !== 'none') return false;
  if (Math.abs(item.beforeU * stage.plan.pxPerU - CLUSTER_PX / 2) > 1e-9) return false;
  const reach = markReach(item.event, (ms) => stage.fold.toU(ms), stage.plan.pxPerU * 1.5);
  return reach.bar || reach.whisker;
}

describe('one level', () => {
  test('keeps marks and words apart, at its own scale and up to the next', () => {
    fc.assert(
      fc.property(catalogs(), options, zooms, (catalog, how, zoom) => {
        const stage = createStage(catalog, how);
        const layout = stage.whole(zoom);
        const counts = (box: EventBox) => !isWideLeftOver(stage.plan.itemOf(box.event.index), stage);
        expect(overlaps(linesOf(layout, counts))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('keeps marks and words apart while one pans', () => {
    fc.assert(
      fc.property(catalogs(), options, fc.double({ min: 0, max: 1, noNaN: true }), (catalog, how, share) => {
        const stage = createStage(catalog, how);
        const length = (stage.bounds.end - stage.bounds.start) / 2 ** (how.level / 2);
        const start = stage.bounds.start + share * (stage.bounds.end - stage.bounds.start - length);
        const slides = (box: EventBox) => box.label?.on === 'whisker' && box.x < 0;
        const counts = (box: EventBox) =>
          !slides(box) && !isWideLeftOver(stage.plan.itemOf(box.event.index), stage);
        expect(overlaps(linesOf(stage.at({ start, end: start + length }), counts))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  // Words over a whisker that leaves the view slide along with the view's edge, past the whisker's end and past
  // the place that the plan keeps for them.
  test('keeps the words over a whisker that leaves the view away from what follows', () => {
    const long = 'Words that need as much room as words may ever take';
    for (let day = 5; day < 32; day++) {
      const stage = createStage(
        catalogOf(
          `x | a 2019-10-01 | m 2020-01 "${long}" | b 2020-03-${String(day).padStart(2, '0')} | z 2020-07-01`,
        ),
        { widthPx: 900, folded: false, level: 2 },
      );
      const anchor = stage.plan.itemOf(1)?.u ?? 0;
      const half = (stage.bounds.end - stage.bounds.start) / 2;
      for (let px = 0; px < 100; px += 10) {
        const start = anchor + px / stage.plan.pxPerU;
        expect(overlaps(linesOf(stage.at({ start, end: start + half })))).toEqual([]);
      }
    }
  });

  test('keeps dots, words and clusters apart, all of them', () => {
    fc.assert(
      fc.property(catalogs({ kinds: 'dots', maxEvents: 80 }), options, zooms, (catalog, how, zoom) => {
        fc.pre(how.level < 4);
        expect(overlaps(linesOf(createStage(catalog, how).whole(zoom)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('has every event in exactly one place', () => {
    fc.assert(
      fc.property(catalogs({ maxEvents: 60 }), options, (catalog, how) => {
        const { plan } = createStage(catalog, how);
        const held = plan.items.flatMap((item) =>
          item.type === 'event' ? [item.event.index] : item.contents.indices(),
        );
        expect(held.sort((a, b) => a - b)).toEqual(catalog.events.map(({ index }) => index));
        for (const event of catalog.events) {
          const item = plan.itemOf(event.index);
          expect(item && plan.items.includes(item)).toBe(true);
          expect(item?.lane).toBe(event.lane);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('draws every item once', () => {
    fc.assert(
      fc.property(catalogs(), options, (catalog, how) => {
        const stage = createStage(catalog, how);
        const layout = stage.whole();
        const drawn = [...layout.events, ...layout.clusters].map(({ key }) => key).sort();
        expect(drawn).toEqual(stage.plan.items.map(({ key }) => key).sort());
      }),
    );
  });

  test('keeps to its budget of rows, and every item to the rows of its lane', () => {
    fc.assert(
      fc.property(catalogs({ maxEvents: 60 }), options, (catalog, how) => {
        const { plan } = createStage(catalog, how);
        // A lane without events has a row too: see the expected failure.
        const used = catalog.lanes.map(({ count }, i) => (count > 0 ? (plan.rows[i] ?? 0) : 0));
        const rows = used.reduce((sum, count) => sum + count, 0);
        expect(rows).toBeLessThanOrEqual(Math.max(how.rowBudget, catalog.lanes.length));
        for (const item of plan.items) {
          expect(item.row).toBeGreaterThanOrEqual(0);
          expect(item.row).toBeLessThan(plan.rows[item.lane] ?? 0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('lets no words reach into a band or beyond the bounds', () => {
    fc.assert(
      fc.property(catalogs(), options, zooms, (catalog, how, zoom) => {
        const layout = createStage(catalog, how).whole(zoom);
        for (const { x, label } of layout.events) {
          // Words over a bar or a whisker stand where the bar or whisker does.
          if (label?.on !== 'ground') continue;
          const from = x + label.x - (label.anchor === 'end' ? label.widthPx : 0);
          const to = from + label.widthPx;
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(widthOf(catalog, how, zoom));
          for (const band of layout.bands) expect(to <= band.x0 || from >= band.x1).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('puts words inside a bar only where they fit', () => {
    fc.assert(
      fc.property(catalogs(), options, zooms, (catalog, how, zoom) => {
        for (const box of createStage(catalog, how).whole(zoom).events) {
          if (box.label?.on !== 'bar') continue;
          expect(box.label.x).toBeGreaterThanOrEqual(box.left);
          expect(box.label.x + box.label.widthPx).toBeLessThanOrEqual(box.right);
        }
      }),
    );
  });
});

const widthOf = (catalog: WholeCatalog, how: StageOptions, zoom: number) => {
  const { bounds, plan } = createStage(catalog, how);
  return (bounds.end - bounds.start) * plan.pxPerU * zoom;
};

describe('rows', () => {
  test('do not depend on the pan: nothing moves up or down', () => {
    fc.assert(
      fc.property(
        catalogs(),
        options,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 5 }),
        (catalog, how, pans) => {
          const stage = createStage(catalog, how);
          const whole = new Map(stage.whole().events.map((box) => [box.key, box.y]));
          const length = (stage.bounds.end - stage.bounds.start) / 2 ** (how.level / 2);
          for (const share of pans) {
            const start = stage.bounds.start + share * (stage.bounds.end - stage.bounds.start - length);
            for (const box of stage.at({ start, end: start + length }).events)
              expect(box.y).toBe(whole.get(box.key));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('of a panned view hold all that is in it', () => {
    fc.assert(
      fc.property(catalogs(), options, fc.double({ min: 0, max: 1, noNaN: true }), (catalog, how, share) => {
        const stage = createStage(catalog, how);
        const length = (stage.bounds.end - stage.bounds.start) / 2 ** (how.level / 2);
        const start = stage.bounds.start + share * (stage.bounds.end - stage.bounds.start - length);
        const panned = stage.at({ start, end: start + length });
        const drawn = new Set(panned.events.map(({ key }) => key));
        const shift = ((start - stage.bounds.start) / length) * how.widthPx;
        for (const box of stage.whole().events) {
          if (isWideLeftOver(stage.plan.itemOf(box.event.index), stage)) continue;
          const inView = box.x + box.right > shift + 1 && box.x + box.left < shift + how.widthPx - 1;
          if (inView) expect([box.key, drawn.has(box.key)]).toEqual([box.key, true]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [[2, 2, 2], 6, [2, 2, 2]],
    [[1, 9, 9], 9, [1, 4, 4]],
    [[9, 9, 9], 3, [1, 1, 1]],
    [[1, 1, 20], 10, [1, 1, 8]],
    [[], 5, []],
  ])('wished for %j of %i are shared out as %j', (wishes, budget, expected) => {
    expect(shareRows(wishes, budget)).toEqual(expected);
  });

  test('shared out are never more than wished for or than there are, and none is left while one is wished for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), fc.nat(60), (wishes, budget) => {
        const limits = shareRows(wishes, budget);
        const sum = (list: readonly number[]) => list.reduce((total, n) => total + n, 0);
        for (const [i, limit] of limits.entries()) expect(limit).toBeLessThanOrEqual(wishes[i] ?? 0);
        expect(sum(limits)).toBe(Math.min(budget, sum(wishes)));
        for (const [i, limit] of limits.entries()) {
          // Who gets less than another, by more than one row, has all it wished for.
          if (limits.some((other) => other > limit + 1)) expect(limit).toBe(wishes[i]);
        }
      }),
    );
  });

  // A lane without events is given no row in the shares, but is drawn with one.
  test('keep to the budget where a lane is empty too', () => {
    const crowd = Array.from({ length: 9 }, (_, i) => `e${i} 2020-02-25`).join(' | ');
    const catalog = catalogOf(`x | ${crowd} | far 2020-03-25`, {
      lanes: ['x', 'y', 'z'].map((id) => ({ id, label: id })),
    });
    const { plan } = createStage(catalog, { widthPx: 900, rowBudget: 4 });
    expect(plan.rows.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
  });
});

describe('importance', () => {
  test('an event of importance 3 keeps its words where one of importance 1 loses them', () => {
    const words = '"Words that are long enough to be in the way"';
    for (const [first, second] of [
      [3, 1],
      [1, 3],
    ]) {
      const catalog = catalogOf(
        `x | begin 2020-01-01 "b" | a 2020-02-03 !${first} ${words} | b 2020-02-05 !${second} ${words} | end 2020-12-01 "e"`,
      );
      const { plan } = createStage(catalog, { widthPx: 900, rowBudget: 1 });
      const labels = ['a', 'b'].map((id) => {
        const item = plan.itemOf(eventOf(catalog, id).index);
        return item?.type === 'event' ? item.label : item?.type;
      });
      // With one row only, both may end in a cluster; with two, the important one speaks.
      const two = createStage(catalog, { widthPx: 900, rowBudget: 2 }).plan;
      const spoken = ['a', 'b'].filter((id) => {
        const item = two.itemOf(eventOf(catalog, id).index);
        return item?.type === 'event' && item.label !== 'none';
      });
      expect(labels).toHaveLength(2);
      expect(spoken).toContain(first === 3 ? 'a' : 'b');
    }
  });

  test('in a crowd those with words are never less important than those without, on the same day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (importances, rowBudget) => {
          const crowd = importances.map((n, i) => `e${i} 2020-02-25 !${n} "Words of one length for all"`);
          const catalog = catalogOf(`x | begin 2019-10-01 "b" | ${crowd.join(' | ')} | end 2020-10-01 "e"`);
          const { plan } = createStage(catalog, { widthPx: 900, rowBudget });
          const speaks = (i: number) => {
            const item = plan.itemOf(eventOf(catalog, `e${i}`).index);
            return item?.type === 'event' && item.label !== 'none';
          };
          const spoken = importances.filter((_, i) => speaks(i));
          const silent = importances.filter((_, i) => !speaks(i));
          if (spoken.length > 0 && silent.length > 0)
            expect(Math.min(...spoken)).toBeGreaterThanOrEqual(Math.max(...silent));
        },
      ),
    );
  });
});

describe('a pinned event', () => {
  test('keeps its row, and its words where there is room for them', () => {
    fc.assert(
      fc.property(catalogs(), options, fc.nat(), fc.nat(5), (catalog, how, i, row) => {
        const event = catalog.events[i % catalog.events.length];
        if (!event) return;
        const { plan } = createStage(catalog, { ...how, pins: new Map([[event.index, row]]) });
        const item = plan.itemOf(event.index);
        // The last row may be the clusters'.
        if (row >= (plan.rows[event.lane] ?? 0) - 1) return;
        expect(item).toMatchObject({ type: 'event', row });
      }),
      { numRuns: 200 },
    );
  });

  test('stays where it was when one zooms in', () => {
    fc.assert(
      fc.property(catalogs(), options, fc.nat(), (catalog, how, i) => {
        const before = createStage(catalog, how).plan;
        const event = catalog.events[i % catalog.events.length];
        const item = event && before.itemOf(event.index);
        if (!event || item?.type !== 'event') return;
        const pins = new Map([[event.index, item.row]]);
        const after = createStage(catalog, { ...how, level: how.level + 1, pins }).plan;
        if (item.row >= (after.rows[event.lane] ?? 0) - 1) return;
        expect(after.itemOf(event.index)).toMatchObject({ type: 'event', row: item.row });
      }),
    );
  });
});

describe('what found no row', () => {
  const crowd = (n: number, date: string, from = 0) =>
    Array.from({ length: n }, (_, i) => `e${from + i} ${date} "Some words"`).join(' | ');

  test('is one mark with a count', () => {
    const catalog = catalogOf(`x | a 2019-01-01 | ${crowd(12, '2020-02-25')} | z 2020-12-31`);
    const { plan } = createStage(catalog, { widthPx: 900, rowBudget: 3 });
    const clusters = plan.items.filter((item) => item.type === 'cluster');
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.contents.count).toBe(10);
    expect(clusters[0]?.row).toBe(2);
  });

  // It takes 44 px in the plan, but is drawn over all its length: it runs under its neighbours…
  test('and is alone does not run under its neighbours', () => {
    const catalog = catalogOf(`
      x | a 2020-01-01 | ${crowd(6, '2020-03-01')} | long 2020-02-01/2020-06-01 | ${crowd(6, '2020-04-01', 6)} | z 2020-12-31
    `);
    const stage = createStage(catalog, { widthPx: 900, rowBudget: 1, labels: false });
    expect(overlaps(linesOf(stage.whole()))).toEqual([]);
  });

  // … and vanishes as soon as its first instant is 342 px out of view.
  test('and is alone is drawn as long as any of it is in view', () => {
    const catalog = catalogOf(`
      x | ${crowd(4, '2020-01-01')} | long 2020-02-01/2020-11-30 | ${crowd(4, '2020-12-31', 4)}
    `);
    const stage = createStage(catalog, { widthPx: 1200, rowBudget: 1, labels: false, level: 2 });
    const { start, end } = stage.bounds;
    const { index } = eventOf(catalog, 'long');
    const indices = (layout: Layout) => layout.events.map(({ event }) => event.index);
    expect(indices(stage.whole())).toContain(index);
    expect(indices(stage.at({ start: (start + end) / 2, end }))).toContain(index);
  });

  // Grouped in the order of starts, though a coarse date stands at its middle: what stands before the group's
  // first is taken as near it, however far.
  test('is grouped with what stands beside it', () => {
    const catalog = catalogOf(`
      x | year 2020 moment | ${crowd(3, '2020-01-02')} | ${crowd(3, '2020-12-30', 3)}
    `);
    const stage = createStage(catalog, { widthPx: 900, rowBudget: 1, labels: false });
    for (const item of stage.plan.items) {
      if (item.type !== 'cluster') continue;
      const distances = item.contents
        .indices()
        .map((index) => (stage.fold.toU(catalog.events[index]?.anchor ?? 0) - item.u) * stage.plan.pxPerU);
      expect(Math.max(...distances.map(Math.abs))).toBeLessThan(CLUSTER_PX);
    }
  });
});

describe('a pill', () => {
  const clusters = (text: string, widthPx = 900) => {
    const catalog = catalogOf(text);
    const { plan, fold } = createStage(catalog, { widthPx, rowBudget: 1, labels: false, folded: false });
    return plan.items
      .filter((item) => item.type === 'cluster')
      .map(({ contents, u }) => {
        const indices = contents.indices();
        const xs = indices.map((index) => fold.toU(catalog.events[index]?.anchor ?? 0) * plan.pxPerU);
        return { ids: indices.map((index) => catalog.events[index]?.id), x: u * plan.pxPerU, xs };
      });
  };

  test('stands in the middle of what it stands for', () => {
    const [pill] = clusters('x | a 2020-01-01 | b 2020-01-01 | c 2020-01-02 | d 2020-01-30');
    expect(pill?.ids).toEqual(['a', 'b', 'c']);
    const [first = 0, , last = 0] = pill?.xs ?? [];
    expect(last).toBeGreaterThan(first + 5);
    expect(pill?.x).toBeCloseTo((first + last) / 2, 3);
  });

  test('is none where days only follow each other, at any scale', () => {
    const days = Array.from({ length: 7 }, (_, i) => `e${i} 2020-02-${21 + i}`).join(' | ');
    for (let widthPx = 700; widthPx <= 1500; widthPx += 40) {
      const catalog = catalogOf(`x | ${days}`);
      const { plan } = createStage(catalog, { widthPx, rowBudget: 1, labels: false, folded: false });
      expect(
        plan.items.map(({ type }) => type),
        `${widthPx} px`,
      ).toEqual(Array(7).fill('event'));
    }
  });

  test('takes in the one after it that it runs into, where there would be a pill for one', () => {
    const all = clusters('x | a 2020-02-21 | bar ../2020-02-22 | c 2020-02-22 | d 2020-02-12', 900);
    expect(all.map(({ ids }) => ids)).toEqual([['a', 'bar', 'c']]);
  });

  test('takes in the one before it that runs into it, where there would be a pill for one', () => {
    // The bar ends where the others' day begins: its mark reaches into theirs, its dot is farther than a pill is wide.
    const all = clusters(
      'x | bar ../2020-01-10 | b 2020-01-10 | c 2020-01-10 | d 2020-01-10 | e 2020-01-01 | f 2020-01-16',
      1500,
    );
    expect(all.map(({ ids }) => ids)).toEqual([['bar', 'b', 'c', 'd']]);
  });
});

describe('the reach of a mark', () => {
  const DAY = 86_400_000;
  const reachOf = (text: string, pxPerDay: number) =>
    markReach(eventOf(catalogOf(`| a ${text}`), 'a'), (ms) => ms, pxPerDay / DAY);

  test('of a day is a dot while the day is narrow, and a whisker over all of it when it is wide', () => {
    expect(reachOf('2020-02-25', 24)).toMatchObject({ before: 0, after: 0, bar: false, whisker: false });
    const wide = reachOf('2020-02-25', 25);
    expect(wide).toMatchObject({ bar: false, whisker: true });
    expect([wide.before, wide.after]).toEqual([12.5, 12.5]);
  });

  test('of a period is its length, and never less than can be seen', () => {
    expect(reachOf('2020-02-01/2020-02-10', 20)).toMatchObject({ after: 200, bar: true });
    expect(reachOf('2020-02-01/2020-02-02', 1)).toMatchObject({ after: 10, bar: true });
  });

  test('of an open end is 48 px of its own time, and more where what is known is longer', () => {
    expect(reachOf('2020-02-25/..', 1)).toMatchObject({ after: 48 });
    expect(reachOf('2020-02/..', 10)).toMatchObject({ after: 290 });
    expect(reachOf('../2020-02-25', 1)).toMatchObject({ before: 47 });
  });
});

describe('the Idlib timeline', () => {
  const file: unknown = JSON.parse(
    readFileSync(new URL('../../public/data/idlib.json', import.meta.url), 'utf8'),
  );
  const checked = validate(file);
  if (!checked.ok) throw new Error(checked.code);
  const catalog = createCatalog(checked.dataset);

  test('shows at 1308 px all its events with all their words', () => {
    const { plan } = createStage(catalog, { widthPx: 1308, rowBudget: 22 });
    expect(plan.items).toHaveLength(catalog.events.length);
    const lacking = plan.items.flatMap((item) =>
      item.type === 'cluster' ||
      item.label === 'none' ||
      item.labelPx < Math.min(280, measureWords(catalog)(item.event))
        ? [item.key]
        : [],
    );
    expect(lacking).toEqual([]);
  });

  test.each([890, 1308, 1600])('at %i px keeps its marks apart at every level', (widthPx) => {
    for (let level = 0; level < 16; level++) {
      const stage = createStage(catalog, { widthPx, level });
      for (const zoom of [1, 1.2, 1.41])
        expect([level, overlaps(linesOf(stage.whole(zoom)))]).toEqual([level, []]);
    }
  });

  // The bars alone in the clusters' row again, as a small timeline shows them.
  test('without words keeps its marks apart at every level', () => {
    for (let level = 0; level < 16; level++) {
      const stage = createStage(catalog, { widthPx: 890, level, labels: false, rowBudget: 4 });
      expect([level, overlaps(linesOf(stage.whole()))]).toEqual([level, []]);
    }
  });
});

test('a minute of a timeline of centuries is planned as all else is', () => {
  const catalog = catalogOf(
    '| a 0079-08-24 | b 1066-10-14 | c 1492 | d 1789-07-14 | e 1969-07-20 | f 2020-02-25',
  );
  // Half a screen at a time there would be a billion of them to look at.
  const { plan } = createStage(catalog, { widthPx: 900, folded: false, level: 58 });
  expect(plan.items.map(({ type }) => type)).toEqual(Array.from({ length: 6 }, () => 'event'));
});
