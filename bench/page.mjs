/**
 * Put into a page before its own scripts: says when it is ready, and records frames and long tasks. Nothing here may use
 * the module's other names, as it is sent as text.
 */
export function observePage() {
  let request = 0;
  let last = 0;
  let frames = [];
  let tasks = [];
  // Tasks of 50 ms and more; the browser does not tell of shorter ones.
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });

  const record = (now) => {
    if (last > 0) frames.push(now - last);
    last = now;
    request = requestAnimationFrame(record);
  };
  window.benchProbe = {
    start() {
      [last, frames, tasks] = [0, [], []];
      request = requestAnimationFrame(record);
    },
    stop() {
      cancelAnimationFrame(request);
      return { frames, tasks };
    },
    tasks: () => tasks,
    /** After the next frame has been rendered: a message comes after the rendering that an animation frame begins. */
    frame: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(true);
          port2.postMessage(0);
        });
      }),
  };

  const watch = () => {
    if (document.documentElement?.dataset.status !== 'ready') return requestAnimationFrame(watch);
    const seenAt = Date.now();
    // Two frames later it is on the screen.
    return requestAnimationFrame(() =>
      requestAnimationFrame(() => window.benchReady(JSON.stringify({ seenAt, readyMs: performance.now() }))),
    );
  };
  requestAnimationFrame(watch);
}
