import { useEffect, useState } from 'react';
import { inViewWords } from '../i18n/inView.en';
import { fill, formatCount, formatNumber } from '../i18n/text';
import type { Catalog } from '../model/catalog';
import { formatSpan } from '../model/dateWords';
import type { Settled } from '../timeline/createTimeline';
import { useLanguage } from '../ui/Language';

const LIVE_DELAY_MS = 500;

/** Says what is in view once it has rested a while, for those who do not see it. */
export function LiveRegion({ catalog, settled }: { catalog: Catalog; settled: Settled }) {
  const language = useLanguage();
  const { locale } = language;
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(
        fill(inViewWords.live, {
          span: formatSpan(settled.span.start, settled.span.end, language.date),
          events: formatCount(inViewWords.liveEvents, catalog.columns.count, locale, {
            visible: formatNumber(settled.visible, locale),
          }),
        }),
      );
    }, LIVE_DELAY_MS);
    return () => clearTimeout(timer);
  }, [settled, catalog, language, locale]);
  return (
    <p role="status" aria-live="polite" data-testid="live" className="sr-only">
      {text}
    </p>
  );
}
