import type { EventFacts } from '../../model/facts';
import { CLUSTER_HALF_PX } from '../layout';
import { markShape, type Shape } from './shapes';

/** A mark drawn to be explained, with its middle at 0. */
export interface Sample extends Shape {
  /** Half of its width, px; it is 26 px high. */
  readonly half: number;
}

/** The timeline's own mark for an event that has nothing but what is explained. */
export function sampleShape(sample: Partial<EventFacts>, shape: 'dot' | 'whisker' | 'bar'): Sample {
  const soft = sample.uncertain || sample.approximate;
  const half = shape !== 'dot' ? 17 : soft ? 23 : 11;
  const reach = {
    before: shape === 'dot' ? 0 : half - 3,
    after: shape === 'dot' ? 0 : half - 3,
    padBefore: 0,
    padAfter: 0,
    bar: shape === 'bar',
    whisker: shape === 'whisker',
  };
  return { ...markShape({ ...PLAIN, ...sample }, reach), half };
}

/** The pill of a cluster, to be explained: its shape as on the timeline. */
export const SAMPLE_PILL = {
  half: CLUSTER_HALF_PX + 1,
  rect: { x: -CLUSTER_HALF_PX, y: -10, width: 2 * CLUSTER_HALF_PX, height: 20, rx: 10 },
} as const;

/** An event that has nothing but what is explained. */
const PLAIN: EventFacts = {
  index: 0,
  start: 0,
  end: 0,
  anchor: 0,
  lane: 0,
  kind: 'moment',
  status: 'occurred',
  importance: 1,
  claimed: false,
  disputed: false,
  later: false,
  unsourced: false,
  single: false,
  uncertain: false,
  approximate: false,
  softStart: false,
  softEnd: false,
  openStart: false,
  openEnd: false,
};
