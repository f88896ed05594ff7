import { FailureAdvice } from '../../features/problems/FailureAdvice';
import { ProblemList } from '../../features/problems/ProblemList';
import { speakMore } from '../../i18n/dictionary';
import { embedWords } from '../../i18n/embed.en';
import { embedTroubleWords } from '../../i18n/embedTrouble.en';
import { primary } from '../../i18n/language';
import { progressText } from '../../i18n/progress.en';
import { fill, formatCount } from '../../i18n/text';
import type { Failure } from '../../store/loading';
import { useLanguage } from '../../ui/Language';
import { useApp } from '../hooks';
import { strangerHost } from '../stranger';
import { exploreAddress } from './addresses';
import { isSandboxed } from './host';
import css from './trouble.css?inline';

/* What the embed says where something goes wrong: the words of the full timeline. Fetched only then. */

export { Notes } from '../../features/problems/Notes';

const texts = import.meta.glob<{ readonly late: Readonly<Record<string, object>> }>('../../i18n/*/late.ts');

/** Its styles, and its texts in the language that is spoken; in English, where these cannot be fetched. */
export async function prepare(locale: string): Promise<void> {
  const fetched = await texts[`../../i18n/${primary(locale)}/late.ts`]?.().catch(() => undefined);
  if (fetched) speakMore(fetched.late);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Why nothing can be shown, whose the data is, and where the full timeline says the same. */
export function FailureWords({ failure }: { readonly failure: Failure }) {
  const href = useApp(({ view }) => exploreAddress(view));
  const host = failure.origin.kind === 'address' ? strangerHost(failure.origin.url) : undefined;
  return (
    <div>
      {host !== undefined && (
        <p data-testid="stranger" className="embed-note">
          {fill(embedWords.stranger, { host })}
        </p>
      )}
      <FailureAdvice failure={failure} />
      <ProblemList problems={failure.problems} />
      {isSandboxed() ? (
        <p className="embed-address">
          {embedWords.exploreAt} <span>{href}</span>
        </p>
      ) : (
        <p>
          <a href={href} target="_blank" rel="noopener">
            {embedWords.explore}
          </a>
        </p>
      )}
    </div>
  );
}

/** Nothing has arrived for a long while. */
export function Stalled() {
  return <p>{progressText.stalled}</p>;
}

/** So many records of the file are not shown, where there are any. */
export function Lost({ count }: { readonly count: number }) {
  const { locale } = useLanguage();
  return count > 0 && <span>{formatCount(embedTroubleWords.problems, count, locale)}</span>;
}
