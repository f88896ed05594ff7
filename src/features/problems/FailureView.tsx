import type { ReactNode } from 'react';
import { exploreWords } from '../../i18n/explore.en';
import { Button } from '../../ui/Button';

interface FailureViewProps {
  readonly onRetry: (() => void) | undefined;
  readonly onOpenFile: () => void;
  /** Undefined where the default timeline is what failed. */
  readonly onDefault: (() => void) | undefined;
  /** What, where, and what to do. */
  readonly advice: ReactNode;
  /** What is wrong with the file, below the message. */
  readonly children?: ReactNode;
}

/** Nothing can be shown: says so, with the button that does something about it. */
export function FailureView({ onRetry, onOpenFile, onDefault, advice, children }: FailureViewProps) {
  const text = exploreWords.failure;
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="w-full max-w-xl">
        <div data-testid="failure" role="alert" className="rounded-lg border border-edge bg-panel p-6 sm:p-8">
          <h1 className="font-serif text-2xl leading-tight font-semibold">{text.title}</h1>
          {advice}
          <div className="mt-6 flex flex-wrap gap-2">
            {onRetry && <Button onClick={onRetry}>{text.retry}</Button>}
            <Button onClick={onOpenFile}>{text.openFile}</Button>
            {onDefault && <Button onClick={onDefault}>{text.openDefault}</Button>}
          </div>
        </div>
        {children}
      </div>
    </main>
  );
}
