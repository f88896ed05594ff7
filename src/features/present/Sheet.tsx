import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { Slide, SlideQuote } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { fill, formatCount, formatSeries } from '../../i18n/text';
import { hideNames } from '../../model/lesson/quotation';
import type { Reveal } from '../../model/lesson/reveals';
import type { Story } from '../../model/schema';
import paper from '../../styles/paper.css?inline';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import css from './sheet.css?inline';

/** The pupil's has the quotations and room to write; the teacher's has all that is known of them. */
export type SheetKind = 'pupil' | 'teacher';

interface SheetProps {
  readonly kind: SheetKind;
  readonly story: Story;
  readonly slides: readonly Slide[];
  /** BCP 47, of the dataset's words. */
  readonly language: string | undefined;
  /** The dataset's title, and under which licence its words are. */
  readonly from: string;
  /** Undefined where it has none: a file of this computer. */
  readonly address: string | undefined;
}

/** So many lines to write on, for each step. */
const LINES = 3;

/** What is printed instead of the stage. */
export function Sheet({ kind, story, slides, language, from, address }: SheetProps) {
  const { locale } = useLanguage();
  const { sheet } = presentWords;
  const isPupil = kind === 'pupil';
  const secrets = useMemo(() => secretsOf(slides), [slides]);
  return createPortal(
    <main className="on-paper sheet" data-testid="sheet" data-kind={kind}>
      <LateStyle css={paper} />
      <LateStyle css={css} />
      <header>
        <h1 dir="auto" lang={language}>
          {story.title}
        </h1>
        {isPupil ? (
          <p className="sheet-name">
            <span>{sheet.name}</span>
            <span>{sheet.date}</span>
          </p>
        ) : (
          <>
            <p className="sheet-kind">
              {sheet.key}
              {story.minutes !== undefined &&
                ` · ${formatCount(presentWords.note.minutes, story.minutes, locale)}`}
            </p>
            {story.summary && (
              <p dir="auto" lang={language}>
                {story.summary}
              </p>
            )}
          </>
        )}
        <p dir="auto" lang={story.contentNote === undefined ? undefined : language} className="sheet-note">
          {story.contentNote ?? presentWords.note.general}
        </p>
      </header>
      <ol>
        {slides.map((slide, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps may be of one event, and never move here
          <li key={i}>
            {isPupil ? (
              <Pupil slide={slide} secrets={secrets} language={language} />
            ) : (
              <Teacher slide={slide} language={language} />
            )}
          </li>
        ))}
      </ol>
      <footer>
        <p>{fill(isPupil ? sheet.fromPupil : sheet.from, { from })}</p>
        {!isPupil && address !== undefined && <p className="sheet-address">{address}</p>}
      </footer>
    </main>,
    document.body,
  );
}

/** What no step of the pupil's sheet may give away, since all steps lie side by side there. */
interface Secrets {
  /** Names that some step asks for. */
  readonly speakers: ReadonlySet<string>;
  /** All that those who bear them are called, in quotations. */
  readonly names: readonly string[];
  /** Quotations with gaps, by id. */
  readonly runs: ReadonlyMap<string, SlideQuote['runs']>;
}

function secretsOf(slides: readonly Slide[]): Secrets {
  const quotesThatHide = (what: Reveal) =>
    slides.flatMap(({ reveals, quotes }) => (reveals.includes(what) ? quotes : []));
  const blanked = quotesThatHide('words').filter(({ runs }) => runs.some(({ hidden }) => hidden));
  const unnamed = quotesThatHide('speaker');
  return {
    speakers: new Set(unnamed.flatMap(({ speaker }) => speaker ?? [])),
    names: unnamed.flatMap(({ speakerNames }) => speakerNames),
    runs: new Map(blanked.map(({ id, runs }) => [id, runs])),
  };
}

/** Quotations without their sources, the question, and lines. */
function Pupil({
  slide,
  secrets,
  language,
}: {
  readonly slide: Slide;
  readonly secrets: Secrets;
  readonly language: string | undefined;
}) {
  return (
    <>
      {slide.quotes.map((quote) => (
        <figure key={quote.id}>
          <Words
            quote={{ ...quote, runs: hideNames(secrets.runs.get(quote.id) ?? quote.runs, secrets.names) }}
            blanks
          />
          {quote.speaker !== undefined && !secrets.speakers.has(quote.speaker) && (
            <figcaption>{quote.speaker}</figcaption>
          )}
        </figure>
      ))}
      {slide.prompt && (
        <p className="sheet-prompt" dir="auto" lang={language}>
          {slide.prompt}
        </p>
      )}
      <div className="sheet-lines" aria-hidden="true">
        {Array.from({ length: LINES }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
          <div key={i} />
        ))}
      </div>
    </>
  );
}

/** Everything: when, who, who printed it, what was hidden, the question, the notes. */
function Teacher({ slide, language }: { readonly slide: Slide; readonly language: string | undefined }) {
  const { locale } = useLanguage();
  const { sheet, hiddenThings } = presentWords;
  return (
    <>
      <h2 dir="auto" lang={language}>
        {slide.title}
      </h2>
      <p className="sheet-when">{[slide.when, slide.places, slide.standing].filter(Boolean).join(' · ')}</p>
      {slide.quotes.map((quote) => (
        <figure key={quote.id}>
          <Words quote={quote} blanks={false} />
          <figcaption>
            {[quote.speaker, quote.voice].filter(Boolean).join(' · ')}
            <br />
            <strong>{quote.outlet}</strong>
            {[quote.title, quote.printed].filter(Boolean).map((fact) => ` · ${fact}`)}
            {quote.address && <span className="sheet-address"> {quote.address}</span>}
          </figcaption>
        </figure>
      ))}
      {slide.reveals.length > 0 && (
        <p>
          <strong>{sheet.order}</strong>{' '}
          {formatSeries(
            slide.reveals.map((what) => hiddenThings[what]),
            locale,
          )}
        </p>
      )}
      {slide.prompt && (
        <p dir="auto" lang={language}>
          <strong>{presentWords.window.prompt}:</strong> {slide.prompt}
        </p>
      )}
      {slide.notes && (
        <p dir="auto" lang={language} className="sheet-notes">
          <strong>{presentWords.window.notes}:</strong> {slide.notes}
        </p>
      )}
    </>
  );
}

/** The words of a quotation; those to be guessed are a line as long as they are, or underlined. */
function Words({ quote, blanks }: { readonly quote: SlideQuote; readonly blanks: boolean }) {
  const [open, close] = presentWords.quote.split('{text}');
  let at = 0;
  return (
    <blockquote lang={quote.language} dir="auto">
      {open}
      {quote.runs.map((run) => {
        const key = at;
        at += run.text.length;
        if (!run.hidden) return <span key={key}>{run.text}</span>;
        return blanks ? (
          <span
            key={key}
            className="sheet-blank"
            style={{ inlineSize: `${(Math.min(run.text.length, 40) * 0.55).toFixed(1)}em` }}
          />
        ) : (
          <u key={key}>{run.text}</u>
        );
      })}
      {quote.cut && `\u00a0${presentWords.cut}`}
      {close}
    </blockquote>
  );
}
