import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e-firefox/**/*.test.ts'],
    globalSetup: 'e2e/global-setup.ts',
    // Against a hang alone: a busy machine isn’t a failure.
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
})
