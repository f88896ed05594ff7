import { standingWords, whenWords } from '../../i18n/describe';
import { leadExcerpt, publishedDay } from '../../i18n/describeExcerpt';
import { embedEventWords } from '../../i18n/embedEvent.en';
import { formatCount, formatList, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { leadIn } from '../../model/context';
import { textFragment } from '../../model/textFragment';
import { ExternalLink } from '../../ui/ExternalLink';
import { useLanguage } from '../../ui/Language';
import { isSandboxed } from './host';

/** The open event with its best sentence: who said it, who printed it, where it stands. */
export function EmbedEvent({
  event,
  catalog,
  isHidden,
  exploreHref,
}: {
  readonly event: TimelineEvent;
  readonly catalog: Catalog;
  readonly isHidden: boolean;
  readonly exploreHref: string;
}) {
  const language = useLanguage();
  const { locale } = language;
  const lane = catalog.lanes[event.lane];
  const excerpt = leadExcerpt(event, catalog);
  const source = excerpt && catalog.sources.get(excerpt.source);
  const speaker = excerpt?.speaker === undefined ? undefined : catalog.actors.get(excerpt.speaker)?.name;
  const places = (event.raw.places ?? []).map((id) => catalog.places.get(id)?.name ?? id);
  const facts = [
    sentence(whenWords(event, language), locale),
    ...(places.length > 0 ? [formatList(places, locale)] : []),
    ...standingWords(event, catalog, language),
  ];
  const credit = [speaker, source?.publisher ?? excerpt?.source, source && publishedDay(source, language)];
  const href = source?.url && excerpt ? textFragment(source.url, excerpt) : undefined;
  const more = event.excerpts.length - 1;
  return (
    <section data-testid="detail" aria-labelledby="embed-heading" aria-live="polite">
      <p className={`embed-facts lane-${lane?.color ?? 'blue'}`}>
        <span aria-hidden="true" className="embed-dot" />
        {facts.map((fact, i) => (
          <bdi key={fact}>
            {i > 0 && ' · '}
            {fact}
          </bdi>
        ))}
      </p>
      <h2 id="embed-heading" dir="auto">
        {event.title}
      </h2>
      {isHidden && <p className="embed-note">{embedEventWords.hidden}</p>}
      {excerpt ? (
        <figure>
          <blockquote data-excerpt={excerpt.id} lang={excerpt.language ?? source?.language} dir="auto">
            {excerpt.prefix && leadIn(excerpt.prefix)}
            <mark>{excerpt.exact}</mark>
            {excerpt.suffix && <>{excerpt.suffix} …</>}
          </blockquote>
          <figcaption>
            <bdi>{credit.filter(Boolean).join(' · ')}</bdi>
            {href === undefined && <span>{embedEventWords.noAddress}</span>}
            {href !== undefined && !isSandboxed() && (
              <ExternalLink href={href}>{embedEventWords.open}</ExternalLink>
            )}
            {href !== undefined && isSandboxed() && (
              <span className="embed-address">
                {embedEventWords.openAt} <span>{source?.url}</span>
              </span>
            )}
            {more > 0 &&
              (isSandboxed() ? (
                <span>{formatCount(embedEventWords.more, more, locale)}</span>
              ) : (
                <a href={exploreHref} target="_blank" rel="noopener">
                  {formatCount(embedEventWords.more, more, locale)}
                </a>
              ))}
          </figcaption>
        </figure>
      ) : (
        <p className="embed-note">{embedEventWords.unsourced}</p>
      )}
    </section>
  );
}
