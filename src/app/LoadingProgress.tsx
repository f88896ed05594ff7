import { useId } from 'react';
import { formatBytes, formatShare } from '../i18n/progress';
import { progressText } from '../i18n/progress.en';
import { fill } from '../i18n/text';
import type { LoadProgress } from '../store/loading';
import { useLanguage } from '../ui/Language';
import { useQuiet } from './useQuiet';

/** How far loading has come, in words and as a bar. */
export function LoadingProgress({ progress }: { progress: LoadProgress | undefined }) {
  const { words, locale } = useLanguage();
  const isQuiet = useQuiet(progress);
  const id = useId();
  return (
    <>
      <p id={id} data-testid="progress">
        {progress ? progressWords(progress, locale) : `${words.app.loading} …`}
      </p>
      {isQuiet && <p role="status">{progressText.quiet}</p>}
      <progress aria-labelledby={id} value={progress && shareOf(progress)} />
    </>
  );
}

function progressWords(progress: LoadProgress, locale: string): string {
  if (progress.phase === 'checking')
    return fill(progressText.checkingShare, {
      share: formatShare(Math.floor(progress.share * 100) / 100, locale),
    });
  const done = formatBytes(progress.bytes, locale);
  return progress.total === undefined
    ? fill(progressText.downloadingSome, { done })
    : fill(progressText.downloadingOf, { done, total: formatBytes(progress.total, locale) });
}

/** Undefined where the end is not known: the bar then says only that something happens. */
function shareOf(progress: LoadProgress): number | undefined {
  if (progress.phase === 'checking') return progress.share;
  return progress.total ? Math.min(1, progress.bytes / progress.total) : undefined;
}
