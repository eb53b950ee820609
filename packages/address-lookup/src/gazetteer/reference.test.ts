// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { describe, expect, it } from 'vitest'
import { applyGazetteerChanges } from './changes.ts'
import { addressLookupMigrations } from './database.ts'
import { address, fileOf, property, small } from './dtf.testing.ts'
import { importGazetteer } from './import.ts'
import { addressBasePremium, dtf73, epochsOf, layoutOf } from './layouts.ts'

const folder = new URL('../../../../../shared/reference/llpg/', import.meta.url)
const isPresent = existsSync(folder)

describe('the layouts', () => {
  it('know a DTF property or address from one of AddressBase by its columns', () => {
    const fieldsOf = (record: string) => record.split(',')
    expect(layoutOf(fieldsOf(property('1')))).toBe(dtf73)
    expect(layoutOf(fieldsOf(address('1', 'A')))).toBe(dtf73)
    for (const columns of epochsOf(addressBasePremium, '21')) {
      expect(layoutOf(['21', ...columns.slice(1)])).toBe(addressBasePremium)
    }
    expect(layoutOf(['11', 'I', '1'])).toBeUndefined()
  })

  it.runIf(isPresent)('have their columns where the reference has them', () => {
    const reference = JSON.parse(readFileSync(new URL('record-layouts.json', folder), 'utf8')) as {
      addressbase_premium_csv: Record<string, string[]>
      dtf_7_3_llpg: Record<string, { name: string }[]>
    }
    const same: Record<string, string> = {
      STREET_DESCRIPTION: 'STREET_DESCRIPTOR',
    }
    for (const id of ['10', '11', '15', '21', '24', '31', '32', '99']) {
      const theirs = reference.addressbase_premium_csv[id]?.map((name) => same[name] ?? name)
      expect(epochsOf(addressBasePremium, id)[0]).toEqual(theirs)
    }
    for (const [id, columns] of Object.entries(reference.dtf_7_3_llpg)) {
      expect(epochsOf(dtf73, id)[0]).toEqual(columns.map(({ name }) => name))
    }
  })
})

const streets = isPresent
  ? readdirSync(folder).filter((name) => /^dtf73-street-.*\.csv$/.test(name))
  : []

describe.runIf(streets.length > 0)('the reference changes of streets', () => {
  it.each(streets)('in %s are read and applied, or told of', async (name) => {
    const database = await openDatabase({ memory: true })
    try {
      await migrate(database, [addressLookupMigrations])
      const full = [small.header, small.street, small.english, property('1'), address('1', 'A')]
      await importGazetteer(database, { council: 'a', open: fileOf(...full, small.trailer) })
      const rows = readFileSync(new URL(name, folder), 'utf8').trim().split(/\r?\n/)
      const header = small.header.replace('"F"', '"C"')
      const result = await applyGazetteerChanges(database, {
        council: 'a',
        open: fileOf(header, ...rows, small.trailer),
      })
      expect(result).toMatchObject({ outcome: 'applied', loaded: rows.length, refusedCount: 0 })
    } finally {
      await database.close()
    }
  })
})
