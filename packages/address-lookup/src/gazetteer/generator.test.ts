// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { alderbrook, dyffrynGwern, generateGazetteer, inChunks, presets } from './generator.ts'
import { type GazetteerAddress, readGazetteer } from './read.ts'

async function read(plan: typeof alderbrook) {
  const addresses: GazetteerAddress[] = []
  for await (const batch of readGazetteer(() => inChunks(generateGazetteer(plan)))) {
    expect(batch.refused).toEqual([])
    addresses.push(...batch.addresses)
  }
  return addresses
}

const shown = (all: readonly GazetteerAddress[], language: 'en' | 'cy' = 'en') =>
  all.filter((one) => one.status === 1 && one.postal && one.language === language)

describe('a made-up gazetteer', () => {
  it('is the same every time, and another with another seed', () => {
    const first = [...generateGazetteer(alderbrook)].join('')
    expect([...generateGazetteer(alderbrook)].join('')).toBe(first)
    expect([...generateGazetteer({ ...alderbrook, seed: 1 })].join('')).not.toBe(first)
  })

  it.each(Object.values(presets))('of $councilName is read without a refused row', async (plan) => {
    const all = await read(plan)
    const english = shown(all)
    expect(english.length).toBeGreaterThanOrEqual(plan.addresses)
    expect(english.length).toBeLessThan(plan.addresses + 60)
    expect(new Set(english.map(({ uprn }) => uprn)).size).toBe(english.length)
    expect(new Set(english.map(({ town }) => town)).size).toBe(plan.towns.length)
    expect(new Set(all.map(({ uprn }) => uprn.length))).toEqual(new Set([7, 9, 10, 12]))
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([1, 3]))
    expect(all.some(({ postal }) => !postal)).toBe(true)
  })

  it('of Alderbrook has twelve known addresses, sixty to narrow down and a postcode with none', async () => {
    const all = shown(await read({ ...alderbrook, addresses: 100 }))
    const at = (postcode: string) => all.filter((one) => one.postcode === postcode)
    expect(at('GH1 2AB').map(({ uprn, singleLine }) => [uprn, singleLine])).toEqual(
      [
        ['990100000001', '1 Guildhall Street'],
        ['990100002', '2 Guildhall Street'],
        ['990100000003', '3 Guildhall Street'],
        ['9901004', '9 Guildhall Street'],
        ['9901000005', '9A Guildhall Street'],
        ['990100000006', 'The Corner Bakery, 10-12 Guildhall Street'],
        ['990100008', 'Flat 1, Guildhall Court, 14 Guildhall Street'],
        ['990100000009', 'Flat 2, Guildhall Court, 14 Guildhall Street'],
        ['9901010', 'Flat 10, Guildhall Court, 14 Guildhall Street'],
        ['990100000012', 'Ground Floor Flat, 16 Guildhall Street'],
        ['990100000013', 'First Floor Flat, 16 Guildhall Street'],
        ['990100014', 'The Old Library, Guildhall Street'],
      ].map(([uprn, line]) => [uprn, `${line}, Alderbrook, GH1 2AB`]),
    )
    expect(at('GH2 4XY')).toHaveLength(60)
    expect(at('GH4 9ZZ')).toEqual([])
  })

  it('of Dyffryn Gwern has every address in Welsh as well', async () => {
    const all = await read(dyffrynGwern)
    expect(shown(all, 'cy').map(({ uprn }) => uprn)).toEqual(shown(all).map(({ uprn }) => uprn))
    const first = all.filter(({ uprn, status }) => uprn === '990200000001' && status === 1)
    expect(first.map(({ singleLine }) => singleLine)).toEqual([
      '1 Hall Road, Gwern Bridge, DF1 2AB',
      '1 Heol y Neuadd, Pont-y-wern, DF1 2AB',
    ])
  })
})
