import { dictionary } from './dictionary';

/** What is said when something was copied, or could not be. */
export const copyWords = dictionary('copy', {
  copied: 'Copied',
  refused:
    'The browser does not let the page copy. The text is selected: copy it with Ctrl and C, on a Mac with ⌘ and C.',
  /** The name of the field in which the text stands then. */
  text: 'Text to copy',
});
