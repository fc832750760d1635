import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/*.test.ts', 'test/{server,client}/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'page', include: ['test/page/**/*.test.mjs'], testTimeout: 60_000 } },
    ],
  },
});
