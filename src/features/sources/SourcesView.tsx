import { useMemo } from 'react';
import { whenWords } from '../../i18n/describe';
import { publishedDay } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { sourcesWords } from '../../i18n/sources.en';
import { fill, formatCount, formatList, formatNumber } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import type { Source } from '../../model/schema';
import { countQuotedWords, excerptsBySource, type UsedExcerpt } from '../../model/sourceUse';
import { textFragment } from '../../model/textFragment';
import { ExternalLink } from '../../ui/ExternalLink';
import { useLanguage } from '../../ui/Language';

interface SourcesViewProps {
  readonly catalog: Catalog;
  readonly onOpen: (event: TimelineEvent, excerpt: string | undefined) => void;
}

/** Who publishes, where, when and how that is known, whose copy it carries, and every sentence taken from it. */
export function SourcesView({ catalog, onOpen }: SourcesViewProps) {
  const { locale } = useLanguage();
  const used = useMemo(() => {
    if (!catalog.records.complete) return undefined;
    const indices = Array.from({ length: catalog.columns.count }, (_, index) => index);
    return excerptsBySource(indices.flatMap((index) => catalog.records.peek(index) ?? []));
  }, [catalog]);
  const sources = [...catalog.sources.values()];
  const core = sources.filter((source) => source.role !== 'corroborating');
  const others = sources.filter((source) => source.role === 'corroborating');
  const group = (title: string, members: readonly Source[]) =>
    members.length > 0 && (
      <section className="mt-8">
        <h2 className="mb-3 text-[17px] font-semibold">{title}</h2>
        <ul className="space-y-4">
          {members.map((source) => (
            <li key={source.id}>
              <SourceCard
                source={source}
                ownLanguage={catalog.dataset.language}
                count={catalog.excerptCounts.get(source.id) ?? 0}
                used={used?.get(source.id) ?? (used && [])}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ul>
      </section>
    );
  return (
    <section
      aria-label={sourcesWords.label}
      data-testid="sources"
      className="mx-auto w-full max-w-4xl px-4 pt-4 pb-10 sm:px-6"
    >
      <p className="max-w-3xl text-sm leading-relaxed text-muted">{sourcesWords.intro}</p>
      {group(formatCount(sourcesWords.core, core.length, locale), core)}
      {group(formatCount(sourcesWords.corroborating, others.length, locale), others)}
    </section>
  );
}

function SourceCard({
  source,
  ownLanguage,
  count,
  used,
  onOpen,
}: {
  source: Source;
  /** BCP 47, of the dataset's own words. */
  ownLanguage: string | undefined;
  count: number;
  /** Undefined where there are too many events to look through. */
  used: readonly UsedExcerpt[] | undefined;
  onOpen: SourcesViewProps['onOpen'];
}) {
  const language = useLanguage();
  const { locale } = language;
  const quoted = used && countQuotedWords(used.map(({ excerpt }) => excerpt));
  const basis = source.publishedBasis;
  const facts: [string, string][] = [
    [
      sourcesWords.published,
      [
        publishedDay(source, language) ?? sourcesWords.unknown,
        basis ? `(${sourcesWords.basis[basis.how]}${basis.note ? `: \u2068${basis.note}\u2069` : ''})` : '',
      ]
        .filter(Boolean)
        .join(' '),
    ],
    ...(source.author ? [[sourcesWords.author, source.author] as [string, string]] : []),
    ...(source.country
      ? [[sourcesWords.country, countryName(source.country, locale)] as [string, string]]
      : []),
    ...(source.kind ? [[sourcesWords.kind, source.kind] as [string, string]] : []),
    [
      sourcesWords.agencies,
      source.origins?.length ? formatList(source.origins, locale) : sourcesWords.noAgencies,
    ],
    ...(quoted
      ? [
          [
            sourcesWords.share,
            source.words
              ? fill(sourcesWords.shareOf, {
                  share: new Intl.NumberFormat(locale, { style: 'percent' }).format(quoted / source.words),
                  count: formatNumber(source.words, locale),
                })
              : formatCount(sourcesWords.shareUnknown, quoted, locale),
          ] as [string, string],
        ]
      : []),
    ...(source.note ? [[sourcesWords.note, source.note] as [string, string]] : []),
  ];
  return (
    <article
      data-source={source.id}
      className="rounded-lg border border-rule bg-panel px-5 py-4 text-sm wrap-anywhere"
    >
      <h3 className="font-serif text-lg leading-snug font-semibold">
        <bdi>{source.publisher}</bdi>
        {source.title && (
          <>
            : <cite className="font-normal not-italic">{source.title}</cite>
          </>
        )}
      </h3>
      <dl className="mt-2 grid grid-cols-[6rem_1fr] gap-y-1.5 leading-normal">
        {facts.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2.5 flex flex-wrap gap-x-5 gap-y-1">
        {source.url ? (
          <ExternalLink href={source.url}>{sourcesWords.open}</ExternalLink>
        ) : (
          <span className="text-muted">{sourcesWords.noAddress}</span>
        )}
        {source.archiveUrl && <ExternalLink href={source.archiveUrl}>{sourcesWords.archived}</ExternalLink>}
        <ExternalLink href={searchAddress(source.publisher)}>{sourcesWords.lookUp}</ExternalLink>
      </p>
      {count === 0 ? (
        <p className="mt-3 text-muted">{sourcesWords.none}</p>
      ) : (
        <details
          className="mt-3 border-t border-rule pt-3"
          open={source.role !== 'corroborating' && count <= 3}
        >
          <summary className="cursor-pointer font-semibold">
            {formatCount(sourcesWords.taken, count, locale)}
          </summary>
          {used ? (
            <ul className="mt-2 space-y-3">
              {used.map(({ excerpt, event }) => (
                <li key={excerpt.id}>
                  <q
                    lang={excerpt.language ?? source.language}
                    dir="auto"
                    className="font-serif text-[15px] leading-snug"
                  >
                    {excerpt.exact}
                  </q>{' '}
                  <button
                    type="button"
                    className="text-start text-link underline underline-offset-3"
                    onClick={() => onOpen(event, excerpt.id)}
                  >
                    <span dir="auto" lang={event.language ?? ownLanguage}>
                      {event.title}
                    </span>
                  </button>
                  <span className="text-[13px] text-muted"> · {whenWords(event, language)}</span>
                  {source.url && (
                    <span className="ms-2 text-[13px]">
                      <ExternalLink href={textFragment(source.url, excerpt)}>
                        {excerptWords.open}
                      </ExternalLink>
                    </span>
                  )}
                </li>
              ))}
            </ul>
          ) : (
            <p className="mt-2 text-muted">{sourcesWords.notListed}</p>
          )}
        </details>
      )}
    </article>
  );
}

/** What others say of an outlet: the reader's own search, opened only when asked for. */
function searchAddress(publisher: string): string {
  return `https://duckduckgo.com/?q=${encodeURIComponent(`"${publisher}" news outlet`)}`;
}

/** The name of a country by its ISO 3166 code; other words stay as they are. */
function countryName(country: string, locale: string): string {
  return /^[A-Z]{2}$/.test(country)
    ? (new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country)
    : country;
}
