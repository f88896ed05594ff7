import type { LossCode } from '../model/convert/losses';
import type { EdtfProblem } from '../model/edtf';
import type { Problem } from '../model/problems';
import { lossWords } from './losses.en';
import { type Advice, dateReasons, kindWords, missingExamples, problemWords } from './problems.en';
import { fill } from './text';

/**
 * A problem in words: what is wrong and what to do about it.
 *
 * @example an unknown reference 'geneve' to a place, hint 'geneva' -> 'There is no place with this id, …', 'Did you mean "geneva"? …'
 */
export function describeProblem(problem: Problem): { message: string; fix: string } {
  const { detail, hint, count, places } = problem;
  const advice = adviceOf(problem);
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

function adviceOf({ code, detail }: Problem): Advice {
  // Of all details only those of dates are among the reasons.
  const reason = ['date', 'lostRow', 'lostEnd'].includes(code) && dateReasons[detail as EdtfProblem];
  if (code === 'converted') return { message: '', fix: '' };
  if (!isLoss(code)) return reason || problemWords[code];
  const words = lossWords[code];
  return reason ? { message: `${words.message} ${reason.message}`, fix: reason.fix } : words;
}

function isLoss(code: Problem['code']): code is LossCode {
  return code in lossWords;
}
