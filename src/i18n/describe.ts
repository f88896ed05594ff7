import type { Catalog, TimelineEvent, TimeSpan } from '../model/catalog';
import { formatDate, formatDay, formatDuration, formatSpan } from '../model/dateWords';
import { isUndatedPlan } from '../model/undatedPlan';
import type { Language } from './language';
import { fill, formatCount, formatList } from './text';

/** BCP 47: the language of an event's own words, where it is known. */
export function languageOf(event: TimelineEvent, { dataset }: Catalog): string | undefined {
  return event.language ?? dataset.language;
}

/** When it was, in words: the same in label, tooltip, list and accessible name. */
export function whenWords(
  event: TimelineEvent,
  language: Language,
  style: 'long' | 'medium' = 'medium',
): string {
  return formatDate(event.when, language.date, {
    style,
    weekday: style === 'long',
    kind: event.kind,
    planned: isUndatedPlan(event) ? 'undated' : event.status === 'planned',
  });
}

/** What the mark says beside its time, in the order of the accessible name: status, claim, dispute, the rest. */
export function standingWords(event: TimelineEvent, catalog: Catalog, language: Language): string[] {
  const { mark } = language.words;
  return [
    event.status === 'occurred' ? '' : statusWords(event, language),
    event.claimed
      ? fill(mark.claimed, { actors: actorNames(event.raw.claimedBy ?? [], catalog, language) })
      : '',
    event.disputed ? mark.disputed : '',
    event.later ? mark.later : '',
    event.unsourced ? mark.unsourced : '',
  ].filter((text) => text !== '');
}

/** What became of an event, or how its plan stands. */
function statusWords({ status, plan }: TimelineEvent, { words: { mark } }: Language): string {
  return status === 'planned' && plan ? mark.plan[plan] : mark.status[status];
}

/** Accessible name of a mark: date, title, status, claim, dispute, number of sources. */
export function eventName(event: TimelineEvent, catalog: Catalog, language: Language): string {
  return [
    whenWords(event, language),
    event.title,
    ...standingWords(event, catalog, language),
    ...sourceWords(event, language),
  ].join(', ');
}

/** How many sources, and how many origins they have: "rests on one source", "4 sources, at least 3 independent origins". */
function sourceWords({ origins, sourceCount }: TimelineEvent, language: Language): string[] {
  if (sourceCount === 0) return [];
  const { words, locale } = language;
  const { mark } = words;
  const { count, certain } = origins;
  if (count === 1) return [oneOriginWords(certain, sourceCount, language)];
  const sources = formatCount(mark.sources, sourceCount, locale);
  return count === 0 ? [sources] : [sources, fill(mark.origins, { origins: count })];
}

/** Of what has one origin: in how many reports it is passed on. */
export function oneOriginWords(
  certain: boolean,
  sourceCount: number,
  { words: { mark }, locale }: Language,
): string {
  return certain
    ? formatCount(mark.oneOrigin, sourceCount, locale)
    : fill(mark.perhapsOne, { count: sourceCount });
}

export function actorNames(ids: readonly string[], catalog: Catalog, language: Language): string {
  return formatList(
    ids.map((id) => catalog.actors.get(id)?.name ?? id),
    language.locale,
  );
}

export function bandWords(gap: TimeSpan, language: Language, short: boolean): string {
  const duration = formatDuration(gap.end - gap.start, language.date);
  return short ? duration : fill(language.words.timeline.band, { duration });
}

export function bandName(gap: TimeSpan, language: Language): string {
  return fill(language.words.timeline.bandName, {
    duration: formatDuration(gap.end - gap.start, language.date),
    span: formatSpan(gap.start, gap.end, language.date),
  });
}

/** "The three articles end here, 25 February 2020". */
export function asOfWords(catalog: Catalog, language: Language): string {
  if (catalog.asOf === undefined) return '';
  const { asOf, asOfCount } = language.words.timeline;
  const core = (catalog.dataset.sources ?? []).filter((source) => source.role === 'core').length;
  const date = formatDay(catalog.asOf - 1, language.date);
  if (core === 0) return fill(asOf, { date });
  return formatCount(asOfCount, core, language.locale, {
    date,
    number: language.words.numbers[core] ?? String(core),
  });
}
