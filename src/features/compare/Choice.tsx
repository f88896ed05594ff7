import { compareWords } from '../../i18n/compare.en';
import { inReadingOrder } from '../../i18n/describeExcerpt';
import { excerptWords } from '../../i18n/excerpt.en';
import { fill } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import type { Excerpt } from '../../model/schema';
import { MOST_COMPARED } from '../../model/view';
import { useTray } from '../../store/tray';
import { useExcerpts } from '../../store/useRecords';

interface ChoiceProps {
  readonly chosen: readonly Excerpt[];
  readonly catalog: Catalog;
  readonly event: TimelineEvent | undefined;
  readonly onChange: (ids: readonly string[]) => void;
}

/** Which sentences are compared: those that are, the others of the open event, and those the reader put aside. */
export function Choice({ chosen, catalog, event, onChange }: ChoiceProps) {
  const tray = useExcerpts(catalog.records, useTray(catalog)).filter((excerpt) => excerpt !== undefined);
  const all = new Map<string, Excerpt>();
  for (const excerpt of [...chosen, ...inReadingOrder(event?.excerpts ?? [], catalog), ...tray])
    all.set(excerpt.id, excerpt);
  if (all.size < 3) return null;
  const ids = chosen.map(({ id }) => id);
  return (
    <details className="compare-choice">
      <summary>{compareWords.which}</summary>
      <fieldset>
        <legend className="my-1 text-[13px] text-muted">{compareWords.whichHint}</legend>
        {[...all.values()].map((excerpt) => {
          const isChosen = ids.includes(excerpt.id);
          return (
            <label key={excerpt.id}>
              <input
                type="checkbox"
                checked={isChosen}
                disabled={isChosen ? ids.length <= 2 : ids.length >= MOST_COMPARED}
                onChange={() =>
                  onChange(isChosen ? ids.filter((id) => id !== excerpt.id) : [...ids, excerpt.id])
                }
              />
              <span>
                <bdi className="font-semibold">{catalog.sources.get(excerpt.source)?.publisher}</bdi>{' '}
                <q dir="auto">{fill(excerptWords.quote, { text: excerpt.exact })}</q>
              </span>
            </label>
          );
        })}
      </fieldset>
    </details>
  );
}
