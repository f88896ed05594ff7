import { useEffect, useId, useState } from 'react';
import type { Words } from '../i18n/en';
import { fill, formatBytes, formatShare } from '../i18n/text';
import type { LoadProgress } from '../store/loading';
import { Button } from '../ui/Button';
import { useLanguage } from '../ui/Language';
import { useApp } from './hooks';

/** Until then a quick load shows nothing that would only flash by. */
const PATIENCE_MS = 400;

/** The lanes to come, while the data is on its way; how far it has come, once it takes its time. */
export function LoadingView({ onCancel }: { onCancel: () => void }) {
  const { words } = useLanguage();
  const phase = useApp((state) => state.progress?.phase);
  const slow = useSlow();
  return (
    <main aria-busy="true" data-testid="loading" className="p-6">
      <h1 className="sr-only">{words.app.name}</h1>
      {/* Said aloud when the phase changes only: the figures stand apart. */}
      <p role="status" className={slow ? 'sr-only' : 'text-sm text-muted'}>
        {slow && phase ? words.app[phase] : words.app.loading} …
      </p>
      {slow && (
        <div className="flex max-w-md flex-col items-start gap-3 text-sm">
          <Progress />
          <Button onClick={onCancel}>{words.app.cancel}</Button>
        </div>
      )}
      <div aria-hidden="true" className="mt-24">
        {SKELETON.map(({ lane, rows }) => (
          <div key={lane} className="flex gap-6 border-t border-rule py-4">
            <div className="h-3 w-24 rounded bg-rule" />
            <div className="flex-1 space-y-3">
              {rows.map(([at, width]) => (
                <div
                  key={`${at}-${width}`}
                  className="h-3 rounded bg-sunk"
                  style={{ width: `${width}%`, marginInlineStart: `${at}%` }}
                />
              ))}
            </div>
          </div>
        ))}
      </div>
    </main>
  );
}

/** True once this has been on screen for a while. */
function useSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}

function Progress() {
  const { words, locale } = useLanguage();
  const progress = useApp((state) => state.progress);
  const id = useId();
  return (
    <>
      <p id={id} data-testid="progress">
        {progress ? progressWords(progress, words, locale) : `${words.app.loading} …`}
      </p>
      <progress aria-labelledby={id} value={progress && shareOf(progress)} />
    </>
  );
}

function progressWords(progress: LoadProgress, { app }: Words, locale: string): string {
  if (progress.phase === 'checking')
    return fill(app.checkingShare, { share: formatShare(Math.floor(progress.share * 100) / 100, locale) });
  const done = formatBytes(progress.bytes, locale);
  return progress.total === undefined
    ? fill(app.downloadingSome, { done })
    : fill(app.downloadingOf, { done, total: formatBytes(progress.total, locale) });
}

/** Undefined where the end is not known: the bar then says only that something happens. */
function shareOf(progress: LoadProgress): number | undefined {
  if (progress.phase === 'checking') return progress.share;
  return progress.total ? Math.min(1, progress.bytes / progress.total) : undefined;
}

/** A drawing of lanes to come: where each bar stands and how wide it is, in % of the stage. */
const SKELETON: readonly { lane: string; rows: readonly (readonly [number, number])[] }[] = [
  {
    lane: 'a',
    rows: [
      [2, 18],
      [46, 24],
      [60, 14],
    ],
  },
  {
    lane: 'b',
    rows: [
      [2, 22],
      [38, 20],
      [50, 26],
      [52, 16],
    ],
  },
  {
    lane: 'c',
    rows: [
      [4, 16],
      [42, 22],
    ],
  },
  {
    lane: 'd',
    rows: [
      [2, 20],
      [48, 24],
      [50, 18],
    ],
  },
];
