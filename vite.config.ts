import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** No file that comes later has styles of its own: an import needs no helper that looks for them (1.2 KiB). */
const plainImports: Plugin = {
  name: 'sourceline:plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

const standIn = (name: string) => fileURLToPath(new URL(`src/timeline/${name}.ts`, import.meta.url));

/** Leaves out what d3-zoom and d3-time import without our coming to use it (14 KiB). */
const leanD3: Plugin = {
  name: 'sourceline:lean-d3',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'd3-transition') return standIn('noTransition');
    return id === 'd3-array' && importer?.includes('/d3-time/') ? standIn('noArray') : null;
  },
};

export default defineConfig({
  // Relative: the built site is right under any path.
  base: './',
  // A missing file is a 404, not the app again: a mistyped dataset must be told from a broken one.
  appType: 'mpa',
  plugins: [plainImports, leanD3, react(), tailwindcss()],
  // As modules: the loader's worker fetches the second JSON parser only where a file is broken.
  worker: { format: 'es' },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
