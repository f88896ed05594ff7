import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of comparing wordings, which comes late. */
export const compareWords = dictionary('compare', {
  title: 'Compare the wordings',
  open: 'Compare the wordings',
  choose: 'Compare',
  chooseThis: 'this sentence of {outlet}: {words}',
  tray: plural('{count} sentence chosen', '{count} sentences chosen'),
  trayMore: 'Choose another one, of this event or any other.',
  trayFull: 'That is as many as can be read side by side.',
  trayCompare: 'Compare them',
  trayClear: 'Clear',
  which: 'Choose which sentences',
  whichHint: 'Two to four.',
  numbered: '{outlet} ({number})',
  legendAll: plural('in both', 'in all {count}'),
  legendOnly: 'only here',
  legendSome: 'also in some of the others',
  /** For those who hear it: what is common, then a line for each column. */
  summary: 'What they share and where they part',
  inAll: plural('In both: {words}.', 'In all {count}: {words}.'),
  inNone: 'They have no words in common.',
  only: 'Only in {outlet}: {words}.',
  onlyNothing: 'No words are only in {outlet}.',
  quote: '“{text}”',
  more: '“{text} …”',
  speaker: 'Speaker',
  itself: 'the outlet itself',
  voice: 'Voice',
  agency: 'Agency',
  agencyUnknown: 'not said; it carries {agencies}',
  agencyNone: 'none named',
  published: 'Published',
  publishedUnknown: 'date not known',
  noWay: 'No address and no archived copy is known.',
});
