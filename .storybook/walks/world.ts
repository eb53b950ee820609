import type { AddressPages } from '../../packages/address-lookup/src/pages/address-pages.ts'
import { addressBindings } from '../../packages/address-lookup/src/server.ts'
import { attributionFor } from '../../packages/address-lookup/src/sources/address-source.ts'
import { memorySource } from '../../packages/address-lookup/src/sources/memory.ts'
import type { Collection } from '../../packages/bin-collection/src/collection.ts'
import type { BinCollectionPolicy } from '../../packages/bin-collection/src/policy.ts'
import { memoryCollections } from '../../packages/bin-collection/src/sources/memory.ts'
import type { Address } from '../../packages/standards/src/address.ts'
import { londonInstant, plainDate } from '../../packages/standards/src/plain-date.ts'
import { readUprn } from '../../packages/standards/src/uprn.ts'
import { emptyDatabase } from './empty-database.ts'

/** Tuesday 24 November 2026, a quarter past ten: the time in every walk. */
export const clock = () => londonInstant(plainDate('2026-11-24'), '10:15')

const today = plainDate('2026-11-24')
const town = { town: 'Alderbrook', foundBy: 'memory' } as const
const own = (uprn: number, line: string, postcode: string): Address => ({
  uprn: String(uprn),
  lines: [line],
  ...town,
  postcode,
  custodianCode: 9901,
})

/** The invented council's street, and a house across its border. */
const addresses: readonly Address[] = [
  own(9901000001, '1 Guildhall Street', 'GH1 2AB'),
  own(9901000002, '2 Guildhall Street', 'GH1 2AB'),
  own(9901000009, '9 Guildhall Street', 'GH1 2AB'),
  own(9901000010, '9A Guildhall Street', 'GH1 2AB'),
  own(9901000011, 'Flat 2, Guildhall Court, 14 Guildhall Street', 'GH1 2AB'),
  own(9901000012, 'Flat 10, Guildhall Court, 14 Guildhall Street', 'GH1 2AB'),
  own(9901000013, 'New Build House, Guildhall Street', 'GH1 2AB'),
  ...Array.from({ length: 36 }, (_, at) => own(9901000100 + at, `${at + 1} Mill Lane`, 'GH2 4XY')),
  {
    uprn: '9902000001',
    lines: ['1 Border Road'],
    ...town,
    town: 'Aberwern',
    postcode: 'DF1 2AB',
    custodianCode: 9902,
  },
]

/** What may be out of order in a walk. */
export interface Weather {
  /** The address list doesn't answer. */
  readonly addressesDown?: boolean
  /** The collection system doesn't answer. */
  readonly collectionsDown?: boolean
}

/** Binds a walk's address pages to the invented street. */
export function addressesOf(pages: AddressPages, { addressesDown = false }: Weather = {}) {
  const neighbour = { en: 'Dyffryn Gwern Council', cy: 'Cyngor Dyffryn Gwern' }
  return addressBindings<undefined>({
    pages,
    source: () =>
      memorySource({
        addresses,
        attribution: attributionFor({ year: 2026, licence: 'AC0000000001' }),
        isDown: () => addressesDown,
      }),
    servedCustodians: () => [9901],
    otherCouncils: () =>
      new Map([[9902, { name: neighbour, href: 'https://dyffryn-gwern.example/bins' }]]),
    onOutage() {},
  })
}

const on = (service: string, date: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
  ...more,
})

const calendarOf: readonly Collection[] = [
  on('garden', '2026-11-10'),
  on('refuse', '2026-11-23', { status: 'completed' }),
  on('recycling', '2026-11-24'),
  on('garden', '2026-11-26', {
    originalDate: plainDate('2026-11-24'),
    movedBecause: { en: 'Snow on the roads', cy: 'Eira ar y ffyrdd' },
  }),
  on('recycling', '2026-12-01'),
  on('refuse', '2026-12-07'),
  on('garden', '2026-12-08'),
]

/** What the bin collection pages need of a server, with nothing recorded yet. */
export function collectionsOf(policy: BinCollectionPolicy, { collectionsDown }: Weather = {}) {
  const known = addresses.filter(({ lines }) => !lines[0]?.startsWith('New Build'))
  const properties = new Map(
    known.flatMap(({ uprn }) => {
      const read = readUprn(uprn ?? '')
      return read ? [[read, calendarOf] as const] : []
    }),
  )
  return {
    council: () => 'alderbrook',
    source: () => memoryCollections(properties, collectionsDown ? { problem: 'down' } : {}),
    database: emptyDatabase,
    policy: () => policy,
    calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<typeof today>() }),
    contact: () => ({ phone: '01632 960 100', href: '#contact' }),
  }
}

/** What a resident of the invented street answers on the pages that ask for an address. */
export const anAddress = [{ postcode: 'gh1 2ab' }, { uprn: '9901000001' }] as const
