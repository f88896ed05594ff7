import type { Catalog } from '../model/catalog';
import { type EventFacts, type Flags, unpackFlags } from '../model/facts';
import type { Words } from './en';
import { legendWords } from './legend.en';

/** A value of the mark grammar, with its words and what it is shown by. */
export interface LegendEntry {
  readonly id: string;
  readonly text: (mark: Words['mark']) => string;
  /** The events it stands for. */
  readonly test: (event: Flags) => boolean;
  /** What an event that shows it has, and nothing else. */
  readonly sample: Partial<EventFacts>;
  readonly shape: 'dot' | 'whisker' | 'bar';
}

const dot = (
  id: string,
  text: LegendEntry['text'],
  test: LegendEntry['test'],
  sample: LegendEntry['sample'] = {},
): LegendEntry => ({ id, text, test, sample, shape: 'dot' });
const bar = (
  id: string,
  text: LegendEntry['text'],
  test: LegendEntry['test'],
  sample: LegendEntry['sample'] = {},
): LegendEntry => ({ id, text, test, sample: { kind: 'period', ...sample }, shape: 'bar' });

/** One entry for each value of the mark grammar, with the events that have it. */
export const LEGEND: readonly LegendEntry[] = [
  dot(
    'occurred',
    (mark) => mark.status.occurred,
    (event) => event.status === 'occurred',
  ),
  dot(
    'planned',
    (mark) => mark.status.planned,
    (event) => event.status === 'planned',
    { status: 'planned' },
  ),
  dot(
    'superseded',
    (mark) => mark.status.superseded,
    (event) => event.status === 'superseded',
    { status: 'superseded' },
  ),
  dot(
    'cancelled',
    (mark) => mark.status.cancelled,
    (event) => event.status === 'cancelled',
    { status: 'cancelled' },
  ),
  dot(
    'claimed',
    () => legendWords.claimedShort,
    (event) => event.claimed,
    { claimed: true },
  ),
  dot(
    'disputed',
    (mark) => mark.disputed,
    (event) => event.disputed,
    { disputed: true },
  ),
  dot(
    'later',
    (mark) => mark.later,
    (event) => event.later,
    { later: true },
  ),
  dot(
    'unsourced',
    (mark) => mark.unsourced,
    (event) => event.unsourced,
    { unsourced: true },
  ),
  dot(
    'single',
    () => legendWords.single,
    (event) => event.single,
    { single: true },
  ),
  dot(
    'uncertain',
    () => legendWords.uncertain,
    (event) => event.uncertain,
    { uncertain: true },
  ),
  dot(
    'approximate',
    () => legendWords.approximate,
    (event) => event.approximate,
    { approximate: true },
  ),
  {
    id: 'within',
    text: () => legendWords.whisker,
    test: (event) => event.kind === 'moment',
    sample: {},
    shape: 'whisker',
  },
  bar(
    'period',
    () => legendWords.period,
    (event) => event.kind === 'period' && !event.openStart && !event.openEnd,
  ),
  bar(
    'openStart',
    () => legendWords.openStart,
    (event) => event.openStart,
    { openStart: true },
  ),
  bar(
    'openEnd',
    () => legendWords.openEnd,
    (event) => event.openEnd,
    { openEnd: true },
  ),
];

/** On the pill that explains pills; any number of events. */
export const PILL_COUNT = 3;

/** How many events of a timeline an entry stands for. */
export function countOf(entry: LegendEntry, { flagCounts }: Catalog): number {
  let sum = 0;
  for (const [flags, count] of flagCounts) if (entry.test(unpackFlags(flags))) sum += count;
  return sum;
}
