/**
 * What is measured. `page` is its address below the server's root, without the data; `surface` where the pointer works;
 * `span` an expression for the milliseconds in view; `most` the number of events up to which it is tried.
 */
import { dataName } from './generate.mjs';

/** All zoom by 2^0.1 with a step of this: 60 of them make × 64. */
export const WHEEL_STEP_PX = 50;

const peer = { format: 'plain', span: 'window.bench.span()', most: Number.POSITIVE_INFINITY };

export const SUBJECTS = [
  {
    name: 'sourceline',
    format: 'sourceline',
    page: 'sourceline/',
    surface: '[data-testid="timeline"]',
    span: 'window.sourceline.inspect().span',
    most: Number.POSITIVE_INFINITY,
  },
  {
    ...peer,
    name: 'vis-timeline',
    page: 'vis-timeline/',
    surface: '#app .vis-panel.vis-center',
    most: 100_000,
  },
  { ...peer, name: 'event-drops', page: 'event-drops/', surface: '#app svg', most: 100_000 },
  { ...peer, name: 'canvas', page: 'canvas/', surface: '#app canvas' },
  { ...peer, name: 'blank', page: 'blank/', surface: '#surface', format: undefined, span: 'undefined' },
];

/** The folders of bench/subjects that are bundled. */
export const PEERS = SUBJECTS.map(({ name }) => name).filter((name) => name !== 'sourceline');

export function addressOf(subject, count) {
  return subject.format
    ? `/${subject.page}?data=/data/${dataName(count, subject.format)}`
    : `/${subject.page}`;
}
