import { defineConfig } from 'vitest/config';

/** The long form of what may go wrong: every call with every error, every moment. Half an hour on two cores. */
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    setupFiles: ['test/tools/no-network.ts'],
    env: { FAULTS: 'all' },
    testTimeout: 3_600_000,
    fileParallelism: false,
  },
});
