import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the printed handout, which comes late. */
export const handoutWords = dictionary('handout', {
  /** In the dialog. */
  heading: 'Paper',
  print: 'Print a handout',
  good: 'The picture, then every event in view with its sentences and their sources.',
  goodFirst: plural(
    'The picture, then the first {count} event in view with its sentences and their sources.',
    'The picture, then the first {count} events in view with their sentences and sources.',
  ),
  preparing: 'Preparing the handout',
  failed: 'The handout could not be prepared: {reason}',
  picture: 'Timeline: {title}, {events}',
  first: plural('The first {count} of them stands here.', 'The first {count} of them stand here.'),
  missing: plural(
    '{count} of them could not be read in time: print from “Download” to have it here.',
    '{count} of them could not be read in time: print from “Download” to have them here.',
  ),
  none: 'No events in view.',
  disputed: 'Reports disagree: {how}',
  scan: 'QR code that opens this timeline',
  printed: 'Printed from Sourceline on {date}.',
});
