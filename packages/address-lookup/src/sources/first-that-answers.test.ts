// @vitest-environment node
import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { describe, expect, it } from 'vitest'
import { contractAddresses } from '../testing.ts'
import { attributionFor } from './address-source.ts'
import { firstThatAnswers } from './first-that-answers.ts'
import { memorySource } from './memory.ts'

const { signal } = new AbortController()
const postcode = readPostcode('GH1 2AB') ?? never()
const uprn = readUprn('42') ?? never()
const attribution = attributionFor({ year: 2026, licence: 'AC0000000001' })

const full = memorySource({ addresses: contractAddresses, attribution })
const empty = memorySource({ addresses: [], attribution })
const down = memorySource({ addresses: contractAddresses, isDown: () => true })

describe('sources asked in turn', () => {
  it('find what the first of them has', async () => {
    const source = firstThatAnswers([full, down])
    expect(await source.byPostcode(postcode, { signal })).toHaveLength(9)
  })

  it('go on to the next when one is down or has nothing', async () => {
    for (const first of [down, empty]) {
      const source = firstThatAnswers([first, full])
      expect(await source.byPostcode(postcode, { signal })).toHaveLength(9)
      expect(await source.byUprn(uprn, { signal })).toMatchObject({ uprn: '42' })
    }
  })

  it('know of nothing only when all of them could be asked', async () => {
    expect(await firstThatAnswers([empty, empty]).byPostcode(postcode, { signal })).toEqual([])
    for (const both of [
      [down, empty],
      [empty, down],
    ]) {
      const ask = firstThatAnswers(both).byPostcode(postcode, { signal })
      await expect(ask).rejects.toMatchObject({ code: 'down' })
    }
  })

  it('say each attribution once', () => {
    expect(firstThatAnswers([full, empty]).attribution).toEqual(attribution)
  })

  it('are at least one', () => {
    expect(() => firstThatAnswers([])).toThrow('Give at least one')
  })
})

function never(): never {
  throw new RangeError('unreachable')
}
