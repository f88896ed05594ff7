import { select } from 'd3';
import type { TimelineEvent } from '../../model/catalog';
import type { LaneColor } from '../../model/schema';
import { CLUSTER_HALF_PX, type ClusterBox, type EventBox, type Metrics } from '../layout';
import type { Group } from './axis';
import { put, tenth } from './put';

export interface MarkWords {
  /** Accessible name: date, title, status, claim, dispute, number of sources. */
  event(box: EventBox): string;
  cluster(box: ClusterBox): string;
  /** The event's words, cut to a width. */
  label(box: EventBox, widthPx: number): string;
}

export interface MarkState {
  readonly selectedId: string | undefined;
  /** The one mark that Tab reaches. */
  readonly focusId: string | undefined;
  laneColor(lane: number): LaneColor;
  /** A number in little room. */
  count(value: number): string;
  /** Marks are placed this far right of where they are seen: their group is moved back as a whole. */
  readonly shiftPx: number;
  /** A change of row is eased. */
  readonly eases: boolean;
  /** Which events stand out; undefined: all alike. */
  readonly emphasis: ((event: TimelineEvent) => boolean) | undefined;
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
    .data(boxes as EventBox[], (box) => box.id)
    .join((enter) => {
      const mark = enter
        .append('g')
        .attr('role', 'button')
        .attr('data-event', (box) => box.id)
        .attr('class', (box) => markClass(box, state.laneColor(box.event.lane)));
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
      put(this, 'aria-current', box.id === state.selectedId ? 'true' : null);
      put(this, 'data-dim', state.emphasis && !state.emphasis(box.event) ? '' : null);
      drawMark(this, box, metrics, words, state.laneColor(box.event.lane));
    });
}

const ROW_MS = 180;
/** The row a mark was last drawn on, px. */
const drawnY = new WeakMap<Element, number>();

/** Moves a mark: sideways at once, to another row with a short move (an animation of its inner group). */
function placeMark(mark: SVGGElement, box: { id: string; x: number; y: number }, state: MarkState): void {
  put(mark, 'transform', `translate(${tenth(box.x + state.shiftPx)},${tenth(box.y)})`);
  put(mark, 'tabindex', box.id === state.focusId ? 0 : -1);
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

function markClass(box: EventBox, color: LaneColor): string {
  const { event } = box;
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
  const boxKey = `${Math.round(box.left)}|${Math.round(box.right)}|${Math.round(box.label?.x ?? -1)}|${Math.round(box.label?.widthPx ?? 0)}`;
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
    label.textContent = words.label(box, box.label.widthPx);
  } else label.textContent = '';
}

/** Accessible names, for when the view rests: they take longer to put into words than a frame has. */
export function nameMarks(group: Group, words: Pick<MarkWords, 'event' | 'cluster'>): void {
  group.selectAll<SVGGElement, EventBox>('g.mark').each(function (box) {
    put(this, 'aria-label', words.event(box));
  });
  group.selectAll<SVGGElement, ClusterBox>('g.cluster').each(function (box) {
    put(this, 'aria-label', words.cluster(box));
  });
}

/** Marks that stand for many. */
export function drawClusters(group: Group, boxes: readonly ClusterBox[], state: MarkState): void {
  group
    .selectAll<SVGGElement, ClusterBox>('g.cluster')
    .data(boxes as ClusterBox[], (box) => box.id)
    .join((enter) => {
      const cluster = enter
        .append('g')
        .attr('role', 'button')
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
      const { events } = box.cluster;
      put(this, 'data-cluster', box.id);
      put(this, 'aria-current', events.some((event) => event.id === state.selectedId) ? 'true' : null);
      put(this, 'data-dim', state.emphasis && !events.some(state.emphasis) ? '' : null);
      placeMark(this, box, state);
      const row = this.firstElementChild;
      if (row?.lastElementChild) put(row.lastElementChild, 'text', state.count(events.length));
    });
}
