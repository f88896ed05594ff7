import { bandWords } from '../i18n/describe';
import { englishFor, type Language } from '../i18n/language';
import { previewWords } from '../i18n/preview.en';
import { fill, formatCount } from '../i18n/text';
import type { CatalogLane, TimeSpan, WholeCatalog } from '../model/catalog';
import { formatDay, formatSpan } from '../model/dateWords';
import { escapeHtml } from '../model/embedCode';
import { extentOfEvents } from '../model/export/extent';
import type { Story } from '../model/schema';
import { CARD_COLORS, CARD_LANES } from './cardColors';
import { canSet, setLines } from './cardText';
import { placeDots } from './dotGrid';

/** The picture that previews show (Open Graph's usual size), and its name beside the page. */
export const CARD = { widthPx: 1200, heightPx: 630, file: 'og.png' } as const;
/** Where the rows are, px. */
export const PLOT = { left: 300, width: 844, top: 262, bottom: 506 } as const;
/** The two faces, by the names that stand in their files. */
export const CARD_FACES = { title: 'Source Serif 4', text: 'Inter' } as const;

/** Where time is in the plot: the fold of the timeline itself, which the caller brings. */
export interface CardTime {
  /** UTC epoch ms → px from the left of the plot. */
  x(ms: number): number;
  /** Stretches without events, folded, px from the left of the plot. */
  readonly bands: readonly { readonly x0: number; readonly x1: number; readonly gap: TimeSpan }[];
}

/** Most rows that can still be told apart; of more, those with most events. */
const MOST_LANES = 6;
const MARGIN = 56;
/** Width and height of a dot's place, px. */
const DOT = 19;

/**
 * The picture as SVG: title, span in words, a dot for each event in its row and at its time, what it rests on, and our
 * name. For a story its own events stand out. Dots are hollow where an event was only planned.
 */
export function drawCard(catalog: WholeCatalog, time: CardTime, story?: Story): string {
  const language = englishFor(catalog.dataset.language);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.widthPx}" height="${CARD.heightPx}" viewBox="0 0 ${CARD.widthPx} ${CARD.heightPx}">`,
    `<rect width="100%" height="100%" fill="${CARD_COLORS.paper}"/>`,
    `<rect width="12" height="100%" fill="${CARD_LANES.blue}"/>`,
    ...drawHead(catalog, language, story),
    ...drawRows(catalog, time, language, story),
    ...drawFoot(catalog, language, story),
    '</svg>',
  ].join('');
}

/** What the picture shows, in words: for its alternative text. */
export function cardAlt(catalog: WholeCatalog, story?: Story): string {
  const { dataset, events } = catalog;
  const { locale, date } = englishFor(dataset.language);
  if (story)
    return fill(previewWords.storyAlt, {
      title: story.title,
      steps: formatCount(previewWords.steps, story.steps.length, locale),
      timeline: dataset.title,
    });
  return fill(previewWords.alt, {
    title: dataset.title,
    events: formatCount(previewWords.events, events.length, locale),
    sources: formatCount(previewWords.sources, dataset.sources?.length ?? 0, locale),
    span: formatSpan(catalog.extent.start, catalog.extent.end, date),
  });
}

function drawHead(catalog: WholeCatalog, language: Language, story: Story | undefined): string[] {
  const title = story?.title ?? catalog.dataset.title;
  const { start, end } = extentOfEvents(catalog.columns, chosenOf(catalog, story), catalog.extent);
  const span = formatSpan(start, end, language.date);
  const under = story ? [catalog.dataset.title, span].filter(canSet).join(' · ') : span;
  const widthPx = CARD.widthPx - 2 * MARGIN;
  const large = setLines(title, TITLE_PX.one, widthPx, 2);
  const lines = large.length === 1 ? large : setLines(title, TITLE_PX.two, widthPx, 2);
  const sizePx = lines.length === 1 ? TITLE_PX.one : TITLE_PX.two;
  const top = lines.length === 1 ? 128 : 98;
  const underY = top + 66 * (lines.length - 1) + 58;
  return [
    ...lines.map((line, i) => write(line, MARGIN, top + 66 * i, sizePx, { face: 'title' })),
    ...setLines(under, 30, widthPx, 1).map((line) =>
      write(line, MARGIN, underY, 30, { fill: CARD_COLORS.muted }),
    ),
  ];
}

/** Size of a title in one line, and in two. */
const TITLE_PX = { one: 70, two: 60 };

function drawRows(
  catalog: WholeCatalog,
  { x, bands }: CardTime,
  language: Language,
  story: Story | undefined,
): string[] {
  const lanes = mostFilled(catalog.lanes);
  const height = (PLOT.bottom - PLOT.top) / Math.max(1, lanes.length);
  const chosen = new Set(chosenOf(catalog, story));
  return [
    ...lanes.flatMap((lane, i) => [
      `<rect x="${PLOT.left}" y="${PLOT.top + i * height + 2}" width="${PLOT.width}" height="${height - 4}" fill="${CARD_COLORS.sunk}"/>`,
      ...setLines(lane.label, 24, PLOT.left - MARGIN - 16, 1).map((line) =>
        write(line, MARGIN, PLOT.top + (i + 0.5) * height + 8, 24, { fill: CARD_LANES[lane.color] }),
      ),
    ]),
    ...bands.flatMap(({ x0, x1, gap }) => drawBand(PLOT.left + x0, PLOT.left + x1, gap, language)),
    ...lanes.flatMap((lane, i) => drawDots(catalog, lane, PLOT.top + i * height, height, x, chosen)),
    ...drawDays([catalog.extent.start, ...bands.map(({ gap }) => gap.end)], x, language),
  ];
}

function drawBand(x0: number, x1: number, gap: TimeSpan, language: Language): string[] {
  const middle = (x0 + x1) / 2;
  const y = (PLOT.top + PLOT.bottom) / 2;
  return [
    `<rect x="${x0}" y="${PLOT.top}" width="${x1 - x0}" height="${PLOT.bottom - PLOT.top}" fill="${CARD_COLORS.paper}"/>`,
    ...[x0, x1].map(
      (x) =>
        `<path d="M${x},${PLOT.top}V${PLOT.bottom}" stroke="${CARD_COLORS.muted}" stroke-width="2" stroke-dasharray="6 6"/>`,
    ),
    `<g transform="rotate(-90 ${middle} ${y})">${write(bandWords(gap, language, true), middle, y + 7, 20, { fill: CARD_COLORS.muted, anchor: 'middle' })}</g>`,
  ];
}

function drawDots(
  { events, lanes }: WholeCatalog,
  lane: CatalogLane,
  top: number,
  height: number,
  x: CardTime['x'],
  chosen: ReadonlySet<number>,
): string[] {
  const index = lanes.indexOf(lane);
  // The important choose their places first.
  const shown = events.filter((event) => event.lane === index).sort((a, b) => b.importance - a.importance);
  const rows = Math.max(1, Math.floor((height - 3) / DOT));
  const dots = placeDots(
    shown.map((event) => Math.floor(x(event.openStart ? event.end - 1 : event.anchor) / DOT)),
    { columns: Math.floor(PLOT.width / DOT), rows },
  );
  const color = CARD_LANES[lane.color];
  return dots.flatMap((dot, i) => {
    const event = shown[i];
    if (!dot || !event) return [];
    const cx = PLOT.left + (dot.column + 0.5) * DOT;
    const cy = top + height / 2 + (dot.row - (rows - 1) / 2) * DOT;
    const fade = chosen.has(event.index) ? '' : ' opacity="0.25"';
    const isPlan =
      event.status === 'planned' || event.status === 'superseded' || event.status === 'cancelled';
    return [
      `<circle cx="${cx}" cy="${cy}" r="7" fill="${isPlan ? CARD_COLORS.paper : color}" stroke="${color}" stroke-width="2.5"${fade}/>`,
    ];
  });
}

/** The day on which each stretch with events begins. */
function drawDays(starts: readonly number[], x: CardTime['x'], language: Language): string[] {
  let free = Number.NEGATIVE_INFINITY;
  return starts.flatMap((ms) => {
    const at = PLOT.left + Math.max(0, Math.floor(x(ms) / DOT) * DOT);
    if (at < free || at > PLOT.left + PLOT.width - 180) return [];
    free = at + 220;
    return [write(formatDay(ms, language.date), at, PLOT.bottom + 28, 20, { fill: CARD_COLORS.muted })];
  });
}

function drawFoot(
  { dataset, events }: WholeCatalog,
  { locale }: Language,
  story: Story | undefined,
): string[] {
  const counts = [
    ...(story ? [formatCount(previewWords.steps, story.steps.length, locale)] : []),
    formatCount(previewWords.events, events.length, locale),
    formatCount(previewWords.sources, dataset.sources?.length ?? 0, locale),
  ].join(' · ');
  const y = CARD.heightPx - 36;
  return [
    write(counts, MARGIN, y, 28, {}),
    write(previewWords.name, CARD.widthPx - MARGIN, y, 30, { face: 'title', anchor: 'end' }),
  ];
}

function chosenOf({ events, byId }: WholeCatalog, story: Story | undefined): number[] {
  if (!story) return events.map(({ index }) => index);
  return story.steps.flatMap((step) => byId.get(step.event)?.index ?? []);
}

function mostFilled(lanes: readonly CatalogLane[]): CatalogLane[] {
  const most = [...lanes].sort((a, b) => b.count - a.count).slice(0, MOST_LANES);
  return lanes.filter((lane) => most.includes(lane));
}

interface Writing {
  readonly face?: keyof typeof CARD_FACES;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** A line of text, its baseline at `y`; nothing where there are no letters for it, rather than boxes. */
function write(line: string, x: number, y: number, sizePx: number, writing: Writing): string {
  const words = line.replaceAll(NOT_XML, '');
  if (!canSet(words)) return '';
  const { face = 'text', fill: color = CARD_COLORS.ink, anchor = 'start' } = writing;
  return `<text x="${x}" y="${y}" font-family="${CARD_FACES[face]}" font-size="${sizePx}" fill="${color}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;
}

/** What XML cannot hold (XML 1.0, production 2). */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
