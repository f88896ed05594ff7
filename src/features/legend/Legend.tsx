import { exploreWords } from '../../i18n/explore.en';
import { countOf, LEGEND, type LegendEntry, PILL_COUNT } from '../../i18n/legend';
import { legendWords } from '../../i18n/legend.en';
import { formatCount, formatNumber } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import type { Mirror } from '../../timeline/createTimeline';
import { SAMPLE_PILL, sampleShape } from '../../timeline/marks/sample';
import { useLanguage } from '../../ui/Language';

interface LegendProps {
  readonly catalog: Catalog;
  /** Time runs from the right: so do the marks. */
  readonly mirror: Mirror | undefined;
  /** The entry whose events stand out. */
  readonly chosen: LegendEntry | undefined;
  readonly onChoose: (entry: LegendEntry | undefined) => void;
  /** Events have stood too close together to be shown one by one. */
  readonly clustered: boolean;
}

const ENTRY = 'inline-flex min-h-7 items-center gap-1 border px-1.5';

/** What the marks mean: only what occurs on this page, each drawn as on the timeline. A click singles its events out. Once there were clusters, they are explained too. */
export function Legend({ catalog, mirror, chosen, onChoose, clustered }: LegendProps) {
  const { words, locale } = useLanguage();
  return (
    <ul
      aria-label={legendWords.title}
      data-testid="legend"
      className="m-0 flex list-none flex-wrap gap-y-0.5 px-2 py-2 text-[13px] text-muted sm:px-4"
    >
      {LEGEND.map((entry) => {
        const count = countOf(entry, catalog);
        const pressed = chosen?.id === entry.id;
        return (
          count > 0 && (
            <li key={entry.id}>
              <button
                type="button"
                aria-pressed={pressed}
                onClick={() => onChoose(pressed ? undefined : entry)}
                className={`${ENTRY} rounded-md border-transparent text-start hover:border-edge hover:text-ink aria-pressed:border-ink aria-pressed:bg-sunk aria-pressed:text-ink forced-colors:not-hover:not-aria-pressed:border-[Canvas]`}
              >
                <Glyph entry={entry} mirror={mirror} />
                {entry.text(words.mark)}
                {pressed && <span>({formatCount(exploreWords.list.count, count, locale)})</span>}
              </button>
            </li>
          )
        );
      })}
      {clustered && (
        <li>
          <span className={`${ENTRY} border-transparent`}>
            <Pill text={formatNumber(PILL_COUNT, locale)} />
            {legendWords.cluster}
          </span>
        </li>
      )}
    </ul>
  );
}

function Pill({ text }: { text: string }) {
  const { half, rect } = SAMPLE_PILL;
  return (
    <svg
      aria-hidden="true"
      width={half * 2}
      height="26"
      viewBox={`${-half} -13 ${half * 2} 26`}
      className="cluster pointer-events-none shrink-0 [--lane:var(--color-muted)]"
    >
      <rect className="pill" {...rect} />
      <text className="count" textAnchor="middle" dominantBaseline="central">
        {text}
      </text>
    </svg>
  );
}

function Glyph({ entry: { sample, shape }, mirror }: { entry: LegendEntry; mirror: Mirror | undefined }) {
  const drawn = sampleShape(sample, shape);
  const { half } = drawn;
  const { parts, question } = mirror ? mirror.mirrorShape(drawn) : drawn;
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
