import type { ReactNode } from 'react';
import { failureWords } from '../../i18n/failures.en';
import { fill } from '../../i18n/text';
import type { Failure } from '../../store/loading';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

interface FailureViewProps {
  readonly failure: Failure;
  readonly onRetry: (() => void) | undefined;
  readonly onOpenFile: () => void;
  /** Undefined where the default timeline is what failed. */
  readonly onDefault: (() => void) | undefined;
  /** What is wrong with the file, below the message. */
  readonly children?: ReactNode;
}

/** Nothing can be shown: what, where, the value, and the button that does something about it. */
export function FailureView({ failure, onRetry, onOpenFile, onDefault, children }: FailureViewProps) {
  const { words } = useLanguage();
  const text = words.failure;
  const advice = failureWords[failure.code];
  const slots = { value: failure.value, line: failure.line ?? '?', column: failure.column ?? '?' };
  const where = failure.origin.kind === 'address' ? failure.origin.url : failure.origin.name;
  return (
    <main className="flex min-h-dvh items-center justify-center p-4">
      <div className="w-full max-w-xl">
        <div data-testid="failure" role="alert" className="rounded-lg border border-edge bg-panel p-6 sm:p-8">
          <h1 className="font-serif text-2xl leading-tight font-semibold">{text.title}</h1>
          <p className="mt-3 text-[17px]">{fill(advice.message, slots)}</p>
          <dl className="mt-4 grid grid-cols-[7.5rem_1fr] gap-y-2 text-sm leading-normal">
            <dt className="text-muted">{text.where}</dt>
            <dd className="m-0 font-mono text-[13px] wrap-anywhere" dir="ltr">
              {where}
            </dd>
            {failure.value && (
              <>
                <dt className="text-muted">{text.value}</dt>
                <dd className="m-0 font-mono text-[13px] wrap-anywhere" dir="ltr">
                  {failure.value}
                </dd>
              </>
            )}
            <dt className="text-muted">{text.fix}</dt>
            <dd className="m-0">{fill(advice.fix, slots)}</dd>
          </dl>
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
