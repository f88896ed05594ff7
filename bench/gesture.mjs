/**
 * 60 steps of the wheel in, 60 moves of a drag there and back, 60 steps out, as real input events. The loop is closed: each
 * input waits until it is handled and the next frame is rendered, so that every one costs its whole update, and a slow
 * page cannot answer many at once.
 */
import { sleep } from './deadline.mjs';
import { WHEEL_STEP_PX } from './subjects.mjs';

export const INPUTS = 60;
const DRAG_STEP_PX = 4;
/** For what a page does once the pointer rests. It belongs to the gesture, and its cost is counted. */
const REST_MS = 300;

export const PHASES = [
  { name: 'in', run: (pointer, input) => wheel(pointer, input, -WHEEL_STEP_PX) },
  { name: 'pan', run: drag },
  { name: 'out', run: (pointer, input) => wheel(pointer, input, WHEEL_STEP_PX) },
];

/** Plays a phase over the middle of the surface; returns how many inputs came through before `untilMs`. */
export async function playPhase({ run }, pointer, untilMs) {
  let inputs = 0;
  /** Counts an input; false when the time is up. */
  const input = async (dispatch) => {
    if (Date.now() > untilMs) return false;
    await dispatch();
    await pointer.frame();
    inputs += 1;
    return true;
  };
  await pointer.move(pointer.x, pointer.y);
  await pointer.frame();
  await run(pointer, input);
  await sleep(REST_MS);
  return inputs;
}

async function wheel(pointer, input, deltaY) {
  for (let i = 0; i < INPUTS; i++) {
    if (!(await input(() => pointer.wheel(deltaY)))) return;
  }
}

async function drag(pointer, input) {
  let x = pointer.x + (DRAG_STEP_PX * INPUTS) / 4;
  // A pixel lower than the wheel was: a press where the pointer rests already might be taken for a click.
  const y = pointer.y + 1;
  await pointer.move(x, y);
  await pointer.frame();
  await pointer.press(x, y);
  for (let i = 0; i < INPUTS; i++) {
    x += i < INPUTS / 2 ? -DRAG_STEP_PX : DRAG_STEP_PX;
    if (!(await input(() => pointer.drag(x, y)))) break;
  }
  await pointer.release(x, y);
  await pointer.frame();
}

/** A pointer over the middle of what can be seen of the element, moved through the DevTools protocol. */
export async function createPointer(session, evaluate, surface) {
  const box = await evaluate(`(() => {
    const box = document.querySelector(${JSON.stringify(surface)})?.getBoundingClientRect();
    return box && {
      left: Math.max(0, box.left), right: Math.min(innerWidth, box.right),
      top: Math.max(0, box.top), bottom: Math.min(innerHeight, box.bottom),
    };
  })()`);
  if (!box) throw new Error(`the page has no ${surface}`);
  const centre = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const send = (type, more) =>
    session.send('Input.dispatchMouseEvent', { type, pointerType: 'mouse', ...more });
  const pressed = { button: 'left', buttons: 1 };
  return {
    ...centre,
    frame: () => evaluate('benchProbe.frame()'),
    move: (x, y) => send('mouseMoved', { x, y, button: 'none', buttons: 0 }),
    drag: (x, y) => send('mouseMoved', { x, y, ...pressed }),
    press: (x, y) => send('mousePressed', { x, y, ...pressed, clickCount: 1 }),
    release: (x, y) => send('mouseReleased', { x, y, button: 'left', buttons: 0, clickCount: 1 }),
    wheel: (deltaY) => send('mouseWheel', { ...centre, deltaX: 0, deltaY }),
  };
}
