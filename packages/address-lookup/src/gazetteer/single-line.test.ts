// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AddressParts, linesOf, singleLine } from './single-line.ts'

const street = { street: 'Example Street', town: 'Anytown', postcode: 'GH1 2AB' }

describe('an address on one line', () => {
  it.each<[string, AddressParts]>([
    ['7 Example Street, Anytown, GH1 2AB', { ...street, pao: { start: 7 } }],
    ['7A Example Street, Anytown, GH1 2AB', { ...street, pao: { start: 7, startSuffix: 'A' } }],
    ['7-11 Example Street, Anytown, GH1 2AB', { ...street, pao: { start: 7, end: 11 } }],
    [
      '7A-7C Example Street, Anytown, GH1 2AB',
      { ...street, pao: { start: 7, startSuffix: 'A', end: 7, endSuffix: 'C' } },
    ],
    [
      '3B Example Court, 12A Example Street, Anytown, GH1 2AB',
      {
        ...street,
        sao: { start: 3, startSuffix: 'B' },
        paoText: 'Example Court',
        pao: { start: 12, startSuffix: 'A' },
      },
    ],
    [
      'Units, 1-3 Example Estate, Example Street, Anytown, GH1 2AB',
      { ...street, saoText: 'Units', sao: { start: 1, end: 3 }, paoText: 'Example Estate' },
    ],
    [
      'Harry Farm, Anytown, GH1 2AB',
      {
        ...street,
        street: 'Road from Anytown to Harry Farm',
        streetType: 2,
        paoText: 'Harry Farm',
      },
    ],
    ['1 Example Street, Anytown, GH1 2AB', { ...street, pao: { start: 1 }, locality: 'ANYTOWN' }],
  ])('is “%s”', (wanted, parts) => {
    expect(singleLine(parts)).toBe(wanted)
  })

  it('keeps a described street when there is nothing else to find the place by', () => {
    expect(linesOf({ street: 'Track to the mast', streetType: 9, town: 'Anytown' })).toEqual([
      'Track to the mast',
    ])
  })
})

interface ReferenceCase {
  lpi: Record<string, string | number>
  recommended: string
}

const reference = new URL(
  '../../../../../shared/reference/llpg/single-line-address-cases.json',
  import.meta.url,
)
const cases: ReferenceCase[] = existsSync(reference)
  ? JSON.parse(readFileSync(reference, 'utf8')).cases
  : []

function text(lpi: ReferenceCase['lpi'], name: string): string | undefined {
  return lpi[name] === undefined ? undefined : String(lpi[name])
}

function number(lpi: ReferenceCase['lpi'], name: string): number | undefined {
  return lpi[name] === undefined ? undefined : Number(lpi[name])
}

function range(lpi: ReferenceCase['lpi'], name: string) {
  return {
    start: number(lpi, `${name}_start_number`),
    startSuffix: text(lpi, `${name}_start_suffix`),
    end: number(lpi, `${name}_end_number`),
    endSuffix: text(lpi, `${name}_end_suffix`),
  }
}

describe('the reference cases, where they are present', () => {
  it('come out as recommended', () => {
    for (const { lpi, recommended } of cases) {
      const parts = {
        organisation: text(lpi, 'organisation'),
        saoText: text(lpi, 'sao_text'),
        sao: range(lpi, 'sao'),
        paoText: text(lpi, 'pao_text'),
        pao: range(lpi, 'pao'),
        street: text(lpi, 'street_description'),
        streetType: number(lpi, 'street_record_type'),
        locality: text(lpi, 'locality'),
        town: text(lpi, 'town_name'),
        postcode: text(lpi, 'postcode'),
      }
      expect(singleLine(parts)).toBe(recommended)
    }
  })
})
