/** With its defaults: boxes with words, stacked, in groups. */
import { DataSet } from 'vis-data/peer';
import { Timeline } from 'vis-timeline/peer';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { FROM_MS, fetchEvents, GROUPS, ready, TO_MS } from '../harness.js';

const items = (await fetchEvents()).map(({ id, title, start, end, group }) => ({
  id,
  content: title,
  start,
  ...(end ? { end } : {}),
  group,
}));
const timeline = new Timeline(
  document.getElementById('app'),
  new DataSet(items),
  new DataSet(GROUPS.map((name) => ({ id: name, content: name }))),
  {
    height: '100%',
    // So that it zooms as far with one step of the wheel as the others do: by 2^0.1.
    zoomFriction: 1 / (2 ** 0.1 - 1),
    // With `start` and `end` given instead it stays hidden for a second, and measures every item as it is added.
    onInitialDrawComplete() {
      timeline.setWindow(FROM_MS, TO_MS, { animation: false });
      timeline.redraw();
      ready(() => {
        const { start, end } = timeline.getWindow();
        return [Number(start), Number(end)];
      });
    },
  },
);
