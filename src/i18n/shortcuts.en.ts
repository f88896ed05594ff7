import { dictionary } from './dictionary';

/** The switch for shortcuts of one letter, which comes late. */
export const shortcutWords = dictionary('shortcut', {
  heading: 'Letter shortcuts',
  switch: 'Use single-key shortcuts',
  help: 'Switch them off if you speak to the computer, or hit keys by mistake. Arrows, Page Up, Page Down, Home, End, Enter and Esc stay.',
});
