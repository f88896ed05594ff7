import { exploreWords } from '../../i18n/explore.en';
import { formatCount } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { countProblems } from '../../model/countProblems';
import type { Problem } from '../../model/problems';
import { useLanguage } from '../../ui/Language';
import { Converted } from './Converted';
import { Notice } from './Notice';
import { ProblemList } from './ProblemList';

interface ProblemsProps {
  readonly problems: readonly Problem[];
  /** What of the file is shown; undefined where nothing is. */
  readonly catalog?: Catalog;
  readonly onDismiss?: () => void;
}

/** What is wrong with the file, kind by kind; what is good is shown all the same. */
export function Problems({ problems, catalog, onDismiss }: ProblemsProps) {
  const { locale } = useLanguage();
  const [first, ...others] = problems;
  if (first?.code === 'converted' && catalog)
    return <Converted kind={first.detail} remarks={others} catalog={catalog} onDismiss={onDismiss} />;
  const count = countProblems(problems);
  if (count === 0) return null;
  return (
    <Notice
      testId="problems"
      title={formatCount(exploreWords.problems.title, count, locale)}
      onDismiss={onDismiss}
    >
      {onDismiss && <p className="mt-1 text-muted">{exploreWords.problems.kept}</p>}
      <ProblemList problems={problems} />
    </Notice>
  );
}
