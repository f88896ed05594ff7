import { dictionary } from './dictionary';

/** What is said otherwise where the app is one file with a timeline in it. */
export const singleWords = dictionary('single', {
  back: 'Back to the timeline in this file',
  openDefault: 'Open the timeline in this file',
});
