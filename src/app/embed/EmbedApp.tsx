import { useCallback, useEffect, useState } from 'react';
import { embedWords } from '../../i18n/embed.en';
import { chooseLanguage, fetchTexts, type Language } from '../../i18n/language';
import { primary } from '../../model/languageTag';
import * as actions from '../../store/actions';
import { loadOnPage } from '../../store/loadOnPage';
import { findEvent } from '../../store/records';
import { appStore } from '../../store/store';
import { Button } from '../../ui/Button';
import { LanguageProvider } from '../../ui/Language';
import { useApp } from '../hooks';
import { track } from '../idle';
import { useKnown } from '../useKnown';
import { useSought } from '../useSought';
import { exploreAddress, resolveFromEmbed } from './addresses';
import type { Adjusted } from './adjust';
import { EmbedShell, fetchEmbedEvent } from './EmbedShell';
import { reportHeight } from './host';

/** The embed: loads without a worker, which a sandbox would refuse, and tells the host page how high it is. */
export function EmbedApp() {
  const dataset = useApp((state) => state.dataset);
  const view = useApp((state) => state.view);
  const [language, setLanguage] = useState<Language>();
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    const over = track();
    document.documentElement.dataset.status = 'loading';
    const url = resolveFromEmbed(appStore.getState().view.data);
    const loading = loadOnPage({ kind: 'address', url }, { onProgress: () => undefined });
    loading.done
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
    return () => loading.cancel();
  }, [attempt]);

  // The address of an embed stays what it is, and so does its language.
  useEffect(() => {
    fetchTexts(chooseLanguage([view.lang, ...navigator.languages]), false).then((speak) =>
      setLanguage(speak()),
    );
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
  const { known, waiting } = useKnown(whole, view.known);
  const finding = useSought(waiting ? undefined : (known?.catalog ?? whole), view);
  const [drawn, setDrawn] = useState(false);
  const held = (waiting || finding.waiting) && !drawn;
  const onReady = useCallback(() => {
    setDrawn(true);
    document.documentElement.dataset.status = 'ready';
    document.getElementById('static')?.remove();
    performance.mark('sourceline:ready');
  }, []);

  const retry = () => setAttempt((count) => count + 1);
  if (!language) return <p className="embed-wait" />;
  return (
    <LanguageProvider value={language}>
      {dataset.status === 'loading' && <p className="embed-wait">{language.words.app.loading} …</p>}
      {dataset.status === 'failed' && (
        <div role="alert" data-testid="failure" className="embed-failure">
          <p>
            <strong>{embedWords.failed}</strong> {dataset.failure.value}
          </p>
          <Button onClick={retry}>{embedWords.retry}</Button>
          <a href={exploreAddress(view)} target="_blank" rel="noopener">
            {embedWords.explore}
          </a>
        </div>
      )}
      {whole && !held && (
        <EmbedShell
          whole={whole}
          mirror={adjusted?.mirror}
          base={known?.catalog ?? whole}
          sought={finding.active}
          problems={dataset.status === 'ready' ? dataset.problems : []}
          onReady={onReady}
        />
      )}
    </LanguageProvider>
  );
}
