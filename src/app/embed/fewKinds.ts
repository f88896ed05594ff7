import type { Problem, ProblemCode, ProblemPlace } from '../../model/problems';

/** More than anyone reads. */
const MOST = 20;

/** In the embed the first problems are told apart: where no event can be used it says which. The full timeline has them all. */
export function createKinds<Code extends ProblemCode>(rest: Code) {
  const byKind = new Map<string, Problem & { count: number; places: ProblemPlace[] }>();
  return {
    add(_: string, code: Code, path: string, value: string, detail: string, hint = ''): void {
      const key = byKind.size < MOST ? code + detail : rest;
      const made = { code: key === rest ? rest : code, detail, hint, count: 0, places: [] };
      const found = byKind.get(code + detail) ?? byKind.get(key) ?? made;
      if (found === made) byKind.set(key, made);
      found.count += 1;
      if (found.places.length < MOST) found.places.push({ path, value, hint });
    },
    all: (): Problem[] => [...byKind.values()],
  };
}
