import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

export default mergeConfig(unitTests('jsdom'), {
  // One jsdom for all files, a ninth of the time; setup.ts clears it after each test.
  test: { isolate: false, setupFiles: ['test/setup.ts'] },
})
