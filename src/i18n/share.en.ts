import { dictionary } from './dictionary';
import { plural } from './plural';

/** The words of "Share", which comes late. */
export const shareWords = dictionary('share', {
  title: 'Share and embed',
  include: 'What to include',
  event: 'The open event: {title}',
  span: 'The span in view: {span}',
  find: 'Search and filters: {what}',
  searched: '“{text}”',
  filters: plural('{count} filter', '{count} filters'),
  known: 'Only what was known on {date}',
  fold: 'Long stretches without events folded',
  theme: 'Colours',
  themes: { auto: 'As the reader’s system', light: 'Light', dark: 'Dark' },
  lang: 'Language',
  langAuto: 'As the reader’s browser',
  link: 'Link to this view',
  copyLink: 'Copy the link',
  embed: 'Embed it in a page',
  form: 'Form of the code',
  forms: {
    responsive: {
      name: 'Grows with its content',
      good: 'A frame and a small script that gives it the height of what is in it. For your own site, Ghost (HTML card) and WordPress (Custom HTML block, for those who may put scripts there).',
    },
    plain: {
      name: 'Without a script',
      good: 'A frame {height} px high, which fits in a column {width} px wide; in another it may scroll. For sites that take frames but no scripts.',
      goodUnmeasured: 'A frame {height} px high. For sites that take frames but no scripts.',
    },
    picture: {
      name: 'Picture with a link',
      good: 'For mail, Medium and Substack, which take no frames. Medium and Substack take no code either: put the picture in with their own button, and give it the link above.',
    },
  },
  code: 'Code',
  copyCode: 'Copy the code',
  picture: 'Address of the picture',
  pictureOwn:
    'This is the site’s own picture, of the whole timeline. For one of the view before you, download it as PNG, put it online and give its address.',
  pictureNone: 'Download the picture as PNG, put it online and give its address.',
  download: 'Download the picture',
  preview: 'Preview',
  previewWidth: 'Width of the column',
  px: '{count} px',
  previewTitle: 'Preview of the embed',
  showPreview: 'Show the preview',
  previewMany: plural(
    'It loads the timeline once more: {count} event.',
    'It loads the timeline once more: {count} events.',
  ),
  /** Into the code. */
  frameTitle: '{title}: timeline, {events}, {sources}',
  events: plural('{count} event', '{count} events'),
  sources: plural('{count} source', '{count} sources'),
  linkText: '{title}: the full timeline with its sources',
  address: 'Public address of the site',
  addressWhy: {
    private:
      'The address of this page, {page}, leads nowhere for others. Put the site online, then give its address here: link and code are made for it.',
    file: 'This page was opened from a file on this computer, which leads nowhere for others. Put the site online, then give its address here: link and code are made for it.',
  },
  addressHint: 'For example https://example.org/timeline/',
  faults: {
    scheme: '“{value}” does not begin with https:// or http://. Write the whole address.',
    form: '“{value}” is no web address. Write it as the browser shows it at the top of the page.',
    host: '“{value}” names no site that others can reach. Its name needs a dot, as in example.org, and no user or password.',
  },
  addressPrivate: 'Only this computer or its network reaches {address}. The code works there alone.',
  dataTrouble: {
    private:
      'The timeline’s file is at {data}, which leads nowhere for others. Put it online, open it here with its public address, and share that.',
    insecure:
      'The timeline’s file is at {data}, without https. Browsers do not load it into a page that has it. Put the file at an https address, open it here, and share that.',
  },
  fileName:
    '{name} was opened from this computer. Nobody else can open it by a link, and it cannot be embedded.',
  fileSteps: [
    'Put the file online: beside this site, or at any https address that other sites may read (CORS).',
    'Open it here with ?data= and its address at the end of the address of this site.',
    'Choose “Share” again.',
  ],
  inside:
    'The whole timeline is in the file {name}, and no link leads into it. To give it to others, give them the file: by mail, on a stick, or from a website of yours. For a link or an embed, put a site online that has the timeline, and choose “Share” there.',
  fileElse: 'To give it away as it is, send the file, or take a picture or a handout from “Download”.',
});
