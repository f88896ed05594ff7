import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of "Download for class", which comes late. */
export const classroomWords = dictionary('classroom', {
  title: 'Download for class',
  heading: 'Without internet',
  short: 'One file for a USB stick, with the timeline and its lessons in it.',
  what: 'One file with the whole timeline in it. It opens in a browser with a double click, from a USB stick too: nothing is installed, and it needs no internet. Only the links to the articles do.',
  holds: plural(
    'It holds {count} event of “{title}”, whatever is searched for or filtered now.',
    'It holds all {count} events of “{title}”, whatever is searched for or filtered now.',
  ),
  opens: 'It opens with',
  explore: 'The timeline, to explore',
  auto: 'A lesson made automatically from its most important events',
  download: 'Download {file}',
  making: 'Making the file',
  progress: 'Making the file: {share}',
  written: '{file} has been downloaded ({size}). Copy it to the stick and open it there.',
  failed: 'The file could not be made: {reason}',
  noPage:
    'The app for the file could not be fetched from {address} ({reason}). Check the connection and try again. If this site was put online without classroom.html, add it: npm run build makes it.',
});
