import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { whenWords } from '../../i18n/describe';
import type { Language } from '../../i18n/language';
import { matrixWords } from '../../i18n/matrix.en';
import { fill, formatCount, formatList, formatNumber } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { formatDate } from '../../model/dateWords';
import { parseEdtf } from '../../model/edtf';
import type { Excerpt, Source } from '../../model/schema';
import { useRecords } from '../../store/useRecords';
import { Button } from '../../ui/Button';
import { useLanguage } from '../../ui/Language';
import { LateStyle } from '../../ui/LateStyle';
import css from './matrix.css?inline';
import { type ColumnOrder, columnsOf, type MatrixRow, type RowOrder, rowsOf, sortRows } from './matrixRows';
import { Sign } from './Sign';

/** Up to so many events the matrix is whole; above it shows a window. */
const WHOLE = 200;
const WINDOW = 50;

interface MatrixViewProps {
  readonly catalog: Catalog;
  readonly selectedId: string | undefined;
  /** Opens an event at one of its excerpts. */
  readonly onOpen: (event: TimelineEvent, excerpt: string | undefined) => void;
}

/** Events by sources: who has a sentence on what, how it is said, and where there is none in this collection. */
export function MatrixView({ catalog, selectedId, onOpen }: MatrixViewProps) {
  const language = useLanguage();
  const { locale } = language;
  const total = catalog.columns.count;
  const [from, setFrom] = useState(0);
  const [columnOrder, setColumnOrder] = useState<ColumnOrder>('published');
  const [order, setOrder] = useState<{ by: RowOrder; descending: boolean }>({
    by: 'date',
    descending: false,
  });
  const indices = useMemo(() => {
    const start = total <= WHOLE ? 0 : Math.min(from, total - WINDOW);
    return Array.from({ length: total <= WHOLE ? total : WINDOW }, (_, i) => start + i);
  }, [total, from]);
  const records = useRecords(catalog.records, indices);
  const rows = sortRows(
    rowsOf(records.filter((event) => event !== undefined)),
    order.by,
    order.descending,
    locale,
  );
  const columns = columnsOf(rows, catalog, columnOrder, locale);
  const table = useRef<HTMLTableElement>(null);

  useEffect(() => {
    if (selectedId !== undefined)
      table.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);

  const sortBy = (by: RowOrder) =>
    setOrder((now) => ({ by, descending: now.by === by ? !now.descending : by === 'count' }));
  const sortable = (by: RowOrder, label: string) => (
    <button
      type="button"
      className="min-h-6 font-semibold underline-offset-3 hover:underline"
      onClick={() => sortBy(by)}
    >
      {label}
      <span aria-hidden="true">{order.by === by ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
    </button>
  );
  const ariaSort = (by: RowOrder) =>
    order.by === by ? (order.descending ? 'descending' : 'ascending') : undefined;

  return (
    <section aria-label={matrixWords.caption} className="px-4 pt-4 pb-10 text-sm sm:px-6">
      <LateStyle css={css} />
      <p className="max-w-3xl leading-relaxed text-muted">{matrixWords.intro}</p>
      <div className="my-3 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Key />
        <label className="inline-flex items-center gap-2">
          {matrixWords.columns}
          <select
            value={columnOrder}
            onChange={(domEvent) => setColumnOrder(domEvent.target.value as ColumnOrder)}
            className="h-9 rounded-md border border-edge bg-panel px-2"
          >
            {(Object.keys(matrixWords.orders) as ColumnOrder[]).map((name) => (
              <option key={name} value={name}>
                {matrixWords.orders[name]}
              </option>
            ))}
          </select>
        </label>
        {total > WHOLE && (
          <span className="flex items-center gap-2">
            {fill(matrixWords.window, {
              from: formatNumber((indices[0] ?? 0) + 1, locale),
              to: formatNumber((indices.at(-1) ?? 0) + 1, locale),
              count: formatNumber(total, locale),
            })}
            <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - WINDOW))}>
              {matrixWords.previous}
            </Button>
            <Button
              disabled={from + WINDOW >= total}
              onClick={() => setFrom(Math.min(total - WINDOW, from + WINDOW))}
            >
              {matrixWords.next}
            </Button>
          </span>
        )}
      </div>
      <div className="matrix-scroll overflow-auto border-y border-rule">
        <table
          ref={table}
          className="border-separate border-spacing-0"
          onKeyDown={(domEvent) => moveFocus(domEvent, table.current)}
        >
          <caption className="sr-only">{matrixWords.caption}</caption>
          <thead>
            <tr>
              <th scope="col" aria-sort={ariaSort('title')} className="matrix-corner bg-paper text-start">
                <span className="flex flex-wrap gap-x-4">
                  {sortable('date', matrixWords.byDate)}
                  {sortable('title', matrixWords.event)}
                </span>
              </th>
              <th
                scope="col"
                aria-sort={ariaSort('count')}
                className="matrix-head bg-paper px-2 pb-2 align-bottom"
              >
                {sortable('count', matrixWords.count)}
              </th>
              {columns.map((source) => (
                <th key={source.id} scope="col" className="matrix-head bg-paper font-medium">
                  <span className="matrix-name" title={source.title}>
                    <bdi className="matrix-publisher">{source.publisher}</bdi>
                    <span className="block text-xs font-normal text-muted">
                      {publishedShort(source, language)}
                    </span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, r) => (
              <tr key={row.event.id} aria-current={row.event.id === selectedId ? 'true' : undefined}>
                <RowHead row={row} catalog={catalog} onOpen={onOpen} />
                <td className="border-t border-rule px-2 text-center tabular-nums">
                  {formatNumber(row.bySource.size, locale)}
                </td>
                {columns.map((source, c) => (
                  <Cell
                    key={source.id}
                    at={`${r}:${c}`}
                    excerpts={row.bySource.get(source.id)}
                    publisher={source.publisher}
                    event={row.event}
                    onOpen={onOpen}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RowHead({
  row: { event },
  catalog,
  onOpen,
}: { row: MatrixRow } & Pick<MatrixViewProps, 'catalog' | 'onOpen'>) {
  const language = useLanguage();
  const lane = catalog.lanes[event.lane];
  return (
    <th scope="row" className={`matrix-row bg-paper text-start font-normal lane-${lane?.color ?? 'blue'}`}>
      <button
        type="button"
        className="min-h-6 text-start font-serif text-[15px] leading-snug font-semibold underline-offset-3 hover:underline"
        onClick={() => onOpen(event, undefined)}
      >
        <span dir="auto">{event.short}</span>
      </button>
      <span className="block text-[13px] text-muted">{whenWords(event, language)}</span>
    </th>
  );
}

function Cell({
  at,
  excerpts,
  publisher,
  event,
  onOpen,
}: {
  at: string;
  excerpts: readonly Excerpt[] | undefined;
  publisher: string;
  event: TimelineEvent;
  onOpen: MatrixViewProps['onOpen'];
}) {
  const { locale } = useLanguage();
  if (!excerpts)
    return (
      <td className="border-t border-rule text-center text-muted">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{matrixWords.none}</span>
      </td>
    );
  const signs = formatList([...new Set(excerpts.map(signWords))], locale);
  return (
    <td className="border-t border-rule p-0.5 text-center">
      <button
        type="button"
        data-cell={at}
        className="inline-flex min-h-8 min-w-8 items-center justify-center gap-0.5 rounded border border-edge bg-panel px-1 hover:border-ink"
        aria-label={`${fill(matrixWords.cell, { publisher, title: event.title, signs })}${
          excerpts.length > 1 ? `, ${formatCount(matrixWords.sentences, excerpts.length, locale)}` : ''
        }`}
        onClick={() => onOpen(event, excerpts[0]?.id)}
      >
        {excerpts.map((excerpt) => (
          <Sign key={excerpt.id} voice={excerpt.voice ?? 'asserted'} stance={excerpt.stance ?? 'supports'} />
        ))}
      </button>
    </td>
  );
}

/** The day of publication in little room. */
function publishedShort({ published }: Source, language: Language): string {
  const parsed = published === undefined ? undefined : parseEdtf(published);
  return parsed?.ok
    ? formatDate(parsed.date, language.date, { style: 'short', kind: 'moment' })
    : matrixWords.noDate;
}

function signWords({ voice = 'asserted', stance = 'supports' }: Excerpt): string {
  return fill(matrixWords.sign, { voice: matrixWords.voice[voice], stance: matrixWords.stance[stance] });
}

function Key() {
  const entries = [
    ...(['quoted', 'reported', 'asserted'] as const).map((voice) => ({
      sign: <Sign voice={voice} stance="supports" />,
      text: matrixWords.voice[voice],
    })),
    ...(['disputes', 'context'] as const).map((stance) => ({
      sign: <Sign voice="reported" stance={stance} />,
      text: matrixWords.stance[stance],
    })),
    { sign: <span aria-hidden="true">·</span>, text: matrixWords.none },
  ];
  return (
    <ul aria-label={matrixWords.key} className="flex flex-wrap gap-x-4 gap-y-1 text-[13px] text-muted">
      {entries.map(({ sign, text }) => (
        <li key={text} className="inline-flex items-center gap-1.5">
          {sign}
          {text}
        </li>
      ))}
    </ul>
  );
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** From a cell the arrows go to the next one that holds a sentence, in their direction. */
function moveFocus(domEvent: KeyboardEvent, table: HTMLTableElement | null): void {
  const step = STEPS[domEvent.key];
  const here = domEvent.target instanceof HTMLElement ? domEvent.target.dataset.cell : undefined;
  if (!step || !here || !table) return;
  const [r = 0, c = 0] = here.split(':').map(Number);
  const [dr, dc] = step;
  const ahead = [...table.querySelectorAll<HTMLElement>('[data-cell]')]
    .map((element) => {
      const [row = 0, column = 0] = (element.dataset.cell ?? '').split(':').map(Number);
      const along = (row - r) * dr + (column - c) * dc;
      const aside = Math.abs((row - r) * dc) + Math.abs((column - c) * dr);
      return { element, along, aside };
    })
    .filter(({ along, aside }) => along > 0 && (dr !== 0 || aside === 0))
    .sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside));
  const [next] = ahead;
  if (!next) return;
  domEvent.preventDefault();
  next.element.focus();
  next.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
