import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], setupFiles: ['test/tools/no-network.ts'], testTimeout: 20_000 },
});
