import { MAX_PLACES, type Problem, type ProblemPlace, preview } from '../problems';

/** What can happen to a value on its way into our format, by code; the dictionary has the words. */
export type LossCode =
  /** Left out whole: an event without a usable date, or without anything to call it by. */
  | 'lostRow'
  | 'lostTitle'
  /** Of a date: a part that is no number of a calendar, a clock time whose zone is not known, an end that is none. */
  | 'lostDatePart'
  | 'lostTime'
  | 'lostEnd'
  /** How the date was to be shown. */
  | 'lostDisplayDate'
  /** Markup in a text: the text stays. */
  | 'lostMarkup'
  | 'lostLink'
  /** Pictures, films and what is beside them; a background; how something was to look or behave. */
  | 'lostMedia'
  | 'lostBackground'
  | 'lostSetting'
  /** A field or column that we do not know. */
  | 'lostField'
  /** A value that its field cannot hold. */
  | 'lostValue'
  /** A quotation without anything that says where it is from. */
  | 'lostQuotation'
  /** More than a text may hold. */
  | 'lostEndOfText'
  /** Kept, but not as it was. */
  | 'changedEra'
  | 'changedSource'
  | 'changedId'
  | 'changedEncoding';

export interface LossLog {
  /**
   * @param path as its file has it: `events[3].media.caption`, or `row 4, Media Caption`
   * @param detail the name of the field, or why a date was refused
   */
  add(code: LossCode, path: string, value: string, detail?: string): void;
  /** One entry for each code and detail, with the first places. */
  readonly losses: readonly Problem[];
}

export function createLossLog(): LossLog {
  const kinds = new Map<string, Problem & { count: number; places: ProblemPlace[] }>();
  return {
    add(code, path, value, detail = '') {
      const kind = `${code} ${detail}`;
      const place = { path, value: value === '' ? '' : preview(value), hint: '' };
      const known = kinds.get(kind);
      if (!known) kinds.set(kind, { code, detail, hint: '', count: 1, places: [place] });
      else {
        known.count += 1;
        if (known.places.length < MAX_PLACES) known.places.push(place);
      }
    },
    get losses() {
      return [...kinds.values()];
    },
  };
}
