import type { Words } from '../../i18n/en';
import { findWords } from '../../i18n/find.en';
import { fill } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { DIMENSIONS, type Dimension, type Filter, type FilterValue, laneValue } from '../../model/filter';
import type { EventStatus } from '../../model/vocabulary';

/** A value of a filter in words. */
export function valueLabel(dimension: Dimension, value: string, catalog: Catalog, words: Words): string {
  switch (dimension) {
    case 'only':
      return findWords.only[value as keyof typeof findWords.only];
    case 'lane': {
      const lane = catalog.lanes.find((one) => laneValue(one) === value);
      return lane?.label || words.app.untitledLane;
    }
    case 'status':
      return words.mark.status[value as EventStatus];
    case 'actor':
      return catalog.actors.get(value)?.name ?? value;
    case 'place':
      return catalog.places.get(value)?.name ?? value;
    case 'source':
      return sourceLabel(value, catalog);
    case 'tag':
      return value;
  }
}

/** All values of a filter, each with its words: "Lane: Fighting". */
export function filterLabels(
  filter: Filter,
  catalog: Catalog,
  words: Words,
): (FilterValue & { readonly text: string })[] {
  return DIMENSIONS.flatMap((dimension) =>
    filter[dimension].map((value) => ({
      dimension,
      value,
      text: fill(findWords.chip, {
        dimension: findWords.short[dimension],
        value: valueLabel(dimension, value, catalog, words),
      }),
    })),
  );
}

/** The outlet; with the title where it has published several of the sources. */
function sourceLabel(id: string, { sources }: Catalog): string {
  const source = sources.get(id);
  if (!source) return id;
  const alone = [...sources.values()].every(
    (other) => other.id === id || other.publisher !== source.publisher,
  );
  return alone || !source.title ? source.publisher : `${source.publisher}: ${source.title}`;
}
