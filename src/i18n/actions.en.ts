/** The words of what is asked for less often, which come late. */
export const actionWords = {
  about: 'About this timeline',
  present: 'Present',
  share: 'Share',
  download: 'Download',
  open: 'Open a file',
  more: 'More',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
};
