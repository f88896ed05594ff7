import { useEffect, useLayoutEffect, useState } from 'react';
import { exploreWords } from '../i18n/explore.en';
import { Button } from '../ui/Button';
import { useLanguage } from '../ui/Language';
import { useApp } from './hooks';
import { later } from './later';
import { strangerHost } from './stranger';

/** Its figures are for loads that take their time: they have time to be fetched. */
const LoadingProgress = later(() => import('./LoadingProgress').then((part) => part.LoadingProgress));

/** Until then a quick load shows nothing that would only flash by: a second is what a reader waits without asking. */
const PATIENCE_MS = 1_000;

/** The lanes to come, while the data is on its way; how far it has come, once it takes its time. */
export function LoadingView({ onCancel }: { onCancel: () => void }) {
  const { words } = useLanguage();
  const progress = useApp((state) => state.progress);
  const data = useApp((state) => state.view.data);
  const phase = progress?.phase;
  const slow = useSlow();
  // Title and summary stand above it from the start (`boot.js`), until what takes its place has its own.
  const [foretold] = useState(() => document.documentElement.classList.contains('foretold'));
  useLayoutEffect(() => () => document.documentElement.classList.remove('foretold'), []);
  const Part = foretold ? 'div' : 'main';
  return (
    <Part aria-busy="true" data-testid="loading" className="px-4 py-6 sm:px-6">
      {!foretold && <h1 className="sr-only">{words.app.name}</h1>}
      {/* What is said comes, grows and goes in a room of its own: the drawing under it stays where it is. */}
      <div className="min-h-32">
        {/* Said aloud when the phase changes only: the figures stand apart. */}
        <p role="status" className={slow ? 'sr-only' : 'text-sm text-muted'}>
          {slow && phase ? exploreWords.loading[phase] : words.app.loading} … {strangerHost(data)}
        </p>
        {slow && (
          <div className="flex max-w-md items-start gap-4 text-sm">
            <div className="flex flex-1 flex-col gap-3">
              <LoadingProgress progress={progress} />
            </div>
            <Button onClick={onCancel}>{exploreWords.loading.cancel}</Button>
          </div>
        )}
      </div>
      <div aria-hidden="true">
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
    </Part>
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
