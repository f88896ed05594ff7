import { Fragment, useRef } from 'react';
import { type Slide, shownTitle } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { hiddenOf } from '../../model/lesson/reveals';
import { Guess } from './Guess';
import { Quote } from './Quote';
import { useFit } from './useFit';

interface StepViewProps {
  readonly slide: Slide;
  readonly step: number;
  readonly revealed: number;
  /** BCP 47, of the dataset's words. */
  readonly language: string | undefined;
  /** Share of the usual size of text. */
  readonly size: number;
}

/** One step: when and where, its title, one or two quotations, the question. */
export function StepView({ slide, step, revealed, language, size }: StepViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const hidden = hiddenOf(slide.reveals, revealed);
  const next = slide.reveals[revealed];
  const guesses = next !== undefined && next !== 'differences';
  useFit(box, { what: revealed, size, guesses });
  const facts = [
    hidden.has('date') ? presentWords.hidden.date : slide.when,
    ...(hidden.has('date') || !slide.places ? [] : [slide.places]),
    ...(slide.standing && !hidden.has('speaker') ? [slide.standing] : []),
  ];
  return (
    <section
      ref={box}
      className="present-step"
      data-testid="step"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keyboard too
      tabIndex={0}
      aria-labelledby="present-title"
    >
      <p className={`present-facts lane-${slide.color}`}>
        <span aria-hidden="true" className="present-dot" />
        {facts.map((fact, i) => (
          <Fragment key={fact}>
            {i > 0 && ' · '}
            <bdi>{fact}</bdi>
          </Fragment>
        ))}
      </p>
      <h1 id="present-title" dir="auto" lang={language}>
        {shownTitle(slide, hidden)}
      </h1>
      {slide.quotes.length === 0 && <p className="present-none">{presentWords.unsourced}</p>}
      <div className="present-quotes" data-count={slide.quotes.length}>
        {slide.quotes.map((quote) => (
          <Quote
            key={quote.id}
            quote={quote}
            hidden={hidden}
            compares={slide.reveals.includes('differences')}
          />
        ))}
      </div>
      {slide.prompt && (
        <p className="present-prompt" dir="auto" lang={language}>
          {slide.prompt}
        </p>
      )}
      {guesses && <Guess key={`${step} ${next}`} slide={slide} what={next} />}
    </section>
  );
}
