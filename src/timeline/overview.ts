import { select } from 'd3';
import type { Catalog } from '../model/catalog';
import { positionsIn, type TimeSpan } from '../model/columns';
import type { Mirror } from './createTimeline';
import { createFold } from './fold';
import { putStyle } from './marks/put';
import { createScale, type TimeScale } from './scale';
import { createAxis, type Tick } from './ticks';

export interface OverviewWords {
  readonly window: string;
  readonly start: string;
  readonly end: string;
  /** Text of a span, for the window. */
  span(span: TimeSpan): string;
  /** Text of one end, for a handle. */
  instant(ms: number): string;
  tick(tick: Tick, first: boolean): string;
}

export interface OverviewInput {
  readonly catalog: Catalog;
  /** All that the strip shows, in true time. */
  readonly fit: TimeSpan;
  /** What the timeline shows. */
  readonly span: TimeSpan;
  readonly widthPx: number;
  readonly mirror: Mirror | undefined;
  readonly hidden: boolean;
}

export interface Overview {
  draw(input: OverviewInput): void;
  /** Says in words what the window shows; for when the view rests. */
  describe(): void;
  readonly pieces: Readonly<Record<OverviewPiece, HTMLElement>>;
  /** The scale of the strip, and all that it shows, in true time; undefined before it is drawn. */
  scale(): TimeScale | undefined;
  fit(): TimeSpan | undefined;
  destroy(): void;
}

/** What can be moved: the window, and its ends. */
export type OverviewPiece = 'window' | 'start' | 'end';

const HEIGHT_PX = 34;
const MARK_PX = 3;
const MIN_WINDOW_PX = 24;
/** Where the window is narrower, its handles stand beside it: it stays to be taken hold of itself. */
const NARROW_PX = 48;
/** As in the style sheet. */
const HANDLE_PX = 24;
/** Width of the window before it is stretched, as in the style sheet. */
const WINDOW_PX = 100;
/** Above so many events the strip shows how many where. */
const DENSE_EVENTS = 2_000;

/**
 * The whole in true time, never folded, with the visible span as a window over it. The window and its ends are sliders
 * (ARIA APG, multi-thumb); `overviewControls.ts` moves them.
 */
export function createOverview(host: HTMLElement, words: () => OverviewWords | undefined): Overview {
  const svg = select(host)
    .append('svg')
    .attr('class', 'overview-plot')
    .attr('aria-hidden', 'true')
    .attr('height', HEIGHT_PX + 18);
  svg.append('rect').attr('class', 'strip').attr('height', HEIGHT_PX).attr('rx', 3);
  const marks = svg.append('g');
  const labels = svg.append('g');
  const pieces = { window: thumb(host, 'window'), start: thumb(host, 'start'), end: thumb(host, 'end') };
  let scale: TimeScale | undefined;
  let input: OverviewInput | undefined;
  let drawnMarks = '';
  let drawnCatalog: Catalog | undefined;

  function draw(next: OverviewInput): void {
    const said = words();
    input = next;
    host.hidden = next.hidden;
    if (next.hidden || !said) return;
    const { fit, widthPx, catalog } = next;
    const fold = createFold([]);
    const plain = createScale(fold, fit, widthPx);
    scale = next.mirror ? next.mirror.mirrorScale(plain) : plain;
    const key = `${widthPx}|${fit.start}|${fit.end}|${scale.mirrored}`;
    if (key !== drawnMarks || catalog !== drawnCatalog) {
      drawnMarks = key;
      drawnCatalog = catalog;
      svg.attr('width', widthPx).select('rect.strip').attr('width', widthPx);
      drawMarks(catalog, scale);
      const ticks = createAxis(fold, scale).ticks.filter((tick) => tick.x > 20 && tick.x < widthPx - 20);
      labels
        .selectAll('text')
        .data(ticks)
        .join('text')
        .attr('class', (tick) =>
          new Date(tick.ms).getUTCMonth() === 0 && tick.label === 'month' ? 'tick year' : 'tick',
        )
        .attr('text-anchor', 'middle')
        .attr('x', (tick) => tick.x)
        .attr('y', HEIGHT_PX + 14)
        .text((tick, i) => said.tick(tick, i === 0));
      labels
        .selectAll('line')
        .data(ticks)
        .join('line')
        .attr('class', 'rule')
        .attr('x1', (tick) => tick.x)
        .attr('x2', (tick) => tick.x)
        .attr('y2', HEIGHT_PX + 3);
    }
    drawWindow(next, scale);
  }

  function drawMarks(catalog: Catalog, at: TimeScale): void {
    const paths = catalog.columns.count > DENSE_EVENTS ? densityPaths(catalog, at) : markPaths(catalog, at);
    marks
      .selectAll('path')
      .data(catalog.lanes)
      .join('path')
      .attr('class', (lane) => `lane-${lane.color}`)
      .attr('d', (_, i) => paths[i] ?? '');
  }

  function drawWindow({ span, widthPx }: OverviewInput, at: TimeScale): void {
    const inside = (x: number) => Math.min(widthPx, Math.max(0, x));
    const ends = [inside(at.timeToX(span.start)), inside(at.timeToX(span.end))] as const;
    let x0 = Math.min(...ends);
    let x1 = Math.max(...ends);
    const lack = MIN_WINDOW_PX - (x1 - x0);
    if (lack > 0) {
      x0 = Math.max(0, Math.min(x0 - lack / 2, widthPx - MIN_WINDOW_PX));
      x1 = x0 + MIN_WINDOW_PX;
    }
    // Only moved and stretched, never laid out or painted anew: this happens while the view moves.
    putStyle(
      pieces.window,
      'transform',
      `translateX(${Math.round(x0)}px) scaleX(${Math.round(x1 - x0) / WINDOW_PX})`,
    );
    const narrow = x1 - x0 < NARROW_PX;
    const side = narrow ? (at.mirrored ? 'rtl' : 'ltr') : 'none';
    if (host.dataset.narrow !== side) host.dataset.narrow = side;
    const out = narrow ? HANDLE_PX : HANDLE_PX / 2;
    const before = x0 - out;
    const after = Math.min(x1 + out, widthPx + HANDLE_PX / 2) - HANDLE_PX;
    const [start, end] = at.mirrored ? [after, before] : [before, after];
    putStyle(pieces.start, 'transform', `translateX(${Math.round(start)}px)`);
    putStyle(pieces.end, 'transform', `translateX(${Math.round(end)}px)`);
  }

  function describeWindow(): void {
    const said = words();
    if (!said || !input || input.hidden) return;
    const { span, fit } = input;
    const share = (ms: number) => Math.round(((ms - fit.start) / (fit.end - fit.start)) * 1000) / 10;
    describe(pieces.window, said.window, share((span.start + span.end) / 2), said.span(span));
    describe(pieces.start, said.start, share(span.start), said.instant(span.start));
    describe(pieces.end, said.end, share(span.end), said.instant(span.end - 1));
  }

  return {
    draw,
    describe: describeWindow,
    pieces,
    scale: () => scale,
    fit: () => input?.fit,
    destroy: () => host.replaceChildren(),
  };
}

/** One small bar for each event, each lane on a line of its own. */
function markPaths(catalog: Catalog, at: TimeScale): string[] {
  const rowPx = (HEIGHT_PX - 6) / catalog.lanes.length;
  const seen = catalog.lanes.map(() => new Set<number>());
  const paths = catalog.lanes.map(() => '');
  const { count, starts, ends, lanes, flags } = catalog.columns;
  for (let index = 0; index < count; index++) {
    const lane = lanes[index] ?? 0;
    const start = starts[index] ?? 0;
    const from = Math.round(at.timeToX(start));
    const to = Math.round(at.timeToX((flags[index] ?? 0) & 1 ? (ends[index] ?? start) : start));
    const [x0, x1] = [Math.min(from, to), Math.max(from, to)];
    // One mark a pixel is all that can be seen.
    if (x1 - x0 < MARK_PX && seen[lane]?.has(x0)) continue;
    seen[lane]?.add(x0);
    const y = 3 + lane * rowPx;
    paths[lane] +=
      `M${x0},${y.toFixed(1)}h${Math.max(MARK_PX, x1 - x0)}v${Math.max(2, rowPx - 1.5).toFixed(1)}H${x0}Z`;
  }
  return paths;
}

/** How many events where, each lane on its own scale: with many events bars would run into one. */
function densityPaths(catalog: Catalog, at: TimeScale): string[] {
  const rowPx = (HEIGHT_PX - 4) / catalog.lanes.length;
  const bins = Math.ceil(at.widthPx / MARK_PX) + 1;
  const counts = catalog.lanes.map((_, lane) =>
    Array.from({ length: bins }, (_unused, bin) => {
      const sides = [at.xToTime(bin * MARK_PX), at.xToTime((bin + 1) * MARK_PX)] as const;
      const span = { start: Math.min(...sides), end: Math.max(...sides) };
      const [from, to] = positionsIn(catalog.columns, lane, span);
      return to - from;
    }),
  );
  return counts.map((lane, i) => {
    const most = lane.reduce((a, b) => Math.max(a, b), 1);
    const bottom = 2 + (i + 1) * rowPx - 0.5;
    return lane
      .map((count, bin) => {
        const high = count === 0 ? 0 : Math.max(0.8, (count / most) * (rowPx - 1));
        return high === 0
          ? ''
          : `M${bin * MARK_PX},${bottom.toFixed(1)}v${(-high).toFixed(1)}h${MARK_PX}V${bottom.toFixed(1)}Z`;
      })
      .join('');
  });
}

function thumb(host: HTMLElement, name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = `overview-${name}`;
  element.setAttribute('role', 'slider');
  element.setAttribute('aria-valuemin', '0');
  element.setAttribute('aria-valuemax', '100');
  element.tabIndex = 0;
  host.append(element);
  return element;
}

function describe(element: HTMLElement, label: string, value: number, text: string): void {
  element.setAttribute('aria-label', label);
  element.setAttribute('aria-valuenow', String(Math.min(100, Math.max(0, value))));
  element.setAttribute('aria-valuetext', text);
}
