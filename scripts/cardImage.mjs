/** The pictures that previews show, from our own SVG: without a browser, in the faces of the site. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { importSource } from './importSource.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fonts = `${root}node_modules/@fontsource-variable`;
/** In this order: a name finds the first file of a face, letters that it lacks are looked for in the rest. */
const FACES = [
  'source-serif-4/files/source-serif-4-latin',
  'inter/files/inter-latin',
  ...['latin-ext', 'cyrillic', 'greek'].map((part) => `source-serif-4/files/source-serif-4-${part}`),
];

/** @returns (catalog, story?) → the picture as PNG */
export async function createCardPainter() {
  // Its ES module has no name that Node takes for one.
  const { initWasm, Resvg } = createRequire(import.meta.url)('@resvg/resvg-wasm');
  await startOnce(initWasm);
  const fontBuffers = FACES.map((face) => readFileSync(`${fonts}/${face}-wght-normal.woff2`));
  const { drawCard, PLOT } = await importSource('src/tools/card.ts');
  const { createFold, findGaps, planFold } = await importSource('src/timeline/fold.ts');
  const { createScale, spanToDomain } = await importSource('src/timeline/scale.ts');

  const timeOf = ({ columns, extent }) => {
    const gaps = findGaps(columns, extent);
    const rooms = Array.from({ length: gaps.length + 1 }, () => ({ before: ROOM_PX, after: ROOM_PX }));
    const { bands, fit } = planFold(gaps, rooms, extent, PLOT.width);
    const fold = createFold(bands);
    const { timeToX } = createScale(fold, spanToDomain(fold, fit), PLOT.width);
    return {
      x: timeToX,
      bands: bands.map(({ start, end, gap }) => ({ x0: timeToX(start), x1: timeToX(end), gap })),
    };
  };
  return (catalog, story) => {
    const svg = drawCard(catalog, timeOf(catalog), story);
    const picture = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
    try {
      return picture.render().asPng();
    } finally {
      picture.free();
    }
  };
}

/** Before the first event of an island and after its last: dots of one day lie beside each other. */
const ROOM_PX = 60;

let started;
/** The module can be started once in a process. */
function startOnce(initWasm) {
  started ??= initWasm(readFileSync(`${root}node_modules/@resvg/resvg-wasm/index_bg.wasm`));
  return started;
}
