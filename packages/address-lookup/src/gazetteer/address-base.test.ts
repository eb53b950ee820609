// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { readPostcode } from '@guildhall/standards/postcode'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
})
