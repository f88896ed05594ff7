import { describePlace, describeProblem } from '../../i18n/describeProblem';
import { exploreWords } from '../../i18n/explore.en';
import { fill, formatNumber } from '../../i18n/text';
import type { Problem } from '../../model/problems';
import { useLanguage } from '../../ui/Language';

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
              {problem.places.map(({ path, value, hint }, i) => {
                const words = describePlace(problem, path);
                return (
                  <li
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list stays as it is; of long paths that were cut two may be alike
                    key={`${path} ${i}`}
                    dir={words === undefined ? 'ltr' : undefined}
                    className="wrap-anywhere"
                  >
                    {words ?? path}
                    {value && (
                      <>
                        : <bdi>{value}</bdi>
                      </>
                    )}
                    {hint && !problem.hint && ` → ${hint}`}
                  </li>
                );
              })}
              {problem.count > problem.places.length && (
                <li className="font-sans">
                  {fill(exploreWords.problems.more, {
                    count: formatNumber(problem.count - problem.places.length, locale),
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
