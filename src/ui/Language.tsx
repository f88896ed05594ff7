import { createContext, useContext } from 'react';
import { chooseLanguage, type Language } from '../i18n/language';

const LanguageContext = createContext<Language>(chooseLanguage(['en']));

export const LanguageProvider = LanguageContext.Provider;

/** The interface's language: words, locale, direction. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
