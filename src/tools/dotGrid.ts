/** Where a dot is set: its column and row in a grid. */
export interface Dot {
  readonly column: number;
  readonly row: number;
}

/** Farther than this from its time no dot is set, columns. */
const FARTHEST = 6;

/**
 * Sets dots beside each other that would lie on each other: each as near to its time as there is room, first above and
 * below, then to the sides. Those that find no room are left out: where they would be, all is full.
 *
 * @param wanted column of each dot, in the order in which they choose
 * @param size columns and rows there are
 */
export function placeDots(
  wanted: readonly number[],
  { columns, rows }: { readonly columns: number; readonly rows: number },
): (Dot | undefined)[] {
  const taken = new Set<number>();
  const order = fromTheMiddle(rows);
  return wanted.map((column) => {
    for (const offset of OFFSETS) {
      const at = column + offset;
      if (at < 0 || at >= columns) continue;
      const row = order.find((candidate) => !taken.has(at * rows + candidate));
      if (row === undefined) continue;
      taken.add(at * rows + row);
      return { column: at, row };
    }
    return undefined;
  });
}

/** 0, 1, -1, 2, -2 … */
const OFFSETS = [0, ...Array.from({ length: FARTHEST }, (_, i) => [i + 1, -i - 1]).flat()];

function fromTheMiddle(rows: number): number[] {
  const middle = (rows - 1) / 2;
  return Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b,
  );
}
