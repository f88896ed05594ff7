/**
 * The simplest thing that works, and hard to beat while there is little: one canvas, every event looked at in every
 * frame, no rows, no list, nothing to select or to read aloud, labels only where few are in view.
 */
import { scaleUtc, select, zoom } from 'd3-of-the-app';
import { FROM_MS, fetchEvents, GROUPS, ready, TO_MS } from '../harness.js';

const PLOT_PX = 720;
const AXIS_PX = 30;
const LANE_PX = PLOT_PX / GROUPS.length;
const MOST_LABELS = 400;

const events = (await fetchEvents()).map(({ title, start, end, group }) => {
  const startMs = Date.parse(start);
  return {
    title,
    startMs,
    endMs: end ? Date.parse(end) : startMs,
    lasts: end !== undefined,
    y: GROUPS.indexOf(group) * LANE_PX + 10 + (startMs % (LANE_PX - 20)),
  };
});

const canvas = document.createElement('canvas');
canvas.width = window.innerWidth;
canvas.height = PLOT_PX + AXIS_PX;
document.getElementById('app').append(canvas);
const pen = canvas.getContext('2d');
const whole = scaleUtc([FROM_MS, TO_MS], [0, canvas.width]);
let scale = whole;
let frame = 0;

function draw() {
  frame = 0;
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.font = '10px sans-serif';
  const [from, to] = scale.domain().map(Number);
  const pxPerMs = canvas.width / (to - from);
  pen.fillStyle = '#333';
  const write = scale.tickFormat(10);
  for (const tick of scale.ticks(10)) pen.fillText(write(tick), (tick - from) * pxPerMs, PLOT_PX + 20);
  let inView = 0;
  for (const { startMs, endMs } of events) if (endMs >= from && startMs <= to) inView += 1;
  for (const { title, startMs, endMs, lasts, y } of events) {
    if (endMs < from || startMs > to) continue;
    const x = (startMs - from) * pxPerMs;
    if (lasts) {
      pen.fillStyle = '#9bd';
      pen.fillRect(x, y - 4, (endMs - startMs) * pxPerMs, 8);
    }
    pen.fillStyle = 'steelblue';
    pen.fillRect(x - 3, y - 3, 6, 6);
    if (inView >= MOST_LABELS) continue;
    pen.fillStyle = '#000';
    pen.fillText(title, x + 6, y + 3);
  }
}

draw();
select(canvas).call(
  zoom().on('zoom', ({ transform }) => {
    scale = transform.rescaleX(whole);
    if (frame === 0) frame = requestAnimationFrame(draw);
  }),
);
ready(() => scale.domain().map(Number));
