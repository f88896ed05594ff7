import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { languageOf, standingWords, whenWords } from '../../i18n/describe';
import { leadExcerpt } from '../../i18n/describeExcerpt';
import { originBadge } from '../../i18n/describeOrigins';
import { excerptWords } from '../../i18n/excerpt.en';
import { exploreWords } from '../../i18n/explore.en';
import { findWords } from '../../i18n/find.en';
import { originWords } from '../../i18n/origins.en';
import { fill, formatCount, formatNumber, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent, TimeSpan } from '../../model/catalog';
import { firstAtLeast } from '../../model/columns';
import { formatDate, isoDate } from '../../model/dateWords';
import { type FoundWords, markWords } from '../../model/find/foldText';
import { listNames, textsOf } from '../../model/find/texts';
import { useRecords } from '../../store/useRecords';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { Marked } from '../../ui/Marked';

/** Up to so many events the list is whole; above it shows a window. */
const WHOLE = 200;
const WINDOW = 50;

interface EventListProps {
  readonly catalog: Catalog;
  readonly selected: TimelineEvent | undefined;
  /** The words by which these were found: they are marked. */
  readonly found: FoundWords | undefined;
  /** What the timeline shows, for the window of a long list. */
  readonly span: TimeSpan | undefined;
  readonly onOpen: (index: number, how: { focusDetail: boolean }) => void;
}

/** The same events as a document, in order of time: the accessible and printable twin of the timeline. */
export function EventList({ catalog, selected, found, span, onOpen }: EventListProps) {
  const language = useLanguage();
  const { locale } = language;
  const list = useRef<HTMLOListElement>(null);
  const total = catalog.columns.count;
  const anchor = selected ? selected.index : indexAt(catalog, span);
  const [page, setPage] = useState<{ anchor: number; from: number }>({ anchor: -1, from: 0 });
  const whole = total <= WHOLE;
  // The reader's own paging holds until the selection or the span moves on.
  const from = whole ? 0 : page.anchor === anchor ? page.from : clampFrom(anchor - WINDOW / 2, total);
  const to = whole ? total : Math.min(from + WINDOW, total);
  const indices = useMemo(() => Array.from({ length: to - from }, (_, i) => from + i), [from, to]);
  const events = useRecords(catalog.records, indices).filter((event) => event !== undefined);
  const loaded = events.length === indices.length;
  const heightPx = useHeightWhile(loaded, list);
  const selectedId = selected?.id;
  useEffect(() => {
    if (selectedId === undefined || !loaded) return;
    const row = list.current?.querySelector(`[data-event-row="${CSS.escape(selectedId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [selectedId, loaded]);

  const groups = groupByDay(events, (event) =>
    sentence(
      formatDate(event.when, language.date, { style: 'long', weekday: true, kind: event.kind }),
      locale,
    ),
  );
  const turn = (by: number) => setPage({ anchor, from: clampFrom(from + by, total) });

  return (
    <section
      aria-label={exploreWords.list.label}
      className="mx-auto w-full max-w-3xl px-4 pt-2 pb-10 sm:px-6"
    >
      {!whole && (
        <div className="my-3 flex flex-wrap items-center justify-between gap-3 text-sm">
          <span>
            {fill(exploreWords.list.window, {
              from: formatNumber(from + 1, locale),
              to: formatNumber(to, locale),
              count: formatNumber(total, locale),
            })}
          </span>
          <span className="flex gap-2">
            <Button disabled={from === 0} onClick={() => turn(-WINDOW)}>
              {exploreWords.list.previous}
            </Button>
            <Button disabled={from + WINDOW >= total} onClick={() => turn(WINDOW)}>
              {exploreWords.list.next}
            </Button>
          </span>
        </div>
      )}
      <ol
        ref={list}
        data-testid="event-list"
        aria-busy={!loaded}
        className="m-0 list-none p-0"
        start={from + 1}
        style={heightPx === undefined ? undefined : { minHeight: heightPx }}
      >
        {(loaded ? groups : []).map((group) => (
          <li key={group.events[0]?.id}>
            <h2 className="mt-6 mb-2 flex items-baseline gap-2 text-[15px] font-semibold">
              <bdi>{group.day}</bdi>
              {group.events.length > 1 && (
                <span className="text-[13px] font-normal text-muted">
                  {formatCount(exploreWords.list.count, group.events.length, locale)}
                </span>
              )}
            </h2>
            <ol className="m-0 list-none space-y-2.5 p-0">
              {group.events.map((event) => (
                <li key={event.id}>
                  <Row
                    event={event}
                    catalog={catalog}
                    selected={event.id === selectedId}
                    found={found}
                    onOpen={onOpen}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({
  event,
  catalog,
  selected,
  found,
  onOpen,
}: {
  event: TimelineEvent;
  catalog: Catalog;
  selected: boolean;
  found: FoundWords | undefined;
  onOpen: EventListProps['onOpen'];
}) {
  const language = useLanguage();
  const { words, locale } = language;
  const lane = catalog.lanes[event.lane];
  const mark = (text: string) => markWords(text, found ?? NO_WORDS);
  // A sentence that was found goes before the one that leads.
  const lead =
    event.excerpts.find((excerpt) => found && mark(excerpt.exact).some((part) => part.hit)) ??
    leadExcerpt(event, catalog);
  const seen = [event.title, lead?.exact ?? ''].some((text) => mark(text).some((part) => part.hit));
  const elsewhere = found && !seen ? foundText(event, catalog, found) : undefined;
  const standing = standingWords(event, catalog, language).filter((text) => text !== words.mark.disputed);
  const origins = originBadge(event, catalog, language);
  const first = event.when.start ?? event.when.end;
  const facts = [
    lane?.label || '',
    ...standing,
    // Of one source the badge says so.
    event.unsourced || (event.single && event.sourceCount === 1)
      ? ''
      : formatCount(words.mark.sources, event.sourceCount, locale),
  ].filter((fact) => fact !== '');
  return (
    <article
      data-event-row={event.id}
      aria-current={selected ? 'true' : undefined}
      className={`relative scroll-my-24 rounded-lg border bg-panel px-4 py-3 wrap-anywhere lane-${lane?.color ?? 'blue'} ${selected ? 'border-(--lane) outline-1 outline-(--lane)' : 'border-rule hover:border-edge'} ${event.status === 'occurred' || event.status === 'ongoing' ? '' : 'border-dashed'}`}
    >
      <h3
        className="font-serif text-[17px] leading-snug font-semibold"
        dir="auto"
        lang={languageOf(event, catalog)}
      >
        <button
          type="button"
          className="min-h-6 text-start after:absolute after:inset-0 after:rounded-lg"
          onClick={(domEvent) => onOpen(event.index, { focusDetail: domEvent.detail === 0 })}
        >
          <Marked parts={mark(event.title)} />
        </button>
      </h3>
      {lead && (
        <p className="mt-1.5 font-serif text-[15px] leading-snug text-ink" dir="auto">
          <Marked parts={mark(fill(excerptWords.quote, { text: lead.exact }))} />{' '}
          <span className="font-sans text-[13px] text-muted">
            {catalog.sources.get(lead.source)?.publisher}
          </span>
        </p>
      )}
      {elsewhere !== undefined && (
        <p className="mt-1.5 text-[13px] text-muted">
          {findWords.foundIn[elsewhere.kind]}{' '}
          <bdi>
            <Marked parts={mark(elsewhere.text)} />
          </bdi>
        </p>
      )}
      <p className="mt-1.5 text-[13px] text-muted">
        <span aria-hidden="true" className="me-1.5 inline-block size-2 rounded-full bg-(--lane)" />
        <time dateTime={first && isoDate(first)}>{whenWords(event, language)}</time>
        {facts.map((fact) => ` · ${fact}`).join('')}
      </p>
      {(origins || event.disputed) && (
        <div className="mt-2 space-y-1">
          {origins && <Badge reason={origins.names}>{origins.text}</Badge>}
          {event.disputed && (
            <div className="line-clamp-2">
              <Badge reason={event.raw.disputed}>{originWords.disagree}</Badge>
            </div>
          )}
        </div>
      )}
    </article>
  );
}

/** The text that neither title nor quotation shows, by which an event was found: its summary, a name, a note. */
function foundText(event: TimelineEvent, catalog: Catalog, found: FoundWords) {
  const texts = textsOf(event, listNames(catalog));
  return (['about', 'names', 'title'] as const)
    .flatMap((kind) => texts[kind].map((text) => ({ kind, text })))
    .find(({ text }) => markWords(text, found).some((part) => part.hit));
}

const NO_WORDS: FoundWords = { searched: [], near: new Set() };

/**
 * The height the list had, to keep it while the next records come: the page must not jump. Undefined once they are there.
 * Measured after a painted frame, when the page has its layout anyway.
 */
function useHeightWhile(loaded: boolean, list: RefObject<HTMLElement | null>): number | undefined {
  // Nothing is drawn anew for it: it is asked for when the records are gone.
  const heightPx = useRef(WINDOW * ROW_PX);
  useEffect(() => {
    if (!loaded || !list.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.height > 0) heightPx.current = entry.contentRect.height;
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [loaded, list]);
  return loaded ? undefined : heightPx.current;
}

/** About the height of a row, before any was shown. */
const ROW_PX = 110;

/** The first event that begins after the span's start: the one the eye would look for. */
function indexAt(catalog: Catalog, span: TimeSpan | undefined): number {
  const { starts, count } = catalog.columns;
  return span ? Math.min(firstAtLeast(starts, span.start), count - 1) : 0;
}

function clampFrom(from: number, total: number): number {
  return Math.max(0, Math.min(Math.round(from), total - WINDOW));
}

/** Neighbours whose dates read the same share a heading. */
function groupByDay(
  events: readonly TimelineEvent[],
  dayOf: (event: TimelineEvent) => string,
): { day: string; events: TimelineEvent[] }[] {
  const groups: { day: string; events: TimelineEvent[] }[] = [];
  for (const event of events) {
    const day = dayOf(event);
    const last = groups.at(-1);
    if (last?.day === day) last.events.push(event);
    else groups.push({ day, events: [event] });
  }
  return groups;
}
