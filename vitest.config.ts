import { defineConfig } from 'vitest/config';

/** Unit tests. `scripts/test.mjs` adds the reporter whose figures it sums up. */
export default defineConfig({
  test: {
    // Laws of thousands of cases take seconds where the machine has other work.
    testTimeout: 30_000,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/*.test.ts'],
    environment: 'node',
  },
});
