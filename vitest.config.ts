import { configDefaults, defineConfig } from 'vitest/config';

/** Processes against processes, some of them by the clock: they have the machine to themselves. */
const PROCESSES = ['kill', 'processes', 'file-lock'].map((name) => `test/library/${name}.test.ts`);

const shared = { environment: 'node' as const, setupFiles: ['test/setup.ts'], testTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/shots/**', 'test/bench/**', ...PROCESSES],
          // Of two processors, vitest by itself would use one.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'processes',
          include: PROCESSES,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
