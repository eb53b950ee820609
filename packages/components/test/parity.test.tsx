import { describe, expect, it } from 'vitest'
import { compare, components } from './parity/compare.ts'
import { fixturesByComponent } from './parity/fixtures.ts'
import { normalise } from './parity/normalise.ts'

const fixtures = fixturesByComponent()

describe("GOV.UK's own examples", () => {
  it('are all tried: 725 of 39 components in GOV.UK Frontend 6.6.0', () => {
    expect([...components.keys()].sort()).toEqual([...fixtures.keys()].sort())
    expect(components.size).toBe(39)
    expect([...fixtures.values()].flat()).toHaveLength(725)
  })

  for (const [govuk, examples] of components) {
    describe(govuk, () => {
      for (const fixture of fixtures.get(govuk) ?? []) {
        it(`has GOV.UK's HTML: ${fixture.name}`, () => {
          const { official, ours } = compare(examples, fixture)
          expect(official === '').toBe(fixture.html.trim() === '')
          expect(ours).toBe(official)
        })
      }
    })
  }
})

describe('the comparison', () => {
  const same = (a: string, b: string) => normalise(a) === normalise(b)

  it('overlooks only what no browser shows', () => {
    expect(same('<p>\n  A <b>b</b>\n</p>', '<p>A <b>b</b></p>')).toBe(true)
    expect(same('<p id="a" class="b">A</p>', '<p class="b" id="a">A</p>')).toBe(true)
    expect(same('<div>\n<p>A</p>\n<p>B</p>\n</div>', '<div><p>A</p><p>B</p></div>')).toBe(true)
  })

  it('notices an element, an attribute, a class, a text or a space that differs', () => {
    expect(same('<p>A</p>', '<div>A</div>')).toBe(false)
    expect(same('<p id="a">A</p>', '<p>A</p>')).toBe(false)
    expect(same('<p class="a b">A</p>', '<p class="a">A</p>')).toBe(false)
    expect(same('<p>A</p>', '<p>B</p>')).toBe(false)
    expect(same('<p>A <b>b</b></p>', '<p>A<b>b</b></p>')).toBe(false)
    expect(same('<p>A<b> b</b></p>', '<p>A <b>b</b></p>')).toBe(false)
    expect(same('<textarea>a </textarea>', '<textarea>a</textarea>')).toBe(false)
  })
})
