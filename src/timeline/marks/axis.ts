import type { Selection } from 'd3';
import {
  CONTEXT_RISE_PX,
  CONTEXT_RULE_RISE_PX,
  type Picture,
  type PlacedText,
  RULE_RISE_PX,
  TICK_RISE_PX,
} from '../picture';
import { put, tenth } from './put';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** Two lines of labels, larger unit above, and a rule for every tick. */
export function drawAxis(group: Group, picture: Picture): void {
  const { top, bottom, rules, ticks, contextRules, contexts } = picture;
  drawRules(group, 'rule', rules, top - RULE_RISE_PX, bottom);
  drawTexts(group, 'tick', ticks, top - TICK_RISE_PX, 'middle');
  drawRules(group, 'context', contextRules, top - CONTEXT_RULE_RISE_PX, bottom);
  drawTexts(group, 'context', contexts, top - CONTEXT_RISE_PX, picture.contextAnchor);
}

function drawRules(group: Group, cls: string, rules: Picture['rules'], y0: number, y1: number): void {
  group
    .selectAll<SVGLineElement, Picture['rules'][number]>(`line.${cls}`)
    .data(rules, (rule) => rule.key)
    .join((enter) => enter.append('line').attr('class', cls))
    .each(function ({ x }) {
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
