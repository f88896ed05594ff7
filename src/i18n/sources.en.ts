import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the list of sources, which comes late. */
export const sourcesWords = dictionary('sources', {
  label: 'Sources',
  intro:
    'Who publishes, where, when, and whose copy it carries. Speaker, outlet and agency are three different things.',
  core: plural(
    'The one article that this timeline is made from',
    'The {count} articles that this timeline is made from',
  ),
  corroborating: plural('{count} other report', '{count} other reports'),
  published: 'Published',
  unknown: 'the day is not known',
  basis: {
    stated: 'stated by the source',
    inferred: 'inferred',
    corroborated: 'from other reports',
    unknown: 'not known',
  },
  author: 'By',
  country: 'Country',
  kind: 'Kind',
  agencies: 'Carries',
  noAgencies: 'no agency’s copy, as far as it says',
  note: 'Note',
  share: 'Quoted',
  shareOf: 'about {share} of its {count} words',
  shareUnknown: plural('{count} word; its length is not known', '{count} words; its length is not known'),
  taken: plural('{count} sentence taken from it', '{count} sentences taken from it'),
  notListed: 'They stand with the events; there are too many to list here.',
  none: 'No sentence is taken from it yet.',
  open: 'Open the article',
  archived: 'Archived copy',
  noAddress: 'No address is known.',
  lookUp: 'Search the web for this outlet',
});
