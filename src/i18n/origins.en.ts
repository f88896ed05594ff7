import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of badges on who stands behind an event, which come late. */
export const originWords = dictionary('origin', {
  term: 'Origins',
  several: plural('At least {count} independent origin', 'At least {count} independent origins'),
  disagree: 'Reports disagree',
  claimant: 'The claimant is {actor}, passed on by {outlets}.',
  outlet: 'Only {outlets} reports it here.',
  carries: plural('{outlets} carries {origin}.', '{outlets} carry {origin}.'),
  carriesAny: '{outlets}, which carries {origin}, is the only one to report it here.',
  perhaps: 'It is not said whose words they are in {outlets}.',
  /** Groups stand beside each other with `between` them. */
  group: '{origin}, in {outlets}',
  between: '; ',
});
