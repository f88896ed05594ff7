import type { ForeignKind } from '../model/convert/convert';
import type { LossCode } from '../model/convert/losses';
import { dictionary } from './dictionary';
import { plural } from './plural';
import type { Advice } from './problems.en';

/** What could not be carried over from a file of another kind, and what to do about it. Slot: `{detail}`. */
export const lossWords = dictionary('loss', {
  lostRow: {
    message: 'An event is left out whole.',
    fix: 'Give it a date, for example 2020-02-25.',
  },
  lostTitle: {
    message: 'An event is left out whole: it has a date, but no words.',
    fix: 'Give it a title, for example "Talks begin in Geneva".',
  },
  lostDatePart: {
    message: 'This part of a date is left out, so that the date is less exact ({detail}).',
    fix: 'Write months from 1 to 12 and days that the month has, for example year 2020, month 2, day 25.',
  },
  lostTime: {
    message: 'The time of day is left out: the file does not say in which time zone it is.',
    fix: 'The order of events within a day is kept. Where the zone is known, write it with the date, for example 2020-02-25T10:30+03:00.',
  },
  lostEnd: {
    message: 'The end of an event is left out.',
    fix: 'Write an end that is not before the start, for example 2020-02-27.',
  },
  lostDisplayDate: {
    message: 'The display date is left out: Sourceline writes dates itself.',
    fix: 'If it says how exact the date is, write it like this, for example: 2020-02 or 2020-02-25~.',
  },
  lostMarkup: {
    message: 'Markup is taken out of a text; its words are kept.',
    fix: 'Texts in Sourceline are plain, for example without bold words and lists.',
  },
  lostLink: {
    message: 'A link is left out: it is not a whole web address.',
    fix: 'Write it with http:// or https://, for example https://example.org/report.',
  },
  lostMedia: {
    message: 'Pictures, films and what belongs to them are left out ({detail}).',
    fix: 'Sourceline shows sentences. What has a web address is kept as a source, for example a report under https://example.org/report.',
  },
  lostBackground: {
    message: 'The background of an event is left out.',
    fix: 'All events have the same ground. What it said belongs into the text, for example "At night".',
  },
  lostSetting: {
    message: 'A setting of the other program is left out ({detail}).',
    fix: 'It says nothing about the events. How they are shown is chosen in the address, for example ?layout=list.',
  },
  lostField: {
    message: 'There is no place for this, so it is left out ({detail}).',
    fix: 'Put what matters of it into the text of the event, for example as a sentence.',
  },
  lostValue: {
    message: 'A value does not fit its field, so it is left out ({detail}).',
    fix: 'Look it up in docs/data-format.md, for example "planned" as a status.',
  },
  lostQuotation: {
    message: 'A quotation is left out: nothing says where it is from.',
    fix: 'Name its source beside it, for example "Deutsche Welle" in a column called source.',
  },
  lostEndOfText: {
    message: 'A text is cut after 10,000 characters.',
    fix: 'Shorten it. One to three sentences are enough, for example "The talks ended without a statement".',
  },
  changedEra: {
    message: 'An era became an event that lasts, in a lane of its own.',
    fix: 'Remove it where it is not an event, for example "The war years".',
  },
  changedSource: {
    message:
      'A link became a source. Without a quotation the event cannot name it; the note of the source names the event.',
    fix: 'Add the sentence that the event rests on, for example "excerpts": [{ "id": "talks-1", "source": "dw", "exact": "The talks began on Tuesday" }].',
  },
  changedId: {
    message: 'An id is replaced: it is taken already, or has signs that no id may have.',
    fix: 'Use letters, digits, dots, hyphens and underscores, for example "talks-2020".',
  },
  lostMore: {
    message: 'More kinds of things were lost or changed than are listed one by one.',
    fix: 'Remove what is not needed above, for example whole columns, and open the file again.',
  },
  changedEncoding: {
    message: 'The file is not in UTF-8. It was read as Windows-1252, so letters with accents may be wrong.',
    fix: 'Save it once more as UTF-8, for example as "CSV UTF-8".',
  },
} satisfies Record<LossCode, Advice>);

const kinds: Record<ForeignKind, string> = {
  timelineJs: 'TimelineJS',
  timelineJsSheet: 'a spreadsheet of TimelineJS',
  table: 'a table',
};

/** The words about a file that was converted. */
export const convertedWords = dictionary('converted', {
  kinds,
  title: 'Converted from {kind}: {events}, {losses}.',
  events: plural('{count} event', '{count} events'),
  losses: plural(
    '{count} thing could not be carried over as it was',
    '{count} things could not be carried over as they were',
  ),
  noLosses: 'all of it carried over',
  places: { cell: 'row {row}, {column}', row: 'row {row}', column: 'column {number}', line: 'line {line}' },
  lost: 'What is lost or changed, each with its place in the file:',
  missing: 'What is missing in Sourceline:',
  save: 'Save as a Sourceline file',
  saved: 'Saved as {name}. “Open a file” opens it again.',
});
