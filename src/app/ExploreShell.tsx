import {
  type DragEvent,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Header } from '../features/header/Header';
import type { PreviewTarget } from '../features/preview/Preview';
import { exploreWords } from '../i18n/explore.en';
import type { LegendEntry } from '../i18n/legend';
import { fill } from '../i18n/text';
import type { Catalog, TimelineEvent } from '../model/catalog';
import { countProblems } from '../model/countProblems';
import { unpackFlags } from '../model/facts';
import { NO_FILTER } from '../model/filter';
import type { Problem } from '../model/problems';
import type { View } from '../model/view';
import * as actions from '../store/actions';
import type { Origin } from '../store/loading';
import { whenAtHand } from '../store/records';
import { appStore } from '../store/store';
import type { Mirror, TimelineHandle, TimelineOptions } from '../timeline/createTimeline';
import type { ClusterContents } from '../timeline/crowd';
import { findGaps } from '../timeline/fold';
import { Timeline } from '../timeline/Timeline';
import { Button } from '../ui/Button';
import { useLanguage } from '../ui/Language';
import { useApp, useMedia, useSeen, useSize } from './hooks';
import { idle, track } from './idle';
import { later, PartFailed } from './later';
import { createOverviewWords } from './overviewWords';
import { probe } from './probe';
import { strangerHost } from './stranger';
import type { Taking } from './TakeAway';
import { createTimelineWords, HELP_ID } from './timelineWords';
import { canBeKnown, type KnownState } from './useKnown';
import type { Missing } from './usePart';
import type { Finding } from './useSought';

const ActiveBar = later(() => import('../features/find/ActiveBar').then((part) => part.ActiveBar));
const FilterPanel = later(() => import('../features/find/FilterPanel').then((part) => part.FilterPanel));
const FindBar = later(() => import('../features/find/FindBar').then((part) => part.FindBar));
const Legend = later(() => import('../features/legend/Legend').then((part) => part.Legend));
const About = later(() => import('./About').then((part) => part.About));
const CiteDialog = later(() => import('../features/cite/CiteDialog').then((part) => part.CiteDialog));
const CompareDialog = later(() =>
  import('../features/compare/CompareDialog').then((part) => part.CompareDialog),
);
const ClusterDialog = later(() => import('./ClusterDialog').then((part) => part.ClusterDialog));
const HeaderActions = later(() =>
  import('../features/header/HeaderActions').then((part) => part.HeaderActions),
);
const EmptyView = later(() => import('../features/empty/EmptyView').then((part) => part.EmptyView));
const NARROW = '(max-width: 639.98px)';
const EventList = later(
  () => import('../features/list/EventList').then((part) => part.EventList),
  window.matchMedia(NARROW).matches,
);
const KnownBar = later(() => import('../features/known/KnownBar').then((part) => part.KnownBar));
const MatrixView = later(() => import('../features/matrix/MatrixView').then((part) => part.MatrixView));
const SourcesView = later(() => import('../features/sources/SourcesView').then((part) => part.SourcesView));
const LiveRegion = later(() => import('./LiveRegion').then((part) => part.LiveRegion));
const Notes = later(() => import('../features/problems/Notes').then((part) => part.Notes));
const OpenEvent = later(() => import('./OpenEvent').then((part) => part.OpenEvent));
const Preview = later(() => import('../features/preview/Preview').then((part) => part.Preview));
const Problems = later(() => import('../features/problems/Problems').then((part) => part.Problems));
const TakeAway = later(() => import('./TakeAway').then((part) => part.TakeAway));

interface ExploreShellProps {
  readonly whole: Catalog;
  readonly mirror: Mirror | undefined;
  /** What was known on the day that the view names; undefined: everything. */
  readonly known: KnownState | undefined;
  readonly finding: Finding;
  /** There where what works out what was known, or searches, could not be fetched: all events are shown. */
  readonly missing: Missing | undefined;
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
  mirror,
  known,
  finding,
  missing,
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
  const narrow = useMedia(NARROW);
  const wide = useMedia('(min-width: 1024px)');
  const roomy = useMedia('(min-width: 1280px)');
  const [about, setAbout] = useState(false);
  const aboutSeen = useSeen(about);
  const [taking, setTaking] = useState<Taking>();
  const [cluster, setCluster] = useState<{ contents: ClusterContents; zoom: (() => void) | undefined }>();
  const [preview, setPreview] = useState<PreviewTarget>();
  const filterSeen = useSeen(finding.filtering);
  const previewSeen = useSeen(preview !== undefined);
  const clusterSeen = useSeen(cluster !== undefined);
  const compareSeen = useSeen(view.compare !== undefined);
  // Kept once it was so: the legend does not change its height while the reader zooms.
  const clustered = useSeen((settled?.clusters ?? 0) > 0);
  const [focusToken, setFocusToken] = useState(0);
  const [singled, setSingled] = useState<LegendEntry>();
  const [dropping, setDropping] = useState(false);
  const timeline = useRef<TimelineHandle | null>(null);
  const main = useRef<HTMLElement>(null);
  const legend = useRef<HTMLDivElement>(null);
  // Not the height of the stage, which grows with what the timeline takes.
  const stageHeight = Math.max(0, useSize(main).height - useSize(legend).height - STAGE_PAD_PX);

  const stranger = origin.kind === 'address' ? strangerHost(origin.url) : undefined;
  const shown = { data: view.data, origin };
  const layout = view.layout ?? (narrow ? 'list' : 'timeline');
  // The list of a phone comes right after the first picture, and is made in small steps: the page answers meanwhile.
  const listComes = useDeferredValue(true, false);
  useLayoutEffect(() => (listComes ? undefined : track()), [listComes]);
  const stored = useApp((state) => state.open);
  const { sought, active } = finding;
  /** Before search and filters. */
  const base: Catalog = active?.base ?? known?.catalog ?? whole;
  /** On the timeline, and everywhere else. */
  const catalog = active?.shown ?? base;
  const listed = active?.listed ?? base;
  /** As it stands in what is known; undefined where it was not known yet. */
  const open = stored && (base.records.peekId(stored.id) ?? (known ? undefined : stored));
  const selected = open && catalog.records.peekId(open.id)?.index;
  const overview = useMemo(() => createOverviewWords(language), [language]);
  const timelineWords = useMemo(
    () => ({ ...createTimelineWords(catalog, language), overview }),
    [catalog, language, overview],
  );
  const folded = catalog.whole ?? catalog;
  const foldable = useMemo(() => findGaps(folded.columns, folded.extent).length > 0, [folded]);

  const shownCatalog = useRef(catalog);
  useEffect(() => {
    shownCatalog.current = catalog;
  }, [catalog]);
  /** What was asked for last: records may come in another order. */
  const wanted = useRef<object | undefined>(undefined);
  const select = useCallback(
    (from: Catalog, index: number, { focusDetail }: { focusDetail: boolean }, show: boolean) => {
      const wish = {};
      wanted.current = wish;
      whenAtHand(from.records, index, (event) => {
        if (wanted.current !== wish) return;
        actions.select(event, { show });
        if (focusDetail) setFocusToken((token) => token + 1);
      });
    },
    [],
  );
  const openFrom = useCallback(
    (from: Catalog) => (index: number, how: { focusDetail: boolean }) => select(from, index, how, true),
    [select],
  );
  const openShown = useMemo(() => openFrom(catalog), [openFrom, catalog]);
  const openListed = useMemo(() => openFrom(listed), [openFrom, listed]);
  const openAny = useMemo(() => openFrom(base), [openFrom, base]);

  const openExcerpt = useCallback(
    (event: TimelineEvent, excerpt: string | undefined) => {
      openListed(event.index, { focusDetail: excerpt === undefined });
      if (excerpt !== undefined) idle().then(() => showExcerpt(excerpt));
    },
    [openListed],
  );
  const openFound = useCallback(
    (event: TimelineEvent) => openAny(event.index, { focusDetail: true }),
    [openAny],
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
    else if (shown) timeline.current?.focusEvent(shown.index);
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
      movesWhen: 'painted',
      motion: () => !reduced.matches,
      track,
      wheelZooms: () => true,
      onSelect: (index, how) => select(shownCatalog.current, index, how, false),
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
    probe(() => timeline.current?.inspect(), whole.columns.count, countProblems(problems));
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

  const lit = active?.lit;
  const emphasis = useMemo(() => {
    const { flags } = catalog.columns;
    if (!lit) return singled && ((index: number) => singled.test(unpackFlags(flags[index] ?? 0)));
    return (index: number) => lit[index] === 1 && (!singled || singled.test(unpackFlags(flags[index] ?? 0)));
  }, [singled, lit, catalog]);

  const onKnown =
    canBeKnown(whole) && firstDay ? () => actions.setKnown(known ? undefined : firstDay) : undefined;

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
        {missing && <PartFailed {...missing} />}
        {stranger !== undefined && (
          <p
            role="status"
            data-testid="stranger"
            className="border-b border-rule bg-sunk px-4 py-2 text-sm sm:px-6"
          >
            {fill(exploreWords.stranger, { host: stranger })}
          </p>
        )}
        <Header
          catalog={catalog}
          layout={layout}
          fold={view.fold}
          foldable={foldable}
          wide={wide}
          narrow={narrow}
          atWidest={settled?.atWidest ?? true}
          atClosest={settled?.atClosest ?? false}
          onSkip={() => {
            const part = layout === 'timeline' ? main.current : main.current?.lastElementChild;
            part?.querySelector<HTMLElement>('button, a[href], [tabindex="0"]')?.focus();
          }}
          onLayout={actions.setLayout}
          onFold={actions.setFold}
          known={known !== undefined}
          onKnown={onKnown}
          onZoom={(factor) => timeline.current?.zoomBy(factor)}
          onFit={() => timeline.current?.fit()}
          actions={
            settled && (
              <HeaderActions
                wide={roomy}
                narrow={narrow}
                fold={foldable ? view.fold : undefined}
                known={known !== undefined}
                theme={view.theme}
                onFold={actions.setFold}
                onKnown={onKnown}
                axis={view.axis}
                onAxis={setAxis}
                onTheme={actions.setTheme}
                onLang={actions.setLang}
                onAbout={() => setAbout(true)}
                onTake={setTaking}
                onOpenFile={onOpenFile}
              />
            )
          }
          find={
            settled && (
              <FindBar
                base={base}
                q={view.q}
                filter={view.filter}
                sought={sought}
                waiting={finding.waiting}
                filtering={finding.filtering}
                track={track}
                onSearch={actions.search}
                onOpen={openFound}
                onList={showList}
                onFiltering={finding.onFiltering}
              />
            )
          }
        />
        {active && (
          <ActiveBar
            base={base}
            q={view.q}
            filter={view.filter}
            sought={sought}
            onSearch={actions.search}
            onFilter={actions.setFilter}
          />
        )}
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
          <div
            role="status"
            className="flex flex-wrap items-center gap-3 border-b border-rule bg-sunk px-4 py-2 text-sm sm:px-6"
          >
            <span className="wrap-anywhere">{fill(exploreWords.file.local, { name: origin.name })}</span>
            <Button className="ms-auto" onClick={onDefault}>
              {exploreWords.file.back}
            </Button>
          </div>
        )}
        {!problemsDismissed && problems.length > 0 && (
          <Problems problems={problems} catalog={whole} onDismiss={actions.dismissProblems} />
        )}
      </div>
      <div className="app-body">
        {filterSeen && (
          <FilterPanel
            open={finding.filtering}
            base={base}
            sought={sought}
            filter={view.filter}
            wide={wide}
            onFilter={actions.setFilter}
            onClose={() => finding.onFiltering(false)}
          />
        )}
        <main ref={main} className="app-main" data-layout={layout}>
          <div className="app-stage">
            <Timeline
              handle={timeline}
              catalog={catalog}
              selected={selected}
              folded={view.fold}
              heightPx={available}
              compact={compact}
              emphasis={compact && !lit ? undefined : emphasis}
              lit={lit !== undefined}
              words={timelineWords}
              mirror={mirror}
              options={options}
            />
            {settled?.visible === 0 && catalog.columns.count > 0 && layout === 'timeline' && (
              <EmptyView
                settled={settled}
                records={catalog.records}
                onShow={(event) => openShown(event.index, { focusDetail: false })}
              />
            )}
          </div>
          <p id={HELP_ID} className="sr-only">
            {words.timeline.help}
          </p>
          <div ref={legend} hidden={layout !== 'timeline'} className="legend-room">
            {settled && (
              <Legend
                catalog={catalog}
                mirror={mirror}
                chosen={singled}
                onChoose={setSingled}
                clustered={clustered}
              />
            )}
          </div>
          {layout === 'matrix' && <MatrixView catalog={listed} selectedId={open?.id} onOpen={openExcerpt} />}
          {layout === 'sources' && <SourcesView catalog={listed} onOpen={openExcerpt} />}
          {layout === 'list' && listComes && (
            <EventList
              catalog={listed}
              selected={open && listed.records.peekId(open.id)}
              found={active?.hits?.words}
              span={settled?.fitted ? undefined : settled?.span}
              onOpen={openListed}
            />
          )}
        </main>
        {open && (
          <OpenEvent
            shown={shown}
            cite={CiteDialog}
            event={open}
            catalog={base}
            among={listed}
            focusToken={focusToken}
            onOpen={openAny}
            onStep={openListed}
            onShowAll={showAll}
            onCompare={actions.compare}
            onClose={closeEvent}
          />
        )}
      </div>
      {settled && <LiveRegion catalog={catalog} settled={settled} />}
      {settled && (
        <TakeAway
          taking={taking}
          whole={whole}
          catalog={catalog}
          listed={listed}
          view={view}
          known={known && view.known}
          settled={settled}
          selected={selected}
          singled={singled}
          emphasis={emphasis}
          lit={lit !== undefined}
          words={timelineWords}
          mirror={mirror}
          origin={origin}
          onTake={setTaking}
        />
      )}
      {previewSeen && (
        <Preview target={preview} catalog={catalog} track={track} onDismiss={() => setPreview(undefined)} />
      )}
      {aboutSeen && (
        <About
          shown={shown}
          cite={CiteDialog}
          open={about}
          catalog={catalog}
          onClose={() => setAbout(false)}
        />
      )}
      {compareSeen && (
        <CompareDialog
          ids={view.compare}
          catalog={base}
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
          onOpen={openShown}
        />
      )}
      {dropping && (
        <div className="pointer-events-none fixed inset-3 z-30 flex items-center justify-center rounded-xl border-3 border-dashed border-ink bg-paper/85 text-xl font-semibold">
          {exploreWords.file.drop}
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

const showList = () => actions.setLayout('list');
const showAll = () => {
  actions.search(undefined);
  actions.setFilter(NO_FILTER);
};
const setAxis = (axis: View['axis']) => actions.setView({ axis });
const stopComparing = () => actions.compare(undefined);

/** As `.app-stage` has it. */
const STAGE_PAD_PX = 4;

/** Room for some 24 rows. */
const FLOWING_HEIGHT_PX = 900;
