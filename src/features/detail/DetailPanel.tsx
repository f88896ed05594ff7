import { type ReactNode, useEffect, useRef } from 'react';
import { languageOf, standingWords, whenWords } from '../../i18n/describe';
import { actorWithSide } from '../../i18n/describeExcerpt';
import { originBadge } from '../../i18n/describeOrigins';
import { detailWords } from '../../i18n/detail.en';
import { excerptWords } from '../../i18n/excerpt.en';
import { originWords } from '../../i18n/origins.en';
import { fill, formatCount, formatList, formatNumber, sentence } from '../../i18n/text';
import type { Catalog, TimelineEvent } from '../../model/catalog';
import { formatDate } from '../../model/dateWords';
import { parseEdtf } from '../../model/edtf';
import { useEvents, useExcerpts, useRecords } from '../../store/useRecords';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { useLanguage } from '../../ui/Language';
import { TextButton } from '../../ui/TextButton';
import { Figures } from './Figures';
import { Sentences } from './Sentences';
import { Tray } from './Tray';

export interface DetailPanelProps {
  readonly event: TimelineEvent;
  readonly catalog: Catalog;
  /** What search and filters leave: the way back and on leads through these. */
  readonly among: Catalog;
  /** Changes when the heading should take the focus. */
  readonly focusToken: number;
  readonly onOpen: (index: number, how: { focusDetail: boolean }) => void;
  /** The same among those that are left. */
  readonly onStep: (index: number, how: { focusDetail: boolean }) => void;
  /** Takes search and filters off. */
  readonly onShowAll: () => void;
  readonly onCompare: (ids: readonly string[]) => void;
  /** The event, or a sentence of it, is to be cited. */
  readonly onCite: (excerpt: string | undefined) => void;
  /** Of the event; undefined where no link leads to it. */
  readonly address: string | undefined;
  readonly onClose: () => void;
}

/** The open event: what it is, how that is known, and the sentences it rests on. */
export function DetailPanel(props: DetailPanelProps) {
  const { event, catalog, among, focusToken, address } = props;
  const { onOpen, onStep, onShowAll, onCompare, onCite, onClose } = props;
  const language = useLanguage();
  const { words, locale } = language;
  const heading = useRef<HTMLHeadingElement>(null);
  const panel = useRef<HTMLElement>(null);
  const { raw } = event;
  const text = detailWords;

  useEffect(() => {
    if (focusToken > 0) heading.current?.focus({ preventScroll: true });
  }, [focusToken]);
  useEffect(() => {
    if (event.id) panel.current?.scrollTo({ top: 0 });
  }, [event.id]);

  const origins = originBadge(event, catalog, language);
  const placed = among.records.peekId(event.id);
  const { index } = placed ?? event;
  const { count: total } = (placed ? among : catalog).columns;
  const lane = catalog.lanes[event.lane];
  const standing = standingWords(event, catalog, language).filter((words_) => words_ !== words.mark.disputed);
  const count = (role: 'core' | 'corroborating') =>
    new Set(
      event.excerpts
        .map((excerpt) => excerpt.source)
        .filter((id) => (catalog.sources.get(id)?.role === 'corroborating') === (role === 'corroborating')),
    ).size;
  const core = count('core');
  const corroborating = count('corroborating');
  const sources = formatList(
    [
      ...(core > 0 ? [formatCount(text.core, core, locale)] : []),
      ...(corroborating > 0 ? [formatCount(text.corroborating, corroborating, locale)] : []),
    ],
    locale,
  );

  return (
    <section
      ref={panel}
      data-testid="detail"
      aria-labelledby="detail-heading"
      onKeyDown={(domEvent) => {
        if (domEvent.key !== 'Escape') return;
        domEvent.stopPropagation();
        onClose();
      }}
      className="detail bg-panel"
    >
      <div className="sticky top-0 z-1 flex items-center justify-between gap-3 border-b border-rule bg-panel px-6 py-2.5">
        <p
          className={`m-0 flex min-w-0 items-center gap-2 text-[13px] text-muted lane-${lane?.color ?? 'blue'}`}
        >
          <span aria-hidden="true" className="size-2.5 shrink-0 rounded-full bg-(--lane)" />
          <span>
            {fill(text.position, {
              lane: lane?.label || words.app.untitledLane,
              index: formatNumber(index + 1, locale),
              count: formatNumber(total, locale),
            })}
          </span>
        </p>
        <div className="flex gap-1.5">
          <Button
            icon
            aria-label={text.previous}
            disabled={!placed || index === 0}
            onClick={() => onStep(index - 1, { focusDetail: false })}
          >
            ‹
          </Button>
          <Button
            icon
            aria-label={text.next}
            disabled={!placed || index === total - 1}
            onClick={() => onStep(index + 1, { focusDetail: false })}
          >
            ›
          </Button>
          <Button icon aria-label={text.close} onClick={onClose}>
            ×
          </Button>
        </div>
      </div>
      {!placed && (
        <p
          data-testid="hidden-event"
          className="flex flex-wrap items-center gap-3 border-b border-rule bg-sunk px-6 py-2 text-sm"
        >
          {detailWords.hidden}
          <Button className="ms-auto" onClick={onShowAll}>
            {detailWords.hiddenShow}
          </Button>
        </p>
      )}
      <div className="px-6 pt-4 pb-8 wrap-anywhere">
        <h2
          id="detail-heading"
          ref={heading}
          tabIndex={-1}
          dir="auto"
          lang={languageOf(event, catalog)}
          className="font-serif text-2xl leading-tight font-semibold text-balance"
        >
          {event.title}
        </h2>
        {raw.summary && (
          <p dir="auto" lang={languageOf(event, catalog)} className="mt-2.5 text-[15px] leading-relaxed">
            {raw.summary}
          </p>
        )}
        <dl className="mt-4 grid grid-cols-[5.5rem_1fr] gap-y-2 text-sm leading-normal">
          <Fact term={text.when}>
            <bdi className="font-semibold">{sentence(whenWords(event, language, 'long'), locale)}</bdi>
            <Basis event={event} catalog={catalog} />
          </Fact>
          {raw.places?.length ? (
            <Fact term={text.where}>
              {formatList(
                raw.places.map((id) => catalog.places.get(id)?.name ?? id),
                locale,
              )}
            </Fact>
          ) : null}
          {raw.actors?.length ? (
            <Fact term={text.who}>
              {formatList(
                raw.actors.map((id) => actorWithSide(id, catalog)),
                locale,
              )}
            </Fact>
          ) : null}
          {standing.length > 0 ? (
            <Fact term={text.status}>{sentence(standing.join('; '), locale)}</Fact>
          ) : null}
          {(!event.unsourced || event.disputed) && (
            <Fact term={text.sources}>
              {!event.unsourced && sources}
              <span className="mt-1 flex flex-wrap gap-1.5 empty:hidden">
                {origins && <Badge>{origins.text}</Badge>}
                {event.disputed && <Badge>{originWords.disagree}</Badge>}
              </span>
            </Fact>
          )}
        </dl>

        <Sentences event={event} catalog={catalog} onCompare={onCompare} onCite={onCite} />

        {origins && (
          <p data-testid="origins" className="mt-3 text-sm leading-relaxed">
            <strong className="font-semibold">{originWords.term}. </strong>
            {origins.reason}
          </p>
        )}
        {raw.disputed && (
          <div data-testid="disputed" className="mt-3 rounded-md bg-sunk px-4 py-3 text-sm leading-relaxed">
            <strong className="font-semibold">{originWords.disagree}. </strong>
            <span dir="auto" lang={languageOf(event, catalog)}>
              {raw.disputed}
            </span>
          </div>
        )}

        {raw.figures?.length ? (
          <Section title={text.figures}>
            <Figures event={event} catalog={catalog} />
          </Section>
        ) : null}
        <History event={event} catalog={catalog} onOpen={onOpen} />
        <Related event={event} catalog={catalog} onOpen={onOpen} />
        <div className="mt-6 flex flex-wrap gap-x-4 gap-y-1 text-[13px] leading-[1.5] print:hidden">
          <TextButton onClick={() => onCite(undefined)}>{text.cite}</TextButton>
          {address === undefined ? (
            <span className="text-muted">{text.noLink}</span>
          ) : (
            <CopyButton key={event.id} quiet text={address}>
              {text.copyLink}
            </CopyButton>
          )}
        </div>
      </div>
      <Tray catalog={catalog} onCompare={onCompare} />
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="m-0">{children}</dd>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-6 border-t border-rule pt-4">
      <h3 className="mb-2 text-[15px] font-semibold">{title}</h3>
      {children}
    </div>
  );
}

/** How the date is known: in a line, and in full on demand. */
function Basis({ event, catalog }: { event: TimelineEvent; catalog: Catalog }) {
  const { locale } = useLanguage();
  const basis = event.raw.dateBasis;
  const evidence = useExcerpts(
    catalog.records,
    (basis?.excerpts ?? []).filter((id) => event.excerpts.every((excerpt) => excerpt.id !== id)),
  ).filter((excerpt) => excerpt !== undefined);
  if (!basis) return null;
  const text = detailWords;
  const { how, words } = basis;
  const said = words ? `: ${fill(text.basisWords, { words })}` : '';
  const line = how === 'stated' && words ? fill(text.basisStated, { words }) : `${text.basis[how]}${said}`;
  if (!basis.note && evidence.length === 0)
    return <span className="block text-[13px] text-muted">{sentence(line, locale)}</span>;
  return (
    <details className="text-[13px] text-muted">
      <summary className="cursor-pointer">{sentence(line, locale)}</summary>
      {basis.note && (
        <p className="mt-1">
          <bdi>{basis.note}</bdi>
        </p>
      )}
      {evidence.map((excerpt) => (
        <p key={excerpt.id} className="mt-1">
          {catalog.sources.get(excerpt.source)?.publisher}: <q className="font-serif">{excerpt.exact}</q>
        </p>
      ))}
    </details>
  );
}

function History({ event, catalog, onOpen }: Pick<DetailPanelProps, 'event' | 'catalog' | 'onOpen'>) {
  const language = useLanguage();
  const history = event.raw.history ?? [];
  const own = new Map(event.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const named = history.flatMap((entry) => entry.excerpt ?? []).filter((id) => !own.has(id));
  const foreign = useExcerpts(catalog.records, named);
  const replacing = useEvents(
    catalog.records,
    history.flatMap((entry) => entry.by ?? []),
  );
  if (history.length === 0) return null;
  const findExcerpt = (id: string) => own.get(id) ?? foreign[named.indexOf(id)];
  return (
    <Section title={detailWords.history}>
      <ol className="m-0 list-none space-y-3 border-s-2 border-rule p-0 ps-4 text-sm leading-normal">
        {history.map((entry) => {
          const on = parseEdtf(entry.on);
          const excerpt = entry.excerpt === undefined ? undefined : findExcerpt(entry.excerpt);
          const by = replacing.find((other) => other?.id === entry.by);
          return (
            <li key={`${entry.on}-${entry.status}-${entry.excerpt}`}>
              <span className="font-semibold">{on.ok ? formatDate(on.date, language.date) : entry.on}</span>
              {': '}
              {detailWords.historyStatus[entry.status]}
              {entry.note && (
                <>
                  , <bdi>{entry.note}</bdi>
                </>
              )}
              {excerpt && (
                <span className="block font-serif text-[15px]" dir="auto">
                  {fill(excerptWords.quote, { text: excerpt.exact })}{' '}
                  <span className="font-sans text-[13px] text-muted">
                    {catalog.sources.get(excerpt.source)?.publisher}
                  </span>
                </span>
              )}
              {by && <EventLink event={by} catalog={catalog} onOpen={onOpen} />}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}

function Related({ event, catalog, onOpen }: Pick<DetailPanelProps, 'event' | 'catalog' | 'onOpen'>) {
  const language = useLanguage();
  const { relation, relationBack, related } = detailWords;
  const others = useRecords(
    catalog.records,
    event.related.map((link) => link.index),
  );
  if (event.related.length === 0) return null;
  return (
    <Section title={related}>
      <ul className="m-0 list-none space-y-2 p-0 text-sm leading-normal">
        {event.related.map(({ id, type, outward, note }, i) => {
          const other = others[i];
          return (
            <li key={`${type}-${outward}-${id}`}>
              <span className="text-muted">{(outward ? relation : relationBack)[type]}: </span>
              {other && <EventLink event={other} catalog={catalog} onOpen={onOpen} />}
              {other && <span className="text-muted"> · {whenWords(other, language)}</span>}
              {note && (
                <span className="block text-[13px] text-muted">
                  <bdi>{note}</bdi>
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function EventLink({ event, catalog, onOpen }: Pick<DetailPanelProps, 'event' | 'catalog' | 'onOpen'>) {
  return (
    <TextButton
      className="inline"
      lang={languageOf(event, catalog)}
      onClick={() => onOpen(event.index, { focusDetail: true })}
    >
      {event.title}
    </TextButton>
  );
}
