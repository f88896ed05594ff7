import { primary } from '../i18n/language';
import { languageNames } from '../i18n/languageNames';
import { useLanguage } from './Language';
import { MenuChoice } from './MenuChoice';

/** The language of the interface; each is called by its own name. */
export function LanguageChoice({ label, onLang }: { label: string; onLang: (tag: string) => void }) {
  const { locale } = useLanguage();
  const options = languageNames().map(({ tag, name }) => ({ value: tag, name, lang: tag }));
  return <MenuChoice label={label} value={primary(locale)} options={options} onChoose={onLang} />;
}
