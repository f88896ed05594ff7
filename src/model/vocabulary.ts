/** The fixed words and limits of the file format, apart from its schema: the page needs them without the checker. */
export const FORMAT = 'sourceline/1';
/** Longest text a field may hold, in UTF-16 code units. */
export const MAX_TEXT = 10_000;
export const MAX_EVENTS = 1_000_000;
/** More names than anyone reads beside a timeline; 2,000 lanes hold the page for ten seconds. */
export const MAX_LANES = 200;
/** Largest file the loader opens, in bytes. */
export const MAX_BYTES = 500_000_000;

export const LANE_COLORS = ['blue', 'purple', 'brick', 'teal', 'ochre', 'rose', 'slate', 'olive'] as const;
export const STATUSES = ['occurred', 'ongoing', 'planned', 'superseded', 'cancelled'] as const;
export const HISTORY_STATUSES = [
  'proposed',
  'announced',
  'uncertain',
  'denied',
  'confirmed',
  'superseded',
  'cancelled',
  'occurred',
] as const;
export const RELATIONS = ['leads-to', 'responds-to', 'part-of', 'supersedes', 'contradicts'] as const;

/** What a step of a story may hold back. */
export const HIDEABLE = ['outlet', 'speaker', 'date', 'words'] as const;

export type LaneColor = (typeof LANE_COLORS)[number];
export type EventStatus = (typeof STATUSES)[number];
