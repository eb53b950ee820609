import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { criteria } from './criteria.ts'
import { patterns } from './patterns.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const catalogue: { patterns: readonly { id: string; name: { en: string }; package: string }[] } =
  JSON.parse(readFileSync(join(root, 'packages/find/catalogue.json'), 'utf8'))
const pages = globSync('packages/*/stories/*.mdx', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
)

describe('a pattern that a council can find', () => {
  it.each(catalogue.patterns)('“$id” has a page, and stands in every index', (entry) => {
    const pattern = patterns.find(({ catalogueId }) => catalogueId === entry.id)
    expect(pattern, 'add it to .storybook/patterns.ts').toBeDefined()
    expect(pattern?.package).toBe(entry.package)
    const page = pages.find((text) => text.includes(`<Meta title="Patterns/${pattern?.name}" />`))
    expect(page, `write packages/*/stories/${pattern?.id}.mdx`).toBeDefined()
  })

  it.each(patterns)('“$name” is in the catalogue, with its page where links lead', (pattern) => {
    expect(catalogue.patterns.map(({ id }) => id)).toContain(pattern.catalogueId)
    // Storybook makes a page’s address from its title.
    expect(pattern.name.toLowerCase().replaceAll(' ', '-')).toBe(pattern.id)
  })

  it.each(patterns)('“$name” says which tests hold it accessible', ({ id }) => {
    expect(criteria[id]?.length).toBeGreaterThan(0)
  })
})
