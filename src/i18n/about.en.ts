import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of "About this timeline", which comes late. */
export const aboutWords = dictionary('about', {
  title: 'About this timeline',
  reading: 'How to read it',
  readingText:
    'Each mark is an event. Its shape says how exactly the time is known, its outline whether it happened or was only planned, its fill who stands behind it. Open a mark to read the sentences it rests on, in the words of the sources, with a link to each.',
  moving:
    'Turn the wheel or pinch to zoom, drag to move, double-click to come closer. The strip below shows the whole in true time; drag its window or its ends. With the keyboard: Tab to the timeline, then arrows, plus, minus, 0 and Enter.',
  folding:
    'Long stretches without events in these sources are folded into a torn band that says how long they are. Click it to unfold.',
  curation: 'Who curated it, and how',
  by: 'By {by}.',
  updated: 'Last changed {date}.',
  sourcesEnd: 'The core articles end on {date}; what lies after it was still to come for them.',
  core: 'The articles',
  corroborating: 'Other reports, for dates and for what came after',
  excerptCount: plural('{count} sentence taken', '{count} sentences taken'),
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  correction: '{on}: “{was}” became “{now}”. {why}',
  cite: 'Citing it',
  citeText:
    'An event or a sentence is cited from the open event. Where a sentence matters, cite the source it stands in.',
  citeButton: 'Cite this timeline',
  licence: 'Licence',
  licenceText:
    'Our words in this timeline: {license}. The quoted sentences belong to their owners and are shown as short quotations. The program is free under the MIT licence.',
  licenceNone:
    'The file names no licence for its words. The quoted sentences belong to their owners. The program is free under the MIT licence.',
});
