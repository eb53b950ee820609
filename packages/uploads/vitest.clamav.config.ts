import { unitTests } from '@guildhall/tooling/vitest'
import type { ViteUserConfig } from 'vitest/config'

// Against ClamAV's own daemon, which not every machine has.
const base = unitTests('node')

const config: ViteUserConfig = {
  ...base,
  test: {
    ...base.test,
    include: ['clamav/**/*.test.ts'],
    outputFile: { json: 'test-results/clamav.json' },
    hookTimeout: 400_000,
  },
}

export default config
