import { describeProblem } from '../../i18n/describeProblem';
import { exploreWords } from '../../i18n/explore.en';
import { fill, formatNumber } from '../../i18n/text';
import type { Problem } from '../../model/problems';
import { useLanguage } from '../../ui/Language';

/** So many places of a kind are shown. */
const MAX_SHOWN = 5;

/** Problems kind by kind: what is wrong, what to do, and the first places where it was found. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const { locale } = useLanguage();
  return (
    <ul className="m-0 mt-2 list-none space-y-3 p-0">
      {problems.map((problem) => {
        const { message, fix } = describeProblem(problem);
        return (
          <li
            key={`${problem.code}-${problem.detail}-${problem.places[0]?.path}`}
            data-problem={problem.code}
          >
            <p>
              <strong className="font-semibold">{message}</strong> {fix}
            </p>
            <ul className="m-0 mt-1 list-none p-0 font-mono text-[13px] text-muted">
              {problem.places.slice(0, MAX_SHOWN).map((place) => (
                <li key={place.path} dir="ltr" className="wrap-anywhere">
                  {place.path}
                  {place.value && `: ${place.value}`}
                  {place.hint && !problem.hint && ` → ${place.hint}`}
                </li>
              ))}
              {problem.count > MAX_SHOWN && (
                <li className="font-sans">
                  {fill(exploreWords.problems.more, {
                    count: formatNumber(problem.count - MAX_SHOWN, locale),
                  })}
                </li>
              )}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}
