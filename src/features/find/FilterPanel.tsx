import { useEffect, useId, useRef, useState } from 'react';
import { findWords } from '../../i18n/find.en';
import { fill, formatCount, formatNumber, sentence } from '../../i18n/text';
import type { Catalog } from '../../model/catalog';
import { CHOICES, DIMENSIONS, type Dimension, type Filter, laneValue, toggleValue } from '../../model/filter';
import { foldText } from '../../model/find/foldText';
import type { Sought } from '../../store/seek';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useLanguage } from '../../ui/Language';
import { FILTERS_BUTTON } from './filtersButton';
import { valueLabel } from './labels';

/** So many values of a dimension are shown at first; the rest on demand. */
const FIRST = 6;
/** So many at once; from these on there is a field to find one. */
const MOST = 60;
const SEARCHED = 20;

interface FilterPanelProps {
  readonly open: boolean;
  readonly base: Catalog;
  readonly sought: Sought | undefined;
  readonly filter: Filter;
  /** Room for it beside the timeline; else it comes over the page. */
  readonly wide: boolean;
  readonly onFilter: (filter: Filter) => void;
  readonly onClose: () => void;
}

/** What the events can be narrowed by, with how many events each choice would leave. */
export function FilterPanel({ open, wide, onClose: close, ...rest }: FilterPanelProps) {
  const onClose = () => {
    close();
    document.getElementById(FILTERS_BUTTON)?.focus();
  };
  const { locale } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open && wide) heading.current?.focus();
  }, [open, wide]);
  if (!wide) {
    return (
      <Dialog open={open} title={findWords.filters} onClose={onClose}>
        <Groups {...rest} />
        <div className="sticky bottom-0 mt-4 border-t border-rule bg-panel py-3">
          <Button onClick={onClose}>
            {formatCount(findWords.show, rest.sought?.listed.columns.count ?? 0, locale)}
          </Button>
        </div>
      </Dialog>
    );
  }
  if (!open) return null;
  return (
    <section
      aria-labelledby="filters-heading"
      data-testid="filters"
      className="filter-panel"
      onKeyDown={(domEvent) => {
        if (domEvent.key !== 'Escape') return;
        domEvent.stopPropagation();
        onClose();
      }}
    >
      <div className="sticky top-0 z-1 flex items-center justify-between border-b border-rule bg-panel px-6 py-2.5">
        <h2 id="filters-heading" ref={heading} tabIndex={-1} className="text-[15px] font-semibold">
          {findWords.filters}
        </h2>
        <Button icon aria-label={findWords.close} onClick={onClose}>
          ×
        </Button>
      </div>
      <div className="px-6 pb-8">
        <Groups {...rest} />
      </div>
    </section>
  );
}

function Groups({ base, sought, filter, onFilter }: Omit<FilterPanelProps, 'open' | 'wide' | 'onClose'>) {
  return DIMENSIONS.map((dimension) => (
    <Group
      key={dimension}
      dimension={dimension}
      base={base}
      sought={sought}
      filter={filter}
      onFilter={onFilter}
    />
  ));
}

interface GroupProps extends Pick<FilterPanelProps, 'base' | 'sought' | 'filter' | 'onFilter'> {
  readonly dimension: Dimension;
}

function Group({ dimension, base, sought, filter, onFilter }: GroupProps) {
  const { words, locale } = useLanguage();
  const [all, setAll] = useState(false);
  const [wish, setWish] = useState('');
  const rest = useId();
  const chosen = filter[dimension];
  const counts = sought?.counts[dimension];
  const known = [...new Set([...(counts?.keys() ?? []), ...chosen])].map((value) => ({
    value,
    label: sentence(valueLabel(dimension, value, base, words), locale),
    count: counts?.get(value) ?? 0,
  }));
  const values = inOrder(known, orderOf(dimension, base), chosen, locale);
  if (values.length === 0) return null;
  const folded = foldText(wish.trim());
  const matching = folded === '' ? values : values.filter(({ label }) => foldText(label).includes(folded));
  const shown =
    folded !== '' || all ? matching.slice(0, MOST) : matching.slice(0, Math.max(FIRST, chosen.length));
  const more = folded !== '' || all ? matching.length - shown.length : 0;
  return (
    <fieldset className="m-0 min-w-0 border-0 border-b border-rule p-0 py-3" data-dimension={dimension}>
      <legend className="float-start mb-1 w-full text-[13px] font-semibold text-muted">
        {findWords.dimensions[dimension]}
      </legend>
      <div className="clear-both" />
      {values.length > SEARCHED && (
        <input
          type="search"
          aria-label={fill(findWords.narrow, { dimension: findWords.dimensions[dimension] })}
          aria-controls={rest}
          placeholder={findWords.narrowHint}
          value={wish}
          onChange={(domEvent) => setWish(domEvent.target.value)}
          className="my-1 h-9 w-full rounded-md border border-edge bg-panel px-3 text-sm"
        />
      )}
      <div id={rest}>
        {shown.map(({ value, label, count }) => (
          <label key={value} className={`filter-row ${count === 0 ? 'text-muted' : ''}`}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => onFilter(toggleValue(filter, dimension, value))}
            />
            <bdi className="min-w-0 flex-1 wrap-anywhere">{label}</bdi>
            <span className="text-[13px] text-muted tabular-nums">{formatNumber(count, locale)}</span>
          </label>
        ))}
      </div>
      {more > 0 && <p className="text-[13px] text-muted">{formatCount(findWords.most, more, locale)}</p>}
      {folded === '' && values.length > FIRST && (
        <Button className="mt-1" aria-expanded={all} aria-controls={rest} onClick={() => setAll(!all)}>
          {all ? findWords.fewer : formatCount(findWords.all, values.length, locale)}
        </Button>
      )}
    </fieldset>
  );
}

interface Value {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** The order of values that have one of their own. */
function orderOf(dimension: Dimension, base: Catalog): readonly string[] | undefined {
  return dimension === 'lane' ? base.lanes.map(laneValue) : CHOICES[dimension];
}

/** Those with an order of their own in that; others those chosen first, by how many they leave, then by name. */
function inOrder(
  known: readonly Value[],
  order: readonly string[] | undefined,
  chosen: readonly string[],
  locale: string,
): Value[] {
  if (order) return order.flatMap((value) => known.find((one) => one.value === value) ?? []);
  const first = ({ value }: Value) => (chosen.includes(value) ? 1 : 0);
  const { compare } = new Intl.Collator(locale);
  return [...known].sort((a, b) => first(b) - first(a) || b.count - a.count || compare(a.label, b.label));
}
