import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

export default mergeConfig(unitTests('node'), {
  test: { include: ['app/**/*.test.{ts,tsx}', 'server/**/*.test.ts'] },
})
