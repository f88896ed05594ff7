import { describe, expect, test } from 'vitest';
import { createCatalog } from '../model/createCatalog';
import { validate } from '../model/validate';
import { catalogOf, eventOf } from '../testing/dataset';
import { DENSITY_PX } from './crowd';
import { createFold } from './fold';
import { CLUSTER_PX, type LevelPlanInput, planLevel } from './levelPlan';
import { spanToDomain } from './scale';

const DAY = 86_400_000;
const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`;

/** `count` moments in two lanes over ten years, every thousandth important, and one period over all of it. */
function crowd(count: number) {
  const start = Date.UTC(2010, 0, 1);
  const step = (3650 * DAY) / count;
  const events: object[] = Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event ${i}`,
    date: iso(start + i * step),
    lane: i % 3 ? 'a' : 'b',
    importance: i % 1000 ? 1 : 3,
  }));
  events.push({
    id: 'long',
    title: 'Long',
    date: '2010-01-01/2019-12-01',
    kind: 'period',
    lane: 'b',
    importance: 3,
  });
  const read = validate({
    format: 'sourceline/1',
    id: 'crowd',
    title: 'Crowd',
    lanes: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
    events,
  });
  if (!read.ok) throw new Error(read.code);
  return createCatalog(read.dataset);
}

const fold = createFold([]);
const catalog = crowd(6000);
const bounds = spanToDomain(fold, catalog.extent);
const fitScale = 1200 / (bounds.end - bounds.start);
const wordsPx = ({ index }: { index: number }) => (catalog.events[index]?.short.length ?? 0) * 7;
const plan = (change: Partial<LevelPlanInput> = {}) =>
  planLevel({
    catalog,
    fold,
    bounds,
    pxPerU: fitScale,
    rowBudget: 12,
    held: [],
    labels: true,
    measure: wordsPx,
    pins: new Map(),
    viewPx: 1200,
    window: undefined,
    ...change,
  });

describe('a lane too dense to read', () => {
  const whole = plan();

  test('keeps every event, in exactly one mark or cluster', () => {
    const ids = whole.items.flatMap((item) =>
      item.type === 'cluster' ? item.contents.indices() : [item.event.index],
    );
    expect(ids.length).toBe(catalog.events.length);
    expect(new Set(ids).size).toBe(catalog.events.length);
  });

  test('keeps the words of its most important events', () => {
    const named = whole.items.filter(
      (item) => item.type === 'event' && item.event.importance === 3 && item.label !== 'none',
    );
    expect(named.length).toBeGreaterThanOrEqual(6);
  });

  test('has clusters that never touch', () => {
    for (const lane of [0, 1]) {
      const xs = whole.items
        .filter((item) => item.type === 'cluster' && item.lane === lane)
        .map((item) => item.u * fitScale);
      for (let i = 1; i < xs.length; i++)
        expect((xs[i] ?? 0) - (xs[i - 1] ?? 0)).toBeGreaterThan(CLUSTER_PX - 0.5);
    }
  });

  test('counts all of its events in its density', () => {
    const counted = whole.density.map(
      (density) => density?.counts.reduce((sum, count) => sum + count, 0) ?? 0,
    );
    expect(counted).toEqual(catalog.lanes.map((lane) => lane.count));
    expect(whole.density[0]?.counts.length).toBeGreaterThanOrEqual(1200 / DENSITY_PX);
  });

  test('measures no words but those that may stay', () => {
    let measured = 0;
    plan({
      measure: (event) => {
        measured += 1;
        return wordsPx(event);
      },
    });
    expect(measured).toBeLessThan(40);
  });

  test('is read as single events once it is near enough', () => {
    const pxPerU = fitScale * 2 ** 9;
    const middle = (bounds.start + bounds.end) / 2;
    const half = 3600 / pxPerU;
    const near = plan({ pxPerU, window: { start: middle - half, end: middle + half } });
    expect(near.density).toEqual([undefined, undefined]);
    expect(near.items.filter((item) => item.type === 'cluster')).toEqual([]);
    expect(
      near.items.some(
        (item) => item.type === 'event' && item.label !== 'none' && item.event.importance === 1,
      ),
    ).toBe(true);
  });
});

describe('a window of a level', () => {
  const pxPerU = fitScale * 2 ** 9;
  const middle = (bounds.start + bounds.end) / 2;
  const window = { start: middle - 3600 / pxPerU, end: middle + 3600 / pxPerU };

  test('has what lies in it, and what began long before', () => {
    const { items } = plan({ pxPerU, window });
    const { index } = eventOf(catalog, 'long');
    expect(items.some((item) => item.type === 'event' && item.event.index === index)).toBe(true);
    for (const item of items) {
      if (item.type !== 'event') continue;
      expect(item.event.end).toBeGreaterThan(window.start);
      expect(item.event.start).toBeLessThan(window.end);
    }
  });

  test('keeps the rows of what was in view when it moves on', () => {
    const before = plan({ pxPerU, window });
    const inView = before.items.flatMap((item) =>
      item.type === 'event' && Math.abs(item.u - middle) * pxPerU < 600 ? [item] : [],
    );
    const shift = 2400 / pxPerU;
    const after = plan({
      pxPerU,
      window: { start: window.start + shift, end: window.end + shift },
      pins: new Map(inView.map((item) => [item.event.index, item.row])),
    });
    expect(inView.length).toBeGreaterThan(3);
    for (const item of inView) expect(after.itemOf(item.event.index)?.row, item.key).toBe(item.row);
  });

  test('an event to be kept has a mark of its own in any crowd, also where it had none before', () => {
    expect(plan().itemOf(100)?.type).toBe('cluster');
    expect(plan({ pins: new Map([[100, undefined]]) }).itemOf(100)?.type).toBe('event');
  });

  test('where not all pinned events find room the first ones do', () => {
    const sameDay = Array.from({ length: 8 }, (_, i) => `e${i} 2020-05-05`).join(' | ');
    const one = catalogOf(`a | first 2010 | ${sameDay} | last 2030`);
    const reach = spanToDomain(fold, one.extent);
    const all = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i, 0] as const);
    const packed = plan({
      catalog: one,
      bounds: reach,
      pxPerU: 1200 / (reach.end - reach.start),
      rowBudget: 5,
      pins: new Map([[8, 0], ...all]),
    });
    expect(packed.items.some((item) => item.type === 'cluster')).toBe(true);
    expect(packed.itemOf(8)?.type).toBe('event');
  });

  test('the span of a cluster is that of its events, without those that stand out of it', () => {
    const { starts, ends } = catalog.columns;
    const clusters = plan().items.filter((item) => item.type === 'cluster');
    expect(clusters.length).toBeGreaterThan(10);
    for (const { contents } of clusters) {
      const indices = contents.indices();
      expect(contents.span).toEqual({
        start: Math.min(...indices.map((index) => starts[index] ?? 0)),
        end: Math.max(...indices.map((index) => ends[index] ?? 0)),
      });
    }
  });
});
