import type { ContextLabel, ContextTick, Tick, TickLabel } from '../timeline/ticks';

/** What stands at the ticks of an axis, in a language; UTC and the Gregorian calendar. */
export interface AxisWords {
  tick(tick: Pick<Tick, 'ms' | 'label'>): string;
  /** The larger unit: "Tuesday, 25 February 2020"; short: "25 Feb 2020". */
  context(context: Pick<ContextTick, 'ms' | 'label'>, short: boolean): string;
}

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

/** A frame asks for some forty texts, the next frame mostly for the same. */
const MOST_KEPT = 2_000;

/** @param locale a BCP 47 tag */
export function createAxisWords(locale: string): AxisWords {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const texts = new Map<string, Map<number, string>>();

  function format(kind: string, options: Intl.DateTimeFormatOptions, ms: number): string {
    let ofKind = texts.get(kind);
    if (!ofKind) {
      ofKind = new Map();
      texts.set(kind, ofKind);
    }
    const known = ofKind.get(ms);
    if (known !== undefined) return known;
    // A year before 1 says so: Intl would else write the year 0 as 1.
    const era = options.year !== undefined && new Date(ms).getUTCFullYear() <= 0;
    const formatKey = era ? `${kind} era` : kind;
    let found = formats.get(formatKey);
    if (!found) {
      const how = { ...options, timeZone: 'UTC', calendar: 'gregory' };
      found = new Intl.DateTimeFormat(locale, era ? { ...how, era: 'short' } : how);
      formats.set(formatKey, found);
    }
    const text = found.format(ms);
    if (ofKind.size >= MOST_KEPT) ofKind.clear();
    ofKind.set(ms, text);
    return text;
  }

  return {
    tick: ({ ms, label }) => format(label, TICK_OPTIONS[label], ms),
    context: ({ ms, label }, short) =>
      format(`${label}${short}`, CONTEXT_OPTIONS[label][short ? 'short' : 'long'], ms),
  };
}
