import type { Address } from '@guildhall/standards/address'
import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AddressSource } from './sources/address-source.ts'
import { AddressSourceError } from './sources/address-source.ts'

/** The addresses that a source under {@link addressSourceContract} must hold, in no order. */
export const contractAddresses: readonly Address[] = [
  '10-12 Guildhall Street',
  '9A Guildhall Street',
  'Flat 10, 14 Guildhall Street',
  '10 Guildhall Street',
  'Flat 2, 14 Guildhall Street',
  'The Old Library, Guildhall Street',
  '9 Guildhall Street',
  'Garden Flat, 16 Guildhall Street',
  'Garden Flat, 16 Guildhall Street',
].map((text, at) => ({
  uprn: ['990100000001', '42', '9901004', '100023336956'][at] ?? `99010000${at}`,
  lines: text.split(', '),
  town: 'Alderbrook',
  postcode: 'GH1 2AB',
  custodianCode: 9901,
  easting: 432_000 + at,
  northing: 287_000,
  language: 'en',
  foundBy: 'memory',
}))

/** A source to be held to the contract, and how to break it. */
export interface SourceUnderTest {
  source: AddressSource
  /** Makes whatever stands behind the source stop answering. */
  breakDown(): Promise<void> | void
  close?(): Promise<void> | void
}

function known(text: string) {
  const postcode = readPostcode(text)
  if (!postcode) throw new RangeError(`“${text}” is no postcode.`)
  return postcode
}

function uprn(text: string) {
  const read = readUprn(text)
  if (!read) throw new RangeError(`“${text}” is no UPRN.`)
  return read
}

/**
 * What any address source must do, as a suite of tests.
 *
 * @param make gives a source that holds these addresses, which are {@link contractAddresses}
 */
export function addressSourceContract(
  name: string,
  make: (addresses: readonly Address[]) => Promise<SourceUnderTest> | SourceUnderTest,
): void {
  describe(`${name}, as an address source`, () => {
    let under: SourceUnderTest
    const { signal } = new AbortController()

    beforeEach(async () => {
      under = await make(contractAddresses)
    })
    afterEach(async () => {
      await under.close?.()
    })

    it('finds the addresses at a postcode in the order in which people look for them', async () => {
      const found = await under.source.byPostcode(known('GH1 2AB'), { signal })
      expect(found.map(({ lines }) => lines.join(', '))).toEqual([
        '9 Guildhall Street',
        '9A Guildhall Street',
        '10 Guildhall Street',
        '10-12 Guildhall Street',
        'Flat 2, 14 Guildhall Street',
        'Flat 10, 14 Guildhall Street',
        'Garden Flat, 16 Guildhall Street',
        'Garden Flat, 16 Guildhall Street',
        'The Old Library, Guildhall Street',
      ])
    })

    it('tells two properties of the same address apart by their UPRNs', async () => {
      const found = await under.source.byPostcode(known('GH1 2AB'), { signal })
      const uprns = found.map((address) => address.uprn)
      expect(new Set(uprns).size).toBe(contractAddresses.length)
      expect(uprns).not.toContain(undefined)
    })

    it('gives each address its town, postcode and custodian', async () => {
      for (const address of await under.source.byPostcode(known('GH1 2AB'), { signal })) {
        expect(address).toMatchObject({
          town: 'Alderbrook',
          postcode: 'GH1 2AB',
          custodianCode: 9901,
          language: 'en',
        })
      }
    })

    it('finds one property by its UPRN, however short', async () => {
      const found = await under.source.byUprn(uprn('0042'), { signal })
      expect(found).toMatchObject({ uprn: '42', lines: ['9A Guildhall Street'] })
    })

    it('knows when there is nothing at a postcode, and no property with a UPRN', async () => {
      expect(await under.source.byPostcode(known('GH4 9ZZ'), { signal })).toEqual([])
      expect(await under.source.byUprn(uprn('123456'), { signal })).toBeUndefined()
    })

    it('finds addresses by their words, however streets are shortened, if it can search', async () => {
      const { byText } = under.source
      if (!byText) return
      const found = await byText('flat 2 guildhall st', { signal })
      expect(found.addresses.map(({ lines }) => lines.join(', '))).toContain(
        'Flat 2, 14 Guildhall Street',
      )
      const vague = { addresses: [], more: false, vague: true }
      expect(await byText('flat 2', { signal })).toEqual(vague)
      const one = await byText('guildhall street', { signal, limit: 1 })
      expect(one).toMatchObject({ more: true, vague: false })
      expect(one.addresses).toHaveLength(1)
      const none = { addresses: [], more: false, vague: false }
      expect(await byText('77 nowhere lane', { signal })).toEqual(none)
    })

    it('knows the property nearest to a point, if it can tell', async () => {
      const { nearest } = under.source
      if (!nearest) return
      const close = await nearest({ easting: 432_003, northing: 287_004 }, { signal, within: 1000 })
      expect(close).toEqual({ metres: 4, custodianCode: 9901 })
      const far = { easting: 432_003, northing: 288_500 }
      expect(await nearest(far, { signal, within: 1000 })).toBeUndefined()
      expect(await nearest(far, { signal, within: 2000 })).toMatchObject({ metres: 1500 })
    })

    it('says that it is down rather than that there is nothing', async () => {
      const { byText, nearest } = under.source
      await under.breakDown()
      for (const ask of [
        () => under.source.byPostcode(known('GH1 2AB'), { signal }),
        () => under.source.byUprn(uprn('42'), { signal }),
        ...(byText ? [() => byText('guildhall street', { signal })] : []),
        ...(nearest ? [() => nearest({ easting: 1, northing: 1 }, { signal, within: 1 })] : []),
      ]) {
        const error = await ask().catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(AddressSourceError)
        expect(error).toMatchObject({ source: under.source.name })
        expect(String(error)).not.toContain('GH1')
      }
    })

    it('stops when the resident has gone', async () => {
      const gone = new AbortController()
      gone.abort(new Error('gone'))
      const ask = under.source.byPostcode(known('GH1 2AB'), { signal: gone.signal })
      await expect(ask).rejects.toThrow('gone')
    })
  })
}
