// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressTokens, readSearch, searchQuery, searchTokens } from './tokens.ts'

describe('a search', () => {
  it.each([
    ['Flat 2, 14 High Street', 'flat 2 14 high st'],
    ['ST MARY’S ROAD', 'Saint Marys Rd.'],
    ['10-12 Tŷ’r Felin', '10 12 tyr felin'],
    ['Fflat 3 Clos y Gerddi', 'flat 3 clos y gerddi'],
  ])('for “%s” is one for “%s”', (a, b) => {
    expect(searchTokens(a)).toEqual(searchTokens(b))
  })

  it.each(['', '2', 'flat 2', 'the street', '12 road', '  ,'])('for “%s” is too vague', (text) => {
    expect(readSearch(text)).toBeUndefined()
  })

  it('may end with the beginning of a word', () => {
    expect(readSearch('2 high st')).toEqual({ words: ['2', 'high', 'st'], beginning: undefined })
    expect(readSearch('2 guildh')).toEqual({ words: ['2'], beginning: 'guildh' })
  })

  it('finds 9A by 9, and a postcode with or without its space', () => {
    const tokens = addressTokens('9A High Street, GH1 2AB', 'GH1 2AB')
    expect(tokens).toEqual(['9a', 'high', 'st', 'gh1', '2ab', '9', 'gh12ab'])
  })

  it('can’t say anything to the database, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const search = readSearch(`high ${text}`)
        if (!search) return
        const { index, filter } = searchQuery(search)
        expect(`${index} & ${filter ?? "'none'"}`).toMatch(/^('[\p{L}\p{N}]+'(:\*)?( & )?)+$/u)
      }),
    )
  })
})
