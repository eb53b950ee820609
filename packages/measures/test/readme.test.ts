// @vitest-environment node
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const { exports } = JSON.parse(read('../package.json')) as {
  exports: Record<string, { '@guildhall/source'?: string } | string>
}

it('the README’s code runs, and gives what it says', async () => {
  const blocks = [...read('../README.md').matchAll(/```ts\n([\s\S]*?)```/g)]
  const code = blocks
    .map(([, block = '']) => block)
    .join('')
    .replace(/^(\S.*?) \/\/ (.+)$/gm, (line, expression: string, value: string) =>
      /^(const|import|\/\/)/.test(line) ? line : `checks.push([${expression}, ${value}])`,
    )
    .replace(/'@guildhall\/measures\/([^']+)'/g, (found, path: string) => {
      const entry = exports[`./${path}`]
      const source = typeof entry === 'object' ? entry['@guildhall/source'] : undefined
      return source ? `'${source.replace('./', '../../')}'` : found
    })
  const file = new URL('../test-results/readme/example.ts', import.meta.url)
  mkdirSync(new URL('.', file), { recursive: true })
  writeFileSync(file, `export const checks: [unknown, unknown][] = []\n${code}`)
  const { checks } = (await import(/* @vite-ignore */ file.pathname)) as {
    checks: [unknown, unknown][]
  }
  expect(checks).toHaveLength(6)
  for (const [got, said] of checks) expect(got).toEqual(said)
})
