import type { DatasetHead } from '../catalog';
import { normaliseText } from '../quote';
import type { Actor, Excerpt, RawEvent, Source } from '../schema';
import { untranslated } from '../translate';
import { readArchive } from './archive';
import { type CslDate, readCslDate } from './dates';
import { type CslName, readNames } from './names';

/**
 * What is cited, as CSL-JSON 1.0.2 has it
 * (https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json): only what is known.
 */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  /** The newspaper, blog or site that it stands in; of an event, its timeline. */
  readonly 'container-title'?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate | undefined;
  readonly URL?: string | undefined;
  /** Who keeps the archived copy, and its address. */
  readonly archive?: string | undefined;
  readonly archive_location?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly note?: string | undefined;
  /** What CSL has no variable for: the words of it that are quoted, and who says them. */
  readonly custom?: Quoted | undefined;
}

export type CslType = 'article-newspaper' | 'post-weblog' | 'webpage' | 'dataset';

export interface Quoted {
  readonly quotation: string;
  readonly speaker?: string | undefined;
  readonly voice?: NonNullable<Excerpt['voice']> | undefined;
}

export interface CiteOptions {
  /** The day on which it was looked at: YYYY-MM-DD, UTC. */
  readonly accessed: string;
}

export interface CiteHereOptions extends CiteOptions {
  /** Where it stands; undefined where no address leads there, as for a file from somebody's computer. */
  readonly address: string | undefined;
}

/** What kinds of `source.kind` are cited as; all others are web pages. */
const TYPES: Readonly<Record<string, CslType>> = {
  news: 'article-newspaper',
  newspaper: 'article-newspaper',
  agency: 'article-newspaper',
  blog: 'post-weblog',
  dataset: 'dataset',
};

/** A publication. Facts that the dataset does not give are left out, never made up. */
export function citeSource(source: Source, { accessed }: CiteOptions): CslItem {
  // Whatever language it is read in, it is found under the name that the file has.
  const { publisher } = untranslated(source);
  const archive = source.archiveUrl === undefined ? undefined : readArchive(source.archiveUrl);
  const issued = readCslDate(source.published);
  return stripped({
    id: source.id,
    type: TYPES[source.kind?.toLowerCase() ?? ''] ?? 'webpage',
    title: source.title && normaliseText(source.title),
    author: source.author === undefined ? undefined : readNames(source.author),
    'container-title': normaliseText(publisher),
    issued,
    accessed: source.url || archive ? readCslDate(accessed) : undefined,
    URL: source.url,
    archive: archive?.name,
    archive_location: source.archiveUrl,
    language: source.language,
    // CSL has no date that is open at one end.
    note: issued ? undefined : openDate(source.published),
  });
}

/** A quotation: its source, with the quoted words and who says them. */
export function citeExcerpt(
  excerpt: Excerpt,
  source: Source,
  { accessed, actors }: CiteOptions & { readonly actors: ReadonlyMap<string, Actor> },
): CslItem {
  const item = citeSource(source, { accessed });
  const quotation = normaliseText(excerpt.exact);
  const speaker = excerpt.speaker === undefined ? undefined : actors.get(excerpt.speaker)?.name;
  const quoted = `Quotation: “${quotation}”${speaker === undefined ? '' : ` (${speaker})`}`;
  return stripped({
    ...item,
    language: excerpt.language ?? item.language,
    note: [item.note, quoted].filter(Boolean).join(' '),
    custom: stripped({ quotation, speaker, voice: excerpt.voice }),
  });
}

/** An event: the entry of this timeline, by who curates it. What it rests on is cited by {@link citeEventSources}. */
export function citeEvent(
  event: Pick<RawEvent, 'id' | 'title'>,
  dataset: DatasetHead,
  options: CiteHereOptions,
): CslItem {
  return stripped({
    ...citeTimeline(dataset, options),
    id: `${dataset.id}-${event.id}`,
    type: 'webpage',
    title: normaliseText(event.title),
    'container-title': normaliseText(dataset.title),
  });
}

/** The sources of an event's sentences, each once, in the order of the sentences. Ids of no source are passed over. */
export function citeEventSources(
  excerpts: readonly Pick<Excerpt, 'source'>[],
  sources: ReadonlyMap<string, Source>,
  options: CiteOptions,
): CslItem[] {
  return [...new Set(excerpts.map(({ source }) => source))].flatMap((id) => {
    const source = sources.get(id);
    return source ? [citeSource(source, options)] : [];
  });
}

/** The timeline itself: the dataset. */
export function citeTimeline(
  { id, title, curation, updated, language }: DatasetHead,
  { accessed, address }: CiteHereOptions,
): CslItem {
  return stripped({
    id,
    type: 'dataset',
    title: normaliseText(title),
    author: curation?.by === undefined ? undefined : readNames(curation.by),
    issued: readCslDate(updated),
    accessed: address === undefined ? undefined : readCslDate(accessed),
    URL: address,
    language,
  });
}

/** What a reader must look up, for no style leaves it out: in this dataset it is not known. */
export function missingFacts(item: CslItem): ('title' | 'issued' | 'URL')[] {
  return (['title', 'issued', 'URL'] as const).filter((fact) => item[fact] === undefined);
}

function openDate(published: string | undefined): string | undefined {
  const [start, end] = published?.split('/') ?? [];
  if (end === '..') return `Published ${start} or later.`;
  return start === '..' ? `Published ${end} or earlier.` : undefined;
}

/** Without the fields that are undefined: they would be asked for as if they were there. */
function stripped<T extends object>(object: T): T {
  // The same object less some optional fields.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
