import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['e2e-firefox/**/*.test.ts'],
    globalSetup: 'e2e/global-setup.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
