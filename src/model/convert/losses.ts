import { createKinds } from '../problemKinds';
import { type Problem, preview } from '../problems';

/** What can happen to a value on its way into our format, by code, the gravest first; the dictionary has the words. */
export const LOSS_CODES = [
  // Left out whole: an event without a usable date, or without anything to call it by.
  'lostRow',
  'lostTitle',
  // A quotation without anything that says where it is from.
  'lostQuotation',
  // Of a date: an end that is none, a part that is no number of a calendar, a clock time whose zone is not known.
  'lostEnd',
  'lostDatePart',
  'lostTime',
  // How the date was to be shown.
  'lostDisplayDate',
  // More than a text may hold.
  'lostEndOfText',
  'lostLink',
  // Pictures, films and what is beside them.
  'lostMedia',
  // A field or column that we do not know; a value that its field cannot hold.
  'lostField',
  'lostValue',
  // Markup in a text: the text stays.
  'lostMarkup',
  // How something was to look or behave.
  'lostBackground',
  'lostSetting',
  // Kept, but not as it was.
  'changedEncoding',
  'changedSource',
  'changedEra',
  'changedId',
  // All that are of more kinds than are listed.
  'lostMore',
] as const;

export type LossCode = (typeof LOSS_CODES)[number];

export interface LossLog {
  /**
   * @param path as its file has it: `events[3].media.caption`, or `row 4, Media Caption`
   * @param detail the name of the field, or why a date was refused
   */
  add(code: LossCode, path: string, value: string, detail?: string): void;
  /** One entry for each code and detail, with the first places; the gravest first. */
  readonly losses: readonly Problem[];
}

export function createLossLog(): LossLog {
  const kinds = createKinds<LossCode>('lostMore');
  return {
    add(code, path, value, detail = '') {
      kinds.add(detail, code, path, value === '' ? '' : preview(value), detail);
    },
    get losses() {
      const order: readonly string[] = LOSS_CODES;
      const rank = ({ code }: Problem) => order.indexOf(code);
      return kinds.all().sort((a, b) => rank(a) - rank(b));
    },
  };
}
