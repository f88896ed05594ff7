import { aboutWords } from '../../i18n/about.en';
import { publishedWords } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { shortcutWords } from '../../i18n/shortcuts.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { formatDate, formatDay } from '../../model/dateWords';
import { parseEdtf } from '../../model/edtf';
import type { Source } from '../../model/schema';
import { setLetters, useLetters } from '../../store/shortcuts';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ExternalLink } from '../../ui/ExternalLink';
import { useLanguage } from '../../ui/Language';
import { LetterSwitch } from '../../ui/LetterSwitch';

export interface AboutDialogProps {
  readonly open: boolean;
  readonly catalog: Catalog;
  readonly onCite: () => void;
  readonly onClose: () => void;
}

/** How to read the timeline, who curated it and how, what the articles are, corrections, licence. */
export function AboutDialog({ open, catalog, onCite, onClose }: AboutDialogProps) {
  const language = useLanguage();
  const text = aboutWords;
  const { dataset } = catalog;
  const sources = dataset.sources ?? [];
  const updated = dataset.updated ? parseEdtf(dataset.updated) : undefined;

  return (
    <Dialog open={open} title={text.title} onClose={onClose} wide>
      <div className="space-y-6 text-[15px] leading-relaxed">
        {dataset.summary && (
          <p dir="auto" lang={dataset.language}>
            {dataset.summary}
          </p>
        )}
        <section>
          <h3 className="mb-1 font-semibold">{text.reading}</h3>
          <p>{text.readingText}</p>
          <p className="mt-2">{text.moving}</p>
          <p className="mt-2">{text.folding}</p>
        </section>
        <section>
          <h3 className="mb-1 font-semibold">{shortcutWords.heading}</h3>
          <LetterSwitch on={useLetters()} onChange={setLetters} />
        </section>
        <section>
          <h3 className="mb-1 font-semibold">{text.curation}</h3>
          {dataset.curation?.by && <p>{fill(text.by, { by: dataset.curation.by })}</p>}
          {dataset.curation?.method && <p className="mt-2">{dataset.curation.method}</p>}
          <p className="mt-2">
            {catalog.asOf !== undefined && (
              <>{fill(text.sourcesEnd, { date: formatDay(catalog.asOf - 1, language.date, 'long') })} </>
            )}
            {updated?.ok &&
              fill(text.updated, {
                date: formatDate(updated.date, language.date, { style: 'long', weekday: false }),
              })}
          </p>
        </section>
        <SourceGroup
          title={text.core}
          sources={sources.filter((source) => source.role !== 'corroborating')}
          catalog={catalog}
        />
        <SourceGroup
          title={text.corroborating}
          sources={sources.filter((source) => source.role === 'corroborating')}
          catalog={catalog}
        />
        <section>
          <h3 className="mb-1 font-semibold">{text.corrections}</h3>
          {dataset.corrections?.length ? (
            <ul className="list-disc space-y-1 ps-5">
              {dataset.corrections.map((correction) => (
                <li key={correction.on + correction.was}>
                  {fill(text.correction, {
                    on: correction.on,
                    was: correction.was,
                    now: correction.now,
                    why: correction.why ?? '',
                  })}
                </li>
              ))}
            </ul>
          ) : (
            <p>{text.noCorrections}</p>
          )}
        </section>
        <section>
          <h3 className="mb-1 font-semibold">{text.cite}</h3>
          <p className="mb-2">{text.citeText}</p>
          <Button onClick={onCite}>{text.citeButton}</Button>
        </section>
        <section>
          <h3 className="mb-1 font-semibold">{text.licence}</h3>
          <p>
            {dataset.curation?.license
              ? fill(text.licenceText, { license: dataset.curation.license })
              : text.licenceNone}
          </p>
        </section>
      </div>
    </Dialog>
  );
}

function SourceGroup({
  title,
  sources,
  catalog,
}: {
  title: string;
  sources: readonly Source[];
  catalog: Catalog;
}) {
  const language = useLanguage();
  const { locale } = language;
  if (sources.length === 0) return null;
  const taken = (id: string) => catalog.excerptCounts.get(id) ?? 0;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <ul className="m-0 list-none space-y-3 p-0">
        {sources.map((source) => (
          <li key={source.id}>
            <bdi className="font-semibold">{source.publisher}</bdi>
            {source.title && (
              <>
                : <cite className="font-serif not-italic">{source.title}</cite>
              </>
            )}
            <span className="block text-[13px] text-muted">
              {publishedWords(source, language)} ·{' '}
              {formatCount(aboutWords.excerptCount, taken(source.id), locale)}
              {source.url && (
                <>
                  {' · '}
                  <ExternalLink href={source.url}>{excerptWords.openArticle}</ExternalLink>
                </>
              )}
            </span>
            {source.note && (
              <span className="block text-[13px] text-muted">
                <bdi>{source.note}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
