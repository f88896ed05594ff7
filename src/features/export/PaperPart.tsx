import { useId } from 'react';
import { handoutWords } from '../../i18n/handout.en';
import { formatCount } from '../../i18n/text';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { MOST_PRINTED } from './Handout';
import { indicesInView, type Subject } from './subject';

/** The way to paper, and what will be on it. */
export function PaperPart({ subject, onPrint }: { readonly subject: Subject; readonly onPrint: () => void }) {
  const { locale } = useLanguage();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-2 font-semibold">
        {handoutWords.heading}
      </h3>
      <div className="export-file">
        <span className="text-sm text-muted">
          {indicesInView(subject).length > MOST_PRINTED
            ? formatCount(handoutWords.goodFirst, MOST_PRINTED, locale)
            : handoutWords.good}
        </span>
        <Button onClick={onPrint}>{handoutWords.print}</Button>
      </div>
    </section>
  );
}
