import { createRuler } from '../../timeline/measure';
import { svgElement } from '../../timeline/plainCopy';
import { STILL_PAD_PX, type Still } from '../../timeline/still';
import { wrapText } from '../../timeline/wrapText';

/** What is written into a picture, so that it can stand alone. */
export interface PictureTexts {
  readonly title: string;
  /** Under the title: what is shown and what is not, a paragraph each. */
  readonly lead: readonly string[];
  /** At the foot: what it rests on and where it is from. */
  readonly foot: readonly string[];
}

interface Style {
  readonly sizePx: number;
  readonly linePx: number;
  readonly weight: number;
  /** As the page has it, in this property. */
  readonly family: '--font-sans' | '--font-serif';
}

const TITLE: Style = { sizePx: 28, linePx: 35, weight: 600, family: '--font-serif' };
const LEAD: Style = { sizePx: 15, linePx: 22, weight: 500, family: '--font-sans' };
const FOOT: Style = { sizePx: 12.5, linePx: 18, weight: 450, family: '--font-sans' };
/** The fonts that a picture is set in, as `document.fonts.load` takes them: they are measured before they are drawn. */
export const pictureFonts = () => [TITLE, LEAD, FOOT].map(fontOf);

/**
 * The timeline with its title, what is in view, and where it is from, as one SVG. All texts are wrapped to the width as
 * they measure: nothing is cut, and nothing lies over anything else.
 */
export function composePicture(still: Still, texts: PictureTexts): SVGSVGElement {
  const { widthPx, colors, legend, rtl } = still;
  const roomPx = widthPx - 2 * STILL_PAD_PX;
  const parts: Element[] = [];
  let y = STILL_PAD_PX;
  const write = (paragraphs: readonly string[], style: Style, fill: string) => {
    const ruler = createRuler(fontOf(style));
    const lines = paragraphs.flatMap((paragraph) => wrapText(ruler, paragraph, roomPx));
    const { sizePx, linePx, weight } = style;
    const family = familyOf(style);
    for (const line of lines) {
      const attributes = {
        x: rtl ? widthPx - STILL_PAD_PX : STILL_PAD_PX,
        direction: rtl ? 'rtl' : undefined,
        // The baseline of a line whose words stand in its middle.
        y: y + linePx / 2 + sizePx * 0.35,
        fill,
        'font-family': family,
        'font-size': sizePx,
        'font-weight': weight,
      };
      parts.push(svgElement('text', attributes, line));
      y += linePx;
    }
  };
  write([texts.title], TITLE, colors.ink);
  y += 4;
  write(texts.lead, LEAD, colors.ink);
  y += 10;
  parts.push(svgElement('g', { transform: `translate(0,${y})` }, still.timeline));
  y += still.heightPx + 6;
  parts.push(svgElement('g', { transform: `translate(${STILL_PAD_PX},${y})` }, legend.group));
  y += legend.heightPx + 8;
  parts.push(
    svgElement('path', { d: `M${STILL_PAD_PX},${y}H${widthPx - STILL_PAD_PX}`, stroke: colors.rule }),
  );
  y += 10;
  write(texts.foot, FOOT, colors.muted);
  const heightPx = Math.ceil(y + STILL_PAD_PX - 6);
  return svgElement(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: widthPx,
      height: heightPx,
      viewBox: `0 0 ${widthPx} ${heightPx}`,
      role: 'img',
    },
    svgElement('title', {}, texts.title),
    svgElement('desc', {}, texts.lead.join(' ')),
    svgElement('rect', { width: widthPx, height: heightPx, fill: colors.paper }),
    ...parts,
  );
}

/** The timeline and its legend alone, to be set in a page that says the rest: flush with it, as wide as it is given room. */
export function bareFigure({ timeline, legend, widthPx, heightPx, rtl }: Still, name: string): SVGSVGElement {
  const height = heightPx + 6 + legend.heightPx;
  return svgElement(
    'svg',
    {
      viewBox: `${rtl ? 0 : STILL_PAD_PX} 0 ${widthPx - STILL_PAD_PX} ${height}`,
      role: 'img',
      'aria-label': name,
    },
    timeline,
    svgElement('g', { transform: `translate(${STILL_PAD_PX},${heightPx + 6})` }, legend.group),
  );
}

function fontOf(style: Style): string {
  return `${style.weight} ${style.sizePx}px ${familyOf(style)}`;
}

function familyOf({ family }: Style): string {
  return getComputedStyle(document.documentElement).getPropertyValue(family).trim();
}
