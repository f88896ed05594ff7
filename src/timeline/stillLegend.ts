import { select } from 'd3';
import type { EventFacts } from '../model/facts';
import type { Mirror } from './createTimeline';
import { SAMPLE_PILL, sampleShape } from './marks/sample';
import { createRuler } from './measure';
import { plainCopy, svgElement } from './plainCopy';
import { drawDefs } from './stageDom';

/** A mark to be explained, or the pill of a cluster with its number, and its words. */
export type StillLegendEntry = { readonly text: string } & (
  | { readonly sample: Partial<EventFacts>; readonly shape: 'dot' | 'whisker' | 'bar' }
  | { readonly pill: string }
);

const FONT_PX = 12.5;
const LINE_PX = 26;
/** From a mark to its words, and from them to the next mark, px. */
const AIR_PX = 6;
const GAP_PX = 18;

/** What the marks mean, beside one another and in as many lines as it takes, as plain SVG from (0, 0); from the right where the page is. */
export function drawStillLegend(
  host: HTMLElement,
  entries: readonly StillLegendEntry[],
  mirror: Mirror | undefined,
  widthPx: number,
  idPrefix: string,
): { group: SVGGElement; heightPx: number } {
  const { fontFamily, direction } = getComputedStyle(host);
  const rtl = direction === 'rtl';
  const ruler = createRuler(`450 ${FONT_PX}px ${fontFamily}`);
  const svg = svgElement('svg', { class: 'plot' });
  drawDefs(select(svg).append('defs'));
  let x = 0;
  let line = 0;
  for (const entry of entries) {
    const { text } = entry;
    const { half, glyph } = 'pill' in entry ? pillGlyph(entry.pill) : markGlyph(entry, mirror);
    const wordsPx = ruler.width(text);
    const itemPx = 2 * half + AIR_PX + wordsPx;
    if (x > 0 && x + itemPx > widthPx) {
      x = 0;
      line += 1;
    }
    const y = (line + 0.5) * LINE_PX;
    const at = (px: number) => (rtl ? widthPx - px : px);
    const mark = svgElement(
      'g',
      { class: 'pill' in entry ? 'cluster' : 'mark', transform: `translate(${at(x + half)},${y})` },
      glyph,
    );
    mark.style.setProperty('--lane', 'var(--color-muted)');
    const words = svgElement(
      'text',
      {
        x: at(x + 2 * half + AIR_PX),
        y,
        'dominant-baseline': 'central',
        'text-anchor': rtl ? 'end' : undefined,
      },
      text,
    );
    words.style.cssText = `fill: var(--color-ink); font-size: ${FONT_PX}px; font-weight: 450`;
    svg.append(mark, words);
    x += itemPx + GAP_PX;
  }
  host.append(svg);
  return {
    group: plainCopy(svg, { prefix: `${idPrefix}legend-`, under: 'rim' }),
    heightPx: (line + 1) * LINE_PX,
  };
}

type Mark = Extract<StillLegendEntry, { sample: unknown }>;

function markGlyph({ sample, shape }: Mark, mirror: Mirror | undefined) {
  const drawn = sampleShape(sample, shape);
  const { parts, question } = mirror ? mirror.mirrorShape(drawn) : drawn;
  const glyph = svgElement('g', { class: 'shape' });
  for (const { cls, d } of parts) {
    const path = svgElement('path', { class: cls, d });
    if (cls.startsWith('fade')) path.style.fill = `url(#sl-${cls.split(' ')[1]}-slate)`;
    glyph.append(path);
  }
  if (question) glyph.append(svgElement('text', { class: 'question', ...MIDDLE, ...question }, '?'));
  return { half: drawn.half, glyph };
}

function pillGlyph(count: string) {
  const { half, rect } = SAMPLE_PILL;
  const pill = svgElement('rect', { class: 'pill', ...rect });
  return {
    half,
    glyph: svgElement('g', {}, pill, svgElement('text', { class: 'count', ...MIDDLE }, count)),
  };
}

const MIDDLE = { 'text-anchor': 'middle', 'dominant-baseline': 'central' };
