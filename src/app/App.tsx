import { useCallback, useEffect, useRef, useState } from 'react';
import { FailureView } from '../features/problems/FailureView';
import { exploreWords } from '../i18n/explore.en';
import { hasLanguage } from '../i18n/language';
import type { TimelineEvent } from '../model/catalog';
import { DEFAULT_DATA, shownTheme, type View } from '../model/view';
import * as actions from '../store/actions';
import { loadDataset } from '../store/loadDataset';
import {
  type Failure,
  type Loaded,
  type Loading,
  type LoadSource,
  type Origin,
  originOf,
} from '../store/loading';
import { findEvent } from '../store/records';
import { appStore, OTHER_DATASET } from '../store/store';
import { LanguageProvider } from '../ui/Language';
import { axisOf } from './axis';
import { Boundary } from './Boundary';
import { dataSource } from './dataSource';
import { ExploreShell } from './ExploreShell';
import { useApp } from './hooks';
import { track } from './idle';
import { LoadingView } from './LoadingView';
import { later, loadTheRest } from './later';
import { syncAddress } from './urlSync';
import { useChosenLanguage } from './useChosenLanguage';
import { useKnown } from './useKnown';
import { useMirror } from './useMirror';
import { useSought } from './useSought';
import { useTranslated } from './useTranslated';

const FailureAdvice = later(() =>
  import('../features/problems/FailureAdvice').then((part) => part.FailureAdvice),
);
const PresentShell = later(() => import('./present/PresentShell').then((part) => part.PresentShell));
const Problems = later(() => import('../features/problems/Problems').then((part) => part.Problems));

/** A load that takes longer says so: a quick one shows nothing that would only flash by. */
const PATIENCE_MS = 400;

const sayLanguageFailed = (value: string) => actions.addNotes([{ kind: 'languageFailed', value }]);

/** Loading, failed, or ready; and the shell for the view. */
export function App() {
  const dataset = useApp((state) => state.dataset);
  const lang = useApp((state) => state.view.lang);
  const theme = useApp((state) => shownTheme(state.view));
  const language = useChosenLanguage(lang, sayLanguageFailed);
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<RunningLoad | undefined>(undefined);

  const begin = useCallback((source: LoadSource, view: Partial<View>, finish: Finish) => {
    running.current?.loading.cancel();
    document.documentElement.dataset.status = 'loading';
    actions.rememberShown();
    actions.setView(view);
    // A file stands beside what is shown until it takes its place, or takes its time.
    const timer = source.kind === 'file' ? setTimeout(actions.startLoading, PATIENCE_MS) : undefined;
    if (timer === undefined) actions.startLoading();
    const over = track();
    const loading = loadDataset(source, { onProgress: actions.setProgress, track });
    const current: RunningLoad = { loading, origin: originOf(source) };
    running.current = current;
    const isOver = () => running.current !== current;
    loading.done
      .catch((error: unknown): Loaded => {
        const value = error instanceof Error ? error.message : String(error);
        return { ok: false, failure: { code: 'fault', origin: current.origin, value, problems: [] } };
      })
      .then(async (loaded) => {
        clearTimeout(timer);
        if (!loaded) return;
        performance.mark('sourceline:data');
        const open = loaded.ok
          ? await findEvent(loaded.catalog.records, appStore.getState().view.event)
          : undefined;
        if (!isOver()) finish(loaded, open);
        else if (loaded.ok) loaded.dispose();
      })
      .finally(over);
  }, []);

  const load = useCallback(
    (view: Partial<View> = {}) => {
      const data = view.data ?? appStore.getState().view.data;
      begin(dataSource(data), view, actions.finishLoading);
    },
    [begin],
  );
  const openFile = useCallback(
    (file: File) => begin({ kind: 'file', file }, {}, actions.finishFile),
    [begin],
  );
  const cancel = useCallback(() => {
    const current = running.current;
    if (!current) return;
    running.current = undefined;
    current.loading.cancel();
    actions.cancelLoading(current.origin);
  }, []);
  const retry = useCallback(() => load(), [load]);
  const loadDefault = useCallback(() => load({ ...OTHER_DATASET, data: DEFAULT_DATA }), [load]);

  useEffect(() => {
    load();
    return syncAddress(load);
  }, [load]);

  useEffect(() => {
    if (lang !== undefined && !hasLanguage(lang)) actions.addNotes([{ kind: 'language', value: lang }]);
  }, [lang]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (dataset.status === 'failed') document.documentElement.dataset.status = 'failed';
  }, [dataset]);
  const whole = useTranslated(dataset.status === 'ready' ? dataset.catalog : undefined, language?.locale);
  const title = whole?.dataset.title;
  useEffect(() => {
    document.title = title ? `${title} – Sourceline` : 'Sourceline';
  }, [title]);

  const knownDay = useApp((state) => state.view.known);
  const { known, waiting, missing } = useKnown(whole, knownDay);
  const view = useApp((state) => state.view);
  const finding = useSought(waiting ? undefined : (known?.catalog ?? whole), view);
  const { mirror, waiting: turning } = useMirror(axisOf(view.axis, language?.locale ?? ''));
  // An address that names a day, or what is searched for, shows nothing else first.
  const [drawn, setDrawn] = useState(false);
  const presents = view.shell === 'present';
  const held =
    dataset.status === 'ready' &&
    (!whole || turning || (!presents && (waiting || finding.waiting) && !drawn));

  const onReady = useCallback(() => {
    setDrawn(true);
    document.documentElement.dataset.status = 'ready';
    document.getElementById('static')?.remove();
    performance.mark('sourceline:ready');
    setTimeout(loadTheRest, 300);
  }, []);
  const onFault = useCallback(() => {
    document.documentElement.dataset.status = 'failed';
  }, []);
  const chooseFile = useCallback(() => chooser.current?.click(), []);
  const isDefault = useApp((state) => state.view.data === DEFAULT_DATA);

  const failureView = (failure: Failure) => (
    <FailureView
      advice={
        // Where not even the words can be fetched, what is known is said without them.
        <Boundary onError={onFault} fallback={() => <p>{`${failure.code} ${failure.value}`}</p>}>
          <FailureAdvice failure={failure} />
        </Boundary>
      }
      onRetry={failure.origin.kind === 'address' ? retry : undefined}
      onOpenFile={chooseFile}
      onDefault={isDefault && failure.origin.kind !== 'file' ? undefined : loadDefault}
    >
      {failure.problems.length > 0 && <Problems problems={failure.problems} />}
    </FailureView>
  );

  if (!language) return null;
  return (
    <LanguageProvider value={language}>
      <input
        ref={chooser}
        type="file"
        accept=".json,.csv,.tsv,.txt"
        hidden
        aria-label={exploreWords.file.button}
        data-testid="file-input"
        onChange={(domEvent) => {
          const file = domEvent.target.files?.[0];
          domEvent.target.value = '';
          if (file) openFile(file);
        }}
      />
      {(dataset.status === 'loading' || held) && <LoadingView onCancel={cancel} />}
      {dataset.status === 'failed' && failureView(dataset.failure)}
      {dataset.status === 'ready' && whole && !held && (
        <Boundary
          key={originKey(dataset.origin)}
          onError={onFault}
          fallback={(message) =>
            failureView({ code: 'fault', origin: dataset.origin, value: message, problems: [] })
          }
        >
          {presents ? (
            <PresentShell catalog={whole} mirror={mirror} problems={dataset.problems} onReady={onReady} />
          ) : (
            <ExploreShell
              whole={whole}
              mirror={mirror}
              known={known}
              finding={finding}
              missing={missing ?? finding.missing}
              problems={dataset.problems}
              origin={dataset.origin}
              onOpenFile={chooseFile}
              onDropFile={openFile}
              onDefault={loadDefault}
              onReady={onReady}
            />
          )}
        </Boundary>
      )}
    </LanguageProvider>
  );
}

type Finish = (loaded: Loaded, open: TimelineEvent | undefined) => void;

interface RunningLoad {
  readonly loading: Loading;
  readonly origin: Origin;
}

/** Another dataset is another page: nothing of the old one's state stays. */
function originKey(origin: Origin): string {
  return origin.kind === 'address' ? origin.url : `${origin.kind}:${origin.name}`;
}
