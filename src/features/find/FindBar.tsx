import { memo } from 'react';
import { findWords } from '../../i18n/find.en';
import { formatCount, formatNumber } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { DIMENSIONS, type Filter } from '../../model/filter';
import type { Sought } from '../../store/seek';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import { FILTERS_BUTTON } from './filtersButton';
import css from './find.css?inline';
import { SearchBox } from './SearchBox';

/** Search and the way to the filters, for the header. The view's moves do not concern it. */
export const FindBar = memo(function FindBar({
  filter,
  filtering,
  onFiltering,
  ...search
}: {
  readonly base: Catalog;
  readonly q: string | undefined;
  readonly filter: Filter;
  readonly sought: Sought | undefined;
  readonly waiting: boolean;
  /** The filters are open. */
  readonly filtering: boolean;
  readonly track: () => () => void;
  readonly onSearch: (q: string | undefined) => void;
  readonly onOpen: (event: TimelineEvent) => void;
  readonly onList: () => void;
  readonly onFiltering: (open: boolean) => void;
}) {
  const { locale } = useLanguage();
  const active = DIMENSIONS.reduce((sum, dimension) => sum + filter[dimension].length, 0);
  return (
    <search aria-label={findWords.region} className="flex flex-1 gap-2">
      <LateStyle css={css} />
      <SearchBox {...search} />
      <Button
        id={FILTERS_BUTTON}
        aria-expanded={filtering}
        aria-label={
          active > 0
            ? `${findWords.filters}, ${formatCount(findWords.filtersActive, active, locale)}`
            : undefined
        }
        onClick={() => onFiltering(!filtering)}
      >
        {findWords.filters}
        {active > 0 && <span className="tabular-nums">{formatNumber(active, locale)}</span>}
      </Button>
    </search>
  );
});
