import { defineConfig } from '@playwright/test';

/** What Chromium needs in a closed network, and as root. */
export const chromiumArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'test/e2e',
  // Each test has a host and a library of its own.
  workers: 2,
  timeout: process.env.E2E_SLOW === undefined ? 120_000 : 600_000,
  // How long is waited for what comes in the end: on a loaded machine a page may need more than five seconds.
  expect: { timeout: process.env.E2E_SLOW === undefined ? 20_000 : 60_000 },
  // Real browsers, servers and processes on a machine that may be busy: `npm test` names what passed only then.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: chromiumArguments,
    },
    // Recording slows every test down; what has failed is recorded when it is tried again.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
  },
});
