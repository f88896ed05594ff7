import { useCallback, useEffect, useState } from 'react';
import { embedWords } from '../../i18n/embed.en';
import { chooseLanguage, fetchTexts, hasLanguage, type Language } from '../../i18n/language';
import { countProblems } from '../../model/countProblems';
import { primary } from '../../model/languageTag';
import * as actions from '../../store/actions';
import type { Loaded } from '../../store/loading';
import { loadOnPage } from '../../store/loadOnPage';
import { findEvent } from '../../store/records';
import { appStore } from '../../store/store';
import { Button } from '../../ui/Button';
import { LanguageProvider } from '../../ui/Language';
import { useApp } from '../hooks';
import { track } from '../idle';
import { useKnown } from '../useKnown';
import { usePart } from '../usePart';
import { useSought } from '../useSought';
import { resolveFromEmbed } from './addresses';
import type { Adjusted } from './adjust';
import { EmbedShell, fetchEmbedEvent } from './EmbedShell';
import { reportHeight } from './host';
import { Lacking } from './Lacking';

/** A connection may stall without ever breaking: after so long nothing comes by itself any more. */
const QUIET_MS = 15_000;

/** The embed: loads without a worker, which a sandbox would refuse, and tells the host page how high it is. */
export function EmbedApp() {
  const dataset = useApp((state) => state.dataset);
  const view = useApp((state) => state.view);
  const [language, setLanguage] = useState<Language>();
  const [attempt, setAttempt] = useState(0);
  const [quiet, setQuiet] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    const over = track();
    document.documentElement.dataset.status = 'loading';
    actions.startLoading();
    let timer: ReturnType<typeof setTimeout>;
    const onProgress = () => {
      clearTimeout(timer);
      setQuiet(false);
      timer = setTimeout(() => setQuiet(true), QUIET_MS);
    };
    onProgress();
    const origin = { kind: 'address', url: resolveFromEmbed(appStore.getState().view.data) } as const;
    const loading = loadOnPage(origin, { onProgress });
    loading.done
      .catch((error: unknown): Loaded => {
        return { ok: false, failure: { code: 'fault', origin, value: String(error), problems: [] } };
      })
      .then(async (loaded) => {
        if (!loaded) return;
        performance.mark('sourceline:data');
        const wanted = appStore.getState().view.event;
        // At once with the timeline, not a moment after it.
        if (wanted) await fetchEmbedEvent().catch(() => undefined);
        actions.finishLoading(
          loaded,
          loaded.ok ? await findEvent(loaded.catalog.records, wanted) : undefined,
        );
        if (!loaded.ok) document.documentElement.dataset.status = 'failed';
      })
      .finally(over);
    return () => {
      clearTimeout(timer);
      loading.cancel();
    };
  }, [attempt]);

  // The address of an embed stays what it is, and so does its language.
  useEffect(() => {
    fetchTexts(chooseLanguage([view.lang, ...navigator.languages]), false).then((speak) =>
      setLanguage(speak()),
    );
    if (view.lang && !hasLanguage(view.lang)) actions.addNotes([{ kind: 'language', value: view.lang }]);
  }, [view.lang]);
  useEffect(() => {
    const root = document.getElementById('root');
    return root ? reportHeight(root) : undefined;
  }, []);

  const loaded = dataset.status === 'ready' ? dataset.catalog : undefined;
  const [adjusted, setAdjusted] = useState<Adjusted>();
  useEffect(() => {
    if (!loaded || !language) return;
    const asIs = { catalog: loaded };
    const own = loaded.dataset.language ?? language.locale;
    if (!view.axis && language.dir === 'ltr' && primary(own) === primary(language.locale)) setAdjusted(asIs);
    else
      import('./adjust').then(
        (part) => setAdjusted(part.adjust(loaded, language, view.axis)),
        () => setAdjusted(asIs),
      );
  }, [loaded, language, view.axis]);
  const whole = loaded && adjusted?.catalog;
  useEffect(() => {
    if (whole?.dataset.title) document.title = `${whole.dataset.title} – Sourceline`;
  }, [whole]);
  const { known, waiting, retry: knowAgain } = useKnown(whole, view.known);
  const finding = useSought(waiting ? undefined : (known?.catalog ?? whole), view);
  const [drawn, setDrawn] = useState(false);
  const held = (waiting || finding.waiting) && !drawn;
  const onReady = useCallback(() => {
    setDrawn(true);
    document.documentElement.dataset.status = 'ready';
    document.getElementById('static')?.remove();
    performance.mark('sourceline:ready');
  }, []);

  const notes = useApp((state) => state.notes);
  const lost = countProblems(dataset.status === 'ready' ? dataset.problems : []);
  const stalled = quiet && dataset.status === 'loading';
  const trouble = usePart(
    async () => {
      const part = await import('./trouble');
      await part.prepare(language?.locale ?? '');
      return part;
    },
    language && (stalled || dataset.status === 'failed' || notes.length + lost > 0),
  );
  const retry = () => {
    trouble.retry?.();
    setAttempt((count) => count + 1);
  };
  const unfiltered = knowAgain ?? finding.retry;
  const lacking = unfiltered ?? trouble.retry;
  if (!language) return <p className="embed-wait" />;
  return (
    <LanguageProvider value={language}>
      {dataset.status === 'loading' && (
        <div className="embed-wait">
          <p>{language.words.app.loading} …</p>
          {stalled && trouble.part && <trouble.part.Stalled />}
          {stalled && <Button onClick={retry}>{embedWords.retry}</Button>}
        </div>
      )}
      {dataset.status === 'failed' && (
        <main className="embed">
          <div role="alert" data-testid="failure" className="embed-failure">
            <h1>{embedWords.failed}</h1>
            {trouble.part ? (
              <trouble.part.FailureWords failure={dataset.failure} />
            ) : (
              trouble.retry && (
                <p>{`${embedWords.lacking} ${dataset.failure.code} ${dataset.failure.value}`}</p>
              )
            )}
            <Button onClick={retry}>{embedWords.retry}</Button>
          </div>
        </main>
      )}
      {whole && !held && (
        <EmbedShell
          whole={whole}
          mirror={adjusted?.mirror}
          base={known?.catalog ?? whole}
          sought={finding.active}
          lost={lost}
          lostWords={trouble.part && <trouble.part.Lost count={lost} />}
          onReady={onReady}
        >
          {trouble.part && <trouble.part.Notes notes={notes} onDismiss={actions.dismissNote} />}
          {lacking && <Lacking retry={lacking} all={unfiltered !== undefined} />}
        </EmbedShell>
      )}
    </LanguageProvider>
  );
}
