import { defineConfig } from 'vitest/config';

// One place for the whole suite. No test sleeps or reads the clock; the zone is
// pinned so that a date which leaks local time shows up as a changed golden.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/timings/**', 'node_modules/**'],
    env: { TZ: 'Pacific/Chatham', NODE_EXTRA_CA_CERTS: '' },
    testTimeout: 30_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
});
