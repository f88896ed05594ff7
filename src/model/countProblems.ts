import type { Problem } from './problems';

/* Apart from problems.ts: the page counts from the start, and collects only where it reads a file itself. */

/** How many findings in all. */
export function countProblems(problems: readonly Problem[]): number {
  return problems.reduce((sum, problem) => sum + problem.count, 0);
}
