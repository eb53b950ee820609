import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adopterSchema, catalogueSchema, makeCatalogue } from '../src/catalogue.ts'
import { find } from '../src/find.ts'
import { packagesOfPatterns } from '../workshop/repository.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

it('the README’s searches find what it says', () => {
  const catalogue = catalogueSchema.parse(JSON.parse(read('../catalogue.json')))
  const searches = read('../README.md').matchAll(/find\(catalogue, '([^']+)'\)/g)
  const [words, number] = [...searches].map(([, query = '']) => find(catalogue, query))
  expect(read('../README.md')).toContain(`first?.id // '${words?.[0]?.id}'`)
  expect(read('../README.md')).toContain(`first?.package // '${words?.[0]?.package}'`)
  expect(read('../README.md')).toContain(
    `map(({ id }) => id) // [${number?.map(({ id }) => `'${id}'`).join(', ')}]`,
  )
})

it('the README’s file of an adopter is one that is taken', () => {
  const [, example = ''] = /```json\n([\s\S]*?)```/.exec(read('../README.md')) ?? []
  const adopter = adopterSchema.parse(JSON.parse(example))
  const { patterns } = makeCatalogue(packagesOfPatterns(), [adopter])
  expect(patterns.find(({ id }) => id === 'missed-collection')?.status).toBe('proven')
})
