import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['checked/**/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/checked.json' },
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
})
