/** As its manual sets it up. It draws a dot for each pixel column that has an event, without words and without ends. */
import * as d3 from 'd3';
import eventDrops from 'event-drops';
import 'event-drops/dist/style.css';
import { FROM_MS, fetchEvents, GROUPS, ready, TO_MS } from '../harness.js';

const drops = new Map(GROUPS.map((name) => [name, { name, data: [] }]));
for (const { start, title, group } of await fetchEvents()) {
  drops.get(group).data.push({ date: new Date(start), title });
}
const chart = eventDrops({
  d3,
  drop: { date: ({ date }) => date },
  range: { start: new Date(FROM_MS), end: new Date(TO_MS) },
});
d3.select('#app')
  .data([[...drops.values()]])
  .call(chart);
ready(() => chart.scale().domain().map(Number));
