import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

const { test, ...rest } = unitTests('node')

// What needs a real browser: layout, targets, focus, forced colours, a page before and after its script.
export default mergeConfig(
  { ...rest, test: { ...test, include: [] } },
  {
    test: {
      include: ['chromium/**/*.test.{ts,tsx}'],
      outputFile: { json: 'test-results/chromium.json' },
      testTimeout: 60_000,
      fileParallelism: false,
    },
  },
)
