import type { Page } from '@playwright/test';

/** An event as it is written to the file, and what a test wants to know of it. */
export interface MadeEvent {
  readonly id: string;
  readonly title: string;
  readonly lane: string;
  readonly importance: 1 | 2 | 3;
  readonly date: string;
  readonly startMs: number;
  /** Where its mark stands. */
  readonly anchorMs: number;
}

const MINUTE_MS = 60_000;
const DAY = 1_440;
const LANES = ['North', 'East', 'South', 'West'];
const WORDS = ['Council', 'Harbour', 'Report', 'Bridge', 'Treaty', 'Survey', 'Garden', 'Strike', 'Vote'];
/** Two stretches of three years each, and between them years without any event. */
const SECOND_FROM = 2017;
const FIRST_SHARE = 0.4;
/** Where in the order of events those begin that last for years: near the start of the second stretch. */
const LONG_AT = [0.42, 0.46, 0.5];
/** The last of them ends here: long after what a close view over one of them shows. */
const LONG_END = '2019-11-15T12:00Z';

/**
 * Made-up events in order of time, always the same ones for the same number: a fifth of them periods, three of which
 * last for years (`long-0` to `long-2`), some 25 of the highest importance, however many there are.
 */
export function makeEvents(count: number, { quietYears = 2 } = {}): MadeEvent[] {
  const random = mulberry32(7 + count);
  const strongEvery = Math.max(5, Math.round(count / 25));
  const longAt = LONG_AT.map((share) => Math.floor(share * count));
  const first = Math.round(FIRST_SHARE * count);
  const stretches = [
    { year: SECOND_FROM - quietYears - 3, before: 0, many: first },
    { year: SECOND_FROM, before: first, many: count - first },
  ];
  return stretches.flatMap(({ year, before, many }) => {
    const [from, to] = [Date.UTC(year, 0, 1), Date.UTC(year + 3, 0, 1)];
    const minutes = (to - from) / MINUTE_MS;
    return Array.from({ length: many }, (_, i): MadeEvent => {
      const index = before + i;
      // Each in its own part of the stretch: no two begin together, and their order is that of time.
      const minute = Math.floor(((i + 0.1 + 0.8 * random()) / many) * minutes);
      const lasts = Math.floor(Math.min(30 * DAY, (6 * minutes) / many) * (0.1 + 0.9 * random()));
      const words = Array.from(
        { length: 2 + Math.floor(random() * 2) },
        () => WORDS[Math.floor(random() * WORDS.length)],
      );
      const lane = Math.floor(random() * LANES.length);
      const long = longAt.indexOf(index);
      const period = long >= 0 || index % 5 === 2;
      const start = stamp(from + minute * MINUTE_MS);
      const end = long >= 0 ? LONG_END : stamp(from + Math.min(minute + lasts, minutes - 2) * MINUTE_MS);
      const startMs = Date.parse(start);
      return {
        id: long >= 0 ? `long-${long}` : `e${index}`,
        title: `${words.join(' ')} ${index}`,
        lane: `lane-${long >= 0 ? long : lane}`,
        importance: index % strongEvery === 3 ? 3 : index % 3 === 0 ? 2 : 1,
        date: period ? `${start}/${end}` : start,
        startMs,
        // A moment is known to the minute: its mark stands in the middle of it.
        anchorMs: period ? startMs : startMs + MINUTE_MS / 2,
      };
    });
  });
}

export function makeDataset(count: number, options?: { quietYears?: number }) {
  const events = makeEvents(count, options);
  return {
    format: 'sourceline/1',
    id: `engine-${count}`,
    title: `${count} made-up events`,
    lanes: LANES.map((label, i) => ({ id: `lane-${i}`, label })),
    sources: [
      { id: 'paper', publisher: 'A paper', published: '2020-01-05' },
      { id: 'agency', publisher: 'An agency', published: '2020-01-06' },
    ],
    events: events.map(({ id, title, lane, importance, date }, i) => ({
      id,
      title,
      lane,
      importance,
      date,
      // What rests on something is a matter of few events.
      ...(count <= 1_000 && {
        excerpts: [{ id: `x${i}`, source: i % 2 ? 'paper' : 'agency', exact: `The words about ${title}` }],
      }),
    })),
  };
}

const bodies = new Map<string, string>();

/** Answers for `data/engine-N.json`. */
export async function serveEvents(
  page: Page,
  count: number,
  options: { quietYears?: number } = {},
): Promise<void> {
  const key = `${count} ${options.quietYears ?? ''}`;
  const body = bodies.get(key) ?? JSON.stringify(makeDataset(count, options));
  bodies.set(key, body);
  await page.route(`**/data/engine-${count}.json`, (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
}

const stamp = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`;

/** Tommy Ettinger's generator of 32 bits: small, and the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
