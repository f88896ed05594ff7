/* Sourceline: gives the iframes of this site the height of their content. Optional; see docs/embedding.md. */
(() => {
  const script = document.currentScript;
  const base = script ? new URL('embed/', script.src).href : undefined;
  const key = 'sourcelineEmbed';
  window[key] = window[key] || new Set();
  // Once for each site, however often it is put into a page.
  if (window[key].has(base)) return;
  window[key].add(base);
  const own = () =>
    [...document.querySelectorAll('iframe')].filter(({ src }) =>
      base ? src.startsWith(base) : /\/embed\/(\?|#|$)/.test(src),
    );
  addEventListener('message', ({ source, data }) => {
    if (data?.type !== 'sourceline:height' || data.v !== 1 || !Number.isFinite(data.height)) return;
    for (const frame of own())
      if (frame.contentWindow === source)
        frame.style.height = `${Math.min(Math.max(data.height, 200), 4000)}px`;
  });
  // Those that were there before this script have told their height to nobody.
  const hello = () => {
    for (const { contentWindow } of own())
      contentWindow?.postMessage({ type: 'sourceline:hello', v: 1 }, '*');
  };
  hello();
  addEventListener('load', hello);
})();
