import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['scripts/**/*.test.mjs', '.storybook/*.test.ts', 'tooling/**/*.test.{mjs,ts}'],
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/workshop.json' },
    testTimeout: 60_000,
  },
})
