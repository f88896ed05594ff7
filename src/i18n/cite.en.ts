import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of citing, which comes late. What stands in a citation itself is that of its style. */
export const citeWords = dictionary('cite', {
  title: 'Cite',
  what: 'What is cited',
  events: 'This event',
  quotations: 'A quotation',
  timelines: 'The whole timeline',
  quotation: '{outlet}: {words}',
  style: 'Style',
  styles: {
    apa: 'APA, 7th edition',
    chicago: 'Chicago, notes',
    mla: 'MLA, 9th edition',
    wikipedia: 'Wikipedia',
    bibtex: 'BibTeX',
    ris: 'RIS',
    csl: 'CSL-JSON',
  },
  result: 'Citation',
  sources: plural('The source it rests on', 'The {count} sources it rests on'),
  noSources: 'No sentence is given for this event: there are no sources to cite.',
  copy: 'Copy',
  copySources: plural('Copy the source', 'Copy the sources'),
  save: 'Save as a file',
  saveWith: 'Save all as a file',
  saved: 'Saved as {name}',
  missing: 'Not known here: {facts}. Look it up before you use the citation.',
  missingSome: 'Some have no known {facts}.',
  facts: { title: 'title', issued: 'date of publication', URL: 'address' },
  noAddress: 'This timeline was opened from a file on this computer: the citation has no address.',
  accessed: 'Accessed on {date} (UTC).',
});
