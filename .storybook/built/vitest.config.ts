import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The built Storybook, as a designer has it: served from a path, used in Chromium.
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'storybook-built',
    include: ['.storybook/built/*.test.ts'],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/storybook-built.json' },
    testTimeout: 600_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
})
