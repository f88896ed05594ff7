import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of "Download", which comes late: of the dialog, and what is written into the files. */
export const exportWords = dictionary('export', {
  title: 'Download',
  /** Into every file. */
  rights: 'Our words: {license}. The quoted sentences belong to their owners.',
  rightsNone: 'No licence is stated for the words. The quoted sentences belong to their owners.',
  knownTitle: '{title} (what was known on {date})',
  knownSummary: 'Only what had been published by {date}, as it was then known.',
  disputed: 'Reports disagree.',
  partNote: plural('This file holds {shown} of {count} event.', 'This file holds {shown} of {count} events.'),
  leftOut: plural(
    '{count} reference to something outside the file was left out.',
    '{count} references to something outside the file were left out.',
  ),
  picture: {
    heading: 'Picture',
    preview: 'Preview of the picture: {title}, {span}',
    drawing: 'Drawing the picture',
    failed: 'The picture could not be drawn: {reason}',
    light: 'In light colours',
    known: 'What was known on {date}',
    events: plural('{span}: {count} event', '{span}: {count} events'),
    eventsOf: plural('{span}: {shown} of {count} event', '{span}: {shown} of {count} events'),
    singled: 'Singled out: {what}',
    sources: 'Sources: {list}.',
    source: '{publisher} ({date})',
    sourcesMore: plural('{list} and {count} more', '{list} and {count} more'),
    asOf: 'The core articles end on {date}; what lies after it was still to come for them.',
    address: 'From {address}',
    file: 'From the file {name} on a reader’s computer',
    exported: 'Exported with Sourceline on {date}.',
  },
  events: {
    heading: 'Events',
    which: 'Which events',
    all: plural('The {count} event shown', 'All {count} events shown'),
    inView: plural('The {count} in view', 'The {count} in view'),
    withKnown: 'As they were known on {date}.',
  },
  files: {
    svg: { name: 'SVG', good: 'Sharp at every size; can be changed in a drawing program.' },
    png: { name: 'PNG', good: 'For slides, documents and posts: {width} × {height} pixels.' },
    csv: { name: 'CSV', good: 'For spreadsheets: a row for each event, with sentences and addresses.' },
    json: { name: 'JSON', good: 'Sourceline’s own format: opens here again, to keep, check or change.' },
    jsonld: { name: 'JSON-LD', good: 'For linked data and search engines, in the terms of schema.org.' },
  },
  download: 'Download {name}',
  writing: 'Writing {name}',
  written: '{file} has been downloaded. {more}',
  eventsWritten: plural('{count} event.', '{count} events.'),
  failed: '{name} could not be written: {reason}',
  share: {
    picture: 'Share the picture',
    link: 'Share the link',
    shared: 'Shared.',
    failed: 'It could not be shared: {reason}',
  },
});
