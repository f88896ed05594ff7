import { bandWords } from '../../i18n/describe';
import { inViewWords } from '../../i18n/inView.en';
import type { Language } from '../../i18n/language';
import { countOf, LEGEND, PILL_COUNT } from '../../i18n/legend';
import { legendWords } from '../../i18n/legend.en';
import { formatCount, formatNumber } from '../../i18n/text';
import type { TimeSpan } from '../../model/catalog';
import { formatSpan } from '../../model/dateWords';
import { svgElement } from '../../timeline/plainCopy';
import { drawStill, type Still, type StillInput } from '../../timeline/still';
import { composePicture, pictureFonts } from './composePicture';
import { embedFonts } from './embedFonts';
import { pictureTexts } from './pictureTexts';
import type { Subject } from './subject';

/** A picture as the text of an SVG file that needs nothing else. */
export interface PictureFile {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Wide enough for lane names and the words of marks, and for a column of a page; room for some 30 rows. */
const SIZE = { widthPx: 1200, heightPx: 900 };

/** Draws the timeline that is in view, at full size whatever is on screen. Throws where a font or record cannot be fetched. */
export async function drawPicture(
  subject: Subject,
  language: Language,
  theme: StillInput['theme'],
  nowMs: number,
): Promise<PictureFile> {
  const texts = pictureTexts(subject, language, nowMs);
  const letters = [texts.title, ...texts.lead, ...texts.foot].join('');
  await Promise.all(pictureFonts().map((font) => document.fonts.load(font, letters)));
  const draw = () => stillOf(subject, language, { theme, onPaper: false, idPrefix: 'sl-', ...SIZE });
  let still = draw();
  if (still.missing.length > 0) {
    await subject.drawn.catalog.records.load(still.missing);
    still = draw();
  }
  const picture = composePicture(still, texts);
  picture.append(svgElement('style', {}, await embedFonts(picture)));
  return {
    svg: new XMLSerializer().serializeToString(picture),
    widthPx: Number(picture.getAttribute('width')),
    heightPx: Number(picture.getAttribute('height')),
  };
}

/** The timeline with the legend of the marks that occur in it. Names do not ask to be clicked. */
export function stillOf(
  { drawn, settled }: Subject,
  language: Language,
  how: Pick<StillInput, 'theme' | 'onPaper' | 'idPrefix' | 'widthPx' | 'heightPx'>,
): Still {
  const { words, locale } = language;
  const spanWords = ({ start, end }: TimeSpan) => formatSpan(start, end, language.date);
  return drawStill({
    ...drawn,
    ...how,
    words: {
      ...drawn.words,
      clusterName: ({ count, span }) =>
        formatCount(inViewWords.clusterSpan, count, locale, { span: spanWords(span) }),
      bandName: (gap) => `${bandWords(gap, language, false)}, ${spanWords(gap)}`,
    },
    span: settled?.fitted ? undefined : settled?.span,
    legend: [
      ...LEGEND.filter((entry) => countOf(entry, drawn.catalog) > 0).map(({ sample, shape, text }) => ({
        sample,
        shape,
        text: text(words.mark),
      })),
      { pill: formatNumber(PILL_COUNT, locale), text: legendWords.cluster },
    ],
  });
}
