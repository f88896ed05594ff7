import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { presentWords } from '../../i18n/present.en';
import { fill, perLocale } from '../../i18n/text';
import type { Command } from '../../model/lesson/lesson';
import type { Deck, DeckStep } from '../../model/lesson/messages';
import type { Lesson } from '../../store/lesson';
import { lettersAreOn } from '../../store/shortcuts';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { commandFor, readKey } from './keys';
import css from './presenter.css?inline';
import { TimerText } from './Tools';

/** What the class does not see: notes, answers, the next step, timer and clock. It leads the lesson as the stage does. */
export function PresenterWindow({ lesson }: { lesson: Lesson }) {
  const { dir } = useLanguage();
  const { state, deck, linked } = useStore(lesson.store);
  useKeys(lesson.send, dir === 'rtl');
  const { window: words, tools } = presentWords;
  const count = deck?.steps.length ?? 0;
  const now = deck?.steps[state.step - 1];
  const next = deck?.steps[state.step];
  const reveal = now?.reveals[state.revealed];
  return (
    <main className="presenter" data-testid="presenter">
      <LateStyle css={css} />
      <header>
        <h1>{fill(words.title, { title: deck?.title ?? '…' })}</h1>
        <p role="status" className="presenter-link">
          {!deck ? words.waiting : linked ? words.connected : words.alone}
          {deck && !linked && (
            <a href={deck.address} target="_blank" rel="noopener">
              {words.reopen}
            </a>
          )}
        </p>
        <Clock />
      </header>
      {deck && (
        <>
          <div className="presenter-bar">
            <Button
              className="presenter-go"
              aria-disabled={state.step === 0}
              onClick={() => lesson.send({ kind: 'previous' })}
            >
              ‹ {presentWords.previous}
            </Button>
            <Button
              className="presenter-go"
              aria-disabled={state.step === count && reveal === undefined && state.cover === 'none'}
              onClick={() => lesson.send({ kind: 'next' })}
            >
              {reveal ?? presentWords.next} ›
            </Button>
            <span className="presenter-position">{fill(presentWords.of, { step: state.step, count })}</span>
            <Button
              aria-pressed={state.cover === 'black'}
              onClick={() => lesson.send({ kind: 'cover', cover: 'black' })}
            >
              {tools.black}
            </Button>
            <Button
              aria-pressed={state.timer.since !== undefined}
              onClick={() => lesson.send({ kind: 'timer', now: Date.now() })}
            >
              {tools.timer}
            </Button>
            <TimerText timer={state.timer} minutes={deck.minutes} />
            <Button onClick={() => lesson.send({ kind: 'reset' })}>{tools.resetTimer}</Button>
          </div>
          <div className="presenter-body">
            <section aria-labelledby="presenter-now">
              <h2 id="presenter-now">{words.now}</h2>
              {now ? (
                <Step step={now} deck={deck} revealed={state.revealed} />
              ) : (
                <p>{presentWords.note.heading}</p>
              )}
            </section>
            <section aria-labelledby="presenter-notes" className="presenter-notes">
              <h2 id="presenter-notes">{words.notes}</h2>
              <p dir="auto" lang={deck.language || undefined}>
                {now?.notes || words.noNotes}
              </p>
            </section>
            <section aria-labelledby="presenter-next">
              <h2 id="presenter-next">{words.next}</h2>
              {next ? <Step step={next} deck={deck} revealed={next.reveals.length} /> : <p>{words.end}</p>}
            </section>
          </div>
        </>
      )}
    </main>
  );
}

/** A step with all its answers: this window is not for the class. */
function Step({
  step,
  deck,
  revealed,
}: {
  readonly step: DeckStep;
  readonly deck: Deck;
  readonly revealed: number;
}) {
  const left = step.reveals.slice(revealed);
  const language = deck.language || undefined;
  return (
    <>
      <p className="presenter-when">{step.when}</p>
      <h3 dir="auto" lang={language}>
        {step.title}
      </h3>
      {step.quotes.map(({ text, from }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and their order stays
        <figure key={i}>
          <blockquote dir="auto">{fill(presentWords.quote, { text })}</blockquote>
          <figcaption>{from}</figcaption>
        </figure>
      ))}
      {step.prompt && (
        <p dir="auto" lang={language}>
          <strong>{presentWords.window.prompt}:</strong> {step.prompt}
        </p>
      )}
      {left.length > 0 && <p className="presenter-left">{left.join(' · ')}</p>}
    </>
  );
}

const clocks = perLocale((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));

function Clock() {
  const { locale } = useLanguage();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const ticking = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className="presenter-clock">
      <span className="sr-only">{presentWords.window.clock} </span>
      <time dateTime={now.toISOString()}>{clocks(locale).format(now)}</time>
    </p>
  );
}

/** The keys of a clicker lead the lesson from here too. */
function useKeys(send: (command: Command) => void, rtl: boolean): void {
  useEffect(() => {
    const onKeyDown = (domEvent: KeyboardEvent) => {
      const asked = readKey(domEvent, rtl, lettersAreOn());
      const command = typeof asked === 'string' ? commandFor(asked) : undefined;
      if (!command) return;
      domEvent.preventDefault();
      send(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [send, rtl]);
}
