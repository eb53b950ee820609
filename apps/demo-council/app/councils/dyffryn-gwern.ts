import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { define } from './define.ts'
import { directDebit } from './dyffryn-gwern-debit.ts'
import { orders } from './dyffryn-gwern-orders.ts'
import { measured } from './measured.ts'
import { templates } from './templates.ts'

/** Dyffryn Gwern, an invented Welsh county: bags and boxes, one price for bulky waste, both languages. */
export const dyffrynGwern = define({
  slug: 'dyffryn-gwern',
  name: { en: 'Dyffryn Gwern County Council', cy: 'Cyngor Sir Dyffryn Gwern' },
  shortName: { en: 'Dyffryn Gwern', cy: 'Dyffryn Gwern' },
  languages: ['en', 'cy'],
  gssCode: 'W06999902',
  custodianCodes: [9902],
  nation: 'england-and-wales',
  contact: {
    phone: '01632 960 200',
    email: 'post@dyffryn-gwern.example',
    openingHours: {
      week: [
        { days: [1, 2, 3, 4], opens: '08:30', closes: '16:30' },
        { days: [5], opens: '08:30', closes: '16:00' },
      ],
    },
    address: ['Neuadd y Sir', 'Heol y Neuadd', 'Aberwern', 'DF1 2AB'],
  },
  workingDays: { closed: [plainDate('2027-03-01')] },
  brand: {
    colour: '#7a1f3d',
    link: '#7a1f3d',
    favicon: '/brand/dyffryn-gwern.svg',
    logo: {
      src: '/brand/dyffryn-gwern-logo.svg',
      width: 36,
      height: 36,
      forcedColours: '/brand/dyffryn-gwern-contrast.svg',
    },
  },
  policies: {
    addressLookup: { sources: ['os-places', 'gazetteer'] },
    binCollection: {
      ...orders,
      putOutBy: '07:00',
      services: [
        {
          id: 'food',
          name: { en: 'Food waste', cy: 'Gwastraff bwyd' },
          container: {
            kind: 'kerbside-caddy',
            bodyColour: '#2e7d32',
            lidColour: '#2e7d32',
            words: { en: 'Green caddy', cy: 'Cadi gwyrdd' },
          },
          sourceNames: ['Food waste'],
        },
        {
          id: 'recycling',
          name: { en: 'Recycling', cy: 'Ailgylchu' },
          container: {
            kind: 'box',
            bodyColour: '#1d70b8',
            lidColour: '#1d70b8',
            words: { en: 'Blue box', cy: 'Blwch glas' },
          },
          sourceNames: ['Recycling'],
        },
        {
          id: 'rubbish',
          name: { en: 'Rubbish', cy: 'Sbwriel' },
          container: {
            kind: 'sack',
            bodyColour: '#2f3133',
            lidColour: '#2f3133',
            words: { en: 'Black bags, up to 3', cy: 'Bagiau du, hyd at 3' },
          },
          sourceNames: ['Rubbish'],
        },
        {
          id: 'garden',
          name: { en: 'Garden waste', cy: 'Gwastraff gardd' },
          container: {
            kind: 'reusable-sack',
            bodyColour: '#6b4226',
            lidColour: '#6b4226',
            words: { en: 'Brown reusable bag', cy: 'Bag brown amldro' },
          },
          sourceNames: ['Garden waste'],
        },
      ],
      missed: {
        reportWithinWorkingDays: 2,
        todayCounts: true,
        inProgressUntil: '18:00',
        refuseUntilThenEvenIfCompleted: true,
        returnWithinWorkingDays: 1,
      },
      bulky: {
        items: [
          { id: 'sofa', name: { en: 'Sofa', cy: 'Soffa' } },
          { id: 'bed', name: { en: 'Bed', cy: 'Gwely' } },
          { id: 'mattress', name: { en: 'Mattress', cy: 'Matres' } },
          { id: 'wardrobe', name: { en: 'Wardrobe', cy: 'Cwpwrdd dillad' } },
          { id: 'cooker', name: { en: 'Cooker', cy: 'Popty' } },
          { id: 'carpet', name: { en: 'Roll of carpet', cy: 'Rholyn o garped' } },
        ],
        maxItems: 3,
        pricing: { by: 'booking', price: pence(2200) },
        weekdays: [1, 5],
        lookAheadDays: 42,
        capacityPerDay: 8,
        cutOff: { workingDaysBefore: 1, time: '12:00' },
        putOutBy: '07:00',
      },
    },
    blocks: [],
    payments: {
      descriptionPrefix: { en: 'Dyffryn Gwern County Council', cy: 'Cyngor Sir Dyffryn Gwern' },
    },
    directDebit,
    measures: measured({
      'bin-days': [310_000, 3, 350],
      'missed-collection': [210_000, 50, 530],
      'bulky-collection': [280_000, 75, 700],
      'garden-waste': [200_000, 45, 600],
      'assisted-collection': [110_000, 240, 740],
    }),
    messages: templates,
    staff: { groups: ['waste-team', 'contact-centre'] },
  },
})
