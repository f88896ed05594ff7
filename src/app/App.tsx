import { useCallback, useEffect, useMemo, useRef } from 'react';
import { FailureView } from '../features/problems/FailureView';
import { chooseLanguage, hasLanguage } from '../i18n/language';
import { DEFAULT_DATA } from '../model/view';
import { type Failure, loadAddress, loadFile, type Origin } from '../store/loadDataset';
import { actions, appStore } from '../store/store';
import { LanguageProvider, useLanguage } from '../ui/Language';
import { Boundary } from './Boundary';
import { ExploreShell } from './ExploreShell';
import { useApp } from './hooks';
import { track } from './idle';
import { later, loadTheRest } from './later';
import { resolveData, syncAddress } from './urlSync';

const Problems = later(() => import('../features/problems/Problems').then((part) => part.Problems));

/** Loading, failed, or ready; and the shell for the view. */
export function App() {
  const dataset = useApp((state) => state.dataset);
  const lang = useApp((state) => state.view.lang);
  const theme = useApp((state) => state.view.theme);
  const language = useMemo(() => chooseLanguage([...(lang ? [lang] : []), ...navigator.languages]), [lang]);
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | undefined>(undefined);

  const load = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const done = track();
    document.documentElement.dataset.status = 'loading';
    actions.startLoading();
    loadAddress(resolveData(appStore.getState().view.data), abort.signal)
      .then((loaded) => {
        performance.mark('sourceline:data');
        actions.finishLoading(loaded);
      })
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error;
      })
      .finally(done);
  }, []);

  const openFile = useCallback((file: File) => {
    running.current?.abort();
    const done = track();
    document.documentElement.dataset.status = 'loading';
    loadFile(file)
      .then((loaded) => {
        performance.mark('sourceline:data');
        actions.finishFile(loaded);
      })
      .finally(done);
  }, []);

  const loadDefault = useCallback(() => {
    actions.setView({ data: DEFAULT_DATA, event: undefined, span: undefined });
    load();
  }, [load]);

  useEffect(() => {
    load();
    return syncAddress(load);
  }, [load]);

  useEffect(() => {
    document.documentElement.lang = language.locale;
    document.documentElement.dir = language.dir;
  }, [language]);
  useEffect(() => {
    if (lang !== undefined && !hasLanguage(lang)) actions.addNotes([{ kind: 'language', value: lang }]);
  }, [lang]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    if (dataset.status === 'failed') document.documentElement.dataset.status = 'failed';
    document.title =
      dataset.status === 'ready' && dataset.catalog.dataset.title
        ? `${dataset.catalog.dataset.title} – Sourceline`
        : 'Sourceline';
  }, [dataset]);

  const onReady = useCallback(() => {
    document.documentElement.dataset.status = 'ready';
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
      failure={failure}
      onRetry={failure.origin.kind === 'address' ? load : undefined}
      onOpenFile={chooseFile}
      onDefault={isDefault && failure.origin.kind === 'address' ? undefined : loadDefault}
    >
      {failure.problems.length > 0 && <Problems problems={failure.problems} />}
    </FailureView>
  );

  return (
    <LanguageProvider value={language}>
      <input
        ref={chooser}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={language.words.file.button}
        data-testid="file-input"
        onChange={(domEvent) => {
          const file = domEvent.target.files?.[0];
          domEvent.target.value = '';
          if (file) openFile(file);
        }}
      />
      {dataset.status === 'loading' && <Loading />}
      {dataset.status === 'failed' && failureView(dataset.failure)}
      {dataset.status === 'ready' && (
        <Boundary
          key={originKey(dataset.origin)}
          onError={onFault}
          fallback={(message) =>
            failureView({ code: 'fault', origin: dataset.origin, value: message, problems: [] })
          }
        >
          <ExploreShell
            catalog={dataset.catalog}
            problems={dataset.problems}
            origin={dataset.origin}
            onOpenFile={chooseFile}
            onDropFile={openFile}
            onDefault={loadDefault}
            onReady={onReady}
          />
        </Boundary>
      )}
    </LanguageProvider>
  );
}

/** Another dataset is another page: nothing of the old one's state stays. */
function originKey(origin: Origin): string {
  return origin.kind === 'address' ? origin.url : `file:${origin.name}`;
}

/** The lanes to come, while the data is on its way. */
function Loading() {
  const { words } = useLanguage();
  return (
    <main aria-busy="true" className="p-6">
      <p role="status" className="text-sm text-muted">
        {words.app.loading} …
      </p>
      <div aria-hidden="true" className="mt-24">
        {SKELETON.map(({ lane, rows }) => (
          <div key={lane} className="flex gap-6 border-t border-rule py-4">
            <div className="h-3 w-24 rounded bg-rule" />
            <div className="flex-1 space-y-3">
              {rows.map(([at, width]) => (
                <div
                  key={`${at}-${width}`}
                  className="h-3 rounded bg-sunk"
                  style={{ width: `${width}%`, marginInlineStart: `${at}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </main>
  );
}

/** A drawing of lanes to come: where each bar stands and how wide it is, in % of the stage. */
const SKELETON: readonly { lane: string; rows: readonly (readonly [number, number])[] }[] = [
  {
    lane: 'a',
    rows: [
      [2, 18],
      [46, 24],
      [60, 14],
    ],
  },
  {
    lane: 'b',
    rows: [
      [2, 22],
      [38, 20],
      [50, 26],
      [52, 16],
    ],
  },
  {
    lane: 'c',
    rows: [
      [4, 16],
      [42, 22],
    ],
  },
  {
    lane: 'd',
    rows: [
      [2, 20],
      [48, 24],
      [50, 18],
    ],
  },
];
