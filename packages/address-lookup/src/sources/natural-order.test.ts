// @vitest-environment node
import type { Address } from '@guildhall/standards/address'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAddresses, inNaturalOrder } from './natural-order.ts'
import { readableCase } from './readable-case.ts'

function at(text: string, uprn = '1'): Address {
  return { uprn, lines: text.split(', '), foundBy: 'memory' }
}

const orders: Record<string, string[]> = {
  'house numbers count as numbers': ['2 High Street', '9 High Street', '10 High Street'],
  'a suffix follows its number, a range its start': [
    '9 High Street',
    '9A High Street',
    '9B High Street',
    '10 High Street',
    '10-12 High Street',
    '10A High Street',
    '11 High Street',
  ],
  'flats count as numbers, after the building itself': [
    '14 High Street',
    'Flat 1, 14 High Street',
    'Flat 2, 14 High Street',
    'Flat 2A, 14 High Street',
    'Flat 10, 14 High Street',
    '15 High Street',
  ],
  'flats of a named block stay together': [
    '1 High Street',
    'Flat 1, Alder Court, High Street',
    'Flat 2, Alder Court, High Street',
    'Flat 12, Alder Court, High Street',
    'Rose Cottage, High Street',
  ],
  'inner numbers of a block count too': [
    '3 Example Court, High Street',
    '3B Example Court, High Street',
    '20 Example Court, High Street',
  ],
  'floors go from the bottom up': [
    'Basement Flat, 16 High Street',
    'Ground Floor Flat, 16 High Street',
    'First Floor Flat, 16 High Street',
    'Top Floor Flat, 16 High Street',
    'Flat A, 16 High Street',
    'Flat B, 16 High Street',
  ],
  'Welsh floors and flats do the same': [
    'Fflat Llawr Gwaelod, 16 Heol y Neuadd',
    'Fflat Llawr Cyntaf, 16 Heol y Neuadd',
    'Fflat 2, 16 Heol y Neuadd',
    'Fflat 10, 16 Heol y Neuadd',
  ],
  'named houses follow the numbered ones': [
    '1 High Street, Oxley Green',
    '20 High Street, Oxley Green',
    'Rose Cottage, High Street, Oxley Green',
    'The Lodge, High Street, Oxley Green',
  ],
  'streets stay together': ['7 Church Lane', '12 Church Lane', '1 High Street', '8 High Street'],
}

describe('the order of addresses', () => {
  it.each(Object.entries(orders))('%s', (_, texts) => {
    const wanted = texts.map((text) => at(text))
    expect(inNaturalOrder(wanted.toReversed())).toEqual(wanted)
    expect(inNaturalOrder(wanted)).toEqual(wanted)
  })

  const part = fc.constantFrom(
    '1',
    '2',
    '10',
    '9A',
    '10-12',
    'Flat 2',
    'Flat 10',
    'Ground Floor Flat',
    'A',
  )
  const street = fc.constantFrom('High Street', 'Church Lane', 'Heol y Neuadd', '')
  const address = fc
    .tuple(fc.array(part, { maxLength: 3 }), street, fc.constantFrom('1', '22', '100023336956'))
    .map(([parts, name, uprn]) => at([...parts, `${parts[0] ?? '7'} ${name}`].join(', '), uprn))

  it('is the same from wherever it starts', () => {
    fc.assert(
      fc.property(fc.array(address, { maxLength: 12 }), (list) => {
        const once = inNaturalOrder(list)
        expect(inNaturalOrder(once)).toEqual(once)
        expect(inNaturalOrder(list.toReversed())).toEqual(once)
      }),
    )
  })

  it('never contradicts itself', () => {
    fc.assert(
      fc.property(address, address, address, (a, b, c) => {
        expect(Math.sign(compareAddresses(a, b))).toBe(-Math.sign(compareAddresses(b, a)) + 0)
        if (compareAddresses(a, b) <= 0 && compareAddresses(b, c) <= 0) {
          expect(compareAddresses(a, c)).toBeLessThanOrEqual(0)
        }
        if (compareAddresses(a, b) === 0) expect(a).toEqual(b)
      }),
    )
  })
})

describe('capitals', () => {
  it.each([
    ['12A EXAMPLE STREET', '12A Example Street'],
    ["ST JOHN'S ROAD", "St John's Road"],
    ["O'BRIEN COURT", "O'Brien Court"],
    ['STRATFORD-UPON-AVON', 'Stratford-upon-Avon'],
    ['PONT-Y-WERN', 'Pont-y-wern'],
    ['FLAT A', 'Flat A'],
    ['TŶ ENGHRAIFFT', 'Tŷ Enghraifft'],
    ['HEOL Y BONT', 'Heol y Bont'],
    ['1 A38', '1 A38'],
    ['MacDonald Close', 'MacDonald Close'],
  ])('are made readable: “%s”', (shouted, readable) => {
    expect(readableCase(shouted)).toBe(readable)
  })
})
