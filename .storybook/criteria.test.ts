import { expect, it } from 'vitest'
import { readTests } from './facts.ts'

it('names only tests that are there, on each pattern page', () => {
  const gone = Object.entries(readTests()).flatMap(([pattern, tests]) =>
    tests.filter(({ isThere }) => !isThere).map(({ file, test }) => `${pattern}: ${file}: ${test}`),
  )
  expect(gone).toEqual([])
})
