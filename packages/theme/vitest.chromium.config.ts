import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

const { test, ...rest } = unitTests('node')

// What only a browser can say of a brand: the colours it ends up with, states and forced colours too.
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
