import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

const { test, ...rest } = unitTests('node')

// What needs a real browser, in small: a few fixtures, hostile pages, the command.
export default mergeConfig(
  { ...rest, test: { ...test, include: [] } },
  {
    test: {
      include: ['chromium/**/*.test.ts'],
      outputFile: { json: 'test-results/chromium.json' },
      testTimeout: 120_000,
      fileParallelism: false,
    },
  },
)
