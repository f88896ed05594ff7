import { readFileSync } from 'node:fs';
import type { WholeCatalog } from '../model/catalog';
import type { EventFacts } from '../model/facts';
import { LANE_COLORS } from '../model/vocabulary';
import { CLUSTER_HALF_PX, type Layout } from '../timeline/layout';
import { markShape, type Shape } from '../timeline/marks/shapes';
import { markReach } from '../timeline/reach';

/** A picture as text, for a file that can be opened and whose diff can be read: a line an element. */
export function drawScene(widthPx: number, heightPx: number, lines: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${heightPx}">`,
    '<style>',
    ...readStyles(),
    '</style>',
    ...fades(),
    `<rect class="scene-paper" width="${widthPx}" height="${heightPx}"/>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

/** One mark, as `marks/events.ts` draws it, with its anchor at (x, y). */
export function drawShape(shape: Shape, x: number, y: number, color = 'blue'): string[] {
  const paths = shape.parts.map(({ cls, d }) => {
    const fade = cls.startsWith('fade') ? ` style="fill:url(#sl-${cls.split(' ')[1]}-${color})"` : '';
    return `  <path class="${cls}"${fade} d="${rounded(d)}"/>`;
  });
  const { question } = shape;
  return [
    `<g class="mark lane-${color}" transform="translate(${round(x)},${round(y)})"><g class="shape">`,
    ...paths,
    ...(question
      ? [`  <text class="question" ${CENTRED} x="${round(question.x)}" y="${round(question.y)}">?</text>`]
      : []),
    '</g></g>',
  ];
}

/** The mark of an event alone, in true time. */
export function drawEvent(event: EventFacts, pxPerMs: number, x: number, y: number): string[] {
  return drawShape(
    markShape(
      event,
      markReach(event, (ms) => ms, pxPerMs),
    ),
    x,
    y,
  );
}

/** Marks, words, clusters, bands and lanes of a layout. Words are set to the width they were given. */
export function drawLayout(layout: Layout, catalog: WholeCatalog): string[] {
  const colorOf = (lane: number) => catalog.lanes[lane]?.color ?? 'blue';
  return [
    ...layout.lanes.map(
      ({ y, height }) => `<rect class="scene-lane" y="${y}" width="100%" height="${height}"/>`,
    ),
    ...layout.axis.ticks.map(({ x }) => `<path class="scene-tick" d="M${round(x)},38v8"/>`),
    ...layout.bands.map(
      ({ x0, x1 }) =>
        `<rect class="scene-band" x="${round(x0)}" y="42" width="${round(x1 - x0)}" height="${layout.height - 66}"/>`,
    ),
    ...(layout.asOfX === undefined
      ? []
      : [`<path class="scene-line" d="M${round(layout.asOfX)},44V${layout.height - 24}"/>`]),
    ...layout.events.flatMap(({ event, shape, x, y, label }) => {
      const color = colorOf(event.lane);
      const plate =
        label?.on === 'whisker'
          ? `<rect class="plate" x="${round(x + label.x - 4)}" y="${round(y - 9)}" width="${round(label.widthPx + 8)}" height="18"/>`
          : '';
      const words = label
        ? [
            `<g class="mark lane-${color}">${plate}<text class="label on-${label.on}" dominant-baseline="central" text-anchor="${label.anchor}" x="${round(x + label.x)}" y="${round(y)}" textLength="${round(label.widthPx)}" lengthAdjust="spacingAndGlyphs">${escapeText(catalog.events[event.index]?.short ?? '')}</text></g>`,
          ]
        : [];
      return [...drawShape(shape, x, y, color), ...words];
    }),
    ...layout.clusters.flatMap(({ cluster, x, y }) => [
      `<g class="cluster lane-${colorOf(cluster.lane)}" transform="translate(${round(x)},${round(y)})">`,
      `  <rect class="pill" x="${-CLUSTER_HALF_PX}" width="${2 * CLUSTER_HALF_PX}" y="-10" height="20" rx="10"/>`,
      `  <text class="count" ${CENTRED}>${cluster.contents.count}</text>`,
      '</g>',
    ]),
  ];
}

/** Words of the scene itself. */
export function drawNote(text: string, x: number, y: number, anchor: 'start' | 'middle' = 'start'): string {
  return `<text class="scene-note" text-anchor="${anchor}" dominant-baseline="central" x="${round(x)}" y="${round(y)}">${escapeText(text)}</text>`;
}

const CENTRED = 'text-anchor="middle" dominant-baseline="central"';

/** The rules for marks as they stand in the style sheets, in the light theme. */
function readStyles(): string[] {
  const read = (name: string) => readFileSync(new URL(`../styles/${name}.css`, import.meta.url), 'utf8');
  const theme = read('palette') + read('tokens');
  const sheet = read('timeline');
  const colors = new Map(
    [...theme.matchAll(/(--color-[\w-]+): light-dark\((#\w+),/g)].map(([, name, light]) => [name, light]),
  );
  const inLight = (rule: string) =>
    rule.replaceAll(/var\((--color-[\w-]+)\)/g, (whole, name: string) => colors.get(name) ?? whole);
  const lanes = [...theme.matchAll(/^(\.lane-\w+) \{\s*(--lane: [^;]+;)\s*\}/gm)].map(
    ([, selector, rule]) => `${selector} { ${rule} }`,
  );
  const [screen = ''] = sheet.split('@media');
  const marks = [
    ...screen.matchAll(/^((?:\.shape|\.mark \.(?:question|label|plate)|\.cluster \.)[^{}]*)\{([^}]*)\}/gm),
  ].map(([, selector = '', rules = '']) => `${selector.trim()} { ${rules.trim().replaceAll(/\s+/g, ' ')} }`);
  return [
    'text { font-family: Inter, "Inter Variable", sans-serif; font-size: 13px; }',
    '.scene-paper { fill: var(--color-paper); }',
    '.scene-note { fill: var(--color-muted); font-size: 12px; }',
    '.scene-lane { fill: none; stroke: var(--color-rule); }',
    '.scene-tick { stroke: var(--color-edge); }',
    '.scene-band { fill: var(--color-sunk); stroke: var(--color-edge); }',
    '.scene-line { stroke: var(--color-ink); stroke-width: 2; }',
    '.lane-stop { stop-color: var(--lane); }',
    ...lanes,
    ...marks,
  ].map(inLight);
}

/** As `DEFS` in createTimeline.ts; without them a fade would be drawn without its fill. */
function fades(): string[] {
  return LANE_COLORS.flatMap((color) =>
    [
      ['start', 0, 0.42],
      ['end', 0.42, 0],
    ].map(
      ([side, from, to]) =>
        `<linearGradient id="sl-fade-${side}-${color}" class="lane-${color}"><stop class="lane-stop" stop-opacity="${from}"/><stop class="lane-stop" offset="1" stop-opacity="${to}"/></linearGradient>`,
    ),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
function rounded(d: string): string {
  return d.replaceAll(/-?\d+\.\d+/g, (number) => String(round(Number(number))));
}
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
