import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{schema,compiler,profiles,conformance,images,.config}/**/*.test.ts'],
    testTimeout: 30_000,
  },
});
