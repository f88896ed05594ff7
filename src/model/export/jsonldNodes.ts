import type { Catalog, TimelineEvent, TimeSpan } from '../catalog';
import { isoDate } from '../dateWords';
import { parseEdtf } from '../edtf';
import type { Actor, Excerpt, Place, Source } from '../schema';
import type { EventStatus } from '../vocabulary';
import { isoDatesOf } from './isoDates';

/*
 * The nodes of the JSON-LD graph, in the terms of https://schema.org; the types of `schema-dts` are held against them in
 * the tests. What is not known is undefined, which JSON leaves out: a blank field would say that it is nothing.
 */

/** What all nodes are made from. */
export interface GraphInput {
  readonly catalog: Catalog;
  /** The address of the timeline, before which no `#` stands; empty for a file from the reader's computer. */
  readonly address: string;
  readonly title: string;
  /** In place of the dataset's own; undefined: that. */
  readonly summary?: string | undefined;
  readonly rights: string;
  /** From the first to the last known instant of what is taken along. */
  readonly span: TimeSpan;
  /** Whether the event with this index is taken along: nothing may be named that is not there. */
  readonly isTaken: (index: number) => boolean;
  /** In place of how reports disagree, where that cannot be said (see `knownOn.ts`). */
  readonly disputed: string;
}

export type NodeKind = 'dataset' | 'actor' | 'place' | 'source' | 'event' | 'excerpt' | 'claim';

/** The id of a node, of a kind and with an id of our own. */
export function nodeId({ address }: Pick<GraphInput, 'address'>, kind: NodeKind, id = ''): string {
  return `${address}#${id === '' ? kind : `${kind}-${id}`}`;
}

/** The timeline itself. */
export function datasetNode(input: GraphInput) {
  const { catalog, address, title, rights, span } = input;
  const { dataset } = catalog;
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const { license, by, method } = dataset.curation ?? {};
  return {
    '@type': 'Dataset' as const,
    '@id': nodeId(input, 'dataset'),
    identifier: dataset.id,
    name: title,
    description: input.summary ?? dataset.summary,
    url: address || undefined,
    inLanguage: dataset.language,
    dateModified: isoOf(dataset.updated),
    temporalCoverage: `${day(span.start)}/${day(span.end - 1)}`,
    license: license && (LICENCES[license] ?? license),
    copyrightNotice: rights,
    creditText: by,
    measurementTechnique: method,
    citation: refs(
      input,
      'source',
      dataset.sources?.map(({ id }) => id),
    ),
  };
}

/** Licences that datasets name by their SPDX identifier, with their addresses. */
const LICENCES: Readonly<Record<string, string>> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

export function actorNode(actor: Actor, input: GraphInput) {
  const side = actor.of === undefined ? undefined : input.catalog.actors.get(actor.of);
  const body = side && !isPerson(side) ? ref(input, 'actor', side.id) : undefined;
  const shared = {
    '@id': nodeId(input, 'actor', actor.id),
    name: actor.name,
    alternateName: filled(actor.aliases),
    description: actor.note,
  };
  if (isPerson(actor)) return { '@type': 'Person' as const, ...shared, affiliation: body };
  const type = actor.kind === 'agency' ? ('NewsMediaOrganization' as const) : ('Organization' as const);
  return { '@type': type, ...shared, parentOrganization: body };
}

function isPerson({ kind }: Actor): boolean {
  return kind === 'person';
}

export function placeNode({ id, name, aliases, note, lat, lon, precision }: Place, input: GraphInput) {
  return {
    '@type': 'Place' as const,
    '@id': nodeId(input, 'place', id),
    name,
    alternateName: filled(aliases),
    description: note,
    // How large it is: a point within a region is not where something happened.
    disambiguatingDescription: precision,
    geo:
      lat === undefined || lon === undefined
        ? undefined
        : { '@type': 'GeoCoordinates' as const, latitude: lat, longitude: lon },
  };
}

const ARTICLES: ReadonlyMap<string, 'NewsArticle' | 'BlogPosting'> = new Map([
  ['news', 'NewsArticle'],
  ['agency', 'NewsArticle'],
  ['blog', 'BlogPosting'],
]);

/** Only what is known of it: a publisher is named, an author may be a desk and stands as words. */
export function sourceNode(source: Source, input: GraphInput) {
  return {
    '@type': ARTICLES.get(source.kind ?? '') ?? ('Article' as const),
    '@id': nodeId(input, 'source', source.id),
    headline: source.title,
    publisher: organization(source.publisher),
    creditText: source.author,
    datePublished: isoOf(source.published),
    url: source.url,
    archivedAt: source.archiveUrl,
    inLanguage: source.language,
    wordCount: source.words ?? undefined,
    description: source.note,
    contributor: filled(source.origins?.map(organization)),
  };
}

/** What schema.org can say of how an event stands; that it happened is what it takes for granted. */
const STATUSES: Partial<Record<EventStatus, `https://schema.org/Event${'Scheduled' | 'Cancelled'}`>> = {
  planned: 'https://schema.org/EventScheduled',
  superseded: 'https://schema.org/EventCancelled',
  cancelled: 'https://schema.org/EventCancelled',
};

export function eventNode(event: TimelineEvent, input: GraphInput) {
  const { raw } = event;
  const { startDate, endDate, reduced } = isoDatesOf(event);
  const whole = event.related.find(
    ({ type, outward, index }) => type === 'part-of' && outward && input.isTaken(index),
  );
  const sources = [...new Set(event.excerpts.map(({ source }) => source))];
  return {
    '@type': 'Event' as const,
    '@id': nodeId(input, 'event', event.id),
    name: event.title,
    alternateName: event.short === event.title ? undefined : event.short,
    description: raw.summary,
    startDate,
    endDate,
    disambiguatingDescription: reduced ? `EDTF: ${raw.date}` : undefined,
    eventStatus: STATUSES[event.status],
    location: refs(input, 'place', raw.places),
    about: refs(input, 'actor', raw.actors),
    keywords: filled(raw.tags),
    superEvent: whole && ref(input, 'event', whole.id),
    subjectOf: [...(refs(input, 'source', sources) ?? []), { '@id': nodeId(input, 'dataset') }],
  };
}

export function excerptNode(excerpt: Excerpt, event: TimelineEvent, input: GraphInput) {
  const { translation, speaker, voice, stance } = excerpt;
  const who = speaker === undefined ? undefined : ref(input, 'actor', speaker);
  return {
    '@type': 'Quotation' as const,
    // What was known on a day may show one excerpt with two events: each has its own.
    '@id': `${nodeId(input, 'excerpt', excerpt.id)}-of-${event.id}`,
    text: excerpt.exact,
    inLanguage: excerpt.language ?? input.catalog.sources.get(excerpt.source)?.language,
    // Direct speech is the speaker's own words; all else is the source's, about what the speaker said.
    creator: voice === 'quoted' ? who : undefined,
    spokenByCharacter: who,
    isPartOf: ref(input, 'source', excerpt.source),
    about: ref(input, 'event', event.id),
    keywords: supports(excerpt) ? undefined : stance,
    workTranslation: translation && {
      '@type': 'Quotation' as const,
      text: translation.text,
      inLanguage: translation.language,
    },
  };
}

/** That it is so, where only some say so or reports disagree. Never a verdict (`ClaimReview`): who says it, where, and how they differ. */
export function claimNode(event: TimelineEvent, input: GraphInput) {
  const { raw } = event;
  const sources = [...new Set(event.excerpts.filter(supports).map(({ source }) => source))];
  const dated = sources.flatMap((id) => {
    const published = isoOf(input.catalog.sources.get(id)?.published);
    return published === undefined ? [] : [{ id, published }];
  });
  const first = dated.sort((a, b) => a.published.localeCompare(b.published))[0];
  return {
    '@type': 'Claim' as const,
    '@id': nodeId(input, 'claim', event.id),
    name: event.title,
    text: raw.summary,
    description: raw.disputed === '' ? input.disputed : raw.disputed,
    author: refs(input, 'actor', raw.claimedBy),
    about: ref(input, 'event', event.id),
    appearance: refs(input, 'source', sources),
    firstAppearance: first && ref(input, 'source', first.id),
  };
}

function supports({ stance }: Excerpt): boolean {
  return stance === undefined || stance === 'supports';
}

/** A plain date as ISO 8601, where it has such a form. */
function isoOf(date: string | undefined): string | undefined {
  const parsed = date === undefined ? undefined : parseEdtf(date);
  return parsed?.ok && parsed.date.start && !parsed.date.interval ? isoDate(parsed.date.start) : undefined;
}

function organization(name: string) {
  return { '@type': 'Organization' as const, name };
}

function ref(input: GraphInput, kind: NodeKind, id: string) {
  return { '@id': nodeId(input, kind, id) };
}

function refs(input: GraphInput, kind: NodeKind, ids: readonly string[] | undefined) {
  return filled(ids?.map((id) => ref(input, kind, id)));
}

function filled<T>(list: readonly T[] | undefined): T[] | undefined {
  return list?.length ? [...list] : undefined;
}
