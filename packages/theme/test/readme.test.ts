import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const { name, exports } = JSON.parse(read('../package.json')) as {
  name: string
  exports: Record<string, { '@guildhall/source'?: string } | string>
}
const blocks = [...read('../README.md').matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code]) => code ?? '',
)

/** Code of the README that runs: our own names are our sources, “expression // value” is a check. */
function runnable(code: string): string {
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

it.each(blocks.map((code, at) => [at + 1, code] as const))(
  'the README’s example %i runs, and gives what it says',
  async (at, code) => {
    const folder = new URL('../test-results/readme/', import.meta.url)
    mkdirSync(folder, { recursive: true })
    const file = new URL(`example-${at}.ts`, folder)
    writeFileSync(file, runnable(code))
    const { checks } = (await import(/* @vite-ignore */ file.pathname)) as {
      checks: [unknown, unknown][]
    }
    expect(checks.length).toBeGreaterThan(0)
    for (const [got, said] of checks) expect(got).toEqual(said)
  },
)
