import { type DragEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Header } from '../features/header/Header';
import { Legend } from '../features/legend/Legend';
import type { PreviewTarget } from '../features/preview/Preview';
import type { LegendEntry } from '../i18n/legend';
import { fill } from '../i18n/text';
import type { Catalog, TimelineEvent } from '../model/catalog';
import { unpackFlags } from '../model/facts';
import type { Problem } from '../model/problems';
import type { Origin } from '../store/loading';
import { whenAtHand } from '../store/records';
import { actions, appStore } from '../store/store';
import type { TimelineHandle, TimelineOptions } from '../timeline/createTimeline';
import type { ClusterContents } from '../timeline/crowd';
import { findGaps } from '../timeline/fold';
import { Timeline } from '../timeline/Timeline';
import { Button } from '../ui/Button';
import { useLanguage } from '../ui/Language';
import { useApp, useMedia, useSeen, useSize } from './hooks';
import { idle, track } from './idle';
import { later } from './later';
import { createTimelineWords, HELP_ID } from './timelineWords';
import { canBeKnown, type KnownState } from './useKnown';

const AboutDialog = later(() => import('../features/about/AboutDialog').then((part) => part.AboutDialog));
const CompareDialog = later(() =>
  import('../features/compare/CompareDialog').then((part) => part.CompareDialog),
);
const ClusterDialog = later(() => import('./ClusterDialog').then((part) => part.ClusterDialog));
const EmptyView = later(() => import('../features/empty/EmptyView').then((part) => part.EmptyView));
const DetailPanel = later(() => import('../features/detail/DetailPanel').then((part) => part.DetailPanel));
const EventList = later(() => import('../features/list/EventList').then((part) => part.EventList));
const KnownBar = later(() => import('../features/known/KnownBar').then((part) => part.KnownBar));
const MatrixView = later(() => import('../features/matrix/MatrixView').then((part) => part.MatrixView));
const SourcesView = later(() => import('../features/sources/SourcesView').then((part) => part.SourcesView));
const LiveRegion = later(() => import('./LiveRegion').then((part) => part.LiveRegion));
const Notes = later(() => import('../features/problems/Notes').then((part) => part.Notes));
const Preview = later(() => import('../features/preview/Preview').then((part) => part.Preview));
const Problems = later(() => import('../features/problems/Problems').then((part) => part.Problems));

interface ExploreShellProps {
  readonly whole: Catalog;
  /** What was known on the day that the view names; undefined: everything. */
  readonly known: KnownState | undefined;
  readonly problems: readonly Problem[];
  readonly origin: Origin;
  readonly onOpenFile: () => void;
  readonly onDropFile: (file: File) => void;
  readonly onDefault: () => void;
  readonly onReady: () => void;
}

/** Exploring in a browser: header, timeline or list, and the open event beside it (a sheet where it is narrow). */
export function ExploreShell({
  whole,
  known,
  problems,
  origin,
  onOpenFile,
  onDropFile,
  onDefault,
  onReady,
}: ExploreShellProps) {
  const language = useLanguage();
  const { words } = language;
  const view = useApp((state) => state.view);
  const settled = useApp((state) => state.settled);
  const notes = useApp((state) => state.notes);
  const problemsDismissed = useApp((state) => state.problemsDismissed);
  const narrow = useMedia('(max-width: 639.98px)');
  const wide = useMedia('(min-width: 1024px)');
  const [about, setAbout] = useState(false);
  const aboutSeen = useSeen(about);
  const [cluster, setCluster] = useState<{ contents: ClusterContents; zoom: (() => void) | undefined }>();
  const [preview, setPreview] = useState<PreviewTarget>();
  const previewSeen = useSeen(preview !== undefined);
  const clusterSeen = useSeen(cluster !== undefined);
  const compareSeen = useSeen(view.compare !== undefined);
  const [focusToken, setFocusToken] = useState(0);
  const [singled, setSingled] = useState<LegendEntry>();
  const [dropping, setDropping] = useState(false);
  const timeline = useRef<TimelineHandle | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const stageHeight = useSize(stage).height;

  const layout = view.layout ?? (narrow ? 'list' : 'timeline');
  const stored = useApp((state) => state.open);
  const catalog: Catalog = known?.catalog ?? whole;
  /** As it stands in what is shown; undefined where it was not known yet. */
  const open = stored && (catalog.records.peekId(stored.id) ?? (known ? undefined : stored));
  const timelineWords = useMemo(() => createTimelineWords(catalog, language), [catalog, language]);
  const foldable = useMemo(() => findGaps(catalog.columns, catalog.extent).length > 0, [catalog]);

  const shownCatalog = useRef(catalog);
  useEffect(() => {
    shownCatalog.current = catalog;
  }, [catalog]);
  /** What was asked for last: records may come in another order. */
  const wanted = useRef<number | undefined>(undefined);
  const select = useCallback(
    (index: number, { focusDetail }: { focusDetail: boolean }, show: boolean) => {
      wanted.current = index;
      whenAtHand(catalog.records, index, (event) => {
        if (wanted.current !== index) return;
        actions.select(event, { show });
        if (focusDetail) setFocusToken((token) => token + 1);
      });
    },
    [catalog],
  );
  const openFromPage = useCallback(
    (index: number, how: { focusDetail: boolean }) => select(index, how, true),
    [select],
  );

  const openExcerpt = useCallback(
    (event: TimelineEvent, excerpt: string | undefined) => {
      openFromPage(event.index, { focusDetail: excerpt === undefined });
      if (excerpt !== undefined) idle().then(() => showExcerpt(excerpt));
    },
    [openFromPage],
  );

  // The way back: to the mark, or to the row, from which the event was opened.
  const closeEvent = useCallback(() => {
    const { open: closed } = appStore.getState();
    const shown = closed && shownCatalog.current.records.peekId(closed.id);
    wanted.current = undefined;
    actions.closeEvent();
    if (!closed) return;
    const row = document.querySelector<HTMLElement>(`[data-event-row="${CSS.escape(closed.id)}"] button`);
    if (row) row.focus({ preventScroll: true });
    else timeline.current?.focusEvent((shown ?? closed).index);
  }, []);

  // Under a sheet the opened mark is brought above it.
  const openId = open?.id;
  useEffect(() => {
    if (openId === undefined || wide || layout !== 'timeline') return;
    let current = true;
    // Once the mark stands where the move leads it.
    idle().then(() => {
      const hit = document.querySelector(`[data-event="${CSS.escape(openId)}"] .hit`);
      if (current) hit?.scrollIntoView({ block: 'nearest' });
    });
    return () => {
      current = false;
    };
  }, [openId, wide, layout]);

  const options = useMemo<TimelineOptions>(() => {
    const { view: first, open: firstOpen } = appStore.getState();
    const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
    return {
      span: first.span,
      motion: () => !reduced.matches,
      track,
      wheelZooms: () => true,
      onSelect: (index, how) => select(index, how, false),
      onOpenCluster: (contents, zoom) => setCluster({ contents, zoom }),
      onUnfold: () => actions.setFold(false),
      onPreview: setPreview,
      onSettle: actions.settle,
      onFirstPaint: () => {
        const event = firstOpen && shownCatalog.current.records.peekId(firstOpen.id);
        if (event && !first.span) timeline.current?.show(event.index, { jump: true, neighbourhood: true });
        onReady();
      },
    };
  }, [select, onReady]);

  useEffect(
    () =>
      appStore.subscribe((state, before) => {
        const { request } = state;
        if (request === before.request || !request) return;
        if (request.kind === 'show') {
          const event = shownCatalog.current.records.peekId(request.id);
          const how = { jump: request.jump, neighbourhood: request.neighbourhood };
          if (event) timeline.current?.show(event.index, how);
        } else if (request.span) timeline.current?.goTo(request.span, { jump: request.jump });
        else timeline.current?.fit();
      }),
    [],
  );
  useEffect(() => {
    window.sourceline = {
      idle,
      inspect: () => {
        const seen = timeline.current?.inspect() ?? {
          span: [0, 0] as [number, number],
          visible: 0,
          clusters: 0,
        };
        return {
          ...seen,
          total: whole.columns.count,
          problems: problems.reduce((sum, problem) => sum + problem.count, 0),
        };
      },
    };
  }, [whole, problems]);

  const onDrop = (domEvent: DragEvent) => {
    domEvent.preventDefault();
    setDropping(false);
    const file = domEvent.dataTransfer.files[0];
    if (file) onDropFile(file);
  };

  const firstDay = useMemo(() => {
    const dated = [...whole.sources.values()].flatMap((source) => source.published ?? []);
    return dated.length === 0 ? undefined : (whole.dataset.asOf ?? dated.sort().at(-1));
  }, [whole]);
  const closeKnown = useCallback(() => actions.setKnown(undefined), []);

  const emphasis = useMemo(() => singled && ((flags: number) => singled.test(unpackFlags(flags))), [singled]);

  const compact = layout !== 'timeline';
  // Where the page flows, the timeline takes what its rows need.
  const available = wide ? stageHeight : FLOWING_HEIGHT_PX;

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut for the "Open a file" button
    <div
      className={`app ${wide ? 'app-wide' : ''}`}
      onDragOver={(domEvent) => {
        if (!domEvent.dataTransfer.types.includes('Files')) return;
        domEvent.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(domEvent) => {
        if (domEvent.currentTarget === domEvent.target) setDropping(false);
      }}
      onDrop={onDrop}
    >
      <div>
        <Header
          catalog={catalog}
          layout={layout}
          fold={view.fold}
          foldable={foldable}
          theme={view.theme}
          wide={wide}
          narrow={narrow}
          atWidest={settled?.atWidest ?? true}
          atClosest={settled?.atClosest ?? false}
          onLayout={actions.setLayout}
          onFold={actions.setFold}
          known={known !== undefined}
          onKnown={
            canBeKnown(whole) && firstDay ? () => actions.setKnown(known ? undefined : firstDay) : undefined
          }
          onTheme={actions.setTheme}
          onZoom={(factor) => timeline.current?.zoomBy(factor)}
          onFit={() => timeline.current?.fit()}
          onAbout={() => setAbout(true)}
          onOpenFile={onOpenFile}
        />
        {known && view.known !== undefined && (
          <KnownBar
            days={known.days}
            day={view.known}
            known={known}
            unknownTitle={stored && !open ? stored.title : undefined}
            onDay={actions.setKnown}
            onClose={closeKnown}
          />
        )}
        {notes.length > 0 && <Notes notes={notes} onDismiss={actions.dismissNote} />}
        {origin.kind === 'file' && (
          <div className="flex flex-wrap items-center gap-3 border-b border-rule bg-sunk px-4 py-2 text-sm sm:px-6">
            <span className="wrap-anywhere">{fill(words.file.local, { name: origin.name })}</span>
            <Button className="ms-auto" onClick={onDefault}>
              {words.file.back}
            </Button>
          </div>
        )}
        {!problemsDismissed && problems.length > 0 && (
          <Problems problems={problems} onDismiss={actions.dismissProblems} />
        )}
      </div>
      <div className="app-body">
        <main className="app-main" data-layout={layout}>
          <div ref={stage} className="app-stage">
            <Timeline
              handle={timeline}
              catalog={catalog}
              selected={open?.index}
              folded={view.fold}
              heightPx={available}
              compact={compact}
              emphasis={compact ? undefined : emphasis}
              words={timelineWords}
              options={options}
            />
            {settled?.visible === 0 && layout === 'timeline' && (
              <EmptyView
                settled={settled}
                records={catalog.records}
                onShow={(event) => openFromPage(event.index, { focusDetail: false })}
              />
            )}
          </div>
          <p id={HELP_ID} className="sr-only">
            {words.timeline.help}
          </p>
          {layout === 'timeline' && <Legend catalog={catalog} chosen={singled} onChoose={setSingled} />}
          {layout === 'matrix' && <MatrixView catalog={catalog} selectedId={open?.id} onOpen={openExcerpt} />}
          {layout === 'sources' && <SourcesView catalog={catalog} onOpen={openExcerpt} />}
          {layout === 'list' && (
            <EventList
              catalog={catalog}
              selected={open}
              span={settled?.fitted ? undefined : settled?.span}
              onOpen={openFromPage}
            />
          )}
        </main>
        {open && (
          <DetailPanel
            event={open}
            catalog={catalog}
            focusToken={focusToken}
            onOpen={openFromPage}
            onCompare={actions.compare}
            onClose={closeEvent}
          />
        )}
      </div>
      {settled && <LiveRegion catalog={catalog} settled={settled} />}
      {previewSeen && (
        <Preview target={preview} catalog={catalog} track={track} onDismiss={() => setPreview(undefined)} />
      )}
      {aboutSeen && <AboutDialog open={about} catalog={catalog} onClose={() => setAbout(false)} />}
      {compareSeen && (
        <CompareDialog
          ids={view.compare}
          catalog={catalog}
          event={open}
          onChange={actions.compare}
          onLost={actions.dropCompared}
          onClose={stopComparing}
        />
      )}
      {clusterSeen && (
        <ClusterDialog
          cluster={cluster?.contents}
          onZoom={cluster?.zoom}
          records={catalog.records}
          onClose={() => setCluster(undefined)}
          onOpen={openFromPage}
        />
      )}
      {dropping && (
        <div className="pointer-events-none fixed inset-3 z-30 flex items-center justify-center rounded-xl border-3 border-dashed border-ink bg-paper/85 text-xl font-semibold">
          {words.file.drop}
        </div>
      )}
    </div>
  );
}

/** Brings a sentence of the open event into sight, and the focus to it. */
function showExcerpt(id: string): void {
  const quote = document.querySelector<HTMLElement>(`blockquote[data-excerpt="${CSS.escape(id)}"]`);
  quote?.scrollIntoView({ block: 'center' });
  quote?.focus({ preventScroll: true });
}

const stopComparing = () => actions.compare(undefined);

/** Room for some 24 rows. */
const FLOWING_HEIGHT_PX = 900;
