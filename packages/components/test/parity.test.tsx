import { describe, expect, it } from 'vitest'
import { compare, components } from './parity/compare.ts'
import { fixturesByComponent } from './parity/fixtures.ts'

const fixtures = fixturesByComponent()

describe("GOV.UK's own examples", () => {
  for (const [govuk, examples] of components) {
    describe(govuk, () => {
      for (const fixture of fixtures.get(govuk) ?? []) {
        it(`has GOV.UK's HTML: ${fixture.name}`, () => {
          const { official, ours } = compare(examples, fixture)
          expect(ours).toBe(official)
        })
      }
    })
  }
})
