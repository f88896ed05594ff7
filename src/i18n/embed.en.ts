import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the embed. */
export const embedWords = dictionary('embed', {
  stranger: 'Data from {host}, not of this site.',
  explore: 'Explore the full timeline',
  exploreAt: 'The full timeline:',
  previous: 'Previous event',
  next: 'Next event',
  close: 'Close',
  choose: 'Choose an event to read the sentence that it rests on.',
  open: 'Open at this passage',
  openAt: 'The passage:',
  noAddress: 'No address is known for this source.',
  more: plural('{count} more sentence in the full timeline', '{count} more sentences in the full timeline'),
  unsourced: 'Unsourced: no sentence is given for it.',
  hint: 'Hold Ctrl to zoom with the wheel, or click the timeline first.',
  hintMac: 'Hold ⌘ to zoom with the wheel, or click the timeline first.',
  attribution: 'Sources: {sources}',
  andMore: '{sources} and {count} more',
  by: 'Made with {name}',
  failed: 'This timeline cannot be shown here.',
  retry: 'Try again',
  problems: plural(
    '{count} record of the file could not be read; the full timeline says which.',
    '{count} records of the file could not be read; the full timeline says which.',
  ),
  hidden: 'Filters leave this event out.',
});
