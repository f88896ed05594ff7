import { compareWords } from '../../i18n/compare.en';
import { firstToCompare, inReadingOrder } from '../../i18n/describeExcerpt';
import { detailWords } from '../../i18n/detail.en';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { Button } from '../../ui/Button';
import { Excerpt } from './Excerpt';

interface SentencesProps {
  readonly event: TimelineEvent;
  readonly catalog: Catalog;
  readonly onCompare: (ids: readonly string[]) => void;
  readonly onCite: (excerpt: string) => void;
}

/** The sentences that an event rests on. Two and more can be set side by side. */
export function Sentences({ event, catalog, onCompare, onCite }: SentencesProps) {
  const compared = firstToCompare(event.excerpts, catalog).map(({ id }) => id);
  return (
    <>
      <div className="mt-5 mb-3 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-[15px] font-semibold">{detailWords.excerpts}</h3>
        {compared.length > 1 && <Button onClick={() => onCompare(compared)}>{compareWords.open}</Button>}
      </div>
      {event.unsourced ? (
        <p className="text-sm text-muted">{detailWords.noExcerpts}</p>
      ) : (
        inReadingOrder(event.excerpts, catalog).map((excerpt) => (
          <Excerpt key={excerpt.id} excerpt={excerpt} event={event} catalog={catalog} onCite={onCite} />
        ))
      )}
    </>
  );
}
