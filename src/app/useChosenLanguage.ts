import { useEffect, useMemo, useState } from 'react';
import { chooseLanguage, fetchTexts, isAtHand, type Language } from '../i18n/language';
import { track } from './idle';

/**
 * The interface's language for the one that the address asks for, else for the reader's own; it stays what it was until
 * the texts are there. Undefined: the first texts are still to come.
 */
export function useChosenLanguage(lang: string | undefined): Language | undefined {
  const chosen = useMemo(() => chooseLanguage([lang, ...navigator.languages]), [lang]);
  const [shown, show] = useState(() => (isAtHand(chosen) ? chosen : undefined));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown now only says how much is on screen
  useEffect(() => {
    let isOver = false;
    const done = track();
    fetchTexts(chosen, shown !== undefined)
      .then((speak) => isOver || show(speak()))
      .finally(done);
    return () => {
      isOver = true;
    };
  }, [chosen]);
  return shown;
}
