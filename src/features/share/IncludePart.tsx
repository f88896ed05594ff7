import type { ReactNode } from 'react';
import { languageNames, nameOfLanguage } from '../../i18n/languageNames';
import { shareWords } from '../../i18n/share.en';
import { fill, formatCount, formatList } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { formatDay, formatSpan } from '../../model/dateWords';
import { endOfDate } from '../../model/edtf';
import { DIMENSIONS } from '../../model/filter';
import type { ShareChoice } from '../../model/shareView';
import { THEMES, type View } from '../../model/view';
import { useLanguage } from '../../ui/Language';

interface IncludePartProps {
  readonly catalog: Catalog;
  readonly view: View;
  readonly choice: ShareChoice;
  readonly onChoice: (choice: ShareChoice) => void;
}

/** What of the view goes along: only what there is can be left out. */
export function IncludePart({ catalog, view, choice, onChoice }: IncludePartProps) {
  const { locale, date } = useLanguage();
  const { event, span, q, filter, known } = view;
  const filters = DIMENSIONS.reduce((sum, dimension) => sum + filter[dimension].length, 0);
  const found = [
    ...(q === undefined ? [] : [fill(shareWords.searched, { text: q })]),
    ...(filters === 0 ? [] : [formatCount(shareWords.filters, filters, locale)]),
  ];
  const knownEnd = endOfDate(known);
  const check = (name: 'event' | 'span' | 'find' | 'known' | 'fold', label: string) => (
    <label className="share-check">
      <input
        type="checkbox"
        checked={choice[name]}
        onChange={(domEvent) => onChoice({ ...choice, [name]: domEvent.target.checked })}
      />
      <span dir="auto">{label}</span>
    </label>
  );
  return (
    <fieldset className="share-include">
      <legend>{shareWords.include}</legend>
      {event !== undefined &&
        check('event', fill(shareWords.event, { title: catalog.records.peekId(event)?.title ?? event }))}
      {span && check('span', fill(shareWords.span, { span: formatSpan(span.start, span.end, date) }))}
      {found.length > 0 && check('find', fill(shareWords.find, { what: formatList(found, locale) }))}
      {knownEnd !== undefined &&
        check('known', fill(shareWords.known, { date: formatDay(knownEnd - 1, date) }))}
      {check('fold', shareWords.fold)}
      <Choice label={shareWords.theme}>
        <select
          value={choice.theme}
          onChange={(domEvent) =>
            onChoice({ ...choice, theme: THEMES.find((theme) => theme === domEvent.target.value) ?? 'auto' })
          }
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {shareWords.themes[theme]}
            </option>
          ))}
        </select>
      </Choice>
      <Choice label={shareWords.lang}>
        <select
          value={choice.lang ?? ''}
          onChange={(domEvent) => onChoice({ ...choice, lang: domEvent.target.value || undefined })}
        >
          <option value="">{shareWords.langAuto}</option>
          {languagesWith(view.lang).map(({ tag: lang, name }) => (
            <option key={lang} value={lang} lang={lang}>
              {name}
            </option>
          ))}
        </select>
      </Choice>
    </fieldset>
  );
}

/** Those of the interface, English with the dates of the US, and the one that the address names: it is kept. */
function languagesWith(named: string | undefined): { tag: string; name: string }[] {
  const own = languageNames();
  const others = new Set(['en-US', named ?? 'en-US']);
  for (const { tag } of own) others.delete(tag);
  return [...own, ...[...others].map((tag) => ({ tag, name: nameOfLanguage(tag) }))];
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the list stands in it
    <label className="share-choice">
      <span>{label}</span>
      {children}
    </label>
  );
}
