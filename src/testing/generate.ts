import fc from 'fast-check';
import type { WholeCatalog } from '../model/catalog';
import { createCatalog } from '../model/createCatalog';
import type { RawDataset } from '../model/schema';
import { STATUSES } from '../model/vocabulary';
import { dataset } from './dataset';

interface Limits {
  readonly maxEvents?: number;
  readonly kinds?: 'all' | 'dots';
}

/** Catalogs of all sorts: moments, periods, open ends, coarse dates, crowds on one day, quiet years between. */
export function catalogs(limits: Limits = {}): fc.Arbitrary<WholeCatalog> {
  return datasets(limits).map(createCatalog);
}

/** The same as datasets. */
export function datasets({ maxEvents = 30, kinds = 'all' }: Limits = {}): fc.Arbitrary<RawDataset> {
  return fc
    .record({
      /** How far the events spread, in days: a crowd, a war, a century. */
      spread: fc.constantFrom(1, 12, 400, 3_000, 40_000),
      lanes: fc.integer({ min: 0, max: 3 }),
      events: fc.array(kinds === 'dots' ? seeds(fc.constant('day')) : seeds(fc.constantFrom(...FORMS)), {
        minLength: 1,
        maxLength: maxEvents,
      }),
    })
    .map(({ spread, lanes, events }) => {
      const text = events.map((seed, i) => {
        const lane = lanes === 0 ? '' : `lane${i % lanes}`;
        // A crowd: events that come together on the same few days.
        const at = Math.floor((seed.crowded ? Math.round(seed.at * 3) / 3 : seed.at) * spread);
        const words = 'word '.repeat(seed.words).trim();
        const flags = [seed.claimed && 'claimed', seed.disputed && 'disputed', seed.unsourced && 'unsourced'];
        return `${lane} | e${i} ${dateOf(seed.form, at, seed.days)} !${seed.importance} ${seed.status} ${flags.filter(Boolean).join(' ')} "${words}"`;
      });
      return dataset(text.join('\n'));
    });
}

const FORMS = ['day', 'day?', 'day~', 'minute', 'month', 'year', 'period', 'soft', 'from', 'until'] as const;

const seeds = (form: fc.Arbitrary<(typeof FORMS)[number]>) =>
  fc.record({
    form,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    days: fc.integer({ min: 0, max: 500 }),
    crowded: fc.boolean(),
    importance: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom(...STATUSES),
    claimed: fc.boolean(),
    disputed: fc.boolean(),
    unsourced: fc.boolean(),
    words: fc.integer({ min: 1, max: 12 }),
  });

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2016, 5, 1);

function dateOf(form: (typeof FORMS)[number], at: number, days: number): string {
  const iso = (offset: number) => new Date(FIRST_DAY_MS + (at + offset) * DAY_MS).toISOString();
  const day = (offset = 0) => iso(offset).slice(0, 10);
  switch (form) {
    case 'day':
      return day();
    case 'day?':
      return `${day()}?`;
    case 'day~':
      return `${day()}~`;
    case 'minute':
      return `${day()}T${String(days % 24).padStart(2, '0')}:${String(days % 60).padStart(2, '0')}Z`;
    case 'month':
      return day().slice(0, 7);
    case 'year':
      return day().slice(0, 4);
    case 'period':
      return `${day()}/${day(days)}`;
    case 'soft':
      return `${day()}~/${day(days)}%`;
    case 'from':
      return `${day()}/..`;
    case 'until':
      return `../${day()}`;
  }
}
