import { useId } from 'react';
import { compareWords } from '../../i18n/compare.en';
import { actorWithSide, publishedDay, rungsOf } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill, formatList } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import type { Excerpt } from '../../model/schema';
import type { Piece } from '../../model/wording';
import { Ladder } from '../../ui/Ladder';
import { useLanguage } from '../../ui/Language';

interface ColumnProps {
  readonly excerpt: Excerpt;
  readonly catalog: Catalog;
  readonly name: string;
  readonly language: string | undefined;
  readonly pieces: readonly Piece[];
}

/** One of the wordings, and whose it is. */
export function Column({ excerpt, catalog, name, language: lang, pieces }: ColumnProps) {
  const language = useLanguage();
  const heading = useId();
  const source = catalog.sources.get(excerpt.source);
  const rungs = rungsOf(excerpt, source);
  const address = source?.url ?? source?.archiveUrl;
  const text = compareWords;
  const { voice } = excerpt;
  const facts: [string, string][] = [
    [text.speaker, excerpt.speaker === undefined ? text.itself : actorWithSide(excerpt.speaker, catalog)],
    ...(voice ? [[text.voice, excerptWords.voice[voice]] satisfies [string, string]] : []),
    [text.agency, agencyOf(excerpt, catalog, language.locale)],
    [text.published, publishedDay(source, language) ?? text.publishedUnknown],
  ];
  return (
    <article aria-labelledby={heading} className="compare-column">
      <h3 id={heading}>
        <bdi>{name}</bdi>
      </h3>
      <blockquote data-compared={excerpt.id} lang={lang} dir="auto">
        {pieces.map((piece, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no id, and all come anew with another comparison
          <span key={i} className={piece.share}>
            {piece.text}
          </span>
        ))}
      </blockquote>
      <dl>
        {facts.map(([term, fact]) => (
          <div key={term} className="contents">
            <dt>{term}</dt>
            <dd>
              <bdi>{fact}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="compare-links">
        {rungs.some(({ href }) => href !== undefined) ? (
          <Ladder rungs={rungs} />
        ) : (
          <span className="text-muted">{text.noWay}</span>
        )}
        {address !== undefined && <bdi className="compare-address">{address}</bdi>}
      </p>
    </article>
  );
}

/** Whose reporting the words are: what the excerpt says, else what can be told from its source. */
function agencyOf({ origin, source: id }: Excerpt, catalog: Catalog, locale: string): string {
  if (origin !== undefined) return catalog.actors.get(origin)?.name ?? origin;
  const carried = catalog.sources.get(id)?.origins ?? [];
  const agencies = formatList(carried, locale);
  if (carried.length > 1) return fill(compareWords.agencyUnknown, { agencies });
  return carried.length === 1 ? agencies : compareWords.agencyNone;
}
