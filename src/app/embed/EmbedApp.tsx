import { useCallback, useEffect, useMemo, useState } from 'react';
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
import { useQuiet } from '../useQuiet';
import { useSought } from '../useSought';
import { resolveFromEmbed } from './addresses';
import type { adjust as adjustCatalog } from './adjust';
import { EmbedShell, fetchEmbedEvent } from './EmbedShell';
import { reportHeight } from './host';
import { Lacking } from './Lacking';

const asIs: typeof adjustCatalog = (catalog) => ({ catalog });

/** The embed: loads without a worker, which a sandbox would refuse, and tells the host page how high it is. */
export function EmbedApp() {
  const dataset = useApp((state) => state.dataset);
  const view = useApp((state) => state.view);
  const [language, setLanguage] = useState<Language>();
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState<object>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    const over = track();
    document.documentElement.dataset.status = 'loading';
    actions.startLoading();
    const origin = { kind: 'address', url: resolveFromEmbed(appStore.getState().view.data) } as const;
    const loading = loadOnPage(origin, { onProgress: setProgress });
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
    return loading.cancel;
  }, [attempt]);

  // The address of an embed stays what it is, and so does its language.
  const speaking = usePart(async () => {
    const wished = chooseLanguage([view.lang, ...navigator.languages]);
    const spoken = (await fetchTexts(wished, false))();
    setLanguage(spoken);
    return spoken.locale === wished.locale ? spoken : Promise.reject();
  }, true);
  useEffect(() => {
    if (view.lang && !hasLanguage(view.lang)) actions.addNotes([{ kind: 'language', value: view.lang }]);
  }, [view.lang]);
  useEffect(() => {
    const root = document.getElementById('root');
    return root ? reportHeight(root) : undefined;
  }, []);

  const loaded = dataset.status === 'ready' ? dataset.catalog : undefined;
  const own = loaded?.dataset.language;
  const differs =
    loaded &&
    language &&
    (view.axis || language.dir === 'rtl' || (own && primary(own) !== primary(language.locale)));
  const adjusting = usePart(() => import('./adjust'), differs);
  const adjust = differs && !adjusting.missing ? adjusting.part?.adjust : asIs;
  const adjusted = useMemo(
    () => loaded && language && adjust?.(loaded, language, view.axis),
    [loaded, language, view.axis, adjust],
  );
  const whole = adjusted?.catalog;
  useEffect(() => {
    if (whole?.dataset.title) document.title = `${whole.dataset.title} – Sourceline`;
  }, [whole]);
  const { known, waiting, missing } = useKnown(whole, view.known);
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
  const isWaiting = dataset.status === 'loading' || held;
  const stalled = useQuiet(progress) && isWaiting;
  const trouble = usePart(
    async () => {
      const part = await import('./trouble');
      await part.prepare(language?.locale ?? '');
      return part;
    },
    language && (stalled || dataset.status === 'failed' || notes.length + lost > 0),
  );
  const retry = () => {
    trouble.missing?.tryAgain();
    setProgress({});
    setAttempt((count) => count + 1);
  };
  const unfiltered = missing ?? finding.missing;
  const lacking = unfiltered ?? adjusting.missing ?? speaking.missing ?? trouble.missing;
  if (!language) return <p className="embed-wait" />;
  return (
    <LanguageProvider value={language}>
      {isWaiting && (
        <div className="embed-wait" role="status">
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
              trouble.missing && (
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
          {lacking && <Lacking {...lacking} all={unfiltered !== undefined} />}
        </EmbedShell>
      )}
    </LanguageProvider>
  );
}
