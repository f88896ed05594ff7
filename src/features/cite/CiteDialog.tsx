import { useState } from 'react';
import { citeWords } from '../../i18n/cite.en';
import { firstWords, inReadingOrder } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { STYLES, type StyleName } from '../../model/cite/styles';
import { formatDate } from '../../model/dateWords';
import { parseEdtf } from '../../model/edtf';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { Citation } from './Citation';
import css from './cite.css?inline';
import { type Circumstances, citeSubject, readSubject, type Subject, writeSubject } from './subject';

export interface CiteDialogProps extends Circumstances {
  /** What is cited first; undefined: nothing, the dialog is closed. */
  readonly subject: Subject | undefined;
  /** The open event; undefined where only the timeline can be cited. */
  readonly event: TimelineEvent | undefined;
  readonly catalog: Catalog;
  readonly onClose: () => void;
}

/** How an event, a quotation or the timeline is cited, in the style that the reader needs. */
export function CiteDialog({ subject, onClose, ...rest }: CiteDialogProps) {
  // It stays for the next citation.
  const [style, setStyle] = useState<StyleName>('apa');
  return (
    <Dialog open={subject !== undefined} title={citeWords.title} onClose={onClose} wide>
      <LateStyle css={css} />
      {subject && <Citing first={subject} style={style} onStyle={setStyle} {...rest} />}
    </Dialog>
  );
}

interface CitingProps extends Omit<CiteDialogProps, 'subject' | 'onClose'> {
  readonly first: Subject;
  readonly style: StyleName;
  readonly onStyle: (style: StyleName) => void;
}

function Citing({ first, style, onStyle, event, catalog, addressOf, today }: CitingProps) {
  const { date } = useLanguage();
  const [subject, setSubject] = useState(first);
  const cited = citeSubject(subject, event, catalog, { addressOf, today });
  const quoted = cited.item.custom;
  const day = parseEdtf(today);
  const isOurs = subject.kind !== 'excerpt';
  return (
    <div className="cite" data-testid="cite">
      {event && (
        <label className="cite-what">
          <span>{citeWords.what}</span>
          <select
            value={writeSubject(subject)}
            onChange={(domEvent) => setSubject(readSubject(domEvent.target.value))}
          >
            <Subjects event={event} catalog={catalog} />
          </select>
        </label>
      )}
      {quoted && (
        <p dir="auto" className="cite-quoted">
          {fill(excerptWords.quote, { text: quoted.quotation })}
          {quoted.speaker !== undefined && <span> {quoted.speaker}</span>}
        </p>
      )}
      <fieldset>
        <legend>{citeWords.style}</legend>
        {STYLE_NAMES.map((name) => (
          <label key={name}>
            <input type="radio" name="cite-style" checked={style === name} onChange={() => onStyle(name)} />
            {citeWords.styles[name]}
          </label>
        ))}
      </fieldset>
      <Citation {...cited} isOurs={isOurs} style={style} />
      <p className="cite-note">
        {day.ok && fill(citeWords.accessed, { date: formatDate(day.date, date) })}
        {isOurs && cited.item.URL === undefined && <> {citeWords.noAddress}</>}
      </p>
    </div>
  );
}

// A table's keys are its names.
const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

function Subjects({ event, catalog }: { event: TimelineEvent; catalog: Catalog }) {
  return (
    <>
      <optgroup label={citeWords.events}>
        <option value={writeSubject({ kind: 'event' })}>{event.title}</option>
      </optgroup>
      {event.excerpts.length > 0 && (
        <optgroup label={citeWords.quotations}>
          {inReadingOrder(event.excerpts, catalog).map((excerpt) => (
            <option key={excerpt.id} value={writeSubject({ kind: 'excerpt', id: excerpt.id })}>
              {fill(citeWords.quotation, {
                outlet: catalog.sources.get(excerpt.source)?.publisher ?? excerpt.source,
                words: firstWords(excerpt),
              })}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={citeWords.timelines}>
        <option value={writeSubject({ kind: 'timeline' })}>{catalog.dataset.title}</option>
      </optgroup>
    </>
  );
}
