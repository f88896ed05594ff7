import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { oneFile } from './scripts/oneFile.mjs';
import { POLICY } from './scripts/policy.mjs';

/** No file that comes later has styles of its own: an import needs no helper that looks for them (1.2 KiB). */
const plainImports: Plugin = {
  name: 'sourceline:plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
  // Nor what it would be given.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk') file.code = file.code.replaceAll(',[],import.meta.url)', ')');
    },
  },
};

/** The policy stands in the pages themselves, for hosts that send no headers. Not while developing: that needs inline code. */
const policy: Plugin = {
  name: 'sourceline:policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

const standIn = (name: string) => fileURLToPath(new URL(`src/timeline/${name}.ts`, import.meta.url));

/** Methods of a selection that neither we nor d3-zoom call. */
const UNUSED =
  /^ {2}(selectChild|selectChildren|sort|nodes|size|empty|classed|html|raise|lower|insert|clone|dispatch|\[Symbol\.iterator\]): .*\n/gm;
/** Its local variables, which would stay for want of a mark. */
const LOCALS = /^Local\.prototype = (?:.*\n)*?};\n/m;

/** Of d3-time we use some intervals in UTC: its ticks, its ranges and the rest would stay for want of a mark (0.8 KiB). */
const leanTime = (code: string) =>
  code
    .replaceAll(/^const \[(\w+), (\w+)\] = ticker\(.*$/gm, 'const $1 = null, $2 = null;')
    .replaceAll(/^(const \w+ = )\w+\.range;$/gm, '$1null;')
    .replaceAll(/^(const \w+ = )(?=(?:timeInterval|timeWeekday|utcWeekday)\()/gm, '$1/*#__PURE__*/ ')
    .replace(/^timeYear\.every = (?:.*\n)*?};\n/m, '');

/** Leaves out what of d3 is imported without our coming to use it (15 KiB). */
const leanD3: Plugin = {
  name: 'sourceline:lean-d3',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'd3-transition') return standIn('noTransition');
    return id === 'd3-array' && importer?.includes('/d3-time/') ? standIn('noArray') : null;
  },
  transform: (code, id) => {
    if (id.endsWith('/d3-selection.mjs'))
      return { code: code.replaceAll(UNUSED, '').replace(LOCALS, ''), map: null };
    return id.endsWith('/d3-time.mjs') ? { code: leanTime(code), map: null } : null;
  },
};

/** Of what valibot finds we read the message, which is our code for it: not what it expected and received, in English (0.4 KiB). */
const leanValibot: Plugin = {
  name: 'sourceline:lean-valibot',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/valibot/dist/index.mjs')
      ? {
          code: code
            .replaceAll(/^\t+(reference|expects): .*,\n/gm, '')
            .replace(/^\t\texpected,\n\t\treceived,\n\t\tmessage: .*\n/m, '')
            .replaceAll(/^\tconst (expected|received) = other\?.*\n/gm, '')
            .replaceAll(/, \{ received: .* \}\);$/gm, ');')
            .replaceAll(/^\t\t(requirement|lang|abortEarly|abortPipeEarly): (context|config\$1)\..*\n/gm, '')
            .replace(/^\tschema\["~standard"\] = \{\n(?:\t\t.*\n)*\t\};\n/m, ''),
          map: null,
        }
      : null,
};

const target = ['chrome123', 'firefox128', 'safari17.5'];

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The embed is a build of its own: the same components on Preact, 60 KiB less. Of preact/compat only what they use
 * (`react.ts`): the whole of it is 3 KiB more.
 */
const embed = {
  alias: [
    { find: /^react(-dom\/client)?$/, replacement: here('src/app/embed/react.ts') },
    { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
    { find: /^\.\/problemKinds$/, replacement: here('src/app/embed/fewKinds.ts') },
    // Whoever mends a file does so in the full timeline.
    { find: /^\.\/encoding$/, replacement: here('src/app/embed/noEncoding.ts') },
  ],
  input: here('embed/index.html'),
};

/**
 * The app as one file, which opens from disk: what a page from there may not do (fetch, start a worker) has a module of its
 * own in its place.
 */
const single = {
  alias: [
    { find: /^(\.\.\/)+store\/loadDataset$/, replacement: here('src/app/single/loadDataset.ts') },
    { find: /^\.\.?\/classroomPage$/, replacement: here('src/app/single/classroomPage.ts') },
    // Not that of the stand-in itself, which is `../dataSource`.
    { find: './dataSource', replacement: here('src/app/single/dataSource.ts') },
  ],
  input: here('single/index.html'),
};

/** The builds beside the main one, by mode. */
const modes: Readonly<Record<string, typeof embed | typeof single>> = { embed, single };

export default defineConfig(({ mode }) => ({
  // Relative: the built site is right under any path.
  base: './',
  // A missing file is a 404, not the app again: a mistyped dataset must be told from a broken one.
  appType: 'mpa',
  plugins: [
    plainImports,
    leanD3,
    leanValibot,
    mode === 'single' ? oneFile('classroom.html') : policy,
    react(),
    tailwindcss(),
  ],
  // As modules: the loader's worker fetches the second JSON parser only where a file is broken.
  worker: { format: 'es', plugins: () => [leanValibot] },
  publicDir: modes[mode] ? false : 'public',
  // As the site is to be served (docs/hosting.md): a frame in a sandbox has no origin of its own.
  preview: { cors: { origin: '*' }, headers: { 'Content-Security-Policy': POLICY } },
  resolve: { alias: modes[mode]?.alias ?? [] },
  build: {
    target,
    cssTarget: target,
    assetsInlineLimit: mode === 'single' ? Number.POSITIVE_INFINITY : 0,
    modulePreload: false,
    emptyOutDir: !modes[mode],
    rolldownOptions: {
      input: modes[mode]?.input,
      // What the first picture needs is one file: shared with parts that come late it would be cut apart (3 KiB).
      output: {
        codeSplitting: mode === 'single' ? false : { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
}));
