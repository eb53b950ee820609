import { addDays, dayOfWeek, daysBetween, plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { schedule } from '../schedule/schedule.ts'
import { describeCollectionSource } from '../testing.ts'
import { CollectionSourceError } from './collection-source.ts'
import { roundsCollections } from './rounds.ts'
import { RoundsFileError, readExceptions, readRounds } from './rounds-file.ts'
import { daysOf, readDays, readWeek } from './rounds-row.ts'

const { services } = policyOf()
const day = plainDate
const uprn = (text: string) => readUprn(text) as Uprn
const weekOne = day('2026-01-05')
const file = [
  'uprn,service,round,day,week',
  '000100,Rubbish,R1,Friday,every',
  '100,recycling,"R1, north",Llun,A',
  '200,Recycling,R2,Mon+Thu,every',
].join('\r\n')
const calendar = [
  'from,to,service,round,reason,rheswm',
  '25/12/2026,28/12/2026,,,Christmas Day,Dydd Nadolig',
  '2026-12-25,2026-12-24,refuse,,Christmas Day,Dydd Nadolig',
  '2027-01-01,,,,New Year’s Day,Dydd Calan',
  '2026-12-18,2026-12-18,,,As usual,Fel arfer',
].join('\n')
const source = async (rounds = file, exceptions = calendar) =>
  roundsCollections({
    rounds: await readRounds([rounds], services),
    exceptions: (await readExceptions([exceptions], services)).exceptions,
    weekOne,
  })

describeCollectionSource('a council’s own rounds', async () => ({
  source: await source(),
  known: uprn('100'),
  unknown: uprn('999'),
  from: day('2026-11-24'),
  // A file is never down; what keeps it may be.
  failing: (problem) => ({
    name: 'rounds',
    collections: async () => {
      throw new CollectionSourceError(problem, 'The folder of rounds can’t be read.')
    },
  }),
}))

describe('a council’s own rounds', () => {
  const ask = async (of: string, from: string, to: string) =>
    (await source()).collections({ uprn: uprn(of), from: day(from), to: day(to) })

  it('go in their weeks, whatever the zeros of a UPRN and the language of a day', async () => {
    const days = (await ask('100', '2026-11-24', '2026-12-14')).map(
      (collection) => `${collection.service} ${collection.date}`,
    )
    expect(days.sort()).toEqual([
      'recycling 2026-12-07',
      'refuse 2026-11-27',
      'refuse 2026-12-04',
      'refuse 2026-12-11',
    ])
  })

  it('follow the most particular exception, forward as well as back', async () => {
    expect(await ask('100', '2026-12-21', '2026-12-31')).toMatchObject([
      {
        service: 'refuse',
        originalDate: '2026-12-25',
        date: '2026-12-24',
        movedBecause: { en: 'Christmas Day', cy: 'Dydd Nadolig' },
      },
      { service: 'recycling', date: '2026-12-21' },
    ])
  })

  it('are certain in a holiday week where the calendar confirms them, open where it is silent', async () => {
    const policy = policyOf({
      holidays: {
        windows: [
          { from: '2026-12-14', to: '2027-01-08', name: { en: 'Christmas', cy: 'Nadolig' } },
        ],
      },
    })
    const collections = await ask('100', '2026-12-07', '2027-01-31')
    const { services: made } = schedule({ collections, policy, today: day('2026-12-07') })
    const told = (id: string) =>
      made
        .find(({ service }) => service.id === id)
        ?.upcoming.map(({ date, certainty }) => `${date} ${certainty}`)
    expect(told('refuse')?.slice(1, 4)).toEqual([
      '2026-12-18 expected',
      '2026-12-24 moved',
      '2027-01-08 to-be-confirmed',
    ])
    expect(told('recycling')?.slice(0, 2)).toEqual([
      '2026-12-07 expected',
      '2026-12-21 to-be-confirmed',
    ])
    expect(made.map(({ frequency }) => frequency)).toEqual([
      { kind: 'weeks', every: 1 },
      { kind: 'weeks', every: 2 },
    ])
  })

  it('may go twice a week', async () => {
    const collections = await ask('200', '2026-11-24', '2026-12-14')
    const { services: made } = schedule({
      collections,
      policy: policyOf(),
      today: day('2026-11-24'),
    })
    expect(made[0]?.frequency).toEqual({ kind: 'twice-a-week' })
  })

  it('keep their weeks over any clock change and year, before the first week too', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((of) => fc.record({ of: fc.constant(of), week: fc.integer({ min: 1, max: of }) })),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -900, max: 900 }),
        (weeks, weekday, start) => {
          const from = addDays(weekOne, start)
          const to = addDays(from, 120)
          const round = { name: 'R', service: 'refuse', days: [weekday], ...weeks }
          const days = daysOf(round, from, to, weekOne)
          // Counted the slow way: every day, by its week from the first.
          const slow = Array.from({ length: 121 }, (_, n) => addDays(from, n)).filter((date) => {
            const week = Math.floor(daysBetween(weekOne, date) / 7)
            return (
              dayOfWeek(date) === weekday &&
              ((week % weeks.of) + weeks.of) % weeks.of === weeks.week - 1
            )
          })
          expect(days).toEqual(slow)
        },
      ),
    )
  })
})

describe('a file of rounds', () => {
  const problems = async (...rows: string[]) => {
    const read = await readRounds([['uprn,service,round,day,week', ...rows].join('\n')], services)
    return { kept: read.properties.size, told: read.refused }
  }

  it('has each bad row reported by line, column and reason; the others count', async () => {
    const { kept, told } = await problems(
      '100,refuse,R1,Friday,every',
      'x100,refuse,R1,Friday,every',
      '101,Bottles,R1,Friday,every',
      '102,refuse,R1,Mondy,every',
      '103,refuse,R1,Friday,3/2',
      '104,refuse,,Friday,B',
      '100,refuse,R1,Friday,every',
      '105,refuse,R1,Friday',
      '106,refuse,"R1"x,Friday,every',
      '107,refuse,R1,Friday,every',
    )
    expect(kept).toBe(2)
    expect(told.map(({ line, column }) => `${line} ${column ?? 'line'}`)).toEqual([
      '3 uprn',
      '4 service',
      '5 day',
      '6 week',
      '7 round',
      '8 line',
      '9 week',
      '10 line',
    ])
    expect(told[1]?.reason).toBe(
      'The council has no service “Bottles”. Use one of refuse, recycling, garden.',
    )
    for (const { reason } of told) expect(reason).toMatch(/\.$/)
  })

  it('never has a property’s number in what is reported', async () => {
    const { told } = await problems('123456789012345,refuse,R1,Friday,every')
    expect(told[0]?.reason).not.toContain('123456')
  })

  it('is read as it streams, cut anywhere, even inside a character', async () => {
    const bytes = new TextEncoder().encode(file.replace('north', 'gogledd-orllewin ŵy'))
    for (const size of [1, 7, 64]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
        bytes.slice(n * size, (n + 1) * size),
      )
      const { rounds, properties } = await readRounds(chunks, services)
      expect(rounds[1]?.name).toContain('ŵy')
      expect(properties.size).toBe(2)
    }
  })

  it('counts all that is refused and keeps the first thousand', async () => {
    const { told } = await problems(...Array.from({ length: 1500 }, () => 'x,refuse,R,1,A'))
    expect(told).toHaveLength(1000)
  })

  it.each([
    ['no headings', '100,refuse,R1,Friday,every', /no “uprn”/],
    ['nothing in it', '', /empty/],
    ['Latin-1', new Uint8Array([0x75, 0xe9, 0x2c]), /UTF-8/],
  ])('is refused whole with %s', async (_what, chunk, message) => {
    await expect(readRounds([chunk], services)).rejects.toThrow(message)
    await expect(readRounds([chunk], services)).rejects.toBeInstanceOf(RoundsFileError)
  })

  it('reads days and weeks as people write them', () => {
    expect(readDays('thu + Mon')).toEqual([1, 4])
    expect(readDays('Mon+Mon')).toBeUndefined()
    expect(readWeek('2 of 3')).toEqual({ week: 2, of: 3 })
    expect(readWeek('Pob')).toEqual({ week: 1, of: 1 })
    expect(readWeek('C')).toBeUndefined()
  })
})

describe('a calendar of exceptions', () => {
  it('has each bad row reported too', async () => {
    const rows = [
      'from,to,service,round,reason,rheswm',
      '25/13/2026,,,,Christmas,Nadolig',
      '2026-12-25,soon,,,Christmas,Nadolig',
      '2026-12-25,,Bottles,,Christmas,Nadolig',
      '2026-12-25,,,,,Nadolig',
      '2026-12-25,,,,Christmas,',
    ].join('\n')
    const { refused, exceptions } = await readExceptions([rows], services)
    expect(exceptions).toEqual([])
    expect(refused.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '2 from',
      '3 to',
      '4 service',
      '5 reason',
      '6 rheswm',
    ])
  })
})
