import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Exports = Record<string, { '@guildhall/source'?: string } | string>

/** Code of a README that runs: the package’s own names are its sources, “expression // value” is a check. */
function runnable(code: string, name: string, exports: Exports): string {
  const run = code
    .split('\n')
    .map((line) => {
      const [, expression, value] =
        /^(?!const |import |export |\/\/|\s|\})(.+?) \/\/ (.+)$/.exec(line) ?? []
      return expression === undefined ? line : `checks.push([${expression}, ${value}])`
    })
    .join('\n')
    .replace(/'(@guildhall\/[^']+)'/g, (found, path: string) => {
      const entry = exports[path.replace(name, '.')]
      const source = typeof entry === 'object' ? entry['@guildhall/source'] : undefined
      return source && path.startsWith(name) ? `'${source.replace('./', '../../')}'` : found
    })
  return `export const checks: [unknown, unknown][] = []\n${run}`
}

/**
 * Tests that each example of a package’s README runs and gives what it says.
 *
 * @param folder the package’s own, as `new URL('../', import.meta.url)`
 */
export function readmeExamplesRun(folder: URL): void {
  const read = (path: string) => readFileSync(new URL(path, folder), 'utf8')
  const { name, exports } = JSON.parse(read('package.json')) as { name: string; exports: Exports }
  const blocks = [...read('README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(
    ([, code]) => code ?? '',
  )
  it.each(blocks.map((code, at) => [at + 1, code] as const))(
    'the README’s example %i runs, and gives what it says',
    async (at, code) => {
      const into = new URL('test-results/readme/', folder)
      mkdirSync(into, { recursive: true })
      const file = new URL(`example-${at}.ts`, into)
      writeFileSync(file, runnable(code, name, exports))
      const { checks } = (await import(/* @vite-ignore */ file.pathname)) as {
        checks: [unknown, unknown][]
      }
      expect(checks.length).toBeGreaterThan(0)
      for (const [got, said] of checks) expect(got).toEqual(said)
    },
  )
}
