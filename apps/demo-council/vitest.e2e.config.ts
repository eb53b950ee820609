import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: 'e2e/global-setup.ts',
    // Against a hang alone: a busy machine isn’t a failure.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each file starts a site of its own; two cores bear one at a time.
    fileParallelism: false,
  },
})
