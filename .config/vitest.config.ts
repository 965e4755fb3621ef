import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['{schema,compiler,profiles,conformance,images,.config}/**/*.test.ts'],
    // There is a cluster where `.ci/cluster/test` runs them.
    exclude: [...configDefaults.exclude, ...(process.env['MAILC_CLUSTER'] ? [] : ['**/*.cluster.test.ts'])],
    testTimeout: 30_000,
  },
});
