import type { Catalog, TimelineEvent } from '../model/catalog';
import { type RobustLink, robustLink } from '../model/cite/archive';
import { formatDate } from '../model/dateWords';
import { parseEdtf } from '../model/edtf';
import type { Excerpt, Source } from '../model/schema';
import { textFragment } from '../model/textFragment';
import { MOST_COMPARED } from '../model/view';
import { excerptWords } from './excerpt.en';
import type { Language } from './language';
import { fill } from './text';

/* What is said of sentences and their sources: in parts that come late. */

/** A person with the country or body they speak for. */
export function actorWithSide(id: string, catalog: Catalog): string {
  const actor = catalog.actors.get(id);
  const side = actor?.of === undefined ? undefined : catalog.actors.get(actor.of)?.name;
  return actor ? (side ? `${actor.name} (${side})` : actor.name) : id;
}

/** When a source was published, in words. */
export function publishedWords(source: Source | undefined, language: Language): string {
  const date = publishedDay(source, language);
  return date === undefined ? excerptWords.printedUnknown : fill(excerptWords.printed, { date });
}

/** The day alone; undefined where it is not known. */
export function publishedDay(source: Source | undefined, language: Language): string | undefined {
  const parsed = source?.published === undefined ? undefined : parseEdtf(source.published);
  if (!parsed?.ok) return undefined;
  return formatDate(parsed.date, language.date, { kind: parsed.date.interval ? 'moment' : 'period' });
}

/** One of the three ways from a sentence to its source: a link, or why there is none. */
export interface Rung {
  readonly name: string;
  readonly href: string | undefined;
  readonly why: string;
  readonly robust: Partial<RobustLink> | undefined;
}

/**
 * The ways to check a sentence, nearest first; always all three. The archived copy is opened as it is: that the jump
 * to a passage works there is not sure.
 */
export function rungsOf(excerpt: Excerpt, source: Source | undefined): Rung[] {
  const { url, archiveUrl } = source ?? {};
  const text = excerptWords;
  const passage = url === undefined ? undefined : textFragment(url, excerpt);
  const robust = robustLink(url, archiveUrl);
  return [
    {
      name: text.open,
      href: passage === url ? undefined : passage,
      why: url === undefined ? text.noAddress : text.noPassage,
      robust: undefined,
    },
    { name: text.archived, href: archiveUrl, why: text.noArchive, robust },
    { name: text.openArticle, href: url, why: text.noAddress, robust },
  ];
}

/** A quotation to take along: its words, who said them, outlet, date and address, each on its line. */
export function quotationWithSource(excerpt: Excerpt, catalog: Catalog, language: Language): string {
  const text = excerptWords;
  const source = catalog.sources.get(excerpt.source);
  const speaker = excerpt.speaker === undefined ? undefined : actorWithSide(excerpt.speaker, catalog);
  const voice = excerpt.voice === 'quoted' || excerpt.voice === 'reported' ? excerpt.voice : 'named';
  const by = fill(text.takenBy[speaker === undefined ? 'outlet' : voice], {
    speaker: speaker ?? '',
    outlet: source?.publisher ?? excerpt.source,
    date: publishedDay(source, language) ?? text.printedUnknown,
  });
  const address = source?.url ?? source?.archiveUrl ?? '';
  return fill(text.taken, { text: excerpt.exact, by, address }).trimEnd();
}

/** A sentence cut to its first words, to tell it from others. */
export function firstWords({ exact }: Excerpt): string {
  const words = exact.split(/\s+/);
  return words.length <= SHORT_WORDS ? exact : `${words.slice(0, SHORT_WORDS).join(' ')} …`;
}
const SHORT_WORDS = 7;

/** What is compared unless the reader says otherwise: in reading order, one of each source first. */
export function firstToCompare(excerpts: readonly Excerpt[], catalog: Catalog): Excerpt[] {
  const ordered = inReadingOrder(excerpts, catalog);
  const isFirst = ({ source }: Excerpt, i: number) =>
    ordered.findIndex((other) => other.source === source) === i;
  const rest = ordered.filter((excerpt, i) => !isFirst(excerpt, i));
  return [...ordered.filter(isFirst), ...rest].slice(0, MOST_COMPARED);
}

/** Sentences as one reads them: what supports before what disagrees, core articles first, direct speech first. */
export function inReadingOrder(excerpts: readonly Excerpt[], catalog: Catalog): Excerpt[] {
  const rank = ({ stance = 'supports', source, voice }: Excerpt) =>
    ['supports', 'disputes', 'context'].indexOf(stance) * 6 +
    (catalog.sources.get(source)?.role === 'corroborating' ? 3 : 0) +
    (voice === 'quoted' ? 0 : voice === 'reported' ? 1 : 2);
  return [...excerpts].sort((a, b) => rank(a) - rank(b));
}

/** The first sentence to show of an event. */
export function leadExcerpt(event: TimelineEvent, catalog: Catalog): Excerpt | undefined {
  return inReadingOrder(event.excerpts, catalog)[0];
}
