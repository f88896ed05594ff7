import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { embedWords } from '../../i18n/embed.en';
import { fill, formatList, formatNumber } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import * as actions from '../../store/actions';
import { findEvent, whenAtHand } from '../../store/records';
import type { Sought } from '../../store/seek';
import { appStore } from '../../store/store';
import type { Mirror, TimelineHandle, TimelineOptions } from '../../timeline/createTimeline';
import type { ClusterContents } from '../../timeline/crowd';
import { Timeline } from '../../timeline/Timeline';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { useApp } from '../hooks';
import { track } from '../idle';
import { probe } from '../probe';
import { strangerHost } from '../stranger';
import { createTimelineWords, HELP_ID } from '../timelineWords';
import { usePart } from '../usePart';
import { exploreAddress, resolveFromEmbed } from './addresses';
import { isSandboxed, listenToHost, reportEvent } from './host';
import { Lacking } from './Lacking';

/** Room for some 14 rows, whatever the height of the frame: that follows the content, not the other way round. */
const TIMELINE_PX = 420;
const HINT_MS = 2_000;
/** So many outlets are named; the rest is counted. */
const MOST_SOURCES = 3;

interface EmbedShellProps {
  readonly whole: Catalog;
  readonly mirror: Mirror | undefined;
  readonly base: Catalog;
  readonly sought: Sought | undefined;
  /** So many records of the file are not shown. */
  readonly lost: number;
  readonly lostWords: ReactNode;
  readonly onReady: () => void;
  /** What is to be said above it. */
  readonly children: ReactNode;
}

/** Title, timeline, the open event with its best sentence, and the way to the full timeline. */
export function EmbedShell({
  whole,
  mirror,
  base: all,
  sought,
  lost,
  lostWords,
  onReady,
  children,
}: EmbedShellProps) {
  const language = useLanguage();
  const { words, locale } = language;
  const view = useApp((state) => state.view);
  const open = useApp((state) => state.open);
  const base = sought?.base ?? all;
  const catalog = sought?.listed ?? base;
  const timeline = useRef<TimelineHandle | null>(null);
  const shown = useRef(catalog);
  const zooms = useRef(false);
  const [hint, setHint] = useState(false);
  useEffect(() => {
    shown.current = catalog;
  }, [catalog]);

  const openIndex = useCallback((index: number, show: boolean) => {
    whenAtHand(shown.current.records, index, (event) => {
      actions.select(event, { show });
      reportEvent(event.id);
      if (show) timeline.current?.show(event.index);
    });
  }, []);

  const options = useMemo<TimelineOptions>(() => {
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
    const first = appStore.getState();
    return {
      span: first.view.span,
      movesWhen: 'touched',
      motion: () => !reduced.matches,
      track,
      wheelZooms: (domEvent) => {
        if (domEvent.ctrlKey || domEvent.metaKey || zooms.current) return true;
        setHint(true);
        return false;
      },
      onSelect: (index) => openIndex(index, false),
      onOpenCluster: (contents: ClusterContents, zoom) => (zoom ? zoom() : openIndex(contents.first, false)),
      onUnfold: () => actions.setFold(false),
      onPreview: () => undefined,
      onSettle: actions.settle,
      onFirstPaint: () => {
        const event = first.open && shown.current.records.peekId(first.open.id);
        if (event && !first.view.span)
          timeline.current?.show(event.index, { jump: true, neighbourhood: true });
        onReady();
      },
    };
  }, [openIndex, onReady]);

  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(false), HINT_MS);
    return () => clearTimeout(timer);
  }, [hint]);

  useEffect(
    () =>
      listenToHost(({ event, from, to }) => {
        const { settled } = appStore.getState();
        if (from !== undefined || to !== undefined) {
          const start = from ?? settled?.span.start ?? 0;
          const end = to ?? settled?.span.end ?? 0;
          if (end > start) timeline.current?.goTo({ start, end });
        }
        if (event === undefined) return;
        const done = track();
        findEvent(shown.current.records, event)
          .then((found) => {
            if (!found) return;
            actions.select(found, { show: false });
            if (from === undefined && to === undefined) timeline.current?.show(found.index);
          })
          .finally(done);
      }),
    [],
  );
  useEffect(() => {
    probe(() => timeline.current?.inspect(), whole.columns.count, lost);
  }, [whole, lost]);

  const timelineWords = useMemo(() => createTimelineWords(catalog, language), [catalog, language]);
  const selected = open && catalog.records.peekId(open.id);
  const event: TimelineEvent | undefined = selected ?? (open && base.records.peekId(open.id));
  // Another event asks again for what could not be fetched.
  const { part, missing } = usePart(fetchEmbedEvent, event?.id, fetched);
  const last = catalog.columns.count - 1;
  const at = selected?.index;
  const stranger = strangerHost(resolveFromEmbed(view.data));
  const address = exploreAddress({ ...view, event: open?.id });

  return (
    <main className="embed">
      {children}
      {stranger !== undefined && (
        <p data-testid="stranger" className="embed-note">
          {fill(embedWords.stranger, { host: stranger })}
        </p>
      )}
      <header className="embed-head">
        <h1 dir="auto" lang={base.dataset.language}>
          {base.dataset.title || words.app.untitled}
        </h1>
        {isSandboxed() ? (
          <p className="embed-address">
            {embedWords.exploreAt} <span>{address}</span>
          </p>
        ) : (
          <a href={address} target="_blank" rel="noopener">
            {embedWords.explore}
            <span aria-hidden="true"> ↗</span>
          </a>
        )}
      </header>
      <div
        className="embed-stage"
        onPointerDown={() => {
          zooms.current = true;
          setHint(false);
        }}
        onPointerLeave={() => {
          zooms.current = false;
        }}
      >
        <Timeline
          handle={timeline}
          catalog={catalog}
          selected={at}
          folded={view.fold}
          heightPx={TIMELINE_PX}
          compact={false}
          emphasis={undefined}
          lit={false}
          words={timelineWords}
          mirror={mirror}
          options={options}
        />
        {hint && (
          <p className="embed-hint" aria-hidden="true">
            {/Mac|iP/.test(navigator.userAgent) ? embedWords.hintMac : embedWords.hint}
          </p>
        )}
      </div>
      <p id={HELP_ID} className="sr-only">
        {words.timeline.help}
      </p>
      <div className="embed-event">
        <div className="embed-steps">
          <Button
            icon
            aria-label={embedWords.previous}
            disabled={at === undefined || at === 0}
            onClick={() => openIndex((at ?? 0) - 1, true)}
          >
            ‹
          </Button>
          <Button
            icon
            aria-label={embedWords.next}
            disabled={last < 0 || at === last}
            onClick={() => openIndex(at === undefined ? 0 : at + 1, true)}
          >
            ›
          </Button>
        </div>
        {event ? (
          part ? (
            <part.EmbedEvent event={event} catalog={base} isHidden={!selected} exploreHref={address} />
          ) : (
            missing && (
              <>
                <h2 dir="auto">{event.title}</h2>
                <Lacking {...missing} />
              </>
            )
          )
        ) : (
          <p className="embed-choose">{embedWords.choose}</p>
        )}
      </div>
      <footer className="embed-foot">
        <span>{sourcesLine(base, locale)}</span>
        <span>{fill(embedWords.by, { name: words.app.name })}</span>
        {lostWords}
      </footer>
    </main>
  );
}

let fetched: typeof import('./EmbedEvent') | undefined;

/** What an open event needs comes when one is open. */
export async function fetchEmbedEvent(): Promise<typeof import('./EmbedEvent')> {
  fetched = await import('./EmbedEvent');
  return fetched;
}

/** The outlets, those quoted most first. */
function sourcesLine(catalog: Catalog, locale: string): string {
  const counts = new Map<string, number>();
  for (const [id, count] of catalog.excerptCounts) {
    const name = catalog.sources.get(id)?.publisher;
    if (name) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (names.length === 0) return '';
  const more = names.length - MOST_SOURCES;
  const sources =
    more > 0
      ? fill(embedWords.andMore, {
          sources: names.slice(0, MOST_SOURCES).join(', '),
          count: formatNumber(more, locale),
        })
      : formatList(names, locale);
  return fill(embedWords.attribution, { sources });
}
