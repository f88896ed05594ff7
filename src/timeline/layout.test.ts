import { describe, expect, test } from 'vitest';
import type { WholeCatalog } from '../model/catalog';
import { catalogOf, eventOf } from '../testing/dataset';
import { createStage, METRICS } from '../testing/stage';
import { createLayout, type EventBox, stackLanes } from './layout';
import { eventKey } from './levelPlan';
import { createScale } from './scale';

const DAY = 86_400_000;
const boxOf = (catalog: WholeCatalog, boxes: readonly EventBox[], id: string) => {
  const box = boxes.find((candidate) => candidate.event.index === eventOf(catalog, id).index);
  if (!box) throw new Error(`${id} is not drawn`);
  return box;
};

describe('lanes', () => {
  test('stand one below the other, under the axis, at the height of their rows', () => {
    const { lanes, height } = stackLanes([1, 4, 2], METRICS);
    expect(lanes).toEqual([
      { y: 50, height: 62 },
      { y: 112, height: 120 },
      { y: 232, height: 68 },
    ]);
    expect(height).toBe(300 + METRICS.footPx);
  });

  test('have room for their names where these stand inside', () => {
    const inside = { ...METRICS, laneHeadPx: 22 };
    expect(stackLanes([3], inside).lanes[0]?.height).toBe(3 * 26 + 22 + 16);
  });
});

describe('boxes', () => {
  const catalog = catalogOf(`
    talks | a 2020-02-03 "Some words" | b 2020-02-04 "Other words"
    war   | long 2020-02-01/2020-03-05 "It lasted" | c 2020-02-25
  `);
  const stage = createStage(catalog, { widthPx: 900 });
  const layout = stage.whole();

  test('stand at their time and within their lane', () => {
    const scale = createScale(stage.fold, stage.bounds, 900);
    for (const box of layout.events) {
      expect(box.x).toBeCloseTo(scale.timeToX(box.event.anchor));
      const lane = layout.lanes[box.event.lane];
      expect(box.y).toBeGreaterThan(lane?.y ?? Number.NaN);
      expect(box.y).toBeLessThan((lane?.y ?? 0) + (lane?.height ?? 0));
    }
  });

  test('hold their words', () => {
    for (const { label, left, right } of layout.events) {
      if (!label) continue;
      const from = label.anchor === 'start' ? label.x : label.x - label.widthPx;
      expect(from).toBeGreaterThanOrEqual(left);
      expect(from + label.widthPx).toBeLessThanOrEqual(right);
    }
  });

  test('leave out what is out of view, unless it holds the focus', () => {
    const far = catalogOf('x | a 2000-01-01 | b 2020-02-25', { asOf: undefined });
    const { fold, plan, bounds } = createStage(far, { widthPx: 900, folded: false, level: 8 });
    const { lanes, height } = stackLanes(plan.rows, METRICS);
    const draw = (always: string[]) =>
      createLayout({
        catalog: far,
        fold,
        scale: createScale(
          fold,
          { start: bounds.end - (bounds.end - bounds.start) / 16, end: bounds.end },
          900,
        ),
        plan,
        lanes,
        height,
        metrics: METRICS,
        always: new Set(always),
        selected: undefined,
        focused: undefined,
      }).events.map(({ event }) => far.events[event.index]?.id);
    expect(draw([])).toEqual(['b']);
    expect(draw([eventKey(eventOf(far, 'a').index)])).toEqual(['a', 'b']);
  });

  test('of a bar that runs in from before the view keep their words in sight', () => {
    const { start, end } = stage.bounds;
    const third = (end - start) / 3;
    const panned = createLayout({
      catalog,
      fold: stage.fold,
      scale: createScale(stage.fold, { start: start + third, end: start + 2 * third }, 900),
      plan: stage.plan,
      lanes: layout.lanes,
      height: layout.height,
      metrics: METRICS,
      always: new Set(),
      selected: undefined,
      focused: undefined,
    });
    const box = boxOf(catalog, panned.events, 'long');
    expect(box.x).toBeLessThan(0);
    expect(box.x + (box.label?.x ?? Number.NaN)).toBeCloseTo(8);
  });

  test('have their words before them where the edge of the view would cut these and there is room', () => {
    const days = catalogOf(`
      far   | first 2020-02-01 | last 2020-03-05
      crowd | near 2020-02-18 "Near" | late 2020-02-21 "As many words as these"
      alone | c 2020-02-21 "As many words as these"
    `);
    const { fold, bounds, at } = createStage(days, { widthPx: 900, folded: false });
    const u = fold.toU(Date.parse('2020-02-21T12:00Z'));
    const perPx = (bounds.end - bounds.start) / 900;
    // `late` and `c` stand 60 px from the right edge.
    const { events } = at({ start: bounds.start, end: u + 60 * perPx });
    expect(boxOf(days, events, 'c').label).toMatchObject({ anchor: 'end', widthPx: 152 });
    const [late, near] = [boxOf(days, events, 'late'), boxOf(days, events, 'near')];
    expect(late.y).toBe(near.y);
    expect(late.label).toBeUndefined();
  });

  test('change the key of their shape only when the shape changes', () => {
    const again = stage.whole();
    expect(again.events.map((box) => box.shapeKey)).toEqual(layout.events.map((box) => box.shapeKey));
    const closer = stage.whole(1.3);
    expect(boxOf(catalog, closer.events, 'long').shapeKey).not.toBe(
      boxOf(catalog, layout.events, 'long').shapeKey,
    );
    expect(boxOf(catalog, closer.events, 'a').shapeKey === boxOf(catalog, layout.events, 'a').shapeKey).toBe(
      JSON.stringify(boxOf(catalog, closer.events, 'a').shape) ===
        JSON.stringify(boxOf(catalog, layout.events, 'a').shape),
    );
  });
});

describe('words and signs of one mark stand clear of each other', () => {
  /** One event between two others that make room for it. */
  const boxIn = (text: string, options: { pxPerDay?: number; before?: string } = {}) => {
    const catalog = catalogOf(`x | begin ${options.before ?? '2019-09-01'} | a ${text} | end 2020-08-01`);
    const widthPx = 340 * (options.pxPerDay ?? 3);
    return boxOf(catalog, createStage(catalog, { widthPx, folded: false }).whole().events, 'a');
  };
  /** First and last x of the parts with a class; of arcs their ends, which is all there is to them here. */
  const extentOf = (box: EventBox, cls: string): [number, number] => {
    const xs = box.shape.parts
      .filter((part) => part.cls.split(' ').includes(cls))
      .flatMap(({ d }) => [
        ...[...d.matchAll(/[MLH](-?[\d.]+)/g)].map(([, x]) => Number(x)),
        ...[...d.matchAll(/^M(-?[\d.]+),0a([\d.]+)/g)].map(([, x, r]) => Number(x) + 2 * Number(r)),
      ]);
    return [Math.min(...xs), Math.max(...xs)];
  };
  const wordsOf = (box: EventBox): [number, number] => {
    const { x = Number.NaN, widthPx = 0, anchor = 'start' } = box.label ?? {};
    return anchor === 'start' ? [x, x + widthPx] : [x - widthPx, x];
  };
  const LONG = '2020-01-01/2020-05-01';

  test('inside a bar: after its dot', () => {
    for (const more of ['claimed', 'disputed', 'later', 'unsourced']) {
      const box = boxIn(`${LONG} ${more} "Words"`);
      expect(box.label?.on).toBe('bar');
      const sign = more === 'unsourced' ? 'open-ring' : 'contour';
      expect(wordsOf(box)[0]).toBeGreaterThan(extentOf(box, sign)[1]);
    }
  });

  // `from` is 7 px left of a bar's start, though the bar is no dot: the inset of 10 px becomes 3, of 26 px 19.
  test('inside a bar: as far from its start as from its end', () => {
    const box = boxIn(`${LONG} "Words"`);
    expect(box.label?.on).toBe('bar');
    expect(wordsOf(box)[0]).toBeGreaterThanOrEqual(8);
  });

  test('inside a bar without a start: after its arrow', () => {
    const box = boxIn('../2020-05 "Words"', { pxPerDay: 6 });
    expect(box.label?.on).toBe('bar');
    expect(wordsOf(box)[0]).toBeGreaterThan(extentOf(box, 'arrow')[1]);
  });

  // The dot stands after the fade, up to 45 px from the end of the arrow; the words begin at 40 px.
  test('inside a bar without a start: after its dot', () => {
    const box = boxIn('../2020-05 claimed "Words"', { pxPerDay: 6 });
    expect(box.label?.on).toBe('bar');
    expect(wordsOf(box)[0]).toBeGreaterThan(extentOf(box, 'contour')[1]);
  });

  test('inside a bar without an end: before its arrow', () => {
    for (const words of ['Words', 'Words that take most of it, but not the arrow']) {
      const box = boxIn(`2020-01/.. ${words === 'Words' ? 'claimed' : ''} "${words}"`, { pxPerDay: 12.5 });
      if (box.label?.on !== 'bar') continue;
      expect(wordsOf(box)[1]).toBeLessThan(extentOf(box, 'arrow')[0] - 3);
    }
    // A bar into which words and arrow only just fit, at each of some widths.
    let inside = 0;
    for (let pxPerDay = 2; pxPerDay < 10; pxPerDay += 0.25) {
      const box = boxIn('2020-01/.. "Words in it"', { pxPerDay });
      if (box.label?.on !== 'bar') continue;
      inside++;
      expect(wordsOf(box)[0]).toBeGreaterThan(8);
      expect(wordsOf(box)[1]).toBeLessThan(extentOf(box, 'arrow')[0] - 3);
    }
    expect(inside).toBeGreaterThan(0);
  });

  test('inside a struck bar: between its strikes', () => {
    for (const date of [LONG, '2020-01/..', '../2020-05'])
      for (const more of ['cancelled', 'superseded claimed']) {
        const box = boxIn(`${date} ${more} "Words"`, { pxPerDay: 6 });
        expect(box.label?.on).toBe('bar');
        const strikes = box.shape.parts.find(({ cls }) => cls === 'strike')?.d ?? '';
        const xs = [...strikes.matchAll(/[ML](-?[\d.]+)/g)].map(([, x]) => Number(x));
        const [from, to] = wordsOf(box);
        expect(xs).toHaveLength(4);
        for (const x of xs) expect(x < from - 3 || x > to + 3).toBe(true);
      }
  });

  // Wider than 64 px to each side, a whisker has words over it, on a plate: longer words hide its end.
  test('over a whisker: its cap can be seen', () => {
    const box = boxIn('2020-01 "Words that are longer than half of the whisker"', { pxPerDay: 5 });
    expect(box.label?.on).toBe('ground');
    expect(wordsOf(box)[0]).toBeGreaterThan(extentOf(box, 'cap')[1]);
  });

  // The dashes of `~` go 14 px beyond the whisker, the words begin 7 px beyond it.
  test('beside an approximate whisker', () => {
    const box = boxIn('2020-01~ "Words"');
    expect(box.label?.on).toBe('ground');
    expect(wordsOf(box)[0]).toBeGreaterThan(extentOf(box, 'whisker')[1]);
  });

  test('an approximate whisker within its box', () => {
    const box = boxIn('2020-01~ "Words"');
    expect(extentOf(box, 'whisker')[0]).toBeGreaterThanOrEqual(box.left - 5);
  });

  const question = ({ shape }: EventBox) => (shape.question?.x ?? Number.NaN) - 3.5;
  /** What the plan keeps free before an anchor, at least. */
  const keptFree = (box: EventBox) => Math.min(box.left, -12);

  test('a ? before a bar', () => {
    const box = boxIn('2020-01-05/2020-01-12? "Words"');
    expect(question(box)).toBeGreaterThanOrEqual(keptFree(box));
    const turned = boxIn('2020-07-20/2020-07-31? "These words have no room on the right of it"');
    expect(turned.label?.anchor).toBe('end');
    expect(wordsOf(turned)[1]).toBeLessThanOrEqual(question(turned));
  });

  // It is some 7 px wide and set 12.5 px before a dot, 8 px before the end of a fade: no box counts it.
  test.each([
    ['a dot', '2020-01-05?'],
    ['a bar without a start', '../2020-01-05?'],
  ])('a ? before %s', (_, date) => {
    const box = boxIn(`${date} "Words"`);
    expect(question(box)).toBeGreaterThanOrEqual(keptFree(box));
  });
  test.each([
    ['a narrow whisker', '2020-01-05?', 26],
    ['a month', '2020-01?', 3],
    ['about a month', '2020-01%', 3],
  ])('a ? on %s', (_, date, pxPerDay) => {
    const box = boxIn(`${date} "Words"`, { pxPerDay });
    expect(question(box)).toBeGreaterThanOrEqual(keptFree(box));
    const turned = boxIn(
      `${date.replace('01', '07')} "These words have no room on the right of it, nor over it"`,
      {
        pxPerDay,
      },
    );
    if (turned.label?.anchor === 'end') expect(wordsOf(turned)[1]).toBeLessThanOrEqual(question(turned));
  });
  test('a ? on a wide whisker whose words stand left of its dot', () => {
    const catalog = catalogOf('x | begin 2019-09-01 | a 2020-01? "Words" | end 2020-08-01');
    const stage = createStage(catalog, { widthPx: 340 * 8, folded: false });
    let turned = 0;
    // The dot comes near the right edge of the view, so that the words give way to the left.
    for (let i = 0; i < 60; i++) {
      const start = stage.bounds.start + (i / 60) * (stage.bounds.end - stage.bounds.start);
      const domain = { start, end: start + 900 / stage.plan.pxPerU };
      const box = createStage(catalog, { widthPx: 900, folded: false, level: 3 })
        .at(domain)
        .events.find(({ event }) => event.uncertain);
      if (box?.label?.on !== 'whisker' || box.label.x > 0 || box.label.x + box.label.widthPx > 0) continue;
      if (box.x > 900) continue;
      turned++;
      expect(box.label.x + box.label.widthPx + 4).toBeLessThanOrEqual(question(box));
    }
    expect(turned).toBeGreaterThan(0);
  });
  test('a ? before a dot, and words before it', () => {
    const box = boxIn('2020-07-31? "These words have no room on the right of it"');
    expect(box.label?.anchor).toBe('end');
    expect(wordsOf(box)[1]).toBeLessThanOrEqual(question(box));
  });
});

describe('the ground', () => {
  test('has the line where the sources end, at the end of that day', () => {
    const catalog = catalogOf('x | a 2020-02-20 | b 2020-03-01');
    const stage = createStage(catalog, { widthPx: 900 });
    const scale = createScale(stage.fold, stage.bounds, 900);
    expect(stage.whole().asOfX).toBeCloseTo(scale.timeToX(Date.UTC(2020, 1, 26)));
    const without = createStage(catalogOf('x | a 2020-02-20', { asOf: undefined }), { widthPx: 900 });
    expect(without.whole().asOfX).toBeUndefined();
  });

  test('has the bands in view, between islands', () => {
    const stage = createStage(catalogOf('x | a 2018-09-07 | b 2020-02-25'), { widthPx: 900 });
    const [band, ...more] = stage.whole().bands;
    expect(more).toEqual([]);
    const [a, b] = stage.whole().events;
    expect(band?.x0).toBeGreaterThan((a?.x ?? 0) + (a?.right ?? 0));
    expect(band?.x1).toBeLessThan((b?.x ?? 0) + (b?.left ?? 0));
    expect(stage.at({ start: stage.bounds.start, end: stage.bounds.start + DAY }).bands).toEqual([]);
  });
});
