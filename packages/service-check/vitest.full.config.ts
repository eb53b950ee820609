import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

const { test, ...rest } = unitTests('node')

// All fixtures of both halves, page by page in Chromium: minutes, so it runs by its name.
export default mergeConfig(
  { ...rest, test: { ...test, include: [] } },
  {
    test: {
      include: ['full/**/*.test.ts'],
      outputFile: { json: 'test-results/fixtures.json' },
      testTimeout: 60_000,
      fileParallelism: false,
    },
  },
)
