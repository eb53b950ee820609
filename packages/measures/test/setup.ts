import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach } from 'vitest'

// How often a property is tried: `npm run check:measures` tries each 2,000 times.
fc.configureGlobal({ numRuns: Number(process.env.MEASURES_RUNS ?? 100) })

afterEach(() => {
  if ('document' in globalThis) cleanup()
})
