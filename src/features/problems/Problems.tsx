import { useId, useState } from 'react';
import { describeProblem } from '../../i18n/describeProblem';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import { countProblems, type Problem } from '../../model/problems';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

/** What is wrong with the file, kind by kind; what is good is shown all the same. */
export function Problems({ problems, onDismiss }: { problems: readonly Problem[]; onDismiss?: () => void }) {
  const { words, locale } = useLanguage();
  const [open, setOpen] = useState(onDismiss === undefined);
  const listId = useId();
  const count = countProblems(problems);
  if (count === 0) return null;
  return (
    <section
      data-testid="problems"
      aria-label={formatCount(words.problems.title, count, locale)}
      className="border-b border-rule bg-sunk px-4 py-2.5 text-sm sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold">{formatCount(words.problems.title, count, locale)}</p>
        {onDismiss && (
          <span className="ms-auto flex gap-2">
            <Button aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
              {open ? words.problems.hide : words.problems.show}
            </Button>
            <Button onClick={onDismiss}>{words.problems.dismiss}</Button>
          </span>
        )}
      </div>
      {open && (
        <div
          id={listId}
          className="max-h-[40dvh] overflow-auto pb-1" // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
        >
          {onDismiss && <p className="mt-1 text-muted">{words.problems.kept}</p>}
          <ul className="m-0 mt-2 list-none space-y-3 p-0">
            {problems.map((problem) => {
              const { message, fix } = describeProblem(problem);
              const rest = problem.count - problem.places.length;
              return (
                <li
                  key={`${problem.code}-${problem.detail}-${problem.places[0]?.path}`}
                  data-problem={problem.code}
                >
                  <p>
                    <strong className="font-semibold">{message}</strong> {fix}
                  </p>
                  <ul className="m-0 mt-1 list-none p-0 font-mono text-[13px] text-muted">
                    {problem.places.slice(0, 5).map((place) => (
                      <li key={place.path} dir="ltr" className="wrap-anywhere">
                        {place.path}
                        {place.value && `: ${place.value}`}
                        {place.hint && !problem.hint && ` → ${place.hint}`}
                      </li>
                    ))}
                    {problem.count > 5 && (
                      <li className="font-sans">
                        {fill(words.problems.more, {
                          count: formatNumber(
                            Math.max(rest, 0) + problem.places.length - Math.min(5, problem.places.length),
                            locale,
                          ),
                        })}
                      </li>
                    )}
                  </ul>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}
