import type { Selection } from 'd3';
import type { Layout, Metrics } from '../layout';
import type { ContextTick, Tick } from '../ticks';
import { put, tenth } from './put';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface AxisWords {
  tick(tick: Tick): string;
  context(context: ContextTick, short: boolean): string;
  measure(text: string): number;
}

/** Where the axis draws: `moving` is shifted by `shiftPx` as a whole, so that a pan rewrites nothing in it. */
export interface AxisGroups {
  readonly moving: Group;
  readonly shiftPx: number;
  readonly still: Group;
}

/** Two lines of labels, larger unit above, and a rule for every tick. */
export function drawAxis(
  { moving, shiftPx, still }: AxisGroups,
  layout: Layout,
  metrics: Metrics,
  widthPx: number,
  words: AxisWords,
): void {
  const contextY = metrics.axisPx - 30;
  const bottom = layout.height - metrics.footPx;
  const inBand = (x: number) => layout.bands.some((band) => x > band.x0 - 2 && x < band.x1 + 2);

  moving
    .selectAll<SVGLineElement, Tick>('line.rule')
    .data(layout.axis.ticks, (tick) => tick.ms)
    .join((enter) => enter.append('line').attr('class', 'rule'))
    .each(function (tick) {
      upright(this, tick.x + shiftPx, metrics.axisPx - 4, bottom);
    });

  const labels = layout.axis.ticks
    .map((tick) => ({ tick, text: words.tick(tick) }))
    .filter(({ tick, text }) => {
      const half = words.measure(text) / 2;
      return tick.x > half && tick.x < widthPx - half && !inBand(tick.x - half) && !inBand(tick.x + half);
    });
  moving
    .selectAll<SVGTextElement, (typeof labels)[number]>('text.tick')
    .data(labels, ({ tick }) => tick.ms)
    .join((enter) => enter.append('text').attr('class', 'tick').attr('text-anchor', 'middle'))
    .each(function ({ tick, text }) {
      put(this, 'x', tenth(tick.x + shiftPx));
      put(this, 'y', metrics.axisPx - 9);
      put(this, 'text', text);
    });
  moving
    .selectAll<SVGLineElement, ContextTick>('line.context')
    .data(
      layout.axis.contexts.filter((context) => context.begins),
      (context) => context.ms,
    )
    .join((enter) => enter.append('line').attr('class', 'context'))
    .each(function (context) {
      upright(this, context.x0 + shiftPx, contextY - 13, bottom);
    });

  const contexts = layout.axis.contexts.flatMap((context) => {
    const x = Math.max(context.x0 + 6, 2);
    const room = Math.min(context.x1, widthPx) - x - 6;
    const text = [words.context(context, false), words.context(context, true)].find(
      (candidate) => words.measure(candidate) * 1.08 <= room,
    );
    return text === undefined ? [] : [{ context, x, text }];
  });
  still
    .selectAll<SVGTextElement, (typeof contexts)[number]>('text.context')
    .data(
      contexts,
      ({ context }) => `${context.label}${context.begins ? context.ms : Math.round(context.x1 + shiftPx)}`,
    )
    .join((enter) => enter.append('text').attr('class', 'context'))
    .each(function ({ x, text }) {
      put(this, 'x', tenth(x));
      put(this, 'y', contextY);
      put(this, 'text', text);
    });
}

function upright(line: SVGLineElement, x: number, y0: number, y1: number): void {
  put(line, 'x1', tenth(x));
  put(line, 'x2', tenth(x));
  put(line, 'y1', y0);
  put(line, 'y2', y1);
}
