import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the source matrix, which comes late. */
export const matrixWords = dictionary('matrix', {
  caption: 'Which source has a sentence on which event',
  intro:
    'Each row is an event, each column a source. A sign says how the source speaks: open it to read the sentence. A dot says that no sentence of that source is in this collection, not that the source did not report the event.',
  event: 'Event',
  count: 'Sources',
  none: 'not in this collection',
  noDate: 'no date',
  cell: '{publisher} on “{title}”: {signs}. Open',
  sign: '{voice}, {stance}',
  voice: { quoted: 'direct speech', reported: 'reported speech', asserted: 'its own words' },
  stance: { supports: 'supports it', disputes: 'disagrees', context: 'for context' },
  key: 'Signs',
  columns: 'Order of the sources',
  orders: { published: 'By day of publication', name: 'By name', most: 'Most sentences first' },
  sortBy: 'Sort by: {column}',
  byDate: 'Date',
  window: 'Events {from} to {to} of {count}',
  previous: 'Earlier events',
  next: 'Later events',
  sentences: plural('{count} sentence', '{count} sentences'),
});
