import type { Catalog, DatasetHead, Records, TimelineEvent } from './catalog';
import { primary } from './languageTag';
import type { RawEvent, Step, Story } from './schema';

/** What a record said before it was translated; goes along in copies, and never into a file. */
const ORIGINAL = Symbol('original');

type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;
interface Translatable {
  readonly i18n?: Translations | undefined;
}
type Original = Readonly<Record<string, string | undefined>>;

/** Which of our own words may be had in other languages (`docs/data-format.md`). */
const EVENT_FIELDS = ['title', 'short', 'summary', 'disputed'] as const;
const STORY_FIELDS = ['title', 'summary', 'contentNote'] as const;
const STEP_FIELDS = ['title', 'prompt', 'notes'] as const;

/**
 * A dataset in the reader's language, as far as it has been translated: its own words, never those it quotes. What is
 * not translated stays, marked with the dataset's language. The same catalog where there is nothing to translate.
 *
 * @param locale BCP 47; `ar-EG` takes `ar` where there is no nearer one
 */
export function translateCatalog(catalog: Catalog, locale: string): Catalog {
  const { dataset } = catalog;
  if (!hasTranslation(dataset, locale)) return catalog;
  const tag = tagFor(dataset.i18n, locale) ?? primary(locale);
  const head = translateHead(dataset, locale);
  const lanes = new Map(head.lanes?.map((lane) => [lane.id, lane.label]));
  const original = dataset.language;
  return {
    ...catalog,
    dataset: { ...head, language: tag },
    lanes: catalog.lanes.map((lane) => ({ ...lane, label: lanes.get(lane.id) ?? lane.label })),
    actors: new Map(head.actors?.map((actor) => [actor.id, actor])),
    places: new Map(head.places?.map((place) => [place.id, place])),
    sources: new Map(head.sources?.map((source) => [source.id, source])),
    records: translateRecords(catalog.records, locale, original),
  };
}

/** Whether a dataset says anything of itself in this language, other than its own. */
function hasTranslation({ language, i18n, lanes }: DatasetHead, locale: string): boolean {
  if (language !== undefined && primary(language) === primary(locale)) return false;
  return [i18n, ...(lanes ?? []).map((lane) => lane.i18n)].some((texts) => tagFor(texts, locale));
}

/** A record as its file says it. */
export function untranslated<T extends object>(record: T): T {
  const said = (record as { readonly [ORIGINAL]?: Original })[ORIGINAL];
  if (!said) return record;
  const now = record as Readonly<Record<string, unknown>>;
  // What has been taken out meanwhile stays out.
  const kept = Object.entries(said).filter(([field]) => now[field] !== undefined && now[field] !== '');
  return { ...record, ...Object.fromEntries(kept), [ORIGINAL]: undefined };
}

/** The head of a dataset as its file says it. */
export function untranslatedHead(head: DatasetHead): DatasetHead {
  return {
    ...untranslated(head),
    lanes: head.lanes?.map(untranslated),
    actors: head.actors?.map(untranslated),
    places: head.places?.map(untranslated),
    sources: head.sources?.map(untranslated),
    stories: head.stories?.map((story) => ({ ...untranslated(story), steps: story.steps.map(untranslated) })),
  };
}

function translateHead(head: DatasetHead, locale: string): DatasetHead {
  const name = <T extends Translatable & { readonly name: string }>(record: T) =>
    translate(record, locale, ['name']);
  return {
    ...translate(head, locale, ['title', 'summary'], { language: head.language }),
    lanes: head.lanes?.map((lane) => translate(lane, locale, ['label'])),
    actors: head.actors?.map(name),
    places: head.places?.map(name),
    sources: head.sources?.map((source) => translate(source, locale, ['publisher'])),
    stories: head.stories?.map((story) => ({
      ...translate<Story>(story, locale, STORY_FIELDS),
      steps: story.steps.map((step) => translate<Step>(step, locale, STEP_FIELDS)),
    })),
  };
}

function translate<T extends Translatable>(
  record: T,
  locale: string,
  fields: readonly string[],
  also: Original = {},
): T {
  const tag = tagFor(record.i18n, locale);
  const texts = tag === undefined ? undefined : record.i18n?.[tag];
  // Fields that are named here hold texts, or nothing.
  const said = record as unknown as Readonly<Record<string, string | undefined>>;
  const found = fields.flatMap((field): [string, string][] => {
    const text = texts && Object.hasOwn(texts, field) ? texts[field] : undefined;
    return text ? [[field, text]] : [];
  });
  if (found.length === 0 && Object.keys(also).length === 0) return record;
  const before = Object.fromEntries(found.map(([field]) => [field, said[field]]));
  return { ...record, ...Object.fromEntries(found), [ORIGINAL]: { ...before, ...also } };
}

function translateRecords(records: Records, locale: string, original: string | undefined): Records {
  const made = new WeakMap<TimelineEvent, TimelineEvent>();
  const own = (event: TimelineEvent | undefined) => {
    if (!event) return undefined;
    let translated = made.get(event);
    if (!translated) {
      translated = translateEvent(event, locale, original);
      made.set(event, translated);
    }
    return translated;
  };
  return {
    ...records,
    peek: (index) => own(records.peek(index)),
    peekId: (id) => own(records.peekId(id)),
  };
}

function translateEvent(event: TimelineEvent, locale: string, original: string | undefined): TimelineEvent {
  const raw = translate<RawEvent>(event.raw, locale, EVENT_FIELDS);
  // Its words are still those of the file.
  if (raw.title === event.raw.title) return { ...event, language: original };
  // A short title that nobody translated would stand in the other language.
  const isShort = raw.short !== event.raw.short;
  return { ...event, raw, title: raw.title, short: isShort ? (raw.short ?? raw.title) : raw.title };
}

/** The tag whose texts are nearest to a locale: itself, or its language. */
function tagFor(i18n: Translations | undefined, locale: string): string | undefined {
  if (!i18n) return undefined;
  const wanted = [locale, primary(locale)];
  return wanted.find((tag) => Object.hasOwn(i18n, tag));
}
