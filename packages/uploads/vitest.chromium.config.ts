import { unitTests } from '@guildhall/tooling/vitest'
import type { ViteUserConfig } from 'vitest/config'

const base = unitTests('node')

// What needs a real browser: forms in parts, progress, and the page that is loaded after it.
const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: ['chromium/**/*.test.ts'],
    outputFile: { json: 'test-results/chromium.json' },
    testTimeout: 60_000,
  },
}

export default config
