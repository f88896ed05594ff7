import { useState } from 'react';
import type { Slide } from '../../i18n/describeSlide';
import { presentWords } from '../../i18n/present.en';
import { fill, formatNumber } from '../../i18n/text';
import type { Reveal } from '../../model/lesson/reveals';
import { useLanguage } from '../../ui/Language';

interface GuessProps {
  readonly slide: Slide;
  /** What is revealed next. */
  readonly what: Exclude<Reveal, 'differences'>;
}

/**
 * Room for the class's guess before the reveal: hands are counted per answer, or a guess is written down. It stays in
 * this page and is gone with it.
 */
export function Guess({ slide, what }: GuessProps) {
  const choices = slide.choices[what];
  const { guess } = presentWords;
  return (
    <section className="present-guess" aria-label={guess.heading[what]}>
      <p className="present-guess-heading">{guess.heading[what]}</p>
      {choices && choices.length > 1 ? (
        <Hands options={choices} />
      ) : (
        <input className="present-guess-text" aria-label={guess.write} autoComplete="off" maxLength={80} />
      )}
    </section>
  );
}

function Hands({ options }: { options: readonly string[] }) {
  const { locale } = useLanguage();
  const [counts, setCounts] = useState<readonly number[]>(() => options.map(() => 0));
  const count = (i: number, by: number) =>
    setCounts((before) => before.map((hands, k) => (k === i ? Math.max(0, hands + by) : hands)));
  return (
    <ul className="present-hands">
      {options.map((option, i) => (
        <li key={option}>
          <button
            type="button"
            aria-label={fill(presentWords.guess.add, { option })}
            onClick={() => count(i, 1)}
            className="present-hand"
          >
            <span className="present-letter" aria-hidden="true">
              {String.fromCodePoint(65 + i)}
            </span>
            <bdi>{option}</bdi>
            <output>{formatNumber(counts[i] ?? 0, locale)}</output>
          </button>
          <button
            type="button"
            aria-label={fill(presentWords.guess.remove, { option })}
            aria-disabled={(counts[i] ?? 0) === 0}
            onClick={() => count(i, -1)}
            className="present-fewer"
          >
            −
          </button>
        </li>
      ))}
    </ul>
  );
}
