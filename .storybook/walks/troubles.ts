import { missedWalk } from './missed-collection.ts'
import {
  addressWalk,
  assistedWalk,
  binDaysWalk,
  bulkyWalk,
  containersWalk,
  gardenWalk,
  remindersWalk,
} from './services.ts'
import { uploadShown } from './upload-troubles.ts'
import type { Script, Shown } from './walked.ts'
import { anAddress } from './world.ts'

const postcode = [{ postcode: 'GH1 2AB' }]
const newBuild = [...postcode, { uprn: '9901000013' }]
const listDown = { title: 'The address list is down', script: postcode }
const sourceDown = { title: 'The collection system is down', script: anAddress }
const unknown = { title: 'The collection system does not know the property', script: newBuild }

const walks = {
  address: addressWalk(),
  known: addressWalk({}, { typed: 'never', search: false, place: false }),
  addressDown: addressWalk({ addressesDown: true }),
  binDays: binDaysWalk(),
  missed: missedWalk(),
  bulky: bulkyWalk(),
  containers: containersWalk(),
  garden: gardenWalk(),
  assisted: assistedWalk(),
  reminders: remindersWalk(),
}

const booked: Script = [
  ...anAddress,
  { items: ['sofa', 'fridge'], 'quantity-sofa': '1', 'quantity-fridge': '1' },
  { location: 'Beside the garage' },
  { day: '2026-11-30' },
  { name: 'Sam Sample', email: 'sam@example.org', phone: '' },
  {},
]

/** How each pattern is shown: its walk, the way to its end, and what can go wrong on it. */
export const shown = {
  'address-lookup': {
    walk: walks.address,
    script: [...anAddress, {}, {}],
    troubles: [
      { title: 'Nothing was typed', walk: walks.address, script: [{ postcode: '' }] },
      {
        title: 'No address at the postcode',
        walk: walks.address,
        script: [{ postcode: 'GH9 9ZZ' }],
      },
      { ...listDown, walk: walks.addressDown },
      {
        title: 'Another council serves it',
        walk: walks.address,
        script: [{ postcode: 'DF1 2AB' }, { uprn: '9902000001' }],
      },
      { title: 'Very many addresses', walk: walks.address, script: [{ postcode: 'GH2 4XY' }] },
      {
        title: 'The address is not listed, and may be typed',
        walk: walks.address,
        script: [...postcode, { uprn: 'not-listed' }],
      },
      {
        title: 'The address is not listed, and has to be known',
        walk: walks.known,
        script: [...postcode, { uprn: 'not-listed' }],
      },
      {
        title: 'There is no address',
        walk: walks.address,
        script: [{ postcode: '', way: 'place' }],
      },
    ],
  },
  'bin-days': {
    walk: walks.binDays,
    script: anAddress,
    troubles: [
      { ...unknown, walk: walks.binDays },
      { ...sourceDown, walk: binDaysWalk({ collectionsDown: true }) },
      { ...listDown, walk: binDaysWalk({ addressesDown: true }) },
    ],
  },
  'missed-collection': {
    walk: walks.missed,
    script: [...anAddress, { service: 'refuse' }, {}],
    troubles: [
      { title: 'Nothing was chosen', walk: walks.missed, script: [...anAddress, {}] },
      {
        title: 'Too early: the round is on its way',
        walk: walks.missed,
        script: [...anAddress, { service: 'recycling' }],
      },
      { title: 'Too late', walk: walks.missed, script: [...anAddress, { service: 'garden' }] },
      { title: 'No address found', walk: walks.missed, script: [{ postcode: 'GH9 9ZZ' }] },
      { ...unknown, walk: walks.missed },
      { ...sourceDown, walk: missedWalk({ collectionsDown: true }) },
      { ...listDown, walk: missedWalk({ addressesDown: true }) },
    ],
  },
  'bulky-waste': {
    walk: walks.bulky,
    script: booked,
    troubles: [
      { title: 'Nothing was chosen', walk: walks.bulky, script: [...anAddress, {}] },
      {
        title: 'More items than one collection may have',
        walk: walks.bulky,
        script: [
          ...anAddress,
          { items: ['sofa', 'table'], 'quantity-sofa': '4', 'quantity-table': '3' },
        ],
      },
      { title: 'No day is left', walk: bulkyWalk({}, { lookAheadDays: 1 }), script: anAddress },
      {
        title: 'An email address that is none',
        walk: walks.bulky,
        script: [...booked.slice(0, -2), { name: 'Sam Sample', email: 'sam', phone: '' }],
      },
      { ...listDown, walk: bulkyWalk({ addressesDown: true }) },
    ],
  },
  containers: {
    walk: walks.containers,
    script: [...anAddress, { container: 'recycling-box' }, { reason: 'damaged' }, {}],
    troubles: [
      { title: 'Nothing was chosen', walk: walks.containers, script: [...anAddress, {}] },
      { ...listDown, walk: containersWalk({ addressesDown: true }) },
    ],
  },
  'garden-waste': {
    walk: walks.garden,
    script: [...anAddress, { task: 'join' }, { bins: '1', newBins: '1' }, { pays: 'card' }, {}],
    troubles: [
      {
        title: 'A reference that is not this address’s',
        walk: walks.garden,
        script: [...anAddress, { task: 'renew' }, { reference: 'GW-0000' }],
      },
      {
        title: 'More new bins than bins',
        walk: walks.garden,
        script: [...anAddress, { task: 'join' }, { bins: '1', newBins: '2' }],
      },
      { ...listDown, walk: gardenWalk({ addressesDown: true }) },
    ],
  },
  'assisted-collection': {
    walk: walks.assisted,
    script: [
      ...anAddress,
      { others: 'no' },
      { reason: 'disability', details: '' },
      { where: 'By the back door' },
      { long: '12' },
      {},
    ],
    troubles: [
      {
        title: 'Somebody in the home can do it',
        walk: walks.assisted,
        script: [...anAddress, { others: 'yes' }],
      },
      { title: 'Nothing was chosen', walk: walks.assisted, script: [...anAddress, {}] },
      { ...listDown, walk: assistedWalk({ addressesDown: true }) },
    ],
  },
  reminders: {
    walk: walks.reminders,
    script: [...anAddress, { how: 'email', email: 'sam@example.org' }, {}],
    troubles: [
      { title: 'Nothing was chosen', walk: walks.reminders, script: [...anAddress, {}] },
      {
        title: 'A number that is no mobile',
        walk: walks.reminders,
        script: [...anAddress, { how: 'sms', phone: '01632 960 100' }],
      },
      { ...listDown, walk: remindersWalk({ addressesDown: true }) },
    ],
  },
  'upload-files': uploadShown,
} satisfies Record<string, Shown>
