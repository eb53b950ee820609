// @vitest-environment node
import type { Address } from '@guildhall/standards/address'
import { describe, expect, it } from 'vitest'
import { narrowed } from './facts.ts'

const list = [
  '9 Mill Lane',
  '9A Mill Lane',
  '90 Mill Lane',
  '10-12 Mill Lane',
  'Flat 9, Mill House, 40 Mill Lane',
  'Flat 19, Mill House, 40 Mill Lane',
  'Tŷ’r Felin, Mill Lane',
].map((text): Address => ({ lines: text.split(', '), foundBy: 'memory' }))

const find = (text: string) => narrowed(list, text).map(({ lines }) => lines.join(', '))

describe('a list of addresses narrowed by a number or name', () => {
  it('has the number whole, with or without a letter', () => {
    expect(find('9')).toEqual(['9 Mill Lane', '9A Mill Lane', 'Flat 9, Mill House, 40 Mill Lane'])
    expect(find('9a')).toEqual(['9A Mill Lane'])
    expect(find('12')).toEqual(['10-12 Mill Lane'])
  })

  it('has every part of what was typed, however it was typed', () => {
    expect(find('flat 9')).toEqual(['Flat 9, Mill House, 40 Mill Lane'])
    expect(find(' MILL HOUSE,19 ')).toEqual(['Flat 19, Mill House, 40 Mill Lane'])
    expect(find('tŷ')).toEqual(['Tŷ’r Felin, Mill Lane'])
  })

  it('has everything when nothing was typed, and nothing when nothing fits', () => {
    expect(find(' ')).toHaveLength(list.length)
    expect(find('77')).toEqual([])
  })
})
