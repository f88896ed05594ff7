import { asOfWords, bandName, bandWords, eventName } from '../i18n/describe';
import type { Language } from '../i18n/language';
import { fill, formatCompact, formatCount } from '../i18n/text';
import type { Catalog } from '../model/catalog';
import { formatDay, formatSpan } from '../model/dateWords';
import type { TimelineWords } from '../timeline/createTimeline';
import type { ContextLabel, TickLabel } from '../timeline/ticks';

export const HELP_ID = 'timeline-help';

const TICK_OPTIONS: Record<TickLabel, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric' },
  month: { month: 'short' },
  year: { year: 'numeric' },
};
const CONTEXT_OPTIONS: Record<
  Exclude<ContextLabel, 'none'>,
  Record<'long' | 'short', Intl.DateTimeFormatOptions>
> = {
  date: {
    long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    short: { day: 'numeric', month: 'short', year: 'numeric' },
  },
  monthYear: { long: { month: 'long', year: 'numeric' }, short: { month: 'short', year: 'numeric' } },
  year: { long: { year: 'numeric' }, short: { year: 'numeric' } },
};

/** Names are asked for frame after frame, but of a million events only of those in view. */
const MAX_NAMES = 5_000;

/** The timeline's texts in a language, for one dataset. */
export function createTimelineWords(catalog: Catalog, language: Language): TimelineWords {
  const { words, locale } = language;
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (key: string, options: Intl.DateTimeFormatOptions, ms: number) => {
    let found = formats.get(key);
    if (!found) {
      found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      formats.set(key, found);
    }
    // A frame asks for some forty of them, the next frame mostly for the same.
    const at = `${key}${ms}`;
    let text = texts.get(at);
    if (text === undefined) {
      text = found.format(ms);
      if (texts.size > 2_000) texts.clear();
      texts.set(at, text);
    }
    return text;
  };
  const texts = new Map<string, string>();
  const tick: TimelineWords['tick'] = ({ ms, label }) => format(label, TICK_OPTIONS[label], ms);
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
    tick,
    context: ({ ms, label }, short) =>
      format(`${label}${short}`, CONTEXT_OPTIONS[label][short ? 'short' : 'long'], ms),
    overview: {
      window: words.timeline.overviewWindow,
      start: words.timeline.overviewStart,
      end: words.timeline.overviewEnd,
      span: (span) => formatSpan(span.start, span.end, language.date),
      instant: (ms) => formatDay(ms, language.date),
      // One line of labels: January gives way to its year, and the first label names it too.
      tick: (at, first) => {
        if (at.label !== 'month') return tick(at);
        if (new Date(at.ms).getUTCMonth() === 0) return format('year', TICK_OPTIONS.year, at.ms);
        return first ? format('monthYear', { month: 'short', year: 'numeric' }, at.ms) : tick(at);
      },
    },
  };
}
