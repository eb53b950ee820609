import type { ViteUserConfig } from 'vitest/config'

/**
 * The one way a package's unit tests are run: own packages from source, results as JSON for the sum.
 *
 * @param environment `node` for rules and servers, `jsdom` for what a page shows
 */
export function unitTests(environment: 'node' | 'jsdom' = 'node'): ViteUserConfig {
  const conditions = ['@guildhall/source']
  return {
    resolve: { conditions: [...conditions, 'module', 'browser', 'development|production'] },
    ssr: { resolve: { conditions: [...conditions, 'module', 'node', 'development|production'] } },
    test: {
      environment,
      include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
      reporters: ['default', 'json'],
      outputFile: { json: 'test-results/unit.json' },
      // Against a hang alone: a busy machine isn't a failure.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      passWithNoTests: false,
      // Files share a worker: the embedded database, which takes seconds to start, starts once.
      isolate: false,
      server: { deps: { inline: [/@guildhall\//] } },
    },
  }
}
