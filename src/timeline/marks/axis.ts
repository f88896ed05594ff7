import type { Selection } from 'd3';
import { CONTEXT_RISE_PX, type Picture, type PlacedText, type Rule, TICK_RISE_PX } from '../picture';
import { put, tenth } from './put';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Two lines of labels, larger unit above, and a rule for every tick. */
export function drawAxis(group: Group, picture: Picture): void {
  const { top, rules, ticks, contextRules, contexts } = picture;
  drawRules(group, 'rule', rules);
  drawTexts(group, 'tick', ticks, top - TICK_RISE_PX, 'middle');
  drawRules(group, 'context', contextRules);
  drawTexts(group, 'context', contexts, top - CONTEXT_RISE_PX, picture.contextAnchor);
}

function drawRules(group: Group, cls: string, rules: readonly Rule[]): void {
  group
    .selectAll<SVGLineElement, Rule>(`line.${cls}`)
    .data(rules, (rule) => rule.key)
    .join((enter) => enter.append('line').attr('class', cls))
    .each(function ({ x, y0, y1 }) {
      put(this, 'x1', tenth(x));
      put(this, 'x2', tenth(x));
      put(this, 'y1', y0);
      put(this, 'y2', y1);
    });
}

function drawTexts(
  group: Group,
  cls: 'tick' | 'context',
  texts: readonly PlacedText[],
  y: number,
  anchor: 'start' | 'middle' | 'end',
): void {
  group
    .selectAll<SVGTextElement, PlacedText>(`text.${cls}`)
    .data(texts, (placed) => placed.key)
    .join((enter) => enter.append('text').attr('class', cls))
    .each(function ({ x, text }) {
      put(this, 'text-anchor', anchor);
      put(this, 'x', tenth(x));
      put(this, 'y', y);
      put(this, 'text', text);
    });
}
