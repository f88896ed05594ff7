import { compareWords } from '../../i18n/compare.en';
import {
  actorWithSide,
  firstWords,
  publishedWords,
  quotationWithSource,
  rungsOf,
} from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill, formatList } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { readClocks } from '../../model/clocks';
import { leadIn } from '../../model/context';
import type { Excerpt as ExcerptRecord } from '../../model/schema';
import { MOST_COMPARED } from '../../model/view';
import { toggleInTray, useTray } from '../../store/tray';
import { CopyButton } from '../../ui/CopyButton';
import { Ladder } from '../../ui/Ladder';
import { useLanguage } from '../../ui/Language';
import { TextButton } from '../../ui/TextButton';
import { ClockLine } from './ClockLine';

/** One sentence of a source: the quoted words marked in their context, who said it, who printed it, when, and where. */
export function Excerpt({
  excerpt,
  event,
  catalog,
  onCite,
}: {
  excerpt: ExcerptRecord;
  event: TimelineEvent;
  catalog: Catalog;
  onCite: (excerpt: string) => void;
}) {
  const language = useLanguage();
  const { locale } = language;
  const source = catalog.sources.get(excerpt.source);
  const text = excerptWords;
  const speaker = excerpt.speaker === undefined ? undefined : actorWithSide(excerpt.speaker, catalog);
  const publisher = source?.publisher ?? excerpt.source;
  const stance = text.stance[excerpt.stance ?? 'supports'];
  const origin = excerpt.origin === undefined ? undefined : catalog.actors.get(excerpt.origin)?.name;
  const clocks = readClocks(event, excerpt, source, catalog.actors);
  const facts = [
    // Where the days differ, a line of their own says them.
    clocks.differ ? '' : publishedWords(source, language),
    excerpt.voice ? text.voice[excerpt.voice] : '',
    origin && origin !== publisher ? fill(text.origin, { origin }) : '',
    source?.origins?.length ? fill(text.carries, { agencies: formatList(source.origins, locale) }) : '',
    source?.role === 'corroborating' ? text.corroborating : '',
  ].filter((fact) => fact !== '');

  return (
    <figure className="m-0 border-t border-rule pt-4 pb-5">
      <blockquote
        data-excerpt={excerpt.id}
        tabIndex={-1}
        lang={excerpt.language ?? source?.language}
        dir="auto"
        className="m-0 font-serif text-[17px] leading-[1.5] text-muted"
      >
        {excerpt.prefix && leadIn(excerpt.prefix)}
        <mark className="text-ink">{excerpt.exact}</mark>
        {excerpt.suffix && <>{excerpt.suffix} …</>}
      </blockquote>
      {excerpt.translation && (
        <p className="mt-2 text-sm" lang={excerpt.translation.language} dir="auto">
          <span className="text-muted">{text.translation[excerpt.translation.by ?? 'human']}: </span>
          {excerpt.translation.text}
        </p>
      )}
      <figcaption className="mt-2.5 text-[13px] leading-[1.5]">
        {speaker && (
          <div>
            <bdi className="font-semibold">{speaker}</bdi>
          </div>
        )}
        <div>
          <bdi className={speaker ? '' : 'font-semibold'}>
            <cite className="not-italic">{publisher}</cite>
          </bdi>
          <span className="text-muted">
            {facts.map((fact) => (
              <span key={fact}> · {fact}</span>
            ))}
          </span>
          {stance && (
            <span className="ms-2 inline-block rounded border border-edge px-1.5 text-xs leading-5">
              {stance}
            </span>
          )}
        </div>
        {clocks.differ && <ClockLine clocks={clocks} event={event} source={source} />}
        <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
          <Ladder rungs={rungsOf(excerpt, source)} />
        </div>
        <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1 print:hidden">
          <Chooser excerpt={excerpt} catalog={catalog} publisher={publisher} />
          <TextButton onClick={() => onCite(excerpt.id)}>
            {text.cite}
            <span className="sr-only">
              {' '}
              {fill(text.citeThis, { outlet: publisher, words: firstWords(excerpt) })}
            </span>
          </TextButton>
          <CopyButton quiet text={quotationWithSource(excerpt, catalog, language)}>
            {text.copyQuotation}
          </CopyButton>
        </div>
      </figcaption>
    </figure>
  );
}

/** Puts the sentence aside, to be compared with others. */
function Chooser({
  excerpt,
  catalog,
  publisher,
}: {
  excerpt: ExcerptRecord;
  catalog: Catalog;
  publisher: string;
}) {
  const tray = useTray(catalog);
  const isChosen = tray.includes(excerpt.id);
  return (
    <label className="inline-flex min-h-6 cursor-pointer items-center gap-1.5 has-disabled:cursor-default has-disabled:text-muted">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={!isChosen && tray.length >= MOST_COMPARED}
        onChange={() => toggleInTray(catalog, excerpt.id)}
      />
      {compareWords.choose}
      <span className="sr-only">
        {' '}
        {fill(compareWords.chooseThis, { outlet: publisher, words: firstWords(excerpt) })}
      </span>
    </label>
  );
}
