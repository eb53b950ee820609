// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridReference, readGridReference } from './grid-reference.ts'

describe('a grid reference', () => {
  it.each([
    ['TQ 30 80', 530_500, 180_500, 1000],
    ['SU387148', 438_750, 114_850, 100],
    ['sp 3201 8701', 432_015, 287_015, 10],
    ['SP 32010 87010', 432_010, 287_010, 1],
    ['NN166712', 216_650, 771_250, 100],
    ['HU 396 753', 439_650, 1_175_350, 100],
    ['SV 90 10', 90_500, 10_500, 1000],
    ['432010, 287010', 432_010, 287_010, 1],
    ['432010 287010', 432_010, 287_010, 1],
    ['432010.50,287010.25', 432_010, 287_010, 1],
    ['439650 1175350', 439_650, 1_175_350, 1],
  ])('“%s” is a point of the National Grid', (text, easting, northing, precision) => {
    expect(readGridReference(text)).toEqual({ easting, northing, precision })
  })

  it.each([
    '',
    'SP',
    'SP 123',
    'SP 12345',
    'SP 1',
    'IP 1234',
    'AA 12 34',
    'ZZ 1234 1234',
    '12 34',
    'GH1 2AB',
    'by the weir',
    '999999 9999999',
  ])('“%s” is none', (text) => {
    expect(readGridReference(text)).toBeUndefined()
  })

  it('leads back to where it was made, to a metre', () => {
    fc.assert(
      fc.property(
        fc.record({
          easting: fc.integer({ min: 0, max: 699_999 }),
          northing: fc.integer({ min: 0, max: 1_299_999 }),
        }),
        (point) => {
          expect(readGridReference(gridReference(point, 5))).toEqual({ ...point, precision: 1 })
        },
      ),
    )
  })

  it('can’t be made beyond the grid', () => {
    expect(() => gridReference({ easting: -1, northing: 0 })).toThrow('beyond the National Grid')
  })
})
