import type { EventColumns } from '../columns';
import { unpackFlags } from '../facts';

/** So many steps has a story that is made by itself. */
export const MOST_STEPS = 12;

/** The id of the story that is made by itself, where the dataset has none of that name. */
export const AUTO_STORY = 'auto';

/**
 * The events of a story that is made by itself: sourced ones only, the weightiest first, and where there are too many
 * alike, spread evenly over them from the first to the last. In the order of time.
 *
 * @returns indices
 */
export function chooseEvents({ count, flags }: Pick<EventColumns, 'count' | 'flags'>): number[] {
  const byWeight: number[][] = [[], [], []];
  for (let index = 0; index < count; index++) {
    const { unsourced, importance } = unpackFlags(flags[index] ?? 0);
    if (!unsourced) byWeight[3 - importance]?.push(index);
  }
  const chosen: number[] = [];
  for (const alike of byWeight) chosen.push(...spread(alike, MOST_STEPS - chosen.length));
  return chosen.sort((a, b) => a - b);
}

/** At most `most` of a list, evenly: its first and its last among them. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  if (most < 2) return list.slice(0, Math.max(0, most));
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => list[Math.round(i * step)]).filter(
    (item) => item !== undefined,
  );
}
