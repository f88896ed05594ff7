import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the pages as they are built, for readers without scripts. */
export const staticWords = dictionary('static', {
  pageTitle: '{title} – Sourceline',
  /** Between who says it and where it stands: a speaker is no author. */
  in: 'in:',
  noScript: 'The timeline itself needs JavaScript. This is all that it holds, in order of time.',
  full: plural(
    'The full timeline: {count} event, with its sources',
    'The full timeline: {count} events, with their sources',
  ),
});
