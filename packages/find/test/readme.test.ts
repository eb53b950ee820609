import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogueSchema } from '../src/catalogue.ts'
import { find } from '../src/find.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

it('the README’s searches find what it says', () => {
  const catalogue = catalogueSchema.parse(JSON.parse(read('../catalogue.json')))
  const searches = read('../README.md').matchAll(/find\(catalogue, '([^']+)'\)/g)
  const [words, number] = [...searches].map(([, query = '']) => find(catalogue, query))
  expect(read('../README.md')).toContain(`first?.id // '${words?.[0]?.id}'`)
  expect(read('../README.md')).toContain(`first?.package // '${words?.[0]?.package}'`)
  expect(number?.map(({ id }) => id)).toEqual(['bin-days'])
})
