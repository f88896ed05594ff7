import type { LossCode } from '../model/convert/losses';
import type { EdtfProblem } from '../model/edtf';
import type { ProblemCode } from '../model/problems';
import { dictionary } from './dictionary';

/** What is wrong, and what to do about it. Slots: `{value}` `{detail}` `{hint}` `{count}`. */
export interface Advice {
  readonly message: string;
  readonly fix: string;
  /** Instead of `fix`, where there is a `{hint}`. */
  readonly fixWithHint?: string;
}

export const problemWords = dictionary('problem', {
  text: {
    message: 'This must be text in quotation marks.',
    fix: 'Write it as text, for example "Talks in Geneva".',
  },
  emptyText: {
    message: 'This text is empty, or nothing of it can be seen.',
    fix: 'Write the text, for example "Talks in Geneva", or remove the field if it may be absent.',
  },
  longText: {
    message: 'This text is longer than 10,000 characters.',
    fix: 'Shorten it. One to three sentences are enough, for example "The talks ended without a statement".',
  },
  id: {
    message: 'This is not an id.',
    fix: 'Use letters, digits, dots, hyphens and underscores, at most 200, starting with a letter or a digit, for example "talks-2020".',
  },
  date: {
    message: 'This is not a date that Sourceline can read.',
    fix: 'Write year, month and day with hyphens, for example 2020-02-25.',
  },
  address: {
    message: 'This is not a web address.',
    fix: 'Write the whole address with http:// or https://, for example https://example.org/report. Where none is known, remove the field.',
  },
  language: {
    message: 'This is not a language tag.',
    fix: 'Write the short tag of the language, for example "en", "ar" or "pt-BR".',
  },
  list: {
    message: 'This must be a list.',
    fix: 'Put it in square brackets, also where there is only one, for example ["geneva"].',
  },
  object: {
    message: 'This must be a record with named fields.',
    fix: 'Put the fields in curly brackets, for example { "id": "geneva", "name": "Geneva" }.',
  },
  choice: {
    message: 'This is not one of the words that may stand here.',
    fix: 'Use one of the words that the format lists for this field, for example "period" as a kind.',
    fixWithHint: 'Write one of these: {hint}.',
  },
  number: {
    message: 'This must be a number.',
    fix: 'Write digits without quotation marks or separators, for example 1200.',
  },
  boolean: {
    message: 'This must be true or false.',
    fix: 'Write true or false without quotation marks, for example true.',
  },
  latitude: {
    message: 'A latitude lies between -90 and 90 degrees.',
    fix: 'Write degrees as a number, north positive, for example 46.2. Check that latitude and longitude are not swapped.',
  },
  longitude: {
    message: 'A longitude lies between -180 and 180 degrees.',
    fix: 'Write degrees as a number, east positive, for example 6.1. Check that latitude and longitude are not swapped.',
  },
  sha256: {
    message: 'This is not a SHA-256 sum.',
    fix: 'Write the 64 digits that sha256sum FILE prints for the text, or remove the field.',
  },
  format: {
    message: 'This is not the name of a format that Sourceline reads.',
    fix: 'Write "format": "sourceline/1".',
  },
  missing: {
    message: 'The field "{detail}" is missing.',
    fix: 'Add it, for example "{detail}": {example}.',
  },
  unknownKey: {
    message: 'There is no field "{detail}" here, so it is not used.',
    fix: 'Remove it, or begin its name with an underscore to keep it as a remark of your own, for example "_{detail}".',
    fixWithHint: 'Did you mean "{hint}"? Rename it, or remove it.',
  },
  duplicateId: {
    message: 'This id is already taken by an earlier record, so this one is left out.',
    fix: 'Give it an id of its own, for example by adding a number: "talks-2".',
  },
  tooManyLanes: {
    message: 'A timeline shows its first 200 lanes. This one is left out; its events stand in no lane.',
    fix: 'Put what belongs together into one lane, for example "Statements"; finer differences belong in "tags".',
  },
  unknownReference: {
    message: 'There is no {kind} with this id, or it was left out for a problem of its own.',
    fix: 'Correct the id, or add {aKind} with it to the file, for example { "id": {value}, … }.',
    fixWithHint: 'Did you mean "{hint}"? Correct the id, or add {aKind} with it to the file.',
  },
  unsourced: {
    message: 'This event has no excerpt, so that nobody can check it. It is shown as "unsourced".',
    fix: 'Add the sentence that it rests on, for example "excerpts": [{ "id": "talks-1", "source": "dw", "exact": "The talks began on Tuesday" }].',
  },
  encoding: {
    message: 'The file is not UTF-8: some letters cannot be read and stand as “�”.',
    fix: 'Save it anew as UTF-8 (in many editors “Save as”, then “Encoding”), for example with iconv -f latin1 -t utf-8.',
  },
  hiddenWords: {
    message: 'These words stand in no quotation of this step, so nothing is hidden.',
    fix: 'Copy them from the excerpt, letter for letter, for example "hideWords": ["a reward for their activities"].',
  },
  moreKinds: {
    message: 'There are more kinds of problems in this file than are listed one by one.',
    fix: 'Mend those above first, then open the file again: the next ones, for example those here, are listed then.',
  },
  parameter: {
    message: 'The address says {detail}={value}, which is not valid here. It was left out.',
    fix: 'Correct it in the address, or remove it, for example to ?view=explore.',
    fixWithHint: 'Write one of these: {hint}.',
  },
  parameterEvent: {
    message: 'There is no event {value} in this timeline. It may have been renamed.',
    fix: 'Choose the event in the timeline and copy its address again, for example one that ends in ?event=talks-2020.',
    fixWithHint: 'Did you mean "{hint}"? Correct the address, for example to ?event={hint}.',
  },
  parameterSpan: {
    message: 'The address asks for a span that ends before it starts. It was left out.',
    fix: 'Put the earlier date into from, for example ?from=2020-02-01&to=2020-02-28.',
  },
} satisfies Record<Exclude<ProblemCode, LossCode | 'converted'>, Advice>);

/** Why a date was refused. */
export const dateReasons = dictionary('dateReasons', {
  empty: {
    message: 'The date is empty.',
    fix: 'Write a date, for example 2020-02-25; 2020-02 or 2020 where no more is known.',
  },
  whiteSpace: {
    message: 'The date has a space in it.',
    fix: 'Remove the space; a time follows a T, for example 2020-02-25T10:30Z.',
  },
  slashedDate: {
    message: 'The date is written in a local way that can be read as another day.',
    fix: 'Write year, month and day with hyphens, for example 2020-02-25.',
  },
  compactDate: {
    message: 'The date is written without hyphens.',
    fix: 'Put hyphens between year, month and day, for example 2020-02-25.',
  },
  unpadded: {
    message: 'The month or the day has only one digit.',
    fix: 'Write two digits for each, for example 2020-03-01.',
  },
  lowerCase: {
    message: 'The date has a small letter where a capital one belongs.',
    fix: 'Write X, T and Z as capitals, for example 2020-02-25T10:30Z.',
  },
  noSuchMonth: {
    message: 'There is no such month.',
    fix: 'Write a month from 01 to 12, for example 2020-02.',
  },
  noSuchDay: {
    message: 'There is no such day in this month.',
    fix: 'Check the day against a calendar, for example 2020-02-29 but 2021-02-28.',
  },
  noSuchTime: {
    message: 'There is no such time of day, or no such time zone.',
    fix: 'Write hours from 00 to 23 and minutes from 00 to 59, for example 2020-02-25T23:59Z; midnight is 00:00 of the next day.',
  },
  noZone: {
    message: 'The time has no time zone.',
    fix: 'Add Z for UTC or the offset, for example 2020-02-25T10:30Z or 2020-02-25T13:30+03:00.',
  },
  fraction: {
    message: 'The time has fractions of a second.',
    fix: 'Leave them out, for example 2020-02-25T10:30:05Z.',
  },
  misplacedX: {
    message: 'An X, for an unknown digit, stands where a known one follows.',
    fix: 'Use X only for the last digits, for example 2020-02-2X, 2020-XX or 202X.',
  },
  unknownYear: {
    message: 'Nothing of the year is known.',
    fix: 'Give at least its first digit, for example 20XX, or a span such as ../2020.',
  },
  season: {
    message: 'Seasons are not supported, because they differ from place to place.',
    fix: 'Write the months that are meant, for example 2020-03/2020-05.',
  },
  longYear: {
    message: 'Years before 0000 or after 9999 are not supported.',
    fix: 'Write a year with four digits, for example 2020.',
  },
  negativeYear: {
    message: 'Years before the year 0 are not supported.',
    fix: 'Write a year from 0000 to 9999 with four digits, for example 0044.',
  },
  componentQualifier: {
    message: 'The sign ?, ~ or % stands inside the date.',
    fix: 'Put it at the end, where it holds for the whole date, for example 2020-02-25? or 2020-02~.',
  },
  set: {
    message: 'Sets of dates are not supported.',
    fix: 'Write one event for each date, or a span such as 2020-02-25/2020-02-27.',
  },
  blankEnd: {
    message: 'One side of the span is blank.',
    fix: 'Write two dots for an end that is not known, for example 2020-02-25/.. or ../2020-02-25.',
  },
  bothOpen: {
    message: 'Neither the start nor the end of the span is known.',
    fix: 'Give at least one of them, for example 2020-02-25/.. or ../2020-02-25.',
  },
  backwards: {
    message: 'The span ends before it starts.',
    fix: 'Put the earlier date first, for example 2020-02-25/2020-03-05.',
  },
  notEdtf: {
    message: 'This is not a date that Sourceline can read.',
    fix: 'Write it with digits and hyphens, for example 2020-02-25, 2020-02, 2020-02-25~ or 2020-02-25/2020-03-05.',
  },
} satisfies Record<EdtfProblem, Advice>);

/** What an example of a missing field looks like, as JSON. */
export const missingExamples = dictionary('missingExamples', {
  id: '"talks-2020"',
  title: '"Talks begin in Geneva"',
  date: '"2020-02-25"',
  on: '"2020-02-25"',
  label: '"Talks and plans"',
  name: '"Geneva"',
  publisher: '"Deutsche Welle"',
  source: '"dw"',
  exact: '"The talks began on Tuesday"',
  event: '"talks-2020"',
  how: '"stated"',
  status: '"announced"',
  type: '"leads-to"',
  measure: '"killed"',
  was: '"24 February"',
  now: '"25 February"',
  steps: '[{ "event": "talks-2020" }]',
  language: '"en"',
  text: '"The talks began on Tuesday"',
} satisfies Record<string, string>);

/** What a reference can lead to: bare, and with its article. */
export const kindWords = dictionary('kind', {
  lane: ['lane', 'a lane'],
  actor: ['actor', 'an actor'],
  place: ['place', 'a place'],
  source: ['source', 'a source'],
  event: ['event', 'an event'],
  excerpt: ['excerpt', 'an excerpt'],
} satisfies Record<string, readonly [string, string]>);
