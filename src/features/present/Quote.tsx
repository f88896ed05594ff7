import type { SlideQuote } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import type { Reveal } from '../../model/lesson/reveals';

/** One quotation: its words, who says them, who printed them; what is still to be guessed is not on the page. */
export function Quote({
  quote,
  hidden,
  compares,
}: {
  readonly quote: SlideQuote;
  readonly hidden: ReadonlySet<Reveal>;
  readonly compares: boolean;
}) {
  const { hidden: words } = presentWords;
  const shows = (what: Reveal) => !hidden.has(what);
  const marks = compares && shows('differences');
  const [open, close] = presentWords.quote.split('{text}');
  let at = 0;
  return (
    <figure className="present-quote">
      <blockquote data-excerpt={quote.id} lang={quote.language} dir="auto">
        {open}
        <mark className="present-said">
          {quote.runs.map((run) => {
            const key = at;
            at += run.text.length;
            if (run.hidden && !shows('words')) return <Gap key={key} length={run.text.length} />;
            const cls = run.hidden ? 'present-fresh' : run.differs && marks ? 'present-differs' : '';
            return cls ? (
              <em key={key} className={cls}>
                {run.text}
              </em>
            ) : (
              <span key={key}>{run.text}</span>
            );
          })}
        </mark>
        {quote.cut && `\u00a0${presentWords.cut}`}
        {close}
      </blockquote>
      {quote.translation && shows('words') && (
        <p className="present-translation" lang={quote.translation.language} dir="auto">
          {quote.translation.by}: {quote.translation.text}
        </p>
      )}
      <figcaption>
        {quote.speaker !== undefined && (
          <Fact isShown={shows('speaker')} instead={words.speaker} className="present-speaker">
            <bdi>{quote.speaker}</bdi>
            <Also fact={quote.voice} />
          </Fact>
        )}
        <Fact isShown={shows('outlet')} instead={words.outlet} className="present-outlet">
          <bdi>{quote.outlet}</bdi>
          <Also fact={shows('date') ? quote.printed : ''} />
          <Also fact={quote.speaker === undefined ? quote.voice : ''} />
        </Fact>
      </figcaption>
    </figure>
  );
}

/** Room for the words that stay back: as long as they are, so that nothing moves when they come. */
function Gap({ length }: { length: number }) {
  return (
    <span className="present-gap" style={{ inlineSize: `${(Math.min(length, 28) * 0.46).toFixed(1)}em` }}>
      <span className="sr-only">[{presentWords.hidden.words}]</span>
    </span>
  );
}

function Also({ fact }: { fact: string }) {
  return (
    fact && (
      <>
        {' · '}
        <span>{fact}</span>
      </>
    )
  );
}

function Fact({
  isShown,
  instead,
  className,
  children,
}: {
  readonly isShown: boolean;
  readonly instead: string;
  readonly className: string;
  readonly children: React.ReactNode;
}) {
  return <p className={isShown ? className : `${className} present-back`}>{isShown ? children : instead}</p>;
}
