import regular from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { define } from './define.ts'
import { orders } from './kinlarroch-orders.ts'
import { measured } from './measured.ts'
import { templates } from './templates.ts'

/** It has no Welsh pages; the words are there since its records are read by others. */
const same = (text: string) => ({ en: text, cy: text })

/**
 * Kinlarroch, an invented Scottish council: Scottish bank holidays with two that it keeps on days of
 * its own, known addresses alone, bulky waste priced in bands.
 */
export const kinlarroch = define({
  slug: 'kinlarroch',
  name: { en: 'Kinlarroch Council', cy: 'Cyngor Kinlarroch' },
  shortName: same('Kinlarroch'),
  languages: ['en'],
  gssCode: 'S12999903',
  custodianCodes: [9903],
  nation: 'scotland',
  contact: {
    phone: '01632 960 300',
    email: 'speak@kinlarroch.example',
    openingHours: {
      week: [
        { days: [1, 2, 4, 5], opens: '08:45', closes: '17:00' },
        { days: [3], opens: '10:00', closes: '17:00' },
      ],
      exceptions: [{ date: '2026-12-24', hours: [{ opens: '08:45', closes: '12:30' }] }],
    },
    address: ['The Tolbooth', '1 Tolbooth Wynd', 'Kinlarroch', 'KL1 2AB'],
  },
  workingDays: {
    // Works St Andrew’s Day, and keeps the August holiday in September, with its fair.
    open: [plainDate('2026-11-30')],
    replaced: [{ from: plainDate('2027-08-02'), to: plainDate('2027-09-06') }],
  },
  brand: {
    colour: '#14395c',
    onColour: '#ffffff',
    link: '#0b5394',
    button: '#0b6b57',
    font: '"Atkinson Hyperlegible Next", Verdana, sans-serif',
    fontFiles: [{ family: 'Atkinson Hyperlegible Next', src: regular, weight: '200 800' }],
    favicon: '/brand/kinlarroch.svg',
    logo: {
      src: '/brand/kinlarroch-logo.svg',
      width: 36,
      height: 36,
      forcedColours: '/brand/kinlarroch-contrast.svg',
    },
  },
  policies: {
    addressLookup: {
      sources: ['os-places', 'gazetteer'],
      narrowOver: 20,
      allowTypedAddress: false,
    },
    binCollection: {
      ...orders,
      putOutBy: '07:00',
      services: [
        {
          id: 'rubbish',
          name: { en: 'General waste', cy: 'Gwastraff cyffredinol' },
          container: {
            kind: 'wheelie-bin',
            bodyColour: '#5a5f63',
            lidColour: '#5a5f63',
            words: { en: 'Grey bin', cy: 'Bin llwyd' },
          },
          sourceNames: ['Rubbish'],
        },
        {
          id: 'recycling',
          name: { en: 'Mixed recycling', cy: 'Ailgylchu cymysg' },
          container: {
            kind: 'wheelie-bin',
            bodyColour: '#1d70b8',
            lidColour: '#1d70b8',
            words: { en: 'Blue bin', cy: 'Bin glas' },
          },
          sourceNames: ['Recycling'],
        },
        {
          id: 'food',
          name: { en: 'Food waste', cy: 'Gwastraff bwyd' },
          container: {
            kind: 'kerbside-caddy',
            bodyColour: '#4b4f52',
            lidColour: '#b8860b',
            words: { en: 'Grey caddy with a gold lid', cy: 'Cadi llwyd â chaead aur' },
          },
          sourceNames: ['Food waste'],
        },
      ],
      missed: {
        reportWithinWorkingDays: 5,
        inProgressUntil: '22:00',
        oneOpenReportPer: 'collection',
        returnWithinWorkingDays: 5,
      },
      bulky: {
        items: [
          { id: 'suite', name: same('Three-piece suite'), points: 3 },
          { id: 'sofa', name: same('Sofa') },
          { id: 'bed', name: same('Bed and mattress'), points: 2 },
          { id: 'white-goods', name: same('Cooker, fridge or washing machine') },
          { id: 'furniture', name: same('Other furniture') },
        ],
        maxItems: 6,
        pricing: {
          by: 'band',
          bands: [
            { upTo: 3, price: pence(3100) },
            { upTo: 6, price: pence(5200) },
          ],
        },
        weekdays: [3],
        lookAheadDays: 56,
        capacityPerDay: 12,
        cutOff: { workingDaysBefore: 2, time: '23:59' },
        putOutBy: '06:00',
      },
    },
    blocks: [],
    directDebit: null,
    payments: {
      descriptionPrefix: { en: 'Kinlarroch Council', cy: 'Cyngor Kinlarroch' },
      // Its crews look at the items and photos first; its accountants find VAT in what they charge.
      captureOnceAccepted: ['bulky-collection'],
      vat: { number: 'GB999000003', services: { 'bulky-collection': 20 } },
      refunds: [
        { untilHoursBefore: 72, percent: 100 },
        { untilHoursBefore: 24, percent: 50 },
      ],
    },
    measures: measured({
      'bin-days': [150_000, 2, 280],
      'missed-collection': [120_000, 40, 450],
      'bulky-collection': [200_000, 65, 590],
      containers: [100_000, 50, 470],
    }),
    messages: templates,
    staff: { groups: ['waste-team', 'contact-centre'] },
  },
})
