import { useId, useState } from 'react';
import { exportWords } from '../../i18n/export.en';
import { fill, formatCount } from '../../i18n/text';
import { indicesOf } from '../../model/export/extent';
import { useLanguage } from '../../ui/Language';
import { FileRow } from './FileRow';
import { indicesInView, knownDay, rightsOf, type Subject } from './subject';
import type { EventsFormat } from './writeEvents';

interface EventsPartProps {
  readonly subject: Subject;
  readonly onSave: (format: EventsFormat, indices: readonly number[]) => void;
}

const text = exportWords.events;
const FORMATS: readonly EventsFormat[] = ['csv', 'json', 'jsonld'];

/** The events as files: all that are shown, or those in view. */
export function EventsPart({ subject, onSave }: EventsPartProps) {
  const language = useLanguage();
  const { locale } = language;
  const heading = useId();
  const [onlyInView, setOnlyInView] = useState(false);
  const all = indicesOf(subject.listed.columns);
  const inView = indicesInView(subject);
  const choices = [
    { only: false, words: formatCount(text.all, all.length, locale) },
    { only: true, words: formatCount(text.inView, inView.length, locale) },
  ];
  const isPart = inView.length < all.length && inView.length > 0;
  const date = knownDay(subject, language);
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {text.heading}
      </h3>
      {isPart ? (
        <fieldset className="m-0 mb-3 flex flex-wrap gap-x-4 gap-y-1 border-0 p-0 text-sm">
          <legend className="sr-only">{text.which}</legend>
          {choices.map(({ only, words }) => (
            <label key={words} className="inline-flex min-h-6 items-center gap-2">
              <input
                type="radio"
                name={heading}
                checked={onlyInView === only}
                onChange={() => setOnlyInView(only)}
              />
              {words}
            </label>
          ))}
        </fieldset>
      ) : (
        <p className="mb-3 text-sm">{choices[0]?.words}</p>
      )}
      {date !== undefined && <p className="mb-3 text-sm">{fill(text.withKnown, { date })}</p>}
      <ul className="m-0 list-none space-y-2 p-0">
        {FORMATS.map((format) => (
          <FileRow
            key={format}
            kind={format}
            disabled={all.length === 0}
            onSave={() => onSave(format, isPart && onlyInView ? inView : all)}
          />
        ))}
      </ul>
      <p className="mt-3 text-[13px] text-muted">{rightsOf(subject)}</p>
    </section>
  );
}
