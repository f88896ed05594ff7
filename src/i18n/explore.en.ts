import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of the exploring interface that are there from the start; the embed does without them. */
export const exploreWords = dictionary('explore', {
  header: {
    skip: 'Skip to the events',
    layouts: { timeline: 'Timeline', list: 'List', matrix: 'Matrix', sources: 'Sources' },
    layout: 'View as',
    fold: 'Fold quiet stretches',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fit: 'Show all',
    known: 'What was known on …',
  },
  overview: { window: 'Visible span', start: 'Start of the visible span', end: 'End of the visible span' },
  loading: { downloading: 'Downloading', checking: 'Checking', cancel: 'Cancel' },
  list: {
    label: 'Events in order of time',
    count: plural('{count} event', '{count} events'),
    window: 'Events {from} to {to} of {count}',
    previous: 'Earlier events',
    next: 'Later events',
  },
  stranger:
    'This timeline comes from {host}. Whoever runs that site answers for it; this one has not checked it.',
  file: {
    button: 'Open a file',
    drop: 'Drop the file to open it',
    local: 'Opened from this computer: {name}. Nothing was sent anywhere.',
    back: 'Back to the first timeline',
  },
  problems: {
    title: plural('{count} problem in this file', '{count} problems in this file'),
    kept: 'The rest is shown. Not shown or changed:',
    more: 'and {count} more',
    show: 'Show',
    hide: 'Hide',
    dismiss: 'Dismiss',
    value: 'Value',
    fix: 'To mend it',
  },
  /** Where a part of the interface stands that comes late. */
  partFailed: 'A part of this page could not be fetched. Check the connection.',
  failure: {
    title: 'This timeline cannot be shown',
    retry: 'Try again',
    openFile: 'Open a file',
    openDefault: 'Open the Idlib timeline',
    where: 'Where',
    fix: 'What to do',
    value: 'What was found',
  },
});
