import { type Selection, select } from 'd3';
import { LANE_COLORS } from '../model/vocabulary';
import { FADE_OPACITY } from './marks/shapes';

export interface StageWords {
  readonly timeline: string;
  readonly roleDescription: string;
  /** Id of the element that says how to use the timeline. */
  readonly helpId: string;
}

/**
 * The elements that the timeline draws in. The surface spans exactly what is in view: its left edge is the first
 * instant, its right edge the last. The canvas lies over the plot while the view moves.
 */
export function createStageDom(host: HTMLElement, words: StageWords) {
  host.replaceChildren();
  const root = select(host);
  const stage = root.append('div').attr('class', 'stage');
  const names = stage.append('div').attr('class', 'lane-names').attr('aria-hidden', 'true');
  const surface = stage
    .append('div')
    .attr('class', 'surface')
    .attr('data-testid', 'timeline')
    .attr('role', 'group')
    .attr('aria-roledescription', words.roleDescription)
    .attr('aria-label', words.timeline)
    .attr('aria-describedby', words.helpId);
  const svg = surface.append('svg').attr('class', 'plot');
  drawDefs(svg.append('defs'));
  const ground = svg.append('g').attr('class', 'ground').attr('aria-hidden', 'true');
  const axis = svg.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  const bands = svg.append('g').attr('class', 'bands');
  const density = svg.append('g').attr('class', 'density').attr('aria-hidden', 'true');
  const arcs = svg.append('g').attr('class', 'arcs').attr('aria-hidden', 'true');
  const marks = svg.append('g').attr('class', 'marks');
  const canvas = surface.append('canvas').attr('class', 'motion').attr('aria-hidden', 'true');
  canvas.property('hidden', true);
  const overview = root.append('div').attr('class', 'overview');
  const node = <T extends Element>(element: T | null): T => {
    if (!element) throw new Error('timeline: an element that was just made is missing');
    return element;
  };
  return {
    names: node(names.node()),
    surface: node(surface.node()),
    svg: node(svg.node()),
    canvas: node(canvas.node()),
    overview: node(overview.node()),
    ground,
    axis,
    bands,
    density,
    arcs,
    marks,
  };
}

/** Hatch for what lies beyond `asOf`, and each lane's fade towards an end that is not given. */
export function drawDefs(defs: Selection<SVGDefsElement, unknown, null, undefined>): void {
  defs
    .append('pattern')
    .attr('id', 'sl-hatch')
    .attr('width', 8)
    .attr('height', 8)
    .attr('patternUnits', 'userSpaceOnUse')
    .attr('patternTransform', 'rotate(-45)')
    .append('path')
    .attr('class', 'hatch')
    .attr('d', 'M0,0H8');
  for (const color of LANE_COLORS) {
    for (const { side, from, to } of [
      { side: 'start', from: 0, to: FADE_OPACITY },
      { side: 'end', from: FADE_OPACITY, to: 0 },
    ]) {
      const fade = defs
        .append('linearGradient')
        .attr('id', `sl-fade-${side}-${color}`)
        .attr('class', `lane-${color}`);
      fade.append('stop').attr('class', 'lane-stop').attr('stop-opacity', from);
      fade.append('stop').attr('class', 'lane-stop').attr('offset', 1).attr('stop-opacity', to);
    }
  }
}
