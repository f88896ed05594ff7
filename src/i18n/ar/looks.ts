import letters from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import { laterFaces } from '../faces';
import css from './ar.css?inline';

/** Of Arabic alone: the face is fetched where one of these is on the page. */
const RANGE =
  'U+0600-06FF, U+0750-077F, U+0870-088E, U+0890-0891, U+0897-08E1, U+08E3-08FF, U+FB50-FDFF, U+FE70-FEFC';

/** How a page in Arabic looks; comes with its first texts. Nothing where there is no page. */
if (typeof document !== 'undefined') {
  const face = { family: 'Noto Naskh Arabic Variable', weight: '400 700', unicodeRange: RANGE };
  document.fonts.add(new FontFace(face.family, `url("${letters}")`, { ...face, display: 'swap' }));
  laterFaces.push({ ...face, url: new URL(letters, document.baseURI).href });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
