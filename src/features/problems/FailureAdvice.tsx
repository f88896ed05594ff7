import { exploreWords } from '../../i18n/explore.en';
import { failureWords } from '../../i18n/failures.en';
import { fill } from '../../i18n/text';
import type { Failure } from '../../store/loading';

/** Why nothing can be shown: what, where, the value, and what to do. */
export function FailureAdvice({ failure }: { failure: Failure }) {
  const text = exploreWords.failure;
  const advice = failureWords[failure.code];
  const slots = { value: failure.value, line: failure.line ?? '?', column: failure.column ?? '?' };
  return (
    <>
      <p className="mt-3 text-[17px]">{fill(advice.message, slots)}</p>
      <dl className="mt-4 grid grid-cols-[7.5rem_1fr] gap-y-2 text-sm leading-normal">
        <dt className="text-muted">{text.where}</dt>
        <dd className="m-0 font-mono text-[13px] wrap-anywhere" dir="ltr">
          {failure.origin.kind === 'address' ? failure.origin.url : failure.origin.name}
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
    </>
  );
}
