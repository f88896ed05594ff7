import * as v from 'valibot';
import { isWebAddress } from './address';
import { isBlank } from './blank';
import { closeDirections } from './directions';
import { parseEdtf } from './edtf';
import { FORMAT, HIDEABLE, HISTORY_STATUSES, LANE_COLORS, MAX_TEXT, RELATIONS, STATUSES } from './vocabulary';

/**
 * The file format, version 1 (`docs/data-format.md`), as one valibot schema. The message of a leaf is the code
 * of its problem; the words stand in the dictionary. `salvage.ts` walks these schemas, so objects here stay
 * plain (no pipes around them), and every limit is on a leaf.
 */
const text = v.pipe(
  v.string('text'),
  // For editors: of the check they know nothing.
  v.nonEmpty('emptyText'),
  v.check((value) => !isBlank(value), 'emptyText'),
  v.maxLength(MAX_TEXT, 'longText'),
  v.transform(closeDirections),
);
/** May be empty: the words beside a quotation at the very start or end of an article. */
const context = v.pipe(v.string('text'), v.maxLength(MAX_TEXT, 'longText'), v.transform(closeDirections));
const id = v.pipe(v.string('id'), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,199}$/u, 'id'));
const date = v.pipe(
  v.string('date'),
  v.check((value) => parseEdtf(value).ok, 'date'),
);
const address = v.pipe(
  v.string('address'),
  v.check((value) => isWebAddress(value), 'address'),
);
const language = v.pipe(v.string('language'), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'language'));
const ids = v.optional(v.array(id, 'list'));
const choice = <const T extends readonly string[]>(options: T) => v.optional(v.picklist(options, 'choice'));
const count = v.optional(v.nullable(v.pipe(v.number('number'), v.finite('number'))));
/** Our own words in other languages, by BCP 47 tag. */
const i18n = v.optional(v.record(language, v.record(v.string(), text, 'object'), 'object'));

export const DateBasisSchema = v.object(
  {
    how: v.picklist(['stated', 'inferred', 'corroborated', 'unknown'], 'choice'),
    words: v.optional(text),
    note: v.optional(text),
    excerpts: ids,
  },
  'object',
);

export const LaneSchema = v.object({ id, label: text, color: choice(LANE_COLORS), i18n }, 'object');

export const ActorSchema = v.object(
  {
    id,
    name: text,
    kind: v.optional(text),
    of: v.optional(id),
    aliases: v.optional(v.array(text, 'list')),
    note: v.optional(text),
    i18n,
  },
  'object',
);

export const PlaceSchema = v.object(
  {
    id,
    name: text,
    lat: v.optional(v.pipe(v.number('number'), v.minValue(-90, 'latitude'), v.maxValue(90, 'latitude'))),
    lon: v.optional(v.pipe(v.number('number'), v.minValue(-180, 'longitude'), v.maxValue(180, 'longitude'))),
    precision: v.optional(text),
    aliases: v.optional(v.array(text, 'list')),
    note: v.optional(text),
    i18n,
  },
  'object',
);

export const SourceSchema = v.object(
  {
    id,
    publisher: text,
    title: v.optional(text),
    author: v.optional(text),
    published: v.optional(date),
    publishedBasis: v.optional(DateBasisSchema),
    url: v.optional(address),
    archiveUrl: v.optional(address),
    language: v.optional(language),
    country: v.optional(text),
    kind: v.optional(text),
    role: choice(['core', 'corroborating']),
    origins: v.optional(v.array(text, 'list')),
    note: v.optional(text),
    /** Length of the article in words: what is quoted of it is held against that. */
    words: count,
    textSha256: v.optional(v.pipe(v.string('sha256'), v.regex(/^[0-9a-f]{64}$/i, 'sha256'))),
    i18n,
  },
  'object',
);

export const ExcerptSchema = v.object(
  {
    id,
    source: id,
    exact: text,
    prefix: v.optional(context),
    suffix: v.optional(context),
    speaker: v.optional(id),
    voice: choice(['quoted', 'reported', 'asserted']),
    stance: choice(['supports', 'disputes', 'context']),
    origin: v.optional(id),
    supports: v.optional(v.array(text, 'list')),
    language: v.optional(language),
    translation: v.optional(v.object({ language, text, by: choice(['human', 'machine']) }, 'object')),
  },
  'object',
);

export const HistorySchema = v.object(
  {
    on: date,
    status: v.picklist(HISTORY_STATUSES, 'choice'),
    excerpt: v.optional(id),
    note: v.optional(text),
    by: v.optional(id),
  },
  'object',
);

export const FigureSchema = v.object(
  {
    measure: text,
    of: v.optional(text),
    min: count,
    max: count,
    words: v.optional(text),
    claimant: v.optional(id),
    excerpt: v.optional(id),
  },
  'object',
);

export const RelationSchema = v.object(
  { type: v.picklist(RELATIONS, 'choice'), event: id, note: v.optional(text) },
  'object',
);

export const EventSchema = v.object(
  {
    id,
    title: text,
    date,
    lane: v.optional(id),
    short: v.optional(text),
    summary: v.optional(text),
    kind: choice(['moment', 'period']),
    dateBasis: v.optional(DateBasisSchema),
    status: choice(STATUSES),
    history: v.optional(v.array(HistorySchema, 'list')),
    claimedBy: ids,
    disputed: v.optional(text),
    importance: v.optional(v.picklist([1, 2, 3], 'choice')),
    actors: ids,
    places: ids,
    tags: ids,
    figures: v.optional(v.array(FigureSchema, 'list')),
    excerpts: v.optional(v.array(ExcerptSchema, 'list')),
    related: v.optional(v.array(RelationSchema, 'list')),
    i18n,
  },
  'object',
);

export const StepSchema = v.object(
  {
    event: id,
    show: ids,
    /** Instead of the event's title. */
    title: v.optional(text),
    /** What is to be guessed, in the order in which it is revealed. */
    hide: v.optional(v.array(v.picklist(HIDEABLE, 'choice'), 'list')),
    /** As `hide: ["outlet"]`. */
    hideSource: v.optional(v.boolean('boolean')),
    /** Words of the quotations that stay back. */
    hideWords: v.optional(v.array(text, 'list')),
    /** Two wordings side by side, whose differences are revealed last. */
    compare: v.optional(v.boolean('boolean')),
    prompt: v.optional(text),
    notes: v.optional(text),
    i18n,
  },
  'object',
);

export const StorySchema = v.object(
  {
    id,
    title: text,
    summary: v.optional(text),
    minutes: v.optional(v.pipe(v.number('number'), v.finite('number'))),
    /** What a class should know before the first step: that people die in what it is to read. */
    contentNote: v.optional(text),
    steps: v.array(StepSchema, 'list'),
    i18n,
  },
  'object',
);

export const DatasetSchema = v.object(
  {
    $schema: v.optional(v.string('text')),
    format: v.literal(FORMAT, 'format'),
    id,
    title: text,
    summary: v.optional(text),
    language: v.optional(language),
    asOf: v.optional(date),
    updated: v.optional(date),
    curation: v.optional(
      v.object({ by: v.optional(text), method: v.optional(text), license: v.optional(text) }, 'object'),
    ),
    corrections: v.optional(
      v.array(
        v.object({ on: date, event: v.optional(id), was: text, now: text, why: v.optional(text) }, 'object'),
        'list',
      ),
    ),
    lanes: v.optional(v.array(LaneSchema, 'list')),
    actors: v.optional(v.array(ActorSchema, 'list')),
    places: v.optional(v.array(PlaceSchema, 'list')),
    sources: v.optional(v.array(SourceSchema, 'list')),
    events: v.array(EventSchema, 'list'),
    stories: v.optional(v.array(StorySchema, 'list')),
    i18n,
  },
  'object',
);

export type RawDataset = v.InferOutput<typeof DatasetSchema>;
export type RawEvent = v.InferOutput<typeof EventSchema>;
export type DateBasis = v.InferOutput<typeof DateBasisSchema>;
export type Lane = v.InferOutput<typeof LaneSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type Place = v.InferOutput<typeof PlaceSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Excerpt = v.InferOutput<typeof ExcerptSchema>;
export type Relation = v.InferOutput<typeof RelationSchema>;
export type HistoryEntry = v.InferOutput<typeof HistorySchema>;
export type Figure = v.InferOutput<typeof FigureSchema>;
export type Story = v.InferOutput<typeof StorySchema>;
export type Step = v.InferOutput<typeof StepSchema>;
