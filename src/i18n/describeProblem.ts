import type { LossCode } from '../model/convert/losses';
import type { Problem } from '../model/problems';
import { convertedWords, lossWords } from './losses.en';
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
  const [kind, aKind] = own(kindWords, detail) ?? [detail, detail];
  const slots = {
    value: places[0]?.value ?? '',
    detail: isLoss(problem.code) ? describeColumn(detail) : detail,
    hint,
    count,
    kind,
    aKind,
    example: own(missingExamples, detail) ?? '"…"',
  };
  return {
    message: fill(advice.message, slots),
    fix: fill(hint !== '' && advice.fixWithHint ? advice.fixWithHint : advice.fix, slots),
  };
}

/**
 * Where in a table or a text something stands, in words; undefined for a path of the format, which is none.
 *
 * @example 'row 4, date' -> 'Zeile 4, date'
 */
export function describePlace({ code }: Problem, path: string): string | undefined {
  if (code !== 'encoding' && !isLoss(code)) return undefined;
  const [, line, row, column] = /^(?:line (\d+)|row (\d+)(?:, (.*))?)$/s.exec(path) ?? [];
  const words = convertedWords.places;
  if (line !== undefined) return fill(words.line, { line });
  if (row === undefined) return undefined;
  return column === undefined
    ? fill(words.row, { row })
    : fill(words.cell, { row, column: describeColumn(column) });
}

/** A column without a head has a number, as `rows.ts` calls it. */
function describeColumn(name: string): string {
  return name.replace(/^column (\d+)/, (_, number: string) => fill(convertedWords.places.column, { number }));
}

function adviceOf({ code, detail }: Problem): Advice {
  // Of all details only those of dates are among the reasons.
  const reason = ['date', 'lostRow', 'lostEnd'].includes(code) && own(dateReasons, detail);
  if (code === 'converted') return { message: '', fix: '' };
  if (!isLoss(code)) return reason || problemWords[code];
  const words = lossWords[code];
  return reason ? { message: `${words.message} ${reason.message}`, fix: reason.fix } : words;
}

/** What a file calls its fields may be the name of what every object has. */
function own<T>(words: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}

function isLoss(code: Problem['code']): code is LossCode {
  return code in lossWords;
}
