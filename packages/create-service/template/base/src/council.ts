import { defineCouncil } from '@guildhall/council/council'
import { brandSchema } from '@guildhall/theme/brand'
import { policies, policySchemas } from './policy.ts'

/**
 * The council: who it is, how it looks and what it has decided. A mistake in here is a type error, or
 * stops the service from starting and says what to put right.
 */
export const council = defineCouncil({ brand: brandSchema, policies: policySchemas })({
  slug: 'sampleton',
  name: { en: 'Sampleton Borough Council', cy: 'Cyngor Bwrdeistref Sampleton' },
  shortName: { en: 'Sampleton', cy: 'Sampleton (cy)' },

  // The languages that residents may use.
  languages: ['en', 'cy'],

  // Bank holidays differ: 'england-and-wales', 'scotland' or 'northern-ireland'.
  nation: 'england-and-wales',

  // To be put right before it goes live: the council's own codes. Its GSS code stands in the Register of
  // Geographic Codes; custodian codes are those of its addresses in the gazetteer.
  gssCode: 'E07999901',
  custodianCodes: [9901],

  // To be put right before it goes live: residents are told to call this number when something fails.
  contact: {
    phone: '01632 960 100',
    email: 'help@council.example',
    openingHours: { week: [{ days: [1, 2, 3, 4, 5], opens: '09:00', closes: '17:00' }] },
    address: ['Town Hall', 'High Street'],
  },

  // Monday to Friday without bank holidays, unless said otherwise:
  // { week: [1, 2, 3, 4, 5, 6], closed: ['2026-12-29'], bankHolidaysOff: false }
  workingDays: {},

  // A colour that some residents couldn't read is refused, with the nearest that they can.
  brand: {
    colour: '#1d3d5c',
    link: '#1d3d5d',
    button: '#1d3d5e',
    favicon: '/assets/icon.svg',
    logo: {
      src: '/assets/logo.svg',
      width: 36,
      height: 36,
      forcedColours: '/assets/logo-line.svg',
    },
  },

  policies,
})

/** The council with every default in place. */
export type Council = typeof council

/** What is still as the template had it, so that no resident meets it: a sentence each. */
export function stillToDecide({ gssCode, custodianCodes, contact }: Council): readonly string[] {
  return [
    gssCode === 'E07999901' && 'gssCode is the template’s own. Give the council’s.',
    custodianCodes.includes(9901) && 'custodianCodes is the template’s own. Give the council’s.',
    contact.phone === '01632 960 100' && 'contact.phone is made up. Give the council’s.',
    contact.email.endsWith('.example') && 'contact.email is made up. Give the council’s.',
  ].filter((sentence) => sentence !== false)
}
