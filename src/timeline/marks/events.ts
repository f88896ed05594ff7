import { select } from 'd3';
import type { EventFacts } from '../../model/facts';
import type { LaneColor } from '../../model/vocabulary';
import { CLUSTER_HALF_PX, type ClusterBox, type EventBox, type Metrics } from '../layout';
import type { Group } from './axis';
import { put, tenth } from './put';

export interface MarkWords {
  /** Accessible name: date, title, status, claim, dispute, number of sources. Undefined while its record is not at hand. */
  event(box: EventBox): string | undefined;
  cluster(box: ClusterBox): string;
  /** The event's words, cut to a width; empty while its record is not at hand. */
  label(box: EventBox, widthPx: number): string;
  /** The event's id; undefined while its record is not at hand. */
  id(box: EventBox): string | undefined;
}

export interface MarkState {
  /** Key of the mark of the open event, or of the cluster that it is in. */
  readonly selectedKey: string | undefined;
  /** Key of the one mark that Tab reaches. */
  readonly focusKey: string | undefined;
  laneColor(lane: number): LaneColor;
  /** A number in little room. */
  count(value: number): string;
  /** A change of row is eased. */
  readonly eases: boolean;
  /** Which steps back: others are singled out. */
  isDim(box: EventBox | ClusterBox): boolean;
  /** What does not step back is marked: it was searched for. */
  readonly lit: boolean;
}

/** One group a mark; its shape is rebuilt only when it changes, else the group is moved. */
export function drawEvents(
  group: Group,
  boxes: readonly EventBox[],
  metrics: Metrics,
  words: MarkWords,
  state: MarkState,
): void {
  group
    .selectAll<SVGGElement, EventBox>('g.mark')
    .data(boxes, (box) => box.key)
    .join((enter) => {
      const mark = enter
        .append('g')
        .attr('role', 'button')
        .attr('data-key', (box) => box.key)
        .attr('class', (box) => markClass(box.event, state.laneColor(box.event.lane)));
      // An inner group, so that a change of row can ease while x follows the view at once.
      const row = mark.append('g').attr('class', 'row');
      row.append('rect').attr('class', 'hit');
      row.append('rect').attr('class', 'focus-ring').attr('rx', 5);
      row.append('g').attr('class', 'shape');
      row.append('rect').attr('class', 'plate');
      row
        .append('text')
        .attr('class', 'label')
        .attr('dominant-baseline', 'central')
        .attr('aria-hidden', 'true');
      return mark;
    })
    .each(function (box) {
      placeMark(this, box, state);
      put(this, 'data-event', words.id(box) ?? null);
      put(this, 'aria-current', box.key === state.selectedKey ? 'true' : null);
      standOut(this, box, state);
      drawMark(this, box, metrics, words, state.laneColor(box.event.lane));
    });
}

/** A crowd is looked through once for both. */
function standOut(mark: SVGGElement, box: EventBox | ClusterBox, state: MarkState): void {
  const dim = state.isDim(box);
  put(mark, 'data-dim', dim ? '' : null);
  put(mark, 'data-lit', state.lit && !dim ? '' : null);
}

const ROW_MS = 180;
/** The row a mark was last drawn on, px. */
const drawnY = new WeakMap<Element, number>();

/** Moves a mark: sideways at once, to another row with a short move (an animation of its inner group). */
function placeMark(mark: SVGGElement, box: EventBox | ClusterBox, state: MarkState): void {
  put(mark, 'transform', `translate(${tenth(box.x)},${tenth(box.y)})`);
  put(mark, 'tabindex', box.key === state.focusKey ? 0 : -1);
  const from = drawnY.get(mark);
  if (from === box.y) return;
  drawnY.set(mark, box.y);
  if (from === undefined || !state.eases) return;
  const keyframes = [
    { transform: `translate(0px, ${from - box.y}px)` },
    { transform: 'translate(0px, 0px)' },
  ];
  mark.firstElementChild?.animate(keyframes, { duration: ROW_MS, easing: 'ease' });
}

export function markClass(event: EventFacts, color: LaneColor): string {
  return ['mark', `lane-${color}`, event.importance === 3 ? 'strong' : '', `status-${event.status}`]
    .filter(Boolean)
    .join(' ');
}

function drawMark(
  mark: SVGGElement,
  box: EventBox,
  metrics: Metrics,
  words: MarkWords,
  color: LaneColor,
): void {
  const row = mark.firstElementChild as SVGGElement;
  const [hit, ring, shape, plate, label] = row.children;
  if (!hit || !ring || !shape || !plate || !label) return;

  if (mark.dataset.shape !== box.shapeKey) {
    mark.dataset.shape = box.shapeKey;
    const parts = select(shape).selectAll<SVGPathElement, unknown>('path').data(box.shape.parts);
    parts
      .join('path')
      .attr('class', (part) => part.cls)
      .attr('d', (part) => part.d)
      .style('fill', (part) =>
        part.cls.startsWith('fade') ? `url(#sl-${part.cls.split(' ')[1]}-${color})` : null,
      );
    select(shape)
      .selectAll('text')
      .data(box.shape.question ? [box.shape.question] : [])
      .join('text')
      .attr('class', 'question')
      .attr('text-anchor', 'middle')
      .attr('dominant-baseline', 'central')
      .attr('x', (at) => at.x)
      .attr('y', (at) => at.y)
      .text('?');
  }
  const text = box.label ? words.label(box, box.label.widthPx) : '';
  const boxKey = `${Math.round(box.left)}|${Math.round(box.right)}|${Math.round(box.label?.x ?? -1)}|${metrics.rowPx}|${text}`;
  if (mark.dataset.box === boxKey) return;
  mark.dataset.box = boxKey;
  const half = metrics.rowPx / 2;
  const left = Math.min(box.left - 5, -12);
  const right = Math.max(box.right + 5, 12);
  for (const [rect, inset] of [
    [hit, 0],
    [ring, 1.5],
  ] as const) {
    rect.setAttribute('x', String(tenth(left + inset)));
    rect.setAttribute('width', String(tenth(right - left - 2 * inset)));
    rect.setAttribute('y', String(-half + inset));
    rect.setAttribute('height', String(metrics.rowPx - 2 * inset));
  }
  const over = box.label?.on === 'whisker' ? box.label : undefined;
  plate.setAttribute('x', String(tenth((over?.x ?? 0) - 4)));
  plate.setAttribute('y', '-9');
  plate.setAttribute('width', String(over ? tenth(over.widthPx + 8) : 0));
  plate.setAttribute('height', over ? '18' : '0');
  if (box.label) {
    label.setAttribute('x', String(tenth(box.label.x)));
    label.setAttribute('text-anchor', box.label.anchor);
    label.setAttribute('class', `label on-${box.label.on}`);
  }
  label.textContent = text;
}

/** Accessible names, for when the view rests: they take longer to put into words than a frame has. */
export function nameMarks(group: Group, words: Pick<MarkWords, 'event' | 'cluster'>): void {
  group.selectAll<SVGGElement, EventBox>('g.mark').each(function (box) {
    put(this, 'aria-label', words.event(box) ?? null);
  });
  group.selectAll<SVGGElement, ClusterBox>('g.cluster').each(function (box) {
    put(this, 'aria-label', words.cluster(box));
  });
}

/** Marks that stand for many. */
export function drawClusters(group: Group, boxes: readonly ClusterBox[], state: MarkState): void {
  group
    .selectAll<SVGGElement, ClusterBox>('g.cluster')
    .data(boxes, (box) => box.key)
    .join((enter) => {
      const cluster = enter
        .append('g')
        .attr('role', 'button')
        .attr('data-key', (box) => box.key)
        .attr('data-cluster', (box) => box.key)
        .attr('class', (box) => `cluster lane-${state.laneColor(box.cluster.lane)}`);
      const row = cluster.append('g').attr('class', 'row');
      row
        .append('rect')
        .attr('class', 'pill')
        .attr('x', -CLUSTER_HALF_PX)
        .attr('width', 2 * CLUSTER_HALF_PX)
        .attr('y', -10)
        .attr('height', 20)
        .attr('rx', 10);
      row
        .append('rect')
        .attr('class', 'focus-ring')
        .attr('x', -CLUSTER_HALF_PX - 3)
        .attr('width', 2 * CLUSTER_HALF_PX + 6)
        .attr('y', -12.5)
        .attr('height', 25)
        .attr('rx', 12);
      row
        .append('text')
        .attr('class', 'count')
        .attr('text-anchor', 'middle')
        .attr('dominant-baseline', 'central')
        .attr('aria-hidden', 'true');
      return cluster;
    })
    .each(function (box) {
      put(this, 'aria-current', box.key === state.selectedKey ? 'true' : null);
      standOut(this, box, state);
      placeMark(this, box, state);
      const row = this.firstElementChild;
      if (row?.lastElementChild) put(row.lastElementChild, 'text', state.count(box.cluster.contents.count));
    });
}
