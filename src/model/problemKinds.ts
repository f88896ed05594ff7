import type { Problem, ProblemCode, ProblemPlace } from './problems';

export const MAX_PLACES = 20;
/** More kinds than anyone reads. One code has half of them at most, so that it does not hide the others. */
export const MAX_KINDS = 200;

/** Findings by their kind, which with the code makes an entry; what is over the limit is counted in one more, `rest`. */
export function createKinds<Code extends ProblemCode>(rest: Code) {
  type Entry = Problem & { code: Code; hint: string; count: number; places: ProblemPlace[] };
  const byKind = new Map<string, Entry>();
  const kindsOf = new Map<Code, number>();
  const isRest = (entry: Entry) => Number(entry.code === rest);
  return {
    add(kind: string, code: Code, path: string, value: string, detail: string, hint = ''): void {
      let key = `${code}|${cutMiddle(kind)}`;
      const own = kindsOf.get(code) ?? 0;
      if (!byKind.has(key)) {
        if (byKind.size >= MAX_KINDS || own >= MAX_KINDS / 2) key = rest;
        else kindsOf.set(code, own + 1);
      }
      const made: Entry =
        key === rest
          ? { code: rest, detail: '', hint: '', count: 0, places: [] }
          : { code, detail: cutMiddle(detail), hint, count: 0, places: [] };
      const found = byKind.get(key) ?? made;
      byKind.set(key, found);
      found.count += 1;
      if (found.hint !== hint) found.hint = '';
      if (found.places.length < MAX_PLACES) found.places.push({ path: cutMiddle(path), value, hint });
    },
    /** That of the rest is the last. */
    all: (): Entry[] => [...byKind.values()].sort((a, b) => isRest(a) - isRest(b)),
  };
}

const MAX_SHOWN = 200;

/** A long text without its middle: of a path its beginning says most, and its end the rest. */
export function cutMiddle(text: string): string {
  if (text.length <= MAX_SHOWN) return text;
  const head = text.slice(0, MAX_SHOWN * 0.6).replace(/[\uD800-\uDBFF]$/, '');
  return `${head}…${text.slice(-MAX_SHOWN * 0.4).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
