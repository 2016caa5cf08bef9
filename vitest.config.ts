import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Of two processors, vitest by itself would use one.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          setupFiles: ['test/setup.ts'],
          exclude: ['test/e2e/**', 'test/shots/**', 'test/bench/**'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
