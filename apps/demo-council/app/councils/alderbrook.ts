import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { blocks, sharedServices } from './alderbrook-blocks.ts'
import { orders } from './alderbrook-orders.ts'
import { define } from './define.ts'
import { measured } from './measured.ts'
import { templates } from './templates.ts'

/** Alderbrook, an invented English borough: fortnightly bins, bulky waste priced by item. */
export const alderbrook = define({
  slug: 'alderbrook',
  name: { en: 'Alderbrook Borough Council', cy: 'Cyngor Bwrdeistref Alderbrook' },
  shortName: { en: 'Alderbrook', cy: 'Alderbrook' },
  languages: ['en'],
  gssCode: 'E07999901',
  custodianCodes: [9901],
  nation: 'england-and-wales',
  contact: {
    phone: '01632 960 100',
    email: 'help@alderbrook.example',
    openingHours: { week: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }] },
    address: ['Guildhall', 'Guildhall Street', 'Alderbrook', 'GH1 2AB'],
  },
  workingDays: {},
  brand: {
    colour: '#1f3d36',
    link: '#17594a',
    button: '#17594a',
    favicon: '/brand/alderbrook.svg',
    logo: {
      src: '/brand/alderbrook-logo.svg',
      width: 36,
      height: 36,
      forcedColours: '/brand/alderbrook-contrast.svg',
    },
  },
  policies: {
    addressLookup: { sources: ['gazetteer', 'os-places'] },
    binCollection: {
      ...orders,
      putOutBy: '06:30',
      services: [
        {
          id: 'rubbish',
          name: { en: 'Rubbish', cy: 'Sbwriel' },
          container: {
            kind: 'wheelie-bin',
            bodyColour: '#2f3133',
            lidColour: '#2f3133',
            words: { en: 'Black bin', cy: 'Bin du' },
          },
          sourceNames: ['Rubbish'],
        },
        {
          id: 'recycling',
          name: { en: 'Recycling', cy: 'Ailgylchu' },
          container: {
            kind: 'wheelie-bin',
            bodyColour: '#2f3133',
            lidColour: '#1d70b8',
            words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
          },
          sourceNames: ['Recycling'],
        },
        {
          id: 'food',
          name: { en: 'Food waste', cy: 'Gwastraff bwyd' },
          container: {
            kind: 'kerbside-caddy',
            bodyColour: '#6b4226',
            lidColour: '#6b4226',
            words: { en: 'Brown caddy', cy: 'Cadi brown' },
          },
          sourceNames: ['Food waste'],
        },
        {
          id: 'garden',
          name: { en: 'Garden waste', cy: 'Gwastraff gardd' },
          container: {
            kind: 'wheelie-bin',
            bodyColour: '#2e7d32',
            lidColour: '#2e7d32',
            words: { en: 'Green bin', cy: 'Bin gwyrdd' },
          },
          sourceNames: ['Garden waste'],
        },
        ...sharedServices,
      ],
      missed: { reportWithinWorkingDays: 3, inProgressUntil: '17:00', returnWithinWorkingDays: 2 },
      holidays: {
        windows: [
          {
            from: plainDate('2026-12-21'),
            to: plainDate('2027-01-08'),
            name: { en: 'Christmas and New Year', cy: 'y Nadolig a’r Flwyddyn Newydd' },
          },
        ],
      },
      bulky: {
        items: [
          {
            id: 'sofa',
            name: { en: 'Sofa', cy: 'Soffa' },
            surcharges: ['upholstered'],
          },
          {
            id: 'armchair',
            name: { en: 'Armchair', cy: 'Cadair freichiau' },
            surcharges: ['upholstered'],
          },
          { id: 'bed', name: { en: 'Bed frame', cy: 'Ffrâm gwely' } },
          { id: 'mattress', name: { en: 'Mattress', cy: 'Matres' } },
          { id: 'wardrobe', name: { en: 'Wardrobe', cy: 'Cwpwrdd dillad' } },
          { id: 'table', name: { en: 'Table', cy: 'Bwrdd' } },
          {
            id: 'fridge',
            name: { en: 'Fridge or freezer', cy: 'Oergell neu rewgell' },
            hint: { en: 'Empty it first', cy: 'Gwagiwch hi yn gyntaf' },
            price: pence(2500),
          },
          {
            id: 'washing-machine',
            name: { en: 'Washing machine', cy: 'Peiriant golchi' },
          },
        ],
        maxItems: 5,
        pricing: { by: 'item', price: pence(1500), minimum: pence(3000) },
        surcharges: [
          {
            id: 'upholstered',
            reason: {
              en: 'Upholstered seat, handled apart from other waste',
              cy: 'Sedd glustogog, a gaiff ei thrin ar wahân i wastraff arall',
            },
            price: pence(1000),
            per: 'item',
          },
        ],
        weekdays: [2, 3, 4],
        lookAheadDays: 28,
        capacityPerDay: 20,
        cutOff: { workingDaysBefore: 2, time: '14:00' },
        putOutBy: '06:30',
        where: {
          en: 'At the front of your property, where the crew can see them from the road',
          cy: 'O flaen eich eiddo, lle gall y criw eu gweld o’r ffordd',
        },
      },
    },
    blocks,
    directDebit: null,
    payments: {
      descriptionPrefix: { en: 'Alderbrook Borough Council', cy: 'Cyngor Bwrdeistref Alderbrook' },
      refunds: [
        { untilHoursBefore: 48, percent: 100 },
        { untilHoursBefore: 0, percent: 100, keepPence: 1000 },
      ],
      linkHours: 48,
    },
    measures: measured({
      'bin-days': [240_000, 2, 310],
      'missed-collection': [180_000, 45, 480],
      'bulky-collection': [360_000, 60, 620],
      containers: [180_000, 55, 510],
      'garden-waste': [240_000, 40, 560],
      'assisted-collection': [90_000, 210, 690],
    }),
    messages: templates,
    staff: { groups: ['waste-team', 'contact-centre'] },
  },
})
