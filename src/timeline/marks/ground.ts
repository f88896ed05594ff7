import type { BandBox, Layout, Metrics } from '../layout';
import type { Group } from './axis';
import { put, tenth } from './put';

export interface GroundWords {
  asOf: string;
  band(band: BandBox, short: boolean): string;
  bandName(band: BandBox): string;
  measure(text: string): number;
}

/** Lane rules, the hatched side beyond `asOf`, its line and words. */
export function drawGround(
  group: Group,
  layout: Layout,
  metrics: Metrics,
  widthPx: number,
  words: GroundWords,
): void {
  const bottom = layout.height - metrics.footPx;
  group
    .selectAll<SVGLineElement, number>('line.lane')
    .data([...layout.lanes.map((lane) => lane.y), bottom])
    .join('line')
    .each(function (y) {
      put(this, 'class', 'lane');
      put(this, 'x2', widthPx);
      put(this, 'y1', y);
      put(this, 'y2', y);
    });

  const x = layout.asOfX;
  const shown = x === undefined || x > widthPx ? [] : [Math.max(x, 0)];
  group
    .selectAll<SVGRectElement, number>('rect.later')
    .data(shown)
    .join((enter) => enter.append('rect').attr('class', 'later').attr('fill', 'url(#sl-hatch)'))
    .each(function (from) {
      put(this, 'x', tenth(from));
      put(this, 'width', tenth(widthPx - from));
      put(this, 'y', metrics.axisPx);
      put(this, 'height', bottom - metrics.axisPx);
    });
  const lineAt = x === undefined || x < 0 || x > widthPx ? [] : [x];
  group
    .selectAll<SVGLineElement, number>('line.as-of')
    .data(lineAt)
    .join('line')
    .each(function (at) {
      put(this, 'class', 'as-of');
      put(this, 'x1', tenth(at));
      put(this, 'x2', tenth(at));
      put(this, 'y1', metrics.axisPx - 6);
      put(this, 'y2', bottom + 6);
    });
  // Out of view on the side of the past: what lies in view is all later, and the hatch is explained.
  const past = x !== undefined && x < 0 && words.asOf !== '';
  const text = past ? `‹ ${words.asOf}` : words.asOf;
  const half = words.measure(text) / 2;
  group
    .selectAll<SVGTextElement, number>('text.as-of')
    .data(past ? [0] : lineAt)
    .join((enter) => enter.append('text').attr('class', 'as-of').attr('text-anchor', 'middle'))
    .each(function (at) {
      put(this, 'x', tenth(Math.min(Math.max(at, half + 4), Math.max(half + 4, widthPx - half - 4))));
      put(this, 'y', bottom + 20);
      put(this, 'text', text);
    });
}

/** The torn bands. Each is a button that unfolds its stretch. */
export function drawBands(
  group: Group,
  layout: Layout,
  metrics: Metrics,
  widthPx: number,
  words: GroundWords,
  focusId: string | undefined,
): void {
  const top = metrics.axisPx - 8;
  const bottom = layout.height - metrics.footPx + 4;
  const bands = group
    .selectAll<SVGGElement, BandBox>('g.band')
    .data(layout.bands, (band) => bandId(band))
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
    .attr('data-band', (band) => bandId(band))
    .attr('tabindex', (band) => (bandId(band) === focusId ? 0 : -1))
    .attr('aria-label', (band) => words.bandName(band));
  bands
    .select('path.paper')
    .attr(
      'd',
      ({ x0, x1 }) =>
        `${tornEdge(x0, top, bottom)}L${x1},${bottom}${tornEdge(x1, bottom, top).replace('M', 'L')}Z`,
    );
  bands.select('path.torn').attr('d', ({ x0, x1 }) => tornEdge(x0, top, bottom) + tornEdge(x1, top, bottom));
  bands
    .select('path.focus-ring')
    .attr('d', ({ x0, x1 }) => `M${x0 - 7},${top + 2}H${x1 + 7}V${bottom - 2}H${x0 - 7}Z`);
  bands.each(function (band) {
    // Where only a part of the band is in view the words stand in that part.
    const left = Math.max(band.x0, 0);
    const right = Math.min(band.x1, widthPx);
    const width = right - left;
    const height = bottom - top;
    const long = words.band(band, false);
    const short = words.band(band, true);
    const flat = width > words.measure(long) + 40;
    const room = flat ? width : width < 20 ? 0 : height - 16;
    const text = this.querySelector('text');
    if (!text) return;
    text.textContent = words.measure(long) <= room ? long : words.measure(short) <= room ? short : '';
    const middle = `translate(${(left + right) / 2},${(top + bottom) / 2})`;
    text.setAttribute('transform', flat ? middle : `${middle} rotate(-90)`);
  });
}

export function bandId(band: BandBox): string {
  return `band-${band.segment.start}`;
}

const TOOTH_PX = 9;

/** A torn paper edge from `y0` to `y1`: teeth 5 px deep. */
function tornEdge(x: number, y0: number, y1: number): string {
  const teeth = Math.max(2, Math.round(Math.abs(y1 - y0) / TOOTH_PX));
  const step = (y1 - y0) / teeth;
  let d = `M${x},${y0}`;
  for (let i = 1; i <= teeth; i++) d += `L${x + (i % 2 ? 5 : 0)},${y0 + i * step}`;
  return d;
}
