import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of "What was known on …", which comes late. */
export const knownWords = dictionary('known', {
  label: 'What was known on one day',
  title: 'What was known on {date}',
  slider: 'Day',
  earlier: 'The publication day before',
  later: 'The next publication day',
  play: 'Play',
  pause: 'Pause',
  close: 'Show what is known today',
  events: plural('{shown} of {count} event was known.', '{shown} of {count} events were known.'),
  all: 'All that is known here had been published.',
  notYet: plural(
    'Nothing had yet been published about the other.',
    'Nothing had yet been published about the other {count}.',
  ),
  undated: plural(
    '{count} rests on sources that do not say when they were published.',
    '{count} rest on sources that do not say when they were published.',
  ),
  unknownEvent: '“{title}” was not known on this day.',
});
