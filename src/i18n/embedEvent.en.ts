import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of an open event in the embed: they come with it. */
export const embedEventWords = dictionary('embedEvent', {
  open: 'Open at this passage',
  openAt: 'The passage:',
  noAddress: 'No address is known for this source.',
  more: plural('{count} more sentence in the full timeline', '{count} more sentences in the full timeline'),
  unsourced: 'Unsourced: no sentence is given for it.',
  hidden: 'Filters leave this event out.',
});
