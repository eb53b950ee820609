import { globSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { compiled, examplesIn } from '../lib/examples.mjs'
import { root } from '../lib/tools.mjs'

const pages = globSync(['.storybook/**/*.mdx', 'packages/*/stories/*.mdx'], { cwd: root }).map(
  (file) => ({ file, text: readFileSync(join(root, file), 'utf8') }),
)
const patterns = pages.filter(({ file }) => file.startsWith('packages/'))
const project = join(root, '.cache/storybook-pages')
afterAll(() => rmSync(project, { recursive: true, force: true }))

it('compiles every code sample of Storybook’s pages as it stands', async () => {
  const examples = pages.flatMap(({ file, text }) => examplesIn(text, basename(file, '.mdx')))
  expect(examples.length).toBeGreaterThanOrEqual(patterns.length)
  expect(await compiled(project, examples)).toEqual([])
}, 240_000)

it.each(patterns)('$file has each part of a pattern page, in its order', ({ text }) => {
  expect([...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)).toEqual([
    'The thing working',
    'When to use it, and when not',
    'The journey, page by page',
    'Every word',
    'What a council may decide',
    'What can go wrong',
    'Accessibility',
    'Evidence and known gaps',
    'The data it needs',
    'Install and code',
    'Changes',
  ])
})
