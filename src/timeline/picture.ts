import type { BandBox, Layout, Metrics } from './layout';
import type { ContextTick, Tick } from './ticks';

/** Every word of the ground and the axis. */
export interface PictureWords {
  tick(tick: Tick): string;
  context(context: ContextTick, short: boolean): string;
  readonly asOf: string;
  band(band: BandBox, short: boolean): string;
  /** Width of a text of the axis, px. */
  measure(text: string): number;
}

/** An upright line. */
export interface Rule {
  readonly key: string;
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedText {
  readonly key: string;
  readonly x: number;
  readonly text: string;
}

/** What lies around the marks, placed and put into words for one frame: drawn as SVG at rest and on a canvas in motion. */
export interface Picture {
  readonly widthPx: number;
  /** Where the lanes begin and end, px from the top. */
  readonly top: number;
  readonly bottom: number;
  readonly laneYs: readonly number[];
  /** The hatch for what lies after `asOf`. */
  readonly hatch: { readonly x0: number; readonly x1: number } | undefined;
  readonly asOfX: number | undefined;
  readonly asOfText: PlacedText | undefined;
  readonly rules: readonly Rule[];
  readonly ticks: readonly PlacedText[];
  /** In two pieces where a tick's words stand on them. */
  readonly contextRules: readonly Rule[];
  readonly contexts: readonly PlacedText[];
  /** Which end of its words a context's place is. */
  readonly contextAnchor: 'start' | 'end';
  readonly bands: readonly BandPicture[];
}

export interface BandPicture {
  readonly key: string;
  readonly band: BandBox;
  readonly text: string;
  /** Middle of the words. */
  readonly x: number;
  readonly y: number;
  /** The words lie; else they stand. */
  readonly flat: boolean;
}

/** Baselines of the two lines of the axis, px from the top of the lanes. */
export const TICK_RISE_PX = 9;
export const CONTEXT_RISE_PX = 30;
/** How far rules and lines reach above the lanes. */
const RULE_RISE_PX = 4;
const CONTEXT_RULE_RISE_PX = 43;
/** Where the words of ticks begin. */
const TICK_TOP_RISE_PX = 21;
/** The line of `asOf` and its words below the lanes. */
export const AS_OF_RISE_PX = 6;
export const AS_OF_DROP_PX = 20;
/** Bands reach above the lanes and below. */
export const BAND_RISE_PX = 8;
export const BAND_DROP_PX = 4;

export function createPicture(
  layout: Layout,
  metrics: Metrics,
  widthPx: number,
  words: PictureWords,
): Picture {
  const top = metrics.axisPx;
  const bottom = layout.height - metrics.footPx;
  const { asOfX } = layout;
  return {
    widthPx,
    top,
    bottom,
    laneYs: layout.lanes.map((lane) => lane.y),
    hatch: asOfX === undefined || asOfX > widthPx ? undefined : { x0: Math.max(asOfX, 0), x1: widthPx },
    asOfX: asOfX === undefined || asOfX < 0 || asOfX > widthPx ? undefined : asOfX,
    asOfText: placeAsOf(asOfX, widthPx, words),
    ...placeAxis(layout, top, bottom, widthPx, words),
    contextAnchor: 'start',
    bands: layout.bands.map((band) =>
      placeBand(band, top - BAND_RISE_PX, bottom + BAND_DROP_PX, widthPx, words),
    ),
  };
}

function placeAsOf(x: number | undefined, widthPx: number, words: PictureWords): PlacedText | undefined {
  if (x === undefined || x > widthPx || words.asOf === '') return undefined;
  // Out of view on the side of the past: what lies in view is all later, and the hatch is explained.
  const text = x < 0 ? `‹ ${words.asOf}` : words.asOf;
  const half = words.measure(text) / 2;
  const rightmost = Math.max(half + 4, widthPx - half - 4);
  return { key: 'asOf', x: Math.min(Math.max(x, half + 4), rightmost), text };
}

/** Two lines of labels, larger unit above, and a rule for every tick. */
function placeAxis(
  { axis, bands, asOfX }: Layout,
  top: number,
  bottom: number,
  widthPx: number,
  words: PictureWords,
): Pick<Picture, 'rules' | 'ticks' | 'contextRules' | 'contexts'> {
  const inBand = (x: number) => bands.some((band) => x > band.x0 - 2 && x < band.x1 + 2);
  const ticks = axis.ticks.flatMap((tick): PlacedText[] => {
    const { ms, x } = tick;
    const text = words.tick(tick);
    const half = words.measure(text) / 2;
    const fits = x > half && x < widthPx - half && !inBand(x - half) && !inBand(x + half);
    return fits ? [{ key: String(ms), x, text }] : [];
  });
  const named = new Set(ticks.map(({ key }) => key));
  // The line of `asOf` stands alone.
  const atAsOf = (x: number) => asOfX !== undefined && Math.abs(x - asOfX) < 1;
  return {
    rules: axis.ticks
      .filter(({ x }) => !atAsOf(x))
      .map(({ ms, x }) => ({ key: String(ms), x, y0: top - RULE_RISE_PX, y1: bottom })),
    ticks,
    contextRules: axis.contexts
      .filter((context) => context.begins)
      .flatMap(({ ms, x0: x }): Rule[] => {
        const whole = { key: String(ms), x, y0: top - CONTEXT_RULE_RISE_PX, y1: bottom };
        const around = named.has(whole.key);
        if (!around && !atAsOf(x)) return [whole];
        const above = { ...whole, y1: top - (around ? TICK_TOP_RISE_PX : AS_OF_RISE_PX) };
        return atAsOf(x) ? [above] : [above, { ...whole, key: `${ms} below`, y0: top - RULE_RISE_PX }];
      }),
    contexts: axis.contexts.flatMap((context): PlacedText[] => {
      const x = Math.max(context.x0 + 6, 2);
      const room = Math.min(context.x1, widthPx) - x - 6;
      const text = [words.context(context, false), words.context(context, true)].find(
        // Set bolder than the ruler's font.
        (candidate) => words.measure(candidate) * 1.08 <= room,
      );
      const key = `${context.label}${context.begins ? context.ms : Math.round(context.x1)}`;
      return text === undefined ? [] : [{ key, x, text }];
    }),
  };
}

function placeBand(
  band: BandBox,
  top: number,
  bottom: number,
  widthPx: number,
  words: PictureWords,
): BandPicture {
  // Where only a part of the band is in view the words stand in that part.
  const left = Math.max(band.x0, 0);
  const right = Math.min(band.x1, widthPx);
  const width = right - left;
  const long = words.band(band, false);
  const short = words.band(band, true);
  const flat = width > words.measure(long) + 40;
  const room = flat ? width : width < 20 ? 0 : bottom - top - 16;
  const text = words.measure(long) <= room ? long : words.measure(short) <= room ? short : '';
  return { key: bandKey(band), band, text, x: (left + right) / 2, y: (top + bottom) / 2, flat };
}

export function bandKey(band: BandBox): string {
  return `band-${band.segment.start}`;
}

const TOOTH_PX = 9;

/** A torn paper edge from `y0` to `y1`: teeth 5 px deep. */
export function tornEdge(x: number, y0: number, y1: number): string {
  const teeth = Math.max(2, Math.round(Math.abs(y1 - y0) / TOOTH_PX));
  const step = (y1 - y0) / teeth;
  let d = `M${x},${y0}`;
  for (let i = 1; i <= teeth; i++) d += `L${x + (i % 2 ? 5 : 0)},${y0 + i * step}`;
  return d;
}

/** Both edges of a band, and the paper between them. */
export function bandPaths(band: BandBox, top: number, bottom: number): { torn: string; paper: string } {
  const left = tornEdge(band.x0, top, bottom);
  return {
    torn: left + tornEdge(band.x1, top, bottom),
    paper: `${left}L${band.x1},${bottom}${tornEdge(band.x1, bottom, top).replace('M', 'L')}Z`,
  };
}
