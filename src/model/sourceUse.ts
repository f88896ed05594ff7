import type { TimelineEvent } from './catalog';
import type { Excerpt } from './schema';

/** An excerpt with the event that rests on it. */
export interface UsedExcerpt {
  readonly excerpt: Excerpt;
  readonly event: TimelineEvent;
}

/** The excerpts of each source, by its id, in order of time. */
export function excerptsBySource(events: readonly TimelineEvent[]): Map<string, UsedExcerpt[]> {
  const bySource = new Map<string, UsedExcerpt[]>();
  for (const event of events) {
    for (const excerpt of event.excerpts) {
      const known = bySource.get(excerpt.source);
      if (known) known.push({ excerpt, event });
      else bySource.set(excerpt.source, [{ excerpt, event }]);
    }
  }
  return bySource;
}

/**
 * How many words of a source are quoted, context included. Excerpts that lie within each other count once; where they
 * merely overlap the words that they share count twice, so that the figure is never too small.
 */
export function countQuotedWords(excerpts: readonly Excerpt[]): number {
  const texts = [...new Set(excerpts.map(wholeText))].sort((a, b) => b.length - a.length);
  const counted: string[] = [];
  for (const text of texts) if (!counted.some((other) => other.includes(text))) counted.push(text);
  return counted.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

function wholeText({ prefix = '', exact, suffix = '' }: Excerpt): string {
  return `${prefix}${exact}${suffix}`.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
