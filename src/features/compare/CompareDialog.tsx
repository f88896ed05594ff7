import { type CSSProperties, useEffect, useMemo } from 'react';
import { compareWords } from '../../i18n/compare.en';
import { languageOf } from '../../i18n/describe';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import type { Excerpt } from '../../model/schema';
import { compareWordings, type Piece, type Share } from '../../model/wording';
import { useExcerpts } from '../../store/useRecords';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { Choice } from './Choice';
import { Column } from './Column';
import css from './compare.css?inline';

interface CompareDialogProps {
  /** What is compared; undefined: nothing, the dialog is closed. */
  readonly ids: readonly string[] | undefined;
  readonly catalog: Catalog;
  /** The open event: its other sentences can be chosen too. */
  readonly event: TimelineEvent | undefined;
  readonly onChange: (ids: readonly string[]) => void;
  /** Some of the ids belong to no excerpt. */
  readonly onLost: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Two to four sentences side by side: which words they share, and where they part. */
export function CompareDialog({ ids = NONE, catalog, event, onChange, onLost, onClose }: CompareDialogProps) {
  const { records } = catalog;
  const excerpts = useExcerpts(records, ids).filter((excerpt) => excerpt !== undefined);
  useEffect(() => {
    let current = true;
    Promise.all(ids.map((id) => records.peekExcerpt(id) ?? records.findExcerpt(id))).then((found) => {
      const lost = ids.filter((_, i) => found[i] === undefined);
      if (current && lost.length > 0) onLost(lost);
    });
    return () => {
      current = false;
    };
  }, [ids, records, onLost]);
  // What is still on its way joins the others.
  const isReady = excerpts.length >= 2;
  return (
    // Closed by Back, it has nothing left to end.
    <Dialog open={isReady} title={compareWords.title} onClose={() => isReady && onClose()} full>
      <LateStyle css={css} />
      <Comparison excerpts={excerpts} catalog={catalog} event={event} onChange={onChange} />
    </Dialog>
  );
}

const NONE: readonly string[] = [];

interface ComparisonProps extends Pick<CompareDialogProps, 'catalog' | 'event' | 'onChange'> {
  readonly excerpts: readonly Excerpt[];
}

function Comparison({ excerpts, catalog, event, onChange }: ComparisonProps) {
  const { locale } = useLanguage();
  const texts = compareWords;
  const columns = useMemo(() => {
    const wordings = excerpts.map(({ exact, language, source }) => ({
      text: exact,
      language: language ?? catalog.sources.get(source)?.language,
    }));
    const names = namesOf(excerpts, catalog);
    return compareWordings(wordings).map((pieces, i) => ({
      pieces,
      excerpt: excerpts[i],
      name: names[i] ?? '',
      language: wordings[i]?.language,
    }));
  }, [excerpts, catalog]);
  const legend: [Share, string][] = [
    ['all', formatCount(texts.legendAll, excerpts.length - 1, locale, { count: excerpts.length })],
    ...(excerpts.length > 2 ? [['some', texts.legendSome] satisfies [Share, string]] : []),
    ['only', texts.legendOnly],
  ];
  const common = columns[0] ? runsOf(columns[0].pieces, 'all') : [];
  const quoted = (runs: readonly string[]) => runs.map((text) => fill(texts.quote, { text })).join('; ');
  return (
    <div className="compare" data-testid="compare">
      <p dir="auto" lang={catalog.dataset.language} className="compare-of">
        {catalog.dataset.title}
      </p>
      {event && (
        <p dir="auto" lang={languageOf(event, catalog)} className="font-serif text-[17px] leading-snug">
          {event.title}
        </p>
      )}
      <ul aria-hidden="true" className="compare-legend">
        {legend.map(([share, text]) => (
          <li key={share}>
            <span className={share}>{text}</span>
          </li>
        ))}
      </ul>
      <div className="sr-only">
        <h3>{texts.summary}</h3>
        <ul>
          <li>
            {common.length === 0
              ? texts.inNone
              : formatCount(texts.inAll, excerpts.length - 1, locale, {
                  count: excerpts.length,
                  words: quoted(common),
                })}
          </li>
          {columns.map(({ name, pieces, excerpt }) => {
            const runs = runsOf(pieces, 'only');
            return (
              <li key={excerpt?.id}>
                {fill(runs.length > 0 ? texts.only : texts.onlyNothing, {
                  outlet: name,
                  words: quoted(runs),
                })}
              </li>
            );
          })}
        </ul>
      </div>
      <div className="compare-columns" style={columnsStyle(excerpts.length)}>
        {columns.map(
          ({ excerpt, ...column }) =>
            excerpt && <Column key={excerpt.id} excerpt={excerpt} catalog={catalog} {...column} />,
        )}
      </div>
      <Choice chosen={excerpts} catalog={catalog} event={event} onChange={onChange} />
    </div>
  );
}

/** How many stand side by side: four in two rows where there is less room. */
function columnsStyle(count: number): CSSProperties {
  // Custom properties, which React's type for styles does not know.
  return { '--columns': count, '--narrow': count === 4 ? 2 : count } as CSSProperties;
}

/** What each column is called: its outlet, numbered where several are of one. */
function namesOf(excerpts: readonly Excerpt[], catalog: Catalog): string[] {
  const outlets = excerpts.map(({ source }) => catalog.sources.get(source)?.publisher ?? source);
  return outlets.map((outlet, i) =>
    outlets.filter((other) => other === outlet).length === 1
      ? outlet
      : fill(compareWords.numbered, {
          outlet,
          number: outlets.slice(0, i + 1).filter((other) => other === outlet).length,
        }),
  );
}

/** The runs of words of a share, without what only stands between words. */
function runsOf(pieces: readonly Piece[], share: Share): string[] {
  return pieces
    .filter((piece) => piece.share === share && /[\p{L}\p{N}]/u.test(piece.text))
    .map(({ text }) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}
