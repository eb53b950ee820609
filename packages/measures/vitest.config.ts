import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

export default mergeConfig(unitTests('jsdom'), { test: { setupFiles: ['test/setup.ts'] } })
