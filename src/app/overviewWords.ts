import { exploreWords } from '../i18n/explore.en';
import type { Language } from '../i18n/language';
import { formatDay, formatSpan } from '../model/dateWords';
import type { OverviewWords } from '../timeline/overview';
import { createAxisWords } from './axisWords';

/** The texts of the strip that shows the whole, in a language. */
export function createOverviewWords({ locale, date }: Language): OverviewWords {
  const axis = createAxisWords(locale);
  return {
    window: exploreWords.overview.window,
    start: exploreWords.overview.start,
    end: exploreWords.overview.end,
    span: ({ start, end }) => formatSpan(start, end, date),
    instant: (ms) => formatDay(ms, date),
    // On one line January gives way to its year, and the first month names it too.
    tick({ ms, label }, first) {
      if (label !== 'month') return axis.tick({ ms, label });
      if (new Date(ms).getUTCMonth() === 0) return axis.tick({ ms, label: 'year' });
      return first ? axis.context({ ms, label: 'monthYear' }, true) : axis.tick({ ms, label });
    },
  };
}
