import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

const packages = published().map(({ folder, manifest }) => ({ folder, name: manifest.name }))
/** Those that are a command, which other checks run: check:consumers, and its own tests. */
const commands = ['@guildhall/create-service', '@guildhall/service-check']

const project = join(root, '.cache/readme-examples')
beforeAll(() => {
  rmSync(project, { recursive: true, force: true })
  const modules = join(project, 'node_modules')
  mkdirSync(join(modules, '@guildhall'), { recursive: true })
  // What the demo has, as a reader's app would, and every package, since it doesn't use all.
  const demo = join(root, 'apps/demo-council/node_modules')
  for (const name of readdirSync(demo)) {
    if (name !== '@guildhall') symlinkSync(join(demo, name), join(modules, name))
  }
  for (const { folder, name } of packages) symlinkSync(folder, join(modules, name))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** @param {string} folder */
function readme(folder) {
  const file = join(folder, 'README.md')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/**
 * The first example that says what it gives, `expression // value`, as a module whose `checks` are
 * pairs of both.
 *
 * @param {string} text
 */
function firstExample(text) {
  const line =
    /^(?!(?:const|import|export|await|for|\/\/|\s|\}))(.+?) \/\/ (['"[{\d]\S*.*|true|false|undefined)$/
  for (const [, language, code = ''] of text.matchAll(/^```(tsx?)\n([\s\S]*?)^```/gm)) {
    let found = 0
    const lines = code.split('\n').map((own) => {
      const [, expression, value] = line.exec(own) ?? []
      if (expression === undefined) return own
      found += 1
      return `checks.push([${expression}, ${value}])`
    })
    if (found > 0) return { language, code: `export const checks = []\n${lines.join('\n')}` }
  }
  return undefined
}

describe('a package’s README', () => {
  it.each(packages.filter(({ name }) => !commands.includes(name)))(
    'of $name begins with an example that runs and gives what it says',
    async ({ folder, name }) => {
      const example = firstExample(readme(folder))
      if (!example) throw new Error(`No example of ${name} says what it gives.`)
      const file = join(project, `${basename(folder)}.${example.language}`)
      writeFileSync(file, example.code)
      const { checks } = await import(/* @vite-ignore */ file)
      for (const [got, said] of checks) expect(got).toEqual(said)
    },
  )

  it.each(packages)('of $name links to a story, where it has any', ({ folder, name }) => {
    const stories = ['src', 'stories'].flatMap((part) => {
      const place = join(folder, part)
      if (!existsSync(place)) return []
      const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
      return files.filter((file) => /\.(stories\.tsx|mdx)$/.test(file))
    })
    const links = readme(folder).matchAll(/\]\(((?:src|stories)\/[^)]+\.(?:stories\.tsx|mdx))\)/g)
    const there = [...links].filter(([, link = '']) => existsSync(join(folder, link)))
    expect(stories.length === 0 || there.length > 0, `${name} has stories and links to none`).toBe(
      true,
    )
  })
})
