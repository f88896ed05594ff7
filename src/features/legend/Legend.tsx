import type { Catalog, TimelineEvent } from '../../model/catalog';
import { markShape } from '../../timeline/marks/shapes';
import { useLanguage } from '../../ui/Language';

type Sample = Pick<
  TimelineEvent,
  | 'kind'
  | 'status'
  | 'claimed'
  | 'disputed'
  | 'later'
  | 'unsourced'
  | 'uncertain'
  | 'approximate'
  | 'openStart'
  | 'openEnd'
>;

const PLAIN: Sample = {
  kind: 'moment',
  status: 'occurred',
  claimed: false,
  disputed: false,
  later: false,
  unsourced: false,
  uncertain: false,
  approximate: false,
  openStart: false,
  openEnd: false,
};

/** What the marks mean: only what occurs on this page, each drawn as on the timeline. */
export function Legend({ catalog }: { catalog: Catalog }) {
  const { words } = useLanguage();
  const { mark } = words;
  const some = (test: (event: TimelineEvent) => boolean) => catalog.events.some(test);
  const entries: [string, Sample, 'dot' | 'whisker' | 'bar'][] = [];
  const add = (
    present: boolean,
    text: string,
    change: Partial<Sample>,
    shape: 'dot' | 'whisker' | 'bar' = 'dot',
  ) => {
    if (present) entries.push([text, { ...PLAIN, ...change }, shape]);
  };
  add(
    some((event) => event.status === 'occurred' && event.kind === 'moment'),
    mark.status.occurred,
    {},
  );
  add(
    some((event) => event.status === 'planned'),
    mark.status.planned,
    { status: 'planned' },
  );
  add(
    some((event) => event.status === 'superseded'),
    mark.status.superseded,
    { status: 'superseded' },
  );
  add(
    some((event) => event.status === 'cancelled'),
    mark.status.cancelled,
    { status: 'cancelled' },
  );
  add(
    some((event) => event.claimed),
    mark.claimedShort,
    { claimed: true },
  );
  add(
    some((event) => event.disputed),
    mark.disputed,
    { disputed: true },
  );
  add(
    some((event) => event.later),
    mark.later,
    { later: true },
  );
  add(
    some((event) => event.unsourced),
    mark.unsourced,
    { unsourced: true },
  );
  add(
    some((event) => event.uncertain),
    mark.uncertain,
    { uncertain: true },
  );
  add(
    some((event) => event.kind === 'moment'),
    mark.whisker,
    {},
    'whisker',
  );
  add(
    some((event) => event.kind === 'period' && !event.openStart && !event.openEnd),
    mark.period,
    { kind: 'period' },
    'bar',
  );
  add(
    some((event) => event.openStart),
    mark.openStart,
    { kind: 'period', openStart: true },
    'bar',
  );
  add(
    some((event) => event.openEnd),
    mark.openEnd,
    { kind: 'period', openEnd: true },
    'bar',
  );

  return (
    <ul
      aria-label={mark.legend}
      data-testid="legend"
      className="m-0 flex list-none flex-wrap gap-x-5 gap-y-1.5 px-4 py-3 text-[13px] text-muted sm:px-6"
    >
      {entries.map(([text, sample, shape]) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          <Glyph sample={sample} shape={shape} />
          {text}
        </li>
      ))}
    </ul>
  );
}

function Glyph({ sample, shape }: { sample: Sample; shape: 'dot' | 'whisker' | 'bar' }) {
  const half = shape === 'dot' ? 11 : 17;
  const reach = {
    before: shape === 'dot' ? 0 : half - 3,
    after: shape === 'dot' ? 0 : half - 3,
    padBefore: 0,
    padAfter: 0,
    bar: shape === 'bar',
    whisker: shape === 'whisker',
  };
  const when = { edtf: '', interval: false, start: undefined, end: undefined };
  // The legend draws with the timeline's own shapes, on an event that has nothing but what is explained.
  const { parts, question } = markShape({ ...sample, when } as unknown as TimelineEvent, reach);
  return (
    <svg
      aria-hidden="true"
      width={half * 2}
      height="22"
      viewBox={`${-half} -11 ${half * 2} 22`}
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
