import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative: the built site is right under any path.
  base: './',
  // A missing file is a 404, not the app again: a mistyped dataset must be told from a broken one.
  appType: 'mpa',
  plugins: [react(), tailwindcss()],
  // As modules: the loader's worker fetches the second JSON parser only where a file is broken.
  worker: { format: 'es' },
  resolve: {
    alias: { 'd3-transition': fileURLToPath(new URL('src/timeline/noTransition.ts', import.meta.url)) },
  },
  build: {
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: false,
  },
});
