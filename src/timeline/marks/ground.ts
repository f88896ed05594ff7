import {
  AS_OF_DROP_PX,
  AS_OF_RISE_PX,
  BAND_DROP_PX,
  BAND_RISE_PX,
  type BandPicture,
  bandPaths,
  type Picture,
} from '../picture';
import type { Group } from './axis';
import { put, tenth } from './put';

/** Lane rules, the hatched side beyond `asOf`, its line and words. */
export function drawGround(group: Group, { top, bottom, widthPx, ...picture }: Picture): void {
  group
    .selectAll<SVGLineElement, number>('line.lane')
    .data([...picture.laneYs, bottom])
    .join('line')
    .each(function (y) {
      put(this, 'class', 'lane');
      put(this, 'x2', widthPx);
      put(this, 'y1', y);
      put(this, 'y2', y);
    });
  group
    .selectAll<SVGRectElement, NonNullable<Picture['hatch']>>('rect.later')
    .data(picture.hatch ? [picture.hatch] : [])
    .join((enter) => enter.append('rect').attr('class', 'later').attr('fill', 'url(#sl-hatch)'))
    .each(function ({ x0, x1 }) {
      put(this, 'x', tenth(x0));
      put(this, 'width', tenth(x1 - x0));
      put(this, 'y', top);
      put(this, 'height', bottom - top);
    });
  group
    .selectAll<SVGLineElement, number>('line.as-of')
    .data(picture.asOfX === undefined ? [] : [picture.asOfX])
    .join('line')
    .each(function (at) {
      put(this, 'class', 'as-of');
      put(this, 'x1', tenth(at));
      put(this, 'x2', tenth(at));
      put(this, 'y1', top - AS_OF_RISE_PX);
      put(this, 'y2', bottom + AS_OF_RISE_PX);
    });
  group
    .selectAll<SVGTextElement, Picture['asOfText']>('text.as-of')
    .data(picture.asOfText ? [picture.asOfText] : [])
    .join((enter) => enter.append('text').attr('class', 'as-of').attr('text-anchor', 'middle'))
    .each(function (words) {
      put(this, 'x', tenth(words?.x ?? 0));
      put(this, 'y', bottom + AS_OF_DROP_PX);
      put(this, 'text', words?.text ?? '');
    });
}

/** The torn bands. Each is a button that unfolds its stretch. */
export function drawBands(
  group: Group,
  { bands, top, bottom }: Picture,
  nameOf: (band: BandPicture) => string,
  focusKey: string | undefined,
): void {
  const y0 = top - BAND_RISE_PX;
  const y1 = bottom + BAND_DROP_PX;
  group
    .selectAll<SVGGElement, BandPicture>('g.band')
    .data(bands, (band) => band.key)
    .join((enter) => {
      const band = enter.append('g').attr('class', 'band').attr('role', 'button');
      band.append('path').attr('class', 'paper');
      band.append('path').attr('class', 'torn');
      band
        .append('text')
        .attr('text-anchor', 'middle')
        .attr('dominant-baseline', 'central')
        .attr('aria-hidden', 'true');
      band.append('path').attr('class', 'focus-ring');
      return band;
    })
    .each(function (picture) {
      const [paper, torn, text, ring] = this.children;
      if (!paper || !torn || !text || !ring) return;
      const { x0, x1 } = picture.band;
      const paths = bandPaths(picture.band, y0, y1);
      put(this, 'data-band', picture.key);
      put(this, 'tabindex', picture.key === focusKey ? 0 : -1);
      put(this, 'aria-label', nameOf(picture));
      put(paper, 'd', paths.paper);
      put(torn, 'd', paths.torn);
      put(ring, 'd', `M${x0 - 7},${y0 + 2}H${x1 + 7}V${y1 - 2}H${x0 - 7}Z`);
      put(text, 'text', picture.text);
      put(text, 'transform', `translate(${picture.x},${picture.y})${picture.flat ? '' : ' rotate(-90)'}`);
    });
}
