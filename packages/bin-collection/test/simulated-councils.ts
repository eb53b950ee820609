import { plainDate } from '@guildhall/standards/plain-date'
import type { BinCollectionPolicyInput } from '../src/policy.ts'
import type { SimulatedCouncil } from '../src/simulator/simulate.ts'
import { bulkyItems, policyOf, services, upholstered } from './councils.ts'

const closed = ['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'].map(plainDate)
const phone = '01632 960 100'
const council = (
  slug: string,
  en: string,
  cy: string,
  decided: Partial<BinCollectionPolicyInput>,
  workingWeek: readonly number[] = [1, 2, 3, 4, 5],
): SimulatedCouncil => ({
  slug,
  name: { en, cy },
  policy: policyOf(decided),
  calendar: { workingWeek, closedDays: new Set(closed) },
  phone,
})

const christmas = {
  from: '2026-12-21',
  to: '2027-01-08',
  name: { en: 'Christmas and New Year', cy: 'y Nadolig a’r Flwyddyn Newydd' },
}
const because = { en: 'Christmas Day', cy: 'Dydd Nadolig' }
const caddy = {
  id: 'food-caddy',
  name: { en: 'Food caddy', cy: 'Cadi bwyd' },
  container: {
    kind: 'kerbside-caddy' as const,
    bodyColour: '#00703c',
    lidColour: '#00703c',
    words: { en: 'Green caddy', cy: 'Cadi gwyrdd' },
  },
}
const recycling = {
  id: 'recycling-bin',
  name: { en: 'Recycling bin', cy: 'Bin ailgylchu' },
  container: services[1]?.container ?? caddy.container,
  limit: 1,
  largeHousehold: { people: 6, limit: 2 },
}
const prices = [{ from: '2025-01-01', first: 5500, later: 4500 }]

/** Four invented councils that differ in every rule; none is named in code. */
export const simulatedCouncils: readonly SimulatedCouncil[] = [
  council('alderbrook', 'Alderbrook', 'Gwern-nant', {
    holidays: {
      windows: [christmas],
      revisions: [
        { from: plainDate('2026-12-25'), to: plainDate('2026-12-28'), why: because },
        { from: plainDate('2027-01-01'), to: plainDate('2027-01-02'), why: because },
      ],
    },
    bulky: {
      items: bulkyItems,
      pricing: { by: 'item', price: 1500, minimum: 3000 },
      surcharges: [upholstered],
    },
    containers: { kinds: [caddy, recycling] },
    garden: { prices },
    assisted: {},
  }),
  council('marlowe', 'Marlowe', 'Marlowe', {
    missed: {
      reportWithinWorkingDays: 1,
      todayCounts: true,
      inProgressUntil: '22:00',
      refuseUntilThenEvenIfCompleted: true,
      notCompletedLocksOut: false,
      oneOpenReportPer: 'collection',
    },
    holidays: { windows: [christmas] },
    bulky: {
      items: bulkyItems,
      pricing: { by: 'booking', price: 4200 },
      surcharges: [upholstered],
      lookAheadDays: 28,
      weekdays: [3],
      capacityPerDay: 4,
      canAmend: false,
    },
    containers: {
      kinds: [{ ...recycling, reasons: ['damaged', 'missing'] }],
      oneOpenRequestPer: 'home',
    },
    garden: {
      prices,
      term: { by: 'season', from: '04-01', last: '11-28' },
      renewalOpens: { by: 'day-of-year', day: '02-01' },
    },
    assisted: { othersWhoCan: false, months: [12], noEnd: false },
  }),
  council(
    'penrhos',
    'Penrhos',
    'Penrhos',
    {
      missed: {
        reportWithinWorkingDays: 3,
        countsFrom: 'crew-log',
        inProgressUntil: '18:00',
        notReportable: ['garden'],
      },
      garden: {
        prices,
        cancelOnline: false,
        renewalDaysAfterEnd: 0,
        renewalOpens: { by: 'days-before-end', days: 30 },
      },
    },
    [1, 2, 3, 4, 5, 6],
  ),
  council('kirkfell', 'Kirkfell', 'Kirkfell', {
    missed: { returnWithinWorkingDays: 5 },
    bulky: {
      items: bulkyItems,
      pricing: { by: 'booking', price: 3000 },
      surcharges: [upholstered],
    },
  }),
]
