import { dictionary } from './dictionary';

/** The words of the embed. */
export const embedWords = dictionary('embed', {
  stranger: 'Data from {host}, not of this site.',
  explore: 'Explore the full timeline',
  exploreAt: 'The full timeline:',
  previous: 'Previous event',
  next: 'Next event',
  choose: 'Choose an event to read the sentence that it rests on.',
  hint: 'Hold Ctrl to zoom with the wheel, or click the timeline first.',
  hintMac: 'Hold ⌘ to zoom with the wheel, or click the timeline first.',
  attribution: 'Sources: {sources}',
  andMore: '{sources} and {count} more',
  by: 'Made with {name}',
  failed: 'This timeline cannot be shown here.',
  retry: 'Try again',
  lacking: 'A part of this page could not be fetched.',
  all: 'All events are shown.',
});
