import { type Located, locate, type References } from '../references';
import type { Step } from '../schema';

/**
 * A step without what leads nowhere: excerpts that are not there, words to hide that stand in no quotation of it. Each
 * is noted.
 *
 * @param textsOf the words of the excerpts that a step shows
 */
export function checkStep(
  { record, path }: Located<Step>,
  { many, log }: References,
  textsOf: (step: Step) => readonly string[],
): Step {
  const step = { ...record, show: many('excerpt', record.show, `${path}.show`) };
  if (!step.hideWords) return step;
  const texts = step.hideWords.length > 0 ? textsOf(step) : [];
  const hidden = locate(step.hideWords, `${path}.hideWords`).filter(({ record: words, path: at }) => {
    if (texts.some((text) => text.includes(words))) return true;
    log.add('hiddenWords', at, words);
    return false;
  });
  return { ...step, hideWords: hidden.map(({ record: words }) => words) };
}
