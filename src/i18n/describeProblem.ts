import type { EdtfProblem } from '../model/edtf';
import type { Problem } from '../model/problems';
import { type Advice, dateReasons, kindWords, missingExamples, problemWords } from './problems.en';
import { fill } from './text';

/**
 * A problem in words: what is wrong and what to do about it.
 *
 * @example an unknown reference 'geneve' to a place, hint 'geneva' -> 'There is no place with this id, …', 'Did you mean "geneva"? …'
 */
export function describeProblem(problem: Problem): { message: string; fix: string } {
  const { code, detail, hint, count, places } = problem;
  const advice: Advice = (code === 'date' && dateReasons[detail as EdtfProblem]) || problemWords[code];
  const [kind, aKind] = kindWords[detail] ?? [detail, detail];
  const slots = {
    value: places[0]?.value ?? '',
    detail,
    hint,
    count,
    kind,
    aKind,
    example: missingExamples[detail] ?? '"…"',
  };
  return {
    message: fill(advice.message, slots),
    fix: fill(hint !== '' && advice.fixWithHint ? advice.fixWithHint : advice.fix, slots),
  };
}
