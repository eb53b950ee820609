import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

const { test, ...rest } = unitTests('node')

// What needs a real browser: that the payment page works by keyboard and without scripts.
export default mergeConfig(
  { ...rest, test: { ...test, include: [] } },
  {
    test: {
      include: ['chromium/**/*.test.ts'],
      outputFile: { json: 'test-results/chromium.json' },
      testTimeout: 60_000,
    },
  },
)
