import { useRef } from 'react';
import { findWords } from '../../i18n/find.en';
import { fill, formatCount, formatNumber } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { DIMENSIONS, type Dimension, type Filter, NO_FILTER, toggleValue } from '../../model/filter';
import type { Sought } from '../../store/seek';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { FILTERS_BUTTON } from './filtersButton';
import { filterLabels } from './labels';

interface ActiveBarProps {
  readonly base: Catalog;
  readonly q: string | undefined;
  readonly filter: Filter;
  readonly sought: Sought | undefined;
  readonly onSearch: (q: string | undefined) => void;
  readonly onFilter: (filter: Filter) => void;
}

/** What is searched and filtered for, each to be taken off; where nothing matches, what to loosen. */
export function ActiveBar({ base, q, filter, sought, onSearch, onFilter }: ActiveBarProps) {
  const { words, locale } = useLanguage();
  const bar = useRef<HTMLElement>(null);
  const chips = filterLabels(filter, base, words).map(({ dimension, value, text }) => ({
    key: `${dimension}:${value}`,
    text,
    remove: () => onFilter(toggleValue(filter, dimension, value)),
  }));
  if (q !== undefined)
    chips.unshift({
      key: 'q',
      text: fill(findWords.searched, { text: q }),
      remove: () => onSearch(undefined),
    });

  /** The next chip, or where filters come from: never nowhere. */
  const removeAt = (at: number) => {
    const others = [...(bar.current?.querySelectorAll<HTMLElement>('.chip') ?? [])];
    (others[at + 1] ?? others[at - 1] ?? document.getElementById(FILTERS_BUTTON))?.focus();
    chips[at]?.remove();
  };
  const removeAll = () => {
    document.getElementById(FILTERS_BUTTON)?.focus();
    onSearch(undefined);
    onFilter(NO_FILTER);
  };

  const shown = sought?.listed.columns.count;
  return (
    <section
      ref={bar}
      aria-label={findWords.active}
      data-testid="active-filters"
      className="chips flex flex-wrap items-center gap-2 border-b border-rule bg-sunk px-4 py-2 text-sm sm:px-6"
    >
      <p role="status" className="me-1 font-semibold tabular-nums">
        {shown === undefined
          ? findWords.preparing
          : shown === 0
            ? findWords.nothing
            : formatCount(findWords.shown, base.columns.count, locale, {
                shown: formatNumber(shown, locale),
              })}
      </p>
      {chips.map(({ key, text }, at) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-label={fill(findWords.remove, { chip: text })}
          onClick={() => removeAt(at)}
        >
          <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
          <span aria-hidden="true">×</span>
        </button>
      ))}
      {chips.length > 1 && (
        <Button className="ms-auto" onClick={removeAll}>
          {findWords.removeAll}
        </Button>
      )}
      {shown === 0 && sought && (
        <Loosen sought={sought} filter={filter} onSearch={onSearch} onFilter={onFilter} />
      )}
    </section>
  );
}

/** What would bring events in again, the most fruitful first. */
function Loosen({
  sought,
  filter,
  onSearch,
  onFilter,
}: { readonly sought: Sought } & Pick<ActiveBarProps, 'filter' | 'onSearch' | 'onFilter'>) {
  const { locale } = useLanguage();
  const { without } = sought;
  const ways = [
    ...DIMENSIONS.filter((dimension) => without[dimension] > 0).map((dimension: Dimension) => ({
      key: dimension as string,
      label: formatCount(findWords.without, without[dimension], locale, {
        what: findWords.short[dimension],
      }),
      count: without[dimension],
      loosen: () => onFilter({ ...filter, [dimension]: [] }),
    })),
    ...(without.q > 0
      ? [
          {
            key: 'q',
            label: formatCount(findWords.withoutSearch, without.q, locale),
            count: without.q,
            loosen: () => onSearch(undefined),
          },
        ]
      : []),
  ].sort((a, b) => b.count - a.count);
  return (
    <div className="flex w-full flex-wrap gap-2" data-testid="loosen">
      {ways.length === 0 && <p className="text-muted">{findWords.withoutAll}</p>}
      {ways.map(({ key, label, loosen }) => (
        <Button key={key} onClick={loosen}>
          {label}
        </Button>
      ))}
    </div>
  );
}
