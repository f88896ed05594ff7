import { useEffect, useState } from 'react';
import { languageOf, whenWords } from '../../i18n/describe';
import { leadExcerpt } from '../../i18n/describeExcerpt';
import { lessonWords } from '../../i18n/lesson.en';
import { fill, formatCount } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { NO_FILTER } from '../../model/filter';
import { seek } from '../../store/seek';
import { useRecords } from '../../store/useRecords';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

interface EventPickerProps {
  readonly catalog: Catalog;
  readonly track: () => () => void;
  /** `show`: ids of the excerpts to begin with. */
  readonly onAdd: (event: TimelineEvent, show: readonly string[]) => void;
}

const PAGE = 30;

/** The events to choose from, in the order of time; those with the words searched for, the best first. */
export function EventPicker({ catalog, track, onAdd }: EventPickerProps) {
  const language = useLanguage();
  const [q, setQ] = useState('');
  const [most, setMost] = useState(PAGE);
  const hits = useHits(catalog, q, track);
  const count = hits?.length ?? catalog.columns.count;
  const indices = Array.from({ length: Math.min(most, count) }, (_, i) => hits?.[i] ?? i);
  const events = useRecords(catalog.records, indices);
  return (
    <section className="lesson-picker" aria-labelledby="lesson-add">
      <h3 id="lesson-add" className="lesson-heading">
        {lessonWords.add}
      </h3>
      <input
        type="search"
        aria-label={lessonWords.search}
        placeholder={lessonWords.search}
        value={q}
        onChange={({ target }) => {
          setQ(target.value);
          setMost(PAGE);
        }}
      />
      <p role="status" className="lesson-help">
        {formatCount(lessonWords.found, count, language.locale)}
      </p>
      <ul>
        {events.map(
          (event) =>
            event && (
              <li key={event.id}>
                <span>
                  <span dir="auto" lang={languageOf(event, catalog)}>
                    {event.title}
                  </span>{' '}
                  <span className="lesson-help">
                    {whenWords(event, language)} ·{' '}
                    {event.excerpts.length === 0
                      ? lessonWords.noSentence
                      : formatCount(lessonWords.sentenceCount, event.excerpts.length, language.locale)}
                  </span>
                </span>
                <Button
                  aria-label={fill(lessonWords.addThis, { title: event.title })}
                  onClick={() => {
                    const lead = leadExcerpt(event, catalog);
                    onAdd(event, lead ? [lead.id] : []);
                  }}
                >
                  {lessonWords.addButton}
                </Button>
              </li>
            ),
        )}
      </ul>
      {count > most && <Button onClick={() => setMost(most + PAGE)}>{lessonWords.more}</Button>}
    </section>
  );
}

/** What is found; undefined where nothing is searched for, or until it is found. */
function useHits(catalog: Catalog, q: string, track: () => () => void): readonly number[] | undefined {
  const [found, setFound] = useState<{ readonly q: string; readonly hits: readonly number[] }>();
  const wanted = q.trim();
  useEffect(() => {
    if (wanted === '') return;
    let current = true;
    const over = track();
    seek(catalog, { q: wanted, filter: NO_FILTER })
      .then(({ hits }) => {
        if (current && hits) setFound({ q: wanted, hits: [...(hits.ranked ?? hits.indices)] });
      })
      .finally(over);
    return () => {
      current = false;
    };
  }, [catalog, wanted, track]);
  return wanted === '' ? undefined : found?.hits;
}
