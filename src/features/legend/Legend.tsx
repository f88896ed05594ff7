import type { Words } from '../../i18n/en';
import { formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { type EventFacts, type Flags, unpackFlags } from '../../model/facts';
import { markShape } from '../../timeline/marks/shapes';
import { useLanguage } from '../../ui/Language';

export interface LegendEntry {
  readonly id: string;
  readonly text: (mark: Words['mark']) => string;
  /** The events it stands for. */
  readonly test: (event: Flags) => boolean;
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
const ENTRIES: readonly LegendEntry[] = [
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
    (mark) => mark.claimedShort,
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
    (mark) => mark.single,
    (event) => event.single,
    { single: true },
  ),
  dot(
    'uncertain',
    (mark) => mark.uncertain,
    (event) => event.uncertain,
    { uncertain: true },
  ),
  dot(
    'approximate',
    (mark) => mark.approximate,
    (event) => event.approximate,
    { approximate: true },
  ),
  {
    id: 'within',
    text: (mark) => mark.whisker,
    test: (event) => event.kind === 'moment',
    sample: {},
    shape: 'whisker',
  },
  bar(
    'period',
    (mark) => mark.period,
    (event) => event.kind === 'period' && !event.openStart && !event.openEnd,
  ),
  bar(
    'openStart',
    (mark) => mark.openStart,
    (event) => event.openStart,
    { openStart: true },
  ),
  bar(
    'openEnd',
    (mark) => mark.openEnd,
    (event) => event.openEnd,
    { openEnd: true },
  ),
];

interface LegendProps {
  readonly catalog: Catalog;
  /** The entry whose events stand out. */
  readonly chosen: LegendEntry | undefined;
  readonly onChoose: (entry: LegendEntry | undefined) => void;
}

/** What the marks mean: only what occurs on this page, each drawn as on the timeline. A click singles its events out. */
export function Legend({ catalog, chosen, onChoose }: LegendProps) {
  const { words, locale } = useLanguage();
  return (
    <ul
      aria-label={words.mark.legend}
      data-testid="legend"
      className="m-0 flex list-none flex-wrap gap-y-0.5 px-2 py-2 text-[13px] text-muted sm:px-4"
    >
      {ENTRIES.map((entry) => {
        const count = countOf(entry, catalog);
        const pressed = chosen?.id === entry.id;
        return (
          count > 0 && (
            <li key={entry.id}>
              <button
                type="button"
                aria-pressed={pressed}
                onClick={() => onChoose(pressed ? undefined : entry)}
                className="inline-flex min-h-7 items-center gap-1 rounded-md border border-transparent px-1.5 text-start hover:border-edge hover:text-ink aria-pressed:border-ink aria-pressed:bg-sunk aria-pressed:text-ink"
              >
                <Glyph entry={entry} />
                {entry.text(words.mark)}
                {pressed && <span>({formatCount(words.list.count, count, locale)})</span>}
              </button>
            </li>
          )
        );
      })}
    </ul>
  );
}

function countOf(entry: LegendEntry, { flagCounts }: Catalog): number {
  let sum = 0;
  for (const [flags, count] of flagCounts) if (entry.test(unpackFlags(flags))) sum += count;
  return sum;
}

/** An event that has nothing but what is explained. */
const PLAIN: EventFacts = {
  index: 0,
  start: 0,
  end: 0,
  anchor: 0,
  lane: 0,
  kind: 'moment',
  status: 'occurred',
  importance: 1,
  claimed: false,
  disputed: false,
  later: false,
  unsourced: false,
  single: false,
  uncertain: false,
  approximate: false,
  softStart: false,
  softEnd: false,
  openStart: false,
  openEnd: false,
};

function Glyph({ entry: { sample, shape } }: { entry: LegendEntry }) {
  const soft = sample.uncertain || sample.approximate;
  const half = shape !== 'dot' ? 17 : soft ? 23 : 11;
  const reach = {
    before: shape === 'dot' ? 0 : half - 3,
    after: shape === 'dot' ? 0 : half - 3,
    padBefore: 0,
    padAfter: 0,
    bar: shape === 'bar',
    whisker: shape === 'whisker',
  };
  // Drawn with the timeline's own shapes.
  const { parts, question } = markShape({ ...PLAIN, ...sample }, reach);
  return (
    <svg
      aria-hidden="true"
      width={half * 2}
      height="26"
      viewBox={`${-half} -13 ${half * 2} 26`}
      className="mark shape shrink-0 [--lane:var(--color-muted)]"
    >
      {parts.map((part) => (
        <path
          key={part.cls + part.d}
          className={part.cls}
          d={part.d}
          // The timeline's own fades; they stand in the same document.
          style={
            part.cls.startsWith('fade') ? { fill: `url(#sl-${part.cls.split(' ')[1]}-slate)` } : undefined
          }
        />
      ))}
      {question && (
        <text
          className="question"
          x={question.x}
          y={question.y}
          textAnchor="middle"
          dominantBaseline="central"
        >
          ?
        </text>
      )}
    </svg>
  );
}
