import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compiled } from '../lib/examples.mjs'
import { root } from '../lib/tools.mjs'

const project = join(root, '.cache/welsh-types')
afterAll(() => rmSync(project, { recursive: true, force: true }))

const files = globSync(
  ['packages/*/src/**/{cy,*.cy}.ts', 'apps/*/app/**/{cy,*.cy}.ts', 'packages/*/src/**/cy-*.ts'],
  { cwd: root },
)
const contents = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^export const (cy|\w+Cy)\b(:?)/gm)].map(
    ([, name = '', typed]) => ({ file, name, isTyped: typed === ':' }),
  ),
)

/** Keys of words, those in parts too, without which the words would still be taken as whole. */
const NOT_NEEDED = `
type Part<T> = T extends string | readonly unknown[] | ((...given: never[]) => unknown) ? never : T
export type NotNeeded<T> = string extends keyof T
  ? never
  : {
      [K in keyof T]-?: Omit<T, K> extends T ? (undefined extends T[K] ? never : K) : NotNeeded<Part<T[K]>>
    }[keyof T]
export type Optional<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T]
`

/** @param {string} type @param {string} before */
const holds = (type, before) => `import type { NotNeeded, Optional } from './not-needed.ts'
${before}
export const needed: [NotNeeded<${type}> | Optional<${type}>] extends [never] ? true : never = true
`

it('takes no Welsh that lacks a word: each content module has the type of the English one', async () => {
  expect(contents.length).toBeGreaterThan(15)
  // English hours are forms of one word, which Unicode names.
  expect(contents.filter(({ isTyped }) => !isTyped)).toEqual([])
  const modules = contents.map(({ file, name }) => ({
    file: `${file.replace(/[/.]/g, '-')}-${name}.ts`,
    code: holds(`typeof ${name}`, `import { ${name} } from '../../${file}'`),
  }))
  const said = await compiled(project, [
    { file: 'not-needed.ts', code: NOT_NEEDED },
    ...modules,
    { file: 'loose.ts', code: holds('Words', 'type Words = { back: string; next?: string }') },
    { file: 'lacking.ts', code: LACKING },
  ])
  // What is wrong on purpose is refused, and nothing else is.
  expect(said.map((line) => line.split('(')[0])).toEqual(['lacking.ts', 'loose.ts'])
}, 240_000)

const LACKING = `import { cy } from '../../packages/bin-collection/src/content/cy.ts'
const { binDays, ...others } = cy
const { title, ...rest } = binDays
export const words: typeof cy = { ...others, binDays: rest }
export const said = title
`
