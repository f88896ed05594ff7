import { languageOf, standingWords, whenWords } from '../../i18n/describe';
import { actorWithSide, inReadingOrder } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { handoutWords } from '../../i18n/handout.en';
import { fill, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { formatApa } from '../../model/cite/apa';
import { citeSource } from '../../model/cite/item';
import { isoDate } from '../../model/dateWords';
import type { Excerpt } from '../../model/schema';
import { useLanguage } from '../../ui/Language';

interface HandoutEventProps {
  readonly event: TimelineEvent;
  readonly catalog: Catalog;
  /** The day of printing, YYYY-MM-DD. */
  readonly today: string;
}

/** With more than so many characters an event may be longer than a page: it is then not kept together. */
const MOST_KEPT = 3_200;

/** One event with all that it rests on. */
export function HandoutEvent({ event, catalog, today }: HandoutEventProps) {
  const language = useLanguage();
  const { words, locale } = language;
  const { raw } = event;
  const lane = catalog.lanes[event.lane]?.label;
  const first = event.when.start ?? event.when.end;
  const standing = standingWords(event, catalog, language).filter((text) => text !== words.mark.disputed);
  const facts = [...(lane ? [lane] : []), ...standing];
  const isLong = lengthOf(event) > MOST_KEPT;
  return (
    <li className={isLong ? 'handout-event handout-long' : 'handout-event'}>
      <article data-handout-event={event.id}>
        <p className="handout-when">
          <time dateTime={first && isoDate(first)}>
            {sentence(whenWords(event, language, 'long'), locale)}
          </time>
          <span>{facts.map((fact) => ` · ${fact}`).join('')}</span>
        </p>
        <h2 dir="auto" lang={languageOf(event, catalog)}>
          {event.title}
        </h2>
        {raw.summary && (
          <p dir="auto" lang={languageOf(event, catalog)}>
            {raw.summary}
          </p>
        )}
        {event.disputed && (
          <p>
            {raw.disputed
              ? fill(handoutWords.disputed, { how: raw.disputed })
              : sentence(words.mark.disputed, locale)}
          </p>
        )}
        {inReadingOrder(event.excerpts, catalog).map((excerpt) => (
          <Sentence key={excerpt.id} excerpt={excerpt} catalog={catalog} today={today} />
        ))}
      </article>
    </li>
  );
}

function lengthOf({ raw, excerpts }: TimelineEvent): number {
  // A citation is about as long as its sentence.
  const sentences = excerpts.reduce((sum, { exact }) => sum + 2 * exact.length + 160, 0);
  return sentences + (raw.summary?.length ?? 0) + (raw.disputed?.length ?? 0);
}

function Sentence({
  excerpt,
  catalog,
  today,
}: {
  readonly excerpt: Excerpt;
  readonly catalog: Catalog;
  readonly today: string;
}) {
  const source = catalog.sources.get(excerpt.source);
  const { translation } = excerpt;
  const stance = excerptWords.stance[excerpt.stance ?? 'supports'];
  const facts = [
    ...(excerpt.speaker === undefined ? [] : [actorWithSide(excerpt.speaker, catalog)]),
    source?.publisher ?? excerpt.source,
    ...(excerpt.voice ? [excerptWords.voice[excerpt.voice]] : []),
    ...(stance ? [stance] : []),
  ];
  return (
    <figure>
      <blockquote dir="auto" lang={excerpt.language ?? source?.language}>
        {fill(excerptWords.quote, { text: excerpt.exact })}
      </blockquote>
      {translation && (
        <p lang={translation.language} dir="auto">
          {excerptWords.translation[translation.by ?? 'human']}: {translation.text}
        </p>
      )}
      <figcaption>
        <p className="handout-said">{facts.join(' · ')}</p>
        {source && (
          <p className="handout-cited" lang="en" dir="ltr">
            {formatApa(citeSource(source, { accessed: today })).runs.map(({ text, italic }, i) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one citation, always in this order
              italic ? <i key={i}>{text}</i> : <span key={i}>{text}</span>,
            )}
          </p>
        )}
      </figcaption>
    </figure>
  );
}
