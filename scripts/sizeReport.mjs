/**
 * Weighs the files of a first load. `sent` as `countingServer.mjs` counts it; what was asked for after `readyAt` is said,
 * and does not count, nor do the `textBytes` of a page that are the timeline's own text, for readers without scripts. A page without a script was not loaded at all: that does not fit either.
 */
export function weigh(sent, readyAt, limitKiB, textBytes = 0) {
  const code = sent.filter(({ isCode }) => isCode);
  const first = code.filter(({ at }) => at <= readyAt).sort((a, b) => b.bytes - a.bytes);
  const later = code.filter(({ at }) => at > readyAt);
  const total = sum(first) - textBytes;
  const complete = first.some(({ path }) => path.endsWith('.js'));
  const fits = complete && total <= limitKiB * 1024;
  return {
    fits,
    total,
    lines: [
      ...first.map(({ path, bytes }) => `${inKiB(bytes).padStart(10)}  ${path}`),
      ...(textBytes > 0
        ? [`${inKiB(-textBytes).padStart(10)}  of that the text for readers without scripts: no code`]
        : []),
      `${inKiB(total).padStart(10)}  until the timeline is there; at most ${limitKiB} KiB (size-limit.json)`,
      `${inKiB(sum(later)).padStart(10)}  in ${later.length} files that come once the page has rested`,
      ...(complete ? [] : ['The page asked for no script: it was not the app that was weighed.']),
      ...(complete && !fits ? [`Too much by ${inKiB(total - limitKiB * 1024)}.`] : []),
    ],
  };
}

function sum(files) {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}

function inKiB(bytes) {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
