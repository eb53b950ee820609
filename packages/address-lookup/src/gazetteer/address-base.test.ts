// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { readPostcode } from '@guildhall/standards/postcode'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyGazetteerChanges } from './changes.ts'
import { addressLookupMigrations } from './database.ts'
import { fileOf, small } from './dtf.testing.ts'
import { gazetteerSource } from './gazetteer.ts'
import { importGazetteer } from './import.ts'

const { signal } = new AbortController()
const dated = '2001-03-19,,2020-01-01,2001-03-19'
const scheme = '"AddressBase Premium Classification Scheme",1.0'

/** The records of one property as a present and as an earlier epoch have them. */
const epochs = {
  present: {
    street:
      '11,"I",1,99990001,1,9999,2,1990-01-01,1,8,0,1990-01-01,,2020-01-01,1990-01-01,432000.00,287000.00,52.480,-1.530,432100.00,287000.00,52.481,-1.529,10',
    name: `15,"I",2,99990001,"EXAMPLE STREET","","ANYTOWN","EXAMPLETON","ENG",${dated}`,
    property: (uprn: string, postal: string) =>
      `21,"I",3,${uprn},1,2,2001-03-19,,432010.00,287010.00,52.4800,-1.5300,1,9999,"E",${dated},"${postal}","GH1 2AB",0`,
  },
  earlier: {
    street:
      '11,"I",1,99990001,1,9999,2,1990-01-01,1,8,0,1990-01-01,,2020-01-01,1990-01-01,432000.00,287000.00,432100.00,287000.00,10',
    name: '15,"I",2,99990001,"EXAMPLE STREET","","ANYTOWN","EXAMPLETON","ENG"',
    property: (uprn: string, postal: string) =>
      `21,"I",3,${uprn},1,2,2001-03-19,,432010.00,287010.00,1,9999,${dated},"${postal}","GH1 2AB",0`,
  },
}

const address = (uprn: string, key: string, number: number) =>
  `24,"I",5,${uprn},"${key}","ENG",1,${dated},,"",,"","",${number},"",,"","",99990001,"1","","","Y"`

describe.each(everyDatabase())('AddressBase Premium on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [addressLookupMigrations])
  })
  afterEach(async () => {
    await database.close()
  })

  it.each(Object.entries(epochs))('of a %s epoch is loaded', async (_, epoch) => {
    const result = await importGazetteer(database, {
      council: 'a',
      open: fileOf(
        small.header,
        epoch.street,
        epoch.name,
        epoch.property('1', 'D'),
        address('1', 'A', 7),
        `32,"I",6,1,"C1","CR08",${scheme},${dated}`,
        `31,"I",7,1,"O1","THE CORNER BAKERY","",${dated}`,
        epoch.property('2', 'N'),
        address('2', 'B', 8),
        epoch.property('3', 'L'),
        address('3', 'C', 9),
        `31,"I",8,3,"O2","GONE LONG AGO","",2001-03-19,2010-01-01,2020-01-01,2001-03-19`,
        small.trailer,
      ),
    })
    expect(result).toMatchObject({
      outcome: 'loaded',
      loaded: 3,
      refused: [{ column: 'RECORD_COUNT' }],
    })
    const postcode = readPostcode('GH1 2AB')
    if (!postcode) throw new RangeError('GH1 2AB')
    const source = gazetteerSource({ database, council: 'a' })
    const found = await source.byPostcode(postcode, { signal })
    expect(found.map(({ lines, town, easting }) => [...lines, town, easting])).toEqual([
      ['The Corner Bakery', '7 Example Street', 'Anytown', 432_010],
      ['9 Example Street', 'Anytown', 432_010],
    ])
  })

  describe('changes only', () => {
    const { street, name, property } = epochs.present
    const header = small.header.replace('"F"', '"C"').replace('2026-01-05', '2026-02-01')
    const organisation = (type: string, order: number, uprn: string, text: string, ended = '') =>
      `31,"${type}",${order},${uprn},"O${uprn}","${text}","",2001-03-19,${ended},2020-01-01,2001-03-19`
    const classed = (type: string, order: number, uprn: string, code: string) =>
      `32,"${type}",${order},${uprn},"C${uprn}","${code}",${scheme},${dated}`
    const as = (type: string, order: number, record: string) =>
      record.replace(/^(\d+),"I",\d+,/, `$1,"${type}",${order},`)
    const change = (...lines: readonly string[]) =>
      applyGazetteerChanges(database, {
        council: 'a',
        open: fileOf(header, ...lines, small.trailer),
      })

    beforeEach(async () => {
      const lines = [street, name, property('1', 'D'), address('1', 'A', 7)]
      const extras = [classed('I', 6, '1', 'CR08'), organisation('I', 7, '1', 'THE CORNER BAKERY')]
      await importGazetteer(database, {
        council: 'a',
        open: fileOf(small.header, ...lines, ...extras, small.trailer),
      })
    })

    async function shown() {
      const { rows } = await sql<{ lines: string[]; classification: string }>`
        select lines, classification from address_lookup_addresses
        where council = 'a' and status = 1 order by single_line`.execute(database.tables())
      return rows.map(({ lines, classification }) => [...lines, classification].join(', '))
    }

    it('give a property another organisation and class', async () => {
      const result = await change(
        organisation('U', 1, '1', 'THE CORNER BOOKSHOP'),
        classed('U', 2, '1', 'CR07'),
        `32,"I",3,1,"C9","1234","Valuation Office Agency Special Category",1.0,${dated}`,
      )
      expect(result).toMatchObject({ outcome: 'applied', loaded: 3, refusedCount: 0 })
      expect(await shown()).toEqual(['THE CORNER BOOKSHOP, 7 EXAMPLE STREET, CR07'])
    })

    it('take an organisation away that has ended or gone, and none that followed it', async () => {
      await change(organisation('U', 1, '1', 'THE CORNER BAKERY', '2026-01-31'))
      expect(await shown()).toEqual(['7 EXAMPLE STREET, CR08'])
      const next = header.replace('2026-02-01', '2026-02-02')
      const lines = [
        organisation('I', 1, '1', 'THE CORNER BOOKSHOP'),
        organisation('D', 2, '1', 'THE CORNER BAKERY'),
      ]
      const open = fileOf(next, ...lines, small.trailer)
      await applyGazetteerChanges(database, { council: 'a', open })
      expect(await shown()).toEqual(['THE CORNER BOOKSHOP, 7 EXAMPLE STREET, CR08'])
    })

    it('leave both as they are when only the property itself changes', async () => {
      await change(as('U', 1, property('1', 'L')))
      expect(await shown()).toEqual(['THE CORNER BAKERY, 7 EXAMPLE STREET, CR08'])
    })

    it('may tell of a new property’s before the property, and need it to be there', async () => {
      const result = await change(
        organisation('I', 1, '2', 'THE OLD MILL'),
        organisation('I', 2, '77', 'NOWHERE'),
        as('I', 3, property('2', 'D')),
        as('I', 4, address('2', 'B', 8)),
        as('D', 5, property('1', 'D')),
        organisation('D', 6, '1', 'THE CORNER BAKERY'),
      )
      expect(result.refused).toMatchObject([{ line: 3, column: 'UPRN' }])
      expect(await shown()).toEqual(['THE OLD MILL, 8 EXAMPLE STREET, '])
    })

    it('are known for AddressBase by streets alone', async () => {
      const result = await change(as('U', 1, name.replace('EXAMPLE STREET', 'MAYOR STREET')))
      expect(result).toMatchObject({ outcome: 'applied', refusedCount: 0 })
      expect(await shown()).toEqual(['THE CORNER BAKERY, 7 MAYOR STREET, CR08'])
    })
  })
})
