import { dictionary } from './dictionary';

/** The words of what is asked for less often, which come late. */
export const actionWords = dictionary('action', {
  about: 'About this timeline',
  present: 'Present',
  share: 'Share',
  download: 'Download',
  classroom: 'For class',
  classroomName: 'Download for class',
  open: 'Open a file',
  more: 'More',
  language: 'Language',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  axis: 'Direction of time',
  axes: { auto: 'As the language', ltr: 'From left to right', rtl: 'From right to left' },
});
