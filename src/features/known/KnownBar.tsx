import { useEffect, useId, useState } from 'react';
import { knownWords } from '../../i18n/known.en';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import { formatDay } from '../../model/dateWords';
import { endOfDate } from '../../model/edtf';
import type { Known } from '../../model/knownOn';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

/** How long a day stands while they are played, ms: time to see what has changed. */
const STEP_MS = 1_800;

interface KnownBarProps {
  /** The days on which something was published, EDTF, in order. */
  readonly days: readonly string[];
  /** The day that is shown; it need not be one of them. */
  readonly day: string;
  readonly known: Known;
  /** Title of the open event, where it was not known on that day. */
  readonly unknownTitle: string | undefined;
  readonly onDay: (day: string) => void;
  readonly onClose: () => void;
}

/** "What was known on …": a slider over the days of publication, steps and play, and what is hidden and why. */
export function KnownBar({ days, day, known, unknownTitle, onDay, onClose }: KnownBarProps) {
  const language = useLanguage();
  const { locale } = language;
  const stops = useId();
  const [playing, setPlaying] = useState(false);
  const end = endOfDate(day) ?? 0;
  const at = days.findLastIndex((stop) => (endOfDate(stop) ?? 0) <= end);
  const earlier = days[(days[at] === day ? at : at + 1) - 1];
  const later = days[at + 1];
  const dateOf = (stop: string) => formatDay((endOfDate(stop) ?? 0) - 1, language.date);

  useEffect(() => {
    if (!playing) return;
    if (later === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onDay(later), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, later, onDay]);

  const play = () => {
    if (!playing && later === undefined && days[0] !== undefined) onDay(days[0]);
    setPlaying(!playing);
  };
  const step = (stop: string | undefined) => {
    setPlaying(false);
    if (stop !== undefined) onDay(stop);
  };
  const { catalog, notYet, undated } = known;
  const shown = catalog.columns.count;
  const all = shown + notYet + undated;

  return (
    <section
      aria-label={knownWords.label}
      data-testid="known"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-sunk px-4 py-2.5 text-sm sm:px-6"
    >
      <h2 className="font-semibold">
        {fill(knownWords.title, { date: formatDay(end - 1, language.date, 'long') })}
      </h2>
      <div className="flex min-w-64 flex-1 items-center gap-2">
        <Button
          icon
          aria-label={knownWords.earlier}
          disabled={earlier === undefined}
          onClick={() => step(earlier)}
        >
          ‹
        </Button>
        <input
          type="range"
          min={0}
          max={days.length - 1}
          step={1}
          value={Math.max(0, at)}
          list={stops}
          aria-label={knownWords.slider}
          aria-valuetext={dateOf(days[Math.max(0, at)] ?? day)}
          onChange={(domEvent) => step(days[Number(domEvent.target.value)])}
          className="min-w-24 flex-1"
        />
        <datalist id={stops}>
          {days.map((stop, i) => (
            <option key={stop} value={i} label={dateOf(stop)} />
          ))}
        </datalist>
        <Button icon aria-label={knownWords.later} disabled={later === undefined} onClick={() => step(later)}>
          ›
        </Button>
        <Button aria-pressed={playing} onClick={play}>
          {playing ? knownWords.pause : knownWords.play}
        </Button>
      </div>
      <Button onClick={onClose}>{knownWords.close}</Button>
      <p role="status" className="w-full text-muted">
        {shown === all
          ? knownWords.all
          : formatCount(knownWords.events, all, locale, { shown: formatNumber(shown, locale) })}{' '}
        {notYet > 0 && `${formatCount(knownWords.notYet, notYet, locale)} `}
        {undated > 0 && `${formatCount(knownWords.undated, undated, locale)} `}
        {unknownTitle !== undefined && fill(knownWords.unknownEvent, { title: unknownTitle })}
      </p>
    </section>
  );
}
