import { dictionary } from './dictionary';
import { plural } from './plural';

/** What the embed says of a file that has faults: not there before it has some. */
export const embedTroubleWords = dictionary('embedTrouble', {
  problems: plural(
    '{count} record of the file could not be read; the full timeline says which.',
    '{count} records of the file could not be read; the full timeline says which.',
  ),
});
