import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['*/**/*.chromium.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/chromium.json' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
