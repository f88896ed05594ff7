import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';

/** The line, from 1, on which the value at a path such as `events[3].date` starts; undefined where there is none. */
export type LineOf = (path: string) => number | undefined;

/** Finds lines in a JSON text. The text is parsed when the first line is asked for. */
export function lineFinder(text: string): LineOf {
  let tree: Node | undefined;
  let starts: number[] | undefined;
  return (path) => {
    tree ??= parseTree(text);
    starts ??= [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
    const steps = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map((step) =>
      step[1] === undefined ? step[0] : Number(step[1]),
    );
    // A field that is missing is looked for where it ought to be: in its record.
    while (tree) {
      const node = findNodeAtLocation(tree, steps);
      if (node) return lineAt(starts, node.offset);
      steps.pop();
    }
    return undefined;
  };
}

function lineAt(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
