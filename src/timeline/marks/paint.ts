import type { LaneColor } from '../../model/vocabulary';
import { DENSITY_PX } from '../crowd';
import { CLUSTER_HALF_PX, type ClusterBox, type EventBox, type Layout, type Metrics } from '../layout';
import type { LevelPlan } from '../levelPlan';
import {
  AS_OF_DROP_PX,
  AS_OF_RISE_PX,
  BAND_DROP_PX,
  BAND_RISE_PX,
  bandPaths,
  CONTEXT_RISE_PX,
  type Picture,
  type PlacedText,
  TICK_RISE_PX,
} from '../picture';
import type { TimeScale } from '../scale';
import { thread } from './arcs';
import { placeStrip, type Strip } from './density';
import { FADE_OPACITY, type Shape, type ShapePart } from './shapes';
import { createWardrobe, type Dress } from './wardrobe';

export interface PaintInput {
  readonly picture: Picture;
  readonly layout: Layout;
  readonly metrics: Metrics;
  readonly plan: LevelPlan;
  readonly scale: TimeScale;
  readonly strips: readonly Strip[];
  readonly selectedKey: string | undefined;
  /** Key of the mark that shows the keyboard's focus. */
  readonly ringedKey: string | undefined;
  laneColor(lane: number): LaneColor;
  /** The event's words, cut to a width. */
  label(box: EventBox, widthPx: number): string;
  count(value: number): string;
  isDim(box: EventBox | ClusterBox): boolean;
  /** What does not step back is marked. */
  readonly lit: boolean;
}

/** Of a cluster: it holds the open event, or steps back. */
type ClusterState = '' | 'aria-current=true' | 'data-dim';

/** What the marks of one colour wear; looked up many times a frame. */
interface Clothes {
  /** By the class of a part of a shape. */
  readonly parts: Map<string, Dress>;
  /** By whether the event is important, then by where the words stand. */
  readonly labels: Map<string, Dress>;
  readonly clusters: Map<ClusterState, { readonly pill: Dress; readonly count: Dress }>;
}

/** The same picture as the SVG's, on a canvas over it, for as long as the view moves: many times less work a frame. */
export interface Painter {
  readonly shown: boolean;
  paint(input: PaintInput): void;
  /** Looks up what marks of these colours wear, so that the first frames of a move need not. */
  prepare(colors: readonly LaneColor[]): void;
  hide(): void;
}

/** The classes of the parts of shapes, as `shapes.ts` and `glyph.ts` give them. */
const PARTS = [
  'solid',
  'solid half',
  'ground',
  'contour',
  'contour dashed',
  'centre',
  'centre on-split',
  'open-ring',
  'open-ring dashed',
  'ring-end',
  'strike',
  'strike-gap',
  'whisker',
  'whisker dashed',
  'cap',
  'arrow',
  'soft',
  'body',
  'edge',
  'edge dashed',
  'fade fade-start',
  'fade fade-end',
  'one',
  'question',
];

const partChain = (color: LaneColor, cls: string) =>
  `g.marks g.mark.lane-${color} g.shape ${cls === 'question' ? 'text' : 'path'}.${cls.replaceAll(' ', '.')}`;
const labelChain = (color: LaneColor, strong: boolean, on: string) =>
  `g.marks g.mark.lane-${color}${strong ? '.strong' : ''} text.label.on-${on}`;
const clusterChain = (color: LaneColor, state: ClusterState) =>
  `g.marks g.cluster.lane-${color}${state && `[${state}]`}`;

/** All that marks of a colour may wear. */
function chainsOf(color: LaneColor): string[] {
  return [
    ...PARTS.map((cls) => partChain(color, cls)),
    ...['ground', 'bar', 'whisker'].flatMap((on) =>
      [true, false].map((strong) => labelChain(color, strong, on)),
    ),
    `${clusterChain(color, '')} rect.pill`,
    `${clusterChain(color, '')} text.count`,
    `g.density path.lane-${color}`,
  ];
}

/** What steps back, as `[data-dim]` in singled.css: its shape, and its words. */
const DIM = 0.4;
const DIM_WORDS = 0.62;

/** @param plot the SVG whose clothes the canvas wears */
export function createPainter(canvas: HTMLCanvasElement, plot: SVGSVGElement): Painter {
  const wardrobe = createWardrobe(plot);
  const paths = new Map<string, Path2D>();
  // Opaque: the browser need not blend it with what it covers.
  const context = canvas.getContext('2d', { alpha: false });
  const clothes = new Map<LaneColor, Clothes>();
  let font = '';
  let shown = false;
  let ratio = 1;
  let hatch: CanvasPattern | null = null;
  let paper = '';

  /** Paths that occur again and again, as those of dots do. */
  function pathOf(d: string, keep: boolean): Path2D {
    const known = paths.get(d);
    if (known) return known;
    const path = new Path2D(d);
    if (keep) paths.set(d, path);
    return path;
  }

  function begin(widthPx: number, heightPx: number): void {
    ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(widthPx * ratio), Math.round(heightPx * ratio)];
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${widthPx}px`;
      canvas.style.height = `${heightPx}px`;
    }
    if (shown) return;
    if (wardrobe.refresh()) clothes.clear();
    paper = getComputedStyle(document.documentElement).backgroundColor;
    hatch = context && drawHatch(context, wardrobe.dress('path.hatch'), ratio);
  }

  return {
    get shown() {
      return shown;
    },
    hide() {
      if (!shown) return;
      shown = false;
      canvas.hidden = true;
    },
    paint(input) {
      paintAll(input);
      if (shown) return;
      canvas.hidden = false;
      shown = true;
    },
    prepare(colors) {
      if (wardrobe.refresh()) clothes.clear();
      wardrobe.layOut(colors.flatMap(chainsOf));
    },
  };

  function paintAll(input: PaintInput): void {
    const { picture, layout } = input;
    begin(picture.widthPx, layout.height);
    const c = context;
    if (!c) return;
    font = '';
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
    c.fillStyle = paper;
    c.fillRect(0, 0, picture.widthPx, layout.height);
    paintGround(c, picture);
    paintAxis(c, picture);
    paintBands(c, picture);
    for (const strip of input.strips) paintStrip(c, strip, input);
    for (const arc of layout.arcs)
      draw(c, new Path2D(thread(arc)), wardrobe.dress(`g.arcs path.arc.arc-${arc.type}`));
    for (const box of layout.events) paintEvent(c, box, input);
    for (const box of layout.clusters) paintCluster(c, box, input);
    c.globalAlpha = 1;
  }

  /** As far as it is in view: a plan reaches a screen beyond it on both sides. */
  function paintStrip(c: CanvasRenderingContext2D, strip: Strip, input: PaintInput): void {
    const { heights, bottom } = strip;
    const { x, stretch } = placeStrip(strip, input.plan, input.scale);
    const binPx = DENSITY_PX * stretch;
    const first = Math.max(0, Math.floor(-x / binPx));
    const end = Math.min(heights.length, Math.ceil((input.picture.widthPx - x) / binPx));
    c.fillStyle = wardrobe.dress(`g.density path.lane-${input.laneColor(strip.lane)}`).fill ?? paper;
    // Laid out as time runs; where that is from right to left, turned over.
    if (input.scale.mirrored) c.setTransform(-ratio, 0, 0, ratio, ratio * input.picture.widthPx, 0);
    c.beginPath();
    c.moveTo(x + first * binPx, bottom);
    let at = 0;
    for (let i = first; i < end; i++) {
      const height = heights[i] ?? 0;
      if (height === at) continue;
      c.lineTo(x + i * binPx, bottom - at);
      c.lineTo(x + i * binPx, bottom - height);
      at = height;
    }
    c.lineTo(x + end * binPx, bottom - at);
    c.lineTo(x + end * binPx, bottom);
    c.fill();
    c.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  /** The dress of a part of a mark, without a chain to put together. */
  function partDress(color: LaneColor, cls: string): Dress {
    const { parts } = clothesOf(color);
    let dress = parts.get(cls);
    if (!dress) {
      dress = wardrobe.dress(partChain(color, cls));
      parts.set(cls, dress);
    }
    return dress;
  }

  function labelDress(color: LaneColor, strong: boolean, on: string): Dress {
    const { labels } = clothesOf(color);
    const key = strong ? `strong ${on}` : on;
    let dress = labels.get(key);
    if (!dress) {
      dress = wardrobe.dress(labelChain(color, strong, on));
      labels.set(key, dress);
    }
    return dress;
  }

  function clusterDress(color: LaneColor, state: ClusterState) {
    const { clusters } = clothesOf(color);
    let dress = clusters.get(state);
    if (!dress) {
      const chain = clusterChain(color, state);
      dress = { pill: wardrobe.dress(`${chain} rect.pill`), count: wardrobe.dress(`${chain} text.count`) };
      clusters.set(state, dress);
    }
    return dress;
  }

  function clothesOf(color: LaneColor): Clothes {
    let known = clothes.get(color);
    if (!known) {
      known = { parts: new Map(), labels: new Map(), clusters: new Map() };
      clothes.set(color, known);
    }
    return known;
  }

  /** Taking up a font costs even where it is the same. */
  function takeFont(c: CanvasRenderingContext2D, next: string): void {
    if (next === font) return;
    font = next;
    c.font = next;
  }

  function at(c: CanvasRenderingContext2D, x: number, y: number, alpha: number): void {
    c.setTransform(ratio, 0, 0, ratio, ratio * x, ratio * y);
    c.globalAlpha = alpha;
  }

  function draw(
    c: CanvasRenderingContext2D,
    path: Path2D,
    dress: Dress,
    fill: string | CanvasGradient | undefined = dress.fill,
  ): void {
    const stroke = () => {
      if (dress.stroke === undefined) return;
      c.strokeStyle = dress.stroke;
      c.lineWidth = dress.strokePx;
      c.lineJoin = dress.join;
      if (dress.dash.length > 0) c.setLineDash(dress.dash as number[]);
      c.stroke(path);
      if (dress.dash.length > 0) c.setLineDash([]);
    };
    if (dress.strokeFirst) stroke();
    if (fill !== undefined) {
      c.fillStyle = fill;
      c.fill(path);
    }
    if (!dress.strokeFirst) stroke();
  }

  /** Upright and level lines as `shape-rendering: crispEdges` draws them: whole px, no soft edge. */
  function crisp(
    c: CanvasRenderingContext2D,
    dress: Dress,
    x: number,
    y: number,
    w: number,
    h: number,
  ): void {
    c.fillStyle = dress.stroke ?? paper;
    const px = Math.max(1, Math.round(dress.strokePx * ratio)) / ratio;
    const snap = (value: number) => Math.floor((value - dress.strokePx / 2) * ratio + 0.5) / ratio;
    if (h > 0) c.fillRect(snap(x), y, px, h);
    else c.fillRect(x, snap(y), w, px);
  }

  function paintGround(c: CanvasRenderingContext2D, { top, bottom, widthPx, ...picture }: Picture): void {
    const lane = wardrobe.dress('g.ground line.lane');
    for (const y of [...picture.laneYs, bottom]) crisp(c, lane, 0, y, widthPx, 0);
    if (picture.hatch && hatch) {
      c.fillStyle = hatch;
      c.fillRect(picture.hatch.x0, top, picture.hatch.x1 - picture.hatch.x0, bottom - top);
    }
    if (picture.asOfX !== undefined)
      crisp(
        c,
        wardrobe.dress('g.ground line.as-of'),
        picture.asOfX,
        top - AS_OF_RISE_PX,
        0,
        bottom - top + 2 * AS_OF_RISE_PX,
      );
    const words = picture.asOfText && [picture.asOfText];
    texts(c, wardrobe.dress('g.ground text.as-of'), words ?? [], bottom + AS_OF_DROP_PX, 'center');
  }

  function paintAxis(c: CanvasRenderingContext2D, { top, ...picture }: Picture): void {
    const rule = wardrobe.dress('g.axis line.rule');
    const larger = wardrobe.dress('g.axis line.context');
    for (const { x, y0, y1 } of picture.rules) crisp(c, rule, x, y0, 0, y1 - y0);
    for (const { x, y0, y1 } of picture.contextRules) crisp(c, larger, x, y0, 0, y1 - y0);
    texts(c, wardrobe.dress('g.axis text.tick'), picture.ticks, top - TICK_RISE_PX, 'center');
    texts(
      c,
      wardrobe.dress('g.axis text.context'),
      picture.contexts,
      top - CONTEXT_RISE_PX,
      picture.contextAnchor === 'end' ? 'right' : 'left',
    );
  }

  function texts(
    c: CanvasRenderingContext2D,
    dress: Dress,
    placed: readonly PlacedText[],
    y: number,
    align: CanvasTextAlign,
  ): void {
    takeFont(c, dress.font);
    c.textAlign = align;
    c.fillStyle = dress.fill ?? paper;
    for (const { x, text } of placed) c.fillText(text, x, y);
  }

  function paintBands(c: CanvasRenderingContext2D, { bands, top, bottom }: Picture): void {
    for (const { band, text, x, y, flat } of bands) {
      const { paper: ground, torn } = bandPaths(band, top - BAND_RISE_PX, bottom + BAND_DROP_PX);
      draw(c, new Path2D(ground), wardrobe.dress('g.bands g.band path.paper'));
      draw(c, new Path2D(torn), wardrobe.dress('g.bands g.band path.torn'));
      const dress = wardrobe.dress('g.bands g.band text');
      at(c, x, y, 1);
      if (!flat) c.rotate(-Math.PI / 2);
      centred(c, text, 0, dress, 'center');
      c.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
  }

  /** Words whose middle is at y = 0, as `dominant-baseline: central` sets them. */
  function centred(
    c: CanvasRenderingContext2D,
    text: string,
    x: number,
    dress: Dress,
    align: CanvasTextAlign,
  ): void {
    if (text === '') return;
    takeFont(c, dress.font);
    c.textAlign = align;
    c.fillStyle = dress.fill ?? paper;
    c.fillText(text, x, drop(c, dress.font));
  }

  function paintEvent(c: CanvasRenderingContext2D, box: EventBox, input: PaintInput): void {
    const color = input.laneColor(box.event.lane);
    const selected = box.key === input.selectedKey;
    const dim = input.isDim(box);
    const lit = input.lit && !dim;
    at(c, box.x, box.y, 1);
    if (selected || lit || box.key === input.ringedKey)
      ring(
        c,
        `g.marks g.mark.lane-${color}${selected ? '[aria-current=true]' : lit ? '[data-lit]' : ''} rect.focus-ring`,
        box,
        input,
      );
    c.globalAlpha = dim ? DIM : 1;
    paintShape(c, box.shape, color, box.dot);
    c.globalAlpha = dim ? DIM_WORDS : 1;
    const { label } = box;
    if (!label) return;
    const text = input.label(box, label.widthPx);
    const left = label.anchor === 'end' ? label.x - label.widthPx : label.x;
    // In place of the halo: words stay clear of the rules behind them, at the cost of a rectangle.
    if (label.on !== 'bar' && !selected && !lit) {
      c.fillStyle = paper;
      const pad = label.on === 'whisker' ? 4 : 1;
      c.fillRect(left - pad, -9, label.widthPx + 2 * pad, 18);
    }
    const dress = labelDress(color, box.event.importance === 3, label.on);
    centred(c, text, label.x, dress, label.anchor === 'end' ? 'right' : 'left');
  }

  function paintShape(c: CanvasRenderingContext2D, shape: Shape, color: LaneColor, keep: boolean): void {
    for (const part of shape.parts) {
      const dress = partDress(color, part.cls);
      // In forced colours a fade is an outline.
      const fades = part.fade && dress.stroke === undefined;
      draw(c, pathOf(part.d, keep), dress, fades ? fadeFill(c, part, color) : dress.fill);
    }
    if (shape.question) {
      const dress = partDress(color, 'question');
      const transform = c.getTransform();
      c.translate(shape.question.x, shape.question.y);
      centred(c, '?', 0, dress, 'center');
      c.setTransform(transform);
    }
  }

  function fadeFill(c: CanvasRenderingContext2D, { cls, fade }: ShapePart, color: LaneColor): CanvasGradient {
    const gradient = c.createLinearGradient(fade?.x0 ?? 0, 0, fade?.x1 ?? 1, 0);
    const { stop } = wardrobe.dress(`g.lane-${color} stop.lane-stop`);
    const opacities = cls.endsWith('start') ? [0, FADE_OPACITY] : [FADE_OPACITY, 0];
    opacities.forEach((opacity, i) => {
      gradient.addColorStop(i, stop.replace(/^rgb\((.*)\)$/, `rgba($1, ${opacity})`));
    });
    return gradient;
  }

  function paintCluster(c: CanvasRenderingContext2D, box: ClusterBox, input: PaintInput): void {
    const selected = box.key === input.selectedKey;
    const dim = input.isDim(box);
    const state = selected ? 'aria-current=true' : dim ? 'data-dim' : '';
    const dress = clusterDress(input.laneColor(box.cluster.lane), state);
    at(c, box.x, box.y, dim ? DIM_WORDS : 1);
    const pill = pathOf(PILL, true);
    draw(c, pill, dress.pill);
    if (input.lit && !dim)
      draw(c, pathOf(PILL_RING, true), wardrobe.dress('g.marks g.cluster[data-lit] rect.focus-ring'));
    if (box.key === input.ringedKey) {
      c.strokeStyle = wardrobe.dress('g.axis text.context').fill ?? paper;
      c.lineWidth = 2.5;
      c.stroke(pathOf(PILL_RING, true));
    }
    const text = input.count(box.cluster.contents.count);
    centred(c, text, 0, dress.count, 'center');
  }

  function ring(c: CanvasRenderingContext2D, chain: string, box: EventBox, input: PaintInput): void {
    const half = input.metrics.rowPx / 2 - 1.5;
    const path = new Path2D();
    const left = Math.min(box.left - 5, -12) + 1.5;
    path.roundRect(left, -half, Math.max(box.right + 5, 12) - 1.5 - left, 2 * half, 5);
    draw(c, path, wardrobe.dress(chain));
    if (box.key !== input.ringedKey) return;
    c.strokeStyle = wardrobe.dress('g.axis text.context').fill ?? paper;
    c.lineWidth = 2.5;
    c.stroke(path);
  }
}

const capsule = (half: number, r: number) =>
  `M${r - half},${-r}H${half - r}a${r},${r} 0 0,1 0,${2 * r}H${r - half}a${r},${r} 0 0,1 0,${-2 * r}Z`;
const PILL = capsule(CLUSTER_HALF_PX, 10);
const PILL_RING = capsule(CLUSTER_HALF_PX + 3, 12.5);

/** From the middle of a font's box to its baseline, px. */
const drops = new Map<string, number>();

function drop(c: CanvasRenderingContext2D, font: string): number {
  const known = drops.get(font);
  if (known !== undefined) return known;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = c.measureText('x');
  const px = (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2;
  drops.set(font, px);
  return px;
}

/** The pattern of the plot's `defs`: lines at 45°, 8 px apart. */
function drawHatch(c: CanvasRenderingContext2D, dress: Dress, ratio: number): CanvasPattern | null {
  const sizePx = 8 * Math.SQRT2;
  const tile = document.createElement('canvas');
  tile.width = tile.height = Math.round(sizePx * ratio);
  const t = tile.getContext('2d');
  if (!t) return null;
  t.scale(tile.width / sizePx, tile.width / sizePx);
  t.strokeStyle = dress.stroke ?? '';
  t.lineWidth = dress.strokePx;
  for (const shift of [-1, 0, 1]) {
    t.moveTo(shift * sizePx, sizePx);
    t.lineTo((shift + 1) * sizePx, 0);
  }
  t.stroke();
  const pattern = c.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
