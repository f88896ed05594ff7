import type { FailureCode } from '../model/checkFile';
import type { ConvertFailure } from '../model/convert/convert';
import { dictionary } from './dictionary';
import type { Advice } from './problems.en';

/** Why nothing of a file can be shown: what `validate` finds, and what can go wrong before it. */
export type LoadFailure =
  | FailureCode
  | ConvertFailure
  | 'notJson'
  | 'html'
  | 'encoding'
  | 'empty'
  | 'tooLarge'
  | 'notFound'
  | 'httpError'
  | 'network'
  | 'unreadable'
  | 'cancelled'
  | 'nothingInside'
  | 'part'
  | 'fault';

/** Slots: `{value}`, and `{line}` and `{column}` for `notJson`. */
export const failureWords = dictionary('failure', {
  fault: {
    message: 'Sourceline itself failed on this timeline. The mistake is ours, not the file’s.',
    fix: 'Try again. If it happens again, open another file, for example data/idlib.json, and report what stands under “What was found”.',
  },
  notDataset: {
    message: 'The file is JSON, but not a timeline.',
    fix: 'A timeline is one record in curly brackets, for example { "format": "sourceline/1", "id": "talks", "title": "Talks", "events": [ … ] }.',
  },
  format: {
    message: 'The file does not name a format that this version of Sourceline can read.',
    fix: 'Write "format": "sourceline/1" at its top. A file of a later format needs a later Sourceline.',
  },
  noEvents: {
    message: 'The file has no events.',
    fix: 'Add at least one, for example "events": [{ "id": "talks", "title": "Talks begin", "date": "2020-02-25" }].',
  },
  noUsableEvent: {
    message: 'None of the events in the file can be used.',
    fix: 'Every event needs an id, a title and a date, for example { "id": "talks", "title": "Talks begin", "date": "2020-02-25" }.',
  },
  tooManyEvents: {
    message: 'The file has {value} events. The limit is 1,000,000.',
    fix: 'Divide it into several files, for example one for each year.',
  },
  notJson: {
    message: 'The file is not valid JSON: it breaks off at line {line}, column {column}.',
    fix: 'Look just before that place for a comma, a quotation mark or a bracket that is missing or one too many. After the last record of a list no comma may stand, for example ["a", "b"].',
  },
  cosmological: {
    message: 'This TimelineJS file counts in ages of the universe, not in years of a calendar.',
    fix: 'Sourceline has years from 0000 to 9999. Where all events lie within them, remove "scale": "cosmological".',
  },
  noDateColumn: {
    message: 'This is a table, but none of its columns is one of dates. Its columns are: {value}.',
    fix: 'Call the column of dates “date”, for example date, title, text, source, link, quote. TimelineJS has Year, Month, Day and Headline.',
  },
  openQuote: {
    message: 'This table has a quotation mark on line {line} that opens a cell, and none that closes it.',
    fix: 'Close the cell with a quotation mark. One within a cell is written twice, for example "He said ""no"" twice".',
  },
  encoding: {
    message: 'The file is {value}, not UTF-8.',
    fix: 'Save it anew as UTF-8: in many editors “Save as”, then “Encoding”, for example with iconv -f utf-16 -t utf-8.',
  },
  html: {
    message: 'This is a web page, not a timeline file.',
    fix: 'Use the address of the file itself, which mostly ends in .json, for example data/idlib.json.',
  },
  empty: {
    message: 'The file is empty.',
    fix: 'Check that it was saved and sent whole. To start a new one, run npm run new -- my-timeline.json.',
  },
  tooLarge: {
    message: 'The file is larger than 500 MB, which is more than a browser can open.',
    fix: 'Divide it into several files, for example one for each year.',
  },
  notFound: {
    message: 'There is no file at this address.',
    fix: 'Check the spelling, capitals too. An address without https:// is looked for beside Sourceline itself, for example data/idlib.json.',
  },
  httpError: {
    message: 'The server did not send the file. Its answer was: {value}.',
    fix: 'Try again in a while, or download the file and open it from your computer, for example with "Open a file".',
  },
  unreadable: {
    message: 'The file could not be read from this computer.',
    fix: 'It may have been moved, or another program may be writing it. Choose it again with "Open a file".',
  },
  cancelled: {
    message: 'Loading was stopped.',
    fix: 'Try again, or open another file, for example data/idlib.json.',
  },
  nothingInside: {
    message: 'This file is Sourceline alone, without a timeline in it.',
    fix: 'Open a timeline, for example data/idlib.json, with "Open a file". "Download for class" then makes a file that has it inside.',
  },
  part: {
    message: 'A part of Sourceline that this file needs could not be fetched.',
    fix: 'Check the connection and try again. A file in Sourceline’s own format, such as data/idlib.json, opens without that part.',
  },
  network: {
    message: 'The file could not be fetched.',
    fix: 'Check the connection and try again. A file from another website needs its leave (the header Access-Control-Allow-Origin: *); if it does not give it, download the file and use "Open a file".',
  },
} satisfies Record<LoadFailure, Advice>);
