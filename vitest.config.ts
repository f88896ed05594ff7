import { defineConfig } from 'vitest/config';

/** Unit tests. `scripts/test.mjs` adds the reporter whose figures it sums up. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*.test.ts'],
    environment: 'node',
  },
});
