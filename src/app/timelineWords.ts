import { asOfWords, bandName, bandWords, eventName } from '../i18n/describe';
import type { Language } from '../i18n/language';
import { fill, formatCompact, formatCount } from '../i18n/text';
import type { Catalog } from '../model/catalog';
import { formatSpan } from '../model/dateWords';
import type { TimelineWords } from '../timeline/createTimeline';
import { createAxisWords } from './axisWords';

export const HELP_ID = 'timeline-help';

/** Names are asked for frame after frame, but of a million events only of those in view. */
const MAX_NAMES = 5_000;

/** The timeline's texts in a language, for one dataset. */
export function createTimelineWords(catalog: Catalog, language: Language): TimelineWords {
  const { words, locale } = language;
  const axis = createAxisWords(locale);
  const names = new Map<string, string>();
  return {
    timeline: fill(words.timeline.name, { title: catalog.dataset.title || words.app.untitled }),
    roleDescription: words.timeline.role,
    helpId: HELP_ID,
    eventName(event) {
      const known = names.get(event.id);
      if (known !== undefined) return known;
      const name = eventName(event, catalog, language);
      if (names.size >= MAX_NAMES) names.clear();
      names.set(event.id, name);
      return name;
    },
    clusterName: ({ count, span }) =>
      formatCount(words.timeline.cluster, count, locale, {
        span: formatSpan(span.start, span.end, language.date),
      }),
    bandName: (gap) => bandName(gap, language),
    bandLabel: (gap, short) => bandWords(gap, language, short),
    asOf: () => asOfWords(catalog, language),
    laneLabel: (lane) =>
      catalog.lanes[lane]?.label || (catalog.lanes.length > 1 ? words.app.untitledLane : ''),
    laneCount: (count) => formatCount(words.timeline.laneCount, count, locale),
    count: (value) => formatCompact(value, locale),
    tick: axis.tick,
    context: axis.context,
  };
}
