import type { TimeSpan } from '../model/columns';
import {
  createTimeline,
  type TimelineOptions,
  type TimelineState,
  type TimelineWords,
} from './createTimeline';
import { indexOfKey } from './levelPlan';
import { drawArcs } from './marks/arcs';
import { createRuler } from './measure';
import { plainCopy, readColor, svgElement } from './plainCopy';
import { drawStillLegend, type StillLegendEntry } from './stillLegend';
import { wrapText } from './wrapText';

export interface StillInput extends Omit<TimelineState, 'compact'> {
  /** What is in view; undefined: everything. */
  readonly span: TimeSpan | undefined;
  readonly widthPx: number;
  /** Undefined: as the page. */
  readonly theme: 'light' | 'dark' | undefined;
  /** What is explained below it, a pill only where there is one. */
  readonly legend: readonly StillLegendEntry[];
  /** Put before the ids of what is drawn: two pictures in one page must not share any. */
  readonly idPrefix: string;
  /** White, whatever the theme's paper is, and words on plates (see `CopyOptions`). */
  readonly onPaper: boolean;
}

/** A timeline at full size as plain SVG, and what else is needed to set it in a picture. */
export interface Still {
  readonly timeline: SVGGElement;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The page reads from the right: lane names stand there, and the legend begins there. */
  readonly rtl: boolean;
  readonly legend: { readonly group: SVGGElement; readonly heightPx: number };
  /** Colours of the theme, `#rrggbb`. */
  readonly colors: Readonly<Record<StillColor, string>>;
  /** Events whose words are missing: their records are not at hand. */
  readonly missing: readonly number[];
}

export type StillColor = 'paper' | 'ink' | 'muted' | 'rule';

const COLORS: readonly StillColor[] = ['paper', 'ink', 'muted', 'rule'];
const NAME_FONT = '650 13px';
/** Where lane names begin, from the side where reading begins. */
export const STILL_PAD_PX = 24;
/** As `.lane-name` in timeline.css has it. */
const NAME = { startPx: STILL_PAD_PX, endPx: 8, topPx: 11, linePx: 18, riseEm: 0.3637 };

/**
 * Draws the timeline as it would stand in a page of that width, at once: for a file, or for paper. `widthPx` leaves room
 * for lane names beside the rows: 860 at the least.
 */
export function drawStill(input: StillInput): Still {
  const host = document.createElement('div');
  host.className = 'timeline still';
  // Laid out, so that styles can be read, and never seen.
  Object.assign(host.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden' });
  host.style.width = `${input.widthPx}px`;
  if (input.theme) host.style.colorScheme = input.theme;
  if (input.onPaper) host.style.setProperty('--color-paper', '#fff');
  document.body.append(host);
  const { span, ...state } = input;
  const timeline = createTimeline(host, { ...state, compact: false }, { ...INERT, span, still: drawArcs });
  try {
    return readStill(host, input);
  } finally {
    timeline.destroy();
    host.remove();
  }
}

function readStill(
  host: HTMLElement,
  { words, widthPx, onPaper, legend, idPrefix, mirror }: StillInput,
): Still {
  const svg = host.querySelector<SVGSVGElement>('svg.plot');
  const names = [...host.querySelectorAll<HTMLElement>('.lane-name')];
  if (!svg) throw new Error('a still: there is no picture to copy');
  const { width, height } = svg.getBoundingClientRect();
  const rtl = getComputedStyle(host).direction === 'rtl';
  const left = rtl ? 0 : widthPx - width;
  const clip = svgElement('clipPath', { id: `${idPrefix}view` }, svgElement('rect', { width, height }));
  const plot = svgElement(
    'g',
    { transform: `translate(${left},0)`, 'clip-path': `url(#${idPrefix}view)` },
    plainCopy(svg, { prefix: idPrefix, under: onPaper ? 'plate' : 'rim' }),
  );
  const explained = legend.filter((entry) => !('pill' in entry) || svg.querySelector('.cluster'));
  const colors = readColors(host);
  const family = getComputedStyle(svg.querySelector('text') ?? svg).fontFamily;
  const nameRoom = { startPx: rtl ? widthPx - NAME.startPx : NAME.startPx, rtl, family };
  const roomPx = widthPx - width - NAME.startPx - NAME.endPx;
  const texts = names.flatMap((name, lane) =>
    nameTexts(name, lane, names, { ...nameRoom, widthPx: roomPx, heightPx: height }, words, colors),
  );
  return {
    timeline: svgElement('g', { 'font-family': family }, svgElement('defs', {}, clip), plot, ...texts),
    widthPx,
    heightPx: Math.ceil(height),
    rtl,
    legend: drawStillLegend(host, explained, mirror, widthPx - 2 * NAME.startPx, idPrefix),
    colors,
    missing: missingIn(svg),
  };
}

/** A lane's name and count beside its rows, in as many lines as the lane has room for. */
function nameTexts(
  name: HTMLElement,
  lane: number,
  names: readonly HTMLElement[],
  room: {
    readonly startPx: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly rtl: boolean;
    readonly family: string;
  },
  words: TimelineWords,
  colors: Still['colors'],
): SVGTextElement[] {
  const { widthPx } = room;
  const ruler = createRuler(`${NAME_FONT} ${room.family}`);
  const top = offsetOf(name);
  const next = names[lane + 1];
  const high = (next ? offsetOf(next) : room.heightPx) - top - NAME.topPx;
  const most = Math.max(1, Math.floor(high / NAME.linePx) - 1);
  const all = wrapText(ruler, words.laneLabel(lane), widthPx);
  const lines = all.slice(0, most);
  if (all.length > most) lines[most - 1] = ruler.cut(`${all.slice(most - 1).join(' ')}`, widthPx);
  const [, count] = name.children;
  const at = (line: number) => top + NAME.topPx + NAME.linePx * (line + 0.5);
  const text = (content: string, line: number, sizePx: number, weight: number, fill: string | undefined) =>
    svgElement(
      'text',
      {
        x: room.startPx,
        direction: room.rtl ? 'rtl' : undefined,
        y: at(line) + NAME.riseEm * sizePx,
        'font-size': sizePx,
        'font-weight': weight,
        fill,
      },
      content,
    );
  const color = readColor(getComputedStyle(name).color)?.hex;
  return [
    ...lines.map((line, i) => text(line, i, 13, 650, color)),
    text(count?.textContent ?? '', lines.length, 12, 450, colors.muted),
  ];
}

/** How far below the top of the stage a lane begins, px. */
function offsetOf(name: HTMLElement): number {
  return new DOMMatrixReadOnly(name.style.transform).m42;
}

function readColors(host: HTMLElement): Still['colors'] {
  const probe = document.createElement('i');
  host.append(probe);
  const read = (color: StillColor) => {
    probe.style.color = `var(--color-${color})`;
    return readColor(getComputedStyle(probe).color)?.hex ?? '#000000';
  };
  const [paper = '', ink = '', muted = '', rule = ''] = COLORS.map(read);
  probe.remove();
  return { paper, ink, muted, rule };
}

function missingIn(svg: SVGSVGElement): number[] {
  return [...svg.querySelectorAll('g.mark:not([data-event])')].flatMap(
    (mark) => indexOfKey(mark.getAttribute('data-key') ?? '') ?? [],
  );
}

const INERT: Omit<TimelineOptions, 'span' | 'still'> = {
  movesWhen: 'touched',
  motion: () => false,
  track: () => () => undefined,
  wheelZooms: () => false,
  onSelect: () => undefined,
  onOpenCluster: () => undefined,
  onUnfold: () => undefined,
  onPreview: () => undefined,
  onSettle: () => undefined,
  onFirstPaint: () => undefined,
};
