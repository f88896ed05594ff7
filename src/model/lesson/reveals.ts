import type { Step } from '../schema';
import type { HIDEABLE } from '../vocabulary';

/** What a key reveals on a step; the differences between two wordings come last. */
export type Reveal = (typeof HIDEABLE)[number] | 'differences';

/** What a step holds back, in the order in which it is revealed. */
export function revealsOf({ hide = [], hideSource, hideWords, compare, show }: Step): Reveal[] {
  const wanted = [...(hideSource && !hide.includes('outlet') ? ['outlet' as const] : []), ...hide];
  const hasWords = (hideWords?.length ?? 0) > 0;
  if (hasWords) wanted.push('words');
  const order: Reveal[] = [...new Set(wanted)].filter((what) => what !== 'words' || hasWords);
  return compare && (show?.length ?? 0) > 1 ? [...order, 'differences'] : order;
}

/** What of a step is still hidden once `revealed` keys were pressed. */
export function hiddenOf(reveals: readonly Reveal[], revealed: number): ReadonlySet<Reveal> {
  return new Set(reveals.slice(revealed));
}
