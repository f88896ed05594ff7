import type { Problem, ProblemCode } from '../../model/problems';

/** In the embed problems are counted only: the full timeline says which they are. */
export function createKinds<Code extends ProblemCode>(code: Code) {
  let count = 0;
  return {
    add(): void {
      count += 1;
    },
    all: (): Problem[] => (count === 0 ? [] : [{ code, detail: '', hint: '', count, places: [] }]),
  };
}
