import { whenWords } from '../../i18n/describe';
import { inViewWords } from '../../i18n/inView.en';
import { fill } from '../../i18n/text';
import type { Records, TimelineEvent } from '../../model/catalog';
import { formatSpan } from '../../model/dateWords';
import { useRecords } from '../../store/useRecords';
import type { Settled } from '../../timeline/createTimeline';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';

interface EmptyViewProps {
  readonly settled: Settled;
  readonly records: Records;
  readonly onShow: (event: TimelineEvent) => void;
}

/** Nothing happens in view: says so, and names the nearest events on both sides. */
export function EmptyView({ settled, records, onShow }: EmptyViewProps) {
  const language = useLanguage();
  const text = inViewWords;
  const [before, after] = useRecords(records, [settled.before ?? NONE, settled.after ?? NONE]);
  const link = (template: string, event: TimelineEvent) => (
    <Button
      className="h-auto! min-h-9 max-w-full whitespace-normal! py-1.5 text-start"
      onClick={() => onShow(event)}
    >
      {fill(template, { title: event.short, date: whenWords(event, language) })}
    </Button>
  );
  return (
    <div
      data-testid="empty"
      className="pointer-events-none absolute inset-x-0 top-16 z-2 flex justify-center px-4 sm:ps-36"
    >
      <div className="pointer-events-auto max-w-md rounded-lg border border-edge bg-panel px-5 py-4 text-sm">
        <p className="mb-3 font-semibold">
          {fill(text.emptyTitle, { span: formatSpan(settled.span.start, settled.span.end, language.date) })}
        </p>
        <div className="flex flex-col items-start gap-2">
          {before && link(text.emptyBefore, before)}
          {after && link(text.emptyAfter, after)}
        </div>
      </div>
    </div>
  );
}

/** The index of no event. */
const NONE = -1;
