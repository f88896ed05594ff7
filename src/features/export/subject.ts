import { exportWords } from '../../i18n/export.en';
import type { Language } from '../../i18n/language';
import { fill } from '../../i18n/text';
import type { Catalog, TimeSpan } from '../../model/catalog';
import { formatDay } from '../../model/dateWords';
import { endOfDate } from '../../model/edtf';
import { indicesOf } from '../../model/export/extent';
import type { Origin } from '../../store/loading';
import type { Settled, TimelineState } from '../../timeline/createTimeline';

/** What the reader has before them and may take away. */
export interface Subject {
  /** The timeline as it is drawn. */
  readonly drawn: Omit<TimelineState, 'heightPx' | 'compact'>;
  /** The events that are shown: all that search and filters leave of it. */
  readonly listed: Catalog;
  /** How many events the timeline has in all. */
  readonly total: number;
  /** Only what was known on this day (EDTF) is shown. */
  readonly known: string | undefined;
  /** What else is left out, in words: a line for each filter. */
  readonly filters: readonly string[];
  readonly settled: Pick<Settled, 'span' | 'fitted'> | undefined;
  readonly origin: Origin;
  /** Opens what is shown; undefined for a file from the reader's computer. */
  readonly address: string | undefined;
}

/** The span that is in view; without the air around them where all events are. */
export function spanInView({ settled, drawn }: Subject): TimeSpan {
  return settled && !settled.fitted ? settled.span : drawn.catalog.extent;
}

/** The listed events in view, by index; at most so many. */
export function indicesInView({ settled, listed }: Subject, most?: number): number[] {
  return indicesOf(listed.columns, settled?.fitted === false ? settled.span : undefined, most);
}

/** The day on which what is shown was known, in words. */
export function knownDay({ known }: Subject, language: Language): string | undefined {
  const end = endOfDate(known);
  return end === undefined ? undefined : formatDay(end - 1, language.date);
}

export function plainTitle({ drawn }: Subject, { words }: Language): string {
  return drawn.catalog.dataset.title || words.app.untitled;
}

/** The title, with the day where only what was known is shown: a file may not promise more. */
export function titleOf(subject: Subject, language: Language): string {
  const date = knownDay(subject, language);
  const title = plainTitle(subject, language);
  return date === undefined ? title : fill(exportWords.knownTitle, { title, date });
}

export function rightsOf({ drawn }: Subject): string {
  const license = drawn.catalog.dataset.curation?.license;
  return license ? fill(exportWords.rights, { license }) : exportWords.rightsNone;
}
