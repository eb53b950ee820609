import { unitTests } from '@guildhall/tooling/vitest'
import { mergeConfig } from 'vitest/config'

// Packages come as they are published: only the contract suite runs in this process.
const { test, ...config } = unitTests('jsdom')

export default mergeConfig(config, { test: { ...test, hookTimeout: 180_000 } })
