import { defineConfig } from 'vitest/config';

/** Against real parts: a name server, an installed package. A part that is missing is a failure, never a skip. */
export default defineConfig({
  test: { include: ['test/real/**/*.real.ts'], testTimeout: 180_000, hookTimeout: 60_000 },
});
