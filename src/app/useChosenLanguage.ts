import { useEffect, useMemo, useState } from 'react';
import { chooseLanguage, fetchTexts, isAtHand, type Language } from '../i18n/language';
import { track } from './idle';

/**
 * The interface's language for the one that the address asks for, else for the reader's own; it stays what it was until
 * the texts are there. Undefined: the first texts are still to come. Where they cannot be fetched that is said (`onFail`), and
 * tried again when there is a connection.
 */
export function useChosenLanguage(
  lang: string | undefined,
  onFail: (tag: string) => void,
): Language | undefined {
  const chosen = useMemo(() => chooseLanguage([lang, ...navigator.languages]), [lang]);
  const [shown, show] = useState(() => (isAtHand(chosen) ? chosen : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown now only says how much is on screen
  useEffect(() => {
    const over = new AbortController();
    const choose = async () => {
      const done = track();
      const speak = await fetchTexts(chosen, shown !== undefined);
      done();
      if (over.signal.aborted) return;
      const spoken = speak();
      show(spoken);
      if (spoken.locale === chosen.locale) return;
      onFail(chosen.locale);
      addEventListener('online', choose, { once: true, signal: over.signal });
    };
    choose();
    return () => over.abort();
  }, [chosen]);
  return shown;
}
