import type { Selection } from 'd3';
import type { Layout, Metrics } from '../layout';
import type { ContextTick, Tick } from '../ticks';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export interface AxisWords {
  tick(tick: Tick): string;
  context(context: ContextTick, short: boolean): string;
  measure(text: string): number;
}

/** Two lines of labels, larger unit above, and a rule for every tick. */
export function drawAxis(
  group: Group,
  layout: Layout,
  metrics: Metrics,
  widthPx: number,
  words: AxisWords,
): void {
  const contextY = metrics.axisPx - 30;
  const tickY = metrics.axisPx - 9;
  const inBand = (x: number) => layout.bands.some((band) => x > band.x0 - 2 && x < band.x1 + 2);

  group
    .selectAll<SVGLineElement, Tick>('line.rule')
    .data(layout.axis.ticks, (tick) => tick.ms)
    .join((enter) => enter.append('line').attr('class', 'rule'))
    .attr('x1', (tick) => tick.x)
    .attr('x2', (tick) => tick.x)
    .attr('y1', metrics.axisPx - 4)
    .attr('y2', layout.height - metrics.footPx);

  const labels = layout.axis.ticks
    .map((tick) => ({ tick, text: words.tick(tick) }))
    .filter(({ tick, text }) => {
      const half = words.measure(text) / 2;
      return tick.x > half && tick.x < widthPx - half && !inBand(tick.x - half) && !inBand(tick.x + half);
    });
  group
    .selectAll<SVGTextElement, (typeof labels)[number]>('text.tick')
    .data(labels, ({ tick }) => tick.ms)
    .join((enter) => enter.append('text').attr('class', 'tick').attr('text-anchor', 'middle'))
    .attr('x', ({ tick }) => tick.x)
    .attr('y', tickY)
    .text(({ text }) => text);

  const contexts = layout.axis.contexts.flatMap((context) => {
    const x = Math.max(context.x0 + 6, 2);
    const room = Math.min(context.x1, widthPx) - x - 6;
    const text = [words.context(context, false), words.context(context, true)].find(
      (candidate) => words.measure(candidate) * 1.08 <= room,
    );
    return text === undefined ? [] : [{ context, x, text }];
  });
  group
    .selectAll<SVGTextElement, (typeof contexts)[number]>('text.context')
    .data(
      contexts,
      ({ context }) => `${context.label}${context.begins ? context.ms : Math.round(context.x1)}`,
    )
    .join((enter) => enter.append('text').attr('class', 'context'))
    .attr('x', ({ x }) => x)
    .attr('y', contextY)
    .text(({ text }) => text);
  group
    .selectAll<SVGLineElement, ContextTick>('line.context')
    .data(
      layout.axis.contexts.filter((context) => context.begins),
      (context) => context.ms,
    )
    .join((enter) => enter.append('line').attr('class', 'context'))
    .attr('x1', (context) => context.x0)
    .attr('x2', (context) => context.x0)
    .attr('y1', contextY - 13)
    .attr('y2', layout.height - metrics.footPx);
}
