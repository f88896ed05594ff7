import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { chooseLanguage, type Language } from '../i18n/language';

const LanguageContext = createContext<Language>(chooseLanguage([]));

/** What stands in it is said in a language, and the page says which that is. */
export function LanguageProvider({ value, children }: { value: Language; children: ReactNode }) {
  useEffect(() => {
    const page = document.documentElement;
    page.lang = value.locale;
    page.dir = value.dir;
  }, [value]);
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}

/** The interface's language: words, locale, direction. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
