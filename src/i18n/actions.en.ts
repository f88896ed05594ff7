/** The words of what is asked for less often, which come late. */
export const actionWords = {
  about: 'About this timeline',
  present: 'Present',
  share: 'Share',
  download: 'Download',
  classroom: 'For class',
  classroomName: 'Download for class',
  open: 'Open a file',
  more: 'More',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
};
