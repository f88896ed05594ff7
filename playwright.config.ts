import { defineConfig } from '@playwright/test';
import { LONG } from './e2e/long';
import { launchOptions } from './scripts/browser.mjs';
import { findFirefox } from './scripts/otherBrowsers.mjs';

/** Not 4190, which browsers block; not 4173, where `npm start` may be running. E2E_PORT: two clones can test side by side. */
const port = process.env.E2E_PORT ?? '4195';
const firefox = findFirefox();
const address = `http://localhost:${port}/`;

/** Browser tests, on the built site: `npm test` builds it first. */
export default defineConfig({
  testDir: 'e2e',
  ...(!process.env.SOURCELINE_ALL && { grepInvert: LONG }),
  workers: 2,
  // What holds only at the second try is named as flaky at the end of the run.
  retries: 1,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // Patience, no judgement: on a busy machine a page takes five times as long as on a quiet one.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '.cache/playwright.json' }]],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
  use: {
    baseURL: address,
    launchOptions: launchOptions(),
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    // Costs a fifth of the time: asked for where a failure is looked into.
    trace: process.env.SOURCELINE_TRACE ? 'retain-on-failure' : 'off',
    // The system's Chromium comes without the ffmpeg that Playwright records with: any other value fails every test.
    video: 'off',
  },
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: 'browsers.spec.ts' },
    // Firefox as the system has it: Playwright's own cannot be had everywhere. It knows no emulated media.
    ...(process.env.SOURCELINE_ALL && firefox
      ? [
          {
            name: 'firefox',
            testMatch: 'browsers.spec.ts',
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
              trace: 'off' as const,
            },
          },
        ]
      : []),
  ],
});
