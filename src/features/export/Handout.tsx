import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { exportWords } from '../../i18n/export.en';
import { handoutWords } from '../../i18n/handout.en';
import type { Language } from '../../i18n/language';
import { fill, formatCount } from '../../i18n/text';
import { formatDay } from '../../model/dateWords';
import paper from '../../styles/paper.css?inline';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { bareFigure } from './composePicture';
import { stillOf } from './drawPicture';
import { HandoutEvent } from './HandoutEvent';
import css from './handout.css?inline';
import { eventsWords } from './pictureTexts';
import { QrCode } from './QrCode';
import { indicesInView, knownDay, plainTitle, rightsOf, type Subject } from './subject';

/** More would be a book: the rest is counted. */
export const MOST_PRINTED = 300;

interface HandoutProps {
  readonly subject: Subject;
  readonly nowMs: number;
}

/**
 * What is printed instead of the page: title and address, the timeline as one picture, then the events in view in the
 * order of time, each with its sentences and a citation for each. Made at once, of what is at hand, when printing begins.
 */
export function Handout({ subject, nowMs }: HandoutProps) {
  const language = useLanguage();
  const { locale } = language;
  const { drawn, listed, address, origin, filters } = subject;
  const { dataset, asOf } = drawn.catalog;
  const inView = indicesInView(subject);
  const wanted = inView.slice(0, MOST_PRINTED);
  const events = wanted.flatMap((index) => listed.records.peek(index) ?? []);
  const missing = wanted.length - events.length;
  const date = knownDay(subject, language);
  const day = (ms: number) => formatDay(ms, language.date);
  const lead = [
    date === undefined ? '' : fill(exportWords.picture.known, { date }),
    ...filters,
    inView.length > MOST_PRINTED ? formatCount(handoutWords.first, MOST_PRINTED, locale) : '',
    missing > 0 ? formatCount(handoutWords.missing, missing, locale) : '',
    inView.length === 0 ? handoutWords.none : '',
  ].filter((line) => line !== '');
  return createPortal(
    <main className="on-paper handout" data-testid="handout">
      <LateStyle css={paper} />
      <LateStyle css={css} />
      <div className="handout-first">
        <header>
          <div>
            <h1 dir="auto" lang={dataset.language}>
              {plainTitle(subject, language)}
            </h1>
            {/* Of the whole: it would tell what came later. */}
            {dataset.summary && date === undefined && (
              <p dir="auto" lang={dataset.language}>
                {dataset.summary}
              </p>
            )}
            <p className="handout-lead">{eventsWords(subject, language)}</p>
            {lead.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="handout-address">
              {address ??
                (origin.kind === 'address'
                  ? origin.url
                  : fill(exportWords.picture.file, { name: origin.name }))}
            </p>
          </div>
          {address !== undefined && <QrCode text={address} name={handoutWords.scan} />}
        </header>
        <Pictures subject={subject} />
      </div>
      <ol>
        {events.map((event) => (
          <HandoutEvent
            key={event.id}
            event={event}
            catalog={listed}
            today={new Date(nowMs).toISOString().slice(0, 10)}
          />
        ))}
      </ol>
      <footer>
        {asOf !== undefined && <p>{fill(exportWords.picture.asOf, { date: day(asOf - 1) })}</p>}
        <p>
          {fill(handoutWords.printed, { date: day(nowMs) })} {rightsOf(subject)}
        </p>
      </footer>
    </main>,
    document.body,
  );
}

/** Fetches what a handout needs that is not at hand. */
export async function prepareHandout(subject: Subject, language: Language): Promise<void> {
  const { drawn, listed } = subject;
  await listed.records.load(indicesInView(subject, MOST_PRINTED));
  if (drawn.catalog.records.complete) return;
  for (const sheet of SHEETS)
    await drawn.catalog.records.load(stillOf(subject, language, howFor(sheet)).missing);
}

/**
 * Nobody can tell which way the paper lies before it is printed: one picture for each, and the style sheet chooses. As
 * narrow as leaves all words their room: on A4 the least of them is above 7 pt.
 */
const SHEETS = [
  { name: 'portrait', widthPx: 860, heightPx: 650 },
  { name: 'landscape', widthPx: 1240, heightPx: 560 },
] as const;

/** Higher, for its width, than the room under the head of an upright sheet of A4 or Letter. */
const MOST_UPRIGHT = 0.9;

const howFor = ({ name, widthPx, heightPx }: (typeof SHEETS)[number]) =>
  ({ theme: 'light', onPaper: true, idPrefix: `${name}-`, widthPx, heightPx }) as const;

function Pictures({ subject }: { readonly subject: Subject }) {
  const language = useLanguage();
  const holder = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const name = fill(handoutWords.picture, {
      title: plainTitle(subject, language),
      events: eventsWords(subject, language),
    });
    const pictures = SHEETS.map((sheet) => {
      const picture = bareFigure(stillOf(subject, language, howFor(sheet)), name);
      picture.setAttribute('class', `handout-${sheet.name}`);
      return picture;
    });
    const [upright] = pictures;
    const { width = 1, height = 0 } = upright?.viewBox.baseVal ?? {};
    holder.current?.replaceChildren(...pictures);
    holder.current?.parentElement?.classList.toggle('handout-tall', height / width > MOST_UPRIGHT);
  }, [subject, language]);
  return <figure ref={holder} className="handout-picture" />;
}
